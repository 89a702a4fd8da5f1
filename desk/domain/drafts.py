"""Case drafts: what the desk proposes from a chat; an officer confirms before anything is saved."""

from dataclasses import dataclass
from datetime import date, datetime

from desk.domain.chat import ChatMessage, DateOrder
from desk.domain.problems import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Guess:
    """A value that the desk read out of a chat, and how it came to it.

    `source` is what it rests on, for the officer to see ("#FORM#", "“akte lahir”",
    "Nama: …"); `certain` is true only where the citizen wrote it in a labelled field.
    """

    value: str
    source: str
    certain: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftFile:
    """A photo or document of a draft, in the order it was sent.

    `content` names the entry inside the archive or the path beside the text; None where the
    export does not hold it ("tidak disertakan").
    """

    sent_name: str
    sent_at: datetime
    fingerprint: str
    content: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SenderKey:
    """Whose WhatsApp it is: a phone number, or a username where the number is hidden."""

    phone: str | None
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseDraft:
    """A proposed case. Everything guessed stays marked as guessed; an unsure service is None.

    `subject_name` is the child or the deceased where the chat names them apart from who asks.
    `fingerprints` are those of all its messages: a draft once rejected or accepted does not
    come back at the next import.
    """

    key: str
    sender_name: str
    sender_phone: str | None
    service: Guess | None
    applicant_name: Guess | None
    subject_name: Guess | None = None
    nik: Guess | None
    no_kk: Guess | None
    birth_date: date | None
    messages: tuple[ChatMessage, ...]
    files: tuple[DraftFile, ...]
    fingerprints: tuple[str, ...]
    first_at: datetime

    @property
    def sender(self) -> SenderKey:
        """By what its sender is known to the office."""
        return SenderKey(
            phone=self.sender_phone, name="" if self.sender_phone else self.sender_name
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class IntakeReview:
    """What an import proposes: drafts to confirm, problems to read, and what was seen before.

    `date_order` is how the dates were read; None where no dates had to be read. It is not certain
    where priors alone decided.
    """

    title: str
    drafts: tuple[CaseDraft, ...]
    problems: tuple[Problem, ...]
    known_messages: int
    date_order: DateOrder | None = None
    date_order_certain: bool = True
