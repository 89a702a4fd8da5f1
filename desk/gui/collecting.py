"""Python's collector of garbage makes its rounds while nobody waits, on the window's thread alone.

By itself it comes in the middle of anything, for up to a tenth of a second over the rows that are
kept, and on whichever thread happens to make the next object: what holds widgets would then be
taken apart beside the window, which Qt forbids.
"""

import gc

from PySide6.QtCore import QObject, QTimer

from desk.gui.jobs import Jobs

PAUSE_MS, REST_MS = 1_500, 30_000
"""After so long without a question what is young is gone through, and after so long everything."""

PAUSES_PUT_OFF, RESTS_PUT_OFF = 40, 500
"""So many questions and answers may come before a round is made all the same."""

YOUNG, EVERYTHING = 1, 2


class Collecting(QObject):
    """Takes the collector over for as long as the program runs."""

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pause = _Round(YOUNG, PAUSE_MS, PAUSES_PUT_OFF, self)
        self._rest = _Round(EVERYTHING, REST_MS, RESTS_PUT_OFF, self)
        jobs.busy_changed.connect(self._on_busy)
        gc.disable()

    def _on_busy(self, _busy: bool) -> None:  # noqa: FBT001 - Qt's signal gives it by position
        self._pause.put_off()
        self._rest.put_off()


class _Round(QObject):
    """A round of one kind, made once it was quiet for so long."""

    def __init__(self, generation: int, quiet_ms: int, most_put_off: int, parent: QObject) -> None:
        super().__init__(parent)
        self._generation, self._most_put_off, self._put_off = generation, most_put_off, 0
        self._quiet = QTimer(self, interval=quiet_ms, singleShot=True)
        self._quiet.timeout.connect(self._on_quiet)
        self._quiet.start()

    def put_off(self) -> None:
        """Whoever asks for something goes first; but not for ever."""
        self._put_off += 1
        if self._put_off > self._most_put_off:
            self._on_quiet()
        self._quiet.start()

    def _on_quiet(self) -> None:
        self._put_off = 0
        # Loading modules holds the collector off too, and lets it go when it is done.
        gc.disable()
        gc.collect(self._generation)
