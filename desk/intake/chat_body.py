"""What a message is: text, or one of the things WhatsApp writes instead of it.

A placeholder counts only where it is the whole first line: "yang stiker tidak disertakan tadi
apa ya" is a sentence.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from desk.domain.chat import Media, MessageKind
from desk.intake.chat_header import LEFT_TO_RIGHT, SPACES, clean, without_leading_marks
from desk.intake.chat_words import GATE_LENGTH, OPENING_LENGTH, ChatWords, media_names

LONGEST_PLACEHOLDER = 1_000
"""A file name has at most 255 letters, a web address a few hundred; a longer line is text."""

WHITE = frozenset(letter for letter in map(chr, range(0x3001)) if letter.isspace())
"""Every blank that Unicode knows."""

_NUMBERED = re.compile(r"\d{8}-")

EDITED_TAIL = 80
"""The remark that a message was edited is shorter than this, with its marks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """A judged body. `text` is what the sender wrote; with an attachment, its caption."""

    kind: MessageKind
    text: str
    attachment: str | None = None
    media: Media | None = None
    edited: bool = False


@dataclass(frozen=True, slots=True)
class _Parts:
    """A body without its leading marks; `first` is the first line, cleaned, `rest` the others."""

    raw_first: str
    first: str
    rest: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyReader:
    """Judges bodies with the words of a file.

    `marks_tell_system`: a left-to-right mark before a body that is nothing else makes it a system
    line (iPhone). `marked` is false where the marks were lost on the way; then words decide, and
    `chat_names` are the names under which the chat itself speaks: its title, which in a chat of
    two (`group` is false) is also the name of the partner.
    """

    words: ChatWords
    chat_names: frozenset[str]
    group: bool
    marks_tell_system: bool
    marked: bool

    def plain_test(self) -> Callable[[str], bool]:
        """The cheap test for the many: whether a body is ordinary text, to be kept as it is.

        What fails the test may still be text; only `read` knows.
        """
        endings, gates, openings = self.words.endings, self.words.gates, self.words.openings
        ends_of_line = endings | {".", *SPACES}
        stopped = {f"{ending}." for ending in endings}
        unclear_ends = endings | WHITE
        if self.marks_tell_system and not self.marked:
            return lambda _: False

        def is_plain(body: str) -> bool:
            end = body[-1:]
            if end in unclear_ends or LEFT_TO_RIGHT in body:
                return False
            if end == "." and body[-2:] in stopped:
                return False
            if "\n" in body and body[body.index("\n") - 1] in ends_of_line:
                return False
            start = body[:GATE_LENGTH].lower()
            if start in gates and body[:OPENING_LENGTH].lower().startswith(openings):
                return False
            return start[:1] < "\u2000"

        return is_plain

    def read(self, body: str, author: str | None) -> Body:
        """Judge a body. `author` is the name before it, None on a line without one."""
        text = without_leading_marks(body)
        unedited = self._without_edited(text)
        edited = unedited is not text
        found = self._placeholder(_parts(unedited), has_author=author is not None)
        if found is not None:
            return replace(found, edited=True) if edited else found
        if author is None or (not edited and self._is_system(body, author)):
            return Body(kind=MessageKind.SYSTEM, text=clean(body).strip())
        return Body(kind=MessageKind.TEXT, text=self._without_own_marks(unedited), edited=edited)

    def _without_own_marks(self, text: str) -> str:
        """A poll's options each open with a mark of WhatsApp; what people write keeps its own."""
        if LEFT_TO_RIGHT in text and self.words.poll.match(text):
            return "\n".join(map(without_leading_marks, text.split("\n")))
        return text

    def _without_edited(self, text: str) -> str:
        """The text without the remark at its end; the same object where there is none."""
        if text[-1:].isspace() or text.rstrip(".")[-1:] in self.words.edited_endings:
            tail = clean(text[-EDITED_TAIL:])
            if found := self.words.edited_at_end.search(tail):
                remark = tail[found.start() :].strip()[:1]
                return without_trailing_marks(text[: text.rindex(remark)])
        return text

    def _placeholder(self, parts: _Parts, *, has_author: bool) -> Body | None:
        if len(parts.first) > LONGEST_PLACEHOLDER:
            return self._at_end(parts)
        if not has_author:
            is_call = not parts.rest and self.words.call.fullmatch(parts.first) is not None
            return Body(kind=MessageKind.CALL, text=parts.first) if is_call else None
        return (
            self._attached(parts)
            or self._one_line(parts)
            or self._omitted(parts)
            or self._located(parts)
            or self._at_end(parts)
        )

    def _one_line(self, parts: _Parts) -> Body | None:
        """What is never followed by a caption."""
        words, line = self.words, parts.first
        if parts.rest:
            return None
        if words.deleted.fullmatch(line):
            return Body(kind=MessageKind.DELETED, text=line)
        if words.call.fullmatch(line):
            return Body(kind=MessageKind.CALL, text=line)
        if words.view_once.fullmatch(line) and line.islower():
            return Body(kind=MessageKind.OMITTED, text="", media=Media.UNKNOWN)
        return None

    def _attached(self, parts: _Parts) -> Body | None:
        """A file by name: Android, or iPhone with or without the title of a document."""
        if parts.first.removesuffix(".")[-1:] not in self.words.endings:
            return None
        if found := self.words.attached_android.fullmatch(parts.raw_first):
            return attached(found[found.lastindex or 0], caption=parts.rest)
        return self._attached_iphone(parts, start=parts.raw_first.find("<"))

    def _attached_iphone(self, parts: _Parts, start: int) -> Body | None:
        while start >= 0:
            found = self.words.attached_iphone.fullmatch(parts.raw_first, start)
            if found:
                name = found[found.lastindex or 0]
                before = clean(parts.raw_first[:start]).strip()
                if not before or self._is_title(before, name):
                    return attached(name, caption=parts.rest)
                return None
            start = parts.raw_first.find("<", start + 1)
        return None

    def _is_title(self, before: str, name: str) -> bool:
        """Whether the words before the marker are the document's own title and page count."""
        title = before.partition("•")[0].strip()
        number, dash, own_name = name.partition("-")
        own_name = own_name if dash and number.isdigit() else name
        return self.words.page_title.fullmatch(before) is not None or title == clean(own_name)

    def _omitted(self, parts: _Parts) -> Body | None:
        if self.words.view_once_voice.fullmatch(parts.first):
            return Body(kind=MessageKind.OMITTED, text=parts.rest, media=Media.AUDIO)
        if media := self._omitted_media(parts.first):
            return Body(kind=MessageKind.OMITTED, text=parts.rest, media=media)
        titled = "•" in parts.first and self.words.page_title.match(parts.first)
        if titled and (media := self._omitted_media(parts.first[titled.end() :])):
            text = "\n".join(filter(None, (parts.first[: titled.end()].rstrip(" •"), parts.rest)))
            return Body(kind=MessageKind.OMITTED, text=text, media=media)
        return None

    def _omitted_media(self, text: str) -> Media | None:
        if not self.words.any_omitted.fullmatch(text):
            return None
        return next(media for media, words in self.words.omitted if words.fullmatch(text))

    def _located(self, parts: _Parts) -> Body | None:
        if self.words.location.fullmatch(parts.first):
            return Body(kind=MessageKind.LOCATION, text=parts.text)
        return None

    def _at_end(self, parts: _Parts) -> Body | None:
        """An iPhone writes a caption first; a mark before the placeholder tells it from text.

        Where all marks were lost, the running number that the iPhone gives a file tells it.
        """
        if not self.marks_tell_system:
            return None
        before, mark, tail = parts.text.rpartition(LEFT_TO_RIGHT)
        if not mark and not self.marked:
            before, sign, tail = parts.text.rpartition("<")
            tail = sign + tail
        caption = without_trailing_marks(before)
        if not caption:
            return None
        found = self.words.attached_iphone.fullmatch(tail.strip())
        if found and (mark or _NUMBERED.match(found[found.lastindex or 0])):
            name = found[found.lastindex or 0]
            own_text = "" if self._is_title(clean(caption).strip(), name) else caption
            return attached(name, caption=own_text)
        media = self._omitted_media(clean(tail).strip()) if mark else None
        return Body(kind=MessageKind.OMITTED, text=caption, media=media) if media else None

    def _is_system(self, body: str, author: str) -> bool:
        """Whether an iPhone line with a name before it is a system line all the same."""
        if not self.marks_tell_system:
            return False
        line = clean(body).partition("\n")[0].strip()
        if self.words.poll.match(line):
            return False
        if self.marked:
            return body.startswith(LEFT_TO_RIGHT)
        short = "\n" not in body and len(line) <= LONGEST_PLACEHOLDER
        return short and self._says_system(line, author)

    def _says_system(self, line: str, author: str) -> bool:
        """The words alone, careful not to take a citizen's sentence for a system line."""
        words = self.words
        if words.notice_at_start.match(line):
            return True
        by_chat = author in self.chat_names or not self.chat_names
        by_us = author.casefold() in words.self_names
        if words.opening_at_start.match(line):
            return (by_chat or by_us) and "?" not in line
        act = words.act_after_name.match(line)
        if act is None:
            return False
        return act["who"].lstrip("~ ") == author or (self.group and by_chat)


def attached(name: str, *, caption: str) -> Body:
    """A message that carries a file."""
    return Body(
        kind=MessageKind.ATTACHMENT,
        text=caption,
        attachment=without_trailing_marks(without_leading_marks(name)),
        media=media_of(name),
    )


def media_of(name: str) -> Media:
    """What kind of file a name stands for: by WhatsApp's own mark, else by its ending."""
    names = media_names()
    mark, _, date = name.partition("-")
    if mark.isdigit():
        mark, _, date = date.partition("-")
    if mark in names.marks and date[:1].isdigit():
        return names.marks[mark]
    return names.endings.get(name.rpartition(".")[2].lower(), Media.UNKNOWN)


def without_trailing_marks(text: str) -> str:
    """The text up to its last visible letter."""
    return text.rstrip(
        " \n\u00a0\u202f\ufeff\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
    )


def _parts(text: str) -> _Parts:
    first, _, rest = text.partition("\n")
    raw_first = without_trailing_marks(first)
    return _Parts(raw_first=raw_first, first=clean(raw_first).strip(), rest=rest, text=text)
