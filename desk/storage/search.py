"""What an officer types to find a case: routed by its form to the index that answers it.

Sixteen digits are a NIK or family card number; fewer are the running number of a case, the end of
a phone number, or the beginning of a longer number. A text with a digit in it begins the number of
a case, a paper or a document, whatever stands between its parts; words are names.
"""

import re
from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Select, or_, select, union

from desk.domain.names import name_words
from desk.domain.typed import number_key, plain
from desk.storage.case_tables import (
    StoredCase,
    StoredCaseSender,
    StoredFamily,
    StoredNameWord,
    StoredPaper,
    StoredPerson,
    StoredResult,
)
from desk.storage.office_tables import StoredSender
from desk.storage.rows import table_of
from desk.storage.senders import reversed_digits

MOST_HITS = 1_000
_NUMBER_LENGTH = 16
_LEAST_DIGITS = 3
_LONG_DIGITS = 8
"""So many digits may begin a NIK, a family card number or the number of a document."""

_PREFIXES_OF_PHONES = ("62", "0")
_BETWEEN_DIGITS = re.compile(r"[\s.+()/-]")
_CASE_NUMBER = re.compile(r"(?:[A-Z]+\W+)?(?:(\d{4})\W+)?(\d{1,6})")
"""A case number as the list shows it: with or without the office's sign and the year."""

_LISTED = table_of(StoredCase)
_CASES = _LISTED.alias("found")
_PEOPLE = table_of(StoredPerson)
_FAMILIES = table_of(StoredFamily)
_SENDERS = table_of(StoredSender)
_LINKS = table_of(StoredCaseSender)
_RESULTS = table_of(StoredResult)
_PAPERS = table_of(StoredPaper)
_WORDS = table_of(StoredNameWord)

Route = Select[Any]
"""Ids of cases, in the first column."""


def hits(text: str, most: int) -> Select[Any] | None:
    """The ids of the cases that a typed text means, so many of each route at most.

    Of a name that more cases have, the newest with just this name are taken. None where the text
    can mean no case.
    """
    found = [route.distinct().limit(most).subquery() for route in _routes(text)]
    if not found:
        return None
    return select(union(*(select(one.c[0]) for one in found)).subquery())


def means(text: str) -> ColumnElement[bool]:
    """Whether a case at hand is one that a typed text means; all is looked up by the case."""
    return or_(
        *(
            route.order_by(None)
            .where(route.selected_columns[0] == _LISTED.c.id)
            .correlate(_LISTED)
            .exists()
            for route in _routes(text)
        )
    )


def next_prefix(prefix: str) -> str:
    """The first text, by code point, that sorts behind every text with this beginning."""
    return prefix[:-1] + chr(ord(prefix[-1]) + 1)


def _routes(text: str) -> list[Route]:
    typed = plain(text).strip()
    digits = _BETWEEN_DIGITS.sub("", typed)
    if len(digits) == _NUMBER_LENGTH and digits.isdecimal():
        return [*_by_identity(digits), _by_document(digits)]
    routes = _by_case_number(typed)
    if digits.isdecimal():
        return [*routes, *_by_digits(digits)]
    if any(sign.isdecimal() for sign in typed):
        routes += [*_by_numbers(typed), _by_document(typed)]
    return [*routes, *_by_words(name_words(typed))]


def _by_digits(digits: str) -> list[Route]:
    routes = [_by_phone(digits)] if len(digits) >= _LEAST_DIGITS else []
    if len(digits) >= _LONG_DIGITS:
        routes += [*_by_identity(digits), _by_document(digits)]
    return routes


def _by_identity(digits: str) -> list[Route]:
    """By a NIK or family card number, or its beginning."""
    return [
        select(_PEOPLE.c.case_id).where(_begins(_PEOPLE.c.nik, digits)),
        select(_FAMILIES.c.case_id).where(_begins(_FAMILIES.c.no_kk, digits)),
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
        select(_LINKS.c.case_id)
        .join(_SENDERS, _SENDERS.c.id == _LINKS.c.sender_id)
        .where(_begins(_SENDERS.c.phone_reversed, reversed_digits(national or digits)))
    )


def _by_numbers(typed: str) -> list[Route]:
    """By the beginning of the number of a case or a paper; our own numbers have dashes."""
    number = re.sub(r"[\s./_-]+", "-", typed.upper())
    return [
        select(_CASES.c.id).where(_begins(_CASES.c.number, number)),
        select(_PAPERS.c.case_id).where(_begins(_PAPERS.c.number, number)),
    ]


def _by_document(typed: str) -> Route:
    return select(_RESULTS.c.case_id).where(_begins(_RESULTS.c.document_key, number_key(typed)))


def _by_words(words: Sequence[str]) -> list[Route]:
    """Cases with a name word for each typed one, the longest looked up first.

    The newest that have the longest word itself come before those where it is a beginning.
    """
    if not words:
        return []
    longest, *others = sorted(words, key=len, reverse=True)
    route = select(_WORDS.c.case_id)
    for word in others:
        other = _WORDS.alias()
        has_word = select(other.c.case_id).where(
            other.c.case_id == _WORDS.c.case_id, _begins(other.c.word, word)
        )
        route = route.where(has_word.exists())
    newest_first = _WORDS.c.case_id.desc()
    return [
        route.where(_WORDS.c.word == longest).order_by(newest_first),
        route.where(_WORDS.c.word > longest, _WORDS.c.word < next_prefix(longest)),
    ]


def _begins(column: ColumnElement[Any], prefix: str) -> ColumnElement[bool]:
    """A range of the column's index: LIKE would not use it on both engines."""
    return (column >= prefix) & (column < next_prefix(prefix))
