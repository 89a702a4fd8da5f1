"""Names of people: kept as they are, found by their words, and checked only when they are new.

A name recorded before 21 April 2022 stays valid as it was written, with apostrophes, dots and
titles. The rules here are for a name that is put on a deed for the first time.
Source: Permendagri 73/2022.
"""

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum

from desk.domain.typed import one_line

MOST_LETTERS = 60
LEAST_WORDS = 2
LONGEST_TITLE_PART = 3

APOSTROPHES = "'’‘ʼ`´ʻʿʾ"
ABBREVIATED = frozenset({"abd", "abdl", "mhd", "moch", "mochd", "moh", "mohd", "muh", "muhd", "st"})
TITLES = frozenset(
    {"dr", "drg", "drh", "dra", "drs", "h", "hj", "ir", "kh", "prof", "tgk", "ust", "ustz"}
)
DEGREE = re.compile(r"(?:[a-z]{1,3}\.){1,3}[a-z]{1,4}\.?|(?:amd|spd|sag|skm|mkes|mpd|phd)\.?")
BALINESE_FIRST_WORD = "i"
"""`I Made …`: the one word of a single letter that is a name of its own."""


class NameFault(StrEnum):
    """What the rules say against a new name; see `blocks`."""

    EMPTY = "empty"
    TOO_LONG = "too_long"
    DIGITS = "digits"
    PUNCTUATION = "punctuation"
    ABBREVIATION = "abbreviation"
    TITLE = "title"
    ONE_WORD = "one_word"

    @property
    def blocks(self) -> bool:
        """One word is advice: a parent may insist. Everything else keeps it off a deed."""
        return self is not NameFault.ONE_WORD


@dataclass(frozen=True, slots=True, kw_only=True)
class NameFinding:
    """One fault of a name, with the part it is about."""

    fault: NameFault
    part: str


def clean_name(text: str) -> str:
    """A name as it is stored: one blank between words, no marks; all else as it was typed."""
    return unicodedata.normalize("NFC", one_line(text))


def name_key(text: str) -> str:
    """The form under which names are sorted and compared: `MA'RUF, S.Pd` is `maruf spd`."""
    return " ".join(_words(text))


def name_words(text: str) -> tuple[str, ...]:
    """The words under which a name is found, each once, in their order; titles included."""
    return tuple(dict.fromkeys(_words(text)))


def check_new_name(text: str) -> tuple[NameFinding, ...]:
    """What the rules say about a name that is new on a deed. Never ask it of an old name."""
    name = clean_name(text)
    if not name:
        return (NameFinding(fault=NameFault.EMPTY, part=""),)
    found = [
        *_length(name),
        *_signs(name),
        *(finding for at, word in enumerate(name.split()) for finding in _word(word, at)),
    ]
    if len(name.split()) < LEAST_WORDS:
        found.append(NameFinding(fault=NameFault.ONE_WORD, part=name))
    return tuple(found)


def _words(text: str) -> list[str]:
    joined = "".join(sign for sign in one_line(text) if sign not in APOSTROPHES)
    flat = unicodedata.normalize("NFKD", joined.casefold())
    kept = "".join(sign for sign in flat if not unicodedata.combining(sign))
    parts = re.split(r"[^\w.]+", kept)
    return [word for part in parts for word in _split_dots(part)]


def _split_dots(part: str) -> list[str]:
    """`s.pd` is one word (a degree), `m.yusuf` two: the dot stands for a blank there."""
    pieces = [piece for piece in part.split(".") if piece]
    if all(len(piece) <= LONGEST_TITLE_PART for piece in pieces):
        return ["".join(pieces)] if pieces else []
    return pieces


def _length(name: str) -> list[NameFinding]:
    too_long = len(name) > MOST_LETTERS
    return [NameFinding(fault=NameFault.TOO_LONG, part=name[MOST_LETTERS:])] if too_long else []


def _signs(name: str) -> list[NameFinding]:
    digits = "".join(sign for sign in name if unicodedata.category(sign).startswith("N"))
    odd = "".join(
        dict.fromkeys(
            sign
            for sign in name
            if not sign.isspace() and unicodedata.category(sign)[0] not in ("L", "M", "N")
        )
    )
    marks = "".join(sign for sign in name if sign in APOSTROPHES and sign not in odd)
    found = [NameFinding(fault=NameFault.DIGITS, part=digits)] if digits else []
    if odd + marks:
        found.append(NameFinding(fault=NameFault.PUNCTUATION, part=odd + marks))
    return found


def _word(word: str, at: int) -> list[NameFinding]:
    lower = word.casefold().strip(",")
    bare = lower.rstrip(".")
    if bare in TITLES or DEGREE.fullmatch(lower):
        return [NameFinding(fault=NameFault.TITLE, part=word)]
    single = len(bare) == 1 and bare.isalpha() and not (at == 0 and lower == BALINESE_FIRST_WORD)
    if single or bare in ABBREVIATED or (lower.endswith(".") and bare):
        return [NameFinding(fault=NameFault.ABBREVIATION, part=word)]
    return []
