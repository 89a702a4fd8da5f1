"""The main job on the sample office, without a screen: from two exported chats to the papers.

Every step is the action that the window calls. A second run over the same folder finds
everything done and changes nothing but the journal, which notes the second export.
"""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from desk import paths
from desk.actions import cases, exporting, intake, moving, papers, queue, results, sample_day
from desk.actions.cases import CaseView, Judgement
from desk.actions.desk import Desk, open_desk
from desk.actions.inspecting import ROOTS_FOLDER
from desk.actions.offices import set_up_office
from desk.actions.results import ResultOrder
from desk.actions.sample_day import Decisions
from desk.domain.case import FindingKind, Item, Paper, PaperKind, ResultForm, SignatureState
from desk.domain.checklist import VerdictState
from desk.domain.ids import CaseId
from desk.domain.queue import QueueQuery
from desk.domain.status import Status
from desk.domain.words import word
from desk.intake.offices import read_office

SAMPLES = paths.RESOURCES / "samples"
FIRST_DAY = datetime(2026, 9, 17, 8, 30, tzinfo=UTC)
"""15.30 WIB on the day of the chats."""

OFFICE_FOLDER = "kantor"
PAPERS_FOLDER = "surat"
HANDOVER_FOLDER = "serah-terima"

WAY_OF_A_PDF = (Status.COMPLETE, Status.PROCESSING, Status.SIGNING, Status.READY)
WAY_OF_A_CARD = (Status.COMPLETE, Status.PROCESSING, Status.PRINTING, Status.READY)


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoStep:
    """One step as it is told: what was done, and the files it left."""

    text: str
    files: tuple[Path, ...] = ()


@dataclass(slots=True)
class DayClock:
    """The clock of the demonstration: every look is a second later."""

    at: datetime = field(default=FIRST_DAY)

    def __call__(self) -> datetime:
        """Now, on that day."""
        self.at += timedelta(seconds=1)
        return self.at


def play(out: Path) -> Iterator[DemoStep]:
    """Play the day below `out` and tell each step as it is done.

    Raises:
        DeskError: known trouble; what was done before it stays.
    """
    clock = DayClock()
    sheet = read_office(SAMPLES / "office.toml")
    with open_desk(out / OFFICE_FOLDER, clock=clock) as bare:
        if bare.office != sheet.office:
            set_up_office(bare, sheet)
    trust_sample_issuer(out / OFFICE_FOLDER)
    with open_desk(out / OFFICE_FOLDER, clock=clock) as desk:
        yield DemoStep(text=f"Kantor: {desk.office.name}")
        yield from _village(desk, out)
        yield from _mother(desk, out)
        clock.at = FIRST_DAY + timedelta(days=1)
        yield from _mother_later(desk, out)


def trust_sample_issuer(folder: Path) -> None:
    """Lay the certificate that signed the sample results among those the office trusts."""
    roots = folder / ROOTS_FOLDER
    roots.mkdir(exist_ok=True)
    if not (roots / sample_day.TRUSTED_ISSUER).exists():
        shutil.copy(SAMPLES / sample_day.TRUSTED_ISSUER, roots)


def _village(desk: Desk, out: Path) -> Iterator[DemoStep]:
    yield _take_in(desk, sample_day.VILLAGE_EXPORT, sample_day.VILLAGE_NUMBER)
    for decisions in sample_day.VILLAGE_CASES:
        seen = check(desk, decisions)
        yield _told(seen)
        yield _paper(desk, out, seen, PaperKind.RECEIPT)
        if seen.verdict.open_rows:
            yield _paper(desk, out, seen, PaperKind.SHORTAGE_NOTICE)
        advance(desk, seen.file.case.id, up_to=Status.PROCESSING)


def _mother(desk: Desk, out: Path) -> Iterator[DemoStep]:
    yield _take_in(desk, sample_day.MOTHER_EXPORT, sample_day.MOTHER_NUMBER)
    case_id = _case_of(desk, sample_day.BIRTH.applicant)
    seen = check(desk, sample_day.BIRTH)
    yield _told(seen)
    yield _paper(desk, out, seen, PaperKind.RECEIPT)
    noticed = any(paper.kind is PaperKind.SHORTAGE_NOTICE for paper in seen.file.papers)
    if seen.verdict.open_rows or noticed:
        yield _paper(desk, out, seen, PaperKind.SHORTAGE_NOTICE)
    advance(desk, case_id)


def _mother_later(desk: Desk, out: Path) -> Iterator[DemoStep]:
    yield _take_in(desk, sample_day.MOTHER_EXPORT_LATER, sample_day.MOTHER_NUMBER)
    seen = check(desk, sample_day.BIRTH)
    yield _told(seen)
    case_id = seen.file.case.id
    advance(desk, case_id, up_to=Status.PROCESSING)
    for label, signature in attach(desk, case_id):
        yield DemoStep(text=f"Hasil dilampirkan tanpa diubah: {label} ({word(signature)})")
    advance(desk, case_id)
    handed = exporting.export_case(desk, case_id, out / HANDOVER_FOLDER).value
    yield DemoStep(text=f"Folder serah terima: {handed.folder.name}", files=handed.files)


