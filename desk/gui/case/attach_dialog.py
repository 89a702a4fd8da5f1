"""Attaching a result: what it is, what its signature says, and why where the signature is odd."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
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
from desk.actions.results import GOOD, ResultOrder, expected_results, inspect_result
from desk.domain.case import Item, ResultForm, SignatureState
from desk.domain.errors import DeskError
from desk.domain.files import SignatureReport
from desk.domain.words import explain, word
from desk.gui.jobs import Jobs
from desk.gui.labels import moment_text, service_name
from desk.gui.notices import NAME
from desk.gui.widgets.parts import ElidedLabel, button, fit_height, plain_label, set_role


class AttachDialog(QDialog):
    """Chooses the product of the case that a PDF is, and shows what the worker read in it."""

    confirmed = Signal(object)  # ResultOrder

    def __init__(
        self, desk: Desk, jobs: Jobs, seen: CaseView, item: Item, path: Path, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("attach_dialog")
        self._desk = desk
        self._report: SignatureReport | None = None
        self._choices = pdf_choices(seen)
        title = self.tr("Attach a result")
        self.setWindowTitle(f"{title} – {NAME}")
        self._build(seen, item, path)
        fit_height(self, 480)
        jobs.ask(self, self._on_report, inspect_result, desk, path, on_error=self._on_error)

    def _build(self, seen: CaseView, item: Item, path: Path) -> None:
        catalogue = self._desk.rules.catalogue
        self._kind = QComboBox()
        self._kind.setObjectName("attach_kind")
        self._kind.setAccessibleName(self.tr("Result"))
        for number, (owner, kind, label) in enumerate(self._choices):
            name = service_name(catalogue, owner.service)
            self._kind.addItem(f"{label} – {name}", (number, kind))
        self._kind.setCurrentIndex(self._likely(seen, item))
        file_name = ElidedLabel()
        file_name.say(path.name)
        self._state = plain_label(self.tr("Reading the signature…"), "hint", wraps=True)
        self._state.setObjectName("attach_state")
        # Two lines: who signed and when comes later than the dialog.
        self._state.setMinimumHeight(2 * self._state.fontMetrics().lineSpacing() + 2)
        self._state.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._document = QLineEdit()
        self._document.setObjectName("attach_document")
        self._document.setAccessibleName(self.tr("Document number"))
        self._document.setPlaceholderText(self.tr("as printed on the paper; may stay empty"))
        self._reason = QLineEdit()
        self._reason.setObjectName("attach_reason")
        self._reason.setAccessibleName(self.tr("Reason"))
        self._reason_label = plain_label(self.tr("Reason"))
        form = QFormLayout()
        form.addRow(plain_label(self.tr("Case")), plain_label(seen.file.applicant.name, wraps=True))
        form.addRow(plain_label(self.tr("File")), file_name)
        form.addRow(plain_label(self.tr("Signature")), self._state)
        form.addRow(plain_label(self.tr("Result")), self._kind)
        form.addRow(plain_label(self.tr("Number")), self._document)
        form.addRow(self._reason_label, self._reason)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addLayout(self._buttons())
        self._ask_reason(on=False)
        self._say_ready()

    def _likely(self, seen: CaseView, item: Item) -> int:
        """The first product of the chosen service that has no file yet."""
        there = {(result.item_id, result.kind) for result in seen.file.results}
        mine = [at for at, (owner, _, _) in enumerate(self._choices) if owner.id == item.id]
        free = [at for at, one in enumerate(self._choices) if (one[0].id, one[1]) not in there]
        wanted = [at for at in mine if at in free] or free or mine
        return wanted[0] if wanted else 0

    def _buttons(self) -> QHBoxLayout:
        self._ok = button(self.tr("Attach"), "attach_ok", primary=True)
        self._ok.setDefault(True)
        cancel = button(self.tr("Cancel"), "attach_cancel")
        self._ok.clicked.connect(self._on_ok)
        cancel.clicked.connect(self.reject)
        self._reason.textChanged.connect(self._say_ready)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self._ok)
        return row

    def _on_report(self, report: SignatureReport) -> None:
        self._report = report
        parts = [word(report.state)]
        if report.signer:
            parts.append(report.signer)
        if report.signed_at is not None:
            parts.append(moment_text(report.signed_at, self._desk.office.zone))
        if report.pages is not None:
            parts.append(self.tr("%n page(s)", "", report.pages))
        self._state.setText(" · ".join(parts))
        good = report.state in GOOD
        set_role(self._state, "good" if good else "bad")
        self._ask_reason(on=not good and report.state is not SignatureState.UNREADABLE)
        self._say_ready()
        fit_height(self, self.width())

    def _on_error(self, error: DeskError) -> None:
        set_role(self._state, "bad")
        self._state.setText(explain(error).line)
        fit_height(self, self.width())

    def _ask_reason(self, *, on: bool) -> None:
        self._reason.setVisible(on)
        self._reason_label.setVisible(on)
        self._reason.setPlaceholderText(self.tr("why it is attached without an intact signature"))
        if on:
            self._reason.setFocus()

    def _say_ready(self) -> None:
        report = self._report
        usable = report is not None and report.state is not SignatureState.UNREADABLE
        reasoned = self._reason.isHidden() or bool(self._reason.text().strip())
        self._ok.setEnabled(usable and reasoned and bool(self._choices))

    def _on_ok(self) -> None:
        owner, kind, _ = self._choices[self._kind.currentIndex()]
        self.confirmed.emit(
            ResultOrder(
                item_id=owner.id,
                kind=kind,
                document_number=self._document.text().strip(),
                reason=self._reason.text().strip(),
            )
        )
        self.accept()


def pdf_choices(seen: CaseView) -> tuple[tuple[Item, str, str], ...]:
    """Item, kind and label of each product of the case that is a PDF."""
    return tuple(
        (item, expected.kind, expected.label)
        for item in seen.file.items
        for expected in expected_results(seen, item)
        if expected.form is ResultForm.PDF_TTE
    )
