"""What the worker process and its client say to each other: length-prefixed frames, no pickle.

A frame is two big-endian lengths (head 4 bytes, body 8 bytes), a head of JSON and a body of bytes.
"""

import json
import struct
from dataclasses import asdict, dataclass
from typing import IO

from desk.domain.files import FileReason

LENGTHS = struct.Struct(">IQ")
MAX_HEAD_BYTES = 8 * 1024 * 1024
MAX_BODY_BYTES = 512 * 1024 * 1024


class BrokenFrameError(Exception):
    """The other side ended, or wrote what is no frame."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """One thing to do with the bytes in the body of the frame.

    `work` is one of `worker_process.WORKS`; `box_px` is the longer side of what is drawn; `roots`
    are trusted certificates in PEM.
    """

    work: str
    page: int = 0
    box_px: int = 0
    turn_degrees: int = 0
    roots: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What came of a request: a value in JSON, or the reason why there is none.

    The first answer to each request only says that its libraries are loaded (`loaded`), so that
    a slow disk is not taken for a hostile file.
    """

    loaded: bool = False
    value: str = ""
    error: FileReason | None = None
    detail: str = ""
    peak_mb: float = 0.0
    blob: bytes = b""


def write_request(pipe: IO[bytes], request: Request, data: bytes) -> None:
    """Send a request with the file it is about."""
    _write(pipe, json.dumps(asdict(request)), data)


def read_request(pipe: IO[bytes]) -> tuple[Request, bytes]:
    """Wait for a request.

    Raises:
        BrokenFrameError: the client is gone.
    """
    head, data = _read(pipe)
    fields = json.loads(head)
    return Request(**{**fields, "roots": tuple(fields["roots"])}), data


def write_answer(pipe: IO[bytes], answer: Answer) -> None:
    """Send an answer."""
    head = {
        "loaded": answer.loaded,
        "value": answer.value,
        "error": answer.error,
        "detail": answer.detail,
        "peak_mb": answer.peak_mb,
    }
    _write(pipe, json.dumps(head), answer.blob)


def read_answer(pipe: IO[bytes]) -> Answer:
    """Wait for an answer. The worker opened hostile bytes, so what it says is not trusted either.

    Raises:
        BrokenFrameError: the worker ended, or what it wrote is no answer.
    """
    head, blob = _read(pipe)
    try:
        fields = json.loads(head)
        error = FileReason(fields["error"]) if fields["error"] is not None else None
        return Answer(
            loaded=fields["loaded"] is True,
            value=str(fields["value"]),
            error=error,
            detail=str(fields["detail"])[:500],
            peak_mb=float(fields["peak_mb"]),
            blob=blob,
        )
    except (ValueError, KeyError, TypeError) as error_seen:
        raise BrokenFrameError from error_seen


def _write(pipe: IO[bytes], head: str, body: bytes) -> None:
    encoded = head.encode()
    pipe.write(LENGTHS.pack(len(encoded), len(body)))
    pipe.write(encoded)
    pipe.write(body)
    pipe.flush()


def _read(pipe: IO[bytes]) -> tuple[str, bytes]:
    head_bytes, body_bytes = LENGTHS.unpack(_exactly(pipe, LENGTHS.size))
    if head_bytes > MAX_HEAD_BYTES or body_bytes > MAX_BODY_BYTES:
        raise BrokenFrameError
    head = _exactly(pipe, head_bytes)
    return head.decode(errors="replace"), _exactly(pipe, body_bytes)


def _exactly(pipe: IO[bytes], count: int) -> bytes:
    data = pipe.read(count)
    if len(data) != count:
        raise BrokenFrameError
    return data
