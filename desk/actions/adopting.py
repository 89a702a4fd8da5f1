"""A newer catalogue for an open case: first what it would change, then the change."""

from dataclasses import dataclass, replace
from functools import partial

from desk.actions.cases import CaseView, see, settle_line, view
from desk.actions.desk import Desk
from desk.actions.registry import Outcome, Right, Touched, Undo, action
from desk.domain.case import Answer, Case
from desk.domain.catalogue import Catalogue
from desk.domain.checklist import ChecklistRow, OpenQuestion, VerdictState
from desk.domain.details import Detail
from desk.domain.errors import ChangedMeanwhileError, NotAllowedError, NothingToDoError
from desk.domain.ids import CaseId
from desk.domain.journal import Entry
from desk.domain.sayings import saying
from desk.domain.status import FINAL
from desk.storage import case_people, cases, catalogues, journal
from desk.storage.session import WritingSession


@dataclass(frozen=True, slots=True, kw_only=True)
class RowChange:
    """A row that both catalogues ask for, in different words or with different weight."""

    before: ChecklistRow
    after: ChecklistRow


@dataclass(frozen=True, slots=True, kw_only=True)
class CatalogueDifference:
    """What adopting the catalogue in use would change for a case.

    `missing_services` are items that the newer catalogue does not have; with them the case
    cannot adopt it. `dropped_answers` are answers that it does not understand any more.
    """

    before_sha256: str
    after_sha256: str
    added: tuple[ChecklistRow, ...] = ()
    removed: tuple[ChecklistRow, ...] = ()
    changed: tuple[RowChange, ...] = ()
    questions_new: tuple[OpenQuestion, ...] = ()
    questions_gone: tuple[OpenQuestion, ...] = ()
    dropped_answers: tuple[Answer, ...] = ()
    missing_services: tuple[str, ...] = ()
    verdict_before: VerdictState
    verdict_after: VerdictState

    @property
    def is_same_catalogue(self) -> bool:
        """Whether the case has the catalogue in use already."""
        return self.before_sha256 == self.after_sha256

    @property
    def changes_nothing(self) -> bool:
        """Whether the newer catalogue asks this case for the very same."""
        return not (
            self.added
            or self.removed
            or self.changed
            or self.questions_new
            or self.questions_gone
            or self.dropped_answers
            or self.missing_services
            or self.verdict_before is not self.verdict_after
        )


def catalogue_difference(desk: Desk, case_id: CaseId) -> CatalogueDifference:
    """What the catalogue in use would change for a case; nothing is stored.

    Raises:
        NotFoundError: there is no such case.
    """
    with desk.store.reading() as session:
        return _difference(desk, view(desk, session, case_id))


@action(right=Right.CHECK, verb="catalogue_adopted", undo="return_catalogue")
def adopt_catalogue(
    desk: Desk,
    case_id: CaseId,
    *,
    shown: CatalogueDifference | None = None,
    follows: Entry | None = None,
) -> Outcome[CaseView]:
    """Let an open case go by the catalogue in use from now on; what was ticked stays.

    Raises:
        NothingToDoError: it does already.
        NotAllowedError: no item is open any more, or a service is gone from the catalogue.
        ChangedMeanwhileError: the difference is not the one that was `shown`.
        NotFoundError: there is no such case.
    """
    with desk.writing() as session:
        if follows is not None:
            journal.refuse_if_followed(session, follows)
        before = view(desk, session, case_id)
        difference = _difference(desk, before)
        _check(before, difference, shown)
        catalogues.keep(session, desk.rules.text)
        taken_back = tuple(replace(one, values=()) for one in difference.dropped_answers)
        after = _go_by(desk, session, before.file.case, desk.rules.sha256, taken_back)
        entry = journal.append(
            session, desk.act("catalogue_adopted", case_id, seen=_seen(difference))
        )
    undo = Undo(
        action="return_catalogue",
        case_id=case_id,
        entry_id=entry.id,
        run=partial(
            return_catalogue,
            case_id=case_id,
            sha256=difference.before_sha256,
            answers=difference.dropped_answers,
            follows=entry,
        ),
    )
    return Outcome(value=after, touched=Touched.CASES, entry=entry, undo=undo)


