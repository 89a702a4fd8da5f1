"""Zip archives from strangers: read as streams within budgets, and never unpacked to a disk.

Names are only text here: nothing is written under them. What the directory of the archive says
is checked when it is opened, and checked again while reading, because it may lie.
"""

import errno
import re
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from io import BytesIO
from pathlib import Path

from desk.domain.details import Detail
from desk.domain.errors import (
    DamagedArchiveError,
    FileMissingError,
    HostileArchiveError,
    NotFoundError,
    ProtectedArchiveError,
)
from desk.domain.problems import Problem, ProblemKind
from desk.domain.sayings import saying
from desk.intake.encoding import ByteSource

MAX_UNPACKED_BYTES = 300_000_000
MAX_ENTRIES = 2_000
MAX_RATIO = 200
SMALL_BYTES = 1 << 16
"""Below this size a high ratio harms nobody: a few equal lines pack very well."""

BLOCK_BYTES = 1 << 18
ZIP_STARTS = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
NESTED_ENDINGS = (".zip", ".rar", ".7z", ".tar", ".gz", ".tgz", ".xz", ".bz2")
METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
ENCRYPTED = 0x1
NAME_IS_UTF8 = 0x800
AES_METHOD = 99

_IGNORED = re.compile(r"(?:^|/)(?:__MACOSX/|\.DS_Store$|Thumbs\.db$|desktop\.ini$)")
_DRIVE = re.compile(r"[A-Za-z]:")

_BROKEN = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    struct.error,
    ValueError,
    OverflowError,
)
"""What the library raises over bytes that are no whole zip."""


@contextmanager
def _damage_named(name: str) -> Iterator[None]:
    """Turn what the library raises over broken bytes into known trouble with this name."""
    try:
        yield
    except _BROKEN as error:
        raise DamagedArchiveError(name) from error
    except OSError as error:
        if error.errno != errno.EINVAL:
            raise
        # The directory points to a place before the file: the machine is in order.
        raise DamagedArchiveError(name) from error


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchiveEntry:
    """A file inside: its name (text, never a path to write to), declared sizes and local time."""

    name: str
    size_bytes: int
    packed_bytes: int
    written_at: datetime | None

    @property
    def base_name(self) -> str:
        """The name without the folder that a repacked archive may have."""
        return self.name.rpartition("/")[2]


@dataclass(slots=True)
class _Budget:
    """Bytes unpacked so far; an entry that is read twice counts once."""

    by_entry: dict[str, int] = field(default_factory=dict)
    total: int = 0

    def spend(self, entry: ArchiveEntry, read_bytes: int) -> None:
        """Note how far an entry has been read."""
        more = read_bytes - self.by_entry.get(entry.name, 0)
        if more > 0:
            self.by_entry[entry.name] = read_bytes
            self.total += more
        _check_ratio(entry.name, read_bytes, entry.packed_bytes)
        _check_total(self.total)


class EntryStream:
    """The bytes of one entry, counted as they come out.

    `read` raises HostileArchiveError where a limit is broken and DamagedArchiveError where the
    bytes do not match the archive's directory.
    """

    def __init__(self, source: ByteSource, entry: ArchiveEntry, budget: _Budget) -> None:
        self._source, self._entry, self._budget = source, entry, budget
        self._read_bytes = 0

    def read(self, size: int = BLOCK_BYTES) -> bytes:
        """The next bytes, at most `size` of them; empty at the end."""
        with _damage_named(self._entry.name):
            chunk = self._source.read(size)
        self._read_bytes += len(chunk)
        self._budget.spend(self._entry, self._read_bytes)
        return chunk


@dataclass(slots=True, kw_only=True)
class Archive:
    """An opened archive: `entries` may be read, `problems` names those that were refused."""

    entries: tuple[ArchiveEntry, ...]
    problems: tuple[Problem, ...]
    _zip: zipfile.ZipFile
    _infos: dict[str, zipfile.ZipInfo]
    _budget: _Budget = field(default_factory=_Budget)

    @contextmanager
    def open(self, name: str) -> Iterator[EntryStream]:
        """Open an entry as a stream.

        Raises:
            NotFoundError: there is no such entry.
            DamagedArchiveError: its bytes are not where the directory says.
        """
        entry = next((entry for entry in self.entries if entry.name == name), None)
        if entry is None:
            raise NotFoundError(name)
        with _damage_named(name):
            source = self._zip.open(self._infos[name])
        with source:
            yield EntryStream(source, entry, self._budget)

    def read(self, name: str) -> bytes:
        """All bytes of an entry, checked against their sum.

        Raises:
            NotFoundError: there is no such entry.
            DamagedArchiveError: the entry is damaged; the others may be whole.
            HostileArchiveError: a limit is broken.
        """
        chunks = []
        with self.open(name) as stream:
            while chunk := stream.read():
                chunks.append(chunk)
        return b"".join(chunks)


