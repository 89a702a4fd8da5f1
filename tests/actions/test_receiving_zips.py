"""Zips of papers that reach a case: each paper is taken for itself, the zip never."""

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from desk.actions import receiving
from desk.actions.arriving import thumbnail
from desk.actions.cases import show_case
from desk.actions.desk import Desk
from desk.actions.sample_day import MOTHER_EXPORT, MOTHER_NUMBER
from desk.domain.errors import DeskError
from desk.domain.files import FileReason
from tests.actions.samples import take_in
from tests.hostile import a_photo


def a_zip(path: Path, **entries: bytes) -> Path:
    with ZipFile(path, "w") as archive:
        for name, data in entries.items():
            archive.writestr(name.replace("_", "."), data)
    return path


def inner_zip() -> bytes:
    held = BytesIO()
    with ZipFile(held, "w") as archive:
        archive.writestr("a.jpg", a_photo(9))
    return held.getvalue()


def test_photos_that_were_saved_at_once_become_a_paper_each(desk: Desk, tmp_path: Path) -> None:
    (case_id,) = take_in(desk, MOTHER_EXPORT, MOTHER_NUMBER)
    before = len(show_case(desk, case_id).file.evidence)
    name = "WhatsApp Unknown 2026-11-24 at 08.12.33.zip"
    path = a_zip(tmp_path / name, satu_jpg=a_photo(1), dua_jpg=a_photo(2), baca_txt=b"halo")
    taken = receiving.add_files(desk, case_id, [path]).value
    assert [one.sent_name for one in taken.taken] == ["satu.jpg", "dua.jpg"]
    assert [one.sent_name for one in taken.left_out] == ["baca.txt"]
    assert len(show_case(desk, case_id).file.evidence) == before + 2


@pytest.mark.parametrize("holds", ["nothing", "a zip under another name"])
def test_a_zip_without_papers_is_left_out_and_named(desk: Desk, tmp_path: Path, holds: str) -> None:
    (case_id,) = take_in(desk, MOTHER_EXPORT, MOTHER_NUMBER)
    entries = {} if holds == "nothing" else {"foto_jpg": inner_zip()}
    path = a_zip(tmp_path / "berkas.zip", **entries)
    taken = receiving.add_files(desk, case_id, [path]).value
    assert taken.taken == ()
    assert [one.sent_name for one in taken.left_out] == ["berkas.zip"]


def test_a_photo_that_the_case_has_already_is_marked_when_it_comes_again(
    desk: Desk, tmp_path: Path
) -> None:
    (case_id,) = take_in(desk, MOTHER_EXPORT, MOTHER_NUMBER)
    for name in ("satu.jpg", "dua.jpg"):
        (tmp_path / name).write_bytes(a_photo(1))
    first = receiving.add_files(desk, case_id, [tmp_path / "satu.jpg"]).value
    second = receiving.add_files(desk, case_id, [tmp_path / "dua.jpg"]).value
    assert FileReason.SAME_CONTENT.value not in first.taken[0].warnings
    assert FileReason.SAME_CONTENT.value in second.taken[0].warnings


def test_a_zip_is_drawn_as_the_first_photo_in_it_and_an_empty_one_as_nothing(
    desk: Desk, tmp_path: Path
) -> None:
    full = a_zip(tmp_path / "WhatsApp Unknown.zip", satu_jpg=a_photo(1))
    drawn = thumbnail(desk, full, 64)
    assert max(drawn.width, drawn.height) == 64
    with pytest.raises(DeskError):
        thumbnail(desk, a_zip(tmp_path / "kosong.zip"), 64)
