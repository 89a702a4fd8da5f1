"""Who plays which part in a case: name, NIK, birth date and address, written or corrected."""

from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QDialog, QFormLayout, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from desk.actions.cases import CaseView
from desk.actions.people import PersonLine
from desk.domain.case import Person
from desk.domain.catalogue import Catalogue
from desk.gui.notices import NAME
from desk.gui.widgets.fields import NameField, NikField, ParsedField
from desk.gui.widgets.parts import button, fit_height, plain_label

DATE_FORMAT = "%d-%m-%Y"
FAMILIES = frozenset({"keluarga", "kk_asal", "kk_tujuan"})
"""Parts that a family card plays, not a person."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part that somebody plays, and who plays it so far."""

    owner: str
    ordinal: int
    person: Person | None = None


class DateField(ParsedField):
    """A day, written `5-9-2026`; it may stay empty."""

    @property
    def value(self) -> date | None:
        """The day, or None where the text is none."""
        text = self.text.strip().replace("/", "-").replace(".", "-").replace(" ", "-")
        try:
            return datetime.strptime(text, DATE_FORMAT).date()  # noqa: DTZ007 - a day has no zone
        except ValueError:
            return None

    @override
    def warning(self) -> str:
        if not self.text.strip() or self.value is not None:
            return ""
        return self.tr("Write it as day-month-year, like 5-9-2026; it is not saved")


class PersonDialog(QDialog):
    """One person at a time; choosing a part shows who plays it."""

    confirmed = Signal(object)  # PersonLine

    def __init__(self, seen: CaseView, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("person_dialog")
        title = self.tr("People of this case")
        self.setWindowTitle(f"{title} – {NAME}")
        self._parts = parts_of(seen)
        self._build(seen.catalogue)
        fit_height(self, 440)
        self._on_part(0)
        self._name.select()

    def _build(self, catalogue: Catalogue) -> None:
        self._part = QComboBox()
        self._part.setObjectName("person_part")
        self._part.setAccessibleName(self.tr("Part"))
        for part in self._parts:
            self._part.addItem(_part_text(part, catalogue))
        self._name = NameField("person_name", self.tr("Name"))
        self._nik = NikField("person_nik", self.tr("NIK"))
        self._born = DateField("person_born", self.tr("Birth date"))
        self._address = ParsedField("person_address", self.tr("Address"))
        form = QFormLayout()
        form.addRow(plain_label(self.tr("Part")), self._part)
        form.addRow(plain_label(self.tr("Name")), self._name)
        form.addRow(plain_label(self.tr("NIK")), self._nik)
        form.addRow(plain_label(self.tr("Birth date")), self._born)
        form.addRow(plain_label(self.tr("Address")), self._address)
        self._ok = button(self.tr("Save"), "person_ok", primary=True)
        self._ok.setDefault(True)
        cancel = button(self.tr("Cancel"), "person_cancel")
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self._ok)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addLayout(row)
        self._part.activated.connect(self._on_part)
        self._name.edited.connect(self._on_edited)
        self._ok.clicked.connect(self._on_ok)
        cancel.clicked.connect(self.reject)

    def _on_part(self, row: int) -> None:
        person = self._parts[row].person
        born = person.birth_date if person else None
        self._name.show_text(person.name if person else "")
        self._nik.show_text((person.nik or "") if person else "")
        self._born.show_text(born.strftime(DATE_FORMAT) if born else "")
        self._address.show_text(person.address if person else "")
        self._on_edited()

    def _on_edited(self) -> None:
        self._ok.setEnabled(bool(self._name.value))

    def _on_ok(self) -> None:
        part = self._parts[self._part.currentIndex()]
        self.confirmed.emit(
            PersonLine(
                owner=part.owner,
                ordinal=part.ordinal,
                name=self._name.value,
                nik=self._nik.value or self._unreadable_keeps(part.person),
                birth_date=self._born.value,
                address=self._address.text.strip(),
            )
        )
        self.accept()

    def _unreadable_keeps(self, person: Person | None) -> str:
        """A NIK that is half typed leaves the old one; an empty line takes it away."""
        return (person.nik or "") if person is not None and self._nik.text.strip() else ""


def parts_of(seen: CaseView) -> tuple[Part, ...]:
    """The parts played already, then those that the case still asks for.

    Where a service concerns one person each, one more of them is offered: the second twin.
    """
    played = [
        Part(owner=role.owner, ordinal=role.ordinal, person=seen.file.person(role.person_id))
        for role in seen.file.roles
        if role.person_id is not None
    ]
    there = {(part.owner, part.ordinal) for part in played}
    subjects = [seen.catalogue.service(item.service).subject for item in seen.file.items]
    asked = [(row.slot.owner, row.slot.ordinal) for row in seen.checklist.rows]
    wanted = [*((subject, 1) for subject in subjects), *asked]
    wanted += [(owner, _next(owner, there)) for owner in subjects if (owner, 1) in there]
    fresh = [key for key in dict.fromkeys(wanted) if key not in there and key[0] not in FAMILIES]
    return (*played, *(Part(owner=owner, ordinal=ordinal) for owner, ordinal in fresh))


def _next(owner: str, there: set[tuple[str, int]]) -> int:
    return max(ordinal for other, ordinal in there if other == owner) + 1


def _part_text(part: Part, catalogue: Catalogue) -> str:
    known = (owner.word for owner in catalogue.owners if owner.key == part.owner)
    word = next(known, part.owner.replace("_", " "))
    ordinal = f" {part.ordinal}" if part.ordinal > 1 else ""
    name = f" – {part.person.name}" if part.person else ""
    return f"{word}{ordinal}{name}"
