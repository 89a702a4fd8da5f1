"""What the intake does with a file that somebody sent: take it, set it aside, or refuse it.

The content decides, never the name. Nothing is decoded here: the worker process opens it.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import replace
from hashlib import file_digest, sha256
from pathlib import Path, PurePosixPath
from time import perf_counter

from desk.domain.errors import FileMissingError
from desk.domain.files import (
    DOCUMENT_KINDS,
    QUARANTINING,
    REFUSING,
    FileAction,
    FileJudgement,
    FileKind,
    FileNote,
    FileReason,
)
from desk.intake.kinds import (
    HEAD_BYTES,
    PROGRAM_NAMES,
    SUFFIXES,
    UNFINISHED,
    kind_of,
    second_format,
)
from desk.intake.worker import Worker

QUARANTINE_SUFFIX = ".karantina"
"""Set-aside files end in this, so that a double click starts no program with them."""

MAX_READ_BYTES = 350_000_000
"""A larger file on the disk is not read: no export and no document is that large."""

NAME_DIGITS = 32
"""How much of the hash a stored name shows: 128 bits, which nobody can make collide."""

REFUSALS: dict[FileKind, FileReason] = {
    FileKind.EMPTY: FileReason.EMPTY,
    FileKind.OTHER_PICTURE: FileReason.PICTURE_KIND_NOT_TAKEN,
    FileKind.OTHER_ARCHIVE: FileReason.KIND_NOT_TAKEN,
    FileKind.DRAWING: FileReason.WEB_CONTENT,
    FileKind.ANIMATION: FileReason.ANIMATED,
    FileKind.VIDEO: FileReason.SOUND_OR_VIDEO,
    FileKind.AUDIO: FileReason.SOUND_OR_VIDEO,
    FileKind.OFFICE_DOCUMENT: FileReason.OFFICE_DOCUMENT,
    FileKind.PROGRAM: FileReason.PROGRAM,
    FileKind.SHORTCUT: FileReason.PROGRAM,
    FileKind.WEB_PAGE: FileReason.WEB_CONTENT,
    FileKind.CONTACT: FileReason.CONTACT_CARD,
    FileKind.TEXT: FileReason.PLAIN_TEXT,
    FileKind.UNKNOWN: FileReason.KIND_NOT_TAKEN,
}
"""Kinds that are no document of a case, and what is said of each."""

SHOWN_SIGNS = 120
DIRECTION_MARKS = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def judge_file(worker: Worker, data: bytes, sent_name: str) -> FileJudgement:
    """Judge one file by its bytes; `sent_name` is the name it had on WhatsApp.

    Raises:
        WorkerFailedError: no worker process can be started.
    """
    start = perf_counter()
    kind = kind_of(data, sent_name)
    if kind is FileKind.ARCHIVE and not is_unfinished(sent_name):
        from desk.intake.zipped import judge_archive

        return judge_archive(worker, data, sent_name)
    notes = list(name_notes(sent_name, kind))
    page_count, peak_mb = 0, 0.0
    if is_unfinished(sent_name):
        notes = [FileNote(reason=FileReason.UNFINISHED)]
    elif kind not in DOCUMENT_KINDS:
        notes = [FileNote(reason=REFUSALS[kind])]
    elif second := second_format(data, kind):
        notes.append(FileNote(reason=FileReason.TWO_FORMATS, detail=f"{kind} + {second}"))
    else:
        seen = worker.inspect(data)
        notes = [*seen.notes, *notes]
        page_count, peak_mb = seen.page_count, seen.peak_mb
    digest = sha256(data).hexdigest()
    action = action_for(notes)
    return FileJudgement(
        sent_name=sent_name,
        action=action,
        kind=kind,
        notes=tuple(notes),
        stored_name=stored_name(digest, kind, action),
        sha256=digest,
        size_bytes=len(data),
        seconds=round(perf_counter() - start, 3),
        peak_mb=peak_mb,
        page_count=page_count,
    )


def judge_path(worker: Worker, path: Path, sent_name: str) -> FileJudgement:
    """Judge a file on the disk; one too large to be read is not read.

    Raises:
        FileMissingError: it is not there, is no ordinary file, or cannot be read.
        WorkerFailedError: no worker process can be started.
    """
    start = perf_counter()
    try:
        if not path.is_file():
            raise FileMissingError(str(path))
        size_bytes = path.stat().st_size
        if size_bytes <= MAX_READ_BYTES:
            return judge_file(worker, path.read_bytes(), sent_name)
        with path.open("rb") as file:
            kind = kind_of(file.read(HEAD_BYTES), sent_name)
            file.seek(0)
            digest = file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise FileMissingError(str(path)) from error
    reason = REFUSALS.get(kind, FileReason.TOO_LARGE)
    notes = (FileNote(reason=reason, detail=f"{size_bytes // 1024**2} MB"),)
    action = action_for(notes)
    return FileJudgement(
        sent_name=sent_name,
        action=action,
        kind=kind,
        notes=notes,
        stored_name=stored_name(digest, kind, action),
        sha256=digest,
        size_bytes=size_bytes,
        seconds=round(perf_counter() - start, 3),
        peak_mb=0.0,
    )


def mark_repeats(judgements: Iterable[FileJudgement]) -> tuple[FileJudgement, ...]:
    """The same judgements; a file whose bytes came before in the list says so.

    Equal bytes are only flagged: each receipt stays a row of its own, so that one case can be
    erased without the other.
    """
    first: dict[str, str] = {}
    marked = []
    for judgement in judgements:
        earlier = first.get(judgement.sha256)
        first.setdefault(judgement.sha256, judgement.sent_name)
        repeated = earlier is not None and _taken(judgement)
        marked.append(_with_repeat(judgement, earlier or "") if repeated else judgement)
    return tuple(marked)


def action_for(notes: Iterable[FileNote]) -> FileAction:
    """The strongest action that any reason asks for."""
    reasons = {note.reason for note in notes}
    if reasons & REFUSING:
        return FileAction.REFUSE
    if reasons & QUARANTINING:
        return FileAction.QUARANTINE
    return FileAction.ACCEPT_WITH_WARNING if reasons else FileAction.ACCEPT


def stored_name(digest: str, kind: FileKind, action: FileAction) -> str | None:
    """A name of our own: the hash and the ending of the kind; None for what is not kept."""
    if action is FileAction.REFUSE:
        return None
    suffix = SUFFIXES[kind][0]
    if action is FileAction.QUARANTINE:
        suffix = QUARANTINE_SUFFIX
    return digest[:NAME_DIGITS] + suffix


def is_unfinished(sent_name: str) -> bool:
    """Whether the name is that of a download still under way."""
    return sent_name.lower().rstrip(". ").endswith(UNFINISHED)


def name_notes(sent_name: str, kind: FileKind) -> Iterable[FileNote]:
    """What the name says that is not so, or hides."""
    if kind not in SUFFIXES:
        return
    if _misleads(sent_name):
        yield FileNote(reason=FileReason.MISLEADING_NAME, detail=shown_name(sent_name))
        return
    suffix = PurePosixPath(shown_name(sent_name).rstrip(". ")).suffix.lower()
    if suffix and suffix not in SUFFIXES[kind] and _is_telling(suffix):
        yield FileNote(reason=FileReason.NAME_DIFFERS, detail=suffix)


def shown_name(sent_name: str) -> str:
    """The name on one line, without marks of direction and control signs, at most 120 signs."""
    plain = DIRECTION_MARKS.sub("", sent_name)
    plain = "".join(" " if unicodedata.category(sign) == "Cc" else sign for sign in plain)
    return plain if len(plain) <= SHOWN_SIGNS else f"{plain[:80]}…{plain[-39:]}"


def _misleads(sent_name: str) -> bool:
    """Marks that turn the reading direction, control signs, a path, or a program's ending."""
    marks = DIRECTION_MARKS.sub("", sent_name) != sent_name.replace("\u200e", "")
    control = any(unicodedata.category(sign) == "Cc" for sign in sent_name)
    path = "/" in sent_name or "\\" in sent_name
    program = sent_name.lower().rstrip(". ").endswith(PROGRAM_NAMES)
    return marks or control or path or program


def _is_telling(suffix: str) -> bool:
    """Whether an ending claims a kind; `.09` of `pukul 13.45.09` does not."""
    return re.fullmatch(r"\.[a-z][a-z0-9]{1,4}", suffix) is not None


def _taken(judgement: FileJudgement) -> bool:
    return judgement.action in {FileAction.ACCEPT, FileAction.ACCEPT_WITH_WARNING}


def _with_repeat(judgement: FileJudgement, earlier: str) -> FileJudgement:
    note = FileNote(reason=FileReason.SAME_CONTENT, detail=shown_name(earlier))
    return replace(judgement, action=FileAction.ACCEPT_WITH_WARNING, notes=(*judgement.notes, note))
