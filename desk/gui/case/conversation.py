"""What was written in a case, from both sides, in the order of time."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from desk.actions.cases import CaseView
from desk.domain.case import CaseMessage, Reply
from desk.domain.dates import clock, local_day
from desk.domain.ids import OfficerId
from desk.domain.masking import masked_text
from desk.domain.office import Zone
from desk.domain.typed import one_line
from desk.gui.labels import masked_author, moment_text


def conversation(seen: CaseView, zone: Zone) -> str:
    """The citizen's messages and the office's replies; a reply says whether it was sent.

    A reply that came back with an export of the chat is shown once, as the reply it is.
    """
    replies = seen.file.replies
    replied = {one_line(reply.text) for reply in replies}
    lines: list[tuple[datetime, str]] = [
        (message.at, _message(message, zone))
        for message in seen.file.messages
        if one_line(message.text) not in replied
    ]
    lines += [(_at(reply), _reply(reply, zone, seen.name_of)) for reply in replies]
    return "\n\n".join(text for _, text in sorted(lines, key=_time))


def _time(line: tuple[datetime, str]) -> datetime:
    return line[0]


def _at(reply: Reply) -> datetime:
    return reply.sent_at or reply.made_at


def _message(message: CaseMessage, zone: Zone) -> str:
    head = f"{moment_text(message.at, zone)} · {masked_author(message.author)}"
    return f"{head}\n{masked_text(message.text)}"


def _reply(reply: Reply, zone: Zone, name_of: Callable[[OfficerId], str]) -> str:
    if reply.sent_at is None:
        state = QCoreApplication.translate("conversation", "copied, not noted as sent")
    elif local_day(reply.sent_at, zone) == local_day(reply.made_at, zone):
        state = QCoreApplication.translate("conversation", "written {time}, sent").format(
            time=clock(reply.made_at, zone)
        )
    else:
        state = QCoreApplication.translate("conversation", "written {moment}, sent").format(
            moment=moment_text(reply.made_at, zone)
        )
    answer = QCoreApplication.translate("conversation", "Reply by {officer}").format(
        officer=name_of(reply.by)
    )
    head = f"{moment_text(_at(reply), zone)} · {answer} · {state}"
    return f"{head}\n{reply.text}"
