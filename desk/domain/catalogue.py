"""The rulebook as values: services, their rows, questions, documents, owners and bundles.

Facts of law stand in `resources/catalogue/*.toml`, each with its source; `intake.catalogue` reads
them into these values. Marks that a source leaves unsure are `to_be_confirmed` and shown to the
office as "perlu dipastikan".
Source: Perpres 96/2018; Permendagri 108/2019 and 109/2019 as amended by 6/2026; the circular
470/13287/Dukcapil of 28 September 2021. `sources.toml` says what each row stands on.
"""

from dataclasses import dataclass, field
from enum import StrEnum

from desk.domain.case import ResultForm
from desk.domain.checklist import RowForm
from desk.domain.conditions import ALWAYS, Condition
from desk.domain.office import FormSet
from desk.domain.service_names import ServiceNames
from desk.domain.slotnames import Alias, NotAsked, SlotName


class Level(StrEnum):
    """How much a row weighs in the rulebook, before its condition is looked at."""

    REQUIRED = "required"
    CONDITIONAL = "conditional"
    DATA = "data"
    OPTIONAL = "optional"
    LOCAL = "local"


class PaperAge(StrEnum):
    """Which copy a row means where a service replaces a paper.

    OLD is the paper as it is now and is asked even when the case produces its successor; NEW and
    ANY are met by a paper that another service of the case produces.
    """

    ANY = "any"
    OLD = "old"
    NEW = "new"


class DocumentKind(StrEnum):
    """What sort of paper a document is."""

    FORM = "form"
    CARD = "card"
    LETTER = "letter"
    DEED = "deed"
    PHOTO = "photo"
    DATA = "data"


class PresenceKind(StrEnum):
    """Whether somebody has to meet an officer."""

    NONE = "none"
    REQUIRED = "required"
    IF_NOT_RECORDED = "if_not_recorded"
    PHOTO_CHANGE_ONLY = "photo_change_only"
    VERIFICATION = "verification"
    OFFICER_COMES = "officer_comes"
    BRING_ORIGINAL = "bring_original"


class ServiceGroup(StrEnum):
    """The two halves of an office."""

    POPULATION_REGISTRATION = "population_registration"
    CIVIL_REGISTRATION = "civil_registration"


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A kind of document. `label` may hold `{form}`; `phrase` is the citizen's, with `{owner}`.

    `typed_phrase` is the phrase where only its number is typed or read in SIAK. `per_person`
    tells papers that every bound person has (a card) from papers that several share (a marriage
    book, a family card).
    """

    key: str
    label: str
    phrase: str
    typed_phrase: str = ""
    kind: DocumentKind
    per_person: bool = False
    stamp_duty_when: Condition | None = None
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Owner:
    """A part somebody plays: `word` on papers, `plain` inside a citizen's phrase."""

    key: str
    word: str
    plain: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OnlyFor:
    """A value of a question that is offered where one of these services asks."""

    value: str
    services: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What the officer is asked. `chooser` questions steer routing; `derived` ones have dates."""

    id: str
    ask: str
    values: tuple[str, ...]
    only_for: tuple[OnlyFor, ...] = ()
    multiple: bool = False
    per_owner: bool = False
    chooser: bool = False
    derived: bool = False
    source: str

    def offered_to(self, services: frozenset[str]) -> tuple[str, ...]:
        """The values that these services can take."""
        foreign = {rare.value for rare in self.only_for if not services.intersection(rare.services)}
        return tuple(value for value in self.values if value not in foreign)


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeFact:
    """A setting of the office that a condition may name as `kantor.<id>`."""

    id: str
    ask: str
    values: tuple[str, ...]
    default: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One requirement of a service.

    `ask_of` are the owners whose answers the condition asks where a question is put per owner;
    empty means the owner of the slot. With several, one for whom it holds is enough. A local row
    counts where the office `switched_on` it.
    """

    slot: SlotName
    level: Level
    when: Condition = ALWAYS
    ask_of: tuple[str, ...] = ()
    any_of: str | None = None
    form: RowForm
    paper: PaperAge = PaperAge.ANY
    note: str = ""
    source: str
    to_be_confirmed: bool = False
    switched_on: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LegalBasis:
    """An article, as far as it is known."""

    text: str
    to_be_confirmed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportingLimit:
    """Calendar days from the event; passing it never blocks. None where the law sets none."""

    days: int | None
    since: str = ""
    note: str = ""
    to_be_confirmed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceTime:
    """How long the office takes once a file is complete; None where it is agreed each time."""

    working_hours: int | None = None
    working_days: int | None = None
    note: str = ""
    to_be_confirmed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceResult:
    """A product of a service; the first one is what the service is for."""

    kind: str
    label: str
    count: int
    form: ResultForm


