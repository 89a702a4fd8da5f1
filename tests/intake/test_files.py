"""What the intake does with a file: judged by its content, in the real worker process."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PIL import Image

from desk.domain.files import FileAction, FileJudgement, FileKind, FileReason
from desk.intake.files import judge_file, judge_path, mark_repeats
from desk.intake.worker import Patience, Worker
from tests import hostile
from tests.signing import a_pdf, protected, signed

ACCEPT, WARN = FileAction.ACCEPT, FileAction.ACCEPT_WITH_WARNING
QUARANTINE, REFUSE = FileAction.QUARANTINE, FileAction.REFUSE
HEIC = Path(__file__).parent.parent / "data" / "files" / "ktp-contoh.heic"
"""Drawn by tests/sample_papers.py; none of our libraries writes HEIC, so it lies here."""


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    with Worker() as running:
        yield running


def reasons(judgement: FileJudgement) -> list[FileReason]:
    return [note.reason for note in judgement.notes]


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("IMG-20260917-WA0004.jpg", hostile.a_photo, FileKind.JPEG),
        ("gambar.png", lambda: hostile.a_picture("PNG"), FileKind.PNG),
        ("gambar.png", lambda: hostile.a_picture("PNG", mode="P"), FileKind.PNG),
        ("gambar.png", lambda: hostile.a_picture("PNG", mode="RGBA"), FileKind.PNG),
        ("gambar.png", lambda: hostile.a_picture("PNG", mode="1"), FileKind.PNG),
        ("gambar.png", lambda: hostile.a_picture("PNG", mode="I;16"), FileKind.PNG),
        ("gambar.webp", lambda: hostile.a_picture("WEBP"), FileKind.WEBP),
        ("gambar.webp", lambda: hostile.a_picture("WEBP", (4608, 3456)), FileKind.WEBP),
        ("cetak.jpeg", lambda: hostile.a_picture("JPEG", mode="CMYK"), FileKind.JPEG),
        ("progresif.jpg", lambda: hostile.a_picture("JPEG", progressive=True), FileKind.JPEG),
        ("abu.jpg", lambda: hostile.a_picture("JPEG", mode="L"), FileKind.JPEG),
        (
            "gerak.jpg",
            lambda: hostile.a_photo() + b"\0\0\0\x18ftypmp42" + bytes(900),
            FileKind.JPEG,
        ),
        ("surat.pdf", a_pdf, FileKind.PDF),
        ("surat 13.45.09", a_pdf, FileKind.PDF),
        ("hasil.pdf", lambda: signed(a_pdf()), FileKind.PDF),
    ],
)
def test_an_ordinary_document_is_accepted_without_a_word(
    worker: Worker, name: str, data: Callable[[], bytes], kind: FileKind
) -> None:
    judgement = judge_file(worker, data(), name)
    assert (judgement.action, judgement.kind, judgement.notes) == (ACCEPT, kind, ())


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("kosong.jpg", lambda: b"", FileReason.EMPTY),
        ("foto.jpg.crdownload", hostile.a_photo, FileReason.UNFINISHED),
        ("foto.jpg.part", hostile.a_photo, FileReason.UNFINISHED),
        (
            "arsip.zip.part",
            lambda: hostile.a_zip({"a.jpg": hostile.a_photo()}),
            FileReason.UNFINISHED,
        ),
        ("stiker.gif", lambda: hostile.an_animation("GIF"), FileReason.ANIMATED),
        ("stiker.webp", lambda: hostile.an_animation("WEBP"), FileReason.ANIMATED),
        ("gerak.png", lambda: hostile.an_animation("PNG"), FileReason.ANIMATED),
        ("foto.jpg", lambda: b"MZ\x90\x00" + b"\0" * 500, FileReason.PROGRAM),
        ("foto.jpg", lambda: b"\x7fELF" + b"\0" * 500, FileReason.PROGRAM),
        ("foto.lnk", lambda: b"L\0\0\0\x01\x14\x02\0" + b"\0" * 90, FileReason.PROGRAM),
        ("jalan.bat", lambda: b"@echo off\r\ndel *.*\r\n", FileReason.PROGRAM),
        (
            "tautan.url",
            lambda: b"[InternetShortcut]\r\nURL=http://contoh.invalid",
            FileReason.PROGRAM,
        ),
        (
            "foto.jpg",
            lambda: b"<!DOCTYPE html><html><script>1</script></html>",
            FileReason.WEB_CONTENT,
        ),
        ("foto.jpg", lambda: b"\xef\xbb\xbf<?xml version='1.0'?><svg/>", FileReason.WEB_CONTENT),
        (
            "surat.docx",
            lambda: hostile.a_zip({"[Content_Types].xml": b"<a/>", "word/document.xml": b"<a/>"}),
            FileReason.OFFICE_DOCUMENT,
        ),
        (
            "surat.doc",
            lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600,
            FileReason.OFFICE_DOCUMENT,
        ),
        ("app.apk", lambda: hostile.a_zip({"AndroidManifest.xml": b"x"}), FileReason.PROGRAM),
        (
            "video.mp4",
            lambda: b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom" + b"\0" * 90,
            FileReason.SOUND_OR_VIDEO,
        ),
        ("PTT-20260917-WA0001.opus", lambda: b"OggS" + b"\0" * 90, FileReason.SOUND_OR_VIDEO),
        ("pindai.tif", lambda: hostile.a_picture("TIFF"), FileReason.PICTURE_KIND_NOT_TAKEN),
        ("pindai.bmp", lambda: hostile.a_picture("BMP"), FileReason.PICTURE_KIND_NOT_TAKEN),
        ("kontak.vcf", lambda: b"BEGIN:VCARD\r\nFN:Contoh\r\nEND:VCARD", FileReason.CONTACT_CARD),
        ("_chat.txt", lambda: b"[17/09/26, 13.45.09] Ibu Contoh: halo", FileReason.PLAIN_TEXT),
        ("arsip.rar", lambda: b"Rar!\x1a\x07\x01\x00" + b"\0" * 90, FileReason.KIND_NOT_TAKEN),
        ("acak.pdf", lambda: bytes(range(256)) * 8, FileReason.KIND_NOT_TAKEN),
    ],
)
def test_what_is_no_document_is_refused_with_its_reason_and_not_kept(
    worker: Worker, name: str, data: Callable[[], bytes], reason: FileReason
) -> None:
    judgement = judge_file(worker, data(), name)
    assert (judgement.action, reasons(judgement)) == (REFUSE, [reason])
    assert judgement.stored_name is None


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("terpotong.jpg", lambda: hostile.a_photo()[:30_000], FileReason.TRUNCATED),
        ("rusak.jpg", lambda: hostile.a_photo()[:300], FileReason.DAMAGED),
        ("rusak.jpg", lambda: b"\xff\xd8\xff" + b"\1" * 400, FileReason.DAMAGED),
        ("terpotong.png", lambda: hostile.a_picture("PNG")[:-2_000], FileReason.TRUNCATED),
        ("rusak.webp", lambda: hostile.a_picture("WEBP")[:200], FileReason.DAMAGED),
        ("bom.png", hostile.a_png_bomb, FileReason.TOO_LARGE),
        ("bom.png", lambda: hostile.a_png_bomb(6_400, 6_400), FileReason.TOO_LARGE),
        ("besar.webp", lambda: hostile.a_picture("WEBP", (5000, 3600)), FileReason.TOO_LARGE),
        (
            "besar.webp",
            lambda: hostile.a_picture("WEBP", (5000, 3600), lossless=True),
            FileReason.TOO_LARGE,
        ),
        ("rusak.pdf", lambda: b"%PDF-1.7\nbukan isi", FileReason.DAMAGED),
        ("kunci.pdf", lambda: protected(a_pdf()), FileReason.PASSWORD),
        ("naskah.pdf", lambda: hostile.a_pdf_with_action("/JavaScript"), FileReason.ACTIVE_CONTENT),
        ("luncur.pdf", lambda: hostile.a_pdf_with_action("/Launch"), FileReason.ACTIVE_CONTENT),
        (
            "luncur.pdf",
            lambda: hostile.a_pdf_with_action("/Launch", "/AA"),
            FileReason.ACTIVE_CONTENT,
        ),
        ("jauh.pdf", lambda: hostile.a_pdf_with_action("/GoToR"), FileReason.ACTIVE_CONTENT),
        (
            "bawa.pdf",
            lambda: hostile.a_pdf_with_attachment("tagihan.exe"),
            FileReason.ACTIVE_CONTENT,
        ),
        ("bawa.pdf", lambda: hostile.a_pdf_with_note("tagihan.exe"), FileReason.ACTIVE_CONTENT),
        (
            "ganda.jpg",
            lambda: hostile.a_photo() + hostile.a_zip({"a.exe": b"MZ"}),
            FileReason.TWO_FORMATS,
        ),
        ("ganda.pdf", lambda: a_pdf() + hostile.a_zip({"a.exe": b"MZ"}), FileReason.TWO_FORMATS),
        ("ganda.pdf", lambda: b"<html><script></script>\n" + a_pdf(), FileReason.TWO_FORMATS),
        (
            "terpotong.zip",
            lambda: hostile.a_zip({"a.jpg": hostile.a_photo()})[:-40],
            FileReason.DAMAGED,
        ),
        ("kunci.zip", hostile.a_locked_zip, FileReason.PASSWORD),
        (
            "bom.zip",
            lambda: hostile.a_zip({"a.jpg": b"\xff\xd8\xff" + b"\0" * 90_000_000}),
            FileReason.LIMITS_BROKEN,
        ),
        (
            "jalur.zip",
            lambda: hostile.a_zip({"../../a.jpg": hostile.a_photo()}),
            FileReason.LIMITS_BROKEN,
        ),
    ],
)
def test_what_cannot_be_opened_safely_is_set_aside_under_a_name_nothing_opens(
    worker: Worker, name: str, data: Callable[[], bytes], reason: FileReason
) -> None:
    judgement = judge_file(worker, data(), name)
    assert (judgement.action, reasons(judgement)) == (QUARANTINE, [reason])
    assert judgement.stored_name == f"{judgement.sha256[:32]}.karantina"


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("sebenarnya-jpeg.pdf", hostile.a_photo, FileReason.NAME_DIFFERS),
        ("sebenarnya-pdf.jpg", a_pdf, FileReason.NAME_DIFFERS),
        ("sebenarnya-png.jpeg", lambda: hostile.a_picture("PNG"), FileReason.NAME_DIFFERS),
        ("titik.jpg", lambda: hostile.a_picture("JPEG", (1, 1)), FileReason.TOO_SMALL),
        ("mini.jpg", lambda: hostile.a_picture("JPEG", (240, 160)), FileReason.TOO_SMALL),
        ("gelap.jpg", hostile.a_dark_photo, FileReason.TOO_DARK),
        ("kabur.jpg", hostile.a_blurred_photo, FileReason.BLURRED),
        (
            "bawa.pdf",
            lambda: hostile.a_pdf_with_attachment("lampiran.txt"),
            FileReason.ATTACHED_FILES,
        ),
        ("bawa.pdf", lambda: hostile.a_pdf_with_note("lampiran.txt"), FileReason.ATTACHED_FILES),
        ("kosong.pdf", lambda: a_pdf(""), FileReason.BLANK),
        ("tebal.pdf", lambda: a_pdf(pages=60), FileReason.MANY_PAGES),
        ("foto\u202egpj.exe", hostile.a_photo, FileReason.MISLEADING_NAME),
        ("foto.jpg.exe", hostile.a_photo, FileReason.MISLEADING_NAME),
        ("..\\..\\Startup\\a.jpg", hostile.a_photo, FileReason.MISLEADING_NAME),
        ("../../etc/passwd.jpg", hostile.a_photo, FileReason.MISLEADING_NAME),
        ("a\nb.jpg", hostile.a_photo, FileReason.MISLEADING_NAME),
    ],
)
def test_what_the_officer_should_look_at_is_accepted_with_a_warning(
    worker: Worker, name: str, data: Callable[[], bytes], reason: FileReason
) -> None:
    judgement = judge_file(worker, data(), name)
    assert judgement.action is WARN
    assert reason in reasons(judgement)


@pytest.mark.parametrize(
    "name",
    [
        "CON.jpg",
        "nul",
        "a" * 300 + ".jpg",
        "foto.jpg. . .",
        "../../a.jpg",
        "C:\\Windows\\a.jpg",
        "foto\u202egpj.exe",
        "a\0b.jpg",
        "",
        "Foto: KTP <ibu>?.jpg",
    ],
)
def test_a_file_is_stored_under_a_name_of_our_own_whatever_it_was_called(
    worker: Worker, name: str
) -> None:
    judgement = judge_file(worker, hostile.a_photo(), name)
    assert judgement.stored_name == f"{judgement.sha256[:32]}.jpg"
    assert judgement.sent_name == name


def test_a_heic_photo_is_accepted(worker: Worker) -> None:
    judgement = judge_file(worker, HEIC.read_bytes(), "IMG_0001.HEIC")
    assert (judgement.action, judgement.kind) == (ACCEPT, FileKind.HEIC)


def test_a_photo_with_a_place_in_its_exif_is_an_ordinary_photo(worker: Worker) -> None:
    exif = Image.Exif()
    exif[0x8825] = {1: "S", 2: (7.0, 0.0, 0.0), 3: "E", 4: (110.0, 0.0, 0.0)}
    judgement = judge_file(worker, hostile.a_picture("JPEG", exif=exif.tobytes()), "foto.jpg")
    assert judgement.action is ACCEPT


def test_the_pages_of_a_pdf_are_counted(worker: Worker) -> None:
    assert judge_file(worker, a_pdf(pages=7), "surat.pdf").page_count == 7


def test_a_pdf_that_never_ends_is_stopped_and_set_aside() -> None:
    with Worker(Patience(file_s=1.0)) as hasty:
        judgement = judge_file(hasty, hostile.a_pdf_that_loops(), "putar.pdf")
        assert (judgement.action, reasons(judgement)) == (QUARANTINE, [FileReason.TOO_SLOW])
        assert judge_file(hasty, hostile.a_photo(), "foto.jpg").action is ACCEPT
        assert hasty.started_count == 2


@pytest.mark.parametrize("make", [hostile.a_pdf_that_inflates, hostile.a_pdf_that_doubles])
def test_a_pdf_that_grows_beyond_the_memory_is_set_aside(
    worker: Worker, make: Callable[[], bytes]
) -> None:
    judgement = judge_file(worker, make(), "bom.pdf")
    assert judgement.action is QUARANTINE
    assert set(reasons(judgement)) <= {
        FileReason.TOO_SLOW,
        FileReason.TOO_MUCH_MEMORY,
        FileReason.CRASHED,
        FileReason.DAMAGED,
    }
    assert judgement.peak_mb <= 400


def test_equal_bytes_are_flagged_and_both_kept(worker: Worker) -> None:
    photo = hostile.a_photo()
    first, second, other = mark_repeats(
        judge_file(worker, data, name)
        for name, data in (("a.jpg", photo), ("b.jpg", photo), ("c.jpg", hostile.a_photo(2)))
    )
    assert (first.action, second.action, other.action) == (ACCEPT, WARN, ACCEPT)
    assert [(note.reason, note.detail) for note in second.notes] == [
        (FileReason.SAME_CONTENT, "a.jpg")
    ]


def test_a_locked_entry_is_named_and_the_others_are_taken(worker: Worker) -> None:
    data = hostile.with_last_entry_locked(
        hostile.a_zip({"ktp.jpg": hostile.a_photo(), "kk.jpg": hostile.a_photo(2)})
    )
    judgement = judge_file(worker, data, "berkas.zip")
    assert judgement.action is FileAction.PARTIAL
    assert [(note.reason, note.entry) for note in judgement.notes] == [
        (FileReason.PASSWORD, "kk.jpg")
    ]


def test_the_good_entries_of_a_zip_are_taken_and_each_bad_one_is_named(worker: Worker) -> None:
    judgement = judge_file(
        worker,
        hostile.a_zip(
            {
                "ktp.jpg": hostile.a_photo(),
                "surat.pdf": a_pdf(),
                "program.exe": b"MZ" + b"\0" * 100,
                "dalam.zip": hostile.a_zip({"x.jpg": hostile.a_photo()}),
                "tersamar.jpg": hostile.a_zip({"x.jpg": hostile.a_photo()}),
                "potong.jpg": hostile.a_photo()[:20_000],
                "kosong.jpg": b"",
            }
        ),
        "berkas.zip",
    )
    assert judgement.action is FileAction.PARTIAL
    assert {(note.entry, note.reason) for note in judgement.notes} == {
        ("program.exe", FileReason.PROGRAM),
        ("dalam.zip", FileReason.ARCHIVE_IN_ARCHIVE),
        ("tersamar.jpg", FileReason.ARCHIVE_IN_ARCHIVE),
        ("potong.jpg", FileReason.TRUNCATED),
        ("kosong.jpg", FileReason.EMPTY),
    }


def test_a_document_of_an_office_program_inside_a_zip_does_not_spoil_the_rest(
    worker: Worker,
) -> None:
    letter = hostile.a_zip({"[Content_Types].xml": b"<a/>", "word/document.xml": b"<a/>"})
    data = hostile.a_zip({"Password/a.jpg": hostile.a_photo(), "surat.docx": letter}, packed=False)
    judgement = judge_file(worker, data, "chat.zip")
    assert judgement.action is FileAction.PARTIAL
    assert [(note.entry, note.reason) for note in judgement.notes] == [
        ("surat.docx", FileReason.OFFICE_DOCUMENT)
    ]


def test_a_zip_made_to_hang_the_reader_again_and_again_is_set_aside() -> None:
    data = hostile.a_zip({f"{number}.pdf": hostile.a_pdf_that_loops() for number in range(9)})
    with Worker(Patience(file_s=0.5)) as hasty:
        judgement = judge_file(hasty, data, "putar.zip")
        assert (judgement.action, reasons(judgement)) == (QUARANTINE, [FileReason.LIMITS_BROKEN])
        assert hasty.started_count == 4


def test_a_file_too_large_to_read_is_set_aside_unread(worker: Worker, tmp_path: Path) -> None:
    path = tmp_path / "besar.pdf"
    with path.open("wb") as file:
        file.write(b"%PDF-1.7\n")
        file.truncate(360_000_000)
    judgement = judge_path(worker, path, path.name)
    assert (judgement.action, reasons(judgement)) == (QUARANTINE, [FileReason.TOO_LARGE])


def test_a_zip_of_good_photos_is_accepted(worker: Worker) -> None:
    data = hostile.a_zip({"a.jpg": hostile.a_photo(), "b/c.jpg": hostile.a_photo(2)})
    assert judge_file(worker, data, "WhatsApp Unknown 2026-09-17 at 13.45.09.zip").action is ACCEPT


@pytest.mark.parametrize("entries", [{}, {"a.exe": b"MZ" + b"\0" * 60}])
def test_a_zip_without_a_usable_entry_is_refused(worker: Worker, entries: dict[str, bytes]) -> None:
    judgement = judge_file(worker, hostile.a_zip(entries), "berkas.zip")
    assert judgement.action is REFUSE
    assert reasons(judgement)[0] is FileReason.NOTHING_USABLE
