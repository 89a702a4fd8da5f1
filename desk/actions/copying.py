"""Numbers of a citizen in full, for SIAK: who took which one stands in the journal."""

from enum import StrEnum
from uuid import UUID

from desk.actions.desk import Desk
from desk.actions.registry import Outcome, Right, Touched, action
from desk.domain.case import CaseFile
from desk.domain.errors import NotFoundError
from desk.domain.ids import CaseId
from desk.storage import cases, journal


class IdentityNumber(StrEnum):
    """What is masked on the screen and may be copied in full."""

    NIK = "nik"
    NO_KK = "no_kk"
    PHONE = "phone"


@action(right=Right.SEE_IDENTITY, verb="number_copied")
def copy_number(desk: Desk, case_id: CaseId, kind: IdentityNumber, owner: UUID) -> Outcome[str]:
    """A number in full: of a person, a family card or a sender of the case, by its id.

    A phone number comes in E.164. The journal keeps whose number it was, never the number.

    Raises:
        NotFoundError: the case has nobody of this id, or the number is not known.
    """
    with desk.writing() as session:
        number = _number(cases.load_file(session, case_id), kind, owner)
        if not number:
            raise NotFoundError(kind.value)
        entry = journal.append(
            session, desk.act("number_copied", case_id, seen=f"{kind.value};{owner}")
        )
    return Outcome(value=number, touched=Touched.NOTHING, entry=entry)


def _number(file: CaseFile, kind: IdentityNumber, owner: UUID) -> str | None:
    match kind:
        case IdentityNumber.NIK:
            return next((one.nik for one in file.people if one.id == owner), None)
        case IdentityNumber.NO_KK:
            return next((one.no_kk for one in file.families if one.id == owner), None)
        case IdentityNumber.PHONE:
            return next((one.phone for one in file.senders if one.id == owner), None)
