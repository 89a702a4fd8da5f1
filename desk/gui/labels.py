"""The words of the domain for the window: statuses with their signs, ages, warnings."""

import re
from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from desk.domain.catalogue import Catalogue
from desk.domain.checklist import RowState
from desk.domain.dates import age, clock, local_day, short_date
from desk.domain.files import FileReason
from desk.domain.names import NameFault, NameFinding
from desk.domain.nik import NikWarning
from desk.domain.office import Zone
from desk.domain.status import Status
from desk.domain.words import word

LONG_NUMBER = re.compile(r"\+?\d[\d\s.-]{6,}\d")

STATUS_SIGNS: dict[Status, str] = {
    Status.NEW: "●",
    Status.INCOMPLETE: "◐",
    Status.COMPLETE: "◆",
    Status.PROCESSING: "▶",
    Status.WAITING: "‖",
    Status.SIGNING: "✎",
    Status.PRINTING: "▤",
    Status.READY: "★",
    Status.SENT: "➤",
    Status.DONE: "✔",
    Status.REJECTED: "✖",
    Status.CANCELLED: "⊘",
    Status.LAPSED: "◷",
}
"""A sign beside the word, so that no status is told by its colour alone."""

ROW_SIGNS: dict[RowState, str] = {
    RowState.SATISFIED: "✔",
    RowState.REFUSED: "✖",
    RowState.MISSING: "○",
    RowState.UNDETERMINED: "?",
    RowState.NOT_NEEDED: "–",
    RowState.UNCONFIRMED: "◐",
}


def status_text(status: Status) -> str:
    """`● Baru`."""
    return f"{STATUS_SIGNS[status]} {word(status)}"


def number_text(count: int) -> str:
    """`1.234`, as Indonesian writes it."""
    return f"{count:,}".replace(",", ".")


def moment_text(at: datetime, zone: Zone) -> str:
    """`22 Nov 2026 09.41`."""
    return f"{short_date(local_day(at, zone))} {clock(at, zone)}"


def day_text(at: datetime, zone: Zone) -> str:
    """`22 Nov 2026`."""
    return short_date(local_day(at, zone))


def due_text(due_at: datetime | None, now: datetime, zone: Zone) -> str:
    """The due time: the clock today, else the day; marked where it has passed."""
    if due_at is None:
        return "–"
    day, today = local_day(due_at, zone), local_day(now, zone)
    shown = clock(due_at, zone) if day == today else short_date(day)
    shown = shown.removesuffix(f" {today.year}")
    return f"⚠ {shown}" if due_at < now else shown


def masked_author(author: str) -> str:
    """Who wrote a message; a bare number shows its last four digits alone."""
    return LONG_NUMBER.sub(lambda found: f"…{found.group()[-4:]}", author)


def number_in_list(number: str, year: int) -> str:
    """A case number where room is scarce: `000123` this year, `2025-000123` from another."""
    return number.rpartition(f"-{year}-")[2] if f"-{year}-" in number else number.partition("-")[2]


def age_text(since: datetime, now: datetime) -> str:
    """`12 mnt`, `2 jam`, `3 hari`."""
    return age(now - since)


def service_name(catalogue: Catalogue, code: str) -> str:
    """The name of a service or bundle; of the second item of a service with its number."""
    bare, _, ordinal = code.partition(".")
    name = next((one.name for one in catalogue.services if one.code == bare), bare)
    bundle = catalogue.find_bundle(bare)
    if bundle is not None:
        name = bundle.name
    return f"{name} ({ordinal})" if ordinal else name


def services_text(catalogue: Catalogue, codes: Sequence[str], bundle: str | None) -> str:
    """What a case asks for on one line: its package, or its services, the first one in full."""
    if bundle:
        return service_name(catalogue, bundle)
    unique = list(dict.fromkeys(codes))
    first = service_name(catalogue, unique[0]) if unique else "–"
    return f"{first} +{len(unique) - 1}" if len(unique) > 1 else first


def size_text(size_bytes: int) -> str:
    """`820 kB`, `2,4 MB`."""
    if size_bytes < 1_000_000:  # noqa: PLR2004 - a megabyte
        return f"{max(1, size_bytes // 1000)} kB"
    return f"{size_bytes / 1_000_000:.1f} MB".replace(".", ",")


def value_text(value: str) -> str:
    """An answer of the catalogue as a person reads it: `belum_diketahui` without its dash."""
    return value.replace("_", " ")


def nik_warning_text(warning: NikWarning) -> str:
    """What is odd about a NIK or family card number."""
    return {
        NikWarning.UNKNOWN_AREA: QCoreApplication.translate("labels", "area code not known"),
        NikWarning.HISTORIC_AREA: QCoreApplication.translate("labels", "old area code"),
        NikWarning.IMPLAUSIBLE_DAY: QCoreApplication.translate(
            "labels", "the day in it does not exist"
        ),
        NikWarning.IMPLAUSIBLE_MONTH: QCoreApplication.translate(
            "labels", "the month in it does not exist"
        ),
        NikWarning.SERIAL_ZERO: QCoreApplication.translate("labels", "ends in 0000"),
        NikWarning.BIRTH_DATE_DIFFERS: QCoreApplication.translate(
            "labels", "differs from the birth date"
        ),
        NikWarning.SEX_DIFFERS: QCoreApplication.translate("labels", "differs from the sex"),
    }[warning]


def name_finding_text(finding: NameFinding) -> str:
    """What the rules say about a new name, with the part it is about."""
    text = {
        NameFault.EMPTY: QCoreApplication.translate("labels", "the name is empty"),
        NameFault.TOO_LONG: QCoreApplication.translate("labels", "longer than 60 letters"),
        NameFault.DIGITS: QCoreApplication.translate("labels", "digits in the name"),
        NameFault.PUNCTUATION: QCoreApplication.translate("labels", "signs in the name"),
        NameFault.ABBREVIATION: QCoreApplication.translate("labels", "abbreviated"),
        NameFault.TITLE: QCoreApplication.translate("labels", "a title"),
        NameFault.ONE_WORD: QCoreApplication.translate("labels", "one word only"),
    }[finding.fault]
    return f"{text}: {finding.part}" if finding.part else text


def warnings_text(values: Sequence[str]) -> str:
    """What the intake noticed about a file, in words."""
    return ", ".join(word(FileReason(value)) for value in values)
