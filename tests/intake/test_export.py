"""Exports as they arrive: zips, texts with loose files, pasted text."""

import unicodedata
import warnings
import zipfile
from pathlib import Path

import pytest

from desk.domain.chat import MessageKind
from desk.domain.errors import (
    DamagedArchiveError,
    FileMissingError,
    NotAnExportError,
    NotFoundError,
    NoTranscriptError,
    TwoTranscriptsError,
)
from desk.domain.problems import ProblemKind
from desk.intake.chat_words import shipped_words, words_of_office
from desk.intake.export import chat_title, open_export, open_pasted
from desk.intake.import_values import OpenedExport
from tests.intake.archives import PHOTO, TEXT, WITH_PHOTO, zipped
from tests.intake.chat_reading import ANDROID, IPHONE, LRM, NOW

ANDROID_NAME = "Chat WhatsApp dengan Ibu Sulastri.txt"


def title_of(path: Path) -> str:
    with open_export(path, order=None, now=NOW) as opened:
        return opened.chat.title


def test_a_zip_gives_its_chat_and_its_files(tmp_path: Path) -> None:
    path = zipped(tmp_path / "x.zip", {ANDROID_NAME: WITH_PHOTO, PHOTO: b"foto", "lain.pdf": b"x"})
    with open_export(path, order=None, now=NOW) as opened:
        assert opened.chat.title == "Ibu Sulastri"
        assert opened.attachment_names == (PHOTO, "lain.pdf")
        assert (opened.read(PHOTO), opened.read("lain.pdf")) == (b"foto", b"x")
        assert opened.chat.problems == ()


def test_a_file_that_did_not_come_is_a_problem_and_not_a_failure(tmp_path: Path) -> None:
    path = zipped(tmp_path / "x.zip", {ANDROID_NAME: WITH_PHOTO})
    with open_export(path, order=None, now=NOW) as opened:
        (problem,) = opened.chat.problems
        assert (problem.kind, problem.detail) == (ProblemKind.ATTACHMENT_MISSING, PHOTO)
        with pytest.raises(NotFoundError):
            opened.read(PHOTO)


def test_a_text_finds_only_the_loose_files_that_it_names(tmp_path: Path) -> None:
    (tmp_path / ANDROID_NAME).write_text(WITH_PHOTO, encoding="utf-8")
    (tmp_path / PHOTO).write_bytes(b"foto")
    (tmp_path / "rahasia.pdf").write_bytes(b"x")
    with open_export(tmp_path / ANDROID_NAME, order=None, now=NOW) as opened:
        assert opened.attachment_names == (PHOTO,)
        assert opened.read(PHOTO) == b"foto"
        with pytest.raises(NotFoundError):
            opened.read("rahasia.pdf")


@pytest.mark.parametrize("name", ["../rahasia.pdf", "/etc/hostname", "a/../b.pdf", ".."])
def test_a_transcript_cannot_reach_files_outside_its_folder(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "chat"
    folder.mkdir()
    (tmp_path / "rahasia.pdf").write_bytes(b"x")
    text = f"17/09/26 13.45 - Ibu: {name} (file terlampir)\n{TEXT}"
    (folder / ANDROID_NAME).write_text(text, encoding="utf-8")
    with open_export(folder / ANDROID_NAME, order=None, now=NOW) as opened:
        assert opened.attachment_names == ()


def test_names_differ_in_marks_and_accents_between_text_and_archive(tmp_path: Path) -> None:
    name = "Ijazah é.pdf"
    text = f"17/09/26 13.45 - Ibu: {LRM}{name} (file terlampir)\n{TEXT}"
    stored = unicodedata.normalize("NFD", name)
    path = zipped(tmp_path / "x.zip", {ANDROID_NAME: text, stored: b"x"})
    with open_export(path, order=None, now=NOW) as opened:
        assert opened.read(name) == b"x"


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("Chat WhatsApp dengan Ibu Sulastri.txt", "Ibu Sulastri"),
        ("WhatsApp Chat with Ibu Sulastri.txt", "Ibu Sulastri"),
        ("WhatsApp Chat - Ibu Sulastri.zip", "Ibu Sulastri"),
        ("WhatsApp Chat - Ibu Sulastri (1).zip", "Ibu Sulastri"),
        ("Chat WhatsApp dengan Ibu Sulastri(2).TXT", "Ibu Sulastri"),
        ("Chat WhatsApp dengan Dr. Budi - RT 03.txt", "Dr. Budi - RT 03"),
        (
            "Chat WhatsApp dengan \u202a+62\u00a0856\u20110001\u20110002\u202c.txt",
            "+62 856-0001-0002",
        ),
        ("unduhan.zip", ""),
    ],
)
def test_the_title_comes_from_the_file_name(name: str, title: str) -> None:
    assert chat_title(name, shipped_words()) == title