@dataclass(frozen=True, slots=True, kw_only=True)
class Presence:
    """Whether somebody has to come, and what for."""

    kind: PresenceKind
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """The service to use instead; the first whose condition holds is named.

    With `first` it comes before this one rather than in its place: a bundle does not swap it in.
    """

    service: str
    when: Condition
    first: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FixedAnswer:
    """An answer that a service or bundle brings along, where `when` holds.

    It does not count in a call that holds one of the services of `unless_with`.
    """

    question: str
    values: tuple[str, ...]
    when: Condition = ALWAYS
    unless_with: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """One service of the office.

    `subject` is the owner whom one item concerns: the second item of a service asks for the
    papers of the second such person. `presets` are answers its name gives, the weakest of all.
    `produces` are documents that other services of the same case need not ask for. `aliases` and
    `not_asked` hold for the services that come with it for the same person: where a deed names
    one parent, the child's card asks for that parent's papers alone.
    """

    code: str
    name: str
    group: ServiceGroup
    legal_basis: tuple[LegalBasis, ...]
    forms: tuple[str, ...]
    may_report: tuple[str, ...]
    reporting_limit: ReportingLimit
    service_time: ServiceTime
    results: tuple[ServiceResult, ...]
    presence: Presence
    subject: str
    presets: tuple[FixedAnswer, ...] = ()
    applies_when: Condition = ALWAYS
    use: tuple[Route, ...] = ()
    produces: tuple[SlotName, ...] = ()
    aliases: tuple[Alias, ...] = ()
    not_asked: tuple[NotAsked, ...] = ()
    rows: tuple[Row, ...]
    notes: tuple[str, ...] = ()
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BundleMember:
    """A service of a bundle: only `when` it is needed; `count` products of its main kind."""

    service: str
    when: Condition = ALWAYS
    count: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Bundle:
    """A package: one request, one set of papers, several results."""

    code: str
    name: str
    results: str
    result_count: str
    members: tuple[BundleMember, ...]
    fixed_answers: tuple[FixedAnswer, ...] = ()
    aliases: tuple[Alias, ...] = ()
    produced_inside: tuple[SlotName, ...] = ()
    not_asked: tuple[NotAsked, ...] = ()
    note: str = ""
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Why a document was refused: the officer's words and the phrase that goes to the citizen."""

    code: str
    label: str
    phrase: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FormCode:
    """The code that a form set prints for a form; empty where its letter has none."""

    form_set: FormSet
    document: str
    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """Everything the checklist is computed from. Order is the order of the files.

    `form_set` is the one of the office that the catalogue was kept for; the shipped one has none.
    """

    documents: tuple[Document, ...]
    owners: tuple[Owner, ...]
    questions: tuple[Question, ...]
    office_facts: tuple[OfficeFact, ...]
    form_codes: tuple[FormCode, ...]
    reasons: tuple[Reason, ...]
    universal_rows: tuple[Row, ...]
    services: tuple[Service, ...]
    bundles: tuple[Bundle, ...]
    form_set: FormSet | None = None
    _found: dict[str, Service] = field(default_factory=dict, init=False, repr=False, compare=False)

    def service(self, code: str) -> Service:
        """The service of this code.

        Raises:
            KeyError: there is none.
        """
        if not self._found:
            self._found.update((service.code, service) for service in self.services)
        return self._found[code]

    def find_bundle(self, code: str) -> Bundle | None:
        """The bundle of this code, if there is one."""
        return next((bundle for bundle in self.bundles if bundle.code == code), None)

    @property
    def names(self) -> ServiceNames:
        """What its services and bundles are called."""
        return ServiceNames(
            services={service.code: service.name for service in self.services},
            bundles={bundle.code: bundle.name for bundle in self.bundles},
        )

    def document(self, key: str) -> Document:
        """The document of this key; rows name only documents that exist."""
        return next(document for document in self.documents if document.key == key)

    def owner(self, key: str) -> Owner:
        """The owner of this key; rows name only owners that exist."""
        return next(owner for owner in self.owners if owner.key == key)

    def find_question(self, question_id: str) -> Question | None:
        """The question of this id, if there is one."""
        return next((q for q in self.questions if q.id == question_id), None)

    def find_office_fact(self, fact_id: str) -> OfficeFact | None:
        """The office fact of this id (without `kantor.`), if there is one."""
        return next((fact for fact in self.office_facts if fact.id == fact_id), None)

    def reason(self, code: str) -> Reason:
        """The reason of this code (R01 to R15)."""
        return next(reason for reason in self.reasons if reason.code == code)

    def label(self, document: Document, form_set: FormSet) -> str:
        """The document's official name, with the code that this form set prints."""
        return with_form(document.label, self.form_code(document, form_set))

    def form_code(self, document: Document, form_set: FormSet) -> str:
        """The code that this form set prints; empty for a letter without one."""
        codes = (
            form.code
            for form in self.form_codes
            if form.document == document.key and form.form_set == form_set
        )
        return next(codes, "")


def with_form(text: str, code: str) -> str:
    """Put a form's code into a text; without a code nothing is left of its place."""
    return " ".join(text.replace("{form}", code).split())
