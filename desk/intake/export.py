"""An export as the office receives it: a zip, a text with loose files beside it, or pasted text.

Files are reached by the exact name that the transcript says; nothing is unpacked to a disk.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from desk.domain.chat import ChatExport, DateOrder
from desk.domain.errors import (
    DamagedArchiveError,
    FileMissingError,
    FolderGivenError,
    MixedExportError,
    NotAnExportError,
    NoTranscriptError,
    OversizeFileError,
    TwoTranscriptsError,
)
from desk.domain.problems import Problem, ProblemKind
from desk.intake.archive import (
    MAX_UNPACKED_BYTES,
    Archive,
    ArchiveEntry,
    is_archive,
    open_archive,
)
from desk.intake.chat import read_chat, read_pasted
from desk.intake.chat_header import clean
from desk.intake.chat_lines import where
from desk.intake.chat_names import plain_name
from desk.intake.chat_words import ChatWords, shipped_words
from desk.intake.import_values import OpenedExport

IPHONE_TRANSCRIPT = "_chat.txt"
_COUNTER = re.compile(r" ?\(\d{1,2}\)$")
_NAMED_AS_ATTACHMENT = re.compile(r"(?:\d{8}-|[A-Z]{3}-\d{8}-WA\d)")
_PATH_SIGN = re.compile(r"[/\\\0]|^\.{1,2}$|^[A-Za-z]:")


@contextmanager
def open_export(
    path: Path, *, order: DateOrder | None, now: datetime, words: ChatWords | None = None
) -> Iterator[OpenedExport]:
    """Open an exported chat: a zip, or a text with its files beside it.

    Args:
        path: the file.
        order: the date order an officer chose; None lets the evidence decide.
        now: the present; no message is later.
        words: the wordings; those of the program unless given.

    Raises:
        UnusableInputError: it is no export, or cannot be read safely.
    """
    words = words or shipped_words()
    if path.is_dir():
        raise FolderGivenError(path.name)
    if is_archive(path):
        with open_archive(path) as archive:
            yield _from_archive(archive, path, order, now, words)
    elif path.suffix.lower() == ".zip":
        raise DamagedArchiveError(path.name)
    else:
        yield _from_text(path, order, now, words)


@contextmanager
def open_pasted(
    text: str,
    *,
    files: Sequence[Path] = (),
    order: DateOrder | None,
    now: datetime,
    words: ChatWords | None = None,
) -> Iterator[OpenedExport]:
    """Open text copied from WhatsApp Web or Desktop, with the files that were saved beside it.

    Args:
        text: what was copied.
        files: those that were saved beside it.
        order: the date order an officer chose; None lets the evidence decide.
        now: the present; no message is later.
        words: the wordings; those of the program unless given.

    Raises:
        NotAnExportError: it is a note, not messages.
        MixedExportError: the dates contradict each other or the chosen order.
    """
    chat = read_pasted(text, order=order, now=now, words=words)
    by_name = {file.name: file for file in files}
    yield OpenedExport(
        chat=chat,
        attachment_names=tuple(by_name),
        read_file=lambda name: _read_loose(by_name[name]),
    )


def chat_title(file_name: str, words: ChatWords) -> str:
    """The chat's name as the file name tells it; empty where it does not."""
    found = words.title.fullmatch(clean(_stem(file_name)).strip())
    return plain_name(found[found.lastindex or 0]) if found else ""


def _stem(file_name: str) -> str:
    """The name without its ending and without the counter that a second download gets."""
    stem = re.sub(r"\.(?:txt|zip)$", "", file_name, flags=re.IGNORECASE)
    return _COUNTER.sub("", stem)


def _from_archive(
    archive: Archive, path: Path, order: DateOrder | None, now: datetime, words: ChatWords
) -> OpenedExport:
    transcript = _transcript(archive, now, words)
    is_iphone = transcript.base_name.lower() == IPHONE_TRANSCRIPT
    titled = path.name if is_iphone else transcript.base_name
    with archive.open(transcript.name) as stream:
        chat = read_chat(
            stream,
            title=chat_title(titled, words),
            order=order,
            now=now,
            file_time=transcript.written_at,
            words=words,
        )
    others = {e.base_name: e.name for e in archive.entries if e is not transcript}
    chat = replace(chat, problems=(*chat.problems, *archive.problems))
    return _opened(chat, _stem(titled), others, archive.read)


