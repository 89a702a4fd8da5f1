"""Tables of the office itself: units, officers, numbers, senders, catalogues, counters."""

from uuid import UUID

from sqlalchemy import Index, false
from sqlalchemy.orm import Mapped, mapped_column

from desk.domain.case import MessageFate, SenderKind
from desk.domain.office import FormSet, HandOverMode, UnitKind, Zone
from desk.storage.rows import NOBODY, Row, Stamped, refers
from desk.storage.types import Choice, sortable_text

OFFICE_KEY = 1
"""The one row of `offices`: a database is one office."""


class StoredOffice(Stamped, Row):
    """The office of this database; one row."""

    __tablename__ = "offices"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    name: Mapped[str]
    area_code: Mapped[str]
    regency: Mapped[str]
    zone: Mapped[Zone] = mapped_column(Choice(Zone))
    prefix: Mapped[str]
    letterhead: Mapped[tuple[str, ...]]
    address: Mapped[str]
    contact: Mapped[str]
    head_name: Mapped[str]
    head_title: Mapped[str]
    form_set: Mapped[FormSet] = mapped_column(Choice(FormSet))
    promise_days: Mapped[int]
    completion_days: Mapped[int]
    settings: Mapped[tuple[tuple[str, str], ...]]
    logo_png: Mapped[bytes | None]


class StoredUnit(Stamped, Row):
    """A desk of the office. Its author carries no foreign key: officers already name their unit."""

    __tablename__ = "units"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    author_id: Mapped[UUID] = mapped_column(default=NOBODY)
    name: Mapped[str]
    kind: Mapped[UnitKind] = mapped_column(Choice(UnitKind))


class StoredOfficer(Stamped, Row):
    """Someone who works at the desk. `unit_id` is the unit that the officer belongs to."""

    __tablename__ = "officers"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    name: Mapped[str]


class StoredDeskNumber(Stamped, Row):
    """A WhatsApp number of the office."""

    __tablename__ = "desk_numbers"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    label: Mapped[str]
    phone: Mapped[str]
    services: Mapped[tuple[str, ...]]
    hours: Mapped[str]
    daily_quota: Mapped[int | None]
    hand_over: Mapped[HandOverMode] = mapped_column(Choice(HandOverMode))
    names: Mapped[tuple[str, ...]]
    is_retired: Mapped[bool] = mapped_column(server_default=false())


class StoredSender(Stamped, Row):
    """Whose WhatsApp it is. `phone_reversed` holds the digits backwards, to search by the end."""

    __tablename__ = "senders"
    __table_args__ = (
        Index(None, "phone"),
        Index(None, "username"),
        Index(None, "phone_reversed"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    phone: Mapped[str | None]
    username: Mapped[str | None]
    name: Mapped[str]
    kind: Mapped[SenderKind] = mapped_column(Choice(SenderKind))
    phone_reversed: Mapped[str] = mapped_column(sortable_text())


class StoredCatalogue(Stamped, Row):
    """A catalogue that was in use, under its SHA-256; never changed."""

    __tablename__ = "catalogues"

    sha256: Mapped[str] = mapped_column(primary_key=True)
    content: Mapped[str]


class StoredOverlay(Stamped, Row):
    """What the office changed in its catalogue and calendar, as TOML; one row or none."""

    __tablename__ = "office_overlays"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    content: Mapped[str]


class StoredCounter(Row):
    """The last number given out: `kind` is `case` or a kind of paper."""

    __tablename__ = "counters"

    kind: Mapped[str] = mapped_column(primary_key=True)
    year: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    last: Mapped[int]


class StoredFate(Stamped, Row):
    """What became of a message of an import, under its keyed fingerprint."""

    __tablename__ = "message_fates"
    __table_args__ = (Index(None, "case_id"),)

    fingerprint: Mapped[str] = mapped_column(primary_key=True)
    fate: Mapped[MessageFate] = mapped_column(Choice(MessageFate))
    case_id: Mapped[UUID | None] = mapped_column(refers("cases.id"))
    desk_number_id: Mapped[UUID | None] = mapped_column(refers("desk_numbers.id"))
