"""From a case and its verdict to the words of the three papers. Pure: no clock, no drawing.

What a paper says about the file comes from the verdict alone. Notes that officers write for
each other never reach a paper, and of a NIK only its last four digits do.
Source: Perpres 96/2018 and circular 470/13287 of 28 September 2021 (what is asked, and of the
original); UU 27/2022, Ps. 16 and 27-29 (no more personal data than the purpose needs).
"""

import hashlib
import hmac
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from desk.domain.case import (
    CaseFile,
    Channel,
    FindingKind,
    Item,
    PaperKind,
    Result,
    ResultForm,
)
from desk.domain.checklist import RowForm, RowState, RowVerdict, Verdict, VerdictState
from desk.domain.details import Detail
from desk.domain.errors import NothingToDoError
from desk.domain.extra import EXTRA_REMARK, EXTRA_SLOT
from desk.domain.letters import (
    AskedLine,
    CaseHead,
    IssuedLine,
    ReceiptLetter,
    ResultLetter,
    ShortageLetter,
)
from desk.domain.naming import distinct_names, result_name
from desk.domain.office import Office
from desk.domain.redaction import tail
from desk.domain.sayings import saying
from desk.domain.status import Status

CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Digits that people do not confuse. Source: Douglas Crockford, "Base 32", 2002."""

CHECK_CODE_LENGTH = 8

PHOTO_TIPS = (
    "Foto dokumen aslinya, bukan fotokopi.",
    "Seluruh halaman masuk dalam foto, keempat sudutnya terlihat.",
    "Di tempat terang, tanpa lampu kilat, tanpa bayangan tangan.",
    "Dokumen datar, huruf dan angkanya tajam dan terbaca.",
    "Satu foto untuk satu halaman; kirim sebagai dokumen bila bisa, supaya tidak dikecilkan.",
)
"""Source: circular 470/13287 of 28 September 2021 (online, the photo is of the original)."""

FORM_HINTS: Mapping[RowForm, str] = {
    RowForm.WITHDRAWN_AT_HANDOVER: "Yang asli diserahkan saat hasil diambil.",
    RowForm.TYPED: "Cukup ditulis dalam pesan, tidak perlu foto.",
}
"""What the phrase of a document does not say yet. Source: circular 470/13287 of 2021."""

NOT_RECEIVED = "Belum kami terima."
IN_SIAK = "Sudah ada dalam data kami."
WITH_NOTE = "Diterima dengan catatan petugas."
UNDER_CHECK = "Sedang kami periksa."
BRING_SHEET = "Lembar hasil ini, tercetak atau di ponsel"

_OUT = frozenset({Status.CANCELLED, Status.REJECTED, Status.LAPSED})
_FINISHED = frozenset({Status.READY, Status.SENT, Status.DONE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """Words of the catalogue: names by code and a phrase for each reason R01 to R15.

    `subjects` says by service code whom one item concerns (`anak`, `almarhum`).
    """

    service_names: Mapping[str, str]
    bundle_names: Mapping[str, str]
    reason_phrases: Mapping[str, str]
    photo_tips: tuple[str, ...] = PHOTO_TIPS
    subjects: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperOrder:
    """What a paper needs besides its case: who makes it, when, under which number.

    `key` is the office's secret for check codes.
    """

    office: Office
    officer: str
    made_at: datetime
    number: str
    key: bytes = field(repr=False)


def check_code(key: bytes, case_number: str, kind: PaperKind) -> str:
    """Eight characters that nobody without the office's key can find for a number and kind.

    Forty bits of HMAC-SHA256 in Crockford's base 32.
    Source: RFC 2104; RFC 4868, section 2.3 (truncation).
    """
    text = f"desk-dukcapil/check-code/1\0{kind.value}\0{case_number}"
    bits = int.from_bytes(hmac.digest(key, text.encode(), hashlib.sha256)[:5], "big")
    places = range(5 * (CHECK_CODE_LENGTH - 1), -1, -5)
    return "".join(CROCKFORD[bits >> place & 31] for place in places)


def paper_kind_of(key: bytes, case_number: str, code: str) -> PaperKind | None:
    """Which paper of the case carries this code; None means it is none of ours.

    A code read aloud or typed is forgiven small letters, hyphens and O, I, L for 0, 1, 1.
    """
    typed = code.upper().translate(str.maketrans("OIL", "011", "- "))
    known = {kind: check_code(key, case_number, kind) for kind in PaperKind}
    same = [
        kind for kind, own in known.items() if hmac.compare_digest(own.encode(), typed.encode())
    ]
    return same[0] if same else None


def receipt(
    file: CaseFile,
    verdict: Verdict,
    order: PaperOrder,
    wording: Wording,
    *,
    promised_on: date | None,
) -> ReceiptLetter:
    """The receipt of a request. A day is promised only where the verdict is complete."""
    complete = verdict.state is VerdictState.COMPLETE
    return ReceiptLetter(
        office=order.office,
        head=_head(file, order, wording, PaperKind.RECEIPT),
        number=order.number,
        received_at=file.case.first_message_at,
        received=_received_lines(verdict) + _unchecked_lines(file),
        missing=_missing_lines(verdict, wording) + extra_lines(verdict),
        promised_on=promised_on if complete else None,
    )


def shortage(
    file: CaseFile,
    verdict: Verdict,
    order: PaperOrder,
    wording: Wording,
    *,
    deadline: date,
) -> ShortageLetter:
    """The notice of what is missing, and of what the office asks beside it.

    Raises:
        NothingToDoError: nothing is missing, so there is nothing to notify.
    """
    missing = _missing_lines(verdict, wording)
    if not missing:
        raise NothingToDoError(saying(Detail.NOTHING_MISSING, number=file.case.number))
    return ShortageLetter(
        office=order.office,
        head=_head(file, order, wording, PaperKind.SHORTAGE_NOTICE),
        number=order.number,
        missing=missing + extra_lines(verdict),
        photo_tips=wording.photo_tips if is_by_chat(file) else (),
        deadline=deadline,
    )


def result_sheet(
    file: CaseFile, verdict: Verdict, order: PaperOrder, wording: Wording
) -> ResultLetter:
    """The sheet that goes out with the results, and names what is still to come.

    Raises:
        NothingToDoError: nothing has been issued yet.
    """
    issued = issued_results(file)
    if not issued:
        raise NothingToDoError(saying(Detail.NOTHING_ISSUED, number=file.case.number))
    names = file_names(file, wording.subjects)
    return ResultLetter(
        office=order.office,
        head=_head(file, order, wording, PaperKind.RESULT_SHEET),
        number=order.number,
        issued=tuple(
            _issued_line(result, name) for result, name in zip(issued, names, strict=True)
        ),
        pending=pending_lines(file, wording),
        bring=bring_lines(verdict, issued),
    )


def issued_results(file: CaseFile) -> tuple[Result, ...]:
    """What is there to hand over: attached files, and cards and entries of finished items."""
    items = {item.id: item for item in file.items}
    return tuple(result for result in file.results if _is_issued(result, items[result.item_id]))


def file_names(file: CaseFile, subjects: Mapping[str, str]) -> tuple[str, ...]:
    """One name per issued result, in order; empty for a card or an entry.

    The same names stand on the result sheet and in the hand-over folder.
    """
    items = {item.id: item for item in file.items}
    issued = issued_results(file)
    with_file = [result for result in issued if result.file_id is not None]
    wanted = (
        result_name(result.label, subject(file, items[result.item_id], subjects))
        for result in with_file
    )
    names = dict(zip((result.id for result in with_file), distinct_names(wanted), strict=True))
    return tuple(names.get(result.id, "") for result in issued)


def subject(file: CaseFile, item: Item, subjects: Mapping[str, str]) -> str:
    """Whose result this item gives: who plays the part that its service concerns.

    Where nobody is bound to that part, or the service concerns a family, it is the applicant's.
    """
    part = (subjects.get(item.service, ""), item.ordinal)
    for role in file.roles:
        if (role.owner, role.ordinal) == part and role.person_id is not None:
            return file.person(role.person_id).name
    return file.applicant.name


def _head(file: CaseFile, order: PaperOrder, wording: Wording, kind: PaperKind) -> CaseHead:
    """The opening lines; services of cancelled items are left out where others remain."""
    live = [item for item in file.items if item.status is not Status.CANCELLED]
    counted = Counter(item.service for item in live or file.items)
    bundle = file.case.bundle
    return CaseHead(
        case_number=file.case.number,
        services=tuple(_service_line(code, count, wording) for code, count in counted.items()),
        bundle=wording.bundle_names.get(bundle, bundle) if bundle else None,
        applicant=file.applicant.name,
        nik_tail=tail(file.applicant.nik),
        officer=order.officer,
        made_at=order.made_at,
        check_code=check_code(order.key, file.case.number, kind),
        by_chat=is_by_chat(file),
    )


def is_by_chat(file: CaseFile) -> bool:
    """Whether the citizen can be written to; else everything goes over the counter."""
    return file.case.channel is not Channel.COUNTER or bool(file.senders)


def _service_line(code: str, count: int, wording: Wording) -> str:
    """The service's name, with its number where the case asks for it several times."""
    name = wording.service_names.get(code, code)
    return f"{name} ({count} permohonan)" if count > 1 else name


