"""The shape of an office overlay's tables, checked by pydantic before anything else sees them."""

from datetime import date
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from desk.domain.worktime import DayOffKind

Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
SlotText = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*@[a-z][a-z0-9_]*$")]
Year = Annotated[int, Field(ge=2000, le=2200)]


class Entry(BaseModel):
    """A table of the overlay; a key that nobody knows is a fault, not a remark."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class RowEntry(Entry):
    """A row to switch on or to drop."""

    service: str = ""
    slot: SlotText


class DocumentPhraseEntry(Entry):
    """Citizen's words for a document."""

    document: Text
    phrase: Text
    typed_phrase: Annotated[str, StringConstraints(strip_whitespace=True)] = ""


class ReasonPhraseEntry(Entry):
    """Citizen's words for a reason."""

    reason: Text
    phrase: Text


class OwnerPhraseEntry(Entry):
    """The plain word for a part."""

    owner: Text
    plain: Text


class ServiceTimeEntry(Entry):
    """How long a service takes."""

    service: Text
    working_hours: Annotated[int, Field(gt=0, le=1000)] | None = None
    working_days: Annotated[int, Field(gt=0, le=365)] | None = None
    note: Annotated[str, StringConstraints(strip_whitespace=True)] = ""


class RamadanEntry(Entry):
    """The days of a Ramadan."""

    first: date
    last: date
    estimated: bool = False


class DayOffEntry(Entry):
    """A day on which the office is closed."""

    day: date
    name: Text
    kind: DayOffKind = DayOffKind.LOCAL
    estimated: bool = False


class OpenDayEntry(Entry):
    """A shipped day off on which the office works."""

    day: date


class QuotaEntry(Entry):
    """The daily quota of a number."""

    number: Text
    daily: Annotated[int, Field(gt=0)]
