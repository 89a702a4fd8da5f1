"""The rows of one invented case, as a bulk insert takes them: plain values by column.

The mix is that of an office that answers on WhatsApp: mostly one service a case, some families
with up to seven, three photos, names of two or three words with the common ones common.
"""

import hashlib
import itertools
import random
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from desk.domain.case import (
    Channel,
    FindingKind,
    Item,
    MediaKind,
    PaperKind,
    ResultForm,
    SenderKind,
    SignatureState,
)
from desk.domain.ids import CaseId, ItemId, OfficerId, uuid7
from desk.domain.names import name_words
from desk.domain.status import CLOCK_RUNS, Status
from desk.domain.typed import number_key
from desk.storage.senders import reversed_digits
from desk.storage.summary import summary_of

_FIRST = (
    "SITI AHMAD DEWI BUDI MUHAMMAD NUR RINA AGUS SRI EKO YULI ANDI FITRI HENDRA WATI JOKO LESTARI "
    "RUDI AMINAH TONO RATNA DEDI KARTINI BAYU INDAH WAHYU PUTRI SLAMET MAYA RIZKI TUTI HARUN NINA "
    "IWAN SARI FAJAR MURNI GUNAWAN ASIH YUSUF ROSMALA TEGUH HALIMAH DARMAN ZULAIKHA"
)
_LAST = (
    "CONTOH SANTOSO RAHAYU WIJAYA LESTARI PRATAMA HASANAH SAPUTRA HANDAYANI NUGROHO SUSANTI "
    "HIDAYAT PERMATA KURNIAWAN ANGGRAINI SETIAWAN MAULIDA SITORUS GINTING NASUTION LUBIS TARIGAN "
    "SIMATUPANG MANURUNG KETUT WAYAN TANJUNG PANE HUTAPEA SIREGAR TUMANGGOR MAMBOR LATUCONSINA"
)
FIRST_NAMES, LAST_NAMES = tuple(_FIRST.split()), tuple(_LAST.split())
OPEN_MIX = {
    Status.NEW: 15,
    Status.INCOMPLETE: 30,
    Status.COMPLETE: 12,
    Status.PROCESSING: 15,
    Status.WAITING: 4,
    Status.SIGNING: 8,
    Status.PRINTING: 4,
    Status.READY: 7,
    Status.SENT: 5,
}
CLOSED_MIX = {Status.DONE: 93, Status.REJECTED: 2, Status.CANCELLED: 3, Status.LAPSED: 2}
COUNT_MIX = {1: 70, 2: 15, 3: 8, 4: 4, 7: 3}
CHANNEL_MIX = {Channel.WHATSAPP: 88, Channel.COUNTER: 8, Channel.VILLAGE: 3, Channel.PARTNER: 1}
PHOTOS = 3
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """What all cases of an office refer to."""

    unit_id: UUID
    officer_id: UUID
    number_ids: tuple[UUID, ...]
    catalogue_sha256: str
    services: tuple[str, ...]


@dataclass(slots=True)
class Rows:
    """Rows by table, made case by case."""

    shared: Shared
    tables: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    dice: random.Random = field(default_factory=lambda: random.Random(4))  # noqa: S311 - no secret
    serials: Any = field(default_factory=lambda: itertools.count(1))

    def new_id(self, at: datetime) -> UUID:
        """The next id; like those of the desk they sort by time."""
        return uuid7(at, next(self.serials).to_bytes(10, "big"))

    def add(self, table: str, written_at: datetime, /, *, stamped: bool = True, **row: Any) -> None:
        """Add a row, with its stamp where the table has one."""
        if stamped:
            stamp = {
                "unit_id": self.shared.unit_id,
                "author_id": self.shared.officer_id,
                "stamped_at": written_at,
                "version": 1,
            }
            row = {**stamp, **row}
        self.tables.setdefault(table, []).append(row)

    def pick(self, mix: dict[Any, int]) -> Any:
        """One of the keys, by its weight."""
        return self.dice.choices(list(mix), list(mix.values()))[0]

    def name(self) -> str:
        """Two or three words; the first names are used the more often the earlier they stand."""
        first = FIRST_NAMES[min(int(self.dice.expovariate(0.09)), len(FIRST_NAMES) - 1)]
        last = LAST_NAMES[min(int(self.dice.expovariate(0.08)), len(LAST_NAMES) - 1)]
        middle = f"{self.dice.choice(FIRST_NAMES)} " if self.dice.random() < 0.4 else ""
        return f"{first} {middle}{last}"


