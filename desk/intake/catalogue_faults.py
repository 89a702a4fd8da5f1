"""Find every fault of a catalogue: the shape of each table, and what its tables name.

A fault says where it is as the officer finds it: the file, the line of the table's header and the
path of keys. References are checked against every name that is written anywhere, so that one
faulty table does not make the rest look wrong.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pydantic import BaseModel, ValidationError

from desk.domain.conditions import OFFICE_PREFIX, parse_condition
from desk.domain.office import FormSet
from desk.domain.problems import Problem, ProblemKind
from desk.intake import catalogue_models as models
from desk.intake.catalogue import SECTIONS, CatalogueFile
from desk.intake.catalogue_values import Table

Path = tuple[str | int, ...]

_MODELS: dict[str, type[BaseModel]] = {
    "source": models.SourceEntry,
    "document": models.DocumentEntry,
    "owner": models.OwnerEntry,
    "question": models.QuestionEntry,
    "office_fact": models.OfficeFactEntry,
    "form_code": models.FormCodeEntry,
    "reason": models.ReasonEntry,
    "universal_row": models.RowEntry,
    "service": models.ServiceEntry,
    "bundle": models.BundleEntry,
}

_NAMED_BY = {
    "source": "code",
    "document": "key",
    "owner": "key",
    "question": "id",
    "office_fact": "id",
    "reason": "code",
    "service": "code",
    "bundle": "code",
}

_HEADER = re.compile(r"^\s*(?P<open>\[\[?)\s*(?P<path>[A-Za-z0-9_.\s]+?)\s*\]\]?\s*(#.*)?$")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Spot:
    """A table or value of a file, with the lines of that file's headers."""

    file: str
    lines: dict[Path, int]
    path: Path

    def at(self, *more: str | int) -> "_Spot":
        return _Spot(file=self.file, lines=self.lines, path=(*self.path, *more))

    @property
    def where(self) -> str:
        line = next(
            (
                self.lines[self.path[:n]]
                for n in range(len(self.path), 0, -1)
                if self.path[:n] in self.lines
            ),
            1,
        )
        text = ""
        for part in self.path:
            text += f"[{part + 1}]" if isinstance(part, int) else f".{part}"
        return f"{self.file}:{line}: {text.lstrip('.')}"

    def fault(self, detail: str) -> Problem:
        return Problem(where=self.where, kind=ProblemKind.CATALOGUE_FAULT, detail=detail)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entry:
    """A top-level table with its place."""

    section: str
    table: Table
    spot: _Spot


def find_faults(files: tuple[CatalogueFile, ...]) -> tuple[Problem, ...]:
    """Every fault of these files, in their order: first shapes, then names."""
    entries = [entry for file in files for entry in _entries(file)]
    shapes = [problem for file in files for problem in _strangers(file)]
    shapes += [problem for entry in entries for problem in _shape(entry)]
    missing = [
        _nowhere(f"tidak ada tabel [[{section}]]")
        for section in SECTIONS
        if not any(entry.section == section for entry in entries)
    ]
    return (*missing, *shapes, *_Names(entries).faults())


def header_lines(text: str) -> dict[Path, int]:
    """The line of each table's header; tables of arrays are counted from 0."""
    counts: dict[Path, int] = {}
    lines: dict[Path, int] = {}
    for number, line in enumerate(text.splitlines(), start=1):
        match = _HEADER.match(line)
        if match is None:
            continue
        path: Path = ()
        parts = [part.strip() for part in match["path"].split(".")]
        for part in parts[:-1]:
            path = (*path, part)
            if path in counts:
                path = (*path, counts[path] - 1)
        path = (*path, parts[-1])
        if match["open"] == "[[":
            counts[path] = counts.get(path, 0) + 1
            path = (*path, counts[path] - 1)
        lines[path] = number
    return lines


def _nowhere(detail: str) -> Problem:
    return Problem(where="katalog", kind=ProblemKind.CATALOGUE_FAULT, detail=detail)


def _entries(file: CatalogueFile) -> Iterator[_Entry]:
    lines = header_lines(file.text)
    for section in SECTIONS:
        for place, table in enumerate(_tables(file.content.get(section))):
            spot = _Spot(file=file.name, lines=lines, path=(section, place))
            yield _Entry(section=section, table=table, spot=spot)


def _tables(value: object) -> list[Table]:
    return [table for table in value if isinstance(table, dict)] if isinstance(value, list) else []


def _strangers(file: CatalogueFile) -> Iterator[Problem]:
    """Tables that nobody knows, and known ones that are no array of tables."""
    lines = header_lines(file.text)
    for key, value in file.content.items():
        spot = _Spot(file=file.name, lines=lines, path=(key,))
        if key not in SECTIONS:
            yield spot.fault("tabel ini tidak dikenal")
        elif not isinstance(value, list) or len(_tables(value)) != len(value):
            yield spot.fault(f"harus ditulis sebagai [[{key}]]")


