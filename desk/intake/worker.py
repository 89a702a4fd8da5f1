"""The client of the worker process: one process at most, replaced when it hangs, dies or is old.

Source: ARCHITECTURE.md, "A worker process opens what people send"; the limits stand here and in
`limits`.
"""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from threading import Lock, Timer
from types import TracebackType
from typing import IO, NoReturn, Self

from desk.domain.case import SignatureState
from desk.domain.errors import (
    OversizeFileError,
    ProtectedPdfError,
    UnreadableFileError,
    WorkerFailedError,
)
from desk.domain.files import FileNote, FileReason, Inspection, Pixels, SignatureReport
from desk.intake.frames import Answer, BrokenFrameError, Request, read_answer, write_request
from desk.intake.limits import peak_mb

MAX_FILE_BYTES = 100 * 1024 * 1024
"""A larger photo or PDF is not opened at all."""

PROGRAM_ROOT = Path(__file__).resolve().parent.parent.parent

NEEDED = frozenset(
    {"PATH", "SYSTEMROOT", "WINDIR", "SYSTEMDRIVE", "TEMP", "TMP", "TMPDIR", "LANG", "VIRTUAL_ENV"}
)
NEEDED_STARTS = ("PYTHON", "LC_", "LD_LIBRARY_", "DYLD_", "_PYI", "COVERAGE_")
"""Surroundings without which Python or its libraries do not start; all others are kept back."""

THRIFTY = {"MALLOC_ARENA_MAX": "1", "MALLOC_MMAP_THRESHOLD_": str(1024 * 1024)}
"""Large pictures go back to the system when they are done with, and a thread reserves nothing, so
that the last of 200 files finds as much memory as the first. Source: glibc manual, 3.2.4."""

FAILURES = frozenset({FileReason.TOO_SLOW, FileReason.TOO_MUCH_MEMORY, FileReason.CRASHED})
"""Answers after which the process is replaced."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Patience:
    """How long the client waits: for the libraries, for one file; how many files one process."""

    loading_s: float = 60.0
    file_s: float = 5.0
    files: int = 200


class Worker:
    """Opens photos and PDFs elsewhere. Started at the first file; may be shared by threads."""

    def __init__(self, patience: Patience | None = None) -> None:
        self._patience = patience or Patience()
        self._lock = Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._files_left = 0
        self.started_count = 0

    def __enter__(self) -> Self:
        """Nothing is started yet."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End the process."""
        self.close()

    def close(self) -> None:
        """End the process; the next file would start another one."""
        with self._lock:
            self._end()

    @property
    def process_id(self) -> int | None:
        """The process that is running now."""
        return self._process.pid if self._process else None

    def inspect(self, data: bytes) -> Inspection:
        """Open a photo or PDF and say what is seen; what is wrong with it is a note.

        Raises:
            WorkerFailedError: no process can be started.
        """
        answer = self.ask(Request(work="inspect"), data)
        if answer.error is not None:
            note = FileNote(reason=answer.error, detail=answer.detail)
            return Inspection(
                width_px=0, height_px=0, page_count=0, notes=(note,), peak_mb=answer.peak_mb
            )
        fields = json.loads(answer.value)
        return Inspection(
            width_px=int(fields["width_px"]),
            height_px=int(fields["height_px"]),
            page_count=int(fields["page_count"]),
            notes=tuple(
                FileNote(reason=FileReason(note["reason"]), detail=str(note["detail"]))
                for note in fields["notes"]
            ),
            peak_mb=answer.peak_mb,
        )

    def render(
        self, data: bytes, page: int = 0, box_px: int = 1024, turn_degrees: int = 0
    ) -> Pixels:
        """Draw a photo, or a page of a PDF counted from 0, so that its longer side fits `box_px`.

        `turn_degrees` is clockwise, a multiple of 90, after the turn the camera noted. A photo
        is never enlarged.

        Raises:
            UserError: the file is protected, too large or damaged, or has no such page.
            WorkerFailedError: the process hung or died; the next file gets a new one.
        """
        request = Request(work="render", page=page, box_px=box_px, turn_degrees=turn_degrees)
        answer = self._value(request, data)
        fields = json.loads(answer.value)
        width, height = int(fields["width"]), int(fields["height"])
        if len(answer.blob) != width * height * 3:
            raise WorkerFailedError(FileReason.CRASHED)
        return Pixels(
            width=width, height=height, rgb=answer.blob, page_count=int(fields["page_count"])
        )

    def pdf_text(self, data: bytes) -> str:
        """The text layer of a PDF, its pages parted by form feeds; empty for a scan.

        Raises:
            UserError: the file is no PDF, protected or damaged.
            WorkerFailedError: the process hung or died.
        """
        return self._value(Request(work="text"), data).value

    def signature(self, data: bytes, roots: Path | None = None) -> SignatureReport:
        """Check the electronic signature of a PDF against the certificates the office trusts.

        `roots` is a folder of `*.pem`; without it every issuer is unknown. A file that the
        process does not survive is UNREADABLE.

        Raises:
            WorkerFailedError: no process can be started.
        """
        from desk.intake.roots import root_texts

        digest = sha256(data).hexdigest()
        answer = self.ask(Request(work="signature", roots=root_texts(roots)), data)
        if answer.error is not None:
            return SignatureReport(
                state=SignatureState.UNREADABLE,
                signer=None,
                signed_at=None,
                covers_whole_file=False,
                pages=None,
                sha256=digest,
            )
        fields = json.loads(answer.value)
        at, pages = fields["signed_at"], fields["pages"]
        return SignatureReport(
            state=SignatureState(fields["state"]),
            signer=None if fields["signer"] is None else str(fields["signer"]),
            signed_at=None if at is None else datetime.fromisoformat(at),
            covers_whole_file=fields["covers_whole_file"] is True,
            pages=None if pages is None else int(pages),
            sha256=digest,
            only_validation_data_added=fields["only_validation_data_added"] is True,
        )

    def ask(self, request: Request, data: bytes) -> Answer:
        """Send one request; a hang, a crash or too much memory is an answer like any other.

        Raises:
            WorkerFailedError: no process can be started.
        """
        if len(data) > MAX_FILE_BYTES:
            return Answer(error=FileReason.TOO_LARGE, detail=f"{len(data) // 1024**2} MB")
        with self._lock:
            answer = self._exchange(self._ready(), request, data)
            self._files_left -= 1
            if answer.error in FAILURES or self._files_left <= 0:
                self._end()
        return answer

    def _value(self, request: Request, data: bytes) -> Answer:
        answer = self.ask(request, data)
        if answer.error is not None:
            _raise_for(answer.error, answer.detail)
        return answer

    def _exchange(self, process: subprocess.Popen[bytes], request: Request, data: bytes) -> Answer:
        requests, answers = _pipes(process)
        loading = _Watch(process, self._patience.loading_s)
        working = _Watch(process, self._patience.file_s)
        try:
            with loading:
                write_request(requests, request, data)
                read_answer(answers)
            with working:
                return read_answer(answers)
        except KeyboardInterrupt:
            self._end()  # its answer would be taken for that of the next file
            raise
        except (BrokenFrameError, OSError):
            ended = loading.ended_it or working.ended_it
            reason = FileReason.TOO_SLOW if ended else FileReason.CRASHED
            return Answer(error=reason, peak_mb=max(loading.peak_mb, working.peak_mb))

    def _ready(self) -> subprocess.Popen[bytes]:
        if self._process is not None and self._process.poll() is not None:
            self._end()
        if self._process is None:
            try:
                self._process = _start()
            except OSError as error:
                raise WorkerFailedError(str(error)) from error
            self._files_left = self._patience.files
            self.started_count += 1
        return self._process

    def _end(self) -> None:
        if self._process is None:
            return
        process, self._process = self._process, None
        process.kill()
        process.wait()
        for pipe in _pipes(process):
            try:
                pipe.close()
            except OSError:
                continue  # what was not yet written has no reader any more


