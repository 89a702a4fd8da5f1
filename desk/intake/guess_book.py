"""The words, rules and form lines by which a service is guessed."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

TOKEN = re.compile(r"[^\W_]+|\|")
GAP = 3
LEAST_SLIP_LETTERS = 6
"""Shorter words are too much alike to forgive a slip."""
EXACT = "!"
"""In front of a stop pattern: no other word may stand between its words."""

Pattern = tuple[frozenset[str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule: patterns of which one must be found, and what must or must not stand beside."""

    code: str
    say: tuple[Pattern, ...]
    gap: int
    with_any: frozenset[str]
    without: frozenset[str]
    request: bool
    over: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class StopPattern:
    """Words that show that a message asks for no service."""

    say: Pattern
    gap: int


@dataclass(frozen=True, slots=True, kw_only=True)
class GuessBook:
    """What a guess rests on. `singles` are forms of one word, `phrases` those of several.

    `reserved` are names that mean something else, or nothing, where somebody writes them.
    `rules_by_start` are the places of the rules of which a pattern begins with a word: most
    messages hold no such word and are passed over.
    """

    singles: Mapping[str, str]
    phrases: Mapping[tuple[str, ...], str]
    slip_forms: tuple[str, ...]
    reserved: frozenset[str]
    fillers: frozenset[str]
    documents: frozenset[str]
    actions: frozenset[str]
    states: frozenset[str]
    attachments: frozenset[str]
    enclosed: frozenset[str]
    stops: tuple[StopPattern, ...]
    rules: tuple[Rule, ...]
    rules_by_start: Mapping[str, tuple[int, ...]]
    forms: Mapping[str, str]
