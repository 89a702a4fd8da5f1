"""Attaching a result: what it is, whose it may be, and why where something about it is odd."""

from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from desk.actions.cases import CaseView
from desk.actions.desk import Desk
from desk.actions.matching import ReadResult, read_results
from desk.actions.results import ResultOrder
from desk.domain.case import Item
from desk.domain.errors import DeskError
from desk.domain.matching import PlaceMatch
from desk.gui.case.next_step import is_open
from desk.gui.handing.result_checks import CheckLine, CheckLines, CheckList
from desk.gui.jobs import Jobs
from desk.gui.notices import NAME
from desk.gui.widgets.parts import ElidedLabel, button, fit_height, plain_label, set_role
from desk.gui.words import explained, word_of

WIDTH_PX = 560
LEAST_COMBO = 24


class AttachDialog(QDialog):
    """Chooses whose result a PDF is, and shows what the worker read in it.

    What is odd about the file is said beside it, and then it is attached with a typed reason only.
    """

    confirmed = Signal(object, object)  # ResultOrder, CaseId

    def __init__(
        self,
        desk: Desk,
        jobs: Jobs,
        seen: CaseView | None,
        item: Item | None,
        path: Path,
        parent: QWidget,
        *,
        read: ReadResult | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("attach_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._item = item
        self._is_closed = seen is not None and not is_open(seen.file)
        self._read: ReadResult | None = None
        self._lines = CheckLines(desk.office.zone, self)
        title = self.tr("Attach a result")
        self.setWindowTitle(f"{title} – {NAME}")
        self._build(path)
        self._connect()
        self._say_ready()
        fit_height(self, WIDTH_PX)
        if read is not None:
            self._on_read((read,))
        else:
            case_id = None if seen is None else seen.file.case.id
            jobs.ask(
                self,
                self._on_read,
                read_results,
                desk,
                (path,),
                case_id,
                on_error=self._on_error,
            )

    @property
    def choice(self) -> PlaceMatch | None:
        """The result that is chosen."""
        at = self._kind.currentIndex()
        if self._read is None or not 0 <= at < len(self._read.choices):
            return None
        return self._read.choices[at]

    def _build(self, path: Path) -> None:
        self._kind = QComboBox()
        self._kind.setObjectName("attach_kind")
        self._kind.setAccessibleName(self.tr("Result"))
        self._kind.setMinimumContentsLength(LEAST_COMBO)
        policy = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self._kind.setSizeAdjustPolicy(policy)
        file_name = ElidedLabel()
        file_name.say(path.name)
        self._state = plain_label(self.tr("Reading the file…"), "hint", wraps=True)
        self._state.setObjectName("attach_state")
        self._checks = CheckList()
        self._checks.setObjectName("attach_checks")
        self._checks.setAccessibleName(self.tr("Checked"))
        self._document = QLineEdit()
        self._document.setObjectName("attach_document")
        self._document.setAccessibleName(self.tr("Document number"))
        self._document.setPlaceholderText(self.tr("as printed on the paper; may stay empty"))
        self._reason = QLineEdit()
        self._reason.setObjectName("attach_reason")
        self._reason.setAccessibleName(self.tr("Reason"))
        self._reason.setPlaceholderText(self.tr("why it is attached all the same"))
        self._reason_label = plain_label(self.tr("Reason"))
        above, below = QFormLayout(), QFormLayout()
        above.addRow(plain_label(self.tr("File")), file_name)
        above.addRow(plain_label(self.tr("Result")), self._kind)
        below.addRow(plain_label(self.tr("Number")), self._document)
        below.addRow(self._reason_label, self._reason)
        layout = QVBoxLayout(self)
        layout.addLayout(above)
        layout.addWidget(self._state)
        layout.addWidget(self._checks)
        layout.addLayout(below)
        layout.addStretch(1)
        layout.addLayout(self._buttons())
        self._ask_reason(on=False)

    def _buttons(self) -> QHBoxLayout:
        self._ok = button(self.tr("Attach"), "attach_ok", primary=True)
        self._ok.setDefault(True)
        self._cancel = button(self.tr("Cancel"), "attach_cancel")
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._cancel)
        row.addWidget(self._ok)
        return row

    def _connect(self) -> None:
        self._ok.clicked.connect(self._on_ok)
        self._cancel.clicked.connect(self.reject)
        self._reason.textChanged.connect(self._say_ready)
        self._kind.currentIndexChanged.connect(self._on_choice)

    def _on_read(self, read: tuple[ReadResult, ...]) -> None:
        if not read:
            set_role(self._state, "bad")
            self._state.setText(self.tr("The file is not there any more."))
            return
        self._read = read[0]
        self._kind.blockSignals(True)  # noqa: FBT003 - Qt takes it by position
        for choice in self._read.choices:
            self._kind.addItem(self._choice_text(choice))
        self._kind.setCurrentIndex(self._likely(self._read))
        self._kind.blockSignals(False)  # noqa: FBT003 - Qt takes it by position
        self._document.setText(self._read.matches.document_number)
        self._on_choice()
        self._kind.setFocus() if self._reason.isHidden() else self._reason.setFocus()

    def _likely(self, read: ReadResult) -> int:
        """What the PDF speaks for; where it says nothing, a free result of the chosen service."""
        if read.matches.matches or self._item is None:
            return 0
        mine = [at for at, one in enumerate(read.choices) if one.place.item_id == self._item.id]
        free = [at for at in mine if read.choices[at].place.is_waiting]
        return next(iter(free or mine), 0)

    def _choice_text(self, choice: PlaceMatch) -> str:
        place = choice.place
        return self.tr("{result} · {name} · {number}").format(
            result=place.label, name=place.subject.name, number=place.case_number
        )

    def _on_choice(self) -> None:
        read, choice = self._read, self.choice
        if read is None:
            return
        doubts = read.doubts(choice) if choice is not None else ()
        lines = list(self._lines.of(read, choice))
        if choice is None:
            said = self.tr("Choose its case in the queue first, then attach it there.")
            if self._is_closed:
                said = self.tr("This case is closed. Reopen it first, or choose another one.")
            lines.append(CheckLine(text=said, role="warning"))
        self._state.hide()
        self._checks.show_lines(tuple(lines))
        self._ask_reason(on=bool(doubts) and read.opens)
        self._reason.setAccessibleDescription(", ".join(word_of(doubt) for doubt in doubts))
        self._say_ready()
        # The height of wrapped lines is known once their layout has been made.
        QTimer.singleShot(0, self, self._fit)

    def _fit(self) -> None:
        fit_height(self, max(WIDTH_PX, self.width()))

    def _on_error(self, error: DeskError) -> None:
        set_role(self._state, "bad")
        self._state.setText(explained(error).line)
        fit_height(self, self.width())

    def _ask_reason(self, *, on: bool) -> None:
        self._reason.setVisible(on)
        self._reason_label.setVisible(on)

    def _say_ready(self) -> None:
        usable = self._read is not None and self._read.opens and self.choice is not None
        reasoned = self._reason.isHidden() or bool(self._reason.text().strip())
        self._ok.setEnabled(usable and reasoned)

    def _on_ok(self) -> None:
        choice = self.choice
        if choice is None or self._read is None:
            return
        order = ResultOrder(
            item_id=choice.place.item_id,
            kind=choice.place.kind,
            document_number=self._document.text().strip(),
            reason="" if self._reason.isHidden() else self._reason.text().strip(),
            sha256=self._read.report.sha256,
        )
        self.confirmed.emit(order, choice.place.case_id)
        self.accept()
