"""The text of a result PDF, taken apart: which names and numbers stand where in it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from desk.domain.dates import MONTHS
from desk.domain.masking import LONG_NUMBER
from desk.domain.names import name_key
from desk.domain.result_titles import GLOSSES, LEADS, LOOSE_LEADS, NO_NAMES, TITLES
from desk.domain.typed import plain

FAMILY_CARD = "kk"
"""The kind of result that is about a family rather than a person."""

SIXTEEN_DIGITS = re.compile(r"(?<!\d)\d{16}(?!\d)")
_LOOK_BACK = 8


@dataclass(frozen=True, slots=True)
class _Piece:
    """A word of the PDF: as it is compared, in capitals or not, cut off from its neighbours."""

    word: str
    is_capital: bool
    opens: bool
    closes: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PdfWords:
    """The text of a PDF, taken apart once and then asked for many people."""

    pieces: tuple[_Piece, ...]
    key: str
    titles: tuple[str, ...]
    numbers: frozenset[str] = field(repr=False)
    card_number: str = field(repr=False)
    flat: str = field(repr=False)

    def names(self, name: str) -> bool:
        """Whether all words of the name stand there; a name of one word must stand for itself."""
        wanted = name_key(name)
        if " " not in wanted:
            return bool(self.places_of(name))
        return f" {wanted} " in self.key

    def places_of(self, name: str) -> tuple[int, ...]:
        """Where the name stands for itself, and is no part of a longer one."""
        words = name_key(name).split()
        if not words:
            return ()
        return tuple(
            at
            for at in range(len(self.pieces) - len(words) + 1)
            if all(self.pieces[at + n].word == one for n, one in enumerate(words))
            and self._stands_alone(at, at + len(words))
        )

    def is_about(self, name: str) -> bool:
        """Whether the name stands where a deed names whom it is about."""
        led = self._led_places()
        return any(at in led for at in self.places_of(name))

    def is_about_another(self, name: str) -> bool:
        """Whether another name stands where a deed names whom it is about."""
        own = self.places_of(name)
        return any(
            at not in own and not self._is_gloss(at) and not _is_no_name(self.pieces[at])
            for at in self._led_places()
        )

    def shows(self, number: str | None) -> bool:
        """Whether a NIK or family card number stands there."""
        return bool(number) and number in self.numbers

    def holds(self, number: str) -> bool:
        """Whether the number of a case stands there, and is no part of a longer one."""
        wanted = re.escape(number.casefold())
        return re.search(rf"(?<![\w-]){wanted}(?![\w-])", self.flat) is not None

    def shows_day(self, day: date) -> bool:
        """Whether a date stands there, in digits or with the name of the month."""
        month = MONTHS[day.month - 1].casefold()
        forms = (
            f"{day:%d-%m-%Y}",
            f"{day:%d/%m/%Y}",
            f"{day:%d.%m.%Y}",
            f"{day.day} {month} {day.year}",
            f"{day.day:02} {month} {day.year}",
        )
        return any(re.search(rf"(?<!\d){re.escape(one)}(?!\d)", self.flat) for one in forms)

    def _stands_alone(self, start: int, end: int) -> bool:
        before = self.pieces[start - 1] if start else None
        after = self.pieces[end] if end < len(self.pieces) else None
        free_before = self.pieces[start].opens or before is None or before.closes
        free_after = self.pieces[end - 1].closes or after is None or after.opens
        return (free_before or _is_no_name(before)) and (free_after or _is_no_name(after))

    def _led_places(self) -> frozenset[int]:
        """Where a word stands right behind one of the leads; behind a loose one where none is."""
        for leads in (LEADS, LOOSE_LEADS):
            led = frozenset(at for at in range(len(self.pieces)) if self._is_led(at, leads))
            if led:
                return led
        return frozenset()

    def _is_gloss(self, at: int) -> bool:
        said = " ".join(piece.word for piece in self.pieces[at : at + _LOOK_BACK] if piece.word)
        return any(said == one or said.startswith(f"{one} ") for one in GLOSSES)

    def _is_led(self, at: int, leads: Sequence[str]) -> bool:
        if not self.pieces[at].word:
            return False
        near = self.pieces[max(0, at - _LOOK_BACK) : at]
        before = [piece.word for piece in near if piece.word]
        while before:
            if _ends_with(before, leads):
                return True
            gloss = _ends_with(before, GLOSSES)
            if not gloss:
                return False
            del before[-len(gloss) :]
        return False


def read_words(text: str) -> PdfWords:
    """Take the text of a PDF apart."""
    flat = plain(text)
    pieces = tuple(piece for raw in flat.split() for piece in _pieces(raw))
    strict = frozenset(SIXTEEN_DIGITS.findall(flat))
    loose = frozenset(re.sub(r"\D", "", found) for found in LONG_NUMBER.findall(flat))
    titles, card_number = _titles(flat)
    return PdfWords(
        pieces=pieces,
        key=f" {' '.join(piece.word for piece in pieces if piece.word)} ",
        titles=titles,
        numbers=strict | loose,
        card_number=card_number,
        flat=" ".join(flat.casefold().split()),
    )


def _pieces(raw: str) -> list[_Piece]:
    words = name_key(raw).split()
    letters = [sign for sign in raw if sign.isalpha()]
    is_capital = bool(letters) and all(sign.isupper() for sign in letters)
    if not words:
        # A sign of its own (`:`, `-`) parts what stands on both sides of it.
        return [_Piece(word="", is_capital=False, opens=True, closes=True)]
    last = len(words) - 1
    return [
        _Piece(
            word=word,
            is_capital=is_capital,
            opens=at == 0 and not raw[0].isalnum(),
            closes=at == last and not raw[-1].isalnum() and raw[-1] not in ".'’",
        )
        for at, word in enumerate(words)
    ]


def _is_no_name(piece: _Piece | None) -> bool:
    """Whether a neighbour cannot be part of a name: small letters, digits, a word of the form."""
    return piece is None or not piece.is_capital or piece.word in NO_NAMES


def _ends_with(words: Sequence[str], phrases: Sequence[str]) -> tuple[str, ...]:
    """The longest of the phrases that the words end in; empty where none."""
    for phrase in sorted(phrases, key=len, reverse=True):
        parts = tuple(phrase.split())
        if tuple(words[-len(parts) :]) == parts:
            return parts
    return ()


def _titles(text: str) -> tuple[tuple[str, ...], str]:
    """The titles in order, and the first number of sixteen digits behind that of a family card."""
    found: list[str] = []
    card_number = ""
    for start, line in _lines(text):
        title = _title_of(line)
        if not title:
            continue
        found.append(title)
        number = SIXTEEN_DIGITS.search(text, start)
        if TITLES[title] == (FAMILY_CARD,) and number and not card_number:
            card_number = number[0]
    return tuple(found), card_number


def _lines(text: str) -> list[tuple[int, str]]:
    return [(found.start(), found[0]) for found in re.finditer(r"[^\r\n\f]+", text)]


def _title_of(line: str) -> str:
    """The longest title that a line in capitals begins with."""
    words = name_key(line)
    fitting = [one for one in TITLES if words == one or words.startswith(f"{one} ")]
    title = max(fitting, key=len, default="")
    length = len(title.split())
    head = " ".join(line.split()[:length])
    return title if title and head.isupper() else ""