def _from_text(
    path: Path, order: DateOrder | None, now: datetime, words: ChatWords
) -> OpenedExport:
    try:
        with path.open("rb") as stream:
            chat = read_chat(
                stream,
                title=chat_title(path.name, words),
                order=order,
                now=now,
                file_time=datetime.fromtimestamp(path.stat().st_mtime, tz=now.tzinfo or UTC),
                words=words,
            )
        beside = {p.name: p.name for p in path.parent.iterdir() if p != path and _is_plain(p)}
    except OSError as error:
        raise FileMissingError(path.name) from error
    named = {_key(name) for name in _named_files(chat)}
    loose = {name: full for name, full in beside.items() if _key(name) in named}
    return _opened(chat, _stem(path.name), loose, lambda name: _read_loose(path.parent / name))


def _opened(
    chat: ChatExport, stem: str, files: dict[str, str], read: Callable[[str], bytes]
) -> OpenedExport:
    """Bring together what the transcript names and what is there.

    Args:
        chat: the parsed transcript.
        stem: the title to fall back on.
        files: what is there, by plain name, with the name to read it under.
        read: reads a file under that name.
    """
    by_key = {_key(name): full for name, full in files.items()}
    names: dict[str, str] = {}
    missing = []
    for message in chat.messages:
        name = message.attachment
        if name is None or name in names:
            continue
        full = None if _PATH_SIGN.search(name) else files.get(name) or by_key.get(_key(name))
        if full is None:
            kind = ProblemKind.ATTACHMENT_MISSING
            missing.append(Problem(where=where(message.line), kind=kind, detail=name))
        else:
            names[name] = full
    used = set(names.values())
    names.update({name: full for name, full in files.items() if full not in used})
    fallback = "" if stem.lower() == IPHONE_TRANSCRIPT.removesuffix(".txt") else stem
    return OpenedExport(
        chat=replace(chat, title=chat.title or fallback, problems=(*chat.problems, *missing)),
        attachment_names=tuple(names),
        read_file=lambda name: read(names[name]),
    )


def _transcript(archive: Archive, now: datetime, words: ChatWords) -> ArchiveEntry:
    """Find the one transcript of an archive; a `.txt` that somebody sent may look like one.

    Raises:
        NoTranscriptError: there is none.
        TwoTranscriptsError: there are several.
    """
    texts = [entry for entry in archive.entries if entry.base_name.lower().endswith(".txt")]
    found = [entry for entry in texts if entry.base_name.lower() == IPHONE_TRANSCRIPT]
    found = found or [entry for entry in texts if chat_title(entry.base_name, words)]
    if not found:
        unsent = (e for e in texts if not _NAMED_AS_ATTACHMENT.match(e.base_name))
        found = [entry for entry in unsent if _peek(archive, entry, now, words) is not None]
    if len(found) > 1:
        found = _not_sent_in_another(archive, found, now, words)
    if not found:
        raise NoTranscriptError
    doubled = {problem.where for problem in archive.problems}
    if len(found) > 1 or found[0].name in doubled:
        raise TwoTranscriptsError(", ".join(entry.base_name for entry in found))
    return found[0]


def _not_sent_in_another(
    archive: Archive, candidates: Sequence[ArchiveEntry], now: datetime, words: ChatWords
) -> list[ArchiveEntry]:
    """Leave out candidates that another one names as a file that was sent in it."""
    sent: set[str] = set()
    for entry in candidates:
        chat = _peek(archive, entry, now, words)
        sent |= {_key(name) for name in _named_files(chat)} if chat else set()
    return [entry for entry in candidates if _key(entry.base_name) not in sent]


def _peek(
    archive: Archive, entry: ArchiveEntry, now: datetime, words: ChatWords
) -> ChatExport | None:
    """Read an entry as a transcript, to see whether it is one."""
    with archive.open(entry.name) as stream:
        try:
            return read_chat(stream, title="", order=None, now=now, words=words)
        except NotAnExportError:
            return None
        except MixedExportError:
            return _EMPTY
    return None


_EMPTY = ChatExport(
    title="",
    date_order=DateOrder.DMY,
    date_order_certain=False,
    participants=(),
    messages=(),
    problems=(),
)
"""A transcript that is refused later, with its reason."""


def _named_files(chat: ChatExport) -> Iterable[str]:
    return (message.attachment for message in chat.messages if message.attachment is not None)


def _key(name: str) -> str:
    """Names that differ only in invisible marks or in how accents are composed are the same."""
    return unicodedata.normalize("NFC", clean(name)).strip()


def _is_plain(path: Path) -> bool:
    return path.is_file() and not path.is_symlink()


def _read_loose(path: Path) -> bytes:
    try:
        if path.stat().st_size > MAX_UNPACKED_BYTES:
            raise OversizeFileError(path.name)
        return path.read_bytes()
    except OSError as error:
        raise FileMissingError(path.name) from error