@action(right=Right.CHECK, verb="catalogue_returned", undo="adopt_catalogue")
def return_catalogue(
    desk: Desk, case_id: CaseId, sha256: str, answers: tuple[Answer, ...], follows: Entry
) -> Outcome[CaseView]:
    """Undo an adoption: the case goes by its former catalogue, with its former answers.

    Raises:
        ChangedMeanwhileError: something followed the adoption.
    """
    with desk.writing() as session:
        journal.refuse_if_followed(session, follows)
        case = cases.load_file(session, case_id).case
        after = _go_by(desk, session, case, sha256, answers)
        entry = journal.append(session, desk.act("catalogue_returned", case_id))
    undo = Undo(
        action="adopt_catalogue",
        case_id=case_id,
        entry_id=entry.id,
        run=partial(adopt_catalogue, case_id=case_id, follows=entry),
    )
    return Outcome(value=after, touched=Touched.CASES, entry=entry, undo=undo)


def _go_by(
    desk: Desk, session: WritingSession, case: Case, sha256: str, answers: tuple[Answer, ...]
) -> CaseView:
    saved = cases.save_case(
        session, replace(case, catalogue_sha256=sha256), expected_version=case.version
    )
    if answers:
        case_people.put_answers(session, saved.id, answers)
    return settle_line(desk, session, saved.id)


def _check(
    seen: CaseView, difference: CatalogueDifference, shown: CatalogueDifference | None
) -> None:
    if difference.is_same_catalogue:
        raise NothingToDoError(seen.file.case.number)
    if all(item.status in FINAL for item in seen.file.items):
        raise NotAllowedError(Detail.CASE_OVER_CATALOGUE_STAYS)
    if difference.missing_services:
        gone = ", ".join(difference.missing_services)
        raise NotAllowedError(saying(Detail.CATALOGUE_LACKS, codes=gone))
    if shown is not None and shown != difference:
        raise ChangedMeanwhileError(seen.file.case.number)


def _difference(desk: Desk, seen: CaseView) -> CatalogueDifference:
    newer = desk.rules.catalogue
    known = {service.code for service in newer.services}
    missing = dict.fromkeys(item.service for item in seen.file.items if item.service not in known)
    bare = CatalogueDifference(
        before_sha256=seen.file.case.catalogue_sha256,
        after_sha256=desk.rules.sha256,
        missing_services=tuple(missing),
        verdict_before=seen.verdict.state,
        verdict_after=seen.verdict.state,
    )
    return bare if missing else _compared(desk, seen, bare)


def _compared(desk: Desk, seen: CaseView, bare: CatalogueDifference) -> CatalogueDifference:
    newer = desk.rules.catalogue
    dropped = tuple(one for one in seen.file.answers if not _is_understood(newer, one))
    kept = tuple(one for one in seen.file.answers if one not in dropped)
    then = see(desk, replace(seen.file, answers=kept), newer)
    was = {row.slot.key: row for row in seen.checklist.rows}
    will_be = {row.slot.key: row for row in then.checklist.rows}
    asked = {(one.id, one.owner) for one in seen.checklist.questions}
    ask = {(one.id, one.owner) for one in then.checklist.questions}
    return replace(
        bare,
        added=tuple(row for key, row in will_be.items() if key not in was),
        removed=tuple(row for key, row in was.items() if key not in will_be),
        changed=tuple(
            RowChange(before=was[key], after=row)
            for key, row in will_be.items()
            if key in was and was[key] != row
        ),
        questions_new=tuple(
            one for one in then.checklist.questions if (one.id, one.owner) not in asked
        ),
        questions_gone=tuple(
            one for one in seen.checklist.questions if (one.id, one.owner) not in ask
        ),
        dropped_answers=dropped,
        verdict_after=then.verdict.state,
    )


def _is_understood(catalogue: Catalogue, answer: Answer) -> bool:
    question = catalogue.find_question(answer.question)
    return question is not None and set(answer.values) <= set(question.values)


def _seen(difference: CatalogueDifference) -> str:
    """What the officer was shown, for the journal."""
    rows = (
        *(f"+{row.slot.key}" for row in difference.added),
        *(f"-{row.slot.key}" for row in difference.removed),
        *(f"~{change.after.slot.key}" for change in difference.changed),
    )
    versions = f"{difference.before_sha256[:12]}>{difference.after_sha256[:12]}"
    verdicts = f"{difference.verdict_before.value}>{difference.verdict_after.value}"
    return f"{versions};{verdicts};{','.join(rows)}"
