"""Choosing services to list: by everyday words, without leaving the keyboard."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from desk.actions.service_list import find_services
from desk.domain.catalogue import Catalogue
from desk.domain.publication import ServiceEntry
from desk.gui.jobs import Jobs
from desk.gui.widgets.flow import FlowLayout
from desk.gui.widgets.parts import plain
from desk.gui.widgets.tab_order import tab_in_place

CODE_ROLE = int(Qt.ItemDataRole.UserRole)
MOST_OFFERED = 5
ROW_PX = 24
TYPING_PAUSE_MS = 120


class WordLine(QLineEdit):
    """Where the words are typed; Down goes on to what was found, Return takes the first."""

    left_down = Signal()
    taken = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.left_down.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.text().strip():
            self.taken.emit()
        else:
            super().keyPressEvent(event)


class ServiceFilter(QWidget):
    """Words, the services that they mean, and those that are chosen."""

    edited = Signal()

    def __init__(self, catalogue: Catalogue, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._catalogue, self._jobs = catalogue, jobs
        self._codes: list[str] = []
        self._takes_first = False
        self._typing = QTimer(self, interval=TYPING_PAUSE_MS, singleShot=True)
        self._build()
        self._typing.timeout.connect(self._on_typed)
        self._words.textEdited.connect(self._on_edited)
        self._words.left_down.connect(self._on_left_down)
        self._words.taken.connect(self._on_taken)
        self._found.itemActivated.connect(self._on_activated)
        self._found.itemClicked.connect(self._on_activated)

    @property
    def codes(self) -> tuple[str, ...]:
        """The services that are chosen."""
        return tuple(self._codes)

    def show_codes(self, codes: Sequence[str]) -> None:
        """Show these as chosen."""
        self._codes = list(codes)
        self._fill()

    def _build(self) -> None:
        self._words = WordLine()
        self._words.setObjectName("filter_service")
        self._words.setClearButtonEnabled(True)
        self._words.setAccessibleName(self.tr("Service"))
        self._words.setPlaceholderText(self.tr("Any service; type what people call it"))
        self._found = QListWidget()
        self._found.setObjectName("filter_services_found")
        self._found.setAccessibleName(self.tr("Services found"))
        self._found.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._found.hide()
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips)
        self._chips.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for part in (self._words, self._found, self._chips):
            layout.addWidget(part)
        self.setFocusProxy(self._words)

    def _fill(self) -> None:
        while (entry := self._flow.takeAt(0)) is not None:
            widget = entry.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for code in self._codes:
            self._flow.addWidget(self._chip(code))
        tab_in_place(self._chips)
        self._chips.setVisible(bool(self._codes))
        self.updateGeometry()

    def _chip(self, code: str) -> QToolButton:
        name = self._catalogue.names.name(code)
        chip = QToolButton()
        chip.setProperty("role", "chip")
        chip.setObjectName(f"filter_service_{code}")
        chip.setText(f"{name}  ✕")
        chip.setToolTip(plain(f"{name} – {code}"))
        chip.setAccessibleName(self.tr("Take away {name}").format(name=name))
        chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        chip.clicked.connect(partial(self._on_taken_away, code))
        return chip

    def _on_edited(self, _text: str) -> None:
        self._takes_first = False
        self._typing.start()

    def _on_typed(self) -> None:
        self._typing.stop()
        words = self._words.text().strip()
        if not words:
            self._found.hide()
            return
        self._jobs.ask(self, self._on_found, _find, words, self._catalogue)

    def _on_found(self, entries: tuple[ServiceEntry, ...]) -> None:
        self._found.clear()
        for entry in entries:
            item = QListWidgetItem(entry.name)
            item.setData(CODE_ROLE, entry.code)
            item.setSizeHint(QSize(0, ROW_PX))
            item.setToolTip(plain(f"{entry.title} – {entry.code}"))
            self._found.addItem(item)
        rows = min(MOST_OFFERED, self._found.count())
        self._found.setFixedHeight(rows * ROW_PX + 4)
        self._found.setVisible(rows > 0)
        if self._takes_first and rows:
            self._choose(self._found.item(0))

    def _on_left_down(self) -> None:
        if self._found.isVisible():
            self._found.setFocus()
            self._found.setCurrentRow(0)

    def _on_taken(self) -> None:
        """Return: the best hit, also where it is still on its way."""
        self._takes_first = True
        self._on_typed()

    def _on_activated(self, item: QListWidgetItem) -> None:
        self._choose(item)

    def _choose(self, item: QListWidgetItem) -> None:
        code = str(item.data(CODE_ROLE))
        if code not in self._codes:
            self._codes.append(code)
        self._takes_first = False
        self._words.clear()
        self._found.hide()
        self._words.setFocus()
        self._fill()
        self.edited.emit()

    def _on_taken_away(self, code: str, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's signal gives it by position
        self._codes.remove(code)
        self._fill()
        self._words.setFocus()
        self.edited.emit()


def _find(words: str, catalogue: Catalogue) -> tuple[ServiceEntry, ...]:
    """Services alone: a package stands in the queue by its services."""
    found = find_services(words, catalogue=catalogue)
    return tuple(entry for entry in found if entry.group is not None)
