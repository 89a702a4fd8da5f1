"""Who plays which part in a case, person or family card: written or corrected, saved together."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QDialog, QFormLayout, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from desk.actions.cases import CaseView
from desk.actions.people import FamilyLine, PersonLine
from desk.domain.areas import AreaBook
from desk.domain.case import Family, Person
from desk.domain.catalogue import Catalogue
from desk.gui.case.questions_view import owner_word
from desk.gui.notices import NAME
from desk.gui.widgets.fields import NameField, NikField, NoKkField, ParsedField
from desk.gui.widgets.parts import button, fit_height, plain_label

SPARE_PX = 18
"""What wrapped hints may take beyond the height that the form asks for."""

DATE_FORMAT = "%d-%m-%Y"
FAMILIES = ("keluarga", "kk_asal", "kk_tujuan")
"""Parts that a family card plays, not a person."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part that somebody plays, and who plays it so far."""

    owner: str
    ordinal: int
    person: Person | None = None
    family: Family | None = None

    @property
    def is_family(self) -> bool:
        """Whether a family card plays it."""
        return self.owner in FAMILIES

    @property
    def is_played(self) -> bool:
        """Whether it is known who plays it."""
        return self.person is not None or self.family is not None


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
    """One part at a time; what was written stays while others are looked at, and goes together.

    Nothing is saved before “Save”, and nothing that is half typed.
    """

    confirmed = Signal(tuple, tuple)  # PersonLines, FamilyLines

    def __init__(self, seen: CaseView, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("person_dialog")
        title = self.tr("People of this case")
        self.setWindowTitle(f"{title} – {NAME}")
        self._parts = parts_of(seen)
        self._written: dict[int, PersonLine | FamilyLine] = {}
        self._at = 0
        # Hints are laid out after the event that shows them.
        self._growing = QTimer(self, interval=0, singleShot=True)
        self._growing.timeout.connect(self._grow)
        self._build(seen.catalogue)
        fit_height(self, min(460, parent.width() - 20))
        self._show(0)
        self._name.select()

    def _build(self, catalogue: Catalogue) -> None:
        self._part = QComboBox()
        self._part.setObjectName("person_part")
        self._part.setAccessibleName(self.tr("Part"))
        for part in self._parts:
            self._part.addItem(_part_text(part, catalogue))
        self._name = NameField("person_name", self.tr("Name"))
        self._nik = NikField("person_nik", self.tr("NIK"))
        self._kk = NoKkField("person_kk", self.tr("Family card number"))
        self._born = DateField("person_born", self.tr("Birth date"))
        self._address = ParsedField("person_address", self.tr("Address"))
        self._form = QFormLayout()
        self._form.addRow(plain_label(self.tr("Part")), self._part)
        self._form.addRow(plain_label(self.tr("Name")), self._name)
        self._form.addRow(plain_label(self.tr("NIK")), self._nik)
        self._form.addRow(plain_label(self.tr("Family card number")), self._kk)
        self._form.addRow(plain_label(self.tr("Birth date")), self._born)
        self._form.addRow(plain_label(self.tr("Address")), self._address)
        layout = QVBoxLayout(self)
        layout.addLayout(self._form, 1)
        layout.addLayout(self._buttons())
        self._part.currentIndexChanged.connect(self._on_part)
        for field in self._fields():
            field.edited.connect(self._on_edited)

    def know_areas(self, areas: AreaBook) -> None:
        """Hold the numbers against the area codes that the office knows."""
        self._nik.know_areas(areas)
        self._kk.know_areas(areas)

    def _buttons(self) -> QHBoxLayout:
        self._ok = button(self.tr("Save"), "person_ok", primary=True)
        self._ok.setDefault(True)
        cancel = button(self.tr("Cancel"), "person_cancel")
        text = self.tr("F4 opens the list of parts; all are saved together.")
        hint = plain_label(text, "hint", wraps=True)
        row = QHBoxLayout()
        row.addWidget(hint, 1)
        row.addWidget(cancel)
        row.addWidget(self._ok)
        self._ok.clicked.connect(self._on_ok)
        cancel.clicked.connect(self.reject)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self._on_ok)
        QShortcut(QKeySequence("F4"), self).activated.connect(self._part.showPopup)
        return row

    def _fields(self) -> tuple[ParsedField, ...]:
        return (self._name, self._nik, self._kk, self._born, self._address)

    def _on_part(self, row: int) -> None:
        self._keep()
        self._show(row)

    def _show(self, row: int) -> None:
        """Show a part: what was written about it just now, else what is stored."""
        self._at = row
        part = self._parts[row]
        for field, on in (
            (self._nik, not part.is_family),
            (self._born, not part.is_family),
            (self._address, not part.is_family),
            (self._kk, part.is_family),
        ):
            self._form.setRowVisible(field, on)
        line = self._written.get(row, _stored(part))
        self._name.show_text(line.head_name if isinstance(line, FamilyLine) else line.name)
        if isinstance(line, FamilyLine):
            self._kk.show_text(line.no_kk)
        else:
            self._nik.show_text(line.nik)
            self._born.show_text(line.birth_date.strftime(DATE_FORMAT) if line.birth_date else "")
            self._address.show_text(line.address)
        self._on_edited()

    def _keep(self) -> None:
        """Keep what stands in the fields, where it differs from what is stored."""
        line = self._line()
        if line == _stored(self._parts[self._at]):
            self._written.pop(self._at, None)
        else:
            self._written[self._at] = line

    def _line(self) -> PersonLine | FamilyLine:
        part = self._parts[self._at]
        stored = _stored(part)
        if isinstance(stored, FamilyLine):
            number = self._kk.value or (stored.no_kk if self._kk.text.strip() else "")
            return replace(stored, no_kk=number, head_name=self._name.value)
        half_typed = self._born.text.strip() and self._born.value is None
        return replace(
            stored,
            name=self._name.value,
            nik=self._nik.value or (stored.nik if self._nik.text.strip() else ""),
            birth_date=stored.birth_date if half_typed else self._born.value,
            address=self._address.text.strip(),
        )

    def _on_edited(self) -> None:
        """Somebody who was there needs a name; an empty new part is simply not written."""
        self._ok.setEnabled(bool(self._name.value) or not self._is_needed())
        self._growing.start()

    def _grow(self) -> None:
        """Hints under the fields come and go: the dialog is never too low for them."""
        layout = self.layout()
        if layout is not None:
            needed = layout.totalHeightForWidth(self.width()) + SPARE_PX
            if needed > self.height():
                self.resize(self.width(), needed)

    def _is_needed(self) -> bool:
        part, line = self._parts[self._at], self._line()
        return not part.is_family and (part.is_played or line != _stored(part))

    def _on_ok(self) -> None:
        if not self._ok.isEnabled():
            return
        self._keep()
        lines = tuple(self._written.values())
        people = tuple(one for one in lines if isinstance(one, PersonLine) and one.name)
        families = tuple(one for one in lines if isinstance(one, FamilyLine))
        if people or families:
            self.confirmed.emit(people, families)
        self.accept()


