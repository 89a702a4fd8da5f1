"""The checklist of a case: what is asked, what was found, and the verdict."""

from dataclasses import dataclass
from enum import StrEnum

from desk.domain.case import FindingKind, ResultForm


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """A document and whose it is. Two rows merge when document and bound person are the same."""

    document: str
    owner: str
    ordinal: int = 1

    @property
    def key(self) -> str:
        """`ktp_el@ibu`; from the second person on with its number, `ktp_el@suami_istri.2`."""
        tail = f".{self.ordinal}" if self.ordinal > 1 else ""
        return f"{self.document}@{self.owner}{tail}"


class SlotLevel(StrEnum):
    """How much a row weighs now, strongest first."""

    REQUIRED = "required"
    UNDETERMINED = "undetermined"
    DATA = "data"
    OPTIONAL = "optional"
    LOCAL = "local"


class RowForm(StrEnum):
    """In which form a document is wanted.

    Source: circular 470/13287/Dukcapil of 28 September 2021 (photos of the original); the forms
    annexed to Permendagri 109/2019 as amended by 6/2026 (stamp duty).
    """

    SIGNED_FORM = "signed_form"
    SIGNED_FORM_WITH_STAMP_DUTY = "signed_form_with_stamp_duty"
    PHOTO_OF_ORIGINAL = "photo_of_original"
    WITHDRAWN_AT_HANDOVER = "photo_of_original_withdrawn_at_handover"
    PORTRAIT = "portrait"
    TYPED = "typed"
    DIGITAL_RECORD_FROM_SIAK = "digital_record_from_siak"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChecklistRow:
    """One thing that is asked, for all items that need it.

    `label` is the document with its owner in official words (forms with the code of the office's
    form set); `phrase` is the citizen's plain words; `any_of` (`CODE:G1`) names the group of
    which one is enough; `services` are the items that ask for it (`CODE`, `CODE.2`). `same_as`
    are other keys of the same paper: a finding under one of them counts here. `also_any_of` are
    further groups it can meet, `also_serves` items whose group it meets although it is asked for
    another one.
    """

    slot: Slot
    label: str
    phrase: str
    level: SlotLevel
    any_of: str | None
    services: tuple[str, ...]
    form: RowForm
    when: str
    note: str
    to_be_confirmed: bool = False
    same_as: tuple[str, ...] = ()
    also_any_of: tuple[str, ...] = ()
    also_serves: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenQuestion:
    """A question that can still change the outcome. `owner` is set where it is asked per owner."""

    id: str
    owner: str | None
    ask: str
    values: tuple[str, ...]
    multiple: bool
    asked_by: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpectedResult:
    """A product that the services of the case end in."""

    service: str
    kind: str
    label: str
    count: int
    form: ResultForm


class Fit(StrEnum):
    """Whether a service is the right one for the facts."""

    APPLIES = "applies"
    DOES_NOT_APPLY = "does_not_apply"
    UNDETERMINED = "undetermined"


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceFit:
    """One item (`CODE`, `CODE.2`) with its fit and, where known, the service to use instead."""

    service: str
    fit: Fit
    use_instead: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Checklist:
    """What is asked for one or more services together, strongest level first.

    `services` are the items: the service code, from the second item of a service on `CODE.2`.
    """

    services: tuple[str, ...]
    rows: tuple[ChecklistRow, ...]
    questions: tuple[OpenQuestion, ...]
    results: tuple[ExpectedResult, ...]
    use_instead: tuple[str, ...]
    fits: tuple[ServiceFit, ...] = ()


class VerdictState(StrEnum):
    """The outcome of judging a checklist; only COMPLETE lets an item enter processing."""

    COMPLETE = "complete"
    INCOMPLETE = "incomplete"
    UNDETERMINED = "undetermined"
    NOT_APPLICABLE = "not_applicable"


class RowState(StrEnum):
    """How one row stands after the findings.

    UNCONFIRMED was accepted with a note that a second officer has yet to confirm: it still holds
    the file back, but nothing more is asked of the citizen.
    """

    SATISFIED = "satisfied"
    REFUSED = "refused"
    MISSING = "missing"
    UNDETERMINED = "undetermined"
    NOT_NEEDED = "not_needed"
    UNCONFIRMED = "unconfirmed"


@dataclass(frozen=True, slots=True, kw_only=True)
class RowVerdict:
    """One row with its state; `reasons` are those of the newest refusal."""

    row: ChecklistRow
    state: RowState
    found: FindingKind | None = None
    reasons: tuple[str, ...] = ()
    note: str = ""

    @property
    def blocks(self) -> bool:
        """A required row that is missing, refused or unconfirmed, or typed data that was refused.

        Data rows are typed from the form: while nobody refused them they never block.
        Source: circular 470/13287/Dukcapil of 28 September 2021 (no copies of what the form holds).
        """
        if self.row.level is SlotLevel.REQUIRED:
            return self.state in {RowState.MISSING, RowState.REFUSED, RowState.UNCONFIRMED}
        return self.row.level is SlotLevel.DATA and self.state is RowState.REFUSED


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """Computed, never stored as truth. `by_service` holds the state of each service alone."""

    state: VerdictState
    rows: tuple[RowVerdict, ...]
    by_service: tuple[tuple[str, VerdictState], ...]
    use_instead: tuple[str, ...]

    @property
    def open_rows(self) -> tuple[RowVerdict, ...]:
        """What the citizen still has to send; not what only a second officer holds back."""
        return tuple(
            row for row in self.rows if row.blocks and row.state is not RowState.UNCONFIRMED
        )
