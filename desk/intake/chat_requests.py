"""What a message asks for: its form lines, or the one service that its words name."""

import re
from collections.abc import Collection
from dataclasses import dataclass, replace

from desk.domain.drafts import Guess
from desk.domain.fingerprint import MessagePrint
from desk.domain.typed import plain
from desk.intake.chat_fields import FormLine, read_form_lines
from desk.intake.service_words import guess_form, guess_service

LABELLED = re.compile(
    r"^\W*(?:\d{1,2}\W+)?(?:jenis\s+)?"
    r"(?P<label>layanan|pelayanan|permohonan|keperluan|pengajuan|urusan)\b[^\n:=]{0,20}[:=]\W*"
    r"(?P<asked>[^\W\d_][^\n]{1,80})",
    re.IGNORECASE | re.MULTILINE,
)
"""A line of a form in words that says what is wanted; bare nouns are a wish there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """Something plainly asked for: a form line, or words that name a service."""

    text: str
    service: Guess | None
    form: FormLine | None = None
    place: int = 1


def read_requests(text: str, offered: Collection[str] | None) -> tuple[Request, ...]:
    """Every form line of a message, or the service that its words name."""
    if forms := form_requests(text, offered):
        return forms
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


def left_over(
    text: str, prints: MessagePrint, offered: Collection[str] | None, remembered: Collection[str]
) -> tuple[Request, ...]:
    """Form lines of a known message whose draft was neither accepted nor rejected.

    A message of several lines is known as soon as one of them was dealt with; the others are
    still requests of citizens. Where none is remembered the message came with another draft.
    """
    forms = form_requests(text, offered)
    left = [form for form in forms if request_key(prints, form.place) not in remembered]
    return tuple(left) if len(left) < len(forms) else ()


def request_key(prints: MessagePrint, place: int) -> str:
    """What is remembered of the draft that a request of a message became."""
    return f"{prints.content}.{place}"
