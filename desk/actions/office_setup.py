"""The first run: is there an office, what may be proposed for one, and founding it.

Nothing is written before the officer has finished: the key, the database and the office are made
in one go by `found`.
"""

from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from desk.actions.desk import Desk, open_desk, system_clock
from desk.actions.founding import find_setting, found_office
from desk.domain.areas import PROVINCE_DIGITS, REGENCY_DIGITS
from desk.domain.catalogue import Catalogue
from desk.domain.errors import (
    AlreadyExistsError,
    FileMissingError,
    NotAllowedError,
    OversizeFileError,
    SharedFolderError,
)
from desk.domain.ids import DeskNumberId
from desk.domain.office import Zone
from desk.domain.office_checks import (
    MOST_LOGO_BYTES,
    OfficeFault,
    number_faults,
    office_faults,
    officer_faults,
)
from desk.domain.sayings import Several
from desk.intake.areas import load_areas
from desk.intake.catalogue import load_catalogue
from desk.intake.office_sheet import NumberLine, OfficeSheet
from desk.intake.phones import read_phone
from desk.intake.worker import Worker
from desk.storage.places import refuse_shared_folder
from desk.storage.store import Store

__all__ = ["NumberLine", "OfficeSheet"]

SAMPLE_FOLDER = "contoh"
"""Where the sample office lies in a data folder: a database of its own."""

PICTURE_PX = 240
MOST_PICTURE_BYTES = 20_000_000
PNG = b"\x89PNG\r\n\x1a\n"

EAST, MIDDLE = Zone.WIT, Zone.WITA
_ZONES = {
    **dict.fromkeys(("51", "52", "53", "63", "64", "65"), MIDDLE),
    **dict.fromkeys(("71", "72", "73", "74", "75", "76"), MIDDLE),
    **dict.fromkeys(("81", "82", "91", "92", "93", "94", "95", "96"), EAST),
}
"""Provinces outside WIB. Source: Keputusan Presiden 41/1987, with the provinces formed since."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Regency:
    """A regency or city as the area table has it, with the zone its clocks follow."""

    code: str
    name: str
    province: str
    zone: Zone


@dataclass(frozen=True, slots=True, kw_only=True)
class SetupStart:
    """What the first run begins with: a sheet that works as it is, and what can be chosen."""

    sheet: OfficeSheet
    regencies: tuple[Regency, ...]
    catalogue: Catalogue


def setup_start() -> SetupStart:
    """The sheet that ships with the program, the regencies, and the services to choose from."""
    from desk.intake.offices import default_office

    return SetupStart(sheet=default_office(), regencies=regencies(), catalogue=load_catalogue())


def found(folder: Path, sheet: OfficeSheet) -> Desk:
    """Found the office of a folder and open it.

    Raises:
        NotAllowedError: the sheet is not sound; all faults are named.
        NotAPhoneError: a number does not read as one.
        AlreadyExistsError: somebody founded an office here meanwhile.
        TroubleError: the folder, the key or the database is in the way.
    """
    refuse_unsound(sheet)
    store = Store.open(folder)
    try:
        if find_setting(store) is not None:
            raise AlreadyExistsError(str(folder))
        found_office(store, sheet, system_clock())
    finally:
        store.close()
    return open_desk(folder, may_found=False)


def refuse_unsound(sheet: OfficeSheet) -> None:
    """Let only a sound office pass.

    Raises:
        NotAllowedError: it has faults; all are named.
    """
    faults: list[OfficeFault] = [
        *office_faults(sheet.office),
        *officer_faults(sheet.officer_name),
    ]
    numbers = [line.number(DeskNumberId(UUID(int=n))) for n, line in enumerate(sheet.numbers)]
    for number in numbers:
        faults += number_faults(number, numbers)
    if faults:
        raise NotAllowedError(Several(parts=tuple(dict.fromkeys(faults)), joint=" "))


def typed_phone(text: str) -> str:
    """A typed number as it is stored; empty stays empty.

    Raises:
        NotAPhoneError: it does not read as a telephone number.
    """
    return read_phone(text).e164 if text.strip() else ""


def regencies() -> tuple[Regency, ...]:
    """Every regency and city of the area table, by province."""
    book = load_areas("")
    return tuple(
        Regency(
            code=code,
            name=name,
            province=book.name(code[:PROVINCE_DIGITS]),
            zone=zone_of(code),
        )
        for code, name in sorted(book.names.items())
        if len(code) == REGENCY_DIGITS
    )


def zone_of(code: str) -> Zone:
    """The zone of an area code. West and Central Kalimantan keep WIB."""
    return _ZONES.get(code[:PROVINCE_DIGITS], Zone.WIB)


def read_logo(path: Path) -> bytes:
    """A picture as a logo: a small PNG. It is opened in a worker process like any other file.

    Raises:
        FileMissingError: it cannot be read.
        UserError: it is no picture, or too large.
        WorkerFailedError: the picture hung its reader.
    """
    try:
        if path.stat().st_size > MOST_PICTURE_BYTES:
            raise OversizeFileError(path.name)
        data = path.read_bytes()
    except OSError as error:
        raise FileMissingError(str(path)) from error
    with Worker() as worker:
        pixels = worker.render(data, box_px=PICTURE_PX)
    if data.startswith(PNG) and len(data) <= MOST_LOGO_BYTES:
        return data
    from desk.outbox.pictures import png_of

    return png_of(pixels)


def shared_place(folder: Path) -> str:
    """The folder that makes this one shared or synchronised; empty where its bytes stay here."""
    try:
        refuse_shared_folder(folder)
    except SharedFolderError as error:
        return error.detail
    return ""


def open_sample(folder: Path) -> Desk:
    """The sample office of a data folder, played once and then opened as it was left.

    Raises:
        TroubleError: disk or lock.
    """
    from desk.actions import demo

    place = folder / SAMPLE_FOLDER
    office = place / demo.OFFICE_FOLDER
    done = place / "siap"
    if not done.exists():
        for _ in demo.play(place):
            pass
        done.touch()
    return open_desk(office, may_found=False)
