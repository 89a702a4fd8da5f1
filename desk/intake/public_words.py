"""Read the citizen's words for the rulebook: titles, everyday words, conditions, sentences.

Source: resources/catalogue_words (conditions.toml, publishing.toml, services.toml).
"""

from functools import cache
from pathlib import Path

from desk import paths
from desk.domain.case import ResultForm
from desk.domain.catalogue import PresenceKind
from desk.domain.errors import CatalogueUnreadableError
from desk.domain.publication import PublicSentences, PublicWords
from desk.intake.parts import Part, read_part

FOLDER = paths.RESOURCES / "catalogue_words"


class _Conditions(Part):
    phrases: dict[str, dict[str, str]]
    negated: dict[str, dict[str, str]]


class _Service(Part):
    title: str
    words: tuple[str, ...]


class _Services(Part):
    services: dict[str, _Service]


class _Guide(Part):
    steps: tuple[str, ...]


class _Publishing(Part):
    presence: dict[PresenceKind, str]
    presence_of: dict[str, str]
    reporters: dict[str, str]
    results: dict[ResultForm, str]
    guide: _Guide
    said: dict[str, str]


@cache
def load_public_words(folder: Path = FOLDER) -> PublicWords:
    """The shipped words, or those of another folder with the same files.

    Raises:
        CatalogueUnreadableError: a file is missing or has faults; they are listed.
    """
    conditions = read_part(folder / "conditions.toml", _Conditions)
    services = read_part(folder / "services.toml", _Services).services
    publishing = read_part(folder / "publishing.toml", _Publishing)
    return PublicWords(
        conditions=_flat(conditions.phrases),
        negated=_flat(conditions.negated),
        titles={code: service.title for code, service in services.items()},
        aliases={code: service.words for code, service in services.items()},
        presence=publishing.presence,
        presence_of=publishing.presence_of,
        reporters=publishing.reporters,
        results=publishing.results,
        said=_sentences(publishing.said, publishing.guide.steps),
    )


def _flat(tables: dict[str, dict[str, str]]) -> dict[tuple[str, str], str]:
    return {
        (question, value): phrase
        for question, phrases in tables.items()
        for value, phrase in phrases.items()
    }


def _sentences(said: dict[str, str], steps: tuple[str, ...]) -> PublicSentences:
    """A sentence too many or too few is a fault of the file."""
    named = {"or_" if key == "or" else key: text for key, text in said.items()}
    try:
        return PublicSentences(steps=steps, **named)
    except TypeError as fault:
        raise CatalogueUnreadableError(f"publishing.toml: said: {fault}") from fault
