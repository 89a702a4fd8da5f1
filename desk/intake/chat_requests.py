"""What a message asks for: its form lines, or the one service that its words name."""

import re
from collections.abc import Collection
from dataclasses import dataclass, replace

from desk.domain.drafts import Guess
from desk.domain.fingerprint import MessagePrint
from desk.domain.typed import plain
from desk.intake.chat_fields import FormLine, read_form_lines
from desk.intake.name_labels import first_named
from desk.intake.service_words import guess_form, guess_service

LABELLED = re.compile(
    r"^\W*(?:\d{1,2}\W+)?(?:jenis\s+)?"
    r"(?P<label>layanan|pelayanan|permohonan|keperluan|pengajuan|urusan)\b[^\n:=]{0,20}[:=]\W*"
    r"(?P<asked>[^\W\d_][^\n]{1,80})",
    re.IGNORECASE | re.MULTILINE,
)
"""A line of a form in words that says what is wanted; bare nouns are a wish there."""

LISTED = re.compile(r"^[ \t*]*\d{1,2}[.)]\*?[ \t]+(?=\S)", re.MULTILINE)
FEWEST_LISTED = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """Something plainly asked for: a form line, or words that name a service.

    `place` counts the requests of one message; `is_listed` is an entry of a numbered list.
    """

    text: str
    service: Guess | None
    form: FormLine | None = None
    place: int = 1
    is_listed: bool = False

    @property
    def stands_alone(self) -> bool:
        """Whether it is a request whatever was said before: a form line, an entry of a list."""
        return self.form is not None or self.is_listed


def read_requests(text: str, offered: Collection[str] | None) -> tuple[Request, ...]:
    """Every form line or entry of a message, or the service that its words name."""
    if several := several_requests(text, offered):
        return several
    service = _labelled(text, offered) or guess_service(text, offered=offered)
    return (Request(text=text, service=service),) if service else ()


def _labelled(text: str, offered: Collection[str] | None) -> Guess | None:
    """The one service that labelled lines name; None where they name none, or several."""
    found: dict[str, Guess] = {}
    for match in LABELLED.finditer(plain(text)):
        said = f"{match['label'].capitalize()}: {match['asked'].strip()}"
        guess = guess_service(f"buat {match['asked']}", offered=offered)
        if guess is not None:
            found[guess.value] = replace(guess, source=said)
    return next(iter(found.values())) if len(found) == 1 else None


def form_requests(text: str, offered: Collection[str] | None) -> tuple[Request, ...]:
    """Every form line of a message, counted from 1."""
    if "#" not in text:
        return ()
    return tuple(
        Request(
            text=form.line,
            service=guess_form(form.key, offered=offered),
            form=form,
            place=place,
        )
        for place, form in enumerate(read_form_lines(text), start=1)
    )


def several_requests(text: str, offered: Collection[str] | None) -> tuple[Request, ...]:
    """The form lines of a message, else the entries of its list: each is a request of its own."""
    return form_requests(text, offered) or listed_requests(text, offered)


def listed_requests(text: str, offered: Collection[str] | None) -> tuple[Request, ...]:
    """The entries of a numbered list, where each names a service and a person, and not all one.

    So village officers ask for several people at once ("1. Akta lahir an. A  2. KTP hilang an. B").
    """
    marks = list(LISTED.finditer(text))
    if len(marks) < FEWEST_LISTED:
        return ()
    ends = [mark.start() for mark in marks[1:]] + [len(text)]
    entries = [text[mark.end() : end].strip() for mark, end in zip(marks, ends, strict=True)]
    people = [first_named(entry) for entry in entries]
    services = [guess_service(f"buat {entry}", offered=offered) for entry in entries]
    if None in people or None in services or len(set(people)) == 1:
        return ()
    return tuple(
        Request(text=entry, service=service, place=place, is_listed=True)
        for place, (entry, service) in enumerate(zip(entries, services, strict=True), start=1)
    )


def left_over(
    text: str, prints: MessagePrint, offered: Collection[str] | None, remembered: Collection[str]
) -> tuple[Request, ...]:
    """Requests of a known message whose draft was neither accepted nor rejected.

    A message of several requests is known as soon as one of them was dealt with; the others are
    still requests of citizens. Where none is remembered the message came with another draft.
    """
    several = several_requests(text, offered)
    left = [one for one in several if request_key(prints, one.place) not in remembered]
    return tuple(left) if len(left) < len(several) else ()


def request_key(prints: MessagePrint, place: int) -> str:
    """What is remembered of the draft that a request of a message became."""
    return f"{prints.content}.{place}"
