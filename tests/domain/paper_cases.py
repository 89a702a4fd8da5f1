"""An invented case and its verdict, for the tests of the papers' words."""

from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID

from desk.domain.case import (
    Case,
    CaseFile,
    Channel,
    Evidence,
    Finding,
    FindingKind,
    Item,
    MediaKind,
    Person,
    Result,
    ResultForm,
    Role,
)
from desk.domain.checklist import (
    ChecklistRow,
    RowForm,
    RowState,
    RowVerdict,
    Slot,
    SlotLevel,
    Verdict,
    VerdictState,
)
from desk.domain.ids import (
    CaseId,
    EvidenceId,
    FileId,
    FindingId,
    ItemId,
    OfficerId,
    PersonId,
    ResultId,
    UnitId,
)
from desk.domain.office import Office, Zone
from desk.domain.status import Status
from desk.domain.writing import PaperOrder, Wording

FIRST_MESSAGE = datetime(2026, 11, 21, 23, 12, tzinfo=UTC)
MADE_AT = datetime(2026, 11, 22, 2, 41, tzinfo=UTC)
NIK = "3299015203010001"
KEY = b"k" * 32
CASE = CaseId(UUID(int=1))
APPLICANT = PersonId(UUID(int=2))
OFFICER = OfficerId(UUID(int=3))


def an_office() -> Office:
    return Office(
        name="Dinas Kependudukan dan Pencatatan Sipil",
        area_code="3299",
        regency="Kabupaten Contoh",
        zone=Zone.WIB,
        prefix="DKC",
        letterhead=(),
        address="Jalan Contoh Nomor 1",
        contact="0812-0000-1001",
        head_name="Kepala Contoh",
        head_title="Kepala Dinas",
    )


def an_order() -> PaperOrder:
    return PaperOrder(
        office=an_office(), officer="Petugas Contoh", made_at=MADE_AT, number="TT-1", key=KEY
    )


WORDING = Wording(
    service_names={"CS-LHR-01": "Akta kelahiran", "DP-KIA-01": "KIA anak di bawah 5 tahun"},
    bundle_names={"PKT-LAHIR": "Kelahiran 3-in-1"},
    reason_phrases={"R01": "foto tidak terbaca", "R02": "foto dari fotokopi"},
)


def an_item(service: str = "CS-LHR-01", ordinal: int = 1, status: Status = Status.NEW) -> Item:
    return Item(
        id=item_id(service, ordinal),
        case_id=CASE,
        service=service,
        ordinal=ordinal,
        status=status,
        status_at=MADE_AT,
    )


def item_id(service: str = "CS-LHR-01", ordinal: int = 1) -> ItemId:
    return ItemId(UUID(int=sum(map(ord, service)) * 100 + ordinal))


def a_person(number: int, name: str) -> Person:
    return Person(id=PersonId(UUID(int=number)), name=name, nik=NIK)


def a_child(ordinal: int, number: int) -> Role:
    return Role(owner="anak", ordinal=ordinal, person_id=PersonId(UUID(int=number)))


def a_result(number: int, label: str, form: ResultForm, **changes: object) -> Result:
    plain = Result(
        id=ResultId(UUID(int=number)), item_id=item_id(), kind="akta", label=label, form=form
    )
    return replace(plain, **changes)  # type: ignore[arg-type]  # tests name real fields


def an_attached_result(number: int, label: str, **changes: object) -> Result:
    file_id = FileId(UUID(int=number))
    return a_result(
        number, label, ResultForm.PDF_TTE, file_id=file_id, sha256=f"{number:064x}", **changes
    )


def an_evidence(number: int) -> Evidence:
    return Evidence(
        id=EvidenceId(UUID(int=number)),
        case_id=CASE,
        file_id=FileId(UUID(int=number)),
        received_at=FIRST_MESSAGE,
        sent_name="foto.jpg",
        media=MediaKind.JPEG,
        sha256="0" * 64,
        size_bytes=1,
    )


def a_finding(number: int, kind: FindingKind, evidence: int, **changes: object) -> Finding:
    plain = Finding(
        id=FindingId(UUID(int=number)),
        case_id=CASE,
        slot="ktp_el@ibu",
        kind=kind,
        by=OFFICER,
        at=MADE_AT,
        evidence_id=EvidenceId(UUID(int=evidence)),
    )
    return replace(plain, **changes)  # type: ignore[arg-type]  # tests name real fields


def a_file(**changes: object) -> CaseFile:
    case = Case(
        id=CASE,
        number="DKC-2026-000123",
        unit_id=UnitId(UUID(int=4)),
        channel=Channel.WHATSAPP,
        desk_number_id=None,
        sender_ids=(),
        reporter_id=APPLICANT,
        applicant_id=APPLICANT,
        bundle=None,
        catalogue_sha256="",
        first_message_at=FIRST_MESSAGE,
        line_at=FIRST_MESSAGE,
        opened_at=MADE_AT,
        opened_by=OFFICER,
    )
    file = CaseFile(
        case=case,
        items=(an_item(),),
        people=(Person(id=APPLICANT, name="SITI CONTOH", nik=NIK),),
        families=(),
        roles=(),
        senders=(),
        answers=(),
        evidence=(),
        findings=(),
        results=(),
        messages=(),
        papers=(),
    )
    return replace(file, **changes)  # type: ignore[arg-type]  # tests name real fields


def a_row(document: str, **changes: object) -> ChecklistRow:
    row = ChecklistRow(
        slot=Slot(document=document, owner="ibu"),
        label=f"{document} resmi",
        phrase=f"foto {document}",
        level=SlotLevel.REQUIRED,
        any_of=None,
        services=("CS-LHR-01",),
        form=RowForm.PHOTO_OF_ORIGINAL,
        when="",
        note="catatan dalam",
    )
    return replace(row, **changes)  # type: ignore[arg-type]  # tests name real fields


def missing(document: str, **changes: object) -> RowVerdict:
    return RowVerdict(row=a_row(document, **changes), state=RowState.MISSING)


def refused(document: str, *reasons: str, **changes: object) -> RowVerdict:
    return RowVerdict(
        row=a_row(document, **changes),
        state=RowState.REFUSED,
        found=FindingKind.REFUSED,
        reasons=reasons,
        note="kata petugas",
    )


def satisfied(
    document: str, found: FindingKind = FindingKind.ACCEPTED, **changes: object
) -> RowVerdict:
    return RowVerdict(
        row=a_row(document, **changes), state=RowState.SATISFIED, found=found, note="kata petugas"
    )


def a_verdict(*rows: RowVerdict, state: VerdictState = VerdictState.INCOMPLETE) -> Verdict:
    return Verdict(state=state, rows=rows, by_service=(), use_instead=())
