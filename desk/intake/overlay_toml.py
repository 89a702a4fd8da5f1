"""Read and write an office's overlay as TOML, and the text that holds a whole kept catalogue.

Reading collects every fault with file, line and key; what is sound is still read. The text under
which a case keeps its catalogue is the shipped one followed by the overlay's part of it.
"""

import json
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field, fields
from datetime import date
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from desk.domain.catalogue import Catalogue
from desk.domain.office import FormSet
from desk.domain.overlay import (
    DocumentPhrase,
    Fasting,
    OfficeChoice,
    Overlay,
    OwnerPhrase,
    OwnTime,
    Quota,
    ReasonPhrase,
    RowName,
    apply_overlay,
)
from desk.domain.overlay_checks import OfficeGround, OverlayFault, check_overlay
from desk.domain.problems import Problem, ProblemKind
from desk.domain.worktime import DayOff, OpenSpan, Week
from desk.intake import overlay_models as models
from desk.intake.calendar import WeekPart, week_of
from desk.intake.catalogue import parse_catalogue_text
from desk.intake.catalogue_faults import header_lines

OVERLAY_FILE = "office_overlay.toml"
"""How the overlay is called inside a kept text."""

_MARK = f"#:: {OVERLAY_FILE}\n"
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

_ARRAYS: dict[str, type[models.Entry]] = {
    "local_row": models.RowEntry,
    "dropped_row": models.RowEntry,
    "document_phrase": models.DocumentPhraseEntry,
    "reason_phrase": models.ReasonPhraseEntry,
    "owner_phrase": models.OwnerPhraseEntry,
    "service_time": models.ServiceTimeEntry,
    "ramadan": models.RamadanEntry,
    "day_off": models.DayOffEntry,
    "open_day": models.OpenDayEntry,
    "quota": models.QuotaEntry,
}

_SINGLE: dict[str, TypeAdapter[Any]] = {
    "form_set": TypeAdapter(FormSet),
    "years": TypeAdapter(tuple[models.Year, ...]),
    "settings": TypeAdapter(dict[str, str]),
    "hours": TypeAdapter(WeekPart),
    "ramadan_hours": TypeAdapter(WeekPart),
}

_SAID = {
    "missing": ("kunci ini wajib diisi", "Tambahkan {key}."),
    "extra_forbidden": ("kunci ini tidak dikenal", "Hapus {key}, atau periksa penulisannya."),
    "string_too_short": ("isinya kosong", "Isi {key}."),
    "string_type": ("harus berupa teks", 'Tulis {key} = "…".'),
    "int_parsing": ("harus berupa bilangan", "Tulis {key} = 1, tanpa tanda kutip."),
    "date_from_datetime_parsing": ("bukan tanggal", "Tulis {key} = 2027-01-31."),
    "date_type": ("bukan tanggal", "Tulis {key} = 2027-01-31."),
    "enum": ("bukan salah satu nilainya", "Periksa penulisan {key}."),
    "bool_parsing": ("harus true atau false", "Tulis {key} = true."),
    "int_type": ("harus berupa bilangan", "Tulis {key} = 1, tanpa tanda kutip."),
    "greater_than": ("harus lebih dari nol", "Perbaiki nilai {key}."),
    "string_pattern_mismatch": ("bukan nama baris", 'Tulis {key} = "dokumen@pemilik".'),
}
"""Faults of shape in Indonesian; others are given as the reader says them."""

Written = RowName | DocumentPhrase | ReasonPhrase | OwnerPhrase | OwnTime | Fasting | DayOff | Quota
"""What an array of tables holds."""

T = TypeVar("T")


@dataclass(slots=True)
class ReadOverlay:
    """An overlay with its faults of shape. `places` says which table of the file an entry was."""

    name: str
    lines: dict[tuple[str | int, ...], int] = field(default_factory=dict)
    overlay: Overlay = field(default_factory=Overlay)
    problems: list[Problem] = field(default_factory=list)
    places: dict[str, list[int]] = field(default_factory=dict)

    def problem(self, path: tuple[str | int, ...], detail: str, remedy: str) -> Problem:
        """A fault at a path of keys: file, line of the table's header, and the path."""
        lengths = range(len(path), 0, -1)
        line = next((self.lines[path[:n]] for n in lengths if path[:n] in self.lines), 1)
        text = "".join(f"[{one + 1}]" if isinstance(one, int) else f".{one}" for one in path)
        where = f"{self.name}:{line}: {text.lstrip('.')}"
        return Problem(where=where, kind=ProblemKind.CATALOGUE_FAULT, detail=detail, remedy=remedy)


