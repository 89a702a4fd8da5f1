"""An office with a case of every status, and with names as long and as odd as they come."""

import shutil
from pathlib import Path

from sqlalchemy import insert

from desk.actions import demo, papers, queue, sample_day
from desk.actions.cases import show_case
from desk.actions.desk import Desk, open_desk
from desk.domain.names import name_words
from desk.domain.queue import QueueQuery
from desk.domain.status import FINAL, Status
from desk.storage import catalogues, engine, journal
from desk.storage.keys import load_keys
from desk.storage.store import DATABASE_FILE
from desk.storage.tables import METADATA
from tests.actions.samples import take_in
from tests.bench.case_sample import Rows, Shared
from tests.gui.queue_office import add_queued

HOSTILE = '<b>NUR\'AINI & "SITI"</b> BINTI ABDURRAHMAN WAHID CONTOH SEKALI'


CHAT_OF_TWO = (
    "24/11/26 09.12 - Sari Contoh: Nama: BUDI CONTOH\nNIK: 9999012511010007\nKTP hilang, mau buat\n"
    "24/11/26 10.30 - +62 856-0001-2077: #AKTA KEMATIAN#9999010107450004#RATNA CONTOH#\n"
)
"""An exported chat of two people whom the sample office does not know."""


def fill_office(stocked: Path, folder: Path) -> Path:
    """An office with the four sample cases, the mother's with results, and one of every status.

    It is filled once, beside the stocked one; everybody gets a copy.
    """
    filled = stocked.with_name("filled")
    if not filled.exists():
        _fill(stocked, stocked.with_name("half-filled")).rename(filled)
    shutil.copytree(filled, folder)
    return folder


def _fill(stocked: Path, folder: Path) -> Path:
    shutil.copytree(stocked, folder)
    with open_desk(folder) as desk:
        demo.check(desk, sample_day.DEATH)
        take_in(desk, sample_day.MOTHER_EXPORT_LATER, sample_day.MOTHER_NUMBER)
        case_id = demo.check(desk, sample_day.BIRTH).file.case.id
        papers.issue_receipt(desk, case_id)
        demo.advance(desk, case_id, up_to=Status.PROCESSING)
        for _ in demo.attach(desk, case_id):
            pass
        demo.advance(desk, case_id)
        with desk.writing() as session:
            catalogues.keep(session, desk.rules.text)
            journal.append(session, desk.act("catalogue_kept"))
        rows = _rows(desk)
        _lose_a_file(desk, folder)
    for number, status in enumerate(Status, start=1):
        add_queued(rows, 900 + number)
        _put(rows, status)
    filler = engine.sqlite_migrator(folder / DATABASE_FILE, load_keys(folder))
    with filler.begin() as link:
        for name, made in rows.tables.items():
            link.execute(insert(METADATA.tables[name]), made)
    filler.dispose()
    return folder


def _rows(desk: Desk) -> Rows:
    return Rows(
        shared=Shared(
            unit_id=desk.unit.id,
            officer_id=desk.officer.id,
            number_ids=tuple(number.id for number in desk.numbers),
            catalogue_sha256=desk.rules.sha256,
            services=("DP-KK-01", "CS-LHR-01"),
        )
    )


def _put(rows: Rows, status: Status) -> None:
    """Give the case that was written last this status, and a name that is hard to show."""
    case, item = rows.tables["cases"][-1], rows.tables["items"][-1]
    case["status_rank"] = list(Status).index(status)
    item["status"] = status
    if status in FINAL:
        case["open_count"] = 0
    name = f"{HOSTILE} {status.value.upper()}"
    rows.tables["people"][-1]["name"] = name
    kept = [one for one in rows.tables["name_words"] if one["case_id"] != case["id"]]
    rows.tables["name_words"] = kept
    for word in name_words(name):
        row = {"word": word, "case_id": case["id"]}
        rows.tables["name_words"].append(row)


def _lose_a_file(desk: Desk, folder: Path) -> None:
    """Take a file out of the vault behind the program's back."""
    (row,) = queue.list_cases(desk, QueueQuery(text="JOKO CONTOH")).rows
    lost = show_case(desk, row.id).file.evidence[0].file_id
    (path,) = (folder / "files").rglob(f"{lost}*")
    path.unlink()
