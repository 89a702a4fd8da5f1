"""The files of a review: what came with the words, what is new in Downloads, what is ticked."""

from pathlib import Path

from PySide6.QtCore import QObject

from desk.actions.arriving import UnfitPath
from desk.actions.desk import Desk
from desk.actions.intake_values import LooseFile
from desk.domain.case import Channel
from desk.gui.intake.arriving_files import ArrivingFile, ArrivingList, of_download, of_picture
from desk.gui.intake.chat_reading import ReadChat
from desk.gui.intake.downloads import DownloadedFile, Downloads
from desk.gui.intake.draft_form import DraftForm
from desk.gui.jobs import Jobs


class ReviewFiles(QObject):
    """Keeps the list of files together; new downloads appear while the review is open."""

    def __init__(self, desk: Desk, jobs: Jobs, downloads: Downloads, parent: QObject) -> None:
        super().__init__(parent)
        self._downloads = downloads
        self._list = ArrivingList(desk, jobs)
        self._form: DraftForm | None = None
        self._own: tuple[ArrivingFile, ...] = ()
        self._ticks_downloads = False
        downloads.arrived.connect(self._on_arrived)

    @property
    def list(self) -> ArrivingList:
        """The list on the screen."""
        return self._list

    @property
    def paths(self) -> tuple[Path, ...]:
        """What is ticked and lies on the disk."""
        return tuple(one.source for one in self._chosen if isinstance(one.source, Path))

    @property
    def pictures(self) -> tuple[LooseFile, ...]:
        """What is ticked and lies nowhere."""
        return tuple(one.source for one in self._chosen if isinstance(one.source, LooseFile))

    @property
    def downloads(self) -> tuple[DownloadedFile, ...]:
        """What is ticked of the downloads."""
        return tuple(one.download for one in self._chosen if one.download is not None)

    @property
    def _chosen(self) -> tuple[ArrivingFile, ...]:
        return self._list.files.chosen

    def say_in(self, form: DraftForm) -> None:
        """Say in this form how many there are."""
        self._form = form

    def show_read(self, read: ReadChat) -> None:
        """Show what came with these words, and the downloads.

        What arrived just now is ticked where there is one draft; an export brings its own files,
        and who stands at the counter did not send what others sent just now.
        """
        is_export = isinstance(read.chat.source, Path)
        at_counter = read.channel is Channel.COUNTER
        self._ticks_downloads = len(read.proposed) == 1 and not is_export and not at_counter
        self._own = (
            *(ArrivingFile(source=path) for path in read.files),
            *(of_picture(picture) for picture in read.pictures),
        )
        if read.restored is not None:
            self._ticks_downloads = False
        self.refresh()

    def refresh(self) -> None:
        """Show what is there by now; ticks stay as they are."""
        new = tuple(of_download(file) for file in self._downloads.files)
        listed = {file.source: file for file in new}
        own = tuple(listed.pop(file.source, file) for file in self._own)
        files = (*own, *listed.values())
        before = {file.source for file in self._list.files.files}
        ticked = {file.source for file in self._chosen}
        mine = {file.source for file in own}
        recent = {one.path for one in self._downloads.recent} if self._ticks_downloads else set()
        wanted = [
            file
            for file in files
            if file.source in ticked
            or (file.source not in before and file.source in mine)
            or (file.source not in before and file.source in recent and file.is_document)
        ]
        self._list.show_files(files, wanted)
        self._list.setVisible(bool(files))
        if self._form is not None:
            text = self.tr("New files, ticked ones are taken: %n", "", len(files))
            self._form.say_files(text if files else self.tr("No new files in Downloads."))

    def forget_taken(self) -> None:
        """Take those that were saved out of the list; they are not offered again."""
        taken = {one.source for one in self._chosen}
        self._downloads.take(self.downloads)
        self._own = tuple(one for one in self._own if one.source not in taken)
        left = [one for one in self._list.files.files if one.source not in taken]
        self._list.show_files(left, ())
        self.refresh()

    def skip(self, unfit: tuple[UnfitPath, ...]) -> None:
        """Take the ticks of files away that cannot be read."""
        bad = {one.path for one in unfit}
        for row, file in enumerate(self._list.files.files):
            if file.source in bad:
                self._list.files.tick(row, on=False)

    def _on_arrived(self, _files: tuple[DownloadedFile, ...]) -> None:
        self.refresh()
