"""The words that WhatsApp itself writes into an export, loaded once from the data file.

Every meaning has one list per language, and both languages count in every file: the markers
follow the language of the app, the header follows the region of the phone. An office adds
wordings in a file of its own; its lists are added to the shipped ones.
"""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from desk import paths
from desk.domain.chat import Media
from desk.domain.errors import CatalogueUnreadableError

SHIPPED_WORDS = paths.RESOURCES / "chat" / "words.toml"
SHIPPED_MEDIA = paths.RESOURCES / "chat" / "media.toml"

MEANINGS = (
    "title",
    "attached_android",
    "attached_iphone",
    "page_count",
    *(f"omitted_{media.value}" for media in Media),
    "view_once",
    "view_once_voice",
    "deleted",
    "edited",
    "location",
    "poll",
    "call",
    "call_detail",
    "duration_unit",
    "notice",
    "system_opening",
    "vague_opening",
    "system_act",
    "self_name",
)
"""Every list that the data file may hold."""

GATE_LENGTH = 3
OPENING_LENGTH = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class ChatWords:
    """The wordings, compiled. Patterns are used with `fullmatch` unless their name says else.

    `title`, `attached_android` and `attached_iphone` put the name into their last group that
    matched. `gates`, `openings` (lower case) and `endings` are the cheap test: a text that neither
    starts with one of the first two nor ends its first line with one of the last is ordinary.
    """

    title: re.Pattern[str]
    attached_android: re.Pattern[str]
    attached_iphone: re.Pattern[str]
    page_title: re.Pattern[str]
    omitted: tuple[tuple[Media, re.Pattern[str]], ...]
    any_omitted: re.Pattern[str]
    view_once: re.Pattern[str]
    view_once_voice: re.Pattern[str]
    deleted: re.Pattern[str]
    edited_at_end: re.Pattern[str]
    location: re.Pattern[str]
    poll: re.Pattern[str]
    call: re.Pattern[str]
    notice_at_start: re.Pattern[str]
    opening_at_start: re.Pattern[str]
    vague_at_start: re.Pattern[str]
    act_after_name: re.Pattern[str]
    self_names: frozenset[str]
    edited_endings: frozenset[str]
    gates: frozenset[str]
    openings: tuple[str, ...]
    endings: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class MediaNames:
    """What kind of file a name stands for: `marks` as in IMG-…, `endings` without the dot."""

    marks: Mapping[str, Media]
    endings: Mapping[str, Media]


@cache
def shipped_words() -> ChatWords:
    """The wordings that come with the program."""
    return load_words(SHIPPED_WORDS)


def words_of_office(data_folder: Path) -> ChatWords:
    """The wordings of the program and those that the office added in `chat/words.toml`.

    Raises:
        CatalogueUnreadableError: the office's file does not parse.
    """
    added = data_folder / "chat" / "words.toml"
    return load_words(SHIPPED_WORDS, added) if added.is_file() else shipped_words()


@cache
def media_names() -> MediaNames:
    """The names of files that come with the program."""
    lists = _read(SHIPPED_MEDIA)
    return MediaNames(marks=_by_word(lists["mark"]), endings=_by_word(lists["ending"]))


def _by_word(lists: Mapping[str, list[str]]) -> dict[str, Media]:
    return {word: Media(kind) for kind, words in lists.items() for word in words}


def load_words(*files: Path) -> ChatWords:
    """Load one or more word files; the lists of later ones are added.

    Raises:
        CatalogueUnreadableError: a file does not parse, or names a meaning that does not exist.
    """
    lists: dict[str, list[str]] = {meaning: [] for meaning in MEANINGS}
    for file in files:
        for meaning, languages in _read(file).items():
            if meaning not in lists:
                raise CatalogueUnreadableError(f"{file.name}: [{meaning}]")
            lists[meaning].extend(word for words in languages.values() for word in words)
    return _compile(lists)


def _read(file: Path) -> Mapping[str, Mapping[str, list[str]]]:
    """Read a file of tables that hold lists of texts, and nothing else."""
    try:
        content = tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise CatalogueUnreadableError(f"{file.name}: {error}") from error
    for meaning, languages in content.items():
        if not isinstance(languages, dict) or not all(map(_is_list_of_texts, languages.values())):
            raise CatalogueUnreadableError(f"{file.name}: [{meaning}]")
    return content


def _is_list_of_texts(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(word, str) and word for word in value)


