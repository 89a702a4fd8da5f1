"""What a file is, told from its first and last bytes; nothing here decodes a picture or page.

Source: the magic numbers of each format's own specification; PDF 32000-1 annex H.3.4.1 (a header
anywhere in the first 1,024 bytes); APPNOTE.TXT 4.3.16 (end of central directory).
"""

import re
import struct
import zipfile
from io import BytesIO

from desk.domain.files import DOCUMENT_KINDS, FileKind

HEAD_BYTES = 1024
"""How far from the start a reader of PDFs looks for its header."""

STARTS: tuple[tuple[bytes, FileKind], ...] = (
    (b"\xff\xd8\xff", FileKind.JPEG),
    (b"\x89PNG\r\n\x1a\n", FileKind.PNG),
    (b"%PDF-", FileKind.PDF),
    (b"GIF87a", FileKind.ANIMATION),
    (b"GIF89a", FileKind.ANIMATION),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", FileKind.OFFICE_DOCUMENT),
    (b"{\\rtf", FileKind.OFFICE_DOCUMENT),
    (b"MZ", FileKind.PROGRAM),
    (b"\x7fELF", FileKind.PROGRAM),
    (b"\xca\xfe\xba\xbe", FileKind.PROGRAM),
    (b"\xcf\xfa\xed\xfe", FileKind.PROGRAM),
    (b"dex\n", FileKind.PROGRAM),
    (b"#!AMR", FileKind.AUDIO),
    (b"#!", FileKind.PROGRAM),
    (b"L\x00\x00\x00\x01\x14\x02\x00", FileKind.SHORTCUT),
    (b"OggS", FileKind.AUDIO),
    (b"ID3", FileKind.AUDIO),
    (b"fLaC", FileKind.AUDIO),
    (b"\x1aE\xdf\xa3", FileKind.VIDEO),
    (b"FLV", FileKind.VIDEO),
    (b"\x00\x00\x01\xba", FileKind.VIDEO),
    (b"0&\xb2u\x8ef\xcf\x11", FileKind.VIDEO),
    (b"II*\x00", FileKind.OTHER_PICTURE),
    (b"MM\x00*", FileKind.OTHER_PICTURE),
    (b"BM", FileKind.OTHER_PICTURE),
    (b"8BPS", FileKind.OTHER_PICTURE),
    (b"\x00\x00\x01\x00", FileKind.OTHER_PICTURE),
    (b"\x00\x00\x00\x0cjP  ", FileKind.OTHER_PICTURE),
    (b"\xff\x0a", FileKind.OTHER_PICTURE),
    (b"Rar!\x1a\x07", FileKind.OTHER_ARCHIVE),
    (b"7z\xbc\xaf'\x1c", FileKind.OTHER_ARCHIVE),
    (b"\x1f\x8b", FileKind.OTHER_ARCHIVE),
    (b"BZh", FileKind.OTHER_ARCHIVE),
    (b"\xfd7zXZ\x00", FileKind.OTHER_ARCHIVE),
    (b"PK\x05\x06", FileKind.ARCHIVE),
)

HEIC_BRANDS = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"})
AUDIO_BRANDS = frozenset({b"M4A ", b"M4B ", b"F4A "})
SOUND_FRAMES = frozenset({b"\xff\xfb", b"\xff\xf3", b"\xff\xf2", b"\xff\xf1", b"\xff\xf9"})
RIFF_KINDS = {b"WEBP": FileKind.WEBP, b"WAVE": FileKind.AUDIO, b"AVI ": FileKind.VIDEO}
TEXT_SIGNS = (
    (re.compile(r"\A\[(?:internetshortcut|desktop entry)\]"), FileKind.SHORTCUT),
    (re.compile(r"\Abegin:vcard"), FileKind.CONTACT),
    (re.compile(r"<svg\b"), FileKind.DRAWING),
    (re.compile(r"<(?:!doctype html|html|head|body|script|iframe)\b"), FileKind.WEB_PAGE),
)
OFFICE_PARTS = frozenset({"[Content_Types].xml", "mimetype"})
PROGRAM_PARTS = frozenset({"META-INF/MANIFEST.MF", "AndroidManifest.xml", "classes.dex"})
"""Entries at fixed places that make a zip a document of an office program, or a program."""

UNFINISHED = (".crdownload", ".part", ".partial", ".tmp", ".download", ".opdownload")
"""Endings that browsers give to what they have not finished.

Source: download names of Chromium, Edge, Safari, Opera and Firefox, as seen in Downloads folders.
"""

PROGRAM_NAMES = (
    ".exe",
    ".com",
    ".scr",
    ".pif",
    ".bat",
    ".cmd",
    ".vbs",
    ".vbe",
    ".js",
    ".jse",
    ".wsf",
    ".wsh",
    ".ps1",
    ".psm1",
    ".msi",
    ".msp",
    ".hta",
    ".cpl",
    ".jar",
    ".apk",
    ".app",
    ".sh",
    ".py",
    ".reg",
    ".dll",
    ".lnk",
    ".url",
    ".desktop",
    ".chm",
    ".iso",
    ".img",
)
"""Endings that some system starts as a program when they are opened."""

