"""The checklist of services and bundles that no case asked for yet: what `desk checklist` answers.

Only the shipped catalogue is read: no office, no database, so that the answer comes at once.
"""

import re

from desk.domain.answers import ChecklistRequest
from desk.domain.asking import build_for
from desk.domain.case import Answer, ScopeKind
from desk.domain.catalogue import Catalogue
from desk.domain.checklist import Checklist
from desk.domain.details import Detail
from desk.domain.errors import ArgumentError
from desk.domain.office import FormSet
from desk.domain.sayings import saying
from desk.intake.catalogue import load_catalogue

_ANSWER = re.compile(
    r"(?:(?P<code>[A-Z0-9-]+):)?(?P<id>[a-z][a-z0-9_.]*)"
    r"(?:@(?P<owner>[a-z][a-z0-9_]*(?:\.[1-9][0-9]*)?))?=(?P<value>[a-z0-9_]+)"
)


def checklist_for(
    codes: tuple[str, ...], answers: tuple[str, ...], *, form_set: str | None = None
) -> Checklist:
    """What is asked for these services and bundles.

    Args:
        codes: services and bundles; the members of a bundle follow the answers.
        answers: `ID=VALUE` for all, `CODE:ID=VALUE` for one service or bundle, `ID@OWNER=VALUE`
            for one owner; the narrowest wins, a repeated one adds a value where several are
            allowed and replaces it elsewhere. `kantor.ID=VALUE` sets a switch of the office.
        form_set: whose form codes stand in the labels.

    Raises:
        ArgumentError: no such service, question, owner, value or form set.
    """
    catalogue = load_catalogue()
    for code in codes:
        _require_code(catalogue, code)
    facts = _facts(catalogue, answers)
    request = ChecklistRequest(
        items=(),
        answers=facts.answers,
        settings=facts.settings,
        form_set=_form_set(form_set) if form_set else FormSet.PERMENDAGRI_6_2026,
    )
    return build_for(catalogue, codes, request)


def _require_code(catalogue: Catalogue, code: str) -> None:
    known = {service.code for service in catalogue.services}
    if code not in known and catalogue.find_bundle(code) is None:
        raise ArgumentError(saying(Detail.NO_SERVICE_OR_BUNDLE, code=code))


def _form_set(name: str) -> FormSet:
    try:
        return FormSet(name)
    except ValueError as error:
        raise ArgumentError(saying(Detail.NO_FORM_SET, name=name)) from error


def _facts(catalogue: Catalogue, texts: tuple[str, ...]) -> ChecklistRequest:
    answers: dict[tuple[str, ScopeKind, str], Answer] = {}
    settings: dict[str, str] = {}
    for text in texts:
        match = _ANSWER.fullmatch(text)
        if match is None or (match["code"] and match["owner"]):
            raise ArgumentError(saying(Detail.NOT_AN_ANSWER, text=text))
        if match["id"].startswith("kantor."):
            fact, value = _setting(catalogue, match)
            settings[fact] = value
            continue
        answer = _answer(catalogue, match)
        key = (answer.question, answer.scope, answer.scope_key)
        answers[key] = _joined(catalogue, answers.get(key), answer)
    return ChecklistRequest(
        items=(), answers=tuple(answers.values()), settings=tuple(settings.items())
    )


def _setting(catalogue: Catalogue, match: re.Match[str]) -> tuple[str, str]:
    fact = catalogue.find_office_fact(match["id"].removeprefix("kantor."))
    if fact is None or match["value"] not in fact.values or match["code"] or match["owner"]:
        raise ArgumentError(saying(Detail.NO_QUESTION_OR_VALUE, text=match[0]))
    return fact.id, match["value"]


def _answer(catalogue: Catalogue, match: re.Match[str]) -> Answer:
    question = catalogue.find_question(match["id"])
    if question is None or match["value"] not in question.values:
        raise ArgumentError(saying(Detail.NO_QUESTION_OR_VALUE, text=match[0]))
    if match["code"]:
        _require_code(catalogue, match["code"])
    owner = (match["owner"] or "").partition(".")[0]
    if owner and all(owner != known.key for known in catalogue.owners):
        raise ArgumentError(saying(Detail.NO_QUESTION_OR_VALUE, text=match[0]))
    scope = ScopeKind.CASE
    if match["code"] or owner:
        scope = ScopeKind.OWNER if owner else ScopeKind.ITEM
    return Answer(
        question=question.id,
        values=(match["value"],),
        scope=scope,
        scope_key=match["owner"] or match["code"] or "",
    )


def _joined(catalogue: Catalogue, before: Answer | None, answer: Answer) -> Answer:
    """Add a value to a question that takes several; elsewhere the last one holds."""
    question = catalogue.find_question(answer.question)
    if before is None or question is None or not question.multiple:
        return answer
    chosen = {*before.values, *answer.values}
    return Answer(
        question=answer.question,
        values=tuple(value for value in question.values if value in chosen),
        scope=answer.scope,
        scope_key=answer.scope_key,
    )
