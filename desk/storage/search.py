"""What an officer types to find a case: routed by its form to the index that answers it.

Sixteen digits are a NIK or family card number; fewer are the running number of a case, the end of
a phone number, or the beginning of a longer number. A text with a digit in it begins the number of
a case, a paper or a document, whatever stands between its parts; words are names.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, CompoundSelect, Select, or_, select, union, union_all

from desk.domain.names import name_words
from desk.domain.typed import number_key, plain
from desk.storage.case_tables import (
    CASE_SENDERS,
    CASES,
    FAMILIES,
    NAME_WORDS,
    PAPERS,
    PEOPLE,
    RESULTS,
)
from desk.storage.office_tables import SENDERS
from desk.storage.senders import reversed_digits
from desk.storage.session import Session

MOST_HITS = 1_000
MOST_ASKED = 500
"""Of several words so many cases are asked whether one person has them all: to find and read each
takes as long as to list it."""

_NUMBER_LENGTH = 16
_LEAST_DIGITS = 3
_SEVERAL = 2
_LONG_DIGITS = 8
"""So many digits may begin a NIK, a family card number or the number of a document."""

_PREFIXES_OF_PHONES = ("62", "0")
_BETWEEN_DIGITS = re.compile(r"[\s.+()/-]")
_CASE_NUMBER = re.compile(r"(?:[A-Z]+\W+)?(?:(\d{4})\W+)?(\d{1,6})")
"""A case number as the list shows it: with or without the office's sign and the year."""

_CASES = CASES.alias("found")

Route = Select[Any]
"""Ids of cases, in the first column."""

