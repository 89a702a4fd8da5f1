"""Messages on their way into drafts: what the grouping asks of each, and the piles they lie on."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from desk.domain.chat import ChatMessage, Media, MessageKind
from desk.domain.fingerprint import MessagePrint
from desk.domain.names import name_key
from desk.intake.chat_fields import read_form_lines
from desk.intake.chat_requests import Request, request_key
from desk.intake.name_labels import NamedPerson, first_named
from desk.intake.phones import read_contact

FILE_MEDIA = frozenset({Media.IMAGE, Media.DOCUMENT, Media.VIDEO, Media.UNKNOWN, None})


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A message of the chat with everything the grouping asks of it."""

    message: ChatMessage
    prints: MessagePrint
    known: bool
    own: bool
    requests: tuple[Request, ...]
    fills: bool

    @property
    def author(self) -> str:
        """Whose it is, as a key."""
        return name_key(self.message.author or "")

    @property
    def carries_file(self) -> bool:
        """Whether it brings, or left out, what may be evidence."""
        carries = self.message.kind in (MessageKind.ATTACHMENT, MessageKind.OMITTED)
        return carries and self.message.media in FILE_MEDIA

    @property
    def is_strangers(self) -> bool:
        """Whether the phone that it was copied from has no name for its author."""
        contact = read_contact(self.message.author or "")
        return contact.phone is not None or contact.is_push_name

    @property
    def is_of_weight(self) -> bool:
        """Whether it is more than talk: a wish, filled-in data or a file."""
        return bool(self.requests) or self.fills or self.carries_file


@dataclass(slots=True, kw_only=True)
class Pile:
    """The messages of one draft while they are gathered."""

    author: str
    request: Request | None
    lines: list[Line] = field(default_factory=list)
    _people: list[NamedPerson | None] = field(default_factory=list)

    def people(self) -> list[NamedPerson]:
        """Whom its messages name; each is read once."""
        fresh = self.lines[len(self._people) :]
        self._people += [None if line.own else first_named(self.text_of(line)) for line in fresh]
        return [one for one in self._people if one is not None]

    @property
    def last_at(self) -> datetime:
        """When its last message was written."""
        return self.lines[-1].message.at

    @property
    def is_filled(self) -> bool:
        """Whether somebody filled data in."""
        return any(line.fills for line in self.lines)

    @property
    def service_code(self) -> str:
        """What is asked for; empty where that is not clear."""
        return self.request.service.value if self.request and self.request.service else ""

    def text_of(self, line: Line) -> str:
        """The text that speaks of this draft: of several requests in a message only its own."""
        request, whole = self.request, line.message.text
        if request is None:
            return whole
        if request.is_listed:
            return request.text if request in line.requests else whole
        is_one_of_several = request.form is not None and len(read_form_lines(whole)) > 1
        return request.text if is_one_of_several else whole

    @property
    def key(self) -> str:
        """Stable over imports: the print of a message, and which request of it.

        It is the first message, or that of which other requests became drafts of their own.
        """
        request, first = self.request, self.lines[0]
        several = (line for line in self.lines if len(line.requests) > 1)
        holds = next((line for line in several if request in line.requests), first)
        place = request.place if request is not None and request in holds.requests else 1
        return request_key(holds.prints, place)

    def add(self, line: Line) -> None:
        """Take a message in; its request becomes that of a pile that had none."""
        self.lines.append(line)
        if self.request is None and line.requests:
            self.request = line.requests[0]


@dataclass(slots=True, kw_only=True)
class Gathered:
    """The piles of a chat in the order they were opened, and the one that moved last."""

    piles: list[Pile] = field(default_factory=list)
    by_form: dict[tuple[str, str, str], Pile] = field(default_factory=dict)
    latest: Pile | None = None

    def add(self, pile: Pile, line: Line) -> None:
        """Put a message on a pile; of its requests a pile without one takes the first."""
        taken = line.requests[:1] if pile.request is None else ()
        pile.add(line)
        self.latest = pile
        for request in taken:
            if key := _form_key(line, request):
                self.by_form[key] = pile
            self._open(line, line.requests[1:])

    def open(self, line: Line) -> Pile:
        """Open a pile for each request of a message; the last takes what follows.

        The same form line sent again folds into the pile that it opened.
        """
        self._open(line, line.requests or (None,))
        return self.latest or self.piles[-1]

    def _open(self, line: Line, requests: Sequence[Request | None]) -> None:
        for request in requests:
            key = _form_key(line, request)
            pile = self.by_form.get(key) if key else None
            if pile is None:
                pile = Pile(author=line.message.author or "", request=request)
                self.piles.append(pile)
            if key:
                self.by_form[key] = pile
            pile.lines.append(line)
            self.latest = pile


def _form_key(line: Line, request: Request | None) -> tuple[str, str, str] | None:
    """By what a form line is known again: its author, its first field and its NIK."""
    form = request.form if request else None
    return (line.author, form.key, form.nik.value) if form and form.nik else None
