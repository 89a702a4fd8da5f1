"""Photos inside the worker process: opened within limits, turned, drawn small, looked at.

Only the worker process imports this module, except for `png_of`, which writes pixels of ours.
"""

import math
import struct
from collections.abc import Callable
from io import BytesIO
from typing import NamedTuple

from PIL import Image, ImageFilter, ImageOps, ImageStat

from desk.domain.files import FileNote, FileReason, Inspection, Pixels
from desk.intake.unfit import UnfitFileError

MAX_PIXELS = 40_000_000
MAX_JPEG_PIXELS = 250_000_000
"""A JPEG is decoded at a fraction of its size, so it may be larger than other pictures."""

MAX_WEBP_PIXELS = 17_000_000
"""Its decoder holds several copies of the picture; more does not fit into the memory."""

MAX_HEIC_PIXELS = 50_000_000
"""What the largest camera of a phone that writes HEIC takes (48 megapixels)."""

MAX_COPIED_PIXELS = 9_000_000
STRIP_PIXELS = 2_000_000
MAX_BOX_PX = 4096
PIXEL_LIMITS = {
    "JPEG": MAX_JPEG_PIXELS,
    "MPO": MAX_JPEG_PIXELS,
    "WEBP": MAX_WEBP_PIXELS,
    "HEIF": MAX_HEIC_PIXELS,
}
LOOKING_PX = 1024
"""The size at which darkness and sharpness are judged."""

LEAST_SHORT_SIDE_PX = 300
LEAST_LONG_SIDE_PX = 500
"""Below this the sixteen digits of a NIK on a photographed KK cannot be told apart."""

DARK_MEAN, DARK_BRIGHTEST = 45, 100
BLANK_RANGE = 24
BLURRED_EDGES = 4.0
"""Sharp documents lie above 70; blurred over 3 of 1,024 pixels, with no digit left, below 3."""

BROKEN = (
    OSError,
    SyntaxError,
    ValueError,
    TypeError,
    EOFError,
    IndexError,
    KeyError,
    OverflowError,
    ZeroDivisionError,
    RuntimeError,
    struct.error,
)
"""What Pillow and its decoders raise on damaged pictures."""

Image.MAX_IMAGE_PIXELS = None  # the limits above are checked before anything is decoded


def inspect_picture(data: bytes) -> Inspection:
    """Decode the picture and judge whether a document on it could be read.

    Raises:
        UnfitFileError: it is damaged, cut off, animated or too large.
    """
    size, small = _decoded(data, LOOKING_PX)
    return Inspection(
        width_px=size.width, height_px=size.height, page_count=1, notes=_notes(size, small)
    )


def render_picture(data: bytes, box_px: int, turn_degrees: int) -> Pixels:
    """Draw the picture so that it fits the box, turned clockwise after its own turn.

    Raises:
        UnfitFileError: it is damaged, cut off, animated or too large.
    """
    _, small = _decoded(data, max(1, min(box_px, MAX_BOX_PX)))
    return pixels_of(turned(small, turn_degrees), page_count=1)


def turned(picture: Image.Image, degrees: int) -> Image.Image:
    """The picture turned clockwise by the nearest multiple of 90 degrees."""
    turn = {
        90: Image.Transpose.ROTATE_270,
        180: Image.Transpose.ROTATE_180,
        270: Image.Transpose.ROTATE_90,
    }.get(round(degrees / 90) * 90 % 360)
    return picture if turn is None else picture.transpose(turn)


def pixels_of(picture: Image.Image, *, page_count: int) -> Pixels:
    """Plain pixels of an RGB picture."""
    return Pixels(
        width=picture.width,
        height=picture.height,
        rgb=picture.tobytes(),
        page_count=page_count,
    )


def png_of(pixels: Pixels) -> bytes:
    """Write pixels that the worker drew as a PNG; for thumbnails and pages of our own papers."""
    target = BytesIO()
    Image.frombytes("RGB", (pixels.width, pixels.height), pixels.rgb).save(target, "PNG")
    return target.getvalue()


