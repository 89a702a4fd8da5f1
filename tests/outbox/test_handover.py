"""The hand-over folder: whole files under readable names, or nothing."""

import errno
import os
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO

import pytest

from desk.domain.errors import (
    AlreadyExistsError,
    DiskFullError,
    FileLockedError,
    StoredFileDamagedError,
)
from desk.outbox.handover import HandoverFile, write_handover

NIK = "3299015203010001"


def a_file(
    name: str = "Akta Kelahiran - SITI CONTOH.pdf", data: bytes = b"%PDF akta"
) -> HandoverFile:
    return HandoverFile(name=name, data=data, sha256=sha256(data).hexdigest())


SHEET = a_file("Lembar Hasil Layanan - SITI CONTOH.pdf", b"%PDF lembar" * 999)
FILES = (SHEET, a_file(), a_file("KK - SITI CONTOH.pdf", b"%PDF kk"))


def content(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_the_folder_holds_every_file_byte_for_byte(tmp_path: Path) -> None:
    target = tmp_path / "serah" / "DKC-2026-000123"
    written = write_handover(target, FILES)
    assert written == tuple(target / file.name for file in FILES)
    assert content(target) == {file.name: file.data for file in FILES}


def test_a_second_export_of_the_same_files_changes_nothing(tmp_path: Path) -> None:
    first = write_handover(tmp_path, FILES)
    stamps = [path.stat().st_mtime_ns for path in first]
    assert write_handover(tmp_path, FILES) == first
    assert [path.stat().st_mtime_ns for path in first] == stamps
    assert len(content(tmp_path)) == len(FILES)


def test_a_name_that_holds_something_else_is_never_overwritten(tmp_path: Path) -> None:
    (tmp_path / FILES[2].name).write_bytes(b"surat lain")
    with pytest.raises(AlreadyExistsError):
        write_handover(tmp_path, FILES)
    assert content(tmp_path) == {FILES[2].name: b"surat lain"}


def test_a_folder_or_link_under_the_name_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / FILES[1].name).mkdir()
    with pytest.raises(AlreadyExistsError):
        write_handover(tmp_path, FILES)
    assert [path.name for path in tmp_path.iterdir()] == [FILES[1].name]


def test_a_target_that_is_a_file_is_left_alone(tmp_path: Path) -> None:
    target = tmp_path / "serah"
    target.write_bytes(b"milik orang")
    with pytest.raises(AlreadyExistsError):
        write_handover(target, FILES)
    assert target.read_bytes() == b"milik orang"


def test_names_are_cleaned_told_apart_and_free_of_a_nik(tmp_path: Path) -> None:
    files = (a_file(f"KK {NIK}: A/B.pdf"), a_file("KK A B.pdf", b"%PDF lain"), a_file("con.pdf"))
    names = [path.name for path in write_handover(tmp_path, files)]
    assert names == ["KK A B.pdf", "KK A B (2).pdf", "_con.pdf"]


def test_bytes_that_are_not_those_of_the_case_are_never_handed_over(tmp_path: Path) -> None:
    wrong = HandoverFile(name="KK.pdf", data=b"lain", sha256=sha256(b"asli").hexdigest())
    with pytest.raises(StoredFileDamagedError):
        write_handover(tmp_path / "serah", (SHEET, wrong))
    assert not (tmp_path / "serah").exists()


def test_what_the_disk_gives_back_is_compared_before_it_gets_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.fsync

    def spoil(handle: int) -> None:
        os.truncate(handle, 4)
        real(handle)

    monkeypatch.setattr(os, "fsync", spoil)
    with pytest.raises(StoredFileDamagedError):
        write_handover(tmp_path / "serah", FILES)
    assert list(tmp_path.iterdir()) == []


class Full:
    """A disk that runs full at the nth use of one system call."""

    def __init__(self, nth: int, number: int = errno.ENOSPC) -> None:
        self.left, self.number = nth, number

    def reached(self) -> bool:
        self.left -= 1
        return self.left == 0

    def error(self) -> OSError:
        return OSError(self.number, os.strerror(self.number))


