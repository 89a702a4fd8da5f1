"""One case with its verdict, and what an officer decides about it."""

from dataclasses import dataclass, replace
from functools import partial

from desk.actions.desk import Desk
from desk.actions.registry import Outcome, Right, Touched, Undo, action
from desk.domain.answers import numbered
from desk.domain.case import Answer, CaseFile, Finding, FindingKind, Item
from desk.domain.catalogue import Catalogue
from desk.domain.checklist import Checklist, RowForm, Verdict, VerdictState
from desk.domain.details import Detail
from desk.domain.errors import NotAllowedError, NotFoundError, ReasonMissingError
from desk.domain.ids import CaseId, EvidenceId, FindingId, OfficerId
from desk.domain.journal import Entry
from desk.domain.judging import judge, originals_are_seen
from desk.domain.office import Officer
from desk.domain.overlay import SIAK_COUNTS, TWO_PERSONS, is_switched_on
from desk.domain.status import Status
from desk.storage import case_parts, case_people, cases, journal, office_rows
from desk.storage.session import Session, WritingSession

AT_WORK = frozenset({Status.PROCESSING, Status.SIGNING, Status.PRINTING, Status.READY})
"""An item here once had a complete file, or an officer's reason to go on without one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseView:
    """A case as a screen and a paper read it: the file, what is asked, and the verdict.

    `catalogue` is the one the case was opened with; `officers` are all of the office, so that
    holders and authors have their names.
    """

    file: CaseFile
    catalogue: Catalogue
    checklist: Checklist
    verdict: Verdict
    officers: tuple[Officer, ...] = ()

    def name_of(self, officer_id: OfficerId) -> str:
        """An officer's name; a dash for one who is unknown here."""
        return next((one.name for one in self.officers if one.id == officer_id), "–")


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """What the officer found about a slot, before it becomes a finding.

    `slot` is the key of a checklist row; `reasons` are codes R01 to R15.
    """

    slot: str
    kind: FindingKind
    evidence_id: EvidenceId | None = None
    reasons: tuple[str, ...] = ()
    note: str = ""


def find_case(desk: Desk, number: str) -> CaseId:
    """The case with this number.

    Raises:
        NotFoundError: no case has it.
    """
    with desk.store.reading() as session:
        return cases.case_of_number(session, number)


def show_case(desk: Desk, case_id: CaseId) -> CaseView:
    """A case with its checklist and verdict, by the catalogue it was opened with.

    Raises:
        NotFoundError: there is no such case.
    """
    with desk.store.reading() as session:
        return view(desk, session, case_id)


def view(desk: Desk, session: Session, case_id: CaseId) -> CaseView:
    """The same inside a transaction that is open already."""
    file = cases.load_file(session, case_id)
    seen = see(desk, file, desk.rules.of(session, file))
    return replace(seen, officers=office_rows.load_officers(session))


def see(desk: Desk, file: CaseFile, catalogue: Catalogue) -> CaseView:
    """A case as it looks by a catalogue, its own or another."""
    checklist = desk.rules.checklist(catalogue, file, desk.office)
    second_person = is_switched_on(catalogue, TWO_PERSONS)
    verdict = judge(checklist, file.findings, second_person=second_person)
    return CaseView(file=file, catalogue=catalogue, checklist=checklist, verdict=verdict)


def flagged_items(seen: CaseView) -> tuple[Item, ...]:
    """Items whose work has begun although the verdict on them is not complete any more.

    The flag is for the officer to see; nothing moves by itself.
    """
    states = dict(seen.verdict.by_service)
    return tuple(
        item
        for item in seen.file.items
        if item.status in AT_WORK
        and states.get(numbered(item.service, item.ordinal)) is not VerdictState.COMPLETE
    )


