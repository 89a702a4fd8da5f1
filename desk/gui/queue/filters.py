"""What the queue is narrowed to, as a value that is kept under a name, and the names for it.

A filter never holds what was searched for: that may be a citizen's name.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from desk.actions.open_office import OpenOffice
from desk.domain.case import Channel
from desk.domain.ids import DeskNumberId
from desk.domain.queue import QueueQuery
from desk.domain.status import FINAL, Status
from desk.gui.labels import row_word
from desk.gui.memory import Memory

OPEN = tuple(status for status in Status if status not in FINAL)
LONGEST_LIST = 2
LAST = "last/filter"


class Holder(StrEnum):
    """Whose the listed cases are; only open ones are held."""

    ANYBODY = "anybody"
    ME = "me"
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True, kw_only=True)
class QueueFilter:
    """Everything that narrows the list but a search. Whatever is empty does not narrow it.

    `overdue` means what was due before now.
    """

    statuses: tuple[Status, ...] = ()
    services: tuple[str, ...] = ()
    number: DeskNumberId | None = None
    channel: Channel | None = None
    holder: Holder = Holder.ANYBODY
    overdue: bool = False

    def query(self, desk: OpenOffice, now: datetime) -> QueueQuery:
        """The question to the office."""
        return QueueQuery(
            statuses=self.statuses,
            services=self.services,
            desk_number_id=self.number,
            channel=self.channel,
            holder_id=desk.officer.id if self.holder is Holder.ME else None,
            unheld=self.holder is Holder.NOBODY,
            overdue_at=now if self.overdue else None,
        )

    @property
    def is_status_alone(self) -> bool:
        """Whether nothing but the status narrows the list."""
        return self == QueueFilter(statuses=self.statuses)


EVERYTHING = QueueFilter()
STILL_OPEN = QueueFilter(statuses=OPEN)


def filter_to_text(chosen: QueueFilter) -> str:
    """A filter as it is remembered."""
    return json.dumps(
        {
            "statuses": [status.value for status in chosen.statuses],
            "services": list(chosen.services),
            "number": "" if chosen.number is None else chosen.number.hex,
            "channel": "" if chosen.channel is None else chosen.channel.value,
            "holder": chosen.holder.value,
            "overdue": chosen.overdue,
        }
    )


def filter_from_text(text: str) -> QueueFilter | None:
    """The filter of a remembered text; None where the text is none."""
    try:
        held = json.loads(text)
        return QueueFilter(
            statuses=tuple(Status(one) for one in held["statuses"]),
            services=tuple(str(one) for one in held["services"]),
            number=DeskNumberId(UUID(hex=held["number"])) if held["number"] else None,
            channel=Channel(held["channel"]) if held["channel"] else None,
            holder=_holder(held),
            overdue=held["overdue"] is True,
        )
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


def _holder(held: dict[str, Any]) -> Holder:
    """Whose; before there was a word for it, only one's own were marked."""
    if "holder" in held:
        return Holder(held["holder"])
    return Holder.ME if held["mine"] is True else Holder.ANYBODY


def still_known(chosen: QueueFilter, desk: OpenOffice) -> QueueFilter:
    """The filter without what this office no longer has: a number or service that went."""
    numbers = {number.id for number in desk.numbers}
    return replace(
        chosen,
        number=chosen.number if chosen.number in numbers else None,
        services=tuple(code for code in chosen.services if code in desk.names.services),
    )


def keep_filter(memory: Memory, chosen: QueueFilter) -> None:
    """Remember what the list is narrowed to."""
    memory.put_text(LAST, filter_to_text(chosen))


def kept_filter(memory: Memory, desk: OpenOffice) -> QueueFilter:
    """What the list was narrowed to at the end; what is open where nothing was kept."""
    held = filter_from_text(memory.text(LAST))
    return STILL_OPEN if held is None else still_known(held, desk)


def filter_text(chosen: QueueFilter, desk: OpenOffice) -> str:
    """A filter in words: `Kurang berkas · Akta Kelahiran · WA Akta · lewat batas`."""
    parts = [_status_part(chosen.statuses)]
    names = [desk.names.name(code) for code in chosen.services]
    parts.append(_listed(names))
    parts.extend(number.label for number in desk.numbers if number.id == chosen.number)
    if chosen.channel is not None:
        parts.append(row_word(chosen.channel))
    if chosen.holder is Holder.ME:
        parts.append(QCoreApplication.translate("filters", "held by me"))
    if chosen.holder is Holder.NOBODY:
        parts.append(QCoreApplication.translate("filters", "held by nobody"))
    if chosen.overdue:
        parts.append(QCoreApplication.translate("filters", "overdue"))
    said = [part for part in parts if part]
    return " · ".join(said) or QCoreApplication.translate("filters", "All")


def why_empty(chosen: QueueFilter) -> str:
    """Why a filter may list nothing, and what to do then; the surest reason alone."""
    if chosen.holder is Holder.ME:
        return QCoreApplication.translate(
            "filters", "You hold none of these. Ctrl+G takes the next case in line."
        )
    if chosen.holder is Holder.NOBODY:
        return QCoreApplication.translate(
            "filters", "Each of these is held by somebody, or there are none."
        )
    if chosen.overdue:
        return QCoreApplication.translate(
            "filters", "None of these is overdue: nothing has to be done here."
        )
    parts = (chosen.statuses, chosen.services, chosen.number, chosen.channel)
    if sum(map(bool, parts)) == 1:
        return QCoreApplication.translate(
            "filters", "There is no such case now. F5 reads the list again."
        )
    return QCoreApplication.translate(
        "filters", "All parts of a filter have to fit. Take one of them away."
    )


def _status_part(statuses: tuple[Status, ...]) -> str:
    if statuses == OPEN:
        return QCoreApplication.translate("filters", "Open")
    return _listed([row_word(status) for status in statuses])


def _listed(names: Sequence[str]) -> str:
    shown = ", ".join(names[:LONGEST_LIST])
    left = len(names) - LONGEST_LIST
    return f"{shown} +{left}" if left > 0 else shown
