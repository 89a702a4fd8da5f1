"""The sample office: every paper in it is one the intake takes, and nothing in it is real."""

import re
import zipfile
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from desk import paths
from desk.domain.case import SignatureState
from desk.domain.files import FileAction, FileReason
from desk.intake.export import open_export
from desk.intake.files import judge_file
from desk.intake.offices import read_office
from desk.intake.worker import Worker
from tests import sample_chats

SAMPLES = paths.RESOURCES / "samples"
ZIPS = sorted(SAMPLES.glob("*.zip"))
LATER = datetime(2026, 11, 1)  # noqa: DTZ001 - chat times have no zone
BLURRED = "IMG-20260918-WA0002.jpg"


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    with Worker() as running:
        yield running


@pytest.mark.parametrize("path", ZIPS, ids=lambda path: path.stem)
def test_every_paper_of_a_sample_chat_is_taken_and_one_is_blurred(
    worker: Worker, path: Path
) -> None:
    with zipfile.ZipFile(path) as archive:
        papers = {
            name: judge_file(worker, archive.read(name), name)
            for name in archive.namelist()
            if not name.endswith(".txt")
        }
    looked_at = {name: [note.reason for note in one.notes] for name, one in papers.items()}
    expected = {name: [FileReason.BLURRED] if name == BLURRED else [] for name in papers}
    assert looked_at == expected
    assert all(one.action is not FileAction.QUARANTINE for one in papers.values())


@pytest.mark.parametrize("path", ZIPS, ids=lambda path: path.stem)
def test_a_sample_chat_reads_without_problems(path: Path) -> None:
    with open_export(path, order=None, now=LATER) as opened:
        assert opened.chat.problems == ()
        assert opened.chat.date_order_certain


def test_the_second_export_holds_the_first_and_one_photo_more() -> None:
    with (
        zipfile.ZipFile(SAMPLES / sample_chats.MOTHER_ZIP) as first,
        zipfile.ZipFile(SAMPLES / sample_chats.MOTHER_ZIP_LATER) as second,
    ):
        assert set(second.namelist()) - set(first.namelist()) == set(
            sample_chats.MOTHER_MEDIA_LATER
        )
        old = {name: first.read(name) for name in first.namelist()}
        assert all(second.read(name).startswith(data) for name, data in old.items())


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("*.pdf")), ids=lambda path: path.stem)
def test_a_sample_result_is_signed_by_the_sample_issuer(
    worker: Worker, path: Path, tmp_path: Path
) -> None:
    (tmp_path / "contoh.pem").write_bytes((SAMPLES / "penerbit-contoh.pem").read_bytes())
    data = path.read_bytes()
    assert worker.signature(data, tmp_path).state is SignatureState.VALID
    assert worker.signature(data).state is SignatureState.VALID_ISSUER_UNKNOWN


def test_every_identity_number_has_a_province_that_does_not_exist() -> None:
    texts = [path.read_text(encoding="utf-8") for path in SAMPLES.glob("*.t*")]
    texts += [sample_chats.GROUP_CHAT, sample_chats.MOTHER_START]
    numbers = [number for text in texts for number in re.findall(r"\b\d{16}\b", text)]
    assert len(numbers) > 5
    assert all(number.startswith("99") for number in numbers)


def test_the_sample_office_can_be_read() -> None:
    sheet = read_office(SAMPLES / "office.toml")
    assert sheet.office.regency == "Kabupaten Contoh"
    assert sheet.office.logo_png is not None
    assert len(sheet.numbers) == 2


def test_the_samples_stay_small() -> None:
    sizes = [path.stat().st_size for path in SAMPLES.rglob("*") if path.is_file()]
    assert sum(sizes) < 3_000_000
