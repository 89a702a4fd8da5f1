"""Numbers for people: one counter row for each kind and year, taken in the saving transaction.

The row stays locked until the transaction ends, and a transaction that fails gives its number
back: no gaps on either engine.
"""

from sqlalchemy.orm import Session

from desk.domain.case import PaperKind
from desk.domain.office import Office
from desk.storage.office_tables import StoredCounter
from desk.storage.rows import table_of
from desk.storage.values import locked

CASE = "case"
_DIGITS = 6

_PAPER_SIGNS = {
    PaperKind.RECEIPT: "TT",
    PaperKind.SHORTAGE_NOTICE: "SK",
    PaperKind.RESULT_SHEET: "LH",
}
"""Tanda terima, surat pemberitahuan kekurangan, lembar hasil."""


def next_case_number(session: Session, office: Office, year: int) -> str:
    """The next case number of a year in the office's time: `PREFIX-2026-000123`."""
    return f"{office.prefix}-{year}-{_next(session, CASE, year):0{_DIGITS}d}"


def next_paper_number(session: Session, office: Office, kind: PaperKind, year: int) -> str:
    """The next number of a kind of paper in a year: `PREFIX-TT-2026-000123`."""
    sign = _PAPER_SIGNS[kind]
    return f"{office.prefix}-{sign}-{year}-{_next(session, kind.value, year):0{_DIGITS}d}"


def serial_of(number: str) -> int:
    """The running number at the end of a case number."""
    return int(number.rpartition("-")[2])


def _next(session: Session, kind: str, year: int) -> int:
    key = {"kind": kind, "year": year}
    counter = session.get(StoredCounter, key, with_for_update=True, populate_existing=True)
    if counter is None:
        _create(session, kind, year)
        counter = locked(session, StoredCounter, key)
    counter.last += 1
    session.flush()
    return counter.last


def _create(session: Session, kind: str, year: int) -> None:
    """Create a counter at zero unless another desk just did; taking a number journals it."""
    from sqlalchemy.dialects import postgresql, sqlite

    link = session.connection()
    insert = postgresql.insert if link.dialect.name == "postgresql" else sqlite.insert
    new = insert(table_of(StoredCounter)).values(kind=kind, year=year, last=0)
    link.execute(new.on_conflict_do_nothing())
