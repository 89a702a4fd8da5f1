"""Which folder new files arrive in, and how far back they count as new."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.actions.office_setup import shared_place
from desk.gui.jobs import Jobs
from desk.gui.memory import Memory
from desk.gui.settings.form_rows import FIELD_PX, FormRows
from desk.gui.widgets.fields import ParsedField
from desk.gui.widgets.file_dialogs import choose_folder
from desk.gui.widgets.parts import CountField, button, plain_label, set_role

FOLDER, MINUTES = "downloads/folder", "downloads/minutes"
MINUTES_AT_FIRST, LEAST_MINUTES, MOST_MINUTES = 5, 1, 240


class DownloadsForm(QWidget):
    """A folder of this computer and a number of minutes; a shared folder is warned about."""

    left = Signal()  # a field was finished

    def __init__(self, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        rows = FormRows()
        title = self.tr("Folder of downloads")
        self._folder = ParsedField("downloads_folder", title)
        choose = button(self.tr("Choose…"), "downloads_choose")
        place = QWidget()
        row = QHBoxLayout(place)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._folder, 1)
        row.addWidget(choose)
        place.setFocusProxy(self._folder)
        self._said = rows.add(title, place)
        self._said.setObjectName("downloads_said")
        self._minutes = CountField()
        self._minutes.setObjectName("downloads_minutes")
        self._minutes.setAccessibleName(self.tr("Files count as new for"))
        self._minutes.setRange(LEAST_MINUTES, MOST_MINUTES)
        self._minutes.setSuffix(self.tr(" minutes"))
        self._minutes.setMaximumWidth(150)
        self._minutes.setMinimumHeight(FIELD_PX)
        rows.add(self.tr("Files count as new for"), self._minutes)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(
            plain_label(
                self.tr(
                    "WhatsApp puts photos and PDFs that you download into a folder. The desk looks "
                    "there for new files when you log a request; it deletes nothing."
                ),
                "muted",
                wraps=True,
            )
        )
        layout.addWidget(rows)
        choose.clicked.connect(self._on_choose)
        self._folder.left.connect(self._on_left)
        self._minutes.editingFinished.connect(self.left)

    @property
    def folder(self) -> str:
        """The folder as it stands."""
        return self._folder.text.strip()

    @property
    def minutes(self) -> int:
        """How many minutes back."""
        return self._minutes.value()

    def show_memory(self, memory: Memory) -> None:
        """Fill in what is remembered, or what this computer proposes."""
        self.show_values(
            memory.text(FOLDER) or proposed_folder(), memory.number(MINUTES, MINUTES_AT_FIRST)
        )

    def show_values(self, folder: str, minutes: int) -> None:
        """Fill in both."""
        self._folder.show_text(folder)
        self._minutes.setValue(minutes)
        self._look()

    def keep(self, memory: Memory) -> None:
        """Remember both on this computer."""
        memory.put_text(FOLDER, self.folder)
        memory.put_number(MINUTES, self.minutes)

    def _on_choose(self) -> None:
        choose_folder(self, self.tr("Choose the folder of downloads"), self._on_folder)

    def _on_folder(self, folder: Path) -> None:
        self._folder.show_text(str(folder))
        self._on_left()

    def _on_left(self) -> None:
        self._look()
        self.left.emit()

    def _look(self) -> None:
        self._jobs.ask(self, self._on_looked, look_at_folder, self.folder)

    def _on_looked(self, found: tuple[bool, str]) -> None:
        exists, shared = found
        said = ""
        if not exists:
            said = self.tr("There is no such folder, so no new file will be found. Choose another.")
        elif shared:
            said = self.tr(
                "This folder is shared or synchronised ({place}): others may see what citizens "
                "send. Choose a folder of this computer alone."
            ).format(place=shared)
        set_role(self._said, "warning" if said else "hint")
        self._said.setText(said)
        self._said.setVisible(bool(said))


def proposed_folder() -> str:
    """Where this computer puts downloads."""
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation)


def look_at_folder(text: str) -> tuple[bool, str]:
    """Whether there is such a folder, and what makes it a shared one; reads the disk."""
    folder = Path(text)
    exists = bool(text) and folder.is_dir()
    return exists, shared_place(folder) if exists else ""
