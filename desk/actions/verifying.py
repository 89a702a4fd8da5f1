"""Is everything that was stored still there, and as it was? And can the journal tell it again?"""

from desk.actions.desk import Desk
from desk.domain.verification import VerifyReport
from desk.storage.verify import verify


def verify_office(desk: Desk) -> VerifyReport:
    """Check the database, every entry of the journal and every file of the vault.

    Raises:
        TroubleError: the database does not open at all.
    """
    return verify(desk.store)