Routes = CompoundSelect[Any]
"""The same of several routes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hits:
    """Cases that a text means; `is_cut` where there were more than were looked at."""

    ids: tuple[UUID, ...]
    is_cut: bool


def hits(session: Session, text: str) -> Hits:
    """The cases that a typed text means, of the first 1,000 and one of each route.

    Of a name that more cases have, the newest with just this name are taken; of several words,
    of the first 500 and one those where one person has them all.
    """
    words = _words_of(text)
    signed, named = _found(session, _by_signs(text)), _named(session, words)
    return Hits(ids=tuple({*signed.ids, *named.ids}), is_cut=signed.is_cut or named.is_cut)


def name_alone(text: str) -> tuple[str, ...]:
    """The words of a text that is several words of a name and nothing else; else none."""
    words = _words_of(text)
    return words if len(words) >= _SEVERAL and not _by_signs(text) else ()


def of_one_person(session: Session, found: Route | Routes, words: Sequence[str]) -> Hits:
    """Of the cases found those in which one name has all the words, or words that begin so."""
    cases = found.cte("first_hits")
    names = (
        select(table.c.case_id, column).join(cases, cases.c[0] == table.c.case_id)
        for table, column in ((PEOPLE, PEOPLE.c.name), (FAMILIES, FAMILIES.c.head_name))
    )
    fits: dict[UUID, bool] = {}
    for case_id, name in session.execute(union_all(*names)):
        fits[case_id] = fits.get(case_id, False) or _has_all(name, words)
    return Hits(
        ids=tuple(case_id for case_id, is_one in fits.items() if is_one),
        is_cut=len(fits) > MOST_ASKED,
    )


def means(text: str) -> ColumnElement[bool]:
    """Whether a case at hand is one that a typed text means; all is looked up by the case."""
    return or_(
        *(
            route.order_by(None)
            .where(route.selected_columns[0] == CASES.c.id)
            .correlate(CASES)
            .exists()
            for route in _routes(text)
        )
    )


def next_prefix(prefix: str) -> str:
    """The first text, by code point, that sorts behind every text with this beginning."""
    return prefix[:-1] + chr(ord(prefix[-1]) + 1)


def _routes(text: str) -> list[Route]:
    return [*_by_signs(text), *_by_words(_words_of(text))]


def _found(session: Session, routes: Sequence[Route]) -> Hits:
    ids = tuple(session.execute(_either(routes, MOST_HITS)).scalars()) if routes else ()
    return Hits(ids=ids, is_cut=len(ids) > MOST_HITS)


def _named(session: Session, words: Sequence[str]) -> Hits:
    routes = _by_words(words)
    if len(words) < _SEVERAL:
        return _found(session, routes)
    return of_one_person(session, _either(routes, MOST_ASKED), words)


def _either(routes: Sequence[Route], most: int) -> Routes:
    """The first cases of each route; one more than the most says that there are more."""
    found = [route.distinct().limit(most + 1).subquery() for route in routes]
    return union(*(select(one.c[0]) for one in found))


def _has_all(name: str, words: Sequence[str]) -> bool:
    is_plain = name.isascii() and name.replace(" ", "").isalnum()
    # A thousand names and more are looked at: one of letters alone is its own words.
    own = name.casefold().split() if is_plain else name_words(name)
    return all(any(one.startswith(word) for one in own) for word in words)


def _words_of(text: str) -> tuple[str, ...]:
    """The words of a name that a text has; a number alone has none."""
    typed = plain(text).strip()
    return () if _BETWEEN_DIGITS.sub("", typed).isdecimal() else name_words(typed)


def _by_signs(text: str) -> list[Route]:
    """What a text may mean beside a name."""
    typed = plain(text).strip()
    digits = _BETWEEN_DIGITS.sub("", typed)
    if len(digits) == _NUMBER_LENGTH and digits.isdecimal():
        return [*_by_identity(digits), _by_document(digits)]
    routes = _by_case_number(typed)
    if digits.isdecimal():
        return [*routes, *_by_digits(digits)]
    if any(sign.isdecimal() for sign in typed):
        routes += [*_by_numbers(typed), _by_document(typed)]
    return routes


def _by_digits(digits: str) -> list[Route]:
    routes = [_by_phone(digits)] if len(digits) >= _LEAST_DIGITS else []
    if len(digits) >= _LONG_DIGITS:
        routes += [*_by_identity(digits), _by_document(digits)]
    return routes


def _by_identity(digits: str) -> list[Route]:
    """By a NIK or family card number, or its beginning."""
    return [
        select(PEOPLE.c.case_id).where(_begins(PEOPLE.c.nik, digits)),
        select(FAMILIES.c.case_id).where(_begins(FAMILIES.c.no_kk, digits)),
    ]


def _by_case_number(typed: str) -> list[Route]:
    number = _CASE_NUMBER.fullmatch(typed.upper())
    if number is None:
        return []
    year, serial = number.groups()
    route = select(_CASES.c.id).where(_CASES.c.serial == int(serial))
    return [route.where(_CASES.c.number.contains(f"-{year}-")) if year else route]


def _by_phone(digits: str) -> Route:
    """By the end of a phone number, however its beginning was typed (+62 812, 0812)."""
    national = next(
        (digits.removeprefix(start) for start in _PREFIXES_OF_PHONES if digits.startswith(start)),
        digits,
    )
    return (
        select(CASE_SENDERS.c.case_id)
        .join(SENDERS, SENDERS.c.id == CASE_SENDERS.c.sender_id)
        .where(_begins(SENDERS.c.phone_reversed, reversed_digits(national or digits)))
    )


def _by_numbers(typed: str) -> list[Route]:
    """By the beginning of the number of a case or a paper; our own numbers have dashes."""
    number = re.sub(r"[\s./_-]+", "-", typed.upper())
    return [
        select(_CASES.c.id).where(_begins(_CASES.c.number, number)),
        select(PAPERS.c.case_id).where(_begins(PAPERS.c.number, number)),
    ]


def _by_document(typed: str) -> Route:
    return select(RESULTS.c.case_id).where(_begins(RESULTS.c.document_key, number_key(typed)))


def _by_words(words: Sequence[str]) -> list[Route]:
    """Cases with a name word for each typed one, the longest looked up first.

    The newest that have the longest word itself come before those where it is a beginning.
    """
    if not words:
        return []
    longest, *others = sorted(words, key=len, reverse=True)
    route = select(NAME_WORDS.c.case_id)
    for word in others:
        other = NAME_WORDS.alias()
        has_word = select(other.c.case_id).where(
            other.c.case_id == NAME_WORDS.c.case_id, _begins(other.c.word, word)
        )
        route = route.where(has_word.exists())
    newest_first = NAME_WORDS.c.case_id.desc()
    return [
        route.where(NAME_WORDS.c.word == longest).order_by(newest_first),
        route.where(NAME_WORDS.c.word > longest, NAME_WORDS.c.word < next_prefix(longest)),
    ]


def _begins(column: ColumnElement[Any], prefix: str) -> ColumnElement[bool]:
    """A range of the column's index: LIKE would not use it on both engines."""
    return (column >= prefix) & (column < next_prefix(prefix))
