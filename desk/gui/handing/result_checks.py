"""What was read in a result PDF, as lines with a sign before them."""

from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk.actions.matching import ReadResult
from desk.domain.case import SignatureState
from desk.domain.matching import GOOD, MatchFact, PlaceMatch, ResultDoubt
from desk.domain.office import Zone
from desk.gui.labels import moment_text
from desk.gui.widgets.parts import plain_label
from desk.gui.words import word_of

SIGNS = {"good": "✔", "bad": "✖", "warning": "⚠"}
"""A sign for each role, so that no check is told by its colour alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckLine:
    """One thing that was checked. `role` is good, bad or warning."""

    text: str
    role: str

    @property
    def signed(self) -> str:
        """The text with its sign."""
        return f"{SIGNS[self.role]} {self.text}"


class CheckLines(QObject):
    """Puts into words what speaks for and against a PDF."""

    def __init__(self, zone: Zone, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._zone = zone

    def of(self, read: ReadResult, choice: PlaceMatch | None) -> tuple[CheckLine, ...]:
        """The checks of a PDF for the result that it is held against."""
        if not read.opens:
            said = self.tr(
                "The file cannot be opened as a PDF: it was cut off, or is locked with a password. "
                "Fetch it from SIAK once more."
            )
            return (CheckLine(text=said, role="bad"),)
        lines = [self._opens(read), self._signature(read)]
        if read.report.only_validation_data_added:
            said = self.tr(
                "only validation data (LTV) was added after the signature, the pages are as they "
                "were; take the original file from SIAK, or ask the national service that checks "
                "e-signatures"
            )
            lines.append(CheckLine(text=said, role="warning"))
        if choice is not None:
            lines.extend(self._whose(read, choice))
        return tuple(lines)

    def _opens(self, read: ReadResult) -> CheckLine:
        pages = self.tr("opens, %n page(s)", "", read.report.pages or 0)
        return CheckLine(text=pages, role="good")

    def _signature(self, read: ReadResult) -> CheckLine:
        report = read.report
        parts = [word_of(report.state)]
        if report.signer:
            parts.append(report.signer)
        if report.signed_at is not None:
            parts.append(moment_text(report.signed_at, self._zone))
        role = "good" if report.state in GOOD else "bad"
        return CheckLine(text=" · ".join(parts), role=role)

    def _whose(self, read: ReadResult, choice: PlaceMatch) -> list[CheckLine]:
        name = choice.place.subject.name
        doubts = read.doubts(choice)
        lines = []
        if ResultDoubt.NAME_NOT_FOUND in doubts:
            said = self.tr("{name} is not found in the PDF").format(name=name)
            lines.append(CheckLine(text=said, role="bad"))
        else:
            facts = choice.facts & _FOR
            if MatchFact.SUBJECT in facts:
                facts -= {MatchFact.NAME}
            said = ", ".join(word_of(fact) for fact in MatchFact if fact in facts)
            lines.append(CheckLine(text=f"{name}: {said}", role="good"))
        against = [word_of(fact) for fact in (MatchFact.SIGNED_BEFORE,) if fact in choice.facts]
        against += [
            word_of(doubt)
            for doubt in (ResultDoubt.OTHER_NIK, ResultDoubt.IN_OTHER_CASE)
            if doubt in doubts
        ]
        if choice.place.is_filled:
            said = self.tr("{result} is there already; only the newer file is sent")
            against.append(said.format(result=choice.place.label))
        return lines + [CheckLine(text=one, role="warning") for one in against]


_FOR = frozenset(MatchFact) - {MatchFact.OTHER_NIK, MatchFact.SIGNED_BEFORE}


def is_good(read: ReadResult) -> bool:
    """Whether the signature needs no word."""
    return read.report.state in GOOD and read.report.state is not SignatureState.UNREADABLE


class CheckList(QWidget):
    """The checks of a PDF one below the other, each in its own colour."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 4, 0, 4)
        self._layout.setSpacing(2)

    @property
    def text(self) -> str:
        """All of it, line by line."""
        return self.accessibleDescription()

    def show_lines(self, lines: tuple[CheckLine, ...]) -> None:
        """Show these checks instead of the old ones."""
        while (item := self._layout.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for one in lines:
            label = plain_label(one.signed, one.role, wraps=True)
            self._layout.addWidget(label)
            label.show()  # a layout leaves out what is not shown yet, and the height is asked now
        self.setAccessibleDescription("\n".join(one.signed for one in lines))
