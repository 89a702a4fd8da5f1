"""Text as people type it: odd digits, dashes, blanks and invisible marks made plain.

Phones and keyboards put bidirectional marks, no-break blanks, typographic dashes and digits of
other scripts into numbers and names. Everything that reads such text passes through here first.
Source: seen in WhatsApp exports of Android, iPhone and Web, 2024 to 2026 (U+202A, U+2011, U+00A0
and U+202F around numbers); Unicode UAX #9 (bidirectional marks).
"""

import unicodedata


def plain(text: str) -> str:
    """The same text with ASCII digits, `-` for dashes, a blank for blanks and no marks.

    Line feeds stay. Letters, accents and other signs are left as they are.
    """
    if text.isascii():
        return text
    return "".join(_plain_sign(sign) for sign in text)


def number_key(text: str) -> str:
    """The letters and digits of a number, by which it is found however it was typed.

    `9999-LU-24112026-0042` and `9999 lu 24112026 0042` are one.
    """
    return "".join(sign for sign in plain(text).upper() if sign.isalnum())


def _plain_sign(sign: str) -> str:
    if sign.isascii():
        return sign
    category = unicodedata.category(sign)
    if category == "Cf":
        return ""
    if category == "Nd":
        return str(unicodedata.digit(sign))
    if category == "Pd" or sign == "\N{MINUS SIGN}":
        return "-"
    if category == "Zs":
        return " "
    return unicodedata.normalize("NFKC", sign) if "\uff00" <= sign <= "\uffef" else sign


def one_line(text: str) -> str:
    """`plain` text with every run of blanks and line ends as one blank, none at the ends."""
    return " ".join(plain(text).split())