def _take_in(desk: Desk, export: str, label: str) -> DemoStep:
    """Read a chat and confirm every draft as the desk proposes it."""
    number = desk.number(label)
    source = SAMPLES / export
    review = intake.read_export(desk, source, number)
    decisions = [intake.decide(desk, draft) for draft in review.drafts]
    stored = intake.accept_drafts(desk, source, number, decisions).value if decisions else ()
    new = ", ".join(one.number for one in stored) or "tidak ada yang baru"
    return DemoStep(text=f"{export}: {review.known_messages} pesan sudah dikenal, {new}")


def _case_of(desk: Desk, applicant: str) -> CaseId:
    return queue.list_cases(desk, QueueQuery(text=applicant)).rows[0].id


def check(desk: Desk, decisions: Decisions) -> CaseView:
    """Answer the questions and judge each photo that has no finding yet."""
    case_id = _case_of(desk, decisions.applicant)
    seen = cases.show_case(desk, case_id)
    known = {(answer.question, answer.scope_key) for answer in seen.file.answers}
    fresh = tuple(a for a in decisions.answers if (a.question, a.scope_key) not in known)
    if fresh:
        seen = cases.answer_questions(desk, case_id, fresh).value
    judgements = _judgements(seen, decisions)
    if judgements:
        seen = cases.set_findings(desk, case_id, judgements).value
    return seen


def _judgements(seen: CaseView, decisions: Decisions) -> tuple[Judgement, ...]:
    judged = {finding.evidence_id for finding in seen.file.findings}
    received = {paper.sent_name: paper.id for paper in seen.file.evidence}
    return tuple(
        Judgement(
            slot=slot,
            kind=FindingKind.REFUSED if sight.reasons else FindingKind.ACCEPTED,
            evidence_id=received[sight.photo],
            reasons=sight.reasons,
        )
        for sight in decisions.sights
        if sight.photo in received and received[sight.photo] not in judged
        for slot in sight.slots
    )


def _told(seen: CaseView) -> DemoStep:
    missing = ", ".join(row.row.label for row in seen.verdict.open_rows)
    state = word(seen.verdict.state)
    text = f"{seen.file.case.number} {seen.file.applicant.name}: {state}"
    return DemoStep(text=f"{text}, kurang {missing}" if missing else text)


def _paper(desk: Desk, out: Path, seen: CaseView, kind: PaperKind) -> DemoStep:
    """Make a paper once, and copy it out."""
    case_id = seen.file.case.id
    made = [paper for paper in seen.file.papers if paper.kind is kind]
    paper = made[0] if made else _issue(desk, case_id, kind)
    return DemoStep(
        text=f"{word(kind)} {paper.number}",
        files=(papers.save_paper(desk, case_id, paper, out / PAPERS_FOLDER),),
    )


def _issue(desk: Desk, case_id: CaseId, kind: PaperKind) -> Paper:
    if kind is PaperKind.RECEIPT:
        return papers.issue_receipt(desk, case_id).value
    return papers.issue_shortage_notice(desk, case_id).value


def advance(desk: Desk, case_id: CaseId, *, up_to: Status = Status.READY) -> None:
    """Move every item along its way as far as its papers allow, and no further than `up_to`.

    Items that are there already stay; without a complete file the way ends at incomplete.
    """
    seen = cases.show_case(desk, case_id)
    for item in seen.file.items:
        version = item.version
        for status in _way_ahead(seen, item, up_to):
            moved = moving.move_item(desk, item.id, to=status, expected_version=version)
            version = moved.value.version


def _way_ahead(seen: CaseView, item: Item, up_to: Status) -> tuple[Status, ...]:
    """The statuses that an item still has before it."""
    if seen.verdict.state is not VerdictState.COMPLETE:
        return () if item.status is Status.INCOMPLETE else (Status.INCOMPLETE,)
    forms = {one.form for one in results.expected_results(seen, item)}
    way = WAY_OF_A_CARD if ResultForm.CARD in forms else WAY_OF_A_PDF
    start = way.index(item.status) + 1 if item.status in way else 0
    return way[start : way.index(up_to) + 1]


def attach(desk: Desk, case_id: CaseId) -> Iterator[tuple[str, SignatureState]]:
    """Attach the results of each item that has none, byte for byte; a card is noted.

    Gives the label of each attached file and what its signature says.
    """
    seen = cases.show_case(desk, case_id)
    there = {result.item_id for result in seen.file.results}
    for item in seen.file.items:
        for expected in results.expected_results(seen, item):
            if item.id in there:
                continue
            order = ResultOrder(item_id=item.id, kind=expected.kind)
            if expected.form is not ResultForm.PDF_TTE:
                results.note_card(desk, order)
                continue
            name = sample_day.RESULTS[expected.kind]
            attached = results.attach_result(desk, order, SAMPLES / name).value
            yield attached.label, attached.signature
