"""Looking at a received file: the worker process opens it, plain pixels come back."""

from dataclasses import replace

from desk.actions.desk import Desk
from desk.actions.registry import Outcome, Right, Touched, action
from desk.domain.case import Evidence
from desk.domain.errors import NotFoundError
from desk.domain.files import Pixels
from desk.domain.ids import CaseId, FileId
from desk.storage import case_parts, cases, journal


def picture(
    desk: Desk,
    file_id: FileId,
    sha256: str,
    *,
    page: int = 0,
    box_px: int = 1400,
    turn_degrees: int = 0,
) -> Pixels:
    """A photo or a page of a PDF, drawn to fit a square of `box_px`.

    Raises:
        StoredFileDamagedError: the stored bytes are gone or changed.
        WorkerFailedError: the file hangs or breaks its reader.
    """
    data = desk.store.vault.get(file_id, sha256=sha256)
    return desk.worker.render(data, page=page, box_px=box_px, turn_degrees=turn_degrees)


@action(right=Right.CHECK, verb="evidence_turned")
def turn_evidence(desk: Desk, evidence: Evidence, degrees: int) -> Outcome[Evidence]:
    """Remember that a file is shown turned; the file itself stays as it came.

    `degrees` is added clockwise, in quarter turns.
    """
    turned = replace(evidence, turn_degrees=(evidence.turn_degrees + degrees) % 360)
    with desk.store.writing() as session:
        case_parts.save_evidence_turn(session, turned)
        entry = journal.append(session, desk.act("evidence_turned", evidence.case_id))
    return Outcome(value=turned, touched=Touched.NOTHING, entry=entry)


@action(right=Right.SEE_IDENTITY, verb="identity_shown")
def show_nik(desk: Desk, case_id: CaseId) -> Outcome[str]:
    """The applicant's NIK in full; who saw it when stands in the journal.

    Raises:
        NotFoundError: the case has no NIK.
    """
    with desk.store.writing() as session:
        nik = cases.load_file(session, case_id).applicant.nik
        if nik is None:
            raise NotFoundError("NIK pemohon")
        entry = journal.append(session, desk.act("identity_shown", case_id))
    return Outcome(value=nik, touched=Touched.NOTHING, entry=entry)
