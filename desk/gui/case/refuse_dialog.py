"""Why a paper is refused: the reasons of the catalogue, reached by one digit."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from desk.domain.catalogue import Reason
from desk.gui.notices import NAME
from desk.gui.widgets.parts import button, plain_label
from desk.gui.widgets.ticks import TickDelegate

ROW_PX = 26
WIDTH_PX, HEIGHT_PX, ROOM_PX = 460, 560, 48
CODE_ROLE = int(Qt.ItemDataRole.UserRole) + 1


class RefuseDialog(QDialog):
    """One digit refuses with that reason; ticks collect several, Enter takes them."""

    chosen = Signal(tuple, str)  # codes R01 to R15, note

    def __init__(self, paper: str, reasons: Sequence[Reason], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("refuse_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(NAME)
        self._build(paper, reasons)
        self.resize(WIDTH_PX, min(HEIGHT_PX, parent.height() - ROOM_PX))

    @property
    def list(self) -> QListWidget:
        """The reasons."""
        return self._list

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        typed = event.text()
        if typed.isdecimal() and typed != "0" and int(typed) <= self._list.count():
            self._take(int(typed) - 1)
            return
        super().keyPressEvent(event)

    def _build(self, paper: str, reasons: Sequence[Reason]) -> None:
        self._list = ReasonList()
        self._list.setObjectName("refuse_reasons")
        self._list.setItemDelegate(TickDelegate(self._list))
        self._list.setAccessibleName(self.tr("Reasons"))
        self._list.setAlternatingRowColors(True)
        for at, reason in enumerate(reasons, start=1):
            number = f"{at}" if at < 10 else "  "  # noqa: PLR2004 - there are nine digit keys
            entry = QListWidgetItem(f"{number}   {reason.label}")
            entry.setData(CODE_ROLE, reason.code)
            entry.setFlags(entry.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            entry.setSizeHint(QSize(0, ROW_PX))
            entry.setCheckState(Qt.CheckState.Unchecked)
            self._list.addItem(entry)
        self._list.setCurrentRow(0)
        self._note = QLineEdit()
        self._note.setObjectName("refuse_note")
        self._note.setPlaceholderText(self.tr("Note (may stay empty)"))
        self._note.setAccessibleName(self.tr("Note"))
        take = button(self.tr("Refuse"), "refuse_ok", primary=True)
        take.setDefault(True)
        cancel = button(self.tr("Cancel"), "refuse_cancel")
        take.clicked.connect(self._take_ticked)
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(take)
        layout = QVBoxLayout(self)
        layout.addWidget(plain_label(paper, "title", wraps=True))
        hint = self.tr("1–9 refuses at once · Space ticks several, Enter takes them")
        layout.addWidget(plain_label(hint, "hint", wraps=True))
        layout.addWidget(self._list, 1)
        layout.addWidget(self._note)
        layout.addLayout(buttons)

    def _take(self, row: int) -> None:
        self._list.item(row).setCheckState(Qt.CheckState.Checked)
        self._take_ticked()

    def _take_ticked(self) -> None:
        entries = [self._list.item(row) for row in range(self._list.count())]
        ticked = [one for one in entries if one.checkState() is Qt.CheckState.Checked]
        if not ticked and self._list.currentItem() is not None:
            ticked = [self._list.currentItem()]
        codes = tuple(str(one.data(CODE_ROLE)) for one in ticked)
        self.chosen.emit(codes, self._note.text().strip())
        self.accept()


class ReasonList(QListWidget):
    """A list that leaves digits to its dialog instead of searching by them."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text().isdecimal():
            event.ignore()
            return
        super().keyPressEvent(event)