def parse_overlay(text: str, name: str = OVERLAY_FILE) -> ReadOverlay:
    """Read an overlay; tables with faults are left out and their faults collected."""
    read = ReadOverlay(name=name)
    try:
        content = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        remedy = "Perbaiki penulisan TOML pada baris itu."
        read.problems.append(read.problem(("berkas",), f"bukan TOML: {error}", remedy))
        return read
    read.lines = header_lines(text)
    tables = {key: tuple(_tables(read, key, content)) for key in _ARRAYS}
    single = {key: _single(read, key, content[key]) for key in _SINGLE if key in content}
    for key in content.keys() - _ARRAYS.keys() - _SINGLE.keys():
        remedy = f"Yang dikenal: {', '.join((*_SINGLE, *_ARRAYS))}."
        read.problems.append(read.problem((key,), "tabel ini tidak dikenal", remedy))
    read.overlay = _overlay(read, tables, single)
    return read


def check_overlay_text(
    text: str, ground: OfficeGround, name: str = OVERLAY_FILE
) -> tuple[Problem, ...]:
    """Every fault of an overlay, of its shape and of what it names, in the order of the file."""
    read = parse_overlay(text, name)
    named = [_located(read, fault) for fault in check_overlay(ground, read.overlay)]
    return tuple(sorted([*read.problems, *named], key=_line))


def kept_text(shipped: str, overlay: Overlay) -> str:
    """The text under which a catalogue is kept: the shipped one and what the office changed."""
    return f"{shipped}{_MARK}{write_overlay(overlay.of_catalogue)}"


def parse_kept_text(text: str) -> Catalogue:
    """The catalogue of a text that `kept_text` made, or of a shipped text alone.

    Raises:
        CatalogueUnreadableError: it has faults; all of them are listed, one a line.
    """
    shipped, _, own = text.partition(_MARK)
    return apply_overlay(parse_catalogue_text(shipped), parse_overlay(own).overlay)


def write_overlay(overlay: Overlay) -> str:
    """The overlay as TOML; reading it gives the same overlay."""
    lines = ["# Penyesuaian kantor atas katalog dan kalender. Periksa: desk catalogue check FILE"]
    if overlay.form_set is not None:
        lines.append(f"form_set = {_quoted(overlay.form_set.value)}")
    if overlay.years:
        lines.append(f"years = [{', '.join(str(year) for year in overlay.years)}]")
    if overlay.choices:
        lines += ["", "[settings]"]
        lines += [f"{_quoted(one.id)} = {_quoted(one.value)}" for one in overlay.choices]
    lines += _week_lines("hours", overlay.week)
    lines += _week_lines("ramadan_hours", overlay.ramadan_week)
    for table, entries in _written(overlay):
        for entry in entries:
            lines += ["", f"[[{table}]]"]
            lines += [f"{key} = {_value(value)}" for key, value in entry.items()]
    return "\n".join(lines) + "\n"


def _tables(
    read: ReadOverlay, key: str, content: dict[str, Any]
) -> Iterator[tuple[int, models.Entry]]:
    tables = content.get(key, [])
    if not isinstance(tables, list):
        read.problems.append(
            read.problem((key,), f"harus ditulis sebagai [[{key}]]", f"Tulis [[{key}]].")
        )
        return
    for place, table in enumerate(tables):
        try:
            yield place, _ARRAYS[key].model_validate(table)
        except ValidationError as error:
            read.problems += _shapes(read, (key, place), error)


def _single(read: ReadOverlay, key: str, value: object) -> object:
    try:
        return _SINGLE[key].validate_python(value)
    except ValidationError as error:
        read.problems += _shapes(read, (key,), error)
        return None


def _shapes(
    read: ReadOverlay, path: tuple[str | int, ...], error: ValidationError
) -> Iterator[Problem]:
    for fault in error.errors(include_url=False):
        where = (*path, *fault["loc"])
        said = (fault["msg"].removeprefix("Value error, "), "Perbaiki nilai {key}.")
        detail, remedy = _SAID.get(fault["type"], said)
        key = next(str(one) for one in reversed(where) if isinstance(one, str))
        yield read.problem(where, detail, remedy.replace("{key}", key))


