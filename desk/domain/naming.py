"""Readable names for files that leave the office: whose, which document, never a NIK.

The result sheet prints these names and the hand-over folder uses them, so both ask here.
"""

import re
import unicodedata
from collections.abc import Iterable
from pathlib import PurePath

from desk.domain.redaction import without_identity_numbers

NAME_LIMIT = 120
"""Most characters of a name, suffix included; Windows paths of 260 keep room for the folder."""

BYTE_LIMIT = 240
"""Most bytes of a name in UTF-8. Source: NAME_MAX is 255 on ext4; room for a temporary suffix."""

UNNAMED = "Berkas"

_FORBIDDEN = re.compile(r'[\\/:*?"<>|]+')
_RESERVED = re.compile(
    r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])\s*(\..*)?", re.IGNORECASE
)
_SUFFIX = re.compile(r"\.[A-Za-z0-9]{1,8}")


def clean_name(name: str) -> str:
    """A file name that every system of an office takes; letters of all scripts stay.

    Source: "Naming Files, Paths, and Namespaces", Microsoft Learn: forbidden signs, reserved
    device names, no dot or space at the end.
    """
    shown = "".join(
        " " if _is_control(sign) else sign for sign in unicodedata.normalize("NFC", name)
    )
    tidy = " ".join(without_identity_numbers(_FORBIDDEN.sub(" ", shown)).split())
    suffix = PurePath(tidy).suffix
    suffix = suffix if _SUFFIX.fullmatch(suffix) else ""
    stem = tidy.removesuffix(suffix).lstrip(" .").rstrip(" .-") or UNNAMED
    stem = f"_{stem}" if _RESERVED.fullmatch(stem) else stem
    return _shortened(stem, suffix)


def result_name(label: str, person: str) -> str:
    """`Akta Kelahiran - SITI CONTOH.pdf`."""
    parts = [part for part in (label.strip(), person.strip()) if part]
    return clean_name(f"{' - '.join(parts)}.pdf")


def distinct_names(names: Iterable[str]) -> tuple[str, ...]:
    """The cleaned names in the same order; the second of two equal ones gets ` (2)`.

    Names that differ only in capital letters count as equal, as they do on Windows.
    """
    taken: set[str] = set()
    chosen: list[str] = []
    for name in names:
        free = _free_name(clean_name(name), taken)
        taken.add(_folded(free))
        chosen.append(free)
    return tuple(chosen)


def _free_name(name: str, taken: set[str]) -> str:
    """The name itself, or with the first number from 2 on that is not taken."""
    free, count = name, 1
    suffix = PurePath(name).suffix
    while _folded(free) in taken:
        count += 1
        free = _shortened(name.removesuffix(suffix), f" ({count}){suffix}")
    return free


def _folded(name: str) -> str:
    """What Windows compares."""
    return unicodedata.normalize("NFC", name).casefold()


def _is_control(sign: str) -> bool:
    """Control and format characters: line breaks, marks of direction, zero-width signs."""
    return unicodedata.category(sign) in {"Cc", "Cf", "Cs", "Zl", "Zp"}


def _shortened(stem: str, tail: str) -> str:
    """Cut the stem until both limits hold; the tail (number and suffix) always stays whole."""
    kept = stem[: NAME_LIMIT - len(tail)]
    while len((kept + tail).encode()) > BYTE_LIMIT:
        kept = kept[:-1]
    return kept.rstrip(" .") + tail