def add_case(
    rows: Rows, serial: int, opened_at: datetime, id_at: datetime, *, closed: bool
) -> UUID:
    """Add a case with everything that belongs to it, its sender aside; gives its id.

    `id_at` is the time in its ids; `serial` its running number of the year.
    """
    case_id = rows.new_id(id_at)
    items = _items(rows, case_id, opened_at, id_at, closed=closed)
    names = [rows.name() for _ in range(2 if rows.dice.random() < 0.4 else 1)]
    people = [rows.new_id(id_at) for _ in names]
    channel = rows.pick(CHANNEL_MIX)
    rows.add(
        "cases",
        opened_at,
        id=case_id,
        number=f"CTH-{opened_at.year}-{serial:06d}",
        serial=serial,
        channel=channel,
        desk_number_id=None if channel is Channel.COUNTER else _number(rows),
        reporter_id=people[-1],
        applicant_id=people[0],
        bundle=None,
        catalogue_sha256=rows.shared.catalogue_sha256,
        first_message_at=opened_at - timedelta(hours=1),
        line_at=opened_at - timedelta(minutes=rows.dice.randrange(60)),
        opened_at=opened_at,
        opened_by=rows.shared.officer_id,
        asked_count=1,
        line_fixed=closed,
        extra_request="",
        **summary_of(items),
    )
    for place, item in enumerate(items):
        rows.add("items", opened_at, position=place, **{n: getattr(item, n) for n in _ITEM_COLUMNS})
    _add_people(rows, case_id, opened_at, names, people, serial, id_at)
    _add_papers(rows, case_id, opened_at, id_at, items, serial, closed=closed)
    return case_id


_ITEM_COLUMNS = (
    "id", "case_id", "service", "ordinal", "bundle", "status", "status_reason", "status_at",
    "due_at", "holder_id",
)  # fmt: skip


def _number(rows: Rows) -> UUID:
    """The first number gets most."""
    ids = rows.shared.number_ids
    return ids[min(int(rows.dice.expovariate(1.2)), len(ids) - 1)]


def _items(rows: Rows, case_id: UUID, at: datetime, id_at: datetime, *, closed: bool) -> list[Item]:
    count = rows.pick(COUNT_MIX)
    status = rows.pick(CLOSED_MIX if closed else OPEN_MIX)
    services = rows.dice.sample(rows.shared.services, count)
    runs = status in CLOCK_RUNS
    held = runs and status is not Status.COMPLETE
    return [
        Item(
            id=ItemId(rows.new_id(id_at)),
            case_id=CaseId(case_id),
            service=service,
            status=status,
            status_at=at + timedelta(minutes=90),
            due_at=at + DAY * 2 if runs else None,
            holder_id=OfficerId(rows.shared.officer_id) if held else None,
        )
        for service in services
    ]


def _add_people(
    rows: Rows,
    case_id: UUID,
    at: datetime,
    names: list[str],
    people: list[UUID],
    serial: int,
    id_at: datetime,
) -> None:
    for place, (name, person_id) in enumerate(zip(names, people, strict=True)):
        rows.add(
            "people",
            at,
            id=person_id,
            case_id=case_id,
            position=place,
            name=name,
            nik=f"999901{1 + serial % 28:02d}0190{(2 * serial + place) % 10_000:04d}",
            birth_date=None,
            address="Dusun Contoh RT 01",
        )
    head_name = names[-1]
    family_id = rows.new_id(id_at)
    rows.add(
        "families",
        at,
        id=family_id,
        case_id=case_id,
        position=0,
        no_kk=f"99990101{1 + serial % 12:02d}20{serial % 10_000:04d}",
        head_name=head_name,
    )
    parts = (
        ("pemohon", people[0], None),
        ("pelapor", people[-1], None),
        ("keluarga", None, family_id),
    )
    for place, (owner, person, family) in enumerate(parts):
        rows.add(
            "roles", at, stamped=False, case_id=case_id, owner=owner, ordinal=1, position=place,
            person_id=person, family_id=family,
        )  # fmt: skip
    for word in sorted({word for name in names for word in name_words(name)}):
        rows.add("name_words", at, stamped=False, word=word, case_id=case_id)


