"""Laws of the checklist over all services: a slow reference, monotone answers, no order."""

import itertools
import tomllib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desk.domain.answers import ChecklistItem, ChecklistRequest
from desk.domain.asking import build
from desk.domain.case import Answer, ScopeKind
from desk.domain.catalogue import Question
from desk.domain.checklist import Checklist, ChecklistRow, Fit, SlotLevel
from desk.intake.shipped import shipped_folder
from tests.domain.rulebook import CATALOGUE, ask

CODES = tuple(service.code for service in CATALOGUE.services)
LOCAL_QUESTIONS = tuple(CATALOGUE.questions)
WEIGHTS = ["required", "data", "optional"]

RAW = {
    service["code"]: service
    for path in sorted(shipped_folder().glob("*.toml"))
    for service in tomllib.loads(path.read_text(encoding="utf-8")).get("service", ())
}
UNIVERSAL = tomllib.loads((shipped_folder() / "universal.toml").read_text(encoding="utf-8"))


def an_answer_to(question: Question) -> st.SearchStrategy[Answer]:
    chosen = st.sets(st.sampled_from(question.values), min_size=1, max_size=2)
    if not question.multiple:
        chosen = st.sets(st.sampled_from(question.values), min_size=1, max_size=1)
    return chosen.map(lambda values: Answer(question=question.id, values=tuple(sorted(values))))


ANSWERS = st.lists(
    st.sampled_from(LOCAL_QUESTIONS).flatmap(an_answer_to),
    max_size=12,
    unique_by=lambda answer: answer.question,
)


def checklist_of(codes: list[str], answers: list[Answer]) -> Checklist:
    items = tuple(ChecklistItem(service=code) for code in codes)
    return build(CATALOGUE, ChecklistRequest(items=items, answers=tuple(answers)))


def slow_truth(text: str, answered: dict[str, tuple[str, ...]]) -> int:
    """0 false, 1 open, 2 true: every combination of chosen values, by splitting the text."""
    if not text:
        return 2
    names = sorted(answered)
    best = 0
    for combination in itertools.product(*(answered[name] for name in names)):
        world = {"kantor.terima_f105": "ya", **dict(zip(names, combination, strict=True))}
        for part in text.split("|"):
            worst = 2
            for term in part.split("&"):
                name, value = term.strip().replace("!=", "=").split("=")
                same = world.get(name) == value
                worst = min(worst, 1 if name not in world else 2 * (same != ("!=" in term)))
            best = max(best, worst)
    return best


def slow_places(
    rows: list[dict[str, str]], answered: dict[str, tuple[str, ...]], *, truth: int
) -> dict[str, int]:
    """The strongest level of each slot among the rows with this truth value."""
    found: dict[str, int] = {}
    for row in rows:
        level = row["level"].replace("conditional", "required")
        if level in WEIGHTS and slow_truth(row.get("when", ""), answered) == truth:
            place = WEIGHTS.index(level)
            found[row["slot"]] = min(place, found.get(row["slot"], place))
    return found


def slow_levels(code: str, answers: list[Answer]) -> dict[str, str]:
    """Slot to level for one service, straight from the TOML tables."""
    answered = {answer.question: answer.values for answer in answers}
    for preset in RAW[code].get("preset", ()):
        if slow_truth(preset.get("when", ""), answered) == 2:
            answered.setdefault(preset["question"], tuple(preset["values"]))
    rows = [*RAW[code]["row"], *UNIVERSAL["universal_row"]]
    certain = slow_places(rows, answered, truth=2)
    possible = slow_places(rows, answered, truth=1)
    result = {slot: WEIGHTS[place] for slot, place in certain.items()}
    for slot, place in possible.items():
        if place < certain.get(slot, len(WEIGHTS)):
            result[slot] = "undetermined"
    return result


@pytest.mark.parametrize("code", CODES)
@given(answers=ANSWERS)
@settings(max_examples=5)
def test_every_service_equals_the_slow_reference(code: str, answers: list[Answer]) -> None:
    rows = checklist_of([code], answers).rows
    assert {row.slot.key: row.level.value for row in rows} == slow_levels(code, answers)


@pytest.mark.parametrize("code", CODES)
@given(answers=ANSWERS, data=st.data())
@settings(max_examples=4)
def test_answering_an_open_question_changes_only_what_was_undetermined(
    code: str, answers: list[Answer], data: st.DataObject
) -> None:
    before = checklist_of([code], answers)
    if not before.questions:
        return
    asked = data.draw(st.sampled_from(before.questions))
    value = data.draw(st.sampled_from(asked.values))
    scope = ScopeKind.OWNER if asked.owner else ScopeKind.CASE
    answer = Answer(question=asked.id, values=(value,), scope=scope, scope_key=asked.owner or "")
    after = checklist_of([code], [*answers, answer])
    levels = {row.slot.key: row.level for row in after.rows}
    for row in before.rows:
        if row.level is not SlotLevel.UNDETERMINED:
            assert levels[row.slot.key] is row.level
    assert set(levels) <= {row.slot.key for row in before.rows}
    assert (asked.id, asked.owner) not in {(q.id, q.owner) for q in after.questions}
    if before.fits[0].fit is not Fit.UNDETERMINED:
        assert after.fits[0].fit is before.fits[0].fit


@given(
    codes=st.lists(st.sampled_from(CODES), min_size=1, max_size=4, unique=True),
    answers=ANSWERS,
    data=st.data(),
)
@settings(max_examples=40)
def test_neither_the_order_of_answers_nor_of_services_matters(
    codes: list[str], answers: list[Answer], data: st.DataObject
) -> None:
    one = checklist_of(codes, answers)
    other = checklist_of(data.draw(st.permutations(codes)), data.draw(st.permutations(answers)))
    assert _outcome(one) == _outcome(other)


def _outcome(checklist: Checklist) -> tuple[set[object], set[object], set[object]]:
    rows: set[object] = {
        (row.slot.key, row.level, frozenset(row.services), _groups(row), row.form)
        for row in checklist.rows
    }
    asked: set[object] = {(q.id, q.owner, frozenset(q.asked_by)) for q in checklist.questions}
    results: set[object] = {(r.service, r.kind, r.count) for r in checklist.results}
    return rows, asked, results


def _groups(row: ChecklistRow) -> frozenset[str | None]:
    """All groups of a row: which of them stands first depends on the order."""
    return frozenset({row.any_of, *row.also_any_of})


@pytest.mark.parametrize("code", CODES)
@given(data=st.data())
@settings(max_examples=2)
def test_answering_what_is_asked_until_nothing_is_open_determines_everything(
    code: str, data: st.DataObject
) -> None:
    answers: list[Answer] = []
    checklist = checklist_of([code], answers)
    while checklist.questions:
        asked = checklist.questions[0]
        scope = ScopeKind.OWNER if asked.owner else ScopeKind.CASE
        value = data.draw(st.sampled_from(asked.values))
        answers.append(
            Answer(question=asked.id, values=(value,), scope=scope, scope_key=asked.owner or "")
        )
        checklist = checklist_of([code], answers)
    assert not any(row.level is SlotLevel.UNDETERMINED for row in checklist.rows)
    assert checklist.fits[0].fit is not Fit.UNDETERMINED


def test_the_reference_sees_a_difference_where_there_is_one() -> None:
    levels = slow_levels("CS-LHR-01", [Answer(question="ada_surat_lahir", values=("ya",))])
    assert levels["surat_lahir@anak"] == "required"
    assert "f203@ortu_wali" not in levels
    assert {row.slot.key for row in ask("CS-LHR-01").rows} != set(levels)
