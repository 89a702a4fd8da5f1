"""Builders of domain values with defaults; a test overrides only what it is about.

All people, numbers and texts are invented: the area code 9999 belongs to no regency.
"""

import hashlib
import itertools
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

from desk.domain.case import (
    Answer,
    Case,
    CaseFile,
    CaseMessage,
    Channel,
    Evidence,
    Family,
    Finding,
    FindingKind,
    Item,
    MediaKind,
    Note,
    Paper,
    PaperKind,
    Person,
    Reply,
    ReplyKind,
    Result,
    ResultForm,
    Role,
    Sender,
)
from desk.domain.ids import (
    CaseId,
    DeskNumberId,
    EntryId,
    EvidenceId,
    FamilyId,
    FileId,
    FindingId,
    ItemId,
    MessageId,
    NoteId,
    OfficerId,
    PaperId,
    PersonId,
    ReplyId,
    ResultId,
    SenderId,
    UnitId,
    uuid7,
)
from desk.domain.office import DeskNumber, Office, Officer, Unit, UnitKind, Zone
from desk.storage.journal import Act
from desk.storage.session import Stamp

NOW = datetime(2026, 11, 24, 1, 30, tzinfo=UTC)
"""The hour at which every test begins: 08.30 WIB on a Tuesday."""

_serials = itertools.count(1)


def an_id(at: datetime = NOW) -> UUID:
    """A new id; ids of one test run come in the order they were asked for."""
    return uuid7(at, next(_serials).to_bytes(10, "big"))


UNIT = Unit(id=UnitId(an_id()), name="Disdukcapil Kota Contoh", kind=UnitKind.OFFICE)
OFFICER = Officer(id=OfficerId(an_id()), name="Sri Petugas", unit_id=UNIT.id)
STAMP = Stamp(officer_id=OFFICER.id, unit_id=UNIT.id, at=NOW)
NUMBER = DeskNumber(
    id=DeskNumberId(an_id()), label="Loket 1", phone="+6281200000001", names=("Anda",)
)
OFFICE = Office(
    name="Dinas Kependudukan dan Pencatatan Sipil",
    area_code="9999",
    regency="Kota Contoh",
    zone=Zone.WIB,
    prefix="CTH",
    letterhead=("Pemerintah Kota Contoh",),
    address="Jalan Contoh 1",
    contact="0812-0000-0001",
    head_name="Budi Contoh",
    head_title="Kepala Dinas",
    settings=(("kantor.terima_f105", "ya"),),
)
CATALOGUE = "# katalog contoh\n"
CATALOGUE_SHA256 = hashlib.sha256(CATALOGUE.encode("utf-8")).hexdigest()


def sha256_of(data: bytes) -> str:
    """The fingerprint of a file."""
    return hashlib.sha256(data).hexdigest()


def an_act(verb: str = "tested", case_id: CaseId | None = None, **more: Any) -> Act:
    """An act of the tests."""
    return replace(Act(id=EntryId(an_id()), verb=verb, case_id=case_id), **more)


def a_person(name: str = "Siti Contoh", **more: Any) -> Person:
    """A person of a case."""
    return replace(Person(id=PersonId(an_id()), name=name), **more)


def a_family(**more: Any) -> Family:
    """A family card of a case."""
    return replace(Family(id=FamilyId(an_id()), no_kk="9999010101990001"), **more)


def a_sender(phone: str | None = "+6281200001001", **more: Any) -> Sender:
    """A citizen who writes."""
    sender = Sender(id=SenderId(an_id()), phone=phone, username=None, name="Bu Siti")
    return replace(sender, **more)


def an_item(case_id: CaseId | None = None, **more: Any) -> Item:
    """One service of a case."""
    item = Item(
        id=ItemId(an_id()),
        case_id=case_id or CaseId(an_id()),
        service="KK-01",
        status_at=NOW,
    )
    return replace(item, **more)


def an_evidence(case_id: CaseId | None = None, data: bytes = b"foto", **more: Any) -> Evidence:
    """One received photo."""
    evidence = Evidence(
        id=EvidenceId(an_id()),
        case_id=case_id or CaseId(an_id()),
        file_id=FileId(an_id()),
        received_at=NOW,
        sent_name="IMG-20261124-WA0001.jpg",
        media=MediaKind.JPEG,
        sha256=sha256_of(data),
        size_bytes=len(data),
    )
    return replace(evidence, **more)


def a_finding(case_id: CaseId | None = None, **more: Any) -> Finding:
    """A paper that was accepted."""
    finding = Finding(
        id=FindingId(an_id()),
        case_id=case_id or CaseId(an_id()),
        slot="ktp_el@pemohon",
        kind=FindingKind.ACCEPTED,
        by=OFFICER.id,
        at=NOW,
    )
    return replace(finding, **more)


