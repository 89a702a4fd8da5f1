"""Notes for colleagues, and files that are for no requirement."""

from dataclasses import replace
from functools import partial

from desk.actions.cases import CaseView, view
from desk.actions.desk import Desk
from desk.actions.registry import Outcome, Right, Touched, Undo, action
from desk.domain.case import Note
from desk.domain.details import Detail
from desk.domain.errors import NotAllowedError, NotFoundError, NothingToDoError, ReasonMissingError
from desk.domain.ids import CaseId, EvidenceId, NoteId
from desk.domain.journal import Entry
from desk.domain.sayings import saying
from desk.storage import case_parts, journal

LONGEST_NOTE = 2000
"""Characters; a note is for a colleague at the next desk, not a report."""


@action(right=Right.CHECK, verb="note_written")
def write_note(desk: Desk, case_id: CaseId, text: str) -> Outcome[CaseView]:
    """Write a note into a case; it stays, and the citizen never sees it.

    Raises:
        ReasonMissingError: there is no text.
        NotAllowedError: the text is too long.
        NotFoundError: there is no such case.
    """
    written = text.strip()
    if not written:
        raise ReasonMissingError(Detail.A_NOTE)
    if len(written) > LONGEST_NOTE:
        raise NotAllowedError(saying(Detail.NOTE_TOO_LONG, most=LONGEST_NOTE))
    note = Note(
        id=NoteId(desk.new_id()), case_id=case_id, at=desk.now(), by=desk.officer.id, text=written
    )
    with desk.writing() as session:
        case_parts.add_note(session, note)
        after = view(desk, session, case_id)
        entry = journal.append(session, desk.act("note_written", case_id))
    return Outcome(value=after, touched=Touched.CASES, entry=entry)


@action(right=Right.CHECK, verb="surplus_marked", undo="mark_surplus")
def mark_surplus(
    desk: Desk,
    case_id: CaseId,
    evidence_id: EvidenceId,
    *,
    surplus: bool = True,
    follows: Entry | None = None,
) -> Outcome[CaseView]:
    """Note that a file is for no requirement, or that it is after all; the file stays as it is.

    Raises:
        NotFoundError: the case has no such file.
        NothingToDoError: it stands so already.
        ChangedMeanwhileError: an undo came too late.
    """
    with desk.writing() as session:
        if follows is not None:
            journal.refuse_if_followed(session, follows)
        before = view(desk, session, case_id)
        found = next((one for one in before.file.evidence if one.id == evidence_id), None)
        if found is None:
            raise NotFoundError(str(evidence_id))
        if found.is_surplus is surplus:
            raise NothingToDoError(found.sent_name)
        case_parts.save_evidence_surplus(session, replace(found, is_surplus=surplus))
        after = view(desk, session, case_id)
        entry = journal.append(session, desk.act("surplus_marked", case_id))
    undo = Undo(
        action="mark_surplus",
        case_id=case_id,
        entry_id=entry.id,
        run=partial(
            mark_surplus,
            case_id=case_id,
            evidence_id=evidence_id,
            surplus=not surplus,
            follows=entry,
        ),
    )
    return Outcome(value=after, touched=Touched.CASES, entry=entry, undo=undo)
