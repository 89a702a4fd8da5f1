"""Looking at a received file: the worker process opens it, plain pixels come back."""

from dataclasses import dataclass, replace
from functools import partial

from desk.actions.desk import Desk
from desk.actions.registry import Outcome, Right, Touched, Undo, action
from desk.domain.case import Evidence
from desk.domain.files import Pixels
from desk.domain.ids import CaseId, FileId
from desk.domain.journal import Entry
from desk.storage import case_parts, journal


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """What goes to a printer: pages `first` to `last` of a file, counted from 1."""

    file_id: FileId
    sha256: str
    first: int
    last: int
    copies: int


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


def page_size_pt(desk: Desk, file_id: FileId, sha256: str) -> tuple[int, int]:
    """Width and height of the first page of a PDF in points; zeros where it does not open.

    Raises:
        StoredFileDamagedError: the stored bytes are gone or changed.
    """
    seen = desk.worker.inspect(desk.store.vault.get(file_id, sha256=sha256))
    return seen.width_px, seen.height_px


@action(right=Right.CHECK, verb="evidence_turned", undo="turn_evidence")
def turn_evidence(
    desk: Desk, evidence: Evidence, degrees: int, follows: Entry | None = None
) -> Outcome[Evidence]:
    """Remember that a file is shown turned; the file itself stays as it came.

    `degrees` is added clockwise, in quarter turns.

    Raises:
        ChangedMeanwhileError: an undo came too late.
    """
    turned = replace(evidence, turn_degrees=(evidence.turn_degrees + degrees) % 360)
    with desk.writing() as session:
        if follows is not None:
            journal.refuse_if_followed(session, follows)
        case_parts.save_evidence_turn(session, turned)
        entry = journal.append(session, desk.act("evidence_turned", evidence.case_id))
    undo = Undo(
        action="turn_evidence",
        case_id=evidence.case_id,
        entry_id=entry.id,
        run=partial(turn_evidence, evidence=turned, degrees=-degrees, follows=entry),
    )
    # Who turns a file sees it turned already; an undo has to be shown.
    touched = Touched.NOTHING if follows is None else Touched.FILES
    return Outcome(value=turned, touched=touched, entry=entry, undo=undo)


@action(right=Right.SEE_IDENTITY, verb="file_printed")
def note_print(desk: Desk, case_id: CaseId, printed: Printed) -> Outcome[Printed]:
    """Note that a file of a case goes to a printer: paper with personal data leaves the desk."""
    pages = f"{printed.first}-{printed.last}"
    said = f"{printed.file_id};{printed.sha256[:12]};pages {pages};copies {printed.copies}"
    with desk.writing() as session:
        entry = journal.append(session, desk.act("file_printed", case_id, seen=said))
    return Outcome(value=printed, touched=Touched.NOTHING, entry=entry)
