"""Numbers for people: one counter row for each kind and year, taken in the saving transaction.

The row stays locked until the transaction ends, and a transaction that fails gives its number
back: no gaps on either engine.
"""

from desk.domain.case import PaperKind
from desk.domain.office import Office
from desk.storage.office_tables import COUNTERS
from desk.storage.session import WritingSession
from desk.storage.values import held

CASE = "case"
_DIGITS = 6

_PAPER_SIGNS = {
    PaperKind.RECEIPT: "TT",
    PaperKind.SHORTAGE_NOTICE: "SK",
    PaperKind.RESULT_SHEET: "LH",
}
"""Tanda terima, surat pemberitahuan kekurangan, lembar hasil."""


def next_case_number(session: WritingSession, office: Office, year: int) -> str:
    """The next case number of a year in the office's time: `PREFIX-2026-000123`."""
    return f"{office.prefix}-{year}-{_next(session, CASE, year):0{_DIGITS}d}"


def next_paper_number(session: WritingSession, office: Office, kind: PaperKind, year: int) -> str:
    """The next number of a kind of paper in a year: `PREFIX-TT-2026-000123`."""
    sign = _PAPER_SIGNS[kind]
    return f"{office.prefix}-{sign}-{year}-{_next(session, kind.value, year):0{_DIGITS}d}"


def serial_of(number: str) -> int:
    """The running number at the end of a case number."""
    return int(number.rpartition("-")[2])


def _next(session: WritingSession, kind: str, year: int) -> int:
    """The next number of a counter, which begins unless another desk just began it."""
    if session.hold(COUNTERS, kind, year) is None:
        session.add_unless_there(COUNTERS, {"kind": kind, "year": year, "last": 0})
    counter = held(session, COUNTERS, kind, year)
    return int(session.change(COUNTERS, counter, last=counter["last"] + 1)["last"])