def parts_of(seen: CaseView) -> tuple[Part, ...]:
    """The parts played already, then those that the case still asks for.

    Where a service concerns one person each, one more of them is offered: the second twin.
    """
    families = {one.id: one for one in seen.file.families}
    played = [
        Part(
            owner=role.owner,
            ordinal=role.ordinal,
            person=seen.file.person(role.person_id) if role.person_id else None,
            family=families.get(role.family_id) if role.family_id else None,
        )
        for role in seen.file.roles
    ]
    there = {(part.owner, part.ordinal) for part in played}
    subjects = [seen.catalogue.service(item.service).subject for item in seen.file.items]
    asked = [(row.slot.owner, row.slot.ordinal) for row in seen.checklist.rows]
    wanted = [*((subject, 1) for subject in subjects), *asked]
    wanted += [(owner, _next(owner, there)) for owner in subjects if (owner, 1) in there]
    if not seen.file.families:
        wanted.append((FAMILIES[0], 1))
    known = {owner.key for owner in seen.catalogue.owners}
    fresh = [key for key in dict.fromkeys(wanted) if key not in there and key[0] in known]
    return (*played, *(Part(owner=owner, ordinal=ordinal) for owner, ordinal in fresh))


def _stored(part: Part) -> PersonLine | FamilyLine:
    if part.is_family:
        return FamilyLine(
            owner=part.owner,
            ordinal=part.ordinal,
            no_kk=(part.family.no_kk or "") if part.family else "",
            head_name=part.family.head_name if part.family else "",
        )
    person = part.person
    return PersonLine(
        owner=part.owner,
        ordinal=part.ordinal,
        name=person.name if person else "",
        nik=(person.nik or "") if person else "",
        birth_date=person.birth_date if person else None,
        address=person.address if person else "",
    )


def _next(owner: str, there: set[tuple[str, int]]) -> int:
    return max(ordinal for other, ordinal in there if other == owner) + 1


def _part_text(part: Part, catalogue: Catalogue) -> str:
    ordinal = f" {part.ordinal}" if part.ordinal > 1 else ""
    name = part.person.name if part.person else part.family.head_name if part.family else ""
    return f"{owner_word(catalogue, part.owner)}{ordinal}" + (f" – {name}" if name else "")
