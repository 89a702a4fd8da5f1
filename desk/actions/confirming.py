"""A second officer's consent to what was accepted with a note, and the office's own free row."""

from dataclasses import replace
from functools import partial

from desk.actions.cases import CaseView, settle_line, view, withdraw_findings
from desk.actions.desk import Desk
from desk.actions.registry import Outcome, Right, Touched, Undo, action
from desk.domain.case import Finding, FindingKind
from desk.domain.details import Detail
from desk.domain.errors import NotAllowedError, NotFoundError, NothingToDoError
from desk.domain.ids import CaseId, FindingId
from desk.domain.journal import Entry
from desk.domain.judging import standing_findings
from desk.domain.sayings import saying
from desk.storage import case_parts, cases, journal

LONGEST_REQUEST = 200
"""Characters of the free row: one line on paper."""


@action(right=Right.CHECK, verb="finding_confirmed", undo="withdraw_findings")
def confirm_finding(desk: Desk, case_id: CaseId, finding_id: FindingId) -> Outcome[CaseView]:
    """Consent, as the second person, to what another officer accepted with a note.

    Raises:
        NotFoundError: the case has no such acceptance that still stands.
        NotAllowedError: the officer wrote the note; nobody confirms their own.
        NothingToDoError: somebody confirmed it already.
    """
    with desk.writing() as session:
        before = view(desk, session, case_id)
        noted = _noted(before, finding_id)
        if noted.by == desk.officer.id:
            raise NotAllowedError(Detail.OWN_NOTE)
        consent = _consent(desk, noted)
        case_parts.add_findings(session, (consent,))
        after = settle_line(desk, session, case_id)
        entry = journal.append(
            session, desk.act("finding_confirmed", case_id, seen=after.verdict.state.value)
        )
    undo = Undo(
        action="withdraw_findings",
        case_id=case_id,
        entry_id=entry.id,
        run=partial(withdraw_findings, case_id=case_id, findings=(consent,), follows=entry),
    )
    return Outcome(value=after, touched=Touched.CASES, entry=entry, undo=undo)


@action(right=Right.CHECK, verb="extra_asked", undo="ask_extra")
def ask_extra(
    desk: Desk, case_id: CaseId, text: str, follows: Entry | None = None
) -> Outcome[CaseView]:
    """Ask for one thing more than the rulebook does; an empty text takes the request back.

    A case has one such row. It never blocks, and is printed as the office's own request.

    Raises:
        NothingToDoError: the case asks for just that already.
        NotAllowedError: the text is longer than a line.
        NotFoundError: there is no such case.
        ChangedMeanwhileError: an undo came too late.
    """
    wanted = " ".join(text.split())
    if len(wanted) > LONGEST_REQUEST:
        raise NotAllowedError(saying(Detail.REQUEST_TOO_LONG, most=LONGEST_REQUEST))
    with desk.writing() as session:
        if follows is not None:
            journal.refuse_if_followed(session, follows)
        case = cases.load_file(session, case_id).case
        if case.extra_request == wanted:
            raise NothingToDoError(case.number)
        cases.save_case(session, replace(case, extra_request=wanted), expected_version=case.version)
        after = view(desk, session, case_id)
        entry = journal.append(session, desk.act("extra_asked", case_id))
    undo = Undo(
        action="ask_extra",
        case_id=case_id,
        entry_id=entry.id,
        run=partial(ask_extra, case_id=case_id, text=case.extra_request, follows=entry),
    )
    return Outcome(value=after, touched=Touched.CASES, entry=entry, undo=undo)


def _noted(seen: CaseView, finding_id: FindingId) -> Finding:
    standing = standing_findings(seen.file.findings)
    if any(one.confirms == finding_id for one in standing):
        raise NothingToDoError(seen.file.case.number)
    for one in standing:
        if one.id == finding_id and one.kind is FindingKind.ACCEPTED_WITH_NOTE:
            return one
    raise NotFoundError(str(finding_id))


def _consent(desk: Desk, noted: Finding) -> Finding:
    return replace(
        noted,
        id=FindingId(desk.new_id()),
        kind=FindingKind.CONFIRMED,
        by=desk.officer.id,
        at=desk.now(),
        reasons=(),
        note="",
        confirms=noted.id,
    )
