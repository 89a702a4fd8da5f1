"""An office with a long queue, and the left pane of its window by itself."""

from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

from PySide6.QtCore import QItemSelectionModel
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy import insert

from desk.actions.desk import Desk, open_desk
from desk.domain.case import Channel
from desk.domain.names import name_words
from desk.domain.queue import CaseRow
from desk.domain.status import Status
from desk.gui.jobs import Jobs
from desk.gui.memory import Memory
from desk.gui.queue.queue_panel import QueuePanel
from desk.storage import catalogues, engine, journal
from desk.storage.keys import load_keys
from desk.storage.store import DATABASE_FILE
from desk.storage.tables import METADATA
from desk.storage.types import NEVER
from tests.bench.case_sample import Rows, Shared
from tests.builders import NOW
from tests.gui.conftest import PATIENCE_MS

LONG = 1_250
NAMES = ("SITI CONTOH", '<b>BUDI & "JOKO"</b>', "N'UR MA'RUF", "ZAINAB BINTI ABDULLAH CONTOH")
FIRST_IN_LINE = NOW - timedelta(days=20)
STATUSES = (Status.NEW, Status.INCOMPLETE, Status.COMPLETE, Status.READY)


def keep_queue(folder: Path, count: int) -> None:
    """So many open cases in an office, the first in line first, written past the actions.

    A fourth of them each is new, incomplete, complete and ready; half of the complete are late.
    """
    with open_desk(folder, clock=lambda: NOW) as desk:
        with desk.writing() as session:
            catalogues.keep(session, desk.rules.text)
            journal.append(session, desk.act("catalogue_kept"))
        rows = Rows(
            shared=Shared(
                unit_id=desk.unit.id,
                officer_id=desk.officer.id,
                number_ids=tuple(number.id for number in desk.numbers),
                catalogue_sha256=desk.rules.sha256,
                services=("DP-KK-01", "CS-LHR-01"),
            )
        )
    for number in range(1, count + 1):
        add_queued(rows, number)
    filler = engine.sqlite_migrator(folder / DATABASE_FILE, load_keys(folder))
    with filler.begin() as link:
        for name, made in rows.tables.items():
            link.execute(insert(METADATA.tables[name]), made)
    filler.dispose()


def add_queued(rows: Rows, number: int) -> None:
    """The case with this running number and place in line."""
    at = FIRST_IN_LINE + timedelta(minutes=number)
    case_id, person_id, item_id = (rows.new_id(at) for _ in range(3))
    status = STATUSES[number % len(STATUSES)]
    due_at = None
    if status is Status.COMPLETE:
        due_at = NOW + timedelta(hours=1 if number % 8 == 2 else -1)
    held: dict[str, Any] = {"holder_id": rows.shared.officer_id if number % 5 == 0 else None}
    service = rows.shared.services[number % 2]
    name = f"{NAMES[number % len(NAMES)]} {number:04}"
    rows.add(
        "cases", at, id=case_id, reporter_id=person_id, applicant_id=person_id,
        first_message_at=at, line_at=at, opened_at=at, status_rank=list(Status).index(status),
        due_at=due_at or NEVER, ready_count=int(status is Status.READY), services=(service,),
        **held, **_same_for_all(rows, number),
    )  # fmt: skip
    rows.add(
        "items", at, position=0, id=item_id, case_id=case_id, service=service, ordinal=1,
        bundle=None, status=status, status_reason="", status_at=at, due_at=due_at, **held,
    )  # fmt: skip
    rows.add(
        "people", at, position=0, id=person_id, case_id=case_id, name=name,
        nik=f"99990101019{number:05}", birth_date=None, address="",
    )  # fmt: skip
    for word in name_words(name):
        rows.add("name_words", at, stamped=False, word=word, case_id=case_id)


def _same_for_all(rows: Rows, number: int) -> dict[str, Any]:
    """What a case has by its number alone: one open service that nobody asked for again."""
    numbers = rows.shared.number_ids
    return {
        "number": f"CTH-2026-{number:06}",
        "serial": number,
        "channel": Channel.COUNTER if number % 10 == 0 else Channel.WHATSAPP,
        "desk_number_id": numbers[number % len(numbers)],
        "bundle": None,
        "catalogue_sha256": rows.shared.catalogue_sha256,
        "opened_by": rows.shared.officer_id,
        "asked_count": 1,
        "line_fixed": False,
        "extra_request": "",
        "closed_at": None,
        "open_count": 1,
        "item_count": 1,
    }


@dataclass(slots=True)
class Left:
    """The left pane on an office, and what it needs to be looked at."""

    desk: Desk
    jobs: Jobs
    memory: Memory
    panel: QueuePanel
    qtbot: QtBot

    def settle(self) -> None:
        """Wait until nothing is under way and nothing more is asked for."""
        for _ in range(3):
            self.qtbot.waitUntil(lambda: self.jobs.is_idle, timeout=PATIENCE_MS)
            QApplication.processEvents()

    def row(self, at: int) -> CaseRow:
        """The case in a row that is here."""
        found = self.panel.model.find(at)
        assert found is not None, at
        return found

    def current(self) -> CaseRow | None:
        """The case that is chosen in the list, as it is painted."""
        rows = self.panel.table.selectionModel().selectedRows()
        return self.panel.model.find(rows[0].row()) if rows else None

    def go_to(self, row: int) -> None:
        """Choose a row as a click would."""
        flags = QItemSelectionModel.SelectionFlag
        self.panel.table.selectionModel().setCurrentIndex(
            self.panel.model.index(row, 0), flags.ClearAndSelect | flags.Rows
        )
        self.settle()


def open_left(folder: Path, jobs: Jobs, memory: Memory, qtbot: QtBot) -> Left:
    """Show the left pane on the office of a folder, at the hour of the tests."""
    desk = open_desk(folder, clock=lambda: NOW)
    panel = QueuePanel(desk, jobs, memory)
    qtbot.addWidget(panel)
    panel.resize(505, 640)
    panel.show()
    left = Left(desk=desk, jobs=jobs, memory=memory, panel=panel, qtbot=qtbot)
    left.settle()
    return left
