"""Files that reach a case: judged, stored, and only then named in a row."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid5

from desk.actions.arriving import read_arriving
from desk.actions.cases import settle_line
from desk.actions.desk import Desk
from desk.actions.intake_values import DraftDecision, LeftOut, LooseFile, TakenFiles
from desk.actions.registry import Outcome, Right, Touched, action
from desk.domain.case import CaseMessage, Evidence, MediaKind
from desk.domain.drafts import CaseDraft
from desk.domain.errors import UserError
from desk.domain.files import FileAction, FileJudgement, FileKind, FileReason
from desk.domain.ids import CaseId, EvidenceId, FileId, MessageId
from desk.intake.files import judge_file
from desk.intake.import_values import OpenedExport
from desk.intake.zipped import papers_in
from desk.storage import case_parts, cases, journal
from desk.storage.session import WritingSession

KEPT = frozenset({FileAction.ACCEPT, FileAction.ACCEPT_WITH_WARNING})
UNPACKED = KEPT | {FileAction.PARTIAL}


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """Bytes that arrived: under which name, when, and with which message."""

    data: bytes
    sent_name: str
    at: datetime
    message_id: MessageId | None = None


@action(right=Right.INTAKE, verb="files_added")
def add_files(
    desk: Desk, case_id: CaseId, paths: Sequence[Path], pictures: Sequence[LooseFile] = ()
) -> Outcome[TakenFiles]:
    """Add photos or PDFs from the disk or the clipboard to a case; the originals stay.

    Raises:
        UnusableInputError: a path cannot be read, or is a download that never ended.
        FileLockedError: another program holds one.
        NotFoundError: there is no such case.
    """
    now = desk.now()
    arrived = [Received(data=read_arriving(path), sent_name=path.name, at=now) for path in paths]
    arrived += [Received(data=one.data, sent_name=one.name, at=now) for one in pictures]
    with desk.store.reading() as session:
        before = [one.sha256 for one in cases.load_file(session, case_id).evidence]
    taken = take(desk, case_id, arrived, before=before)
    with desk.writing() as session:
        case_parts.add_evidence(session, taken.taken)
        settle_line(desk, session, case_id)
        entry = journal.append(session, desk.act("files_added", case_id))
    return Outcome(value=taken, touched=Touched.CASES | Touched.FILES, entry=entry)


def take_draft_files(
    desk: Desk, opened: OpenedExport, decision: DraftDecision, case_id: CaseId
) -> TakenFiles:
    """Judge and store the files of a draft, and those that the officer added from the disk.

    Evidence remembers the message that brought it.
    """
    ids = message_ids(decision.draft, case_id)
    arrived: list[Received] = []
    absent: list[str] = []
    for file in decision.draft.files:
        try:
            data = opened.read(file.content) if file.content is not None else None
        except UserError:
            data = None
        if data is None:
            absent.append(file.sent_name)
        else:
            message_id = ids.get(file.fingerprint)
            arrived.append(
                Received(
                    data=data, sent_name=file.sent_name, at=file.sent_at, message_id=message_id
                )
            )
    now = desk.now()
    arrived += [Received(data=read_arriving(p), sent_name=p.name, at=now) for p in decision.files]
    arrived += [Received(data=p.data, sent_name=p.name, at=now) for p in decision.pictures]
    return replace(take(desk, case_id, arrived), absent=tuple(absent))


def message_ids(draft: CaseDraft, case_id: CaseId) -> dict[str, MessageId]:
    """An id for each message of a draft in a case, by the print of its content.

    Made from the case and the print, so that whoever asks again gets the same.
    Source: RFC 9562, section 5.5 (names to ids).
    """
    prints = draft.fingerprints[::2]
    return {content: MessageId(uuid5(case_id, content)) for content in prints}


def add_messages(desk: Desk, session: WritingSession, case_id: CaseId, draft: CaseDraft) -> None:
    """Keep the messages of a draft with its case; times are read in the office's zone.

    `draft.fingerprints` holds two prints for each message, that of its content first.
    """
    ids = message_ids(draft, case_id)
    kept = tuple(
        CaseMessage(
            id=ids[content],
            case_id=case_id,
            fingerprint=content,
            at=message.at.replace(tzinfo=desk.zone).astimezone(UTC),
            author=message.author or "",
            text=message.text,
        )
        for message, content in zip(draft.messages, draft.fingerprints[::2], strict=True)
    )
    case_parts.add_messages(session, kept)


def take(
    desk: Desk, case_id: CaseId, arrived: Sequence[Received], *, before: Sequence[str] = ()
) -> TakenFiles:
    """Judge files and store those that can be a document; rows are the caller's to write.

    Of a zip, as WhatsApp Web saves several photos at once, each paper is taken for itself. What
    came before, as the SHA-256 of what the case has, is marked when it comes again.
    """
    taken: list[Evidence] = []
    known = set(before)
    left_out: list[LeftOut] = []
    for received, judgement in _judged(desk, arrived):
        if judgement.action in KEPT and judgement.kind is not FileKind.ARCHIVE:
            taken.append(_keep(desk, case_id, received, judgement, again=judgement.sha256 in known))
            known.add(judgement.sha256)
        else:
            left_out.append(LeftOut(sent_name=received.sent_name, judgement=judgement))
    return TakenFiles(taken=tuple(taken), left_out=tuple(left_out))


def _judged(desk: Desk, arrived: Sequence[Received]) -> Iterator[tuple[Received, FileJudgement]]:
    """Each file with its judgement; a zip that is no trap as the files it holds."""
    for received in arrived:
        judgement = judge_file(desk.worker, received.data, received.sent_name)
        if judgement.kind is not FileKind.ARCHIVE or judgement.action not in UNPACKED:
            yield received, judgement
            continue
        for name, data in papers_in(received.data):
            paper = replace(received, data=data, sent_name=name)
            yield paper, judge_file(desk.worker, data, name)


def _keep(
    desk: Desk, case_id: CaseId, received: Received, judgement: FileJudgement, *, again: bool
) -> Evidence:
    repeats = (FileReason.SAME_CONTENT.value,) if again else ()
    file_id = FileId(desk.new_id())
    desk.store.vault.put(file_id, received.data)
    return Evidence(
        id=EvidenceId(desk.new_id()),
        case_id=case_id,
        file_id=file_id,
        received_at=received.at,
        sent_name=received.sent_name,
        media=MediaKind(judgement.kind.value),
        sha256=judgement.sha256,
        size_bytes=judgement.size_bytes,
        message_id=received.message_id,
        warnings=(*(note.reason.value for note in judgement.notes), *repeats),
    )