def full_at_write(monkeypatch: pytest.MonkeyPatch, disk: Full) -> None:
    real = Path.open

    def opened(path: Path, mode: str = "r", buffering: int = -1) -> BinaryIO:
        stream: BinaryIO = real(path, mode, buffering)  # type: ignore[assignment]  # the mode is the caller's
        if mode == "xb" and disk.reached():
            stream.write(b"half")
            stream.close()
            raise disk.error()
        return stream

    monkeypatch.setattr(Path, "open", opened)


def full_at_fsync(monkeypatch: pytest.MonkeyPatch, disk: Full) -> None:
    real = os.fsync

    def flushed(handle: int) -> None:
        if disk.reached():
            raise disk.error()
        real(handle)

    monkeypatch.setattr(os, "fsync", flushed)


def full_at_rename(monkeypatch: pytest.MonkeyPatch, disk: Full) -> None:
    real = Path.rename

    def renamed(path: Path, target: Path) -> Path:
        if disk.reached():
            raise disk.error()
        return real(path, target)

    monkeypatch.setattr(Path, "rename", renamed)


def full_at_mkdir(monkeypatch: pytest.MonkeyPatch, disk: Full) -> None:
    real = Path.mkdir

    def made(
        path: Path, mode: int = 0o777, *, parents: bool = False, exist_ok: bool = False
    ) -> None:
        if disk.reached():
            raise disk.error()
        real(path, mode, parents, exist_ok)

    monkeypatch.setattr(Path, "mkdir", made)


POINTS = [
    (full_at_write, 1),
    (full_at_write, 2),
    (full_at_write, 3),
    (full_at_fsync, 1),
    (full_at_fsync, 2),
    (full_at_fsync, 3),
    *([] if os.name == "nt" else [(full_at_fsync, 4)]),
    (full_at_rename, 1),
    (full_at_rename, 2),
    (full_at_rename, 3),
    (full_at_mkdir, 1),
    (full_at_mkdir, 2),
    (full_at_mkdir, 3),
]
"""Every call that needs room: three files and the folder's own fsync, two folders above."""

Point = Callable[[pytest.MonkeyPatch, Full], None]


@pytest.mark.parametrize(("point", "nth"), POINTS)
@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT])
def test_a_full_disk_leaves_nothing_half(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, point: Point, nth: int, number: int
) -> None:
    target = tmp_path / "serah" / "DKC-2026-000123"
    with monkeypatch.context() as patched:
        point(patched, Full(nth, number))
        with pytest.raises(DiskFullError):
            write_handover(target, FILES)
    assert list(tmp_path.iterdir()) == []
    assert len(write_handover(target, FILES)) == len(FILES)


def test_a_full_disk_leaves_what_lay_there_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_handover(tmp_path, FILES[:2])
    (tmp_path / "milik orang.txt").write_bytes(b"x")
    before = content(tmp_path)
    full_at_fsync(monkeypatch, Full(1))
    with pytest.raises(DiskFullError):
        write_handover(tmp_path, FILES)
    assert content(tmp_path) == before


def test_a_folder_that_may_not_be_written_is_told_apart_from_a_full_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    full_at_rename(monkeypatch, Full(2, errno.EACCES))
    with pytest.raises(FileLockedError):
        write_handover(tmp_path / "serah", FILES)
    assert list(tmp_path.iterdir()) == []


def test_a_name_taken_while_writing_is_not_overwritten(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.fsync

    def meanwhile(handle: int) -> None:
        real(handle)
        (tmp_path / FILES[0].name).write_bytes(b"lebih dahulu")

    monkeypatch.setattr(os, "fsync", meanwhile)
    with pytest.raises(AlreadyExistsError):
        write_handover(tmp_path, FILES)
    assert content(tmp_path) == {FILES[0].name: b"lebih dahulu"}
