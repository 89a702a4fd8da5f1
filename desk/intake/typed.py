"""Words without a chat around them: one copied message, form lines, or what an officer types.

Copying a single message from WhatsApp Web gives its bare text: no time, no sender. It is read as
one message that came now.
"""

from collections.abc import Collection
from dataclasses import replace
from datetime import UTC, datetime

from desk.domain.chat import ChatExport, ChatMessage, DateOrder, MessageKind
from desk.domain.drafts import CaseDraft, IntakeReview
from desk.domain.fingerprint import all_prints, fingerprints
from desk.intake.drafts import propose
from desk.intake.import_values import IntakeSetting


def propose_typed(text: str, setting: IntakeSetting, *, now: datetime, mark: str) -> IntakeReview:
    """What bare words propose: at least one draft, be it an empty one.

    Args:
        text: the words; may be empty.
        setting: as for an export.
        now: the present in the office's zone.
        mark: a text that no other call has. The same words from two people are two requests,
            and nothing but their senders, whom nobody knows yet, tells them apart.
    """
    chat = _chat(text, now, mark)
    review = propose(chat, setting, contents=(), known=_nothing, talk_too=True)
    drafts = review.drafts or (_blank(chat, setting, now, mark),)
    return replace(review, title="", drafts=drafts, date_order=None)


def _chat(text: str, now: datetime, mark: str) -> ChatExport:
    said = text.strip()
    message = ChatMessage(
        line=1,
        at=now.replace(tzinfo=None, second=0, microsecond=0),
        author="",
        kind=MessageKind.TEXT,
        text=said,
    )
    return ChatExport(
        title=f"~{mark}",
        date_order=DateOrder.DMY,
        date_order_certain=True,
        participants=(),
        messages=(message,) if said else (),
        problems=(),
    )


def _blank(chat: ChatExport, setting: IntakeSetting, now: datetime, mark: str) -> CaseDraft:
    """A draft of which nothing is known but the words."""
    prints = fingerprints(
        chat.messages, key=setting.fingerprint_key, desk_number="", other_side=chat.title
    )
    return CaseDraft(
        key=f"typed:{mark}",
        sender_name="",
        sender_phone=None,
        service=None,
        applicant_name=None,
        nik=None,
        no_kk=None,
        birth_date=None,
        messages=chat.messages,
        files=(),
        fingerprints=all_prints(prints),
        first_at=now.astimezone(UTC),
    )


def _nothing(_prints: Collection[str]) -> frozenset[str]:
    return frozenset()
