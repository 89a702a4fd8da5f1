"""Cases of the sample office, opened through the real actions."""

from desk import paths
from desk.actions import cases, demo, intake, people, queue, sample_day
from desk.actions.cases import CaseView, Judgement
from desk.actions.desk import Desk
from desk.domain.case import FindingKind, Item
from desk.domain.ids import CaseId
from desk.domain.queue import QueueQuery

SAMPLES = paths.RESOURCES / "samples"


def take_in(desk: Desk, export: str, label: str) -> tuple[CaseId, ...]:
    """Accept every draft of a sample export as the desk proposes it."""
    number = desk.number(label)
    review = intake.read_export(desk, SAMPLES / export, number)
    decisions = [intake.decide(desk, draft) for draft in review.drafts]
    stored = intake.accept_drafts(desk, SAMPLES / export, number, decisions).value
    return tuple(one.case_id for one in stored)


def a_birth_case(desk: Desk, *, complete: bool = False) -> CaseView:
    """The mother's case; complete with the second export, incomplete without."""
    (case_id,) = take_in(desk, sample_day.MOTHER_EXPORT, sample_day.MOTHER_NUMBER)
    child = people.PersonLine(
        owner="anak", name="ANISA CONTOH", birth_date=demo.FIRST_DAY.date().replace(day=5)
    )
    people.write_people(desk, case_id, (child,))
    if complete:
        take_in(desk, sample_day.MOTHER_EXPORT_LATER, sample_day.MOTHER_NUMBER)
    return judged(desk, sample_day.BIRTH)


def case_of_birth(desk: Desk) -> CaseView:
    """The mother's case of an office that has it."""
    return of_applicant(desk, sample_day.BIRTH.applicant)


def judged(desk: Desk, decisions: sample_day.Decisions) -> CaseView:
    """Answer and judge a sample case as the officer of the sample day does."""
    return demo.check(desk, decisions)


def of_applicant(desk: Desk, name: str) -> CaseView:
    """The case of an applicant."""
    row = queue.list_cases(desk, QueueQuery(text=name)).rows[0]
    return cases.show_case(desk, row.id)


def accepting(slot: str, seen: CaseView) -> Judgement:
    """An acceptance of a slot by the first file of the case."""
    return Judgement(slot=slot, kind=FindingKind.ACCEPTED, evidence_id=seen.file.evidence[0].id)


def item_of(seen: CaseView, service: str) -> Item:
    """The item of a service."""
    return next(item for item in seen.file.items if item.service == service)
