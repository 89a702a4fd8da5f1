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

    Source: services.md, section 5 (F, FM, A, T, P, I, D).
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
    which one is enough; `services` are the codes that ask for it.
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Checklist:
    """What is asked for one or more services together, strongest level first."""

    services: tuple[str, ...]
    rows: tuple[ChecklistRow, ...]
    questions: tuple[OpenQuestion, ...]
    results: tuple[ExpectedResult, ...]
    use_instead: tuple[str, ...]


class VerdictState(StrEnum):
    """The outcome of judging a checklist; only COMPLETE lets an item enter processing."""

    COMPLETE = "complete"
    INCOMPLETE = "incomplete"
    UNDETERMINED = "undetermined"
    NOT_APPLICABLE = "not_applicable"


class RowState(StrEnum):
    """How one row stands after the findings."""

    SATISFIED = "satisfied"
    REFUSED = "refused"
    MISSING = "missing"
    UNDETERMINED = "undetermined"
    NOT_NEEDED = "not_needed"


@dataclass(frozen=True, slots=True, kw_only=True)
class RowVerdict:
    """One row with its state; `reasons` are those of the newest refusal."""

    row: ChecklistRow
    state: RowState
    found: FindingKind | None = None
    reasons: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """Computed, never stored as truth. `by_service` holds the state of each service alone."""

    state: VerdictState
    rows: tuple[RowVerdict, ...]
    by_service: tuple[tuple[str, VerdictState], ...]
    use_instead: tuple[str, ...]

    @property
    def open_rows(self) -> tuple[RowVerdict, ...]:
        """What the citizen still has to send: required rows that are missing or refused."""
        wanted = {RowState.MISSING, RowState.REFUSED}
        return tuple(
            row
            for row in self.rows
            if row.state in wanted and row.row.level in {SlotLevel.REQUIRED, SlotLevel.DATA}
        )
