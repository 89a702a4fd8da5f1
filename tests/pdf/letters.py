"""Invented letters for the tests of the papers; override only what a test is about."""

from dataclasses import replace
from datetime import UTC, date, datetime
from io import BytesIO

from PIL import Image, ImageDraw

from desk.domain.letters import (
    AskedLine,
    CaseHead,
    IssuedLine,
    ReceiptLetter,
    ResultLetter,
    ShortageLetter,
)
from desk.domain.office import Office, Zone
from desk.domain.writing import PHOTO_TIPS

MADE_AT = datetime(2026, 11, 22, 2, 41, tzinfo=UTC)


def a_logo() -> bytes:
    """A shield that we drew ourselves."""
    picture = Image.new("RGBA", (220, 240), (0, 0, 0, 0))
    draw = ImageDraw.Draw(picture)
    draw.polygon([(10, 10), (210, 10), (210, 140), (110, 230), (10, 140)], fill=(20, 90, 160, 255))
    draw.ellipse((70, 50, 150, 130), fill=(250, 210, 60, 255))
    target = BytesIO()
    picture.save(target, "PNG")
    return target.getvalue()


def an_office(**changes: object) -> Office:
    office = Office(
        name="Dinas Kependudukan dan Pencatatan Sipil",
        area_code="3299",
        regency="Kabupaten Contoh",
        zone=Zone.WIB,
        prefix="DKC",
        letterhead=(),
        address="Jalan Contoh Nomor 1, Contoh 40999",
        contact="WhatsApp 0812-0000-1001, dukcapil@contoh.example",
        head_name="Dra. Contoh Kepala",
        head_title="Kepala Dinas",
        logo_png=a_logo(),
    )
    return replace(office, **changes)  # type: ignore[arg-type]  # tests name real fields


def a_head(**changes: object) -> CaseHead:
    head = CaseHead(
        case_number="DKC-2026-000123",
        services=("Akta kelahiran", "Kartu keluarga: tambah anggota", "Kartu identitas anak"),
        bundle="Kelahiran 3-in-1",
        applicant="SITI CONTOH",
        nik_tail="0001",
        officer="Petugas Contoh Satu",
        made_at=MADE_AT,
        check_code="7K2MQ9XA",
        by_chat=True,
    )
    return replace(head, **changes)  # type: ignore[arg-type]  # tests name real fields


RECEIVED = (
    AskedLine(text="Surat keterangan lahir anak"),
    AskedLine(text="Kartu keluarga orang tua", reason="Sudah ada dalam data kami."),
    AskedLine(text="2 berkas lain", reason="Sedang kami periksa."),
)
MISSING = (
    AskedLine(text="Foto KTP ibu", reason="Foto tidak terbaca."),
    AskedLine(text="Buku nikah, semua halaman", reason="Belum kami terima."),
)


def a_receipt(**changes: object) -> ReceiptLetter:
    letter = ReceiptLetter(
        office=an_office(),
        head=a_head(),
        number="TT-2026-000045",
        received_at=datetime(2026, 11, 21, 23, 12, tzinfo=UTC),
        received=RECEIVED,
        missing=MISSING,
        promised_on=None,
    )
    return replace(letter, **changes)  # type: ignore[arg-type]  # tests name real fields


def a_shortage(**changes: object) -> ShortageLetter:
    letter = ShortageLetter(
        office=an_office(),
        head=a_head(),
        number="KB-2026-000012",
        missing=MISSING,
        photo_tips=PHOTO_TIPS,
        deadline=date(2026, 12, 6),
    )
    return replace(letter, **changes)  # type: ignore[arg-type]  # tests name real fields


ISSUED = (
    IssuedLine(
        label="Kutipan akta kelahiran",
        document_number="3299-LU-22112026-0007",
        file_name="Kutipan akta kelahiran - SITI CONTOH.pdf",
        sha256="9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        is_card=False,
    ),
    IssuedLine(
        label="Kartu identitas anak",
        document_number="",
        file_name="",
        sha256="",
        is_card=True,
    ),
)


def a_result(**changes: object) -> ResultLetter:
    letter = ResultLetter(
        office=an_office(),
        head=a_head(),
        number="LH-2026-000009",
        issued=ISSUED,
        pending=("Kartu keluarga",),
        bring=(
            "Lembar hasil ini, tercetak atau di ponsel",
            "KTP-el atau kartu identitas lain milik yang mengambil",
        ),
    )
    return replace(letter, **changes)  # type: ignore[arg-type]  # tests name real fields


LONG_NAME = "MUHAMMAD ABDURRAHMAN SETIAWAN KUSUMANEGARA WIRATMAJA CONTOHA"
"""Sixty letters, the most a name may have. Source: Permendagri 73/2022."""


def many_lines(count: int) -> tuple[AskedLine, ...]:
    return tuple(
        AskedLine(
            text=f"Berkas contoh <nomor> {number} & lampirannya, halaman dari awal sampai akhir",
            reason="Foto tidak terbaca. Isi lengkap dan tanda tangani."
            if number % 3 == 0
            else "Belum kami terima.",
        )
        for number in range(1, count + 1)
    )
