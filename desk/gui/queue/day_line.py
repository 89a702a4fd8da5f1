"""Today in one line at the foot of the window: what came, what went, quotas, what is late."""

from PySide6.QtCore import QObject, QTimer, Signal

from desk.actions.queue import day_figures
from desk.domain.queue import DayFigures
from desk.gui.labels import number_text
from desk.gui.workplace import Workplace

SEPARATOR = " · "
MINUTE_MS = 60_000


class DayLine(QObject):
    """Counts anew with every reload of the queue, and each minute: what was due may be late."""

    said = Signal(str)

    def __init__(self, place: Workplace) -> None:
        super().__init__(place.queue)
        self._desk, self._jobs = place.desk, place.jobs
        self._text = ""
        self._minute = QTimer(self, interval=MINUTE_MS)
        self._minute.timeout.connect(self.count)
        self._minute.start()
        place.queue.reloaded.connect(self.count)
        self.count()

    @property
    def text(self) -> str:
        """What it says now."""
        return self._text

    def count(self) -> None:
        """Ask for today's figures."""
        self._jobs.ask(self, self._on_figures, day_figures, self._desk)

    def _on_figures(self, figures: DayFigures) -> None:
        self._text = SEPARATOR.join((*self._today(figures), *self._quotas(figures)))
        if figures.overdue:
            late = self.tr("⚠ {count} overdue").format(count=number_text(figures.overdue))
            self._text = f"{self._text}{SEPARATOR}{late}"
        self.said.emit(self._text)

    def _today(self, figures: DayFigures) -> tuple[str, str]:
        return (
            self.tr("Today {count} came in").format(count=number_text(figures.came_in)),
            self.tr("{count} sent").format(count=number_text(figures.sent)),
        )

    def _quotas(self, figures: DayFigures) -> tuple[str, ...]:
        labels = {number.id: number.label for number in self._desk.numbers}
        return tuple(
            f"{labels[use.desk_number_id]} {number_text(use.used)}/{number_text(use.quota)}"
            for use in figures.quotas
            if use.desk_number_id in labels
        )
