"""Files that nobody should have to open, made small and on the spot."""

import struct
import zipfile
import zlib
from collections.abc import Callable
from functools import cache
from io import BytesIO

import pikepdf
from PIL import Image, ImageDraw, ImageFilter

from tests.sample_papers import drawn, photographed
from tests.sample_sheets import KTP_IBU
from tests.signing import a_pdf


@cache
def a_photo(seed: int = 1) -> bytes:
    """A photo of a drawn KTP-el, as WhatsApp would send it."""
    return photographed(drawn(KTP_IBU), seed)


def a_picture(
    kind: str = "PNG",
    size: tuple[int, int] = (800, 600),
    *,
    mode: str = "RGB",
    **options: bool | bytes | int,
) -> bytes:
    """A picture with some lines on it, in a format of Pillow's."""
    picture = Image.new("L", size, 240)
    pen = ImageDraw.Draw(picture)
    for x in range(0, size[0], 20):
        pen.line((x, 0, size[0] - x, size[1]), fill=20, width=2)
    target = BytesIO()
    if mode == "I;16":
        picture = picture.convert("I").point(lambda value: value * 257).convert(mode)
    else:
        picture = picture.convert("RGB").convert(mode)
    picture.save(target, kind, **options)
    return target.getvalue()


def a_dark_photo() -> bytes:
    """A photo taken in a cupboard."""
    return _changed(lambda picture: picture.point(lambda value: value // 12))


def a_blurred_photo() -> bytes:
    """A photo on which no digit can be read."""
    return _changed(lambda picture: picture.filter(ImageFilter.GaussianBlur(8)))


def an_animation(kind: str) -> bytes:
    """Two frames as GIF, WEBP or PNG."""
    frames = [Image.new("RGB", (600, 600), color) for color in ("red", "blue")]
    target = BytesIO()
    frames[0].save(target, kind, save_all=True, append_images=frames[1:], duration=200)
    return target.getvalue()


def a_png_bomb(width: int = 50_000, height: int = 50_000) -> bytes:
    """A PNG whose header promises more than any memory holds."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    data = zlib.compress(b"\0" * 1_000_000, 9)
    return (
        b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + _chunk(b"IDAT", data) + _chunk(b"IEND", b"")
    )


def a_pdf_that_inflates(megabytes: int = 600) -> bytes:
    """A PDF whose page content is a few kilobytes packed and very much unpacked."""
    packer = zlib.compressobj(9)
    block = b"0 0 m 1 1 l S\n" * 74_898
    parts = [packer.compress(block) for _ in range(megabytes)]
    return pdf_of(b"".join([*parts, packer.flush()]), "/Filter /FlateDecode ")


def a_pdf_that_loops() -> bytes:
    """A PDF of some 900 bytes that fills its page with a pattern in steps of nearly nothing."""
    tile = b"0 0 1 1 re f"
    pattern = (
        b"<< /Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 1 1] "
        b"/XStep 0.0001 /YStep 0.0001 /Resources << >> /Length 12 >>\nstream\n"
        + tile
        + b"\nendstream"
    )
    content = b"/Pattern cs /P0 scn 0 0 600 800 re f"
    return pdf_of(content, "", resources="/Pattern << /P0 5 0 R >>", more=[pattern])


def a_pdf_that_doubles() -> bytes:
    """A PDF of some kilobytes in which each form draws the next one ten times."""
    depth = 12
    forms = []
    for number in range(depth):
        draw = f"/F{number + 1} Do " * 10 if number + 1 < depth else "0 0 1 1 re f"
        below = f"/XObject << /F{number + 1} {5 + number + 1} 0 R >>" if number + 1 < depth else ""
        head = f"<< /Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << {below} >>"
        forms.append(f"{head} /Length {len(draw)} >>\nstream\n{draw}\nendstream".encode())
    return pdf_of(b"/F0 Do", "", resources="/XObject << /F0 5 0 R >>", more=forms)


def pdf_of(
    content: bytes,
    stream_entries: str,
    *,
    resources: str = "",
    catalog: str = "",
    more: list[bytes] | None = None,
) -> bytes:
    """A PDF of one page written by hand, with a right cross-reference table."""
    objects = [
        f"<< /Type /Catalog /Pages 2 0 R {catalog} >>".encode(),
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R "
        + f"/Resources << {resources} >> >>".encode(),
        f"<< {stream_entries}/Length {len(content)} >>\nstream\n".encode()
        + content
        + b"\nendstream",
        *(more or []),
    ]
    body, places = b"%PDF-1.7\n", []
    for number, held in enumerate(objects, 1):
        places.append(len(body))
        body += f"{number} 0 obj\n".encode() + held + b"\nendobj\n"
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    size = len(objects) + 1
    tail = f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n<< /Size {size} /Root 1 0 R >>\n"
    return body + tail.encode() + f"startxref\n{len(body)}\n%%EOF\n".encode()


def a_pdf_with_action(kind: str, entry: str = "/OpenAction") -> bytes:
    """A PDF that runs or starts something when it is opened."""
    target = BytesIO()
    with pikepdf.open(BytesIO(a_pdf())) as document:
        action = pikepdf.Dictionary(S=pikepdf.Name(kind), JS="app.alert(1)", F="calc.exe")
        document.Root[entry] = action
        document.save(target, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return target.getvalue()


def a_pdf_with_attachment(name: str) -> bytes:
    """A PDF that carries another file."""
    target = BytesIO()
    with pikepdf.open(BytesIO(a_pdf())) as document:
        document.attachments[name] = pikepdf.AttachedFileSpec(document, b"content", filename=name)
        document.save(target)
    return target.getvalue()


def a_pdf_with_note(name: str) -> bytes:
    """A PDF with a file hanging on its page as a note, outside the list of attachments."""
    target = BytesIO()
    with pikepdf.open(BytesIO(a_pdf())) as document:
        held = pikepdf.Dictionary(F=document.make_stream(b"isi"))
        file = pikepdf.Dictionary(Type=pikepdf.Name.Filespec, F=name, EF=held)
        note = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot,
            Subtype=pikepdf.Name.FileAttachment,
            Rect=pikepdf.Array([0, 0, 9, 9]),
            FS=file,
        )
        document.pages[0].obj.Annots = pikepdf.Array([document.make_indirect(note)])
        document.save(target)
    return target.getvalue()


def with_last_entry_locked(archive: bytes) -> bytes:
    """The zip whose last entry says, in both of its headers, that it is encrypted."""
    data = bytearray(archive)
    listed = data.rfind(b"PK\x01\x02")
    data[listed + 8] |= 1
    data[data.rfind(b"PK\x03\x04", 0, listed) + 6] |= 1
    return bytes(data)


def a_zip(entries: dict[str, bytes], *, packed: bool = True) -> bytes:
    """A zip of these entries."""
    target = BytesIO()
    method = zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED
    with zipfile.ZipFile(target, "w", method) as archive:
        for name, data in entries.items():
            archive.writestr(name, data)
    return target.getvalue()


def a_locked_zip() -> bytes:
    """A zip whose entry says that it is encrypted."""
    data = bytearray(a_zip({"ktp.jpg": a_photo()}, packed=False))
    data[6] |= 1
    data[data.rindex(b"PK\x01\x02") + 8] |= 1
    return bytes(data)


def _changed(change: Callable[[Image.Image], Image.Image]) -> bytes:
    target = BytesIO()
    with Image.open(BytesIO(a_photo())) as picture:
        change(picture).save(target, "JPEG", quality=70)
    return target.getvalue()


def _chunk(name: bytes, data: bytes) -> bytes:
    sum_of_both = zlib.crc32(name + data)
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", sum_of_both)
