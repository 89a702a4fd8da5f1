"""Replies that were edited and not copied yet: kept like a review, found again after a kill."""

import json
from collections.abc import Mapping
from dataclasses import dataclass

from desk.actions.desk import Desk
from desk.actions.registry import Outcome, Right, Touched, action
from desk.actions.replying import ReplySheet, draft_replies
from desk.domain.ids import CaseId
from desk.domain.replies import ReplyTopic
from desk.storage import kept_drafts

REPLY = "reply-"


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptReply:
    """What an officer made of the drafts for one case: the texts by topic, and the topic chosen."""

    case_id: CaseId
    topic: ReplyTopic
    texts: Mapping[ReplyTopic, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class BegunReply:
    """The drafts for a case, with what was made of them before; None where nothing was."""

    sheet: ReplySheet
    kept: KeptReply | None


@action(right=Right.CHECK, verb="reply_text_kept")
def keep_reply_text(desk: Desk, kept: KeptReply) -> Outcome[None]:
    """Keep what was typed, encrypted; no row of the office changes, so the journal is silent.

    Raises:
        DiskFullError: no room; what was kept before is still there.
    """
    data = json.dumps([kept.topic.value, {topic.value: kept.texts[topic] for topic in kept.texts}])
    kept_drafts.keep(
        desk.store.folder,
        desk.store.keys,
        desk.officer.id,
        _slot(kept.case_id),
        data.encode("utf-8", "surrogatepass"),
    )
    return Outcome(value=None, touched=Touched.NOTHING)


@action(right=Right.CHECK, verb="reply_text_dropped")
def drop_reply_text(desk: Desk, case_id: CaseId) -> Outcome[None]:
    """Forget what was kept: it was sent, or is not wanted."""
    kept_drafts.forget(desk.store.folder, desk.officer.id, _slot(case_id))
    return Outcome(value=None, touched=Touched.NOTHING)


def kept_reply(desk: Desk, case_id: CaseId) -> KeptReply | None:
    """What this officer made of the drafts for a case; None where nothing is kept."""
    slot = _slot(case_id)
    data = kept_drafts.read(desk.store.folder, desk.store.keys, desk.officer.id, slot)
    if data is None:
        return None
    try:
        topic, texts = json.loads(data.decode("utf-8", "surrogatepass"))
        return KeptReply(
            case_id=case_id,
            topic=ReplyTopic(topic),
            texts={ReplyTopic(one): str(text) for one, text in texts.items()},
        )
    except (ValueError, TypeError, AttributeError):
        # Another version of the program kept it.
        return None


def begin_reply(desk: Desk, case_id: CaseId) -> BegunReply:
    """The drafts of a reply for a case, with what was made of them before.

    Raises:
        NotFoundError: there is no such case.
    """
    return BegunReply(sheet=draft_replies(desk, case_id), kept=kept_reply(desk, case_id))


def _slot(case_id: CaseId) -> str:
    return f"{REPLY}{case_id.hex}"
