"""The settings: a list on the left, a form on the right, a line to search on top."""

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from desk.actions.founding import Setting
from desk.domain.errors import DeskError, NotAPhoneError
from desk.gui import language
from desk.gui.notices import NAME, NoticeBar, Offer
from desk.gui.settings.numbers_pane import NumbersPane
from desk.gui.settings.office_pane import OfficePane
from desk.gui.settings.pane import Ledger, Pane
from desk.gui.settings.small_panes import DownloadsPane, LookPane, OfficerPane, RulesPane
from desk.gui.widgets.parts import button, plain_label
from desk.gui.widgets.split import AFTER_PX, BEFORE_PX, Split
from desk.gui.workplace import Workplace

SIZE_PX = (820, 640)
ROOM_PX = 48
REMEMBERED = "settings/page"


class SettingsDialog(QDialog):
    """Every change is stored at once and can be taken back."""

    rules_wanted = Signal()

    def __init__(self, place: Workplace) -> None:
        super().__init__(place.window)
        self.setObjectName("settings_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = self.tr("Settings")
        self.setWindowTitle(f"{title} – {NAME}")
        self._memory = place.memory
        self._ledger = Ledger(place.desk, place.jobs, self)
        self._office = OfficePane(place.desk, place.jobs, self._ledger)
        self._look = LookPane(place.commands, place.memory)
        self._rules = RulesPane()
        self._panes: tuple[Pane, ...] = (
            self._office,
            NumbersPane(place.desk, self._ledger),
            self._look,
            DownloadsPane(place.jobs, place.memory),
            OfficerPane(place.desk, self._ledger),
            self._rules,
        )
        self._shown = list(self._panes)
        self._build()
        self._connect()
        self._fill()
        self._ledger.read()
        width, height = SIZE_PX
        room = place.window.size()
        self.resize(min(width, room.width() - 24), min(height, room.height() - ROOM_PX))

    @property
    def has_changed(self) -> bool:
        """Whether anything of the office was changed."""
        return self._ledger.has_changed

    @property
    def pane(self) -> Pane:
        """The page that is shown."""
        return self._panes[self._stack.currentIndex()]

    @override
    def done(self, result: int) -> None:
        self.pane.commit()
        super().done(result)

    def _build(self) -> None:
        self._search = QLineEdit()
        self._search.setObjectName("settings_search")
        self._search.setClearButtonEnabled(True)
        self._search.setPlaceholderText(self.tr("Search a setting"))
        self._search.setAccessibleName(self.tr("Search a setting"))
        self._list = QListWidget()
        self._list.setObjectName("settings_pages")
        self._list.setProperty("role", "pages")
        self._list.setAccessibleName(self.tr("Pages of the settings"))
        self._none = plain_label(self.tr("No setting is called that."), "hint", wraps=True)
        self._none.hide()
        self._stack = QStackedWidget()
        for pane in self._panes:
            self._stack.addWidget(_scrolled(pane))
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, BEFORE_PX, 0)
        for part in (self._search, self._list, self._none):
            column.addWidget(part)
        self._stack.setContentsMargins(AFTER_PX, 0, 0, 0)
        split = Split(Qt.Orientation.Horizontal)
        split.addWidget(left)
        split.addWidget(self._stack)
        split.setStretchFactor(1, 1)
        split.setSizes([190, 630])
        self._notices = NoticeBar()
        close = button(self.tr("Close"), "settings_close", primary=True)
        row = QHBoxLayout()
        saved = self.tr("Every change is saved when you leave its field.")
        row.addWidget(plain_label(saved, "muted", wraps=True), 1)
        row.addWidget(close)
        layout = QVBoxLayout(self)
        layout.addWidget(self._notices)
        layout.addWidget(split, 1)
        layout.addLayout(row)
        close.clicked.connect(self.accept)

    def _connect(self) -> None:
        self._search.textChanged.connect(self._fill)
        self._list.currentRowChanged.connect(self._on_row)
        self._ledger.stored.connect(self._on_stored)
        self._ledger.refused.connect(self._on_refused)
        self._ledger.undone.connect(self._on_undone)
        self._look.language_chosen.connect(self._on_language)
        self._rules.wanted.connect(self._on_rules)
        find = QShortcut(QKeySequence("Ctrl+F"), self)
        find.activated.connect(self._search.setFocus)
        undo = QShortcut(QKeySequence("Ctrl+Z"), self)
        undo.activated.connect(self._ledger.take_back)

    def _fill(self) -> None:
        """List the pages that hold what is searched; the shown one stays where it can."""
        wanted = self._search.text().casefold().split()
        self._shown = [pane for pane in self._panes if all(one in pane.words() for one in wanted)]
        name = self._memory.text(REMEMBERED, self._panes[0].name)
        names = [pane.name for pane in self._shown]
        self._list.blockSignals(True)  # noqa: FBT003 - Qt takes it by position
        self._list.clear()
        self._list.addItems([pane.title for pane in self._shown])
        self._list.blockSignals(False)  # noqa: FBT003 - Qt takes it by position
        self._none.setVisible(not self._shown)
        if names:
            self._list.setCurrentRow(names.index(name) if name in names else 0)

    def _on_row(self, row: int) -> None:
        if not 0 <= row < len(self._shown):
            return
        self.pane.commit()
        pane = self._shown[row]
        self._stack.setCurrentIndex(self._panes.index(pane))
        self._memory.put_text(REMEMBERED, pane.name)

    def _on_stored(self, setting: Setting) -> None:
        for pane in self._panes:
            pane.show_setting(setting)
        if self._ledger.can_take_back:
            offer = Offer(verb=self.tr("Undo"), take=self._ledger.take_back)
            self._notices.tell(self.tr("Saved."), offer)

    def _on_undone(self) -> None:
        self._notices.tell(self.tr("The change was taken back."))

    def _on_refused(self, error: DeskError) -> None:
        if not isinstance(error, NotAPhoneError):
            self._notices.tell_error(error)
            self._ledger.read()

    def _on_language(self, code: str) -> None:
        """The window is made anew, so this goes first; it can be opened again at once."""
        self.accept()
        application = QApplication.instance()
        if application is not None:
            QTimer.singleShot(0, application, partial(language.speak, application, code))

    def _on_rules(self) -> None:
        self.accept()
        self.rules_wanted.emit()


def _scrolled(pane: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(pane)
    return area
