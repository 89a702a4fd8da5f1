"""Taking results in: new PDFs of the folder of downloads, dropped and chosen ones."""

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from desk.actions.matching import ReadResult, read_results
from desk.actions.results import ResultOrder, attach_result, save_result
from desk.domain.case import Result
from desk.domain.errors import DeskError
from desk.domain.ids import CaseId
from desk.gui.case.attach_dialog import AttachDialog
from desk.gui.commands.ids import CommandId
from desk.gui.handing.places import add_bar
from desk.gui.handing.results_bar import ResultsBar
from desk.gui.intake.downloads import DownloadedFile
from desk.gui.widgets.file_dialogs import choose_files, choose_folder
from desk.gui.workplace import Workplace

MOST_READ = 12
"""More PDFs than this at once are not one application's results."""


class Attaching(QObject):
    """Asks about each PDF in turn, and attaches it where the officer says so."""

    def __init__(self, place: Workplace) -> None:
        super().__init__(place.panes)
        self._place = place
        self._bar = ResultsBar(place.desk.office.zone)
        add_bar(place, self._bar)
        self._waiting: list[ReadResult] = []
        self._under_way: list[Path] = []
        self._put_aside: set[Path] = set()
        self._done = 0
        self._copied: Result | None = None
        place.commands.connect_to(CommandId.ATTACH, self.attach)
        place.downloads.arrived.connect(self._on_arrived)
        place.case.outputs.pdfs_dropped.connect(self.take)
        place.case.outputs.result_copy_wanted.connect(self._on_copy_wanted)
        self._bar.attach_wanted.connect(self._on_attach)
        self._bar.choose_wanted.connect(self._on_choose)
        self._bar.skip_wanted.connect(self._on_skip)

    def attach(self) -> None:
        """Go to the PDF that is asked about, else to a new download, else ask for a file."""
        if self._waiting:
            self._bar.take_keys()
            return
        found = _pdfs(self._place.downloads.files)
        new = tuple(path for path in found if path not in self._put_aside)
        if new:
            self._read(new, self._on_new)
        else:
            self._choose_file()

    def take(self, paths: tuple[Path, ...]) -> None:
        """Take PDFs that the officer gave; one is shown with everything in it, several in turn."""
        wanted = tuple(path for path in paths if path.suffix.lower() == ".pdf")
        if not wanted:
            self._place.notices.warn(self.tr("A result is a PDF; none was among these files."))
            return
        self._read(wanted, self._on_given)

    def _read(
        self, paths: tuple[Path, ...], deliver: Callable[[tuple[ReadResult, ...]], None]
    ) -> None:
        place = self._place
        place.jobs.ask(
            self, deliver, read_results, place.desk, paths[:MOST_READ], place.screen.case_id
        )

    def _choose_file(self) -> None:
        filters = (self.tr("PDF (*.pdf)"), self.tr("All files (*)"))
        title = self.tr("Choose the result PDF from SIAK")
        choose_files(self._place.window, title, filters, self._on_chosen, several=True)

    def _on_chosen(self, paths: tuple[Path, ...]) -> None:
        self._read(paths, self._on_given)

    def _on_arrived(self, files: tuple[DownloadedFile, ...]) -> None:
        place, new = self._place, _pdfs(files)
        if new:
            place.jobs.look_ahead(
                self, self._on_looked, read_results, place.desk, new[:MOST_READ], None
            )

    def _on_looked(self, read: tuple[ReadResult, ...]) -> None:
        """New downloads: what looks like a result is asked about, and takes no key away."""
        self._add(tuple(one for one in read if one.looks_like_result))

    def _on_new(self, read: tuple[ReadResult, ...]) -> None:
        """The officer wants a result: one that is not signed counts as well, where it fits."""
        results = tuple(one for one in read if one.may_be_result)
        if not results:
            self._choose_file()
            return
        self._add(results)
        self._bar.take_keys()

    def _on_given(self, read: tuple[ReadResult, ...]) -> None:
        if len(read) == 1:
            self._open_dialog(read[0].path, read[0])
        elif read:
            self._add(read)
            self._bar.take_keys()

    def _add(self, read: tuple[ReadResult, ...]) -> None:
        known = {one.path for one in self._waiting}
        self._waiting.extend(one for one in read if one.path not in known)
        if self._waiting:
            self._place.commands.enable((CommandId.ATTACH,), on=True)
            self._show()

    def _show(self) -> None:
        self._bar.ask(self._waiting[0], self._done + 1, self._done + len(self._waiting))

    def _next(self) -> None:
        """Go to the PDF behind this one."""
        self._done += 1
        del self._waiting[:1]
        if self._waiting:
            self._show()
            return
        self._done = 0
        if self._bar.has_keys:
            self._place.case.checklist.list.setFocus()
        self._bar.hide()

    def _on_attach(self) -> None:
        """Read the PDF once more: it is attached if it can still mean nobody else."""
        if self._waiting and self._bar.is_certain:
            self._read((self._waiting[0].path,), self._on_read_again)

    def _on_read_again(self, read: tuple[ReadResult, ...]) -> None:
        before = self._waiting[0] if self._waiting else None
        if before is None or before.certain is None:
            return
        now = read[0] if read else None
        if now is None or now.path != before.path:
            self._place.notices.warn(
                self.tr("{file} is no longer in the folder.").format(file=before.path.name)
            )
            self._next()
        elif now.certain is None or now.certain.place.item_id != before.certain.place.item_id:
            self._waiting[0] = now
            self._show()
        else:
            place = now.certain.place
            order = ResultOrder(
                item_id=place.item_id,
                kind=place.kind,
                document_number=now.matches.document_number,
                sha256=now.report.sha256,
            )
            self._attach(now.path, order, place.case_id)

    def _on_choose(self) -> None:
        if self._waiting:
            self._open_dialog(self._waiting[0].path)

    def _on_skip(self) -> None:
        self._put_aside.update(one.path for one in self._waiting[:1])
        self._next()

    def _open_dialog(self, path: Path, read: ReadResult | None = None) -> None:
        place = self._place
        dialog = AttachDialog(
            place.desk,
            place.jobs,
            place.case.seen,
            place.case.item,
            path,
            place.window,
            read=read,
        )
        dialog.confirmed.connect(partial(self._attach, path))
        dialog.open()

    def _attach(self, path: Path, order: ResultOrder, case_id: CaseId) -> None:
        place = self._place
        place.queue.choose(case_id)
        place.screen.choose(case_id)
        self._under_way.append(path)
        place.jobs.do(
            self,
            self._on_result,
            attach_result,
            place.desk,
            order,
            path,
            on_error=self._on_error,
        )

    def _on_result(self, result: Result) -> None:
        """Say that a PDF was attached, and go to the next one; answers come in their order."""
        path, place = self._under_way.pop(0), self._place
        place.downloads.take(one for one in place.downloads.files if one.path == path)
        place.notices.tell(self.tr("{result} was attached.").format(result=result.label))
        place.case.show_outputs()
        if self._waiting and self._waiting[0].path == path:
            self._next()

    def _on_error(self, error: DeskError) -> None:
        self._under_way.pop(0)
        self._place.notices.tell_error(error)
        self._place.screen.reload()

    def _on_copy_wanted(self, result: Result) -> None:
        self._copied = result
        title = self.tr("In which folder should the copy lie?")
        choose_folder(self._place.window, title, self._on_copy_folder)

    def _on_copy_folder(self, folder: Path) -> None:
        if self._copied is not None:
            place = self._place
            place.jobs.do(self, self._on_copied, save_result, place.desk, self._copied, folder)

    def _on_copied(self, path: Path) -> None:
        self._place.notices.tell(self.tr("Saved: {path}").format(path=path))


def _pdfs(files: Iterable[DownloadedFile]) -> tuple[Path, ...]:
    return tuple(one.path for one in files if one.path.suffix.lower() == ".pdf")
