"""What the officer is about to change in the catalogue, step by step, until it is saved."""

from PySide6.QtCore import QObject, Signal

from desk.domain.overlay import Overlay


class OverlayDraft(QObject):
    """The overlay as it is drafted; every step can be taken back, saved steps too."""

    changed = Signal()

    def __init__(self, saved: Overlay, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._saved = self._now = saved
        self._before: list[Overlay] = []
        self._after: list[Overlay] = []

    @property
    def overlay(self) -> Overlay:
        """The draft."""
        return self._now

    @property
    def saved(self) -> Overlay:
        """What the office works by."""
        return self._saved

    @property
    def is_changed(self) -> bool:
        """Whether anything waits to be saved."""
        return self._now != self._saved

    @property
    def can_undo(self) -> bool:
        """Whether a step can be taken back."""
        return bool(self._before)

    @property
    def can_redo(self) -> bool:
        """Whether a step that was taken back can be done again."""
        return bool(self._after)

    def put(self, overlay: Overlay) -> None:
        """Make a step."""
        if overlay == self._now:
            return
        self._before.append(self._now)
        self._after.clear()
        self._now = overlay
        self.changed.emit()

    def undo(self) -> None:
        """Take the last step back."""
        if self._before:
            self._after.append(self._now)
            self._now = self._before.pop()
            self.changed.emit()

    def redo(self) -> None:
        """Make the step again that was taken back."""
        if self._after:
            self._before.append(self._now)
            self._now = self._after.pop()
            self.changed.emit()

    def mark_saved(self, overlay: Overlay) -> None:
        """What was saved is what the office works by now."""
        self._saved = overlay
        self.changed.emit()
