"""Read the guess book from its files.

Source: resources/guess (words.toml, rules.toml, forms.toml).
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from pydantic import Field

from desk import paths
from desk.intake.guess_book import (
    EXACT,
    GAP,
    LEAST_SLIP_LETTERS,
    TOKEN,
    GuessBook,
    Pattern,
    Rule,
    StopPattern,
)
from desk.intake.parts import Part, read_part

GUESS_FOLDER = paths.RESOURCES / "guess"


class _ClassesPart(Part):
    fillers: tuple[str, ...]
    documents: tuple[str, ...]
    actions: tuple[str, ...]
    states: tuple[str, ...]
    attachments: tuple[str, ...]
    enclosed: tuple[str, ...]


class _WordsPart(Part):
    words: dict[str, tuple[str, ...]]
    classes: _ClassesPart


class _RulePart(Part):
    code: str
    say: tuple[str, ...]
    gap: int = GAP
    with_any: tuple[str, ...] = Field(default=(), alias="with")
    without: tuple[str, ...] = ()
    request: bool = False
    over: tuple[str, ...] = ()


class _RulesPart(Part):
    stop: tuple[str, ...]
    rule: tuple[_RulePart, ...]


class _FormsPart(Part):
    forms: dict[str, str]


@cache
def load_guess_book(folder: Path = GUESS_FOLDER) -> GuessBook:
    """The shipped guess book, or that of another folder with the same three files.

    Raises:
        CatalogueUnreadableError: a file is missing or has faults; they are listed.
    """
    part = read_part(folder / "words.toml", _WordsPart)
    rules = read_part(folder / "rules.toml", _RulesPart)
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
        forms=read_part(folder / "forms.toml", _FormsPart).forms,
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
