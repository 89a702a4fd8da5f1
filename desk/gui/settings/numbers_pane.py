"""The page of WhatsApp numbers: a list, and the form of the one that is chosen."""

from dataclasses import replace

from PySide6.QtWidgets import QHBoxLayout, QListWidget
from typing_extensions import override

from desk.actions.desk import Desk
from desk.actions.founding import Setting
from desk.actions.offices import put_number, put_typed_number, restore_number
from desk.domain.errors import DeskError, NotAPhoneError
from desk.domain.ids import DeskNumberId
from desk.domain.office import DeskNumber
from desk.domain.office_checks import OfficeFault, number_faults
from desk.gui.office_words import TAIL
from desk.gui.settings.number_form import NumberForm
from desk.gui.settings.pane import Change, Ledger, Pane
from desk.gui.widgets.parts import button, plain_label
from desk.gui.words import explained

LIST_HEIGHT_PX = 96


class NumbersPane(Pane):
    """Add a number, change one, or take one out of use; none is ever deleted."""

    def __init__(self, desk: Desk, ledger: Ledger) -> None:
        super().__init__("numbers", "")
        self.title = self.tr("WhatsApp numbers")
        self._desk, self._ledger = desk, ledger
        self._numbers: tuple[DeskNumber, ...] = ()
        self._chosen: DeskNumber | None = None
        self._new: DeskNumber | None = None
        self.form = NumberForm(desk.rules.catalogue)
        self._list = QListWidget()
        self._list.setObjectName("number_list")
        self._list.setProperty("role", "pages")
        self._list.setAccessibleName(self.tr("WhatsApp numbers of the office"))
        self._list.setFixedHeight(LIST_HEIGHT_PX)
        self._add = button(self.tr("&Add a number"), "number_add")
        self._retire = button("", "number_retire")
        row = QHBoxLayout()
        row.addWidget(self._add)
        row.addWidget(self._retire)
        row.addStretch(1)
        self.column.addWidget(self._list)
        self.column.addLayout(row)
        self.column.addWidget(
            plain_label(
                self.tr(
                    "A number that is out of use takes no new request; requests that came to it "
                    "keep it. Numbers are never deleted."
                ),
                "muted",
                wraps=True,
            )
        )
        self.column.addWidget(self.form)
        self.column.addStretch(1)
        self._list.currentRowChanged.connect(self._on_row)
        self._add.clicked.connect(self._on_add)
        self._retire.clicked.connect(self._on_retire)
        self.form.left.connect(self.commit)
        ledger.refused.connect(self._on_refused)

    @override
    def show_setting(self, setting: Setting) -> None:
        wanted = self._chosen.id if self._chosen else None
        if self._new is not None and any(one.id == self._new.id for one in setting.numbers):
            self._new = None
        self._numbers = setting.numbers
        self._fill(wanted)

    @override
    def commit(self) -> None:
        before = self._chosen
        if before is None:
            return
        typed = self.form.typed()
        if before is self._new and not typed.label and not typed.phone:
            return
        after = typed.over(before, before.phone)
        faults = number_faults(replace(after, phone=""), self._numbers)
        self.form.complain(faults)
        if faults or self._is_same(before, after, typed.phone):
            return
        is_new = before is self._new
        stored = None if is_new else before
        self._ledger.change(
            Change(
                run=put_typed_number,
                values=(stored, after, typed.phone),
                run_back=restore_number,
                back=(stored, after.id),
            )
        )

    def _is_same(self, before: DeskNumber, after: DeskNumber, phone: str) -> bool:
        """Whether nothing was typed that is not stored; the form writes numbers with dashes."""
        if before is self._new or after != before:
            return False
        digits = "".join(sign for sign in phone if sign.isdecimal()).lstrip("0")
        return digits == before.phone.removeprefix("+62").removeprefix("+")

    def _fill(self, wanted: DeskNumberId | None) -> None:
        shown = [*self._numbers, *([self._new] if self._new else [])]
        self._list.blockSignals(True)  # noqa: FBT003 - Qt takes it by position
        self._list.clear()
        self._list.addItems([self._line(number) for number in shown])
        rows = [row for row, one in enumerate(shown) if one.id == wanted]
        self._list.setCurrentRow(rows[0] if rows else 0)
        self._list.blockSignals(False)  # noqa: FBT003 - Qt takes it by position
        self._choose(shown[self._list.currentRow()] if shown else None)

    def _line(self, number: DeskNumber) -> str:
        label = number.label or self.tr("New number")
        phone = f" …{number.phone[-TAIL:]}" if number.phone else ""
        retired = self.tr("out of use")
        used = f" – {retired}" if number.is_retired else ""
        return f"{label}{phone}{used}"

    def _choose(self, number: DeskNumber | None) -> None:
        self._chosen = number
        self.form.setEnabled(number is not None)
        if number is not None:
            self.form.show_number(number)
        retired = number is not None and number.is_retired
        self._retire.setText(self.tr("&Use again") if retired else self.tr("Take &out of use"))
        self._retire.setEnabled(number is not None and number is not self._new)

    def _on_row(self, row: int) -> None:
        shown = [*self._numbers, *([self._new] if self._new else [])]
        if 0 <= row < len(shown):
            self._choose(shown[row])

    def _on_add(self) -> None:
        if self._new is None:
            self._new = DeskNumber(id=DeskNumberId(self._desk.new_id()), label="", phone="")
        self._fill(self._new.id)
        self.form.focus_label()

    def _on_retire(self) -> None:
        before = self._chosen
        if before is None or before is self._new:
            return
        after = replace(before, is_retired=not before.is_retired)
        faults = number_faults(after, self._numbers)
        self.form.complain(faults)
        if not faults:
            self._ledger.change(
                Change(
                    run=put_number,
                    values=(before, after),
                    run_back=put_number,
                    back=(after, before),
                )
            )

    def _on_refused(self, error: DeskError) -> None:
        if isinstance(error, NotAPhoneError):
            self.form.refuse_phone(explained(error).line)
        elif self._chosen is not None:
            faults = number_faults(self._chosen, self._numbers)
            self.form.complain([one for one in faults if one is not OfficeFault.LAST_NUMBER])
