"""Is everything that was stored still there, and as it was? And can the journal tell it again?"""

from desk.actions.desk import Desk
from desk.domain.case import PaperKind
from desk.domain.verification import VerifyReport
from desk.domain.writing import paper_kind_of
from desk.storage.verify import verify


def verify_office(desk: Desk) -> VerifyReport:
    """Check the database, every entry of the journal and every file of the vault.

    Raises:
        TroubleError: the database does not open at all.
    """
    return verify(desk.store)


def paper_of_code(desk: Desk, case_number: str, code: str) -> PaperKind | None:
    """Which of the office's papers carries this case number and check code; None for a forgery.

    The code is read from the paper or its QR; small letters and hyphens are forgiven.
    """
    return paper_kind_of(desk.store.keys.papers, case_number.strip().upper(), code)
