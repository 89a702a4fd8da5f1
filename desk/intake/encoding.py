"""Bytes of a transcript as physical lines: only LF ends a line, and no byte stops the reading."""

import codecs
from collections.abc import Iterator
from typing import Protocol

from desk.domain.errors import NotAnExportError

BLOCK_BYTES = 1 << 18
LONGEST_LINE_BYTES = 8 << 20
"""A WhatsApp message ends at 65,536 letters; a longer line is no transcript."""

UTF16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
HEADER_BYTES = 16
"""A header is ASCII: in UTF-16 every second of its bytes is zero, with a mark or without."""


class ByteSource(Protocol):
    """Anything that gives bytes block by block, empty at its end."""

    def read(self, size: int, /) -> bytes:
        """At most `size` bytes."""
        ...


class TranscriptLines:
    """Iterates over the lines of a transcript, without their LF; a CR stays where it was.

    UTF-8, or UTF-16 where a byte order mark or the zeros of its first letters say so. Bytes that
    cannot be read become U+FFFD and their line numbers (from 1) stand in `unreadable`. After the
    last line, `ended_open` says that it had no line end, and `cut_inside_letter` that the file
    ends within a letter.
    """

    def __init__(self, stream: ByteSource) -> None:
        self._stream = stream
        self.unreadable: list[int] = []
        self.ended_open = False
        self.cut_inside_letter = False

    def __iter__(self) -> Iterator[str]:
        """Give the lines one by one; can be done once.

        Raises:
            NotAnExportError: a line is longer than any message can be.
        """
        number = 0
        for block in self._blocks():
            try:
                lines = block.decode("utf-8").split("\n")
            except UnicodeDecodeError:
                lines = self._repair(block, number)
            lines.pop()
            number += len(lines)
            yield from lines

    def _blocks(self) -> Iterator[bytes]:
        """Blocks of whole lines; the last one gets the LF that it may lack."""
        pending: list[bytes] = []
        held = 0
        for chunk in self._chunks():
            cut = chunk.rfind(b"\n") + 1
            if cut:
                yield b"".join((*pending, chunk[:cut]))
                pending, held = [], 0
            if cut < len(chunk):
                pending.append(chunk[cut:])
                held += len(chunk) - cut
            if held > LONGEST_LINE_BYTES:
                raise NotAnExportError
        if rest := self._whole_letters(b"".join(pending)):
            self.ended_open = True
            yield rest + b"\n"

    def _chunks(self) -> Iterator[bytes]:
        first = self._stream.read(BLOCK_BYTES)
        if form := _utf16_form(first):
            yield from self._from_utf16(first, form)
            return
        first = first.removeprefix(codecs.BOM_UTF8)
        while first:
            yield first
            first = self._stream.read(BLOCK_BYTES)

    def _from_utf16(self, chunk: bytes, form: str) -> Iterator[bytes]:
        decoder = codecs.getincrementaldecoder(form)(errors="replace")
        while chunk:
            if text := decoder.decode(chunk):
                yield text.encode("utf-8", "replace")
            chunk = self._stream.read(BLOCK_BYTES)
        self.cut_inside_letter = bool(decoder.getstate()[0])

    def _whole_letters(self, rest: bytes) -> bytes:
        """Drop the beginning of a letter that the end of the file cut in two."""
        try:
            rest.decode("utf-8")
        except UnicodeDecodeError as error:
            if error.reason == "unexpected end of data":
                self.cut_inside_letter = self.ended_open = True
                return rest[: error.start]
        return rest

    def _repair(self, block: bytes, lines_before: int) -> list[str]:
        lines = []
        for number, raw in enumerate(block.split(b"\n"), lines_before + 1):
            try:
                lines.append(raw.decode("utf-8"))
            except UnicodeDecodeError:
                self.unreadable.append(number)
                lines.append(raw.decode("utf-8", "replace"))
        return lines


def _utf16_form(first: bytes) -> str | None:
    """The name of the UTF-16 that a file opens with; None for any other encoding."""
    if first.startswith(UTF16_MARKS):
        return "utf-16"
    low, high = first[0:HEADER_BYTES:2], first[1:HEADER_BYTES:2]
    if high and not any(high) and all(low):
        return "utf-16-le"
    return "utf-16-be" if low and not any(low) and all(high) else None