def add_sender(rows: Rows, case_id: UUID, at: datetime, phone: str, sender_id: UUID | None) -> UUID:
    """Link a case with a sender; a new one where there is none yet."""
    if sender_id is None:
        sender_id = rows.new_id(at)
        rows.add(
            "senders",
            at,
            id=sender_id,
            phone=phone,
            username=None,
            name="Bu Contoh",
            kind=SenderKind.CITIZEN,
            phone_reversed=reversed_digits(phone),
        )
    rows.add("case_senders", at, stamped=False, case_id=case_id, position=0, sender_id=sender_id)
    return sender_id


def _add_papers(
    rows: Rows,
    case_id: UUID,
    at: datetime,
    id_at: datetime,
    items: list[Item],
    serial: int,
    *,
    closed: bool,
) -> None:
    message_id = rows.new_id(id_at)
    rows.add(
        "messages", at, id=message_id, case_id=case_id, position=0,
        fingerprint=message_id.hex * 2, at=at, author="Bu Contoh", text="Pagi, mau urus ini",
    )  # fmt: skip
    for place in range(PHOTOS):
        _add_photo(rows, case_id, at, id_at, place, message_id, closed=closed)
    if not closed or items[0].status is not Status.DONE:
        return
    for place, item in enumerate(items):
        number = f"9999-LU-{at:%d%m%Y}-{serial:05d}{place}"
        rows.add(
            "results", at, id=rows.new_id(id_at), case_id=case_id, position=place,
            item_id=item.id, kind="akta", label="Kutipan Akta", form=ResultForm.PDF_TTE,
            document_number=number, document_key=number_key(number), file_id=None, sent_name="",
            sha256="", size_bytes=0, signature=SignatureState.NONE, attached_at=at,
            handed_over_at=at + timedelta(hours=2), handed_over_way=None, received_by="",
        )  # fmt: skip
    file_id = _add_file(rows, at, id_at, MediaKind.PDF)
    rows.add(
        "papers", at, id=rows.new_id(id_at), case_id=case_id, position=0, kind=PaperKind.RECEIPT,
        number=f"CTH-TT-{at.year}-{serial:06d}", made_at=at, by=rows.shared.officer_id,
        file_id=file_id, sha256=_FINGERPRINT, size_bytes=_SIZE,
    )  # fmt: skip


_SIZE = 1_200_000
_FINGERPRINT = hashlib.sha256(b"contoh").hexdigest()


def _add_file(rows: Rows, at: datetime, id_at: datetime, media: MediaKind) -> UUID:
    file_id = rows.new_id(id_at)
    rows.add("files", at, id=file_id, sha256=_FINGERPRINT, size_bytes=_SIZE, media=media)
    return file_id


def _add_photo(
    rows: Rows,
    case_id: UUID,
    at: datetime,
    id_at: datetime,
    place: int,
    message_id: UUID,
    *,
    closed: bool,
) -> None:
    evidence_id, file_id = rows.new_id(id_at), _add_file(rows, at, id_at, MediaKind.JPEG)
    rows.add(
        "evidence", at, id=evidence_id, case_id=case_id, position=place, file_id=file_id,
        received_at=at, sent_name=f"IMG-{at:%Y%m%d}-WA{place:04d}.jpg", media=MediaKind.JPEG,
        sha256=_FINGERPRINT, size_bytes=_SIZE, message_id=message_id, turn_degrees=0, warnings=(),
        is_surplus=False,
    )  # fmt: skip
    if closed:
        rows.add(
            "findings", at, id=rows.new_id(id_at), case_id=case_id, position=place,
            slot="ktp_el@pemohon", kind=FindingKind.ACCEPTED, by=rows.shared.officer_id, at=at,
            evidence_id=evidence_id, reasons=(), note="", withdraws=None, confirms=None,
        )  # fmt: skip
