"""A page of the settings: its name, what it changes, and how a change is stored and taken back."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QAbstractButton, QLabel, QVBoxLayout, QWidget

from desk.actions.desk import Desk
from desk.actions.founding import Setting
from desk.actions.offices import current_setting
from desk.actions.registry import Outcome
from desk.domain.errors import DeskError
from desk.gui.jobs import Jobs


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A change of the office: the action with its values, and those that take it back."""

    run: Callable[..., Outcome[Setting]]
    values: tuple[Any, ...]
    back: tuple[Any, ...]
    run_back: Callable[..., Outcome[Setting]]


class Ledger(QObject):
    """Stores changes one after the other, and knows the way back of the last one."""

    stored = Signal(object)  # Setting
    refused = Signal(object)  # DeskError
    undone = Signal()

    def __init__(self, desk: Desk, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._jobs = desk, jobs
        self._pending: Change | None = None
        self._last: Change | None = None
        self._is_undoing = False
        self.has_changed = False

    def read(self) -> None:
        """Ask for the office as it is stored."""
        self._jobs.ask(self, self._on_read, current_setting, self._desk)

    def change(self, change: Change) -> None:
        """Store a change."""
        self._pending, self._is_undoing, self.has_changed = change, False, True
        self._jobs.do(
            self, self._on_stored, change.run, self._desk, *change.values, on_error=self._on_refused
        )

    def take_back(self) -> None:
        """Store what was before the last change."""
        last, self._last = self._last, None
        if last is not None:
            self._is_undoing = True
            self._jobs.do(
                self,
                self._on_stored,
                last.run_back,
                self._desk,
                *last.back,
                on_error=self._on_refused,
            )

    @property
    def can_take_back(self) -> bool:
        """Whether there is a last change."""
        return self._last is not None

    def _on_read(self, setting: Setting) -> None:
        self.stored.emit(setting)

    def _on_stored(self, setting: Setting) -> None:
        was_undone = self._is_undoing
        self._last = None if was_undone else self._pending
        self._is_undoing = False
        self.stored.emit(setting)
        if was_undone:
            self.undone.emit()

    def _on_refused(self, error: DeskError) -> None:
        self._is_undoing = False
        self.refused.emit(error)


class Pane(QWidget):
    """A page of the settings."""

    def __init__(self, name: str, title: str) -> None:
        super().__init__()
        self.setObjectName(f"settings_{name}")
        self.name, self.title = name, title
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(12, 0, 10, 0)
        self.column.setSpacing(8)

    def words(self) -> str:
        """Everything that can be read on it, to be searched."""
        labels = (label.text() for label in self.findChildren(QLabel))
        named = (part.accessibleName() for part in self.findChildren(QWidget))
        buttons = (part.text().replace("&", "") for part in self.findChildren(QAbstractButton))
        return " ".join([self.title, *labels, *named, *buttons]).casefold()

    def show_setting(self, setting: Setting) -> None:
        """Show the office as it is stored now."""

    def commit(self) -> None:
        """Store what is typed and not stored yet."""
