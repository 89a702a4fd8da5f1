"""New files for the case on the screen: a short list, all ticked; Enter takes them."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout

from desk.actions.arriving import UnfitPath, unfit_paths
from desk.actions.intake_values import LooseFile, TakenFiles
from desk.actions.receiving import add_files
from desk.domain.case import Case
from desk.domain.errors import DeskError, FileLockedError, UnusableInputError
from desk.gui.intake.arriving_files import ArrivingFile, ArrivingList, of_download, of_picture
from desk.gui.intake.downloads import DownloadedFile
from desk.gui.intake.file_trouble import FileTrouble
from desk.gui.notices import NAME
from desk.gui.widgets.parts import ElidedLabel, button, plain_label
from desk.gui.workplace import Workplace

WIDTH_PX = 520


@dataclass(frozen=True, slots=True, kw_only=True)
class NewFiles:
    """What became of the files, and which downloads are among them."""

    taken: TakenFiles
    downloads: tuple[DownloadedFile, ...]


class NewFilesDialog(QDialog):
    """Takes files into one case; what cannot be read is named, and nothing is half stored."""

    took = Signal(object)  # NewFiles
    others_wanted = Signal()

    def __init__(self, place: Workplace, case: Case, applicant: str) -> None:
        super().__init__(place.window)
        self.setObjectName("new_files_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = self.tr("Take files into the case")
        self.setWindowTitle(f"{title} – {NAME}")
        self._place, self._case = place, case
        self._build(f"{case.number} · {applicant}")
        self._take.clicked.connect(self._on_take)
        self._others.clicked.connect(self._on_others)
        self._close.clicked.connect(self.reject)
        self._trouble.again_wanted.connect(self._on_take)
        self._trouble.skip_wanted.connect(self._on_skip)
        self._list.files.ticked.connect(self._say)

    @property
    def list(self) -> ArrivingList:
        """The files."""
        return self._list

    def show_downloads(self) -> None:
        """Show what is new in the folder of downloads, all of it ticked that can be a paper."""
        files = tuple(of_download(file) for file in self._place.downloads.files)
        self._show(files, tuple(file for file in files if file.is_document))

    def show_paths(self, paths: Sequence[Path], pictures: Sequence[LooseFile] = ()) -> None:
        """Show files that were chosen already."""
        files = (
            *(ArrivingFile(source=path) for path in paths),
            *(of_picture(one) for one in pictures),
        )
        self._show(files, files)

    def tell(self, error: DeskError) -> None:
        """Say why they were not taken."""
        self._set_busy(on=False)
        if isinstance(error, UnusableInputError | FileLockedError):
            self._trouble.tell(error)
        else:
            self.reject()
            self._place.notices.tell_error(error)

    def _show(self, files: Sequence[ArrivingFile], ticked: Sequence[ArrivingFile]) -> None:
        self._list.show_files(files, ticked)
        self._list.setVisible(bool(files))
        self._none.setVisible(not files)
        self._say()
        (self._list if files else self._others).setFocus()

    def _build(self, title: str) -> None:
        head = ElidedLabel("title")
        head.say(title)
        self._list = ArrivingList(self._place.desk, self._place.jobs)
        self._none = plain_label(
            self.tr("No new files in Downloads. Save them in WhatsApp, or choose others."),
            wraps=True,
        )
        self._none.setObjectName("no_new_files")
        self._trouble = FileTrouble()
        self._take = button("", "new_files_take", primary=True)
        self._take.setDefault(True)
        self._others = button(self.tr("Choose other files…"), "new_files_others")
        self._close = button(self.tr("Cancel"), "new_files_close")
        row = QHBoxLayout()
        row.addWidget(self._others)
        row.addStretch(1)
        row.addWidget(self._close)
        row.addWidget(self._take)
        layout = QVBoxLayout(self)
        for part in (head, self._list, self._none, self._trouble):
            layout.addWidget(part)
        layout.addStretch(1)
        layout.addLayout(row)
        self.setMinimumWidth(WIDTH_PX)

    def _say(self) -> None:
        chosen = len(self._list.files.chosen)
        self._take.setText(self.tr("Take %n file(s)", "", chosen))
        self._take.setEnabled(chosen > 0)

    def _set_busy(self, *, on: bool) -> None:
        self._list.setEnabled(not on)
        self._take.setEnabled(not on and bool(self._list.files.chosen))

    def _on_take(self) -> None:
        chosen = self._list.files.chosen
        if not chosen:
            return
        self._trouble.hide()
        self._set_busy(on=True)
        self._place.jobs.do(
            self,
            self._on_taken,
            add_files,
            self._place.desk,
            self._case.id,
            tuple(one.source for one in chosen if isinstance(one.source, Path)),
            tuple(one.source for one in chosen if isinstance(one.source, LooseFile)),
            on_error=self.tell,
        )

    def _on_taken(self, taken: TakenFiles) -> None:
        chosen = self._list.files.chosen
        downloads = tuple(one.download for one in chosen if one.download is not None)
        self.accept()
        self.took.emit(NewFiles(taken=taken, downloads=downloads))

    def _on_skip(self) -> None:
        paths = tuple(one.source for one in self._list.files.chosen if isinstance(one.source, Path))
        self._place.jobs.ask(self, self._on_unfit, unfit_paths, paths, on_error=self.tell)

    def _on_unfit(self, unfit: tuple[UnfitPath, ...]) -> None:
        bad = {one.path for one in unfit}
        for row, file in enumerate(self._list.files.files):
            if file.source in bad:
                self._list.files.tick(row, on=False)
        self._trouble.hide()
        self._set_busy(on=False)
        if self._list.files.chosen:
            self._on_take()
        else:
            self._list.setFocus()

    def _on_others(self) -> None:
        self.reject()
        self.others_wanted.emit()
