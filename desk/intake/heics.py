"""HEIC photos inside the worker process: decoded in place, copied only strip by strip.

The decoder holds the whole photo twice by itself (4.5 bytes a pixel). Through Pillow a third copy
is made, and a photo of 48 megapixels, which new iPhones take, no longer fits into the memory.
Only the worker process imports this module.
"""

from dataclasses import dataclass

import pi_heif
from PIL import Image

pi_heif.options.DECODE_THREADS = 2  # a thread's stack counts against the memory limit


@dataclass(frozen=True, slots=True, kw_only=True)
class HeicRows:
    """A decoded photo, upright: its decoder turns it as the file says, the EXIF turn is void.

    Source: ISO/IEC 23008-12, 6.5.10 (image rotation is a property of the item).
    """

    width: int
    height: int
    mode: str
    stride_bytes: int
    rows: memoryview
    owner: pi_heif.HeifFile
    """The decoder's own memory, which the rows only borrow."""

    def strip(self, top: int, bottom: int) -> Image.Image:
        """A few rows as a picture of their own."""
        part = self.rows[top * self.stride_bytes : bottom * self.stride_bytes]
        size = (self.width, bottom - top)
        return Image.frombytes(self.mode, size, bytes(part), "raw", self.mode, self.stride_bytes, 1)


def heic_size(data: bytes) -> tuple[int, int]:
    """Width and height in the header, before anything is decoded."""
    width, height = pi_heif.open_heif(data).size
    return int(width), int(height)


def decode_heic(data: bytes) -> HeicRows:
    """Decode the first photo; what pi_heif raises on damaged files goes through."""
    photo = pi_heif.open_heif(data)
    rows = memoryview(photo.data)  # the size may change while decoding
    width, height = photo.size
    return HeicRows(
        width=int(width),
        height=int(height),
        mode=str(photo.mode),
        stride_bytes=int(photo.stride),
        rows=rows,
        owner=photo,
    )