def is_archive(path: Path) -> bool:
    """Whether a file begins as a zip does, whatever its name says.

    Raises:
        FileMissingError: it cannot be opened.
    """
    try:
        with path.open("rb") as file:
            return file.read(4).startswith(ZIP_STARTS)
    except OSError as error:
        raise FileMissingError(path.name) from error


@contextmanager
def open_archive(source: Path | BytesIO) -> Iterator[Archive]:
    """Open a zip, on the disk or in memory, for reading its entries one by one.

    Raises:
        FileMissingError: it cannot be opened.
        DamagedArchiveError: it is no zip, or cut off.
        ProtectedArchiveError: all entries are encrypted.
        HostileArchiveError: it breaks a limit, or holds paths or links.
    """
    name = source.name if isinstance(source, Path) else ""
    try:
        archive = zipfile.ZipFile(source)
    except OSError as error:
        raise FileMissingError(name) from error
    except _BROKEN as error:
        raise DamagedArchiveError(name) from error
    with archive:
        yield _checked(archive)


def _checked(archive: zipfile.ZipFile) -> Archive:
    """Check what the directory declares, before any byte is unpacked."""
    infos = archive.infolist()
    if len(infos) > MAX_ENTRIES:
        raise HostileArchiveError(
            saying(Detail.TOO_MANY_ENTRIES, count=len(infos), most=MAX_ENTRIES)
        )
    for info in infos:
        _refuse_dangerous(info)
    files = [info for info in infos if not info.is_dir() and not _IGNORED.search(info.filename)]
    if files and all(map(_is_locked, files)):
        raise ProtectedArchiveError
    _check_total(sum(info.file_size for info in files))
    good: dict[str, zipfile.ZipInfo] = {}
    problems = []
    for info in files:
        name = _name(info)
        if reason := _reason_against(info, name, good):
            kind = ProblemKind.ENTRY_REFUSED
            problems.append(Problem(where=name, kind=kind, detail=reason))
        else:
            good[name] = info
    return Archive(
        entries=tuple(_entry(name, info) for name, info in good.items()),
        problems=tuple(problems),
        _zip=archive,
        _infos=good,
    )


def _refuse_dangerous(info: zipfile.ZipInfo) -> None:
    """Refuse the whole archive for what WhatsApp never writes and only an attacker does."""
    name = info.orig_filename
    parts = re.split(r"[/\\]", name)
    if name.startswith("/") or "\\" in name or ".." in parts or _DRIVE.match(name) or "\0" in name:
        raise HostileArchiveError(Detail.FOLDER_IN_NAME)
    if stat.S_ISLNK(info.external_attr >> 16):
        raise HostileArchiveError(Detail.LINK_IN_ARCHIVE)
    _check_ratio(info.filename, info.file_size, info.compress_size)


def _is_locked(info: zipfile.ZipInfo) -> bool:
    return bool(info.flag_bits & ENCRYPTED) or info.compress_type == AES_METHOD


def _name(info: zipfile.ZipInfo) -> str:
    """The name as its sender saw it: phones write UTF-8, and some forget to say so.

    Without the flag the library reads a name as code page 437, which loses nothing.
    """
    if info.flag_bits & NAME_IS_UTF8 or info.filename.isascii():
        return info.filename
    try:
        return info.filename.encode("cp437").decode("utf-8")
    except UnicodeError:
        return info.filename


def _reason_against(
    info: zipfile.ZipInfo, name: str, taken: dict[str, zipfile.ZipInfo]
) -> Detail | None:
    """Why this entry alone is left out; None for a good one."""
    if name.lower().endswith(NESTED_ENDINGS):
        return Detail.ARCHIVE_INSIDE
    if name in taken:
        return Detail.NAME_TWICE
    if _is_locked(info):
        return Detail.ENTRY_LOCKED
    if info.compress_type not in METHODS:
        return Detail.PACKING_UNKNOWN
    return None


def _check_ratio(name: str, unpacked: int, packed: int) -> None:
    if unpacked > SMALL_BYTES and unpacked > MAX_RATIO * max(packed, 1):
        raise HostileArchiveError(
            saying(Detail.RATIO_TOO_HIGH, name=name.rpartition("/")[2], most=MAX_RATIO)
        )


def _check_total(unpacked: int) -> None:
    if unpacked > MAX_UNPACKED_BYTES:
        raise HostileArchiveError(
            saying(Detail.UNPACKED_TOO_LARGE, most=MAX_UNPACKED_BYTES // 1_000_000)
        )


def _entry(name: str, info: zipfile.ZipInfo) -> ArchiveEntry:
    try:
        written_at = datetime(*info.date_time)  # noqa: DTZ001 - zip times are local, without zone
    except ValueError:
        written_at = None
    return ArchiveEntry(
        name=name,
        size_bytes=info.file_size,
        packed_bytes=info.compress_size,
        written_at=written_at,
    )