@action(right=Right.CHECK, verb="slots_judged", undo="withdraw_findings")
def set_findings(
    desk: Desk, case_id: CaseId, judgements: tuple[Judgement, ...]
) -> Outcome[CaseView]:
    """Record what was found about one or more slots; one photo may serve several.

    Raises:
        ReasonMissingError: a refusal without reason, or accepted with note without the note.
        NotFoundError: the file or slot does not belong to the case.
        NotAllowedError: the office does not let SIAK stand for a document, or a paper was accepted
            without a file that came by chat.
    """
    for judgement in judgements:
        _check_judgement(judgement)
    with desk.writing() as session:
        before = view(desk, session, case_id)
        _check_belongs(before, judgements)
        _check_siak(before, judgements)
        _check_originals(before, judgements)
        findings = tuple(_finding(desk, case_id, judgement) for judgement in judgements)
        case_parts.add_findings(session, findings)
        after = settle_line(desk, session, case_id)
        entry = journal.append(session, desk.act("slots_judged", case_id, seen=_seen(after)))
    undo = Undo(
        action="withdraw_findings",
        case_id=case_id,
        entry_id=entry.id,
        run=partial(withdraw_findings, case_id=case_id, findings=findings, follows=entry),
    )
    return Outcome(value=after, touched=Touched.CASES, entry=entry, undo=undo)


@action(right=Right.CHECK, verb="findings_withdrawn", undo="restore_findings")
def withdraw_findings(
    desk: Desk, case_id: CaseId, findings: tuple[Finding, ...], follows: Entry
) -> Outcome[CaseView]:
    """Take findings back; they and their withdrawals stay in the journal.

    Raises:
        ChangedMeanwhileError: something followed the act that is taken back.
    """
    with desk.writing() as session:
        journal.refuse_if_followed(session, follows)
        case_parts.add_findings(session, tuple(_withdrawal(desk, finding) for finding in findings))
        after = settle_line(desk, session, case_id)
        entry = journal.append(session, desk.act("findings_withdrawn", case_id))
    undo = Undo(
        action="restore_findings",
        case_id=case_id,
        entry_id=entry.id,
        run=partial(restore_findings, case_id=case_id, findings=findings, follows=entry),
    )
    return Outcome(value=after, touched=Touched.CASES, entry=entry, undo=undo)


@action(right=Right.CHECK, verb="findings_restored", undo="withdraw_findings")
def restore_findings(
    desk: Desk, case_id: CaseId, findings: tuple[Finding, ...], follows: Entry
) -> Outcome[CaseView]:
    """Make findings again that were taken back: new ones that say the same.

    Raises:
        ChangedMeanwhileError: something followed their withdrawal.
    """
    with desk.writing() as session:
        journal.refuse_if_followed(session, follows)
        again = tuple(
            replace(one, id=FindingId(desk.new_id()), by=desk.officer.id, at=desk.now())
            for one in findings
        )
        case_parts.add_findings(session, again)
        after = settle_line(desk, session, case_id)
        entry = journal.append(session, desk.act("findings_restored", case_id))
    undo = Undo(
        action="withdraw_findings",
        case_id=case_id,
        entry_id=entry.id,
        run=partial(withdraw_findings, case_id=case_id, findings=again, follows=entry),
    )
    return Outcome(value=after, touched=Touched.CASES, entry=entry, undo=undo)


@action(right=Right.CHECK, verb="questions_answered", undo="answer_questions")
def answer_questions(
    desk: Desk, case_id: CaseId, answers: tuple[Answer, ...], follows: Entry | None = None
) -> Outcome[CaseView]:
    """Answer questions of the checklist; an answer without values takes the answer back.

    What was ticked stays: a row that becomes unnecessary keeps its findings.

    Raises:
        ArgumentError: the catalogue knows no such question or value.
        ChangedMeanwhileError: an undo came too late.
    """
    with desk.writing() as session:
        if follows is not None:
            journal.refuse_if_followed(session, follows)
        before = view(desk, session, case_id)
        desk.rules.check_answers(before.catalogue, answers)
        case_people.put_answers(session, case_id, answers)
        after = settle_line(desk, session, case_id)
        entry = journal.append(session, desk.act("questions_answered", case_id, seen=_seen(after)))
    back = tuple(_answer_before(before.file, answer) for answer in answers)
    undo = Undo(
        action="answer_questions",
        case_id=case_id,
        entry_id=entry.id,
        run=partial(answer_questions, case_id=case_id, answers=back, follows=entry),
    )
    return Outcome(value=after, touched=Touched.CASES, entry=entry, undo=undo)