class _Size(NamedTuple):
    """Of a whole picture, in pixels."""

    width: int
    height: int


def _decoded(data: bytes, box_px: int) -> tuple[_Size, Image.Image]:
    """The size of the picture as it is sent, and the picture within the box: upright, RGB."""
    if data[4:8] == b"ftyp":
        return _decode_heic(data, box_px)
    picture = _open(data)
    size = _Size(*picture.size)  # decoding a fraction changes it
    return size, _decode(picture, box_px)


def _decode_heic(data: bytes, box_px: int) -> tuple[_Size, Image.Image]:
    from desk.intake.heics import decode_heic, heic_size

    try:
        _check_size("HEIF", *heic_size(data))
        photo = decode_heic(data)
        size = _Size(photo.width, photo.height)
        return size, _within(_made_smaller(size, photo.strip, _factor(size, box_px)), box_px)
    except BROKEN as error:
        raise _unfit(error) from error


def _open(data: bytes) -> Image.Image:
    """Read the header of a picture and refuse what is too large or moves."""
    if data[8:12] == b"WEBP":
        _check_size("WEBP", *_webp_size(data))  # the decoder takes memory before it tells the size
    try:
        picture = Image.open(BytesIO(data), formats=("JPEG", "PNG", "WEBP"))
    except BROKEN as error:
        raise UnfitFileError(FileReason.DAMAGED, type(error).__name__) from error
    _check_size(picture.format or "", picture.width, picture.height)
    if picture.format in {"PNG", "WEBP"} and getattr(picture, "is_animated", False):
        raise UnfitFileError(FileReason.ANIMATED)
    return picture


def _check_size(kind: str, width: int, height: int) -> None:
    if width * height > PIXEL_LIMITS.get(kind, MAX_PIXELS):
        raise UnfitFileError(FileReason.TOO_LARGE, f"{width} × {height} px")


def _webp_size(data: bytes) -> tuple[int, int]:
    """The size in the first chunk. Source: RFC 9649, 2.5 to 2.7; RFC 6386, 9.1."""
    if data[12:16] == b"VP8X":
        width, height = (1 + int.from_bytes(data[at : at + 3], "little") for at in (24, 27))
    elif data[12:16] == b"VP8L":
        bits = int.from_bytes(data[21:25], "little")
        width, height = 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF)
    else:
        width, height = (int.from_bytes(data[at : at + 2], "little") & 0x3FFF for at in (26, 28))
    return width, height


def _decode(picture: Image.Image, box_px: int) -> Image.Image:
    """Decode no more than is needed for the box; upright, RGB, on white."""
    try:
        picture.draft(None, (box_px, box_px))
        picture.load()
        small = _shrunk(picture, box_px)
        ImageOps.exif_transpose(small, in_place=True)
    except BROKEN as error:
        raise _unfit(error) from error
    return small


def _unfit(error: Exception) -> UnfitFileError:
    """What a decoder's complaint means.

    Raises:
        MemoryError: the decoder asked for more memory than the process may have.
    """
    said = str(error).lower()
    if "memory" in said:
        raise MemoryError from error
    cut = "truncated" in said or "end of file" in said or "unexpected eof" in said
    return UnfitFileError(FileReason.TRUNCATED if cut else FileReason.DAMAGED, type(error).__name__)


def _shrunk(picture: Image.Image, box_px: int) -> Image.Image:
    """The picture within the box, RGB, with the turn that the camera noted."""
    size = _Size(*picture.size)

    def strip(top: int, bottom: int) -> Image.Image:
        return picture.crop((0, top, size.width, bottom))

    factor = _factor(size, box_px)
    flat = _made_smaller(size, strip, factor) if factor > 1 else _on_white(picture)
    flat = _within(flat, box_px)
    exif = picture.info.get("exif")
    if isinstance(exif, bytes):
        flat.info["exif"] = exif
    return flat


