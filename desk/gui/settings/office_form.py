"""The form of an office: its name, where it is, who heads it, and what its papers begin with."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QLabel,
    QPlainTextEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from desk.actions.office_setup import Regency, read_logo
from desk.domain.errors import DeskError
from desk.domain.office import FormSet, Office, Zone
from desk.domain.office_checks import (
    LEAST_COMPLETION_DAYS,
    MOST_COMPLETION_DAYS,
    MOST_PROMISE_DAYS,
    NOT_SET_AREA,
    OfficeFault,
)
from desk.gui.jobs import Jobs
from desk.gui.settings.form_rows import FIELD_PX, FormRows
from desk.gui.settings.regency_picker import RegencyPicker
from desk.gui.widgets.fields import ParsedField
from desk.gui.widgets.file_dialogs import choose_files
from desk.gui.widgets.flow import FlowLayout
from desk.gui.widgets.parts import CountField, button, plain_label, set_role
from desk.gui.words import explained, word_of

LETTERHEAD_HEIGHT_PX = 62
AGENCY = "Dinas Kependudukan dan Pencatatan Sipil"
KINDS = ("kabupaten", "kota")
PREFIX_LETTERS = 3
FORM_SETS = {
    FormSet.PERMENDAGRI_6_2026: "Permendagri 6/2026",
    FormSet.PERMENDAGRI_109_2019: "Permendagri 109/2019",
}


class LinesEdit(QPlainTextEdit):
    """A few lines of text; leaving it says so."""

    left = Signal()

    def __init__(self, name: str, title: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setTabChangesFocus(True)
        self.setFixedHeight(LETTERHEAD_HEIGHT_PX)

    @override
    def focusOutEvent(self, event: object) -> None:
        super().focusOutEvent(event)  # type: ignore[arg-type]  # Qt gives a QFocusEvent
        self.left.emit()


class OfficeForm(QWidget):
    """Shows an office and gives it back as it was changed; says below a field what is wrong."""

    left = Signal()  # a field was finished

    def __init__(self, office: Office, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office, self._jobs = office, jobs
        self._logo = office.logo_png
        self._build()
        self.show_office(office)
        self._connect()

    def office(self) -> Office:
        """The office as the form has it now."""
        lines = (line.strip() for line in self._letterhead.toPlainText().splitlines())
        return replace(
            self._office,
            name=self._name.text.strip(),
            zone=self._zone.currentData(),
            prefix=self._prefix.text.strip().upper(),
            head_name=self._head.text.strip(),
            head_title=self._head_title.text.strip(),
            letterhead=tuple(line for line in lines if line),
            address=self._address.text.strip(),
            contact=self._contact.text.strip(),
            form_set=self._forms.currentData(),
            promise_days=self._promise.value(),
            completion_days=self._completion.value(),
            logo_png=self._logo,
        )

    def show_office(self, office: Office) -> None:
        """Fill every field."""
        self._office, self._logo = office, office.logo_png
        self._name.show_text(office.name)
        self._regency.show_name("" if office.area_code == NOT_SET_AREA else office.regency)
        self._zone.setCurrentIndex(self._zone.findData(office.zone))
        self._prefix.show_text(office.prefix)
        self._head.show_text(office.head_name)
        self._head_title.show_text(office.head_title)
        self._letterhead.setPlainText("\n".join(office.letterhead))
        self._address.show_text(office.address)
        self._contact.show_text(office.contact)
        self._forms.setCurrentIndex(self._forms.findData(office.form_set))
        self._promise.setValue(office.promise_days)
        self._completion.setValue(office.completion_days)
        self._say_logo()
        self._say_area()

    def show_regencies(self, regencies: Sequence[Regency]) -> None:
        """List what can be chosen as the regency."""
        self._regency.show_regencies(regencies)

    def complain(self, faults: Sequence[OfficeFault]) -> None:
        """Say below each field what is wrong with it; no fault takes everything back."""
        fields = {
            OfficeFault.NAME_EMPTY: self._name,
            OfficeFault.PREFIX_ODD: self._prefix,
        }
        for fault, field in fields.items():
            field.complain(word_of(fault) if fault in faults else "")
        said = [fault for fault in faults if fault not in fields]
        self._others.setText(" ".join(word_of(fault) for fault in said))
        self._others.setVisible(bool(said))

    def _build(self) -> None:
        self._rows = FormRows()
        self._others = plain_label(role="bad", wraps=True)
        self._others.setObjectName("office_faults")
        self._others.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._others)
        layout.addWidget(self._rows)
        self._add_place()
        self._add_paper()
        self._add_promises()

    def _line(self, name: str, title: str) -> ParsedField:
        line = ParsedField(name, title)
        self._rows.add(title, line)
        line.left.connect(self.left)
        return line

    def _add_place(self) -> None:
        title = self.tr("Regency or city")
        self._regency = RegencyPicker(title)
        self._area_said = self._rows.add(title, self._regency)
        self._name = self._line("office_name", self.tr("Name of the office"))
        self._zone = self._rows.add_choice(self.tr("Time zone"), "office_zone")
        for zone in Zone:
            self._zone.addItem(word_of(zone), zone)
        self._prefix = self._line("office_prefix", self.tr("Prefix of case numbers"))

    def _add_paper(self) -> None:
        title = self.tr("Lines of the letterhead")
        self._letterhead = LinesEdit("office_letterhead", title)
        self._rows.add(title, self._letterhead)
        self._address = self._line("office_address", self.tr("Address"))
        self._contact = self._line("office_contact", self.tr("Telephone, e-mail"))
        self._head = self._line("office_head", self.tr("Name of the head"))
        self._head_title = self._line("office_head_title", self.tr("Title of the head"))
        there = self.tr("There is a logo.")
        self._logo_said: QLabel = self._rows.add(self.tr("Logo"), self._logo_row(), there)

    def _logo_row(self) -> QWidget:
        part = QWidget()
        row = FlowLayout(part, gap_px=6)
        choose = button(self.tr("Choose a picture…"), "office_logo")
        self._no_logo = button(self.tr("Without logo"), "office_no_logo")
        row.addWidget(choose)
        row.addWidget(self._no_logo)
        choose.clicked.connect(self._on_choose_logo)
        self._no_logo.clicked.connect(self._on_no_logo)
        return part

    def _add_promises(self) -> None:
        self._forms = self._rows.add_choice(self.tr("Codes of forms follow"), "office_forms")
        for form_set, name in FORM_SETS.items():
            self._forms.addItem(name, form_set)
        self._promise = self._number("office_promise", self.tr("Done within, in working days"))
        self._promise.setRange(0, MOST_PROMISE_DAYS)
        self._completion = self._number("office_completion", self.tr("Days to complete papers"))
        self._completion.setRange(LEAST_COMPLETION_DAYS, MOST_COMPLETION_DAYS)

    def _number(self, name: str, title: str) -> QSpinBox:
        box = CountField()
        box.setObjectName(name)
        box.setAccessibleName(title)
        box.setMaximumWidth(110)
        box.setMinimumHeight(FIELD_PX)
        self._rows.add(title, box)
        box.editingFinished.connect(self.left)
        return box

    def _connect(self) -> None:
        self._regency.chosen.connect(self._on_regency)
        edit = self._regency.lineEdit()
        if edit is not None:
            edit.editingFinished.connect(self._on_regency_typed)
        self._letterhead.left.connect(self.left)
        for combo in (self._zone, self._forms):
            combo.activated.connect(self._on_activated)

    def _on_activated(self, _row: int) -> None:
        self.left.emit()

    def _on_regency_typed(self) -> None:
        found = self._regency.typed()
        if found is not None and found.code != self._office.area_code:
            self._on_regency(found)

    def _on_regency(self, regency: Regency) -> None:
        """Take over code and zone; what still says the proposal of before is proposed anew."""
        before = self.office()
        after = replace(before, regency=regency.name, area_code=regency.code, zone=regency.zone)
        if before.name in {"", AGENCY, _named(before.regency)}:
            after = replace(after, name=_named(regency.name))
        if before.letterhead in {(), _lines(before.regency), _lines("KABUPATEN/KOTA")}:
            after = replace(after, letterhead=_lines(regency.name))
        if before.prefix in {"", "DKC", prefix_for(before.regency)}:
            after = replace(after, prefix=prefix_for(regency.name))
        self.show_office(after)
        self.left.emit()

    def _say_area(self) -> None:
        set_area = self._office.area_code != NOT_SET_AREA
        said = self.tr("Code {code}; a NIK is checked by it.").format(code=self._office.area_code)
        missing = self.tr("Type a part of the name, then choose.")
        self._area_said.setText(said if set_area else missing)
        self._area_said.show()

    def _say_logo(self) -> None:
        self._no_logo.setEnabled(self._logo is not None)
        set_role(self._logo_said, "muted")
        there = self.tr("There is a logo.")
        self._logo_said.setText(there if self._logo else self.tr("None; papers do without."))

    def _on_choose_logo(self) -> None:
        choose_files(
            self,
            self.tr("Choose the logo"),
            [self.tr("Pictures (*.png *.jpg *.jpeg)")],
            self._on_logo_file,
        )

    def _on_logo_file(self, paths: tuple[Path, ...]) -> None:
        self._jobs.ask(self, self._on_logo, read_logo, paths[0], on_error=self._on_no_picture)

    def _on_logo(self, png: bytes) -> None:
        self._logo = png
        self._say_logo()
        self.left.emit()

    def _on_no_picture(self, error: DeskError) -> None:
        set_role(self._logo_said, "bad")
        self._logo_said.setText(explained(error).line)

    def _on_no_logo(self) -> None:
        self._on_logo_gone()
        self.left.emit()

    def _on_logo_gone(self) -> None:
        self._logo = None
        self._say_logo()


def prefix_for(regency: str) -> str:
    """Three letters of the regency's own name, as a proposal: `BAN` for Kabupaten Bandung."""
    words = [one for one in regency.split() if one.casefold() not in KINDS]
    letters = "".join(sign for sign in "".join(words).upper() if "A" <= sign <= "Z")
    return letters[:PREFIX_LETTERS]


def _named(regency: str) -> str:
    return f"{AGENCY} {regency}".strip()


def _lines(regency: str) -> tuple[str, ...]:
    return (f"PEMERINTAH {regency.upper()}", AGENCY.upper())
