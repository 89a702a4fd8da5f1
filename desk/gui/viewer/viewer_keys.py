"""The keys of the viewer, and which files of the case it shows."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from desk.actions.cases import CaseView
from desk.domain.case import Evidence, FindingKind
from desk.domain.ids import EvidenceId
from desk.gui.case.checklist_view import standing
from desk.gui.commands.ids import PAGING, CommandId
from desk.gui.labels import moment_text, size_text
from desk.gui.viewer.viewed import ViewedFile
from desk.gui.warning_labels import warnings_text
from desk.gui.workplace import ShownCase, Workplace

C = CommandId

REFUSED_SIGN = "✖"


class ViewerKeys(QObject):
    """Joins the viewer with the case on the screen."""

    def __init__(self, place: Workplace) -> None:
        super().__init__(place.viewer)
        self._place = place
        for command, handler in self._handlers():
            place.commands.connect_to(command, handler)
        place.commands.lend_keys(place.viewer, PAGING)
        place.screen.shown.connect(self._on_case)
        place.viewer.loupe_closed.connect(self._on_loupe_closed)

    def _handlers(self) -> tuple[tuple[CommandId, Callable[[], object]], ...]:
        viewer = self._place.viewer
        return (
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
            (C.LOUPE, self._on_loupe),
            (C.COMPARE, self._on_compare),
        )

    def _on_case(self, shown: ShownCase) -> None:
        seen = shown.seen
        if shown.is_fresh:
            self._place.commands.action(C.COMPARE).setChecked(False)
        purposes = _purposes(seen)
        files = tuple(
            self._viewed(evidence, purposes.get(evidence.id, "")) for evidence in seen.file.evidence
        )
        self._place.viewer.show_files(files, fresh=shown.is_fresh)

    def _on_loupe(self) -> None:
        self._place.viewer.set_loupe(on=self._place.commands.action(C.LOUPE).isChecked())

    def _on_loupe_closed(self) -> None:
        self._place.commands.action(C.LOUPE).setChecked(False)
        self._on_loupe()

    def _on_compare(self) -> None:
        action = self._place.commands.action(C.COMPARE)
        if not action.isChecked():
            self._place.viewer.end_comparison()
        elif not self._place.viewer.compare():
            action.setChecked(False)
            self._place.notices.tell(self.tr("There is no second file to compare this one with."))

    def _viewed(self, evidence: Evidence, purpose: str) -> ViewedFile:
        zone = self._place.desk.office.zone
        warnings = warnings_text(evidence.warnings)
        parts = [
            f"⚠ {warnings}" if warnings else "",
            self.tr("no requirement") if evidence.is_surplus else "",
            moment_text(evidence.received_at, zone),
            size_text(evidence.size_bytes),
            evidence.sent_name if purpose else "",
        ]
        return ViewedFile(
            file_id=evidence.file_id,
            sha256=evidence.sha256,
            title=purpose or evidence.sent_name,
            note=" · ".join(part for part in parts if part),
            evidence=evidence,
        )


def _purposes(seen: CaseView) -> dict[EvidenceId, str]:
    """The requirements each file was found to be for; a refused one carries its sign."""
    labels = {row.slot.key: row.label for row in seen.checklist.rows}
    latest = {
        (one.evidence_id, one.slot): one.kind
        for one in standing(seen.file.findings)
        if one.evidence_id is not None and one.slot in labels
    }
    said: dict[EvidenceId, str] = {}
    for (evidence_id, slot), kind in latest.items():
        refused = f"{REFUSED_SIGN} " if kind is FindingKind.REFUSED else ""
        before = f"{said[evidence_id]}, " if evidence_id in said else ""
        said[evidence_id] = f"{before}{refused}{labels[slot]}"
    return said
