"""When a row counts: the small language of conditions, evaluated in three values.

A condition is `id=value` or `id!=value`, joined by `&` (and) and `|` (or); `&` binds tighter and
there are no brackets. `kantor.id=value` asks a setting of the office. An empty text holds always.
The language is that of the `when` keys in resources/catalogue.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum

OFFICE_PREFIX = "kantor."

_TERM = re.compile(r"(?P<id>(?:kantor\.)?[a-z][a-z0-9_]*)\s*(?P<op>!?=)\s*(?P<value>[a-z0-9_]+)")

Known = Callable[[str], tuple[str, ...]]
"""Gives the values chosen for a question; empty while it is unanswered."""


class Truth(Enum):
    """A truth value of Kleene's strong logic; the numbers give its order."""

    FALSE = 0
    UNDETERMINED = 1
    TRUE = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One comparison."""

    question: str
    value: str
    negated: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """Alternatives of which each is a conjunction; `text` is as it was written."""

    text: str
    alternatives: tuple[tuple[Term, ...], ...]

    @property
    def questions(self) -> tuple[str, ...]:
        """The questions it names, each once, in the order of the text."""
        return tuple(dict.fromkeys(term.question for part in self.alternatives for term in part))


ALWAYS = Condition(text="", alternatives=((),))


def both(left: Truth, right: Truth) -> Truth:
    """The lesser of the two: false beats undetermined, undetermined beats true."""
    return left if left.value <= right.value else right


def either(left: Truth, right: Truth) -> Truth:
    """The greater of the two."""
    return left if left.value >= right.value else right


def parse_condition(text: str) -> Condition:
    """Read a condition.

    Raises:
        ValueError: a part is no comparison; the message quotes it.
    """
    if not text.strip():
        return ALWAYS
    alternatives = tuple(
        tuple(_parse_term(term) for term in part.split("&")) for part in text.split("|")
    )
    return Condition(text=text.strip(), alternatives=alternatives)


def _parse_term(text: str) -> Term:
    match = _TERM.fullmatch(text.strip())
    if match is None:
        raise ValueError(text.strip())
    return Term(question=match["id"], value=match["value"], negated=match["op"] == "!=")


def evaluate(condition: Condition, known: Known) -> Truth:
    """Whether the condition holds, as far as the answers tell.

    Where a question was answered with several values, the condition is true as soon as one of
    them alone makes it true: `elemen!=agama` holds for a change of religion and occupation.
    """
    return any_of(_holds(condition, world) for world in _worlds(condition, known))


def any_of(truths: Iterable[Truth]) -> Truth:
    """True as soon as one is true; false when there is none."""
    result = Truth.FALSE
    for truth in truths:
        result = either(result, truth)
    return result


def open_questions(condition: Condition, known: Known) -> tuple[str, ...]:
    """The unanswered questions that can still decide the condition; none when it is decided."""
    if evaluate(condition, known) is not Truth.UNDETERMINED:
        return ()
    found: dict[str, None] = {}
    for world in _worlds(condition, known):
        for part in condition.alternatives:
            if _conjunction(part, world) is Truth.UNDETERMINED:
                found.update(dict.fromkeys(t.question for t in part if not world(t.question)))
    return tuple(found)


def _worlds(condition: Condition, known: Known) -> list[Known]:
    """One reading of the answers for each combination of the values chosen together."""
    worlds: list[dict[str, tuple[str, ...]]] = [{}]
    for question in condition.questions:
        values = known(question)
        choices: list[tuple[str, ...]] = [(value,) for value in values] or [()]
        worlds = [{**world, question: choice} for world in worlds for choice in choices]
    return [world.__getitem__ for world in worlds]


def _holds(condition: Condition, known: Known) -> Truth:
    return any_of(_conjunction(part, known) for part in condition.alternatives)


def _conjunction(terms: tuple[Term, ...], known: Known) -> Truth:
    result = Truth.TRUE
    for term in terms:
        result = both(result, _compare(term, known))
    return result


def _compare(term: Term, known: Known) -> Truth:
    values = known(term.question)
    if not values:
        return Truth.UNDETERMINED
    return Truth.TRUE if (values[0] == term.value) != term.negated else Truth.FALSE
