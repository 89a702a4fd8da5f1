"""Keeping full identity numbers off paper and out of file names, however they were typed.

Stricter than `masking.masked_text`, which reads one number at a time: here every run of sixteen
or more digits goes, also two numbers written as one and groups held by invisible signs.
"""

import re

TAIL_DIGITS = 4
"""How much of a NIK or No. KK may stand on paper or in a chat. Source: UU 27/2022, Ps. 16."""

IDENTITY_DIGITS = 16
"""Length of a NIK and of a No. KK. Source: UU 23/2006, Ps. 13 and 62."""

_GAP = "[\\s._\\-\u2010-\u2015\u00ad\u200b-\u200f\u2060\ufeff]{0,3}"
_LONG_RUN = re.compile(rf"\d(?:{_GAP}\d){{{IDENTITY_DIGITS - 1},}}")


def tail(number: str | None) -> str:
    """The last four digits of an identity number, or nothing where there is none."""
    digits = re.sub(r"\D", "", number or "")
    return digits[-TAIL_DIGITS:] if len(digits) > TAIL_DIGITS else ""


def hide_identity_numbers(text: str) -> str:
    """Replace every run of sixteen or more digits by dots and its last four.

    Spaces, dots and hyphens inside the run do not save it: people write a NIK in groups.
    """
    return _LONG_RUN.sub(lambda found: "••••" + tail(found.group()), text)


def without_identity_numbers(text: str) -> str:
    """The text with every such run left out, for file names."""
    return _LONG_RUN.sub("", text)
