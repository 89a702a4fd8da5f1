"""Inputs that parse what is typed. They warn and never block: an odd number may be a true one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from desk.domain.areas import AreaBook
from desk.domain.errors import NotANikError, NotANoKkError
from desk.domain.names import check_new_name, clean_name
from desk.domain.nik import Nik, NoKk
from desk.gui.warning_labels import name_finding_text, nik_warning_text
from desk.gui.widgets.parts import plain_label, set_role


class ParsedField(QWidget):
    """A line to type in, with a hint below that says what is odd about it."""

    edited = Signal()
    left = Signal()  # what was typed is finished: the line was left, or Enter was pressed

    def __init__(self, name: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._edit = QLineEdit()
        self._edit.setObjectName(name)
        self._edit.setAccessibleName(title)
        self._edit.setClearButtonEnabled(True)
        self._hint = plain_label(role="hint", wraps=True)
        self._hint.setObjectName(f"{name}_hint")
        self._origin = self._complaint = ""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(1)
        layout.addWidget(self._edit)
        layout.addWidget(self._hint)
        self.setFocusProxy(self._edit)
        self._edit.textChanged.connect(self._on_text)
        self._edit.editingFinished.connect(self.left)
        self._on_text()

    @property
    def text(self) -> str:
        """What stands in the line, as it was typed."""
        return self._edit.text()

    @property
    def hint(self) -> str:
        """What the field says about it."""
        return self._hint.text()

    def show_text(self, text: str, origin: str = "") -> None:
        """Fill the line; `origin` says where a guess came from, until it is edited."""
        self._origin = ""
        self._edit.setText(text)
        self._edit.setCursorPosition(0)
        self._origin = origin
        self._say()

    def suggest(self, text: str) -> None:
        """Show in grey what belongs here, while it is empty."""
        self._edit.setPlaceholderText(text)

    def select(self) -> None:
        """Give the line the focus with its text chosen, ready to be typed over."""
        self._edit.setFocus()
        self._edit.selectAll()

    def complain(self, text: str) -> None:
        """Say what is not right with what stands here, until it is edited; empty takes it back."""
        self._complaint = text
        self._say()

    def warning(self) -> str:
        """What is odd about the text; empty where nothing is."""
        return ""

    def _on_text(self) -> None:
        self._origin = self._complaint = ""
        self._say()
        self.edited.emit()

    def _say(self) -> None:
        odd = self._complaint or self.warning()
        set_role(self._hint, "warning" if odd else "hint")
        self._hint.setText(odd or self._origin)
        self._hint.setVisible(bool(odd or self._origin))


class SixteenDigitField(ParsedField):
    """A number of sixteen digits, with hints where area, day or month in it look odd."""

    kind: type[Nik | NoKk]
    areas: AreaBook | None = None

    def know_areas(self, areas: AreaBook) -> None:
        """From now on warn of an area code that is old or that no area has."""
        self.areas = areas
        self._say()

    @property
    def value(self) -> str | None:
        """The sixteen digits, or None where the text is no such number."""
        try:
            return self.kind.parse(self.text).digits
        except (NotANikError, NotANoKkError):
            return None

    @override
    def warning(self) -> str:
        if not self.text.strip():
            return ""
        try:
            odd = self.kind.parse(self.text).warnings(areas=self.areas)
        except (NotANikError, NotANoKkError):
            return self.tr("Not 16 digits yet ({count}); it is not saved").format(
                count=_digits(self.text)
            )
        return _odd(self.tr("Please check: {what}"), [nik_warning_text(one) for one in odd])


class NikField(SixteenDigitField):
    """A NIK."""

    kind = Nik


class NoKkField(SixteenDigitField):
    """The number of a family card."""

    kind = NoKk


class NameField(ParsedField):
    """A name. Only what is not possible on any paper is hinted at; old names stay as they are."""

    @property
    def value(self) -> str:
        """The name as it is stored: one blank between words."""
        return clean_name(self.text)

    @override
    def warning(self) -> str:
        if not self.text.strip():
            return ""
        odd = [name_finding_text(one) for one in check_new_name(self.text) if one.fault.blocks]
        return _odd(self.tr("For a new deed, check: {what}"), odd)


def _digits(text: str) -> int:
    return sum(sign.isdecimal() for sign in text)


def _odd(sentence: str, parts: list[str]) -> str:
    return sentence.format(what=", ".join(parts)) if parts else ""
