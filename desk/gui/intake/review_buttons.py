"""The steps of a review: save and go on, save and check, set aside, turn back."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desk.gui.widgets.parts import button, plain


class ReviewButtons(QWidget):
    """The row at the bottom, with what the review has to say above it."""

    save_wanted = Signal()
    check_wanted = Signal()
    reject_wanted = Signal()
    close_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._save = button(self.tr("Save, next"), "intake_save", primary=True)
        self._save.setDefault(True)
        self._save.setToolTip(plain("Ctrl+Enter"))
        self._check = button(self.tr("Save and check"), "intake_check")
        self._check.setToolTip(plain("Ctrl+Shift+Enter"))
        self._reject = button(self.tr("Set aside for good"), "intake_reject")
        self._close = button(self.tr("Cancel"), "intake_close")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._reject)
        row.addStretch(1)
        for part in (self._close, self._check, self._save):
            row.addWidget(part)
        for part, wanted in (
            (self._save, self.save_wanted),
            (self._check, self.check_wanted),
            (self._reject, self.reject_wanted),
            (self._close, self.close_wanted),
        ):
            part.clicked.connect(wanted)
        for keys, wanted in (
            ("Ctrl+Return", self.save_wanted),
            ("Ctrl+Enter", self.save_wanted),
            ("Ctrl+Shift+Return", self.check_wanted),
            ("Ctrl+Shift+Enter", self.check_wanted),
        ):
            QShortcut(QKeySequence(keys), parent).activated.connect(wanted)

    def enable(self, *, waiting: bool, ready: bool) -> None:
        """A draft that waits can be set aside; one that is ready can be saved."""
        self._save.setEnabled(waiting and ready)
        self._check.setEnabled(waiting and ready)
        self._reject.setEnabled(waiting)

    def show_steps(self, *, can_reject: bool, can_check: bool) -> None:
        """Which steps make sense: words of an officer's own are not set aside."""
        self._reject.setVisible(can_reject)
        self._check.setVisible(can_check)
