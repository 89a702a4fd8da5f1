"""The keys of the viewer, and which files of the case it shows."""

from PySide6.QtCore import QObject

from desk.actions.cases import CaseView
from desk.domain.case import Evidence
from desk.domain.office import Zone
from desk.gui.commands.ids import PAGING, CommandId
from desk.gui.labels import moment_text, size_text, warnings_text
from desk.gui.viewer.viewer import ViewedFile
from desk.gui.workplace import Workplace

C = CommandId


class ViewerKeys(QObject):
    """Joins the viewer with the case on the screen."""

    def __init__(self, place: Workplace) -> None:
        super().__init__(place.viewer)
        self._place = place
        viewer = place.viewer
        for command, handler in (
            (C.ROTATE, viewer.rotate),
            (C.ROTATE_BACK, viewer.rotate_back),
            (C.ZOOM_IN, viewer.zoom_in),
            (C.ZOOM_OUT, viewer.zoom_out),
            (C.FIT, viewer.fit),
            (C.FIT_WIDTH, viewer.fit_width),
            (C.NEXT_FILE, viewer.next_file),
            (C.PREVIOUS_FILE, viewer.previous_file),
            (C.NEXT_PAGE, viewer.next_page),
            (C.PREVIOUS_PAGE, viewer.previous_page),
        ):
            place.commands.connect_to(command, handler)
        place.commands.lend_keys(viewer, PAGING)
        place.screen.shown.connect(self._on_case)

    def _on_case(self, seen: CaseView, fresh: bool) -> None:  # noqa: FBT001 - Qt's signal gives it by position
        zone = self._place.desk.office.zone
        files = tuple(_viewed_file(evidence, zone) for evidence in seen.file.evidence)
        self._place.viewer.show_files(files, fresh=fresh)


def _viewed_file(evidence: Evidence, zone: Zone) -> ViewedFile:
    parts = [moment_text(evidence.received_at, zone), size_text(evidence.size_bytes)]
    warnings = warnings_text(evidence.warnings)
    if warnings:
        parts.append(f"⚠ {warnings}")
    return ViewedFile(
        file_id=evidence.file_id,
        sha256=evidence.sha256,
        title=evidence.sent_name,
        note=" · ".join(parts),
        evidence=evidence,
    )