SUFFIXES: dict[FileKind, tuple[str, ...]] = {
    FileKind.JPEG: (".jpg", ".jpeg", ".jpe", ".jfif"),
    FileKind.PNG: (".png",),
    FileKind.WEBP: (".webp",),
    FileKind.HEIC: (".heic", ".heif"),
    FileKind.PDF: (".pdf",),
    FileKind.ARCHIVE: (".zip",),
}
"""The endings that say a kind truly; the first is the one we store under."""


def kind_of(data: bytes, sent_name: str = "") -> FileKind:
    """The kind by content; the name decides only between texts (a script is a program)."""
    if not data:
        return FileKind.EMPTY
    return _by_start(data) or _by_container(data) or _by_place(data) or _text_kind(data, sent_name)


def second_format(data: bytes, kind: FileKind) -> str:
    """The other format that a document also is, or an empty string.

    A photo with a zip behind it, or a PDF behind a page of HTML, is opened as one thing by us and
    as another by somebody else's program. What phones append to photos is not taken for that.
    """
    if kind not in DOCUMENT_KINDS:
        return ""
    head = data[:HEAD_BYTES].lower()
    if kind is not FileKind.PDF and b"%pdf-" in head:
        return "PDF"
    if re.search(rb"<(?:script|html|!doctype html|svg)|<\?php", head):
        return "HTML"
    if _ends_as_zip(data):
        return "ZIP"
    return ""


def _by_start(data: bytes) -> FileKind | None:
    return next((kind for start, kind in STARTS if data.startswith(start)), None)


def _by_container(data: bytes) -> FileKind | None:
    """The kind of what lies in a container that many kinds share."""
    if data.startswith(b"PK\x03\x04"):
        return _zip_kind(data)
    if data.startswith(b"RIFF"):
        return RIFF_KINDS.get(data[8:12], FileKind.UNKNOWN)
    return _media_box_kind(data) if data[4:8] == b"ftyp" else None


def _by_place(data: bytes) -> FileKind | None:
    """Kinds whose mark is short or stands further in."""
    if data[:2] in SOUND_FRAMES:
        return FileKind.AUDIO
    if data[257:262] == b"ustar":
        return FileKind.OTHER_ARCHIVE
    return FileKind.PDF if b"%PDF-" in data[:HEAD_BYTES] else None


def _ends_as_zip(data: bytes) -> bool:
    """Whether a zip's end record closes the file exactly."""
    at = data.rfind(b"PK\x05\x06", max(0, len(data) - 65_557))
    if at < 0 or at + 22 > len(data):
        return False
    (comment_bytes,) = struct.unpack_from("<H", data, at + 20)
    return at + 22 + int(comment_bytes) == len(data)


def _zip_kind(data: bytes) -> FileKind:
    """The kind by the names in the archive's own directory; a damaged one stays an archive."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError, struct.error):
        return FileKind.ARCHIVE
    if names & PROGRAM_PARTS:
        return FileKind.PROGRAM
    return FileKind.OFFICE_DOCUMENT if names & OFFICE_PARTS else FileKind.ARCHIVE


def _media_box_kind(data: bytes) -> FileKind:
    """The kind of an ISO base media file, by its brands. Source: ISO/IEC 14496-12, 4.3."""
    size = min(int.from_bytes(data[:4], "big"), 256)
    brands = [data[at : at + 4] for at in (8, *range(16, size, 4))]
    if b"avif" in brands or b"avis" in brands:
        return FileKind.OTHER_PICTURE
    if any(brand in HEIC_BRANDS for brand in brands):
        return FileKind.HEIC
    return FileKind.AUDIO if brands[0] in AUDIO_BRANDS else FileKind.VIDEO


def _text_kind(data: bytes, sent_name: str) -> FileKind:
    text = _as_text(data)
    if text is None:
        return FileKind.UNKNOWN
    if sent_name.lower().endswith(PROGRAM_NAMES):
        return FileKind.PROGRAM
    head = text[:HEAD_BYTES].lstrip("\ufeff \t\r\n").lower()
    return next((kind for sign, kind in TEXT_SIGNS if sign.search(head)), FileKind.TEXT)


def _as_text(data: bytes) -> str | None:
    """The start of a text file, or None where the bytes are no text."""
    encoding = "utf-16" if data[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8"
    text = data[: 16 * HEAD_BYTES].decode(encoding, errors="replace")
    strange = sum(not (char.isprintable() or char in "\t\r\n\f\ufeff\u200e") for char in text)
    broken = text.count("\ufffd")
    return None if strange + broken > len(text) // 20 else text
