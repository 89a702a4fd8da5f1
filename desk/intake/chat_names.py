"""Whose line it is: names are learnt, never invented, and system lines get none."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from desk.intake.chat_header import Shape, clean, without_leading_marks
from desk.intake.chat_lines import RawMessage
from desk.intake.chat_words import ChatWords

AFTER_NAME = ": "
LONGEST_NAME = 150
"""What stands before the first colon and is longer is no name: a system line, or noise."""

_PHONE = re.compile(r"\+?[\d\s().\-]{6,}")
_DASHES = dict.fromkeys(range(0x2010, 0x2016), "-")


@dataclass(slots=True, kw_only=True)
class Voices:
    """Cuts names off and judges which of them are people.

    `cut` the messages of the file first, then `judge` once; only then `people` answers: the
    name to show, or None for the beginning of a system line.
    """

    shape: Shape
    words: ChatWords
    title: str
    counts: dict[str, int] = field(default_factory=dict)
    people: dict[str, str | None] = field(default_factory=dict)
    colon_name: str = ""
    _names: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """A title with a colon is known before the first line."""
        if AFTER_NAME in self.title:
            self.colon_name = self.title + AFTER_NAME

    def cut(self, messages: Iterable[RawMessage]) -> None:
        """Cut the text after each header into name and body.

        A name that was cut before is most of them, and needs no look; but one that begins the
        chat's name, which holds a colon itself, is never known from its first part.
        """
        known, counts = self._names, self.counts
        for message in messages:
            name, _, body = message.rest.partition(AFTER_NAME)
            if name in known and body and not self.colon_name.startswith(f"{name}: "):
                message.name = known[name]
                message.rest = body
                counts[name] += 1
            else:
                self._cut(message)

    def _cut(self, message: RawMessage) -> None:
        rest = message.rest
        if self.colon_name and rest.startswith(self.colon_name):
            self._give(message, self.colon_name.removesuffix(AFTER_NAME))
            return
        name, colon, _ = rest.partition(AFTER_NAME)
        if colon and "\n" not in name:
            if not self.counts and self.shape.marks_tell_system:
                name = self._name_in_notice(rest, name)
            self._give(message, name)
            return
        first_line = rest.partition("\n")[0].rstrip()
        if first_line.endswith(":"):
            self._give(message, first_line[:-1])

    def judge(self) -> None:
        """Decide for every name that was cut whether it is a person, and how to write it."""
        strangers = self._strangers()
        written = {raw: plain_name(raw) for raw in self.counts}
        saved = {name for raw, name in written.items() if not is_push_name(raw)}
        for raw, name in written.items():
            if raw in strangers or self._is_system(raw):
                self.people[raw] = None
            elif is_push_name(raw) and name in saved:
                self.people[raw] = f"~{name}"
            else:
                self.people[raw] = name

    def _give(self, message: RawMessage, name: str) -> None:
        body_at = len(name) + len(AFTER_NAME)
        message.name = name = self._names.setdefault(name, name)
        message.rest = message.rest[body_at:]
        self.counts[name] = self.counts.get(name, 0) + 1

    def _name_in_notice(self, rest: str, name: str) -> str:
        """The name before the notice that opens an iPhone chat; else the name given.

        It is the title of the chat, which may hold a colon; the same name then opens every
        system line of a group.
        """
        first_line = rest.partition("\n")[0]
        for found in re.finditer(AFTER_NAME, first_line):
            if self.words.notice_at_start.match(clean(first_line[found.end() :])):
                title = first_line[: found.start()]
                if title != name:
                    self.colon_name = title + AFTER_NAME
                return title
        return name

    def _is_system(self, raw: str) -> bool:
        """Whether what stands before the first colon is the beginning of a system line."""
        name = clean(raw).strip()
        if not name or len(name) > LONGEST_NAME:
            return True
        if self.shape.marks_tell_system or name == clean(self.title).strip():
            return False
        return (
            self.words.opening_at_start.match(name) is not None
            or self.words.vague_at_start.match(name) is not None
            or self.words.notice_at_start.match(name) is not None
            or self.words.act_after_name.match(name) is not None
            or name.count('"') % 2 == 1
            or name.count("\u201c") != name.count("\u201d")
        )

    def _strangers(self) -> set[str]:
        """In a chat of two, names that are neither: quoted in a system line nobody knows yet."""
        title = plain_name(self.title)
        partners = [raw for raw in self.counts if title and plain_name(raw) == title]
        if not partners or self.shape.marks_tell_system:
            return set()
        others = {raw: n for raw, n in self.counts.items() if raw not in partners}
        most = max(others.values(), default=0)
        leaders = [raw for raw, n in others.items() if n == most]
        return set(others) - set(leaders) if len(leaders) == 1 else set()


def plain_name(raw: str) -> str:
    """A name as people write it: no marks, no push-name tilde, plain hyphens in phone numbers."""
    name = clean(raw).strip()
    if is_push_name(raw):
        name = name[1:].strip() or name
    dashed = name.translate(_DASHES)
    if _PHONE.fullmatch(dashed):
        return " ".join(dashed.split())
    return name


def is_push_name(raw: str) -> bool:
    """Whether the name is not in the phone's contacts: WhatsApp puts a tilde before it."""
    return without_leading_marks(raw).lstrip().startswith("~")
