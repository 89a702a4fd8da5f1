"""The page of the office: its form, and the letterhead as papers will carry it."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desk.actions.desk import Desk
from desk.actions.founding import Setting
from desk.actions.office_setup import regencies
from desk.actions.offices import change_office, letterhead_picture
from desk.domain.errors import DeskError
from desk.domain.files import Pixels
from desk.domain.office import Office
from desk.domain.office_checks import office_faults
from desk.gui.jobs import Jobs
from desk.gui.settings.office_form import OfficeForm
from desk.gui.settings.pane import Change, Ledger, Pane
from desk.gui.widgets.parts import plain_label
from desk.gui.words import explained

PREVIEW_HEIGHT_PX = 118


class PaperStrip(QWidget):
    """A strip of paper, as wide as its place, in its proportions; white in both themes."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setObjectName("letterhead_preview")
        self.setAccessibleName(title)
        self.setFixedHeight(PREVIEW_HEIGHT_PX)
        self._image = QImage()

    @property
    def is_drawn(self) -> bool:
        """Whether there is a picture."""
        return not self._image.isNull()

    def show_pixels(self, pixels: Pixels) -> None:
        """Show what the worker drew."""
        size = (pixels.width, pixels.height, pixels.width * 3)
        self._image = QImage(pixels.rgb, *size, QImage.Format.Format_RGB888).copy()
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if self.is_drawn:
            fitting = self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
            place = QRect(QPoint(), fitting)
            place.moveCenter(self.rect().center())
            painter.drawImage(place, self._image)
        painter.end()


class OfficePane(Pane):
    """Office and letterhead; each field is stored when it is left."""

    def __init__(self, desk: Desk, jobs: Jobs, ledger: Ledger) -> None:
        super().__init__("office", "")
        self.title = self.tr("Office and letterhead")
        self._desk, self._jobs, self._ledger = desk, jobs, ledger
        self._stored: Office = desk.office
        self.form = OfficeForm(desk.office, jobs)
        self._preview = PaperStrip(self.tr("The letterhead as it is printed"))
        self._not_drawn = plain_label(role="bad", wraps=True)
        self._not_drawn.hide()
        self.column.addWidget(plain_label(self.tr("The letterhead as it is printed"), "muted"))
        self.column.addWidget(self._preview)
        self.column.addWidget(self._not_drawn)
        self.column.addWidget(self.form)
        self.column.addStretch(1)
        self.form.left.connect(self.commit)
        jobs.ask(self, self.form.show_regencies, regencies)
        self._draw(desk.office)

    @override
    def show_setting(self, setting: Setting) -> None:
        if setting.office != self._stored:
            self._stored = setting.office
            self.form.show_office(setting.office)
            self._draw(setting.office)

    @override
    def commit(self) -> None:
        office = self.form.office()
        faults = office_faults(office)
        self.form.complain(faults)
        if faults or office == self._stored:
            return
        before, self._stored = self._stored, office
        self._ledger.change(
            Change(
                run=change_office,
                values=(before, office),
                run_back=change_office,
                back=(office, before),
            )
        )
        self._draw(office)

    def _draw(self, office: Office) -> None:
        self._jobs.ask(
            self,
            self._on_drawn,
            letterhead_picture,
            self._desk.worker,
            office,
            on_error=self._on_not_drawn,
        )

    def _on_drawn(self, pixels: Pixels) -> None:
        self._not_drawn.hide()
        self._preview.show_pixels(pixels)

    def _on_not_drawn(self, error: DeskError) -> None:
        self._not_drawn.setText(explained(error).line)
        self._not_drawn.show()
