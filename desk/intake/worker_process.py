"""The worker process: opens untrusted photos and PDFs, and knows nothing of the office.

It reads requests from its standard input and answers with plain pixels or JSON. A file that it
cannot survive costs this process alone: the client starts another one.
"""

import faulthandler
import logging
import os
import sys
from collections.abc import Callable
from typing import IO

from desk.domain.files import FileReason
from desk.intake.frames import (
    Answer,
    BrokenFrameError,
    Request,
    read_request,
    write_answer,
)
from desk.intake.limits import forget_peak, limit_this_process, peak_mb, silence_standard_streams
from desk.intake.unfit import UnfitFileError

Work = Callable[[Request, bytes], Answer]

ALONE_S = 20
"""After this a worker ends by itself: its client, who ends it after 5 s, must be gone."""


def main() -> int:
    """Answer requests until the client closes the pipe; give the exit code."""
    requests, answers = silence_standard_streams()
    limit_this_process()
    logging.disable(logging.CRITICAL)  # libraries comment on broken files; nobody reads it here
    with os.fdopen(requests, "rb") as source, os.fdopen(answers, "wb") as sink:
        return serve(source, sink)


def serve(source: IO[bytes], sink: IO[bytes]) -> int:
    """Answer requests one after the other.

    Only known trouble with a file is answered; anything else ends the process with a traceback
    that nobody sees, and the client takes the file for one that cannot be opened.
    """
    while True:
        try:
            request, data = read_request(source)
        except BrokenFrameError:
            return 0
        work = load(request.work)
        write_answer(sink, Answer(loaded=True))
        answer = perform(work, request, data)
        write_answer(sink, answer)
        if answer.error is FileReason.TOO_MUCH_MEMORY:
            return 1


def perform(work: Work, request: Request, data: bytes) -> Answer:
    """Do the work on one file, with its peak of memory."""
    forget_peak()
    faulthandler.dump_traceback_later(ALONE_S, exit=True, file=sys.__stderr__ or 2)
    try:
        done = work(request, data)
    except UnfitFileError as unfit:
        done = Answer(error=unfit.reason, detail=unfit.detail)
    except MemoryError:
        done = Answer(error=FileReason.TOO_MUCH_MEMORY)
    finally:
        faulthandler.cancel_dump_traceback_later()
    return Answer(
        value=done.value,
        error=done.error,
        detail=done.detail,
        peak_mb=peak_mb(),
        blob=done.blob,
    )


def load(name: str) -> Work:
    """The work of this name, with the libraries it needs."""
    return WORKS[name]()


def _load_inspection() -> Work:
    from desk.intake import opening

    return opening.inspect


def _load_rendering() -> Work:
    from desk.intake import opening

    return opening.render


def _load_text() -> Work:
    from desk.intake import opening

    return opening.text


def _load_signature() -> Work:
    from desk.intake import signatures

    return signatures.answer


WORKS: dict[str, Callable[[], Work]] = {
    "inspect": _load_inspection,
    "render": _load_rendering,
    "text": _load_text,
    "signature": _load_signature,
}
"""What can be asked; each loads only the libraries it needs."""
