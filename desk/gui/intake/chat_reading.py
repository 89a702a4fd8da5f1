"""Reading what a request is logged from: a chat, bare words, or nothing but files."""

from dataclasses import dataclass, field, replace
from pathlib import Path

from desk.actions.arriving import picture_of_pixels
from desk.actions.desk import Desk
from desk.actions.intake import read_export
from desk.actions.intake_values import ChatInput, LooseFile, PastedText, TypedText
from desk.actions.kept_drafts import KeptDraft, kept_reviews
from desk.actions.queue import day_figures
from desk.actions.sender_facts import SenderFacts, look_up_senders
from desk.domain.case import Channel
from desk.domain.chat import DateOrder
from desk.domain.dates import clock
from desk.domain.drafts import CaseDraft, Guess, IntakeReview
from desk.domain.errors import NotAnExportError, UnusableInputError
from desk.domain.office import DeskNumber
from desk.domain.queue import QuotaUse
from desk.gui.intake.incoming import ArrivedPicture, Incoming


@dataclass(frozen=True, slots=True, kw_only=True)
class ChatSource:
    """What is read, and to which WhatsApp number of the office it came.

    `number` is None until somebody knows it: then the one is taken that knows the chat already,
    else the one of this label, else the first. `order` is the date order that the officer chose.
    """

    source: ChatInput
    number: DeskNumber | None = None
    preferred: str = ""
    order: DateOrder | None = None

    @property
    def name(self) -> str:
        """How the officer knows it; empty where it is no file."""
        return self.source.name if isinstance(self.source, Path) else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LogWish:
    """What a request is to be logged from: the clipboard or a drop, and by which way it came.

    `preferred` is the label of the number that was used last; `restores` asks for what was left
    unsaved before.
    """

    arrived: Incoming = field(default_factory=Incoming)
    channel: Channel = Channel.WHATSAPP
    preferred: str = ""
    restores: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadChat:
    """What was read, for which number, and what came with it.

    `quota` is that of the number today, where it has one. `files` and `pictures` came with the
    words; `was_known` says that the copied messages are in a case already. `restored` is what the
    officer had not saved when the program ended.
    """

    chat: ChatSource
    number: DeskNumber
    review: IntakeReview
    proposed: tuple[SenderFacts, ...]
    quota: QuotaUse | None = None
    channel: Channel = Channel.WHATSAPP
    files: tuple[Path, ...] = ()
    pictures: tuple[LooseFile, ...] = ()
    was_known: bool = False
    restored: KeptDraft | None = None


def read_chat(desk: Desk, chat: ChatSource) -> ReadChat:
    """Read a chat and look for open cases of its senders; nothing is stored.

    Raises:
        UnusableInputError: it is no export, or cannot be read safely.
    """
    number, review = _review(desk, chat)
    proposed = look_up_senders(desk, [_preset(draft, number) for draft in review.drafts])
    return ReadChat(
        chat=chat, number=number, review=review, proposed=proposed, quota=_quota(desk, number)
    )


def read_words(desk: Desk, chat: ChatSource) -> ReadChat:
    """Read copied or typed words: as messages where they are some, else as they stand."""
    text = "" if isinstance(chat.source, Path) else chat.source.text
    if text.strip():
        try:
            return read_chat(desk, replace(chat, source=PastedText(text=text)))
        except NotAnExportError:
            pass
    return read_chat(desk, replace(chat, source=TypedText(text=text)))


def read_log(desk: Desk, wish: LogWish) -> ReadChat:
    """Read what a request is logged from; there is always a draft, be it an empty one.

    Raises:
        MixedExportError: the copied messages contradict each other.
    """
    if wish.restores and (restored := _restored(desk)) is not None:
        return restored
    chat = ChatSource(source=TypedText(text=wish.arrived.text), preferred=wish.preferred)
    read = read_words(desk, chat)
    was_known = not read.proposed
    if was_known:
        known = read.review.known_messages
        read = read_words(desk, replace(chat, source=TypedText()))
        read = replace(read, review=replace(read.review, known_messages=known))
    return replace(
        read,
        channel=wish.channel,
        files=wish.arrived.files,
        pictures=_pictures(desk, wish.arrived.picture),
        was_known=was_known,
    )


def taken_pictures(desk: Desk, arrived: ArrivedPicture) -> tuple[LooseFile, ...]:
    """The clipboard's picture as a file with a name of its own."""
    return _pictures(desk, arrived)


def _restored(desk: Desk) -> ReadChat | None:
    """What was left unsaved; None where nothing was, or where it is in a case by now."""
    return next((read for kept in kept_reviews(desk) if (read := _again(desk, kept))), None)


def _again(desk: Desk, kept: KeptDraft) -> ReadChat | None:
    number = next((one for one in desk.numbers_in_use if one.label == kept.number), None)
    chat = ChatSource(source=kept.source, number=number)
    try:
        read = read_chat(desk, chat)
    except UnusableInputError:
        read = read_chat(desk, replace(chat, source=TypedText()))
    if not read.proposed:
        return None
    return replace(
        read, channel=kept.channel, files=kept.files, pictures=kept.pictures, restored=kept
    )


def _review(desk: Desk, chat: ChatSource) -> tuple[DeskNumber, IntakeReview]:
    if chat.number is not None:
        return chat.number, read_export(desk, chat.source, chat.number, order=chat.order)
    numbers = sorted(desk.numbers_in_use, key=lambda one: one.label != chat.preferred)
    first = read_export(desk, chat.source, numbers[0], order=chat.order)
    if not first.known_messages and not isinstance(chat.source, TypedText):
        for number in numbers[1:]:
            review = read_export(desk, chat.source, number, order=chat.order)
            if review.known_messages:
                return number, review
    return numbers[0], first


def _preset(draft: CaseDraft, number: DeskNumber) -> CaseDraft:
    """What a number serves first is a guess at what is asked for where the words do not say it."""
    if draft.service is not None or not number.services:
        return draft
    return replace(draft, service=Guess(value=number.services[0], source=number.label))


def _quota(desk: Desk, number: DeskNumber) -> QuotaUse | None:
    if number.daily_quota is None:
        return None
    quotas = day_figures(desk).quotas
    return next((one for one in quotas if one.desk_number_id == number.id), None)


def _pictures(desk: Desk, arrived: ArrivedPicture | None) -> tuple[LooseFile, ...]:
    if arrived is None:
        return ()
    name = f"gambar tempel {clock(desk.now(), desk.office.zone)}.png"
    if arrived.pixels is not None:
        return (picture_of_pixels(name, arrived.pixels),)
    return (LooseFile(name=name, data=arrived.png),)