class _Watch:
    """Kills the process when its time is over; remembers that it did."""

    def __init__(self, process: subprocess.Popen[bytes], seconds: float) -> None:
        self._process = process
        self._timer = Timer(seconds, self._kill)
        self.ended_it = False
        self.peak_mb = 0.0

    def __enter__(self) -> None:
        self._timer.start()

    def __exit__(self, *_: object) -> None:
        self._timer.cancel()
        self._timer.join()

    def _kill(self) -> None:
        self.ended_it = True
        self.peak_mb = peak_mb(self._process.pid)
        self._process.kill()


def _start() -> subprocess.Popen[bytes]:
    """Start a worker in the program's own folder.

    The folder the user works in must not lie on the path of modules: Downloads is full of files
    of other people.
    """
    frozen = bool(getattr(sys, "frozen", False))
    program = [sys.executable] if frozen else [sys.executable, "-m", "desk"]
    return subprocess.Popen(  # noqa: S603 - our own program with a fixed argument
        [*program, "--worker"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=Path(sys.executable).parent if frozen else PROGRAM_ROOT,
        env=_surroundings(),
        start_new_session=os.name == "posix",
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


def _surroundings() -> dict[str, str]:
    """What the worker may know of the machine; nothing of the office, its keys or its database."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if name.upper() in NEEDED or name.startswith(NEEDED_STARTS)
    }
    return {**kept, **THRIFTY}


def _pipes(process: subprocess.Popen[bytes]) -> tuple[IO[bytes], IO[bytes]]:
    requests, answers = process.stdin, process.stdout
    if requests is None or answers is None:
        raise BrokenFrameError
    return requests, answers


def _raise_for(reason: FileReason, detail: str) -> NoReturn:
    match reason:
        case FileReason.PASSWORD:
            raise ProtectedPdfError(detail)
        case FileReason.TOO_LARGE:
            raise OversizeFileError(detail)
        case FileReason.TOO_SLOW | FileReason.TOO_MUCH_MEMORY | FileReason.CRASHED:
            raise WorkerFailedError(reason)
        case _:
            raise UnreadableFileError(detail or reason)