def settle_line(desk: Desk, session: WritingSession, case_id: CaseId) -> CaseView:
    """Fix the place in line when the file is complete for the first time.

    The place is the time of the message that brought the last paper that counted; files that
    come later never move it back.
    """
    now = view(desk, session, case_id)
    if now.verdict.state is not VerdictState.COMPLETE or now.file.case.line_fixed:
        return now
    counted = {finding.evidence_id for finding in now.file.findings}
    times = [paper.received_at for paper in now.file.evidence if paper.id in counted]
    line_at = max([now.file.case.first_message_at, *times])
    case = replace(now.file.case, line_at=line_at, line_fixed=True)
    saved = cases.save_case(session, case, expected_version=case.version)
    return replace(now, file=replace(now.file, case=saved))


def _check_judgement(judgement: Judgement) -> None:
    if judgement.kind is FindingKind.WITHDRAWN:
        raise NotAllowedError(Detail.WITHDRAWN_BY_UNDO)
    if judgement.kind is FindingKind.CONFIRMED:
        raise NotAllowedError(Detail.CONFIRMED_BY_SECOND)
    if judgement.kind is FindingKind.REFUSED and not judgement.reasons:
        raise ReasonMissingError(judgement.slot)
    if judgement.kind is FindingKind.ACCEPTED_WITH_NOTE and not judgement.note.strip():
        raise ReasonMissingError(judgement.slot)


def _check_belongs(seen: CaseView, judgements: tuple[Judgement, ...]) -> None:
    slots = {row.slot.key for row in seen.checklist.rows}
    papers = {evidence.id for evidence in seen.file.evidence}
    for judgement in judgements:
        if judgement.slot not in slots:
            raise NotFoundError(judgement.slot)
        if judgement.evidence_id is not None and judgement.evidence_id not in papers:
            raise NotFoundError(str(judgement.evidence_id))


def _check_siak(seen: CaseView, judgements: tuple[Judgement, ...]) -> None:
    """What is taken from SIAK by its nature stays so; a photo is spared where the office says."""
    if is_switched_on(seen.catalogue, SIAK_COUNTS):
        return
    forms = {row.slot.key: row.form for row in seen.checklist.rows}
    for judgement in judgements:
        own = forms[judgement.slot] is RowForm.DIGITAL_RECORD_FROM_SIAK
        if judgement.kind is FindingKind.IN_SIAK and not own:
            raise NotAllowedError(Detail.PAPER_WANTED)


def _check_originals(seen: CaseView, judgements: tuple[Judgement, ...]) -> None:
    """A paper is accepted by its file; at the counter by the original that lay there.

    Elsewhere an officer who saw the original says so in a note.
    """
    if originals_are_seen(seen.file.case.channel):
        return
    forms = {row.slot.key: row.form for row in seen.checklist.rows}
    for judgement in judgements:
        accepts = judgement.kind is FindingKind.ACCEPTED
        is_typed = forms[judgement.slot] in (RowForm.TYPED, RowForm.DIGITAL_RECORD_FROM_SIAK)
        if accepts and judgement.evidence_id is None and not is_typed:
            raise NotAllowedError(Detail.FILE_OR_NOTE_WANTED)


def _finding(desk: Desk, case_id: CaseId, judgement: Judgement) -> Finding:
    return Finding(
        id=FindingId(desk.new_id()),
        case_id=case_id,
        slot=judgement.slot,
        kind=judgement.kind,
        by=desk.officer.id,
        at=desk.now(),
        evidence_id=judgement.evidence_id,
        reasons=judgement.reasons,
        note=judgement.note.strip(),
    )


def _withdrawal(desk: Desk, finding: Finding) -> Finding:
    return replace(
        finding,
        id=FindingId(desk.new_id()),
        kind=FindingKind.WITHDRAWN,
        by=desk.officer.id,
        at=desk.now(),
        reasons=(),
        note="",
        withdraws=finding.id,
    )


def _answer_before(file: CaseFile, answer: Answer) -> Answer:
    for old in file.answers:
        if (old.question, old.scope, old.scope_key) == (
            answer.question,
            answer.scope,
            answer.scope_key,
        ):
            return old
    return replace(answer, values=())


def _seen(seen: CaseView) -> str:
    """What the decision rested on, for the journal: the verdict and the catalogue."""
    open_slots = ",".join(row.row.slot.key for row in seen.verdict.open_rows)
    return f"{seen.verdict.state.value};{open_slots};{seen.file.case.catalogue_sha256[:12]}"
