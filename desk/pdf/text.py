"""The one door through which text reaches a paper: escaped, drawable, without a full NIK."""

import unicodedata
from xml.sax.saxutils import escape

from desk.domain.redaction import hide_identity_numbers
from desk.pdf.fonts import drawable

UNKNOWN_SIGN = "?"

MOST_SIGNS = 600
"""Longer text is cut with an ellipsis, so that a row of a table always fits on a page."""


def printed(text: str) -> str:
    """Text of the office itself (letterhead, contact, numbers it gave), safe for a Paragraph.

    reportlab reads `<names>` and `&` as markup and would swallow them. Line breaks become
    spaces; emoji are left out, other signs the typeface lacks become a question mark; text of
    more than 600 signs is cut.
    """
    plain = text.isascii() and text.isprintable()
    shown = text if plain else "".join(_sign(sign) for sign in text)
    line = " ".join(shown.split())
    return escape(line if len(line) <= MOST_SIGNS else f"{line[: MOST_SIGNS - 1]}…")


def told(text: str) -> str:
    """Text about the case, typed by people or read from a chat: as `printed`, and masked."""
    return printed(hide_identity_numbers(text))


def _sign(sign: str) -> str:
    """The sign itself, its plain form, nothing for ornaments, else a question mark."""
    if ord(sign) in drawable() and not unicodedata.category(sign).startswith("C"):
        return sign
    if sign.isspace():
        return " "
    plain = unicodedata.normalize("NFKC", sign)
    if plain != sign and all(ord(part) in drawable() for part in plain):
        return plain
    ornament = unicodedata.category(sign)[0] in "CM" or unicodedata.category(sign) in {"So", "Sk"}
    return "" if ornament else UNKNOWN_SIGN