def _line(problem: Problem) -> int:
    return int(problem.where.split(":")[-2])


def _located(read: ReadOverlay, fault: OverlayFault) -> Problem:
    path: tuple[str | int, ...] = (fault.table,)
    if fault.place is not None:
        path = (*path, read.places[fault.table][fault.place])
    return read.problem((*path, fault.key), fault.detail, fault.remedy)


def _overlay(
    read: ReadOverlay,
    tables: dict[str, tuple[tuple[int, models.Entry], ...]],
    single: dict[str, Any],
) -> Overlay:
    read.places = {key: [place for place, _ in found] for key, found in tables.items()}

    def values(key: str, kind: type[T]) -> tuple[T, ...]:
        return tuple(kind(**entry.model_dump()) for _, entry in tables[key])

    return Overlay(
        form_set=single.get("form_set"),
        choices=tuple(
            OfficeChoice(id=key, value=value)
            for key, value in (single.get("settings") or {}).items()
        ),
        local_rows=values("local_row", RowName),
        dropped_rows=values("dropped_row", RowName),
        document_phrases=values("document_phrase", DocumentPhrase),
        reason_phrases=values("reason_phrase", ReasonPhrase),
        owner_phrases=values("owner_phrase", OwnerPhrase),
        service_times=values("service_time", OwnTime),
        week=_week(read, "hours", single.get("hours")),
        ramadan_week=_week(read, "ramadan_hours", single.get("ramadan_hours")),
        ramadans=values("ramadan", Fasting),
        days_off=values("day_off", DayOff),
        open_days=tuple(entry.model_dump()["day"] for _, entry in tables["open_day"]),
        years=single.get("years") or (),
        quotas=values("quota", Quota),
    )


def _week(read: ReadOverlay, key: str, part: WeekPart | None) -> Week | None:
    if part is None:
        return None
    try:
        return week_of(part)
    except ValueError:
        detail = "kantor tutup sepanjang minggu, atau jamnya tumpang tindih"
        remedy = 'Tulis jam berurutan, misalnya friday = ["07:30-11:30", "13:00-16:30"].'
        read.problems.append(read.problem((key,), detail, remedy))
        return None


def _week_lines(table: str, week: Week | None) -> list[str]:
    if week is None:
        return []
    days = zip(_DAYS, week.days, strict=True)
    return ["", f"[{table}]", *(f"{day} = [{_spans(spans)}]" for day, spans in days if spans)]


def _spans(spans: tuple[OpenSpan, ...]) -> str:
    return ", ".join(
        _quoted(f"{_clock(span.start.isoformat())}-{_clock(span.end.isoformat())}")
        for span in spans
    )


def _clock(text: str) -> str:
    return text.removesuffix(":00") if text.count(":") > 1 else text


def _written(overlay: Overlay) -> Iterator[tuple[str, list[dict[str, object]]]]:
    """Each array of tables with its entries; what an entry leaves open is not written."""
    yield "local_row", [_fields(one) for one in overlay.local_rows]
    yield "dropped_row", [_fields(one) for one in overlay.dropped_rows]
    yield "document_phrase", [_fields(one) for one in overlay.document_phrases]
    yield "reason_phrase", [_fields(one) for one in overlay.reason_phrases]
    yield "owner_phrase", [_fields(one) for one in overlay.owner_phrases]
    yield "service_time", [_fields(one) for one in overlay.service_times]
    yield "ramadan", [_fields(one) for one in overlay.ramadans]
    yield "day_off", [_fields(one) for one in overlay.days_off]
    yield "open_day", [{"day": day} for day in overlay.open_days]
    yield "quota", [_fields(one) for one in overlay.quotas]


def _fields(value: Written) -> dict[str, object]:
    named = ((one.name, getattr(value, one.name)) for one in fields(value))
    return {name: content for name, content in named if content not in (None, "", False)}


def _value(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, date):
        return value.isoformat()
    return _quoted(str(value))


def _quoted(text: str) -> str:
    """A TOML basic string: JSON's escapes, and DEL, which TOML refuses as it is."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
