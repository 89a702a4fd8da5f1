"""What the queue is narrowed to, as a value that is kept under a name, and the names for it.

A filter never holds what was searched for: that may be a citizen's name.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from desk.actions.desk import Desk
from desk.domain.case import Channel
from desk.domain.ids import DeskNumberId
from desk.domain.queue import QueueQuery
from desk.domain.status import FINAL, Status
from desk.domain.words import word
from desk.gui.labels import service_name
from desk.gui.memory import Memory

OPEN = tuple(status for status in Status if status not in FINAL)
LONGEST_LIST = 2
LAST = "last/filter"


@dataclass(frozen=True, slots=True, kw_only=True)
class QueueFilter:
    """Everything that narrows the list but a search. Whatever is empty does not narrow it.

    `mine` means what this officer holds; `overdue` what was due before now.
    """

    statuses: tuple[Status, ...] = ()
    services: tuple[str, ...] = ()
    number: DeskNumberId | None = None
    channel: Channel | None = None
    mine: bool = False
    overdue: bool = False

    def query(self, desk: Desk, now: datetime) -> QueueQuery:
        """The question to the office."""
        return QueueQuery(
            statuses=self.statuses,
            services=self.services,
            desk_number_id=self.number,
            channel=self.channel,
            holder_id=desk.officer.id if self.mine else None,
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
            "mine": chosen.mine,
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
            mine=held["mine"] is True,
            overdue=held["overdue"] is True,
        )
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


def still_known(chosen: QueueFilter, desk: Desk) -> QueueFilter:
    """The filter without what this office no longer has: a number or service that went."""
    numbers = {number.id for number in desk.numbers}
    codes = {service.code for service in desk.rules.catalogue.services}
    return replace(
        chosen,
        number=chosen.number if chosen.number in numbers else None,
        services=tuple(code for code in chosen.services if code in codes),
    )


def keep_filter(memory: Memory, chosen: QueueFilter) -> None:
    """Remember what the list is narrowed to."""
    memory.put_text(LAST, filter_to_text(chosen))


def kept_filter(memory: Memory, desk: Desk) -> QueueFilter:
    """What the list was narrowed to at the end; what is open where nothing was kept."""
    held = filter_from_text(memory.text(LAST))
    return STILL_OPEN if held is None else still_known(held, desk)


def filter_text(chosen: QueueFilter, desk: Desk) -> str:
    """A filter in words: `Kurang berkas · Akta Kelahiran · WA Akta · lewat batas`."""
    parts = [_status_part(chosen.statuses)]
    names = [service_name(desk.rules.catalogue, code) for code in chosen.services]
    parts.append(_listed(names))
    parts.extend(number.label for number in desk.numbers if number.id == chosen.number)
    if chosen.channel is not None:
        parts.append(word(chosen.channel))
    if chosen.mine:
        parts.append(QCoreApplication.translate("filters", "held by me"))
    if chosen.overdue:
        parts.append(QCoreApplication.translate("filters", "overdue"))
    said = [part for part in parts if part]
    return " · ".join(said) or QCoreApplication.translate("filters", "All")


def _status_part(statuses: tuple[Status, ...]) -> str:
    if statuses == OPEN:
        return QCoreApplication.translate("filters", "Open")
    return _listed([word(status) for status in statuses])


def _listed(names: Sequence[str]) -> str:
    shown = ", ".join(names[:LONGEST_LIST])
    left = len(names) - LONGEST_LIST
    return f"{shown} +{left}" if left > 0 else shown
