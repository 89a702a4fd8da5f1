"""The history of a case, for whoever asks why it took so long."""

from desk.actions.cases import CaseView, view
from desk.actions.desk import Desk
from desk.domain.history import CaseHistory, HistoryWords, history
from desk.domain.ids import CaseId
from desk.storage import case_history


def history_of(desk: Desk, case_id: CaseId) -> CaseHistory:
    """What was done in a case, by whom and when, and how long it lay where.

    Raises:
        NotFoundError: there is no such case.
    """
    with desk.store.reading() as session:
        seen = view(desk, session, case_id)
        acts = case_history.past_acts(session, case_id)
    return history(seen.file, acts, _words(seen), desk.rules.calendar, desk.now())


def _words(seen: CaseView) -> HistoryWords:
    """The words of the case's own catalogue; slots that are asked no more have their document's."""
    catalogue = seen.catalogue
    slots = {finding.slot: _slot_text(seen, finding.slot) for finding in seen.file.findings}
    return HistoryWords(
        services={service.code: service.name for service in catalogue.services},
        slots={**slots, **{row.slot.key: row.label for row in seen.checklist.rows}},
        reasons={reason.code: reason.label for reason in catalogue.reasons},
        questions={question.id: question.ask for question in catalogue.questions},
    )


def _slot_text(seen: CaseView, slot: str) -> str:
    document, _, owner = slot.partition("@")
    found = next((one for one in seen.catalogue.documents if one.key == document), None)
    if found is None:
        return slot
    who = next(
        (one.word for one in seen.catalogue.owners if one.key == owner.partition(".")[0]), owner
    )
    return f"{found.label.replace('{form}', '').strip()} – {who}"
