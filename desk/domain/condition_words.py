"""Conditions in the words of citizens: what follows "bila".

A condition is made shorter first: what the office's settings or the service itself already
decide is left out, and an alternative that another one contains falls away.
"""

from collections.abc import Iterable, Sequence

from desk.domain.conditions import (
    ALWAYS,
    Condition,
    Known,
    Term,
    Truth,
    evaluate,
)
from desk.domain.publication import PublicWords

PAIR = 2

NEVER = Condition(text="-", alternatives=())
"""A condition that is decided against."""


def simplified(condition: Condition, known: Known) -> Condition:
    """The part of a condition that the answers leave open."""
    left: list[tuple[Term, ...]] = []
    for part in condition.alternatives:
        truths = {term: evaluate(condition_of(((term,),)), known) for term in part}
        if Truth.FALSE not in truths.values():
            left.append(tuple(t for t, truth in truths.items() if truth is Truth.UNDETERMINED))
    return condition_of(left)


def both_of(left: Condition, right: Condition) -> Condition:
    """A condition that holds where both do."""
    return condition_of(
        tuple(dict.fromkeys((*one, *other)))
        for one in left.alternatives
        for other in right.alternatives
    )


def one_of(conditions: Iterable[Condition]) -> Condition:
    """A condition that holds where at least one does."""
    return condition_of(part for condition in conditions for part in condition.alternatives)


def condition_of(parts: Iterable[tuple[Term, ...]]) -> Condition:
    """A condition of these alternatives, without those that another one contains."""
    distinct = list(dict.fromkeys(parts))
    kept = tuple(part for part in distinct if not any(set(other) < set(part) for other in distinct))
    if not kept:
        return NEVER
    text = " | ".join(" & ".join(_written(term) for term in part) for part in kept)
    return Condition(text=text, alternatives=kept) if text else ALWAYS


def common_terms(condition: Condition) -> tuple[Term, ...]:
    """The terms that stand in every alternative: what is certain where the condition holds."""
    parts = condition.alternatives
    first = parts[0] if parts else ()
    return tuple(term for term in first if all(term in part for part in parts))


def in_words(condition: Condition, words: PublicWords) -> str:
    """The phrase after "bila"; empty for a condition that always holds.

    Raises:
        KeyError: a question or value has no phrase; a contract test makes sure that all have.
    """
    shared = common_terms(condition)
    rests = [tuple(term for term in part if term not in shared) for part in condition.alternatives]
    said = [_phrase(term, words) for term in shared]
    choices = [joined([_phrase(term, words) for term in rest], "dan") for rest in rests if rest]
    if choices:
        said.append(_merged(list(dict.fromkeys(choices))))
    return joined(said, "dan")


def joined(texts: Sequence[str], last: str) -> str:
    """`a`, `a dan b`, `a, b, dan c`."""
    if len(texts) <= 1:
        return "".join(texts)
    crowded = any("," in text or f" {last} " in text for text in texts)
    comma = "," if len(texts) > PAIR or crowded else ""
    return f"{', '.join(texts[:-1])}{comma} {last} {texts[-1]}"


def _merged(choices: list[str]) -> str:
    """Alternatives joined by "atau"; the words that all begin with are said once."""
    split = [choice.split() for choice in choices]
    count = 0
    while all(len(words) > count + 1 for words in split) and len({w[count] for w in split}) == 1:
        count += 1
    if len(choices) == 1 or not count:
        return joined(choices, "atau")
    tails = [" ".join(words[count:]) for words in split]
    return f"{' '.join(split[0][:count])} {joined(tails, 'atau')}"


def _phrase(term: Term, words: PublicWords) -> str:
    table = words.negated if term.negated else words.conditions
    return table[term.question, term.value]


def _written(term: Term) -> str:
    return f"{term.question}{'!=' if term.negated else '='}{term.value}"
