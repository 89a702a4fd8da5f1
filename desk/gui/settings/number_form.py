"""The form of a WhatsApp number: label, number, services, hours, quota, how results leave by it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk.actions.office_setup import NumberLine
from desk.domain.catalogue import Catalogue
from desk.domain.office import DeskNumber, HandOverMode
from desk.domain.office_checks import OfficeFault
from desk.domain.phone import stored_phone
from desk.gui.settings.form_rows import FIELD_PX, FormRows
from desk.gui.widgets.fields import ParsedField
from desk.gui.widgets.parts import CountField, plain_label
from desk.gui.widgets.service_picker import ServicePicker
from desk.gui.words import word_of

MOST_A_DAY = 9_999


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedNumber:
    """A number as it was typed: `phone` is text that is read where it is stored."""

    label: str
    phone: str
    services: tuple[str, ...]
    hours: str
    daily_quota: int | None
    hand_over: HandOverMode
    names: tuple[str, ...]

    def line(self, before: NumberLine) -> NumberLine:
        """The number as a line of an office sheet; its phone is still what was typed."""
        return replace(
            before,
            label=self.label,
            phone=self.phone,
            services=self.services,
            hours=self.hours,
            daily_quota=self.daily_quota,
            hand_over=self.hand_over,
            names=self.names,
        )

    def over(self, number: DeskNumber, phone: str) -> DeskNumber:
        """The number with what was typed, and its phone as it was read."""
        return replace(
            number,
            label=self.label,
            phone=phone,
            services=self.services,
            hours=self.hours,
            daily_quota=self.daily_quota,
            hand_over=self.hand_over,
            names=self.names,
        )


class NumberForm(QWidget):
    """Shows a number and gives it back as it was typed."""

    left = Signal()  # a field was finished

    def __init__(self, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = FormRows()
        self._label = self._line("number_label", self.tr("Label"))
        self._label.suggest(self.tr("for example WA Akta"))
        self._phone = self._line("number_phone", self.tr("WhatsApp number"))
        self._phone.suggest(self.tr("for example 0812 3456 7890"))
        self._services = ServicePicker(catalogue)
        self._rows.add(
            self.tr("Its services"), self._services, self.tr("None chosen means all of them.")
        )
        self._hours = self._line("number_hours", self.tr("Hours, as citizens read them"))
        self._hours.suggest(self.tr("for example Monday to Friday 08.00 to 15.00"))
        self._quota = CountField()
        self._quota.setObjectName("number_quota")
        self._quota.setAccessibleName(self.tr("Requests a day"))
        self._quota.setRange(0, MOST_A_DAY)
        self._quota.setSpecialValueText(self.tr("no limit"))
        self._quota.setMaximumWidth(140)
        self._quota.setMinimumHeight(FIELD_PX)
        self._rows.add(self.tr("Requests a day"), self._quota)
        self._mode = self._rows.add_choice(
            self.tr("Results leave by"),
            "number_mode",
            self.tr("The link is for computers whose WhatsApp holds this number alone."),
        )
        self._mode.addItem(self.tr("Copy and paste (works everywhere)"), HandOverMode.CLIPBOARD)
        self._mode.addItem(self.tr("Link to the WhatsApp program"), HandOverMode.LINK)
        self._names = self._line("number_names", self.tr("Its own names in chats"))
        self._names.suggest(self.tr("for example Disdukcapil; part several by commas"))
        self._others = plain_label(role="bad", wraps=True)
        self._others.setObjectName("number_faults")
        self._others.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._others)
        layout.addWidget(self._rows)
        self._services.edited.connect(self.left)
        self._quota.editingFinished.connect(self.left)
        self._mode.activated.connect(self._on_activated)

    def typed(self) -> TypedNumber:
        """The number as the form has it now."""
        names = (name.strip() for name in self._names.text.split(","))
        return TypedNumber(
            label=self._label.text.strip(),
            phone=self._phone.text.strip(),
            services=self._services.codes,
            hours=self._hours.text.strip(),
            daily_quota=self._quota.value() or None,
            hand_over=self._mode.currentData(),
            names=tuple(name for name in names if name),
        )

    def show_number(self, number: DeskNumber) -> None:
        """Fill every field; the number is written as people here write it."""
        self.show_typed(number)
        self._phone.show_text(stored_phone(number.phone).display if number.phone else "")

    def show_typed(self, number: DeskNumber | NumberLine) -> None:
        """Fill every field with what was typed before, the number as it was written."""
        self._label.show_text(number.label)
        self._phone.show_text(number.phone)
        self._services.show_codes(number.services)
        self._hours.show_text(number.hours)
        self._quota.setValue(number.daily_quota or 0)
        self._mode.setCurrentIndex(self._mode.findData(number.hand_over))
        self._names.show_text(", ".join(number.names))
        self.complain(())

    def complain(self, faults: Sequence[OfficeFault]) -> None:
        """Say at each field what is wrong with it; no fault takes everything back."""
        fields = {
            OfficeFault.LABEL_EMPTY: self._label,
            OfficeFault.LABEL_TAKEN: self._label,
            OfficeFault.PHONE_TAKEN: self._phone,
        }
        for field in (self._label, self._phone):
            said = [word_of(one) for one in faults if fields.get(one) is field]
            field.complain(" ".join(said))
        rest = [word_of(one) for one in faults if one not in fields]
        self._others.setText(" ".join(rest))
        self._others.setVisible(bool(rest))

    def refuse_phone(self, text: str) -> None:
        """Say that the typed number does not read as one."""
        self._phone.complain(text)

    def focus_label(self) -> None:
        """Give the first line the keys."""
        self._label.select()

    def _line(self, name: str, title: str) -> ParsedField:
        line = ParsedField(name, title)
        self._rows.add(title, line)
        line.left.connect(self.left)
        return line

    def _on_activated(self, _row: int) -> None:
        self.left.emit()
