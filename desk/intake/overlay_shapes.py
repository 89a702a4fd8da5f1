"""Read the tables of an overlay: their shapes are checked, and every fault is collected.

pydantic is loaded with this module: an office that changed nothing starts without it.
"""

from collections.abc import Iterator
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

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
)
from desk.domain.problems import Problem
from desk.domain.rule_faults import Amends, RuleFault
from desk.domain.sayings import saying
from desk.domain.worktime import DayOff, Week
from desk.intake import overlay_models as models
from desk.intake.calendar_models import WeekPart
from desk.intake.overlay_faults import ReadOverlay

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
    "missing": (RuleFault.KEY_MISSING, Amends.ADD_KEY),
    "extra_forbidden": (RuleFault.KEY_UNKNOWN, Amends.DELETE_KEY),
    "string_too_short": (RuleFault.EMPTY, Amends.FILL_KEY),
    "string_type": (RuleFault.NOT_TEXT, Amends.WRITE_TEXT),
    "int_parsing": (RuleFault.NOT_A_NUMBER, Amends.WRITE_NUMBER),
    "date_from_datetime_parsing": (RuleFault.NOT_A_DATE, Amends.WRITE_DATE),
    "date_type": (RuleFault.NOT_A_DATE, Amends.WRITE_DATE),
    "enum": (RuleFault.NOT_A_VALUE, Amends.CHECK_SPELLING),
    "bool_parsing": (RuleFault.NOT_A_SWITCH, Amends.WRITE_TRUE),
    "int_type": (RuleFault.NOT_A_NUMBER, Amends.WRITE_NUMBER),
    "greater_than": (RuleFault.NOT_ABOVE_ZERO, Amends.MEND_VALUE),
    "string_pattern_mismatch": (RuleFault.NOT_A_ROW, Amends.WRITE_ROW),
}
"""Faults of shape; others are given as the reader says them."""

T = TypeVar("T")


def read_tables(read: ReadOverlay, content: dict[str, Any]) -> Overlay:
    """The overlay of the tables; those with faults are left out and their faults collected."""
    tables = {key: tuple(_tables(read, key, content)) for key in _ARRAYS}
    single = {key: _single(read, key, content[key]) for key in _SINGLE if key in content}
    for key in content.keys() - _ARRAYS.keys() - _SINGLE.keys():
        remedy = saying(Amends.KNOWN_TABLES, known=", ".join((*_SINGLE, *_ARRAYS)))
        read.problems.append(read.problem((key,), RuleFault.TABLE_UNKNOWN, remedy))
    return _overlay(read, tables, single)


def _tables(
    read: ReadOverlay, key: str, content: dict[str, Any]
) -> Iterator[tuple[int, models.Entry]]:
    tables = content.get(key, [])
    if not isinstance(tables, list):
        read.problems.append(
            read.problem(
                (key,), saying(RuleFault.NOT_ARRAY, key=key), saying(Amends.WRITE_ARRAY, key=key)
            )
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
        said = (fault["msg"].removeprefix("Value error, "), Amends.MEND_VALUE)
        detail, remedy = _SAID.get(fault["type"], said)
        key = next(str(one) for one in reversed(where) if isinstance(one, str))
        yield read.problem(where, detail, saying(remedy, key=key))


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
        return part.value()
    except ValueError:
        read.problems.append(read.problem((key,), RuleFault.HOURS_ODD, Amends.WRITE_HOURS))
        return None
