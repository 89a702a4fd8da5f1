"""What is about to be printed: how it lies on the paper, which pages, on which printer."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from desk.gui.notices import NAME
from desk.gui.viewer.page_painter import PrintOrder, place_on
from desk.gui.viewer.viewed import ViewedFile
from desk.gui.widgets.parts import CountField, button, plain_label, set_role
from desk.gui.widgets.theme import tokens_of

SHEET_DOTS = QSize(2480, 3508)
"""A4 at 300 dots per inch."""

A4_PT = (595, 842)
PREVIEW_PX = QSize(260, 300)
MOST_COPIES = 20
PDF_DATA = 1
"""What marks the entry that saves a PDF instead of printing."""


class Preview(QWidget):
    """The sheet with the picture on it, as it will come out of the printer."""

    def __init__(self, image: QImage, *, true_size: bool) -> None:
        super().__init__()
        self._image, self._true_size = image, true_size
        self.setObjectName("print_preview")
        self.setMinimumSize(PREVIEW_PX)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), QColor(tokens.document))
        across = self._image.width() > self._image.height()
        dots = SHEET_DOTS.transposed() if across else SHEET_DOTS
        room = self.rect().adjusted(12, 12, -12, -12)
        paper = QRect(room.topLeft(), dots.scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio))
        paper.moveCenter(room.center())
        place = place_on(dots, self._image.size(), A4_PT if self._true_size else (0, 0))
        painter.fillRect(paper, Qt.GlobalColor.white)
        painter.translate(paper.topLeft())
        painter.scale(paper.width() / dots.width(), paper.height() / dots.height())
        painter.drawImage(place, self._image)
        painter.end()


class PrintDialog(QDialog):
    """One file at a time; Return prints."""

    confirmed = Signal(object)  # PrintOrder
    pdf_wanted = Signal(object)  # PrintOrder, whose place is still to be chosen

    def __init__(
        self, file: ViewedFile, image: QImage, page: int, page_count: int, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._file, self._page, self._page_count = file, page, page_count
        self._true_size = file.evidence is None
        self.setObjectName("print_dialog")
        title = self.tr("Print")
        self.setWindowTitle(f"{title} – {NAME}")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._build(image)
        self._print.clicked.connect(self._on_print)
        self._printers.currentIndexChanged.connect(self._on_printer)

    def show_printers(self, names: tuple[str, ...]) -> None:
        """Offer these printers; received files can also be saved as a PDF."""
        self._printers.clear()
        for name in names:
            self._printers.addItem(name)
        if self._file.evidence is not None:
            self._printers.addItem(self.tr("Save as a PDF…"), PDF_DATA)
        self._missing.setVisible(not names)
        self._print.setEnabled(self._printers.count() > 0)
        self._print.setFocus()

    def _build(self, image: QImage) -> None:
        self._printers = QComboBox()
        self._printers.setObjectName("print_printer")
        self._printers.setAccessibleName(self.tr("Printer"))
        self._printers.setMinimumContentsLength(18)
        self._pages = QComboBox()
        self._pages.setObjectName("print_pages")
        self._pages.setAccessibleName(self.tr("Pages"))
        self._pages.addItem(self.tr("All %n page(s)", "", self._page_count))
        if self._page_count > 1:
            self._pages.addItem(self.tr("Page {page} alone").format(page=self._page + 1))
        self._copies = CountField()
        self._copies.setObjectName("print_copies")
        self._copies.setAccessibleName(self.tr("Copies"))
        self._copies.setRange(1, MOST_COPIES)
        self._copies.setMinimumHeight(self._pages.sizeHint().height())
        self._print = button(self.tr("Print"), "print_ok", primary=True)
        self._print.setDefault(True)
        self._print.setEnabled(False)
        cancel = button(self.tr("Cancel"), "print_cancel")
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self._print)
        side = QVBoxLayout()
        side.addLayout(self._form())
        side.addStretch(1)
        side.addLayout(buttons)
        layout = QHBoxLayout(self)
        layout.setSpacing(16)
        layout.addWidget(Preview(image, true_size=self._true_size), 1)
        layout.addLayout(side, 1)
        self.resize(620, 340)

    def _form(self) -> QVBoxLayout:
        title = plain_label(self._file.title, "title", wraps=True)
        form = QFormLayout()
        form.addRow(plain_label(self.tr("Printer")), self._printers)
        form.addRow(plain_label(self.tr("Pages")), self._pages)
        form.addRow(plain_label(self.tr("Copies")), self._copies)
        size = (
            self.tr("A4, at its true size.")
            if self._true_size
            else self.tr("A4, made to fit between the margins.")
        )
        self._missing = plain_label(
            self.tr("This computer has no printer. Add one in the system's settings."), wraps=True
        )
        set_role(self._missing, "warning")
        self._missing.hide()
        recorded = self.tr("Who prints what is recorded in the journal.")
        part = QVBoxLayout()
        part.setSpacing(8)
        part.addWidget(title)
        part.addLayout(form)
        part.addWidget(plain_label(size, "hint", wraps=True))
        part.addWidget(plain_label(recorded, "hint", wraps=True))
        part.addWidget(self._missing)
        return part

    def _on_printer(self) -> None:
        saves = self._printers.currentData() == PDF_DATA
        self._print.setText(self.tr("Save") if saves else self.tr("Print"))
        self._copies.setEnabled(not saves)

    def _on_print(self) -> None:
        alone = self._pages.currentIndex() == 1
        saves = self._printers.currentData() == PDF_DATA
        order = PrintOrder(
            file=self._file,
            pages=(self._page,) if alone else tuple(range(self._page_count)),
            true_size=self._true_size,
            printer="" if saves else self._printers.currentText(),
            copies=1 if saves else self._copies.value(),
        )
        (self.pdf_wanted if saves else self.confirmed).emit(order)
        self.accept()
