"""Can this machine and this folder do the work? Every check says what it looked at."""

import shutil
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from desk import __version__
from desk.domain.details import Detail
from desk.domain.errors import DeskError
from desk.domain.sayings import saying
from desk.domain.words import explain

FREE_BYTES_WANTED = 500 * 1024 * 1024
"""Room for a day's photos and a backup."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One thing that was looked at."""

    name: str
    good: bool
    detail: str


def examine(folder: Path) -> tuple[Check, ...]:
    """Look at the program, the catalogue, the disk, the reader of files and the office's data.

    A folder that holds no office yet is left as it is: nothing is created by looking.
    """
    looks: tuple[tuple[str, Callable[[Path], str]], ...] = (
        ("Program", _program),
        ("Katalog", _catalogue),
        ("Kalender", _calendar),
        ("Disk", _disk),
        ("Pembaca berkas", _worker),
        ("Penerbit TTE", _roots),
        ("Data kantor", _office),
    )
    return tuple(_look(name, look, folder) for name, look in looks)


def _look(name: str, look: Callable[[Path], str], folder: Path) -> Check:
    try:
        return Check(name=name, good=True, detail=look(folder))
    except DeskError as error:
        return Check(name=name, good=False, detail=explain(error).line)


def _program(_folder: Path) -> str:
    version = ".".join(str(part) for part in sys.version_info[:3])
    return f"Desk Dukcapil {__version__}, Python {version}"


def _catalogue(_folder: Path) -> str:
    from desk.intake.catalogue import load_catalogue

    catalogue = load_catalogue()
    return f"{len(catalogue.services)} layanan, {len(catalogue.bundles)} paket"


def _calendar(folder: Path) -> str:
    """The years whose holidays are known, to the office where there is one."""
    from desk.actions.desk import find_desk, system_clock
    from desk.domain.office import Zone
    from desk.domain.worktime import missing_year
    from desk.intake.calendar import load_calendar

    calendar = load_calendar(Zone.WIB)
    with suppress(DeskError), find_desk(folder) as desk:  # the look at the office says why
        calendar = desk.rules.calendar if desk else calendar
    missing = missing_year(calendar, calendar.local_day(system_clock()))
    years = ", ".join(str(year) for year in sorted(calendar.years))
    return years if missing is None else f"{years}; hari libur {missing} belum ada"


def _disk(folder: Path) -> str:
    from desk.domain.errors import DiskFullError
    from desk.storage.places import refuse_shared_folder

    refuse_shared_folder(folder)
    standing = next(path for path in (folder, *folder.absolute().parents) if path.exists())
    free = shutil.disk_usage(standing).free
    if free < FREE_BYTES_WANTED:
        raise DiskFullError(f"{free // 1024**2} MB")
    return f"{free // 1024**2} MB kosong"


def _worker(_folder: Path) -> str:
    from desk.intake.worker import Worker

    with Worker() as worker:
        return f"berjalan, {worker.pdf_text(_SMALL_PDF).strip()}"


def _roots(folder: Path) -> str:
    """The certificates that the office trusts for signatures."""
    from desk.actions.inspecting import ROOTS_FOLDER
    from desk.domain.errors import UnusableInputError
    from desk.intake.roots import certificates, root_texts, unreadable_roots

    roots = folder / ROOTS_FOLDER
    if unreadable := unreadable_roots(roots):
        names = ", ".join(unreadable)
        raise UnusableInputError(saying(Detail.CERTIFICATES_BROKEN, folder=str(roots), names=names))
    count = sum(len(list(certificates(text))) for text in root_texts(roots))
    return f"{count} sertifikat di {roots}"


def _office(folder: Path) -> str:
    from desk.actions.desk import open_desk
    from desk.storage.store import DATABASE_FILE

    if not (folder / DATABASE_FILE).exists():
        return f"belum ada di {folder}"
    with open_desk(folder) as desk:
        return f"{desk.office.name}, {folder}"


_SMALL_PDF = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
    b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]/Contents 4 0 R"
    b"/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>endobj\n"
    b"4 0 obj<</Length 38>>stream\nBT /F1 12 Tf 20 50 Td (PDF dibaca) Tj ET\nendstream endobj\n"
    b"trailer<</Root 1 0 R>>\n"
)
"""A page with two words; a reader that reads them works."""
