"""A file that cannot be taken: what happened, why, what to do; try again, or go on without it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desk.domain.errors import DeskError
from desk.gui.widgets.parts import button, plain_label
from desk.gui.words import explained


class FileTrouble(QFrame):
    """The bar that says it, with its two steps."""

    again_wanted = Signal()
    skip_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("file_trouble")
        self.setProperty("role", "warning_bar")
        self._said = plain_label(wraps=True)
        self._said.setObjectName("file_trouble_text")
        self._again = button(self.tr("Try again"), "file_again")
        self._skip = button(self.tr("Skip"), "file_skip")
        steps = QHBoxLayout()
        steps.addStretch(1)
        steps.addWidget(self._again)
        steps.addWidget(self._skip)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 6, 10, 6)
        layout.addWidget(self._said)
        layout.addLayout(steps)
        self._again.clicked.connect(self.again_wanted)
        self._skip.clicked.connect(self.skip_wanted)
        self.hide()

    @property
    def text(self) -> str:
        """What it says; empty while it is hidden."""
        return "" if self.isHidden() else self._said.text()

    def tell(self, error: DeskError) -> None:
        """Say what is in the way; nothing was stored."""
        said = explained(error)
        lines = [part for part in (said.what, said.why, said.remedy) if part]
        lines.append(self.tr("Nothing was stored.") + f"  ({said.code})")
        self._said.setText("\n".join(lines))
        self.setAccessibleName(self._said.text())
        self.show()
        self._again.setFocus()
