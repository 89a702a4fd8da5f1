"""The shape of the catalogue's TOML entries, checked by pydantic before anything else sees them."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, field_validator

from desk.domain.case import ResultForm
from desk.domain.catalogue import DocumentKind, Level, PaperAge, PresenceKind, ServiceGroup
from desk.domain.checklist import RowForm
from desk.domain.conditions import parse_condition
from desk.domain.office import FormSet

Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
Key = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$")]
Code = Annotated[str, StringConstraints(pattern=r"^[A-Z]+(-[A-Z0-9]+)+$")]
SlotText = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*@[a-z][a-z0-9_]*$")]
Keys = tuple[Key, ...]
Codes = tuple[Code, ...]
Slots = tuple[SlotText, ...]


class Entry(BaseModel):
    """A table of the catalogue; a key that nobody knows is a fault, not a remark."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Conditional(Entry):
    """An entry that holds under a condition."""

    when: str = ""

    @field_validator("when")
    @classmethod
    def _is_a_condition(cls, text: str) -> str:
        return _checked(text)


class SourceEntry(Entry):
    """A place where a fact was read."""

    code: Text
    what: Text
    cited: Text
    where: Text


class DocumentEntry(Entry):
    """A kind of document."""

    key: Key
    label: Text
    phrase: Text
    typed_phrase: str = ""
    kind: DocumentKind
    per_person: bool = False
    stamp_duty_when: str = ""
    source: Text

    @field_validator("stamp_duty_when")
    @classmethod
    def _is_a_condition(cls, text: str) -> str:
        return _checked(text)


class OwnerEntry(Entry):
    """A part that somebody plays."""

    key: Key
    word: Text
    plain: Text


class OnlyForEntry(Entry):
    """A value that few services can take."""

    value: Key
    services: Annotated[Codes, Field(min_length=1)]


class QuestionEntry(Entry):
    """A question for the officer."""

    id: Key
    ask: Text
    values: Annotated[Keys, Field(min_length=2)]
    only_for: tuple[OnlyForEntry, ...] = ()
    multiple: bool = False
    per_owner: bool = False
    chooser: bool = False
    derived: bool = False
    source: Text


class OfficeFactEntry(Entry):
    """A setting of the office."""

    id: Key
    ask: Text
    values: Annotated[Keys, Field(min_length=2)]
    default: Key
    source: Text


class FormCodeEntry(Entry):
    """The printed code of a form in one form set."""

    form_set: FormSet
    document: Key
    code: str
    source: Text


class ReasonEntry(Entry):
    """Why a document is not accepted."""

    code: Annotated[str, StringConstraints(pattern=r"^R\d\d$")]
    label: Text
    phrase: Text
    source: Text


class RowEntry(Conditional):
    """One requirement."""

    slot: SlotText
    level: Level
    ask_of: Keys = ()
    any_of: Annotated[str, StringConstraints(pattern=r"^G\d+$")] | None = None
    form: RowForm
    paper: PaperAge = PaperAge.ANY
    note: str = ""
    source: Text
    to_be_confirmed: bool = False


class LegalBasisEntry(Entry):
    """An article of law."""

    text: Text
    to_be_confirmed: bool = False


class ReportingLimitEntry(Entry):
    """Calendar days from the event."""

    days: Annotated[int, Field(gt=0)] | None = None
    since: str = ""
    note: str = ""
    to_be_confirmed: bool = False


class ServiceTimeEntry(Entry):
    """Working time from a complete file to the result."""

    working_hours: Annotated[int, Field(gt=0)] | None = None
    working_days: Annotated[int, Field(gt=0)] | None = None
    note: str = ""
    to_be_confirmed: bool = False


class ResultEntry(Entry):
    """A product."""

    kind: Key
    label: Text
    count: Annotated[int, Field(gt=0)] = 1
    form: ResultForm


class PresenceEntry(Entry):
    """Whether somebody has to come."""

    kind: PresenceKind
    note: str = ""


class RouteEntry(Conditional):
    """The service to use instead."""

    service: Code
    first: bool = False


class FixedAnswerEntry(Conditional):
    """An answer that is given by the name of a service or bundle."""

    question: Key
    values: Annotated[Keys, Field(min_length=1)]
    unless_with: Codes = ()


class AliasEntry(Entry):
    """A slot that stands for other ones."""

    slot: SlotText
    targets: Annotated[Slots, Field(min_length=1)]
    service: Code | None = None
    only_with: Codes = ()


class NotAskedEntry(Entry):
    """A row that a bundle or another service makes unnecessary."""

    service: Code
    slot: SlotText
    only_with: Codes = ()


class ServiceEntry(Entry):
    """A service with everything that hangs on it."""

    code: Code
    name: Text
    group: ServiceGroup
    forms: Keys
    may_report: Annotated[tuple[Text, ...], Field(min_length=1)]
    subject: Key
    applies_when: str = ""
    produces: Slots = ()
    notes: tuple[Text, ...] = ()
    source: Text
    preset: tuple[FixedAnswerEntry, ...] = ()
    legal_basis: Annotated[tuple[LegalBasisEntry, ...], Field(min_length=1)]
    reporting_limit: ReportingLimitEntry
    service_time: ServiceTimeEntry
    presence: PresenceEntry
    result: Annotated[tuple[ResultEntry, ...], Field(min_length=1)]
    use: tuple[RouteEntry, ...] = ()
    alias: tuple[AliasEntry, ...] = ()
    not_asked: tuple[NotAskedEntry, ...] = ()
    row: Annotated[tuple[RowEntry, ...], Field(min_length=1)]

    @field_validator("applies_when")
    @classmethod
    def _is_a_condition(cls, text: str) -> str:
        return _checked(text)


class MemberEntry(Conditional):
    """A service of a bundle."""

    service: Code
    count: Annotated[int, Field(gt=0)] = 1


class BundleEntry(Entry):
    """A package of services."""

    code: Code
    name: Text
    results: Text
    result_count: Text
    produced_inside: Slots = ()
    note: str = ""
    source: Text
    member: Annotated[tuple[MemberEntry, ...], Field(min_length=1)]
    fixed_answer: tuple[FixedAnswerEntry, ...] = ()
    alias: tuple[AliasEntry, ...] = ()
    not_asked: tuple[NotAskedEntry, ...] = ()


def _checked(text: str) -> str:
    try:
        parse_condition(text)
    except ValueError as error:
        raise ValueError(f"bukan syarat: {error}") from None
    return text