def _factor(size: _Size, box_px: int) -> int:
    """By how much a picture is made smaller before anything else is done to all of it.

    A second copy must fit beside the first, so a large one is halved even for a large box.
    """
    pixels = size.width * size.height
    return max(1, max(size) // box_px, math.ceil(math.sqrt(pixels / MAX_COPIED_PIXELS)))


def _made_smaller(
    size: _Size, strip: Callable[[int, int], Image.Image], factor: int
) -> Image.Image:
    """The picture made smaller by a whole factor, a few rows at a time."""
    width, height = size
    small = Image.new("RGB", (-(-width // factor), -(-height // factor)))
    rows = factor * max(1, STRIP_PIXELS // (width * factor))
    for top in range(0, height, rows):
        part = _on_white(strip(top, min(height, top + rows)))
        small.paste(part.reduce(factor), (0, top // factor))
    return small


def _within(picture: Image.Image, box_px: int) -> Image.Image:
    """The picture no longer than the box."""
    if max(picture.size) <= box_px:
        return picture
    scale = box_px / max(picture.size)
    size = (max(1, round(picture.width * scale)), max(1, round(picture.height * scale)))
    return picture.resize(size, Image.Resampling.BICUBIC)


def _on_white(picture: Image.Image) -> Image.Image:
    """RGB on white; sixteen bits of grey become eight."""
    if picture.mode.startswith("I"):
        picture = picture.convert("I").point(lambda value: value / 256).convert("L")
    if picture.mode == "P" and "transparency" in picture.info:
        picture = picture.convert("RGBA")
    if picture.mode in {"RGBA", "LA", "PA", "La", "RGBa"}:
        picture = picture.convert("RGBA")
        paper = Image.new("RGBA", picture.size, "white")
        paper.alpha_composite(picture)
        picture = paper
    return picture if picture.mode == "RGB" else picture.convert("RGB")


def _notes(size: _Size, small: Image.Image) -> tuple[FileNote, ...]:
    """What the officer should know; doubtful cases are left to the eye."""
    notes = []
    if min(size) < LEAST_SHORT_SIDE_PX or max(size) < LEAST_LONG_SIDE_PX:
        notes.append(FileNote(reason=FileReason.TOO_SMALL, detail=f"{size[0]} × {size[1]} px"))
    grey = small.convert("L")
    if look := looks_like(grey):
        notes.append(FileNote(reason=look))
    return tuple(notes)


def looks_like(grey: Image.Image) -> FileReason | None:
    """Whether a grey picture is blank, too dark or blurred; None where it may be readable."""
    light = ImageStat.Stat(grey)
    darkest, brightest = light.extrema[0]
    if brightest - darkest < BLANK_RANGE:
        return FileReason.TOO_DARK if light.mean[0] < DARK_MEAN else FileReason.BLANK
    if light.mean[0] < DARK_MEAN and _brightest(grey) < DARK_BRIGHTEST:
        return FileReason.TOO_DARK
    if min(grey.size) >= LEAST_SHORT_SIDE_PX and _edges(grey) < BLURRED_EDGES:
        return FileReason.BLURRED
    return None


def _brightest(grey: Image.Image) -> int:
    """The brightness that one pixel in twenty surpasses."""
    left = grey.width * grey.height / 20
    for value, count in reversed(list(enumerate(grey.histogram()))):
        left -= count
        if left <= 0:
            return value
    return 0


def _edges(grey: Image.Image) -> float:
    """How strong the edges are: the variance of the Laplacian."""
    laplacian = ImageFilter.Kernel((3, 3), (0, 1, 0, 1, -4, 1, 0, 1, 0), scale=1, offset=128)
    inside = (1, 1, grey.width - 1, grey.height - 1)  # the filter leaves the rim as it was
    return float(ImageStat.Stat(grey.filter(laplacian).crop(inside)).var[0])
