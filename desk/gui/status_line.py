"""The line at the foot of the window: who works where, what is saved, what is under way."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QProgressBar, QStatusBar

from desk.gui.widgets.parts import ElidedLabel, plain_label

PATIENCE_MS = 1_000
"""What takes longer than this is shown to be under way."""

BUSY_WIDTH_PX, BUSY_HEIGHT_PX = 120, 8


class StatusLine(QStatusBar):
    """`Petugas 1 · WA Akta …1001 · tersimpan 09.41`, a bar while something takes long, figures."""

    def __init__(self) -> None:
        super().__init__()
        self._where, self._saved = "", ""
        self._place = ElidedLabel("muted")
        self._place.setObjectName("status_place")
        self._figures = plain_label(role="muted")
        self._figures.setContentsMargins(8, 0, 8, 0)
        self._figures.setObjectName("status_figures")
        self._busy = QProgressBar()
        self._busy.setObjectName("status_busy")
        self._busy.setRange(0, 0)
        self._busy.setTextVisible(False)
        self._busy.setFixedSize(BUSY_WIDTH_PX, BUSY_HEIGHT_PX)
        self._busy.setAccessibleName(self.tr("Working…"))
        self._busy.hide()
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._patience.timeout.connect(self._busy.show)
        self.setSizeGripEnabled(False)
        self.setContentsMargins(8, 0, 0, 0)
        self.addWidget(self._place, 1)
        self.addPermanentWidget(self._busy)
        self.addPermanentWidget(self._figures)

    @property
    def text(self) -> str:
        """What stands on the left."""
        return self._place.text()

    @property
    def is_busy(self) -> bool:
        """Whether the bar is shown."""
        return not self._busy.isHidden()

    def say_where(self, *parts: str) -> None:
        """Who works for which number."""
        self._where = " · ".join(part for part in parts if part)
        self._say()

    def say_saved(self, clock: str) -> None:
        """When the last change was stored, as the clock shows it (`09.41`)."""
        self._saved = self.tr("saved {time}").format(time=clock)
        self._say()

    def say_figures(self, text: str) -> None:
        """Counts on the right."""
        self._figures.setText(text)

    def set_busy(self, busy: bool) -> None:  # noqa: FBT001 - Qt's signal gives it by position
        """Show the bar once something is under way for long."""
        if busy:
            self._patience.start()
        else:
            self._patience.stop()
            self._busy.hide()

    def clear_place(self) -> None:
        """Say nothing of an office that is no longer open."""
        self._where = self._saved = ""
        self._say()
        self._figures.clear()

    def _say(self) -> None:
        self._place.say(" · ".join(part for part in (self._where, self._saved) if part))
