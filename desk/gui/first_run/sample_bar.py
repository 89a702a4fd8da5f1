"""The bar that tells invented data from true ones."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from desk.gui.widgets.parts import button, plain_label


class SampleBar(QFrame):
    """`DATA CONTOH`, always in sight while the sample office is open."""

    def __init__(self, leave: Callable[[], None] | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sample_bar")
        self.setProperty("role", "sample_bar")
        said = plain_label(self.tr("SAMPLE DATA: every person and number here is invented"))
        said.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setAccessibleName(said.text())
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 1, 8, 1)
        row.addWidget(said, 1)
        if leave is not None:
            step = button(self.tr("Set up your office"), "sample_leave")
            step.clicked.connect(leave)
            row.addWidget(step)
