"""What was answered, looked up from the narrowest scope outwards.

A bundle's fixed answers say what the bundle is and cannot be contradicted. After them the
narrowest scope wins: an owner before an item before the case; what a service's name answers
(preset) is the weakest. Office facts come from the settings, else from their default.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from desk.domain.case import Answer, Role, ScopeKind
from desk.domain.catalogue import Catalogue, FixedAnswer
from desk.domain.conditions import OFFICE_PREFIX, Known, Truth, evaluate
from desk.domain.office import FormSet

BIRTH_LIMIT_DAYS = 60
"""Source: UU 24/2013, article 27."""

PHOTO_AGE_YEARS = 5
CARD_AGE_YEARS = 17
"""From five a child's card has a photo, at seventeen the KTP-el takes its place.

Source: Permendagri 2/2016.
"""


MOTHER = "ibu"


def numbered(name: str, ordinal: int) -> str:
    """The name, from the second on with its number: `anak`, `anak.2`; `CS-LHR-01.2`."""
    return f"{name}.{ordinal}" if ordinal > 1 else name


@dataclass(frozen=True, slots=True, kw_only=True)
class ChecklistItem:
    """A service to build a checklist for; `ordinal` and `bundle` as an item of a case has them."""

    service: str
    ordinal: int = 1
    bundle: str | None = None

    @property
    def key(self) -> str:
        """`CS-LHR-01`, the second one `CS-LHR-01.2`; also the scope key of its answers."""
        return numbered(self.service, self.ordinal)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChecklistRequest:
    """The facts a checklist is computed from.

    `settings` are the office's switches (`kantor.terima_f105`, value; the prefix may be left
    out); `local_rows` the local rows it switched on, each written `CODE:slot`.
    """

    items: tuple[ChecklistItem, ...]
    answers: tuple[Answer, ...] = ()
    roles: tuple[Role, ...] = ()
    settings: tuple[tuple[str, str], ...] = ()
    form_set: FormSet = FormSet.PERMENDAGRI_6_2026
    local_rows: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Asker:
    """Who asks: an item, and the person whose answer is meant (`ktp_el` of `anak.2`)."""

    item: ChecklistItem
    owner: str
    subject: str


class AnswerSheet:
    """The answers of one request, ready to be looked up."""

    def __init__(self, catalogue: Catalogue, request: ChecklistRequest) -> None:
        self._catalogue = catalogue
        self._services = frozenset(item.service for item in request.items)
        self._settings = {
            name.removeprefix(OFFICE_PREFIX): value for name, value in request.settings
        }
        self._questions = {question.id: question for question in catalogue.questions}
        self._answers = {
            (answer.question, answer.scope, answer.scope_key): answer.values
            for answer in request.answers
        }

    def known_to(self, asker: Asker) -> Known:
        """The answers as this asker reads them."""
        return lambda question: self.values(question, asker)

    def values(self, question: str, asker: Asker) -> tuple[str, ...]:
        """The values answered; empty while the question is open."""
        if question.startswith(OFFICE_PREFIX):
            return self._office_fact(question.removeprefix(OFFICE_PREFIX))
        for values in self._candidates(question, asker):
            if values:
                return values
        return ()

    def _candidates(self, question: str, asker: Asker) -> Iterable[tuple[str, ...]]:
        item = asker.item
        bundle = self._catalogue.find_bundle(item.bundle) if item.bundle else None
        if bundle is not None:
            yield self._fixed(bundle.fixed_answers, question, asker)
        yield self._answer(question, ScopeKind.OWNER, asker.owner)
        if not self.is_per_owner(question):
            yield self._answer(question, ScopeKind.OWNER, asker.subject)
        yield self._answer(question, ScopeKind.ITEM, item.key)
        yield self._answer(question, ScopeKind.ITEM, item.bundle or "")
        yield self._answer(question, ScopeKind.CASE, "")
        yield self._fixed(self._catalogue.service(item.service).presets, question, asker)

    def is_per_owner(self, question: str) -> bool:
        """Whether the question is put for each person or card."""
        known = self._questions.get(question)
        return known is not None and known.per_owner

    def _answer(self, question: str, scope: ScopeKind, key: str) -> tuple[str, ...]:
        return self._answers.get((question, scope, key), ())

    def _fixed(
        self, fixed: tuple[FixedAnswer, ...], question: str, asker: Asker
    ) -> tuple[str, ...]:
        for answer in fixed:
            if answer.question != question or self._services.intersection(answer.unless_with):
                continue
            if evaluate(answer.when, self.known_to(asker)) is Truth.TRUE:
                return answer.values
        return ()

    def _office_fact(self, fact_id: str) -> tuple[str, ...]:
        fact = self._catalogue.find_office_fact(fact_id)
        if fact is None:
            return ()
        chosen = self._settings.get(fact_id, fact.default)
        return (chosen if chosen in fact.values else fact.default,)


@dataclass(frozen=True, slots=True, kw_only=True)
class Birth:
    """The day on which a person of a case was born."""

    owner: str
    ordinal: int = 1
    born_on: date


def derived_answers(births: Iterable[Birth], *, reported_on: date) -> tuple[Answer, ...]:
    """What dates alone answer: a child reported late or old enough for a photo, a grown mother.

    The day of birth is not counted: the sixtieth day after it is still in time. A child of
    seventeen or more gets no answer about the photo: a KTP-el takes the card's place. Whether a
    younger mother is married no date tells, so only one of seventeen or more is answered for.
    Source: UU 24/2013, article 27 (60 days); Permendagri 2/2016 (five to seventeen years).
    """
    answers: list[Answer] = []
    for birth in births:
        key = numbered(birth.owner, birth.ordinal)
        late = (reported_on - birth.born_on).days > BIRTH_LIMIT_DAYS
        answers.append(_of_owner("lapor_terlambat", key, holds=late))
        age = age_in_years(birth.born_on, reported_on)
        if age < CARD_AGE_YEARS:
            answers.append(_of_owner("foto_5", key, holds=age >= PHOTO_AGE_YEARS))
        elif birth.owner == MOTHER:
            answers.append(_of_owner("ibu_u17", key, holds=False))
    return tuple(answers)


def age_in_years(born_on: date, on: date) -> int:
    """Full years; who was born on 29 February turns older on 1 March of a common year."""
    had_birthday = (on.month, on.day) >= (born_on.month, born_on.day)
    return on.year - born_on.year - (0 if had_birthday else 1)


def with_derived(answers: tuple[Answer, ...], derived: tuple[Answer, ...]) -> tuple[Answer, ...]:
    """Add what dates answer, except where an officer answered: an officer knows better."""
    answered = {answer.question for answer in answers if answer.scope is not ScopeKind.OWNER}
    owners = {(answer.question, answer.scope_key) for answer in answers}
    fresh = (
        answer
        for answer in derived
        if answer.question not in answered and (answer.question, answer.scope_key) not in owners
    )
    return (*answers, *fresh)


def _of_owner(question: str, owner: str, *, holds: bool) -> Answer:
    values = ("ya" if holds else "tidak",)
    return Answer(question=question, values=values, scope=ScopeKind.OWNER, scope_key=owner)
