"""What gathers in a case: messages, evidence, findings, results and papers; mostly append-only."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Table, select

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
from desk.domain.ids import FileId, ItemId
from desk.domain.typed import number_key
from desk.storage.case_tables import (
    CASES,
    EVIDENCE,
    FILES,
    FINDINGS,
    ITEMS,
    MESSAGES,
    NOTES,
    PAPERS,
    REPLIES,
    RESULTS,
)
from desk.storage.session import WritingSession
from desk.storage.values import columns_of, held, next_position


def add_messages(session: WritingSession, messages: Sequence[CaseMessage]) -> None:
    """Add messages to their case, in the given order."""
    for message in messages:
        _append(session, MESSAGES, columns_of(MESSAGES, message), message.case_id)


def add_evidence(session: WritingSession, evidence: Sequence[Evidence]) -> None:
    """Add received files to their case; each must be in the vault already."""
    for received in evidence:
        _add_file(session, received, received.file_id, received.media)
        _append(session, EVIDENCE, columns_of(EVIDENCE, received), received.case_id)


def save_evidence_turn(session: WritingSession, evidence: Evidence) -> None:
    """Keep by how many degrees a picture is shown turned; nothing else of it changes.

    Raises:
        NotFoundError: there is no such evidence.
    """
    _change(session, EVIDENCE, evidence.id, turn_degrees=evidence.turn_degrees)


def save_evidence_surplus(session: WritingSession, evidence: Evidence) -> None:
    """Keep whether a file is for no requirement; nothing else of it changes.

    Raises:
        NotFoundError: there is no such evidence.
    """
    _change(session, EVIDENCE, evidence.id, is_surplus=evidence.is_surplus)


def add_findings(session: WritingSession, findings: Sequence[Finding]) -> None:
    """Add findings; they are never changed."""
    for finding in findings:
        _append(session, FINDINGS, columns_of(FINDINGS, finding), finding.case_id)


def add_result(session: WritingSession, result: Result) -> None:
    """Add a product to its item; its file, if it has one, must be in the vault already.

    Raises:
        NotFoundError: there is no such item.
    """
    if result.file_id is not None:
        _add_file(session, result, result.file_id, MediaKind.PDF)
    _append(session, RESULTS, _result_columns(result), _case_of(session, result.item_id))


def save_result(session: WritingSession, result: Result) -> None:
    """Write what became of a result: signature state, hand-over. Its bytes never change.

    Raises:
        NotFoundError: there is no such result.
    """
    row = held(session, RESULTS, result.id)
    if result.file_id is not None and row["file_id"] is None:
        _add_file(session, result, result.file_id, MediaKind.PDF)
    _change(session, RESULTS, result.id, **_result_columns(result))


def add_paper(session: WritingSession, paper: Paper) -> None:
    """Add a paper that the desk made; its PDF must be in the vault already."""
    _add_file(session, paper, paper.file_id, MediaKind.PDF)
    _append(session, PAPERS, columns_of(PAPERS, paper), paper.case_id)


def add_reply(session: WritingSession, reply: Reply) -> None:
    """Add a text that was written to the citizen."""
    _append(session, REPLIES, columns_of(REPLIES, reply), reply.case_id)


def save_reply(session: WritingSession, reply: Reply) -> None:
    """Write when a reply was sent; its text never changes.

    Raises:
        NotFoundError: there is no such reply.
    """
    _change(session, REPLIES, reply.id, sent_at=reply.sent_at)


def add_note(session: WritingSession, note: Note) -> None:
    """Add a note for colleagues; notes are never changed."""
    _append(session, NOTES, columns_of(NOTES, note), note.case_id)


def _append(
    session: WritingSession, table: Table, columns: Mapping[str, Any], case_id: UUID
) -> None:
    """Add a row behind the others of its kind in the case.

    The last place is asked for once in a transaction: the case stays held, nobody else can take a
    place meanwhile.
    """
    key = (table.name, case_id)
    if key not in session.places:
        held(session, CASES, case_id)
        session.places[key] = next_position(session, table, case_id)
    session.add(table, {**columns, "case_id": case_id, "position": session.places[key]})
    session.places[key] += 1


def _change(session: WritingSession, table: Table, key: UUID, **values: Any) -> None:
    row = held(session, table, key)
    session.change(table, row, **values, version=row["version"] + 1)


def _result_columns(result: Result) -> dict[str, Any]:
    """Those of a result; the key by which it is found follows its number."""
    return {**columns_of(RESULTS, result), "document_key": number_key(result.document_number)}


def _add_file(
    session: WritingSession, kept: Evidence | Result | Paper, file_id: FileId, media: MediaKind
) -> None:
    own = {"id": file_id, "sha256": kept.sha256, "size_bytes": kept.size_bytes, "media": media}
    session.add(FILES, own)
    session.files.append(file_id)


def _case_of(session: WritingSession, item_id: ItemId) -> UUID:
    found: UUID | None = session.scalar(select(ITEMS.c.case_id).where(ITEMS.c.id == item_id))
    if found is None:
        raise NotFoundError(str(item_id))
    return found
