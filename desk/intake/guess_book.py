"""The words, rules and form lines by which a service is guessed, read from their files.

Source: resources/guess (words.toml, rules.toml, forms.toml).
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from desk import paths
from desk.domain.errors import CatalogueUnreadableError

GUESS_FOLDER = paths.RESOURCES / "guess"
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


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _ClassesPart(_Part):
    fillers: tuple[str, ...]
    documents: tuple[str, ...]
    actions: tuple[str, ...]
    states: tuple[str, ...]
    attachments: tuple[str, ...]
    enclosed: tuple[str, ...]


class _WordsPart(_Part):
    words: dict[str, tuple[str, ...]]
    classes: _ClassesPart


class _RulePart(_Part):
    code: str
    say: tuple[str, ...]
    gap: int = GAP
    with_any: tuple[str, ...] = Field(default=(), alias="with")
    without: tuple[str, ...] = ()
    request: bool = False
    over: tuple[str, ...] = ()


class _RulesPart(_Part):
    stop: tuple[str, ...]
    rule: tuple[_RulePart, ...]


class _FormsPart(_Part):
    forms: dict[str, str]


_Read = TypeVar("_Read", bound=_Part)


@cache
def load_guess_book(folder: Path = GUESS_FOLDER) -> GuessBook:
    """The shipped guess book, or that of another folder with the same three files.

    Raises:
        CatalogueUnreadableError: a file is missing or has faults; they are listed.
    """
    part = _read(folder / "words.toml", _WordsPart)
    rules = _read(folder / "rules.toml", _RulesPart)
    singles = _singles(part.words)
    all_rules = tuple(_rule(rule) for rule in rules.rule)
    return GuessBook(
        singles=singles,
        phrases=_phrases(part.words, singles),
        slip_forms=tuple(form for form in singles if len(form) >= LEAST_SLIP_LETTERS),
        reserved=frozenset(part.words) - singles.keys(),
        fillers=frozenset(part.classes.fillers),
        documents=frozenset(part.classes.documents),
        actions=frozenset(part.classes.actions),
        states=frozenset(part.classes.states),
        attachments=frozenset(part.classes.attachments),
        enclosed=frozenset(part.classes.enclosed),
        stops=tuple(_stop(text) for text in rules.stop),
        rules=all_rules,
        rules_by_start=_by_start(all_rules),
        forms=_read(folder / "forms.toml", _FormsPart).forms,
    )


def _singles(words: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
    return {form: name for name, forms in words.items() for form in forms if TOKEN.fullmatch(form)}


def _phrases(
    words: Mapping[str, tuple[str, ...]], singles: Mapping[str, str]
) -> dict[tuple[str, ...], str]:
    """Forms of several words, each of them already under its own name: `akte lhr` is found too."""
    return {
        tuple(singles.get(token, token) for token in tokens): name
        for name, forms in words.items()
        for form in forms
        if len(tokens := TOKEN.findall(form)) > 1
    }


def _pattern(text: str) -> Pattern:
    return tuple(frozenset(alternatives.split("/")) for alternatives in text.split())


def _stop(text: str) -> StopPattern:
    gap = 0 if text.startswith(EXACT) else GAP
    return StopPattern(say=_pattern(text.removeprefix(EXACT)), gap=gap)


def _rule(part: _RulePart) -> Rule:
    return Rule(
        code=part.code,
        say=tuple(_pattern(text) for text in part.say),
        gap=part.gap,
        with_any=frozenset(part.with_any),
        without=frozenset(part.without),
        request=part.request,
        over=frozenset(part.over),
    )


def _by_start(rules: tuple[Rule, ...]) -> dict[str, tuple[int, ...]]:
    places: dict[str, dict[int, None]] = {}
    for place, rule in enumerate(rules):
        for word in (word for pattern in rule.say for word in pattern[0]):
            places.setdefault(word, {})[place] = None
    return {word: tuple(found) for word, found in places.items()}


def _read(path: Path, part: type[_Read]) -> _Read:
    try:
        return part.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as fault:
        raise CatalogueUnreadableError(f"{path.name}: {fault}") from fault
    except ValidationError as faults:
        lines = (
            f"{path.name}: {'.'.join(map(str, fault['loc']))}: {fault['msg']}"
            for fault in faults.errors()
        )
        raise CatalogueUnreadableError("\n".join(lines)) from faults
