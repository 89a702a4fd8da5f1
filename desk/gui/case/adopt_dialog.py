"""What newer rules would change for a case, shown before they are taken over."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from desk.actions.adopting import CatalogueDifference
from desk.gui.notices import NAME
from desk.gui.widgets.parts import button, plain_label
from desk.gui.words import word_of

SIZE_PX = (540, 420)


class AdoptDialog(QDialog):
    """Every row and question that comes, goes or changes, and the verdict before and after."""

    adopted = Signal(object)  # CatalogueDifference, as it was shown

    def __init__(self, difference: CatalogueDifference, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("adopt_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = self.tr("Newer rules for this case")
        self.setWindowTitle(f"{title} – {NAME}")
        self._difference = difference
        self._build()
        self.resize(min(SIZE_PX[0], parent.width() - 20), min(SIZE_PX[1], parent.height() - 40))

    def _build(self) -> None:
        text = QPlainTextEdit("\n".join(self._lines()))
        text.setObjectName("adopt_text")
        text.setReadOnly(True)
        text.setTabChangesFocus(True)
        text.setAccessibleName(self.tr("What changes"))
        ok = button(self.tr("Take over the new rules"), "adopt_ok", primary=True)
        ok.setDefault(True)
        ok.setEnabled(not self._difference.missing_services)
        cancel = button(self.tr("Keep the old rules"), "adopt_cancel")
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(ok)
        layout = QVBoxLayout(self)
        layout.addWidget(plain_label(self._verdicts(), "title", wraps=True))
        layout.addWidget(text, 1)
        layout.addLayout(row)
        ok.clicked.connect(self._take)
        cancel.clicked.connect(self.reject)
        ok.setFocus()

    def _verdicts(self) -> str:
        difference = self._difference
        return self.tr("Completeness: {before} → {after}").format(
            before=word_of(difference.verdict_before), after=word_of(difference.verdict_after)
        )

    def _lines(self) -> list[str]:
        one = self._difference
        if one.missing_services:
            names = ", ".join(one.missing_services)
            return [self.tr("The new rules do not have {services}.").format(services=names)]
        if one.changes_nothing:
            return [self.tr("The new rules ask for the very same in this case.")]
        parts = (
            (self.tr("Asked in addition"), [row.label for row in one.added]),
            (self.tr("Not asked any more"), [row.label for row in one.removed]),
            (
                self.tr("Asked differently"),
                [
                    f"{row.before.label} ({word_of(row.before.level)}) → "
                    f"{row.after.label} ({word_of(row.after.level)})"
                    for row in one.changed
                ],
            ),
            (self.tr("New questions"), [question.ask for question in one.questions_new]),
            (
                self.tr("Questions that fall away"),
                [question.ask for question in one.questions_gone],
            ),
            (self.tr("Answers that are lost"), [answer.question for answer in one.dropped_answers]),
        )
        return [
            text
            for title, entries in parts
            if entries
            for text in (title, *(f"  – {entry}" for entry in entries), "")
        ]

    def _take(self) -> None:
        self.adopted.emit(self._difference)
        self.accept()
