"""A zip that somebody sent: good entries can be taken, each bad one is named with its reason."""

from collections.abc import Iterator
from hashlib import sha256
from io import BytesIO
from time import perf_counter

from desk.domain.details import Detail
from desk.domain.errors import (
    DamagedArchiveError,
    HostileArchiveError,
    ProtectedArchiveError,
)
from desk.domain.files import FileAction, FileJudgement, FileKind, FileNote, FileReason
from desk.domain.problems import Problem
from desk.domain.sayings import saying
from desk.intake.archive import NESTED_ENDINGS, Archive, open_archive
from desk.intake.files import REFUSALS, action_for, judge_file, stored_name
from desk.intake.kinds import kind_of
from desk.intake.worker import FAILURES, Worker

MOST_FAILURES = 3
"""So many entries may hang or break the worker; a zip with more was made to do that."""

TAKEN = frozenset({FileAction.ACCEPT, FileAction.ACCEPT_WITH_WARNING})


def judge_archive(worker: Worker, data: bytes, sent_name: str) -> FileJudgement:
    """Judge a zip by its entries.

    Raises:
        WorkerFailedError: no worker process can be started.
    """
    start = perf_counter()
    peak_mb = 0.0
    entries: list[FileJudgement] = []
    notes: list[FileNote] = []
    try:
        with open_archive(BytesIO(data)) as archive:
            notes = [_refused(problem) for problem in archive.problems]
            for judgement in _entries(worker, archive):
                entries.append(judgement)
                peak_mb = max(peak_mb, judgement.peak_mb)
        action, notes = _together(entries, notes)
    except ProtectedArchiveError:
        action, notes = FileAction.QUARANTINE, [FileNote(reason=FileReason.PASSWORD)]
    except HostileArchiveError as error:
        broken = FileNote(reason=FileReason.LIMITS_BROKEN, detail=error.said)
        action, notes = FileAction.QUARANTINE, [broken]
    except DamagedArchiveError:
        action, notes = FileAction.QUARANTINE, [FileNote(reason=FileReason.DAMAGED)]
    digest = sha256(data).hexdigest()
    return FileJudgement(
        sent_name=sent_name,
        action=action,
        kind=FileKind.ARCHIVE,
        notes=tuple(notes),
        stored_name=stored_name(digest, FileKind.ARCHIVE, action),
        sha256=digest,
        size_bytes=len(data),
        seconds=round(perf_counter() - start, 3),
        peak_mb=peak_mb,
        page_count=sum(entry.page_count for entry in entries),
    )


def papers_in(data: bytes) -> Iterator[tuple[str, bytes]]:
    """What a zip holds, one at a time, in its order; damaged entries are left out.

    Raises:
        DamagedArchiveError: it is no zip, or cut off.
        ProtectedArchiveError: all entries are encrypted.
        HostileArchiveError: it breaks a limit, or holds paths or links.
    """
    with open_archive(BytesIO(data)) as archive:
        for entry in archive.entries:
            try:
                content = archive.read(entry.name)
            except DamagedArchiveError:
                continue
            yield entry.base_name, content


def _entries(worker: Worker, archive: Archive) -> Iterator[FileJudgement]:
    """The judgement of each entry, read one at a time."""
    failures = 0
    for entry in archive.entries:
        try:
            judgement = _judge_entry(worker, archive.read(entry.name), entry.name)
        except DamagedArchiveError:
            judgement = _verdict(entry.name, FileKind.UNKNOWN, FileReason.DAMAGED)
        failures += any(note.reason in FAILURES for note in judgement.notes)
        if failures > MOST_FAILURES:
            raise HostileArchiveError(saying(Detail.TIMES, count=failures, what=FileReason.CRASHED))
        yield judgement


def _judge_entry(worker: Worker, data: bytes, name: str) -> FileJudgement:
    base_name = name.rpartition("/")[2]
    kind = kind_of(data, base_name)
    if kind in {FileKind.ARCHIVE, FileKind.OTHER_ARCHIVE}:
        return _verdict(name, kind, FileReason.ARCHIVE_IN_ARCHIVE)
    if kind in REFUSALS:
        return _verdict(name, kind, REFUSALS[kind])
    return judge_file(worker, data, base_name)


def _verdict(name: str, kind: FileKind, reason: FileReason) -> FileJudgement:
    """The judgement of an entry that was not opened."""
    notes = (FileNote(reason=reason),)
    return FileJudgement(
        sent_name=name,
        action=action_for(notes),
        kind=kind,
        notes=notes,
        stored_name=None,
        sha256="",
        size_bytes=0,
        seconds=0.0,
        peak_mb=0.0,
    )


def _together(
    entries: list[FileJudgement], refused: list[FileNote]
) -> tuple[FileAction, list[FileNote]]:
    """What becomes of the zip, and every reason with the entry that it is about."""
    notes = list(refused)
    for entry in entries:
        notes += [
            FileNote(reason=note.reason, detail=note.detail, entry=entry.sent_name)
            for note in entry.notes
        ]
    taken = sum(entry.action in TAKEN for entry in entries)
    if taken == 0:
        return FileAction.REFUSE, [FileNote(reason=FileReason.NOTHING_USABLE), *notes]
    if refused or taken < len(entries):
        return FileAction.PARTIAL, notes
    return (FileAction.ACCEPT_WITH_WARNING if notes else FileAction.ACCEPT), notes


def _refused(problem: Problem) -> FileNote:
    """An entry that the archive reader left out."""
    if problem.where.lower().endswith(NESTED_ENDINGS):
        return FileNote(reason=FileReason.ARCHIVE_IN_ARCHIVE, entry=problem.where)
    if problem.detail == Detail.ENTRY_LOCKED:
        return FileNote(reason=FileReason.PASSWORD, entry=problem.where)
    return FileNote(reason=FileReason.DAMAGED, detail=problem.detail, entry=problem.where)
