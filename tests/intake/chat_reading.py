"""Short ways to read invented transcripts in tests."""

from datetime import UTC, datetime
from io import BytesIO

from desk.domain.chat import ChatExport, ChatMessage, DateOrder
from desk.intake.chat import read_chat

NOW = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
LRM, NNBSP, NBSP = "\u200e", "\u202f", "\u00a0"
ANDROID = "17/09/26 13.45 - "
IPHONE = "[17/09/26, 13.45.09] "


def read(
    text: str | bytes, *, title: str = "", order: DateOrder | None = None, now: datetime = NOW
) -> ChatExport:
    """Read a transcript given as text or bytes."""
    raw = text.encode() if isinstance(text, str) else text
    return read_chat(BytesIO(raw), title=title, order=order, now=now)


def android(*bodies: str, title: str = "") -> tuple[ChatMessage, ...]:
    """Messages of an Android export, one for each given text after the header."""
    return read("".join(f"{ANDROID}{body}\n" for body in bodies), title=title).messages


def iphone(*bodies: str, title: str = "", marked: bool = True) -> tuple[ChatMessage, ...]:
    """Messages of an iPhone export; a marked one opens with the notice that carries the marks."""
    notice = f"Bu Tini: {LRM}Pesan dan panggilan terenkripsi secara end-to-end." if marked else None
    lines = [f"{IPHONE}{body}\r\n" for body in (notice, *bodies) if body is not None]
    messages = read("".join(lines), title=title).messages
    return messages[1:] if marked else messages
