"""Find services by the words that citizens use: "akte", "pecah KK", "KTP hilang".

Spellings, SMS forms and regional words are made one by the guess book (`service_words`); titles
and everyday words of each service are data (`public_words`).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from desk.domain.catalogue import Catalogue
from desk.domain.publication import PublicWords
from desk.intake.guess_book import TOKEN
from desk.intake.service_words import guess_service, is_one_slip, shipped_book, word_names

LEAST_SLIP = 4
"""Shorter words are too much alike to forgive a slip."""

EXACT, ALIAS, BROAD = 3.0, 2.0, 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Indexed:
    """A service with the words it can be found by; `aliases` are phrases, `words` all of them."""

    code: str
    aliases: tuple[frozenset[str], ...]
    words: frozenset[str]


def search_services(catalogue: Catalogue, words: PublicWords, query: str) -> tuple[str, ...]:
    """Codes of services and bundles, the best first; none where no word fits.

    A code finds itself. A service whose everyday words are exactly those that were asked comes
    first, then those that have all of them, and only where there is none those with some.
    """
    index = _index(catalogue, words)
    codes = {entry.code for entry in index}
    asked = query.strip().upper()
    if asked in codes:
        return (asked,)
    wanted = tuple(dict.fromkeys(word_names(_spelled(query, _vocabulary(words)))))
    guessed = guess_service(query, offered=codes)
    scores = {entry.code: _score(entry, wanted) for entry in index}
    if guessed and scores[guessed.value] > 0:
        scores[guessed.value] += EXACT
    best = max(scores.values(), default=0)
    floor = next((least for least in (ALIAS, BROAD) if best >= least), best)
    hits = [code for code, score in scores.items() if score > 0 and score >= floor]
    return tuple(sorted(hits, key=lambda code: -scores[code]))


def _score(entry: Indexed, wanted: Sequence[str]) -> float:
    """More than 1 where all words fit, else the share of words that do, below 1."""
    if not wanted:
        return 0
    asked = frozenset(wanted)
    if asked in entry.aliases:
        return EXACT
    covering = [len(asked) / len(alias) for alias in entry.aliases if asked <= alias]
    if covering:
        return ALIAS + max(covering) / 2
    return len(asked & entry.words) / len(asked)


def _spelled(query: str, vocabulary: frozenset[str]) -> str:
    """The query with each slip of a known word put right, before words are joined to phrases."""
    return " ".join(_meant(token, vocabulary) for token in TOKEN.findall(query.lower()))


def _meant(token: str, vocabulary: frozenset[str]) -> str:
    """The word itself, or a known word that it is a slip of."""
    if token in vocabulary or len(token) < LEAST_SLIP or not token.isalpha():
        return token
    near = (word for word in vocabulary if len(word) >= LEAST_SLIP and is_one_slip(token, word))
    return min(near, default=token)


def _vocabulary(words: PublicWords) -> frozenset[str]:
    """Every word of the titles and everyday words, and every spelling of the guess book."""
    phrases = (phrase.lower() for phrases in words.aliases.values() for phrase in phrases)
    titles = (title.lower() for title in words.titles.values())
    own = (token for phrase in (*phrases, *titles) for token in TOKEN.findall(phrase))
    return frozenset(own) | shipped_book().singles.keys()


def _index(catalogue: Catalogue, words: PublicWords) -> tuple[Indexed, ...]:
    """The services first, then the bundles, in the order of the catalogue."""
    named = [(service.code, service.name) for service in catalogue.services]
    named += [(bundle.code, bundle.name) for bundle in catalogue.bundles]
    return tuple(
        _entry(code, name, words.titles.get(code, ""), words.aliases.get(code, ()))
        for code, name in named
    )


@cache
def _entry(code: str, name: str, title: str, aliases: tuple[str, ...]) -> Indexed:
    read = tuple(frozenset(word_names(alias)) for alias in (*aliases, title))
    every = frozenset(word_names(name)).union(*read)
    return Indexed(code=code, aliases=read, words=every)
