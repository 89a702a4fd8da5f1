"""The shipped rulebook for tests of the checklist, and short ways to ask it."""

from desk.domain.answers import ChecklistRequest
from desk.domain.asking import build_for
from desk.domain.case import Answer, Role, ScopeKind
from desk.domain.checklist import Checklist, SlotLevel
from desk.domain.office import FormSet
from desk.intake.catalogue import load_catalogue

CATALOGUE = load_catalogue()


def answer(text: str) -> Answer:
    """`ID=VALUE`, `ID=VALUE+VALUE`, `CODE:ID=VALUE` or `ID@OWNER=VALUE`."""
    name, _, values = text.partition("=")
    code, _, name = name.rpartition(":")
    question, _, owner = name.partition("@")
    scope = ScopeKind.OWNER if owner else ScopeKind.ITEM if code else ScopeKind.CASE
    return Answer(
        question=question, values=tuple(values.split("+")), scope=scope, scope_key=owner or code
    )


def answers(text: str) -> tuple[Answer, ...]:
    """Several answers, separated by blanks."""
    return tuple(answer(part) for part in text.split())


def ask(
    codes: str,
    facts: str = "",
    *,
    roles: tuple[Role, ...] = (),
    settings: tuple[tuple[str, str], ...] = (),
    form_set: FormSet = FormSet.PERMENDAGRI_6_2026,
    local_rows: tuple[str, ...] = (),
) -> Checklist:
    """The checklist of codes and answers, both separated by blanks."""
    request = ChecklistRequest(
        items=(),
        answers=answers(facts),
        roles=roles,
        settings=settings,
        form_set=form_set,
        local_rows=local_rows,
    )
    return build_for(CATALOGUE, tuple(codes.split()), request)


def slots(checklist: Checklist, *levels: SlotLevel) -> set[str]:
    """The keys of the rows of these levels, or of all."""
    return {row.slot.key for row in checklist.rows if not levels or row.level in levels}


def level(checklist: Checklist, slot: str) -> SlotLevel | None:
    """The level of a slot; None where it is not asked."""
    return next((row.level for row in checklist.rows if row.slot.key == slot), None)


def questions(checklist: Checklist) -> set[str]:
    """The open questions, with their owner where they are put per owner."""
    return {q.id if q.owner is None else f"{q.id}@{q.owner}" for q in checklist.questions}
