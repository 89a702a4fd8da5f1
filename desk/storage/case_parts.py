"""What gathers in a case: messages, evidence, findings, results and papers; mostly append-only."""

from collections.abc import Sequence
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from desk.domain.case import (
    CaseMessage,
    Evidence,
    Finding,
    MediaKind,
    Note,
    Paper,
    Reply,
    Result,
)
from desk.domain.errors import NotFoundError
from desk.domain.ids import ItemId
from desk.storage.case_tables import (
    StoredCase,
    StoredEvidence,
    StoredFile,
    StoredFinding,
    StoredItem,
    StoredMessage,
    StoredNote,
    StoredPaper,
    StoredReply,
    StoredResult,
)
from desk.storage.rows import Row
from desk.storage.values import fill, locked, next_position

R = TypeVar("R", bound=Row)


def add_messages(session: Session, messages: Sequence[CaseMessage]) -> None:
    """Add messages to their case, in the given order."""
    for message in messages:
        _append(session, StoredMessage, message, message.case_id)


def add_evidence(session: Session, evidence: Sequence[Evidence]) -> None:
    """Add received files to their case; each must be in the vault already."""
    for received in evidence:
        _add_file(session, received, received.media)
        _append(session, StoredEvidence, received, received.case_id)


def save_evidence_turn(session: Session, evidence: Evidence) -> None:
    """Keep by how many degrees a picture is shown turned; nothing else of it changes.

    Raises:
        NotFoundError: there is no such evidence.
    """
    row = locked(session, StoredEvidence, evidence.id)
    row.turn_degrees = evidence.turn_degrees
    row.version += 1


def save_evidence_surplus(session: Session, evidence: Evidence) -> None:
    """Keep whether a file is for no requirement; nothing else of it changes.

    Raises:
        NotFoundError: there is no such evidence.
    """
    row = locked(session, StoredEvidence, evidence.id)
    row.is_surplus = evidence.is_surplus
    row.version += 1


def add_findings(session: Session, findings: Sequence[Finding]) -> None:
    """Add findings; they are never changed."""
    for finding in findings:
        _append(session, StoredFinding, finding, finding.case_id)


def add_result(session: Session, result: Result) -> None:
    """Add a product to its item; its file, if it has one, must be in the vault already.

    Raises:
        NotFoundError: there is no such item.
    """
    if result.file_id is not None:
        _add_file(session, result, MediaKind.PDF)
    _append(session, StoredResult, result, _case_of(session, result.item_id))


def save_result(session: Session, result: Result) -> None:
    """Write what became of a result: signature state, hand-over. Its bytes never change.

    Raises:
        NotFoundError: there is no such result.
    """
    row = locked(session, StoredResult, result.id)
    if result.file_id is not None and row.file_id is None:
        _add_file(session, result, MediaKind.PDF)
    fill(row, result, version=row.version + 1)


def add_paper(session: Session, paper: Paper) -> None:
    """Add a paper that the desk made; its PDF must be in the vault already."""
    _add_file(session, paper, MediaKind.PDF)
    _append(session, StoredPaper, paper, paper.case_id)


def add_reply(session: Session, reply: Reply) -> None:
    """Add a text that was written to the citizen."""
    _append(session, StoredReply, reply, reply.case_id)


def save_reply(session: Session, reply: Reply) -> None:
    """Write when a reply was sent; its text never changes.

    Raises:
        NotFoundError: there is no such reply.
    """
    row = locked(session, StoredReply, reply.id)
    row.sent_at = reply.sent_at
    row.version += 1


def add_note(session: Session, note: Note) -> None:
    """Add a note for colleagues; notes are never changed."""
    _append(session, StoredNote, note, note.case_id)


def _append(session: Session, row_type: type[R], value: Any, case_id: UUID) -> None:
    """Add a row behind the others of its kind in the case.

    The last place is asked for once in a transaction: the case stays locked, nobody else can
    take a place meanwhile.
    """
    places: dict[tuple[str, UUID], int] = session.info.setdefault("places", {})
    key = (row_type.__tablename__, case_id)
    if key not in places:
        locked(session, StoredCase, case_id)
        places[key] = next_position(session, row_type, case_id)
    session.add(fill(row_type(), value, case_id=case_id, position=places[key]))
    places[key] += 1


def _add_file(session: Session, kept: Evidence | Result | Paper, media: MediaKind) -> None:
    session.add(
        StoredFile(
            id=kept.file_id,
            sha256=kept.sha256,
            size_bytes=kept.size_bytes,
            media=media,
            version=1,
        )
    )


def _case_of(session: Session, item_id: ItemId) -> UUID:
    session.flush()
    found = session.scalar(select(StoredItem.case_id).where(StoredItem.id == item_id))
    if found is None:
        raise NotFoundError(str(item_id))
    return found