def test_an_iphone_title_comes_from_the_zip_else_from_the_notice(tmp_path: Path) -> None:
    text = f"{IPHONE}Bu Tini: {LRM}Pesan dan panggilan terenkripsi secara end-to-end.\r\n"
    text += f"{IPHONE}Bu Tini: isi\r\n"
    assert title_of(zipped(tmp_path / "WhatsApp Chat - Ibu.zip", {"_chat.txt": text})) == "Ibu"
    assert title_of(zipped(tmp_path / "unduhan.zip", {"_chat.txt": text})) == "Bu Tini"


def test_the_transcript_of_an_iphone_wins_over_any_text_that_was_sent(tmp_path: Path) -> None:
    other = f"{TEXT}17/09/26 13.47 - Lain: x\n"
    entries = {
        "00000012-Chat WhatsApp dengan X.txt": other,
        "_chat.txt": TEXT,
        "catatan.txt": other,
    }
    path = zipped(tmp_path / "WhatsApp Chat - Ibu.zip", dict(entries))
    with open_export(path, order=None, now=NOW) as opened:
        assert opened.chat.participants == ("Ibu Sulastri", "Petugas")


def test_a_sent_text_that_looks_like_a_chat_is_not_taken_for_the_transcript(tmp_path: Path) -> None:
    sent = "Chat WhatsApp dengan Budi.txt"
    main = f"{TEXT}17/09/26 13.47 - Ibu Sulastri: {sent} (file terlampir)\n"
    path = zipped(tmp_path / "x.zip", {sent: TEXT, ANDROID_NAME: main})
    assert title_of(path) == "Ibu Sulastri"


def test_an_untitled_text_is_found_when_it_is_the_only_chat(tmp_path: Path) -> None:
    path = zipped(
        tmp_path / "x.zip",
        {"obrolan.txt": TEXT, "catatan.txt": "beli beras\n", "DOC-20260917-WA0001.txt": TEXT},
    )
    assert title_of(path) == "obrolan"


@pytest.mark.parametrize(
    "names",
    [
        ("Chat WhatsApp dengan A.txt", "WhatsApp Chat with B.txt"),
        ("satu.txt", "dua.txt"),
        ("a/_chat.txt", "b/_chat.txt"),
    ],
)
def test_two_transcripts_are_refused(tmp_path: Path, names: tuple[str, str]) -> None:
    path = zipped(tmp_path / "x.zip", dict.fromkeys(names, TEXT))
    with pytest.raises(TwoTranscriptsError):
        title_of(path)


def test_one_name_twice_is_two_transcripts(tmp_path: Path) -> None:
    path = tmp_path / "x.zip"
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("_chat.txt", TEXT)
            archive.writestr("_chat.txt", TEXT * 2)
    with pytest.raises(TwoTranscriptsError):
        title_of(path)


def test_an_archive_without_transcript_is_refused(tmp_path: Path) -> None:
    for entries in ({}, {"a.jpg": "x"}, {"catatan.txt": "beli beras\n"}):
        with pytest.raises(NoTranscriptError):
            title_of(zipped(tmp_path / "x.zip", dict(entries)))


def test_a_folder_that_was_packed_again_is_read(tmp_path: Path) -> None:
    path = zipped(tmp_path / "x.zip", {f"Chat/{ANDROID_NAME}": WITH_PHOTO, f"Chat/{PHOTO}": b"f"})
    with open_export(path, order=None, now=NOW) as opened:
        assert (opened.chat.title, opened.read(PHOTO)) == ("Ibu Sulastri", b"f")


def test_a_zip_by_name_alone_is_damaged(tmp_path: Path) -> None:
    (tmp_path / "x.zip").write_text(TEXT, encoding="utf-8")
    with pytest.raises(DamagedArchiveError):
        title_of(tmp_path / "x.zip")


def test_a_folder_or_nothing_is_missing(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "tidak ada.txt"):
        with pytest.raises(FileMissingError):
            title_of(path)


def test_pasted_text_comes_with_the_files_saved_beside_it(tmp_path: Path) -> None:
    photo = tmp_path / "WhatsApp Image 2026-09-17 at 13.45.09.jpeg"
    photo.write_bytes(b"foto")
    text = "[13.45, 17/9/2026] Ibu Sulastri: isi\n[13.46, 17/9/2026] Petugas: ya"

    def check(opened: OpenedExport) -> None:
        assert opened.attachment_names == (photo.name,)
        assert opened.read(photo.name) == b"foto"

    with open_pasted(text, files=(photo,), order=None, now=NOW) as opened:
        check(opened)
    with pytest.raises(NotAnExportError), open_pasted("cuma catatan", order=None, now=NOW):
        pass


def test_the_offices_own_wordings_count_in_pasted_text(tmp_path: Path) -> None:
    (tmp_path / "chat").mkdir()
    own = '[omitted_image]\njv = ["gambar ora melu"]\n'
    (tmp_path / "chat" / "words.toml").write_text(own, encoding="utf-8")
    words = words_of_office(tmp_path)
    with open_pasted(
        f"{TEXT}{ANDROID}Ibu: gambar ora melu\n", order=None, now=NOW, words=words
    ) as o:
        assert o.chat.messages[-1].kind is MessageKind.OMITTED
