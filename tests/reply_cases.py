"""Invented cases for the tests of replies, judged by the shipped rulebook."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from desk.domain.answers import ChecklistItem, ChecklistRequest
from desk.domain.asking import build
from desk.domain.case import Answer, CaseFile, Finding, FindingKind, Item, ScopeKind
from desk.domain.checklist import Checklist, Verdict
from desk.domain.judging import judge
from desk.domain.replies import CitizenWords, ReplyLetter, ReplyOrder, ReplyTopic, reply_letter
from desk.domain.writing import Wording
from desk.outbox.replies import citizen_questions
from tests.builders import NOW, OFFICE, a_case, a_case_file, a_finding, an_item
from tests.published import CATALOGUE, WORDS

BIRTH = ("CS-LHR-01", "DP-KK-04", "DP-KIA-01")
ORDER = ReplyOrder(office=OFFICE, desk="Loket Akta", now=NOW, deadline=date(2026, 12, 8))
CITIZEN = CitizenWords(
    wording=Wording(
        service_names={service.code: service.name for service in CATALOGUE.services},
        bundle_names={bundle.code: bundle.name for bundle in CATALOGUE.bundles},
        reason_phrases={reason.code: reason.phrase for reason in CATALOGUE.reasons},
        subjects={service.code: service.subject for service in CATALOGUE.services},
    ),
    questions=citizen_questions(),
    titles=WORDS.titles,
    owners={owner.key: owner.plain for owner in CATALOGUE.owners},
)


def no_to_all(*but: str) -> tuple[Answer, ...]:
    """Answers that leave only these questions open."""
    return tuple(
        Answer(question=one.id, values=(one.values[-1],), scope=ScopeKind.CASE)
        for one in CATALOGUE.questions
        if one.id not in but and not one.per_owner
    )


def a_birth(**more: object) -> CaseFile:
    """A birth in one package: deed, family card and child card."""
    items = tuple(an_item(service=code, bundle="PKT-LAHIR") for code in BIRTH)
    file = a_case_file(items=items, case=a_case(bundle="PKT-LAHIR"))
    return replace(file, **more)  # type: ignore[arg-type]  # tests name real fields


def judged(file: CaseFile, *answers: Answer) -> tuple[Checklist, Verdict]:
    """What is asked for a case, and the verdict on its findings."""
    items = tuple(
        ChecklistItem(service=one.service, ordinal=one.ordinal, bundle=one.bundle)
        for one in file.items
    )
    request = ChecklistRequest(items=items, answers=answers, roles=file.roles)
    checklist = build(CATALOGUE, request)
    return checklist, judge(checklist, file.findings)


def accepted_all(checklist: Checklist, *but: str) -> tuple[Finding, ...]:
    """Acceptances of every row but these."""
    return tuple(a_finding(slot=row.slot.key) for row in checklist.rows if row.slot.key not in but)


def refused(slot: str, *reasons: str) -> Finding:
    """A refusal of a slot."""
    return a_finding(slot=slot, kind=FindingKind.REFUSED, reasons=reasons)


def letter(
    topic: ReplyTopic,
    file: CaseFile,
    *answers: Answer,
    order: ReplyOrder = ORDER,
) -> ReplyLetter:
    """What a reply may say of a case."""
    checklist, verdict = judged(file, *answers)
    return reply_letter(topic, file, checklist, verdict, order, CITIZEN)


def with_statuses(file: CaseFile, items: Sequence[Item]) -> CaseFile:
    """The same case with other items."""
    return replace(file, items=tuple(items))