def _received_lines(verdict: Verdict) -> tuple[AskedLine, ...]:
    """What counts as received, as the checklist has it."""
    return tuple(
        AskedLine(text=row.row.label, reason=_received_remark(row))
        for row in verdict.rows
        if row.state in {RowState.SATISFIED, RowState.UNCONFIRMED}
    )


def _received_remark(row: RowVerdict) -> str:
    if row.state is RowState.UNCONFIRMED:
        return UNDER_CHECK
    remarks = {FindingKind.IN_SIAK: IN_SIAK, FindingKind.ACCEPTED_WITH_NOTE: WITH_NOTE}
    return remarks.get(row.found, "") if row.found else ""


def _unchecked_lines(file: CaseFile) -> tuple[AskedLine, ...]:
    """Received files that no finding speaks of yet: received, but not yet a requirement."""
    taken_back = {finding.withdraws for finding in file.findings}
    judged = {
        finding.evidence_id
        for finding in file.findings
        if finding.kind is not FindingKind.WITHDRAWN and finding.id not in taken_back
    }
    count = sum(1 for evidence in file.evidence if evidence.id not in judged)
    return (AskedLine(text=f"{count} berkas lain", reason=UNDER_CHECK),) if count else ()


def _missing_lines(verdict: Verdict, wording: Wording) -> tuple[AskedLine, ...]:
    """One line per thing to send."""
    return tuple(missing_line(rows, wording) for rows in missing_groups(verdict))