def _shape(entry: _Entry) -> Iterator[Problem]:
    try:
        _MODELS[entry.section].model_validate(entry.table)
    except ValidationError as error:
        for fault in error.errors(include_url=False):
            yield entry.spot.at(*fault["loc"]).fault(fault["msg"].removeprefix("Value error, "))


class _Names:
    """What is written anywhere, and the faults of what refers to it."""

    def __init__(self, entries: list[_Entry]) -> None:
        self._entries = entries
        self._names = {section: self._written(section) for section in _NAMED_BY}
        self._values = self._answers()
        self._codes = {
            (entry.table.get("document"), entry.table.get("form_set"))
            for entry in entries
            if entry.section == "form_code"
        }
        self._slots = {
            (entry.table.get("code"), row.get("slot"))
            for entry in entries
            if entry.section == "service"
            for row in _tables(entry.table.get("row"))
        }

    def faults(self) -> Iterator[Problem]:
        yield from self._twice()
        for entry in self._entries:
            yield from self._sources(entry.spot, entry.table)
            check = getattr(self, f"_check_{entry.section}", None)
            if check is not None:
                yield from check(entry)

    def _written(self, section: str) -> set[str]:
        key = _NAMED_BY[section]
        return {str(e.table.get(key)) for e in self._entries if e.section == section}

    def _answers(self) -> dict[str, tuple[str, ...]]:
        found: dict[str, tuple[str, ...]] = {}
        for entry in self._entries:
            prefix = {"question": "", "office_fact": OFFICE_PREFIX}.get(entry.section)
            if prefix is not None:
                found[f"{prefix}{entry.table.get('id')}"] = tuple(_texts(entry.table.get("values")))
        return found

    def _twice(self) -> Iterator[Problem]:
        seen: set[tuple[str, object]] = set()
        for entry in self._entries:
            key = _NAMED_BY.get(entry.section)
            name: object = entry.table.get(key) if key else None
            if entry.section == "form_code":
                name = f"{entry.table.get('form_set')} {entry.table.get('document')}"
            if name is None:
                continue
            if (entry.section, name) in seen:
                yield entry.spot.fault(f"{name} sudah ada")
            seen.add((entry.section, name))

    def _sources(self, spot: _Spot, table: Table) -> Iterator[Problem]:
        for code in str(table.get("source", "")).split(","):
            if code.strip() and code.strip() not in self._names["source"]:
                yield spot.at("source").fault(f"sumber {code.strip()} tidak ada di [[source]]")

    def _check_document(self, entry: _Entry) -> Iterator[Problem]:
        yield from self._condition(entry.spot.at("stamp_duty_when"), entry.table, "stamp_duty_when")
        if "{form}" not in str(entry.table.get("label", "")):
            return
        for form_set in FormSet:
            if (entry.table.get("key"), form_set.value) not in self._codes:
                yield entry.spot.at("label").fault(
                    f"tidak ada kode formulir untuk {form_set.value}"
                )

    def _check_form_code(self, entry: _Entry) -> Iterator[Problem]:
        yield from self._named(entry.spot, entry.table, "document", "document")

    def _check_question(self, entry: _Entry) -> Iterator[Problem]:
        for place, rare in enumerate(_tables(entry.table.get("only_for"))):
            at = entry.spot.at("only_for", place)
            yield from self._services(at, _texts(rare.get("services")))
            if rare.get("value") not in _texts(entry.table.get("values")):
                yield at.fault("bukan salah satu nilainya")

    def _check_office_fact(self, entry: _Entry) -> Iterator[Problem]:
        if entry.table.get("default") not in _texts(entry.table.get("values")):
            yield entry.spot.at("default").fault("bukan salah satu nilainya")

    def _check_universal_row(self, entry: _Entry) -> Iterator[Problem]:
        yield from self._row(entry.spot, entry.table)

    def _check_service(self, entry: _Entry) -> Iterator[Problem]:
        table, spot = entry.table, entry.spot
        yield from self._named(spot, table, "subject", "owner")
        yield from self._condition(spot.at("applies_when"), table, "applies_when")
        yield from self._all_slots(spot, table, "produces")
        for form in _texts(table.get("forms")):
            yield from self._known(spot.at("forms"), form, "document")
        for place, row in enumerate(_tables(table.get("row"))):
            yield from self._row(spot.at("row", place), row)
            yield from self._sources(spot.at("row", place), row)
        yield from self._choices(spot, _tables(table.get("row")))
        for place, route in enumerate(_tables(table.get("use"))):
            at = spot.at("use", place)
            yield from self._named(at, route, "service", "service")
            yield from self._condition(at.at("when"), route, "when")
            if route.get("service") == table.get("code"):
                yield at.fault("layanan menunjuk dirinya sendiri")
        yield from self._fixed(spot, table, "preset")
        yield from self._replacements(spot, table)

    def _check_bundle(self, entry: _Entry) -> Iterator[Problem]:
        table, spot = entry.table, entry.spot
        yield from self._all_slots(spot, table, "produced_inside")
        yield from self._fixed(spot, table, "fixed_answer")
        for place, member in enumerate(_tables(table.get("member"))):
            yield from self._named(spot.at("member", place), member, "service", "service")
            yield from self._condition(spot.at("member", place, "when"), member, "when")
        yield from self._replacements(spot, table)

    def _replacements(self, spot: _Spot, table: Table) -> Iterator[Problem]:
        for place, alias in enumerate(_tables(table.get("alias"))):
            at = spot.at("alias", place)
            yield from self._slot(at.at("slot"), alias.get("slot"))
            yield from self._all_slots(at, alias, "targets")
            yield from self._services(at, [alias.get("service"), *_texts(alias.get("only_with"))])
        for place, drop in enumerate(_tables(table.get("not_asked"))):
            at = spot.at("not_asked", place)
            yield from self._services(at, _texts(drop.get("only_with")))
            if (drop.get("service"), drop.get("slot")) not in self._slots:
                yield at.fault(f"{drop.get('service')} tidak meminta {drop.get('slot')}")

    def _row(self, spot: _Spot, row: Table) -> Iterator[Problem]:
        yield from self._slot(spot.at("slot"), row.get("slot"))
        yield from self._condition(spot.at("when"), row, "when")
        for owner in _texts(row.get("ask_of")):
            yield from self._known(spot.at("ask_of"), owner, "owner")
        if row.get("level") == "conditional" and not row.get("when"):
            yield spot.at("when").fault("baris bersyarat tanpa syarat")
        if row.get("level") == "required" and row.get("when"):
            yield spot.at("level").fault("baris wajib tidak boleh bersyarat; tulis conditional")

    @staticmethod
    def _choices(spot: _Spot, rows: list[Table]) -> Iterator[Problem]:
        groups = [row.get("any_of") for row in rows if row.get("any_of")]
        for group in sorted({str(group) for group in groups if groups.count(group) == 1}):
            yield spot.at("row").fault(f"pilihan {group} hanya punya satu baris")

    def _fixed(self, spot: _Spot, table: Table, key: str) -> Iterator[Problem]:
        for place, fixed in enumerate(_tables(table.get(key))):
            at = spot.at(key, place)
            yield from self._condition(at.at("when"), fixed, "when")
            for value in _texts(fixed.get("values")):
                yield from self._answer(at, str(fixed.get("question")), value)
            yield from self._services(at, _texts(fixed.get("unless_with")))

    def _condition(self, spot: _Spot, table: Table, key: str) -> Iterator[Problem]:
        try:
            condition = parse_condition(str(table.get(key, "")))
        except ValueError:
            return  # the shape says so already
        for term in (term for part in condition.alternatives for term in part):
            yield from self._answer(spot, term.question, term.value)

    def _answer(self, spot: _Spot, question: str, value: str) -> Iterator[Problem]:
        if question not in self._values:
            yield spot.fault(f"pertanyaan {question} tidak ada")
        elif value not in self._values[question]:
            yield spot.fault(f"{question} tidak punya nilai {value}")

    def _all_slots(self, spot: _Spot, table: Table, key: str) -> Iterator[Problem]:
        for slot in _texts(table.get(key)):
            yield from self._slot(spot.at(key), slot)

    def _slot(self, spot: _Spot, slot: object) -> Iterator[Problem]:
        document, at, owner = str(slot).partition("@")
        if at:
            yield from self._known(spot, document, "document")
            yield from self._known(spot, owner, "owner")

    def _services(self, spot: _Spot, codes: Iterable[object]) -> Iterator[Problem]:
        for code in codes:
            if code is not None:
                yield from self._known(spot, str(code), "service")

    def _named(self, spot: _Spot, table: Table, key: str, section: str) -> Iterator[Problem]:
        if key in table:
            yield from self._known(spot.at(key), str(table[key]), section)

    def _known(self, spot: _Spot, name: str, section: str) -> Iterator[Problem]:
        if name not in self._names[section]:
            yield spot.fault(f"{name} tidak ada di [[{section}]]")


def _texts(value: object) -> list[str]:
    return [text for text in value if isinstance(text, str)] if isinstance(value, list) else []
