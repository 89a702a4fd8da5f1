"""What an officer types to find a case: routed by its form to the index that answers it.

Sixteen digits are a NIK or family card number, fewer digits the running number of a case or the
end of a phone number, words are names; any text may begin a case, paper or document number.
"""

import re
from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import Column, ColumnElement, Select, select
from sqlalchemy.orm import Session

from desk.domain.ids import CaseId
from desk.domain.names import name_words
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
_PREFIXES_OF_PHONES = ("62", "0")

_CASES = table_of(StoredCase)
_PEOPLE = table_of(StoredPerson)
_FAMILIES = table_of(StoredFamily)
_SENDERS = table_of(StoredSender)
_LINKS = table_of(StoredCaseSender)
_RESULTS = table_of(StoredResult)
_PAPERS = table_of(StoredPaper)
_WORDS = table_of(StoredNameWord)


def find_cases(session: Session, text: str) -> tuple[CaseId, ...]:
    """The cases that a typed text means, at most 1,000, each once."""
    found: dict[CaseId, None] = {}
    for statement in _routes(text.strip()):
        left = MOST_HITS - len(found)
        if left <= 0:
            break
        rows = session.execute(statement.limit(left)).scalars()
        found.update((CaseId(case_id), None) for case_id in rows)
    return tuple(found)


def next_prefix(prefix: str) -> str:
    """The first text, by code point, that sorts behind every text with this beginning."""
    return prefix[:-1] + chr(ord(prefix[-1]) + 1)


def _routes(text: str) -> list[Select[UUID]]:
    digits = re.sub(r"[\s.+()-]", "", text)
    if digits.isdecimal():
        return _by_digits(digits, text)
    words = name_words(text)
    by_words = [_by_words(words)] if words else []
    return [*_by_numbers(text), *by_words]


def _by_digits(digits: str, text: str) -> list[Select[UUID]]:
    if len(digits) == _NUMBER_LENGTH:
        return [
            select(_PEOPLE.c.case_id).where(_PEOPLE.c.nik == digits),
            select(_FAMILIES.c.case_id).where(_FAMILIES.c.no_kk == digits),
            *_by_numbers(text),
        ]
    by_serial = select(_CASES.c.id).where(_CASES.c.serial == int(digits[:_NUMBER_LENGTH]))
    if len(digits) < _LEAST_DIGITS:
        return [by_serial]
    return [by_serial, _by_phone(digits), *_by_numbers(text)]


def _by_phone(digits: str) -> Select[UUID]:
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


def _by_numbers(text: str) -> list[Select[UUID]]:
    number = text.upper()
    return [
        select(_CASES.c.id).where(_begins(_CASES.c.number, number)),
        select(_RESULTS.c.case_id).where(_begins(_RESULTS.c.document_number, number)),
        select(_PAPERS.c.case_id).where(_begins(_PAPERS.c.number, number)),
    ]


def _by_words(words: Sequence[str]) -> Select[UUID]:
    """Cases with a name word for each typed one; the longest is looked up first."""
    longest, *others = sorted(words, key=len, reverse=True)
    statement = select(_WORDS.c.case_id).distinct().where(_begins(_WORDS.c.word, longest))
    for word in others:
        other = _WORDS.alias()
        has_word = select(other.c.case_id).where(
            other.c.case_id == _WORDS.c.case_id, _begins(other.c.word, word)
        )
        statement = statement.where(has_word.exists())
    return statement


def _begins(column: Column[str], prefix: str) -> ColumnElement[bool]:
    """A range of the column's index: LIKE would not use it on both engines."""
    return (column >= prefix) & (column < next_prefix(prefix))
