"""Archives from strangers: budgets, traps, damage."""

import struct
import zipfile
from pathlib import Path

import pytest

from desk.domain.details import Detail
from desk.domain.errors import (
    DamagedArchiveError,
    FileMissingError,
    HostileArchiveError,
    NotFoundError,
    ProtectedArchiveError,
)
from desk.intake import archive as archives
from desk.intake.archive import open_archive
from tests.intake.archives import TEXT, zipped


def test_entries_are_read_byte_for_byte_and_rubbish_is_ignored(tmp_path: Path) -> None:
    path = zipped(
        tmp_path / "a.zip",
        {"_chat.txt": TEXT, "a.jpg": b"\x00\xff", "__MACOSX/._a.jpg": "x", "b/.DS_Store": "x"},
    )
    with open_archive(path) as archive:
        assert [entry.name for entry in archive.entries] == ["_chat.txt", "a.jpg"]
        assert archive.read("a.jpg") == b"\x00\xff"
        assert archive.problems == ()
        with pytest.raises(NotFoundError):
            archive.read("__MACOSX/._a.jpg")


@pytest.mark.parametrize(
    "name",
    ["../a.jpg", "a/../../b.jpg", "/etc/a.jpg", "..\\a.jpg", "a\\b.jpg", "C:a.jpg", "C:/a.jpg"],
)
def test_an_archive_with_paths_is_refused(tmp_path: Path, name: str) -> None:
    path = zipped(tmp_path / "a.zip", {"_chat.txt": TEXT, name: "x"})
    with pytest.raises(HostileArchiveError), open_archive(path):
        pass
    assert list(tmp_path.iterdir()) == [path]


def test_two_dots_inside_a_name_are_no_path(tmp_path: Path) -> None:
    with open_archive(zipped(tmp_path / "a.zip", {"surat..baru.pdf": "x"})) as archive:
        assert archive.read("surat..baru.pdf") == b"x"


def test_an_archive_with_a_link_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    link = zipfile.ZipInfo("kk.jpg")
    link.create_system, link.external_attr = 3, 0o120777 << 16
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(link, "/etc/passwd")
    with pytest.raises(HostileArchiveError), open_archive(path):
        pass


def test_too_many_entries_are_refused(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", {f"{number}.jpg": "" for number in range(2_001)})
    with pytest.raises(HostileArchiveError, match="2001"), open_archive(path):
        pass


def test_a_bomb_is_refused_by_its_ratio(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", {"_chat.txt": TEXT, "a.jpg": bytes(5_000_000)})
    with pytest.raises(HostileArchiveError, match=Detail.RATIO_TOO_HIGH), open_archive(path):
        pass


def test_a_small_file_of_equal_lines_is_no_bomb(tmp_path: Path) -> None:
    with open_archive(zipped(tmp_path / "a.zip", {"a.txt": "x" * 60_000})) as archive:
        assert len(archive.read("a.txt")) == 60_000


def test_the_total_size_is_refused_from_the_directory_and_while_reading(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = zipped(tmp_path / "a.zip", {"a": b"x" * 700, "b": b"y" * 700}, packed=False)
    monkeypatch.setattr(archives, "MAX_UNPACKED_BYTES", 1_000)
    with pytest.raises(HostileArchiveError), open_archive(path):
        pass
    monkeypatch.setattr(archives, "MAX_UNPACKED_BYTES", 1_400)
    with open_archive(path) as archive:
        monkeypatch.setattr(archives, "MAX_UNPACKED_BYTES", 1_000)
        archive.read("a")
        archive.read("a")
        with pytest.raises(HostileArchiveError):
            archive.read("b")


def test_a_directory_that_lies_about_the_size_is_found_while_reading(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", {"a.jpg": bytes(5_000_000)})
    raw = bytearray(path.read_bytes())
    at = raw.rindex(b"PK\x01\x02")
    raw[at + 24 : at + 28] = struct.pack("<I", 1_000)
    path.write_bytes(raw)
    with open_archive(path) as archive, pytest.raises((DamagedArchiveError, HostileArchiveError)):
        archive.read("a.jpg")


def test_an_encrypted_entry_protects_the_archive(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", {"_chat.txt": TEXT})
    raw = bytearray(path.read_bytes())
    raw[raw.index(b"PK\x03\x04") + 6] |= 1
    raw[raw.rindex(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(raw)
    with pytest.raises(ProtectedArchiveError), open_archive(path):
        pass


@pytest.mark.parametrize("share", [0.05, 0.3, 0.6, 0.9, 0.999])
def test_a_cut_archive_is_damaged(tmp_path: Path, share: float) -> None:
    path = zipped(tmp_path / "a.zip", {"_chat.txt": TEXT * 50, "a.jpg": bytes(range(256)) * 40})
    raw = path.read_bytes()
    path.write_bytes(raw[: int(len(raw) * share)])
    with pytest.raises(DamagedArchiveError), open_archive(path):
        pass


def test_one_damaged_entry_does_not_harm_the_others(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", {"a.jpg": b"AAAA" * 50, "b.jpg": b"BBBB"}, packed=False)
    path.write_bytes(path.read_bytes().replace(b"AAAA", b"AAxA", 1))
    with open_archive(path) as archive:
        with pytest.raises(DamagedArchiveError):
            archive.read("a.jpg")
        assert archive.read("b.jpg") == b"BBBB"


def test_an_archive_inside_is_left_out_and_named(tmp_path: Path) -> None:
    with open_archive(zipped(tmp_path / "a.zip", {"a.jpg": "x", "in.zip": "PK"})) as archive:
        assert [entry.name for entry in archive.entries] == ["a.jpg"]
        assert [problem.where for problem in archive.problems] == ["in.zip"]


@pytest.mark.parametrize("content", [b"", b"PK", b"PK\x03\x04", b"<html>", bytes(3_000)])
def test_bytes_that_are_no_zip_are_damaged(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(content)
    with pytest.raises(DamagedArchiveError), open_archive(path):
        pass


def test_a_missing_file_is_missing(tmp_path: Path) -> None:
    with pytest.raises(FileMissingError), open_archive(tmp_path / "a.zip"):
        pass


def test_any_flipped_byte_ends_in_bytes_or_in_known_trouble(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", {"_chat.txt": TEXT, "a.jpg": bytes(range(256))})
    raw = path.read_bytes()
    known = (DamagedArchiveError, HostileArchiveError, ProtectedArchiveError)
    for place in range(0, len(raw), 3):
        broken = bytearray(raw)
        broken[place] ^= 0xFF
        path.write_bytes(broken)
        try:
            with open_archive(path) as archive:
                for entry in archive.entries:
                    archive.read(entry.name)
        except known:
            continue


def test_a_utf8_name_is_read_as_its_sender_saw_it_though_no_flag_says_so(tmp_path: Path) -> None:
    packed = bytearray(zipped(tmp_path / "a.zip", {"Surat é.pdf": b"isi"}).read_bytes())
    for sign, flag in ((b"PK\x03\x04", 7), (b"PK\x01\x02", 9)):
        packed[packed.index(sign) + flag] &= ~(archives.NAME_IS_UTF8 >> 8)
    (tmp_path / "a.zip").write_bytes(packed)
    with open_archive(tmp_path / "a.zip") as archive:
        assert [entry.name for entry in archive.entries] == ["Surat é.pdf"]
        assert archive.read("Surat é.pdf") == b"isi"