def an_answer(question: str = "alasan", *values: str, **more: Any) -> Answer:
    """An answer for the whole case."""
    return replace(Answer(question=question, values=values or ("ya",)), **more)


def a_result(item_id: ItemId | None = None, data: bytes = b"%PDF-", **more: Any) -> Result:
    """A signed PDF that SIAK returned."""
    result = Result(
        id=ResultId(an_id()),
        item_id=item_id or ItemId(an_id()),
        kind="kk",
        label="Kartu Keluarga",
        form=ResultForm.PDF_TTE,
        document_number="9999-KK-24112026-0001",
        file_id=FileId(an_id()),
        sent_name="hasil.pdf",
        sha256=sha256_of(data),
        size_bytes=len(data),
        attached_at=NOW,
    )
    return replace(result, **more)


def a_paper(case_id: CaseId | None = None, data: bytes = b"%PDF-", **more: Any) -> Paper:
    """A receipt that the desk made."""
    paper = Paper(
        id=PaperId(an_id()),
        case_id=case_id or CaseId(an_id()),
        kind=PaperKind.RECEIPT,
        number="CTH-TT-2026-000001",
        made_at=NOW,
        by=OFFICER.id,
        file_id=FileId(an_id()),
        sha256=sha256_of(data),
        size_bytes=len(data),
    )
    return replace(paper, **more)


def a_message(case_id: CaseId | None = None, **more: Any) -> CaseMessage:
    """A message of a case."""
    message = CaseMessage(
        id=MessageId(an_id()),
        case_id=case_id or CaseId(an_id()),
        fingerprint=f"{next(_serials):064x}",
        at=NOW,
        author="Bu Siti",
        text="Selamat pagi, mau urus KK",
    )
    return replace(message, **more)


def a_reply(case_id: CaseId | None = None, **more: Any) -> Reply:
    """A reply that says what is missing; not sent yet."""
    reply = Reply(
        id=ReplyId(an_id()),
        case_id=case_id or CaseId(an_id()),
        kind=ReplyKind.SHORTAGE,
        text="Mohon kirim lagi",
        made_at=NOW,
        by=OFFICER.id,
    )
    return replace(reply, **more)


def a_note(case_id: CaseId | None = None, **more: Any) -> Note:
    """A note for colleagues."""
    note = Note(
        id=NoteId(an_id()),
        case_id=case_id or CaseId(an_id()),
        at=NOW,
        by=OFFICER.id,
        text="menunggu kabar RT",
    )
    return replace(note, **more)


def a_case(number: str = "CTH-2026-000001", **more: Any) -> Case:
    """A case without its people; `a_case_file` builds the whole."""
    person_id = PersonId(an_id())
    case = Case(
        id=CaseId(an_id()),
        number=number,
        unit_id=UNIT.id,
        channel=Channel.WHATSAPP,
        desk_number_id=NUMBER.id,
        sender_ids=(),
        reporter_id=person_id,
        applicant_id=person_id,
        bundle=None,
        catalogue_sha256=CATALOGUE_SHA256,
        first_message_at=NOW - timedelta(hours=1),
        line_at=NOW - timedelta(hours=1),
        opened_at=NOW,
        opened_by=OFFICER.id,
    )
    return replace(case, **more)


def a_case_file(
    number: str = "CTH-2026-000001",
    *,
    items: Sequence[Item] | None = None,
    person: Person | None = None,
    senders: Sequence[Sender] | None = None,
    case: Case | None = None,
    **more: Any,
) -> CaseFile:
    """A case with one item, one person who asks for themselves, and one sender.

    Items, evidence, findings, messages and papers that are given become parts of this case.
    """
    who = person or a_person()
    wrote = tuple(senders if senders is not None else (a_sender(),))
    whole = replace(
        case or a_case(number),
        reporter_id=who.id,
        applicant_id=who.id,
        sender_ids=tuple(sender.id for sender in wrote),
    )
    given = {"items": tuple(items or (an_item(),))}
    given |= {name: more.pop(name) for name in _PARTS if name in more}
    parts = {
        name: tuple(replace(part, case_id=whole.id) for part in part_list)
        for name, part_list in given.items()
    }
    empty: dict[str, Any] = dict.fromkeys(_PARTS, ())
    other: dict[str, Any] = {
        "people": (who,),
        "families": (),
        "roles": (Role(owner="pemohon", ordinal=1, person_id=who.id),),
        "answers": (),
        "results": (),
    }
    return CaseFile(case=whole, senders=wrote, **(empty | parts | other | more))


_PARTS = ("evidence", "findings", "messages", "papers")


def spoil(path: Path) -> None:
    """Change the last bit of a file: always another content, whatever it was."""
    content = path.read_bytes()
    path.write_bytes(content[:-1] + bytes([content[-1] ^ 1]))
