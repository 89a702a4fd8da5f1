"""Hiding what lists, logs and papers must not show in full.

Source: UU 27/2022, Ps. 16 and 27-29 (data minimum); UU 24/2013, Ps. 84 to 86 (protected data).
The desk's rule: the last four digits of a NIK or No. KK, never a full one in a text to a citizen.
"""

import re

from desk.domain.nik import masked
from desk.domain.phone import stored_phone
from desk.domain.typed import plain

LONG_NUMBER = re.compile(r"(?<!\d)\d(?:[ .-]?\d){15}(?!\d)")


def masked_number(digits: str | None) -> str:
    """A NIK or family card number with its last four digits; empty for none."""
    return masked(digits or "")


def number_tail(digits: str | None) -> str:
    """The last four digits alone, as papers show them; empty for none."""
    return (digits or "")[-4:]


def masked_phone(e164: str | None) -> str:
    """A stored number as `0812-…-1001`; empty for none."""
    return stored_phone(e164).masked if e164 else ""


def masked_text(text: str) -> str:
    """A text in which every number of sixteen digits shows only its last four."""
    return LONG_NUMBER.sub(_mask_match, plain(text))


def holds_long_number(text: str) -> bool:
    """Whether a text shows a number that looks like a NIK or family card number in full."""
    return LONG_NUMBER.search(plain(text)) is not None


def _mask_match(match: re.Match[str]) -> str:
    return masked("".join(sign for sign in match[0] if sign.isdecimal()))
