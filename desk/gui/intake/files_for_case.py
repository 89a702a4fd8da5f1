"""Files for the case on the screen: dropped, pasted, chosen, or new in the folder of downloads."""

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from desk.actions.intake_values import LooseFile, TakenFiles
from desk.actions.receiving import add_files
from desk.domain.errors import DeskError
from desk.domain.ids import EvidenceId
from desk.gui.commands.ids import CommandId
from desk.gui.intake.chat_reading import taken_pictures
from desk.gui.intake.incoming import Incoming
from desk.gui.intake.new_files_dialog import NewFiles, NewFilesDialog
from desk.gui.warning_labels import left_out_text
from desk.gui.widgets.file_dialogs import choose_files
from desk.gui.workplace import ShownCase, Workplace


class FilesForCase(QObject):
    """Takes files into the case and shows the first of them."""

    took_downloads = Signal(object)  # tuple[DownloadedFile, ...]

    def __init__(self, place: Workplace, parent: QObject) -> None:
        super().__init__(parent)
        self._place = place
        self._paths: tuple[Path, ...] = ()
        self._pictures: tuple[LooseFile, ...] = ()
        self._first: EvidenceId | None = None
        self._wants_downloads = False
        place.commands.connect_to(CommandId.TAKE_NEW, self.take_new)
        place.commands.connect_to(CommandId.ADD_FILES, self.choose)
        place.downloads.looked.connect(self._on_looked)
        place.screen.shown.connect(self._on_case)

    def take(self, arrived: Incoming) -> None:
        """Take what was dropped or pasted."""
        self._paths, self._pictures = arrived.files, ()
        if arrived.picture is None:
            self.add(arrived.files)
        else:
            place = self._place
            place.jobs.ask(
                self,
                self._on_pictures,
                taken_pictures,
                place.desk,
                arrived.picture,
                on_error=self._on_error,
            )

    def add(self, paths: tuple[Path, ...], pictures: tuple[LooseFile, ...] = ()) -> None:
        """Add photos and PDFs to the case on the screen."""
        place = self._place
        if place.screen.case_id is None:
            return
        self._paths, self._pictures = paths, pictures
        place.notices.tell(self.tr("Taking %n file(s)…", "", len(paths) + len(pictures)))
        place.jobs.do(
            self,
            self._on_taken,
            add_files,
            place.desk,
            place.screen.case_id,
            paths,
            pictures,
            on_error=self._on_error,
        )

    def choose(self) -> None:
        """Choose files on the disk."""
        filters = (
            self.tr("Photos and PDF (*.jpg *.jpeg *.png *.webp *.heic *.pdf)"),
            self.tr("All files (*)"),
        )
        title = self.tr("Choose photos or PDFs for this case")
        choose_files(self._place.window, title, filters, self.add, several=True)

    def take_new(self) -> None:
        """Offer what is new in the folder of downloads."""
        if self._place.screen.seen is not None:
            self._wants_downloads = True
            self._place.downloads.rescan()

    def _on_looked(self) -> None:
        if self._wants_downloads:
            self._wants_downloads = False
            dialog = self._dialog()
            if dialog is not None:
                dialog.show_downloads()
                dialog.open()

    def _dialog(self) -> NewFilesDialog | None:
        seen = self._place.screen.seen
        if seen is None:
            return None
        dialog = NewFilesDialog(self._place, seen.file.case, seen.file.applicant.name)
        dialog.took.connect(self._on_new_files)
        dialog.others_wanted.connect(self.choose)
        return dialog

    def _on_pictures(self, pictures: tuple[LooseFile, ...]) -> None:
        self.add(self._paths, pictures)

    def _on_error(self, error: DeskError) -> None:
        """What cannot be read stays on the screen, to try again or to go on without it."""
        self._place.notices.dismiss()
        dialog = self._dialog()
        if dialog is None:
            self._place.notices.tell_error(error)
            return
        dialog.show_paths(self._paths, self._pictures)
        dialog.open()
        dialog.tell(error)

    def _on_new_files(self, new: NewFiles) -> None:
        self._place.downloads.take(new.downloads)
        self.took_downloads.emit(new.downloads)
        self._on_taken(new.taken)

    def _on_taken(self, taken: TakenFiles) -> None:
        if taken.taken:
            self._first = taken.taken[0].id
        added = self.tr("%n file(s) added.", "", len(taken.taken))
        names = left_out_text(taken.left_out)
        if names:
            left_out = self.tr("Not taken: {names}").format(names=names)
            self._place.notices.warn(f"{added} {left_out}")
        else:
            self._place.notices.tell(added)

    def _on_case(self, shown: ShownCase) -> None:
        seen = shown.seen
        if any(one.id == self._first for one in seen.file.evidence):
            # The viewer gets the files of the case first.
            QTimer.singleShot(0, self, self._show_first)

    def _show_first(self) -> None:
        first, self._first = self._first, None
        if first is not None:
            self._place.panes.show_case()
            self._place.viewer.show_evidence(first)
            self._place.case.show_checklist()
            self._place.case.checklist.choose_open()
