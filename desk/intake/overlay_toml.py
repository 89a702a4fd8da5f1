"""Read and write an office's overlay as TOML, and the text that holds a whole kept catalogue.

Reading collects every fault with file, line and key; what is sound is still read. The text under
which a case keeps its catalogue is the shipped one followed by the overlay's part of it.
"""

import json
import tomllib
from collections.abc import Iterator
from dataclasses import fields
from datetime import date

from desk.domain.catalogue import Catalogue
from desk.domain.overlay import (
    DocumentPhrase,
    Fasting,
    Overlay,
    OwnerPhrase,
    OwnTime,
    Quota,
    ReasonPhrase,
    RowName,
    apply_overlay,
)
from desk.domain.overlay_checks import OfficeGround, OverlayFault, check_overlay
from desk.domain.problems import Problem
from desk.domain.rule_faults import Amends, RuleFault
from desk.domain.sayings import saying
from desk.domain.worktime import DayOff, OpenSpan, Week
from desk.intake.catalogue import parse_catalogue_text
from desk.intake.overlay_faults import ReadOverlay

OVERLAY_FILE = "office_overlay.toml"
"""How the overlay is called inside a kept text."""

_MARK = f"#:: {OVERLAY_FILE}\n"
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

Written = RowName | DocumentPhrase | ReasonPhrase | OwnerPhrase | OwnTime | Fasting | DayOff | Quota
"""What an array of tables holds."""


def parse_overlay(text: str, name: str = OVERLAY_FILE) -> ReadOverlay:
    """Read an overlay; tables with faults are left out and their faults collected."""
    read = ReadOverlay(name=name)
    try:
        content = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        fault = saying(RuleFault.NOT_TOML, error=str(error))
        read.problems.append(read.problem(("berkas",), fault, Amends.MEND_TOML))
        return read
    if content:
        from desk.intake.catalogue_faults import header_lines
        from desk.intake.overlay_shapes import read_tables

        read.lines = header_lines(text)
        read.overlay = read_tables(read, content)
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


def _line(problem: Problem) -> int:
    return int(problem.where.split(":")[-2])


def _located(read: ReadOverlay, fault: OverlayFault) -> Problem:
    path: tuple[str | int, ...] = (fault.table,)
    if fault.place is not None:
        path = (*path, read.places[fault.table][fault.place])
    return read.problem((*path, fault.key), fault.detail, fault.remedy)


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