def missing_groups(verdict: Verdict) -> tuple[tuple[RowVerdict, ...], ...]:
    """The open rows, one tuple per thing to send; of a group with several one is enough.

    A row in several groups stands in the line of each; groups with the same rows are one line.
    """
    groups: dict[str, list[RowVerdict]] = {}
    for row in verdict.open_rows:
        keys = (row.row.any_of, *row.row.also_any_of) if row.row.any_of else (row.row.slot.key,)
        for key in keys:
            groups.setdefault(key, []).append(row)
    distinct = {tuple(row.row.slot.key for row in rows): rows for rows in groups.values()}
    return tuple(tuple(rows) for rows in distinct.values())


def extra_lines(verdict: Verdict) -> tuple[AskedLine, ...]:
    """The office's own request while it is open, with the words that it is no requirement."""
    return tuple(
        AskedLine(text=row.row.phrase, reason=EXTRA_REMARK)
        for row in verdict.rows
        if row.row.slot == EXTRA_SLOT and row.state in {RowState.MISSING, RowState.REFUSED}
    )


def missing_line(rows: Sequence[RowVerdict], wording: Wording) -> AskedLine:
    """What to send in plain words, and why: what was wrong, or that nothing came yet."""
    phrases = [row.row.phrase or row.row.label for row in rows]
    codes = dict.fromkeys(code for row in rows for code in row.reasons)
    whys = [_sentence(wording.reason_phrases.get(code, code)) for code in codes]
    hints = [FORM_HINTS[row.row.form] for row in rows if _wants_hint(row)]
    said = [*(whys or [NOT_RECEIVED]), *(hints if len(rows) == 1 else [])]
    text = phrases[0] if len(rows) == 1 else f"Salah satu dari: {'; atau '.join(phrases)}"
    return AskedLine(text=text, reason=" ".join(said))


def _wants_hint(row: RowVerdict) -> bool:
    """Whether there is more to say; what is to stand on a form is not written in a message."""
    stands_on_form = row.row.form is RowForm.TYPED and "formulir" in row.row.phrase.casefold()
    return row.row.form in FORM_HINTS and not stands_on_form


def _sentence(phrase: str) -> str:
    """A phrase with a capital at its start and a full stop at its end."""
    trimmed = phrase.strip()
    stop = "" if trimmed.endswith((".", "!", "?")) else "."
    return f"{trimmed[:1].upper()}{trimmed[1:]}{stop}"


def _is_issued(result: Result, item: Item) -> bool:
    """A PDF is issued once its file is attached, a card or an entry once its item is ready."""
    if result.form is ResultForm.PDF_TTE:
        return result.file_id is not None
    return result.handed_over_at is not None or item.status in _FINISHED


def _issued_line(result: Result, name: str) -> IssuedLine:
    """A result with the name under which its file lies in the hand-over folder."""
    return IssuedLine(
        label=result.label,
        document_number=result.document_number,
        file_name=name,
        sha256=result.sha256 if name else "",
        is_card=result.form is ResultForm.CARD,
    )


def pending_lines(file: CaseFile, wording: Wording) -> tuple[str, ...]:
    """Results not issued yet, and open services that have no result so far."""
    open_items = {item.id: item for item in file.items if item.status not in _OUT}
    issued = {result.id for result in issued_results(file)}
    waited = [
        result.label
        for result in file.results
        if result.id not in issued and result.item_id in open_items
    ]
    with_result = {result.item_id for result in file.results}
    bare = [
        wording.service_names.get(item.service, item.service)
        for item in open_items.values()
        if item.id not in with_result and item.status not in _FINISHED
    ]
    return tuple(waited + bare)


def bring_lines(verdict: Verdict, issued: tuple[Result, ...]) -> tuple[str, ...]:
    """What the citizen brings when a card is fetched; old originals are handed in then."""
    withdrawn = tuple(
        f"{row.row.label}, yang asli (diserahkan kepada kami)"
        for row in verdict.rows
        if row.row.form is RowForm.WITHDRAWN_AT_HANDOVER and row.state is RowState.SATISFIED
    )
    if not any(result.form is ResultForm.CARD for result in issued):
        return withdrawn
    return (
        BRING_SHEET,
        "KTP-el atau kartu identitas lain milik yang mengambil",
        *withdrawn,
    )