def _compile(lists: Mapping[str, list[str]]) -> ChatWords:
    units = "|".join(sorted(map(re.escape, lists["duration_unit"]), key=len, reverse=True))
    holes = {
        "name": ".+",
        "url": r"\S+://\S+.*",
        "number": r"\d+",
        "duration": rf"\d+ ?(?:{units})\b(?:[ ,.]*\d+ ?(?:{units})\b)*",
        "clock": r"\d{1,2}[.:]\d{2}(?: ?[ap]\.? ?m\.?)?",
    }

    def pattern(meaning: str, around: str = "{}", end: str = r"\.?") -> re.Pattern[str]:
        return _pattern(lists[meaning], holes, around, end)

    media = [(media, lists[f"omitted_{media.value}"]) for media in Media]
    placeholders = [word for _, words in media for word in words]
    pages = _alternatives(lists["page_count"], holes)
    details = _alternatives(lists["call_detail"], holes)
    return ChatWords(
        title=_named(lists["title"], holes),
        attached_android=_named(lists["attached_android"], holes, end=r"\.?"),
        attached_iphone=_named(lists["attached_iphone"], holes, end=r"\.?"),
        page_title=re.compile(rf"(.+?) ?• ?(?:{pages}) ?(?:• ?)?", re.IGNORECASE),
        omitted=tuple((kind, _pattern(words, holes)) for kind, words in media if words),
        any_omitted=_pattern(placeholders, holes),
        view_once=pattern("view_once", end=""),
        view_once_voice=pattern("view_once_voice"),
        deleted=pattern("deleted"),
        edited_at_end=pattern("edited", around=r"\s*{}\.?\s*\Z", end=""),
        location=pattern("location"),
        poll=pattern("poll", end=""),
        call=pattern("call", around=rf"{{}}(?:[.,]? ?(?:{details}))*"),
        notice_at_start=pattern("notice", around=r"{}\b.*end-to-end", end=""),
        opening_at_start=pattern("system_opening", around=r"{}(?!\w)", end=""),
        vague_at_start=pattern("vague_opening", around=r"{}(?!\w)", end=""),
        act_after_name=re.compile(
            rf"(?P<who>.*?\S) (?:{_alternatives(lists['system_act'], holes)})(?!\w)", re.DOTALL
        ),
        self_names=frozenset(word.casefold() for word in lists["self_name"]),
        edited_endings=frozenset(word[-1] for word in lists["edited"]),
        gates=frozenset(opening[:GATE_LENGTH] for opening in _openings(lists)),
        openings=_openings(lists),
        endings=_endings(lists),
    )


def _alternatives(words: Iterable[str], holes: Mapping[str, str]) -> str:
    """Turn templates into one regular expression, longest first; no words match nothing."""
    ordered = sorted(words, key=len, reverse=True)
    return "|".join(_expression(word, holes) for word in ordered) or r"(?!)"


def _expression(template: str, holes: Mapping[str, str]) -> str:
    pieces = re.split(r"\{(\w+)\}", template)
    return "".join(
        holes.get(piece, ".+") if odd % 2 else re.escape(piece) for odd, piece in enumerate(pieces)
    )


def _pattern(
    words: Iterable[str], holes: Mapping[str, str], around: str = "{}", end: str = r"\.?"
) -> re.Pattern[str]:
    inner = f"(?:{_alternatives(words, holes)})"
    return re.compile(around.replace("{}", inner, 1) + end, re.IGNORECASE)


def _named(words: Iterable[str], holes: Mapping[str, str], end: str = "") -> re.Pattern[str]:
    """A pattern whose groups are the names, one group for each wording."""
    named = {**holes, "name": "(.+)"}
    return re.compile("|".join(_expression(word, named) + end for word in words), re.IGNORECASE)


PLACEHOLDERS = ("attached_android", "attached_iphone", "view_once", "view_once_voice", "deleted")
"""With the omitted ones, locations, polls, calls: what a body may be instead of text."""


def _bodies(lists: Mapping[str, list[str]]) -> Iterable[str]:
    for meaning, words in lists.items():
        if meaning in PLACEHOLDERS or meaning.startswith(("omitted", "location", "poll", "call")):
            yield from words


def _openings(lists: Mapping[str, list[str]]) -> tuple[str, ...]:
    """How a placeholder may start, up to its first hole, lower case."""
    starts = (word.partition("{")[0][:OPENING_LENGTH].lower() for word in _bodies(lists))
    return tuple(sorted({start for start in starts if start}))


def _endings(lists: Mapping[str, list[str]]) -> frozenset[str]:
    marked = [word for word in _bodies(lists) if word.startswith("{")]
    return frozenset(word[-1].lower() for word in (*marked, *lists["edited"]))
