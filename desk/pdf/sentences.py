"""The sentences of the papers, read once from resources: letters are data, not code."""

import tomllib
from dataclasses import dataclass
from functools import cache

from desk import paths


@dataclass(frozen=True, slots=True, kw_only=True)
class CommonSentences:
    """What several papers say."""

    page: str
    continued: str
    free: str
    case_number: str
    service: str
    bundle: str
    applicant: str
    nik: str
    nik_tail: str
    officer: str
    contact: str
    check_code: str
    list_number: str
    signed_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptSentences:
    """What the receipt says."""

    title: str
    number: str
    received_at: str
    promised: str
    promised_open: str
    cost: str
    received: str
    received_none: str
    missing: str
    missing_none: str
    missing_unclear: str
    remark: str
    keep: str
    send_rest: str
    bring_rest: str
    free_note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShortageSentences:
    """What the notice of missing files says."""

    title: str
    number: str
    subject: str
    subject_text: str
    reference: str
    reference_text: str
    addressee: str
    opening: str
    opening_counter: str
    what: str
    why: str
    tips: str
    deadline: str
    deadline_counter: str
    not_refused: str
    free_note: str
    closing: str
    closing_plain: str
    closing_counter: str
    on_behalf: str
    signed_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultSentences:
    """What the result sheet says."""

    title: str
    number: str
    made_at: str
    cost: str
    document: str
    document_number: str
    form: str
    form_pdf: str
    form_card: str
    form_entry: str
    no_number: str
    file: str
    fingerprint: str
    pending: str
    pending_note: str
    bring: str
    printing: str
    printing_steps: tuple[str, ...]
    untouched: str
    untouched_steps: tuple[str, ...]
    checking: str
    checking_steps: tuple[str, ...]
    verification: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentences:
    """All of them, one section per paper."""

    common: CommonSentences
    receipt: ReceiptSentences
    shortage: ShortageSentences
    result: ResultSentences


@cache
def sentences() -> Sentences:
    """Read the file that ships with the program; a key too many or too few is a bug in it."""
    text = (paths.RESOURCES / "letters" / "papers.toml").read_text(encoding="utf-8")
    sections = tomllib.loads(text)
    for section in sections.values():
        section.update({key: tuple(v) for key, v in section.items() if isinstance(v, list)})
    return Sentences(
        common=CommonSentences(**sections.pop("common")),
        receipt=ReceiptSentences(**sections.pop("receipt")),
        shortage=ShortageSentences(**sections.pop("shortage")),
        result=ResultSentences(**sections.pop("result")),
        **sections,
    )
