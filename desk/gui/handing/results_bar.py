"""The bar that asks whose result a PDF is, one after the other."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from desk.actions.matching import ReadResult
from desk.domain.matching import PlaceMatch
from desk.domain.office import Zone
from desk.gui.handing.places import KeyBar
from desk.gui.handing.result_checks import CheckLines, is_good
from desk.gui.widgets.parts import ElidedLabel, button, plain_label, set_role

WIDE_FROM_PX = 900


class ResultsBar(KeyBar):
    """Names the result a PDF is most likely for; Enter attaches only what is certain."""

    attach_wanted = Signal()
    choose_wanted = Signal()
    skip_wanted = Signal()

    def __init__(self, zone: Zone, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = CheckLines(zone, self)
        self._is_certain = False
        self._build()
        self._connect()

    @property
    def question(self) -> str:
        """What it asks; empty while it is hidden."""
        return "" if self.isHidden() else self._title.text()

    @property
    def checks(self) -> str:
        """What was read in the PDF, line by line."""
        return self._checks.text()

    @property
    def is_certain(self) -> bool:
        """Whether Enter attaches."""
        return self._is_certain

    def ask(self, read: ReadResult, at: int, count: int) -> None:
        """Ask about one PDF, the `at`-th of `count`; the focus stays where it is."""
        certain = read.certain
        sure = certain is not None and is_good(read) and not read.doubts(certain)
        self._is_certain = sure
        likeliest = certain or (read.choices[0] if read.choices else None)
        self._title.say(self._question(read, likeliest, sure=sure))
        lines = self._lines.of(read, likeliest)
        self._checks.setText("   ".join(line.signed for line in lines))
        set_role(self._checks, "muted" if sure else "warning")
        self._count.setText(self.tr("{at} of {count}").format(at=at, count=count))
        self._count.setVisible(count > 1)
        self._attach.setVisible(sure)
        self._choose.setText(self.tr("Choose another…") if sure else self.tr("Choose whose…"))
        self.setAccessibleName(f"{self._title.text()} {self._checks.text()}")
        had_keys = self.has_keys
        self.show()
        if had_keys:
            self.take_keys()

    def take_keys(self) -> None:
        """Give the keys to what Enter means here."""
        target = self._attach if self._is_certain else self._choose
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _question(self, read: ReadResult, likeliest: PlaceMatch | None, *, sure: bool) -> str:
        if likeliest is None:
            return self.tr("Whose result is {file}?").format(file=read.path.name)
        place = likeliest.place
        if sure:
            text = self.tr("{result} for {number} {name}?")
        else:
            text = self.tr("Whose result is this? Perhaps {result} for {number} {name}")
        return text.format(result=place.label, number=place.case_number, name=_whose(likeliest))

    def _build(self) -> None:
        self.setObjectName("results_bar")
        self._title = ElidedLabel("title")
        self._title.setObjectName("results_question")
        self._checks = plain_label(role="muted", wraps=True)
        self._checks.setObjectName("results_checks")
        self._count = plain_label(role="muted")
        self._count.setObjectName("results_count")
        self._attach = button(self.tr("Attach"), "results_attach", primary=True)
        self._choose = button(self.tr("Choose another…"), "results_choose")
        self._skip = button(self.tr("Not now"), "results_skip")
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self._title)
        words.addWidget(self._checks)
        buttons = QHBoxLayout()
        for part in (self._attach, self._choose, self._skip, self._count):
            buttons.addWidget(part)
        buttons.addStretch(1)
        self._all = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._all.setContentsMargins(12, 6, 8, 6)
        self._all.addLayout(words, 1)
        self._all.addLayout(buttons)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Beside the words where there is room, else below them."""
        super().resizeEvent(event)
        direction = QBoxLayout.Direction
        is_wide = self.width() >= WIDE_FROM_PX
        self._all.setDirection(direction.LeftToRight if is_wide else direction.TopToBottom)

    def _connect(self) -> None:
        self._attach.clicked.connect(self.attach_wanted)
        self._choose.clicked.connect(self.choose_wanted)
        self._skip.clicked.connect(self.skip_wanted)
        self.escaped.connect(self.skip_wanted)
        self.entered.connect(self._on_enter)

    def _on_enter(self) -> None:
        """Enter presses the button that has the focus; a certain one needs no more than that."""
        focused = self.window().focusWidget()
        if focused is self._skip:
            self.skip_wanted.emit()
        elif focused is self._attach:
            self.attach_wanted.emit()
        else:
            self.choose_wanted.emit()


def _whose(match: PlaceMatch) -> str:
    """The applicant, and whom the result is about where that is somebody else."""
    place = match.place
    if place.subject.name == place.applicant:
        return place.applicant
    return f"{place.applicant} ({place.subject.name})"
