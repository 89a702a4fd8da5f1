"""Tables of the office itself: units, officers, numbers, senders, catalogues, counters."""

from sqlalchemy import Boolean, Index, Integer, LargeBinary, Table, Text, false

from desk.domain.case import MessageFate, SenderKind
from desk.domain.office import FormSet, HandOverMode, UnitKind, Zone
from desk.storage.rows import METADATA, column, refers, stamped
from desk.storage.types import Choice, TextPairs, Texts, Uuid, sortable_text

OFFICE_KEY = 1
"""The one row of `offices`: a database is one office."""

OFFICES = Table(
    "offices",
    METADATA,
    column("id", Integer, primary_key=True, autoincrement=False),
    column("name", Text),
    column("area_code", Text),
    column("regency", Text),
    column("zone", Choice(Zone)),
    column("prefix", Text),
    column("letterhead", Texts),
    column("address", Text),
    column("contact", Text),
    column("head_name", Text),
    column("head_title", Text),
    column("form_set", Choice(FormSet)),
    column("promise_days", Integer),
    column("completion_days", Integer),
    column("settings", TextPairs),
    column("logo_png", LargeBinary, optional=True),
    *stamped(),
)
"""The office of this database; one row."""

UNITS = Table(
    "units",
    METADATA,
    column("id", Uuid, primary_key=True),
    column("name", Text),
    column("kind", Choice(UnitKind)),
    *stamped(author_refers=False),
)
"""A desk of the office. Its author carries no foreign key: officers already name their unit."""

OFFICERS = Table(
    "officers",
    METADATA,
    column("id", Uuid, primary_key=True),
    column("name", Text),
    *stamped(),
)
"""Someone who works at the desk. `unit_id` is the unit that the officer belongs to."""

DESK_NUMBERS = Table(
    "desk_numbers",
    METADATA,
    column("id", Uuid, primary_key=True),
    column("label", Text),
    column("phone", Text),
    column("services", Texts),
    column("hours", Text),
    column("daily_quota", Integer, optional=True),
    column("hand_over", Choice(HandOverMode)),
    column("names", Texts),
    column("is_retired", Boolean, server_default=false()),
    *stamped(),
)
"""A WhatsApp number of the office."""

SENDERS = Table(
    "senders",
    METADATA,
    column("id", Uuid, primary_key=True),
    column("phone", Text, optional=True),
    column("username", Text, optional=True),
    column("name", Text),
    column("kind", Choice(SenderKind)),
    column("phone_reversed", sortable_text()),
    *stamped(),
    Index(None, "phone"),
    Index(None, "username"),
    Index(None, "phone_reversed"),
)
"""Whose WhatsApp it is. `phone_reversed` holds the digits backwards, to search by the end."""

CATALOGUES = Table(
    "catalogues",
    METADATA,
    column("sha256", Text, primary_key=True),
    column("content", Text),
    *stamped(),
)
"""A catalogue that was in use, under its SHA-256; never changed."""

OVERLAYS = Table(
    "office_overlays",
    METADATA,
    column("id", Integer, primary_key=True, autoincrement=False),
    column("content", Text),
    *stamped(),
)
"""What the office changed in its catalogue and calendar, as TOML; one row or none."""

COUNTERS = Table(
    "counters",
    METADATA,
    column("kind", Text, primary_key=True),
    column("year", Integer, primary_key=True, autoincrement=False),
    column("last", Integer),
)
"""The last number given out: `kind` is `case` or a kind of paper."""

FATES = Table(
    "message_fates",
    METADATA,
    column("fingerprint", Text, primary_key=True),
    column("fate", Choice(MessageFate)),
    column("case_id", Uuid, refers("cases.id"), optional=True),
    column("desk_number_id", Uuid, refers("desk_numbers.id"), optional=True),
    *stamped(),
    Index(None, "case_id"),
)
"""What became of a message of an import, under its keyed fingerprint."""
