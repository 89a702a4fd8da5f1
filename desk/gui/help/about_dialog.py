"""About the program: versions, where the data lies, what it is made of; all of it to copy."""

import platform
from pathlib import Path

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QTableView,
    QVBoxLayout,
    QWidget,
)

import desk
from desk.gui.help.licences import Library, libraries
from desk.gui.jobs import Jobs
from desk.gui.notices import NAME
from desk.gui.widgets.parts import button, plain_label
from desk.gui.widgets.table import Column, TableModel, dress_rows
from desk.logs import home_hidden

SIZE_PX = (640, 560)
ROOM_PX = 64
ROW_PX = 24


class AboutDialog(QDialog):
    """Versions, data folder, licences."""

    def __init__(self, folder: Path, jobs: Jobs, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("about_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(NAME)
        self._folder = folder
        self._build()
        width, height = SIZE_PX
        self.resize(width, max(360, min(height, parent.window().height() - ROOM_PX)))
        jobs.ask(self, self._on_libraries, libraries)

    @property
    def info(self) -> str:
        """What support asks for; the home folder, which is named for a person, is cut off."""
        lines = (
            f"{NAME} {desk.__version__}",
            f"Python {platform.python_version()} · Qt {qVersion()}",
            platform.platform(),
            f"{self.tr('Data folder')}: {home_hidden(str(self._folder))}",
        )
        return "\n".join(lines)

    def _build(self) -> None:
        name = plain_label(f"{NAME} {desk.__version__}", "title")
        said = plain_label(
            self.tr(
                "Case desk for offices of civil registration. Free software under the MIT licence."
            ),
            wraps=True,
        )
        versions = plain_label(
            f"Python {platform.python_version()} · Qt {qVersion()} · {platform.platform()}",
            "muted",
            wraps=True,
        )
        place = QLineEdit(str(self._folder))
        place.setObjectName("about_folder")
        place.setReadOnly(True)
        place.setAccessibleName(self.tr("Data folder"))
        place.setCursorPosition(0)
        folder = QHBoxLayout()
        folder.addWidget(plain_label(self.tr("Data folder")))
        folder.addWidget(place, 1)
        layout = QVBoxLayout(self)
        layout.setSpacing(8)
        for part in (name, said, versions):
            layout.addWidget(part)
        layout.addLayout(folder)
        layout.addWidget(plain_label(self.tr("Made with"), "title"))
        layout.addWidget(self._table(), 1)
        layout.addLayout(self._buttons())

    def _table(self) -> QTableView:
        self._model: TableModel[Library] = TableModel(
            (
                Column(title=self.tr("Library"), text=_name, sort=_name),
                Column(title=self.tr("Version"), text=_version, sort=_version),
                Column(title=self.tr("Licence"), text=_licence, sort=_licence),
                Column(title=self.tr("Where it is from"), text=_place, sort=_place),
            ),
            self,
        )
        table = QTableView()
        table.setObjectName("about_libraries")
        table.setAccessibleName(self.tr("Libraries and their licences"))
        table.setModel(self._model)
        dress_rows(table, ROW_PX, striped=True)
        for column, width in enumerate((150, 80, 170)):
            table.setColumnWidth(column, width)
        table.horizontalHeader().setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
        return table

    def _buttons(self) -> QHBoxLayout:
        copy = button(self.tr("&Copy the info"), "about_copy")
        show = button(self.tr("Open the &data folder"), "about_open")
        close = button(self.tr("Close"), "close")
        close.setDefault(True)
        self._said = plain_label(role="good")
        self._said.setObjectName("about_said")
        row = QHBoxLayout()
        row.addWidget(copy)
        row.addWidget(show)
        row.addWidget(self._said, 1)
        row.addWidget(close)
        copy.clicked.connect(self._on_copy)
        show.clicked.connect(self._on_open)
        close.clicked.connect(self.accept)
        close.setFocus()
        return row

    def _on_libraries(self, found: tuple[Library, ...]) -> None:
        self._model.show(list(found))

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.info)
        self._said.setText(self.tr("Copied."))

    def _on_open(self) -> None:
        from desk.gui.widgets.file_places import open_folder

        open_folder(self._folder)


def _name(library: Library) -> str:
    return library.name


def _version(library: Library) -> str:
    return library.version


def _licence(library: Library) -> str:
    return library.licence


def _place(library: Library) -> str:
    return library.place
