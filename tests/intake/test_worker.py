"""The worker process: one at most, replaced when it hangs, dies or is old."""

import os
import signal
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from desk.domain.errors import (
    OversizeFileError,
    ProtectedPdfError,
    UnreadableFileError,
    WorkerFailedError,
)
from desk.domain.files import FileReason
from desk.intake.pictures import png_of
from desk.intake.worker import Patience, Worker
from tests import hostile
from tests.signing import a_pdf, protected


@pytest.fixture
def worker() -> Iterator[Worker]:
    with Worker() as running:
        yield running


def test_no_process_is_started_before_the_first_file() -> None:
    with Worker() as idle:
        assert idle.process_id is None
        assert idle.started_count == 0


def test_opening_thirty_photos_starts_one_process(worker: Worker) -> None:
    for seed in range(30):
        worker.inspect(hostile.a_photo(seed % 3))
    assert worker.started_count == 1


def test_four_threads_share_one_process(worker: Worker) -> None:
    photo = hostile.a_photo()
    with ThreadPoolExecutor(4) as pool:
        drawn = list(pool.map(lambda box: worker.render(photo, box_px=box), range(100, 116)))
    assert [pixels.width for pixels in drawn] == list(range(100, 116))
    assert worker.started_count == 1


def test_a_worker_is_replaced_after_its_number_of_files() -> None:
    with Worker(Patience(files=3)) as worker:
        for _ in range(7):
            worker.inspect(a_pdf())
        assert worker.started_count == 3


def test_a_worker_that_was_killed_is_replaced(worker: Worker) -> None:
    worker.inspect(a_pdf())
    first = worker.process_id
    assert first is not None
    os.kill(first, signal.SIGTERM)
    seen = [worker.inspect(a_pdf()), worker.inspect(a_pdf())]
    assert seen[-1].page_count == 1
    assert worker.process_id != first


def test_a_file_that_hangs_is_ended_in_time_and_the_next_one_is_opened() -> None:
    with Worker(Patience(file_s=1.0)) as worker:
        with pytest.raises(WorkerFailedError) as caught:
            worker.render(hostile.a_pdf_that_loops())
        assert caught.value.detail == FileReason.TOO_SLOW
        assert worker.render(hostile.a_photo()).width == 1024


def test_a_closed_worker_leaves_no_process_and_no_thread() -> None:
    before = threading.active_count()
    worker = Worker()
    worker.inspect(a_pdf())
    process_id = worker.process_id
    assert process_id is not None
    worker.close()
    with pytest.raises(ProcessLookupError):
        os.kill(process_id, 0)
    assert threading.active_count() == before


@pytest.mark.skipif(sys.platform != "linux", reason="reads the limits from /proc")
def test_the_process_is_held_to_400_mb_and_may_write_no_file(worker: Worker) -> None:
    worker.inspect(a_pdf())
    limits = Path(f"/proc/{worker.process_id}/limits").read_text(encoding="ascii")
    allowed = {line[:26].strip(): line[26:46].strip() for line in limits.splitlines()}
    assert allowed["Max address space"] == str(400 * 1024 * 1024)
    assert allowed["Max file size"] == "0"
    assert allowed["Max core file size"] == "0"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc")
def test_the_process_knows_nothing_of_the_office(
    worker: Worker, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("DESK_DATA", "DESK_KEY", "PGPASSWORD"):
        monkeypatch.setenv(name, "rahasia-contoh")
    worker.inspect(a_pdf())
    assert b"rahasia-contoh" not in Path(f"/proc/{worker.process_id}/environ").read_bytes()


def test_the_process_does_not_import_what_lies_in_the_folder_one_works_in(
    worker: Worker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("PIL.py", "desk.py", "json.py"):
        (tmp_path / name).write_text("raise SystemExit(9)", encoding="ascii")
    monkeypatch.chdir(tmp_path)
    assert worker.inspect(hostile.a_photo()).page_count == 1


def test_a_photo_is_drawn_within_its_box_and_never_enlarged(worker: Worker) -> None:
    photo = hostile.a_picture("JPEG", (1600, 1200))
    small, whole = worker.render(photo, box_px=400), worker.render(photo, box_px=4000)
    assert (small.width, small.height) == (400, 300)
    assert (whole.width, whole.height) == (1600, 1200)
    assert len(small.rgb) == 400 * 300 * 3


def test_a_photo_is_turned_as_the_camera_noted_and_then_as_the_officer_asks(
    worker: Worker,
) -> None:
    from PIL import Image

    exif = Image.Exif()
    exif[0x0112] = 6
    photo = hostile.a_picture("JPEG", (1600, 1200), exif=exif.tobytes())
    upright = worker.render(photo, box_px=400)
    turned = worker.render(photo, box_px=400, turn_degrees=90)
    assert (upright.width, upright.height) == (300, 400)
    assert (turned.width, turned.height) == (400, 300)


def test_a_quarter_turn_is_clockwise(worker: Worker) -> None:
    from io import BytesIO

    from PIL import Image

    picture = Image.new("RGB", (400, 400), "white")
    picture.paste("black", (0, 0, 200, 200))
    target = BytesIO()
    picture.save(target, "PNG")
    turned = worker.render(target.getvalue(), turn_degrees=90)
    drawn = Image.frombytes("RGB", (turned.width, turned.height), turned.rgb)
    assert drawn.getpixel((300, 100)) == (0, 0, 0)
    assert drawn.getpixel((100, 100)) == (255, 255, 255)


def test_what_is_transparent_is_drawn_on_white(worker: Worker) -> None:
    from io import BytesIO

    from PIL import Image

    target = BytesIO()
    Image.new("RGBA", (10, 10), (0, 0, 0, 0)).save(target, "PNG")
    assert set(worker.render(target.getvalue()).rgb) == {255}


def test_each_page_of_a_pdf_can_be_drawn(worker: Worker) -> None:
    pdf = a_pdf(pages=3)
    pages = [worker.render(pdf, page, 600) for page in range(3)]
    assert {(page.width, page.height, page.page_count) for page in pages} == {(425, 600, 3)}
    assert len({page.rgb for page in pages}) == 3


@pytest.mark.parametrize("page", [-1, 3, 10_000])
def test_a_page_that_is_not_there_is_refused(worker: Worker, page: int) -> None:
    with pytest.raises(UnreadableFileError):
        worker.render(a_pdf(pages=3), page)


def test_a_page_with_a_visible_signature_field_is_drawn_like_any_other(worker: Worker) -> None:
    from tests.signing import signed

    assert worker.render(signed(a_pdf()), 0, 600).height == 600


def test_drawn_pixels_become_a_png(worker: Worker) -> None:
    assert png_of(worker.render(a_pdf(), 0, 300)).startswith(b"\x89PNG")


def test_the_text_of_a_pdf_is_read_page_by_page(worker: Worker) -> None:
    assert worker.pdf_text(a_pdf("Nama: SITI CONTOH", pages=2)) == "\f".join(
        ["Nama: SITI CONTOH"] * 2
    )


def test_a_protected_pdf_says_so(worker: Worker) -> None:
    with pytest.raises(ProtectedPdfError):
        worker.pdf_text(protected(a_pdf()))


def test_a_picture_beyond_forty_megapixels_is_too_large_to_draw(worker: Worker) -> None:
    with pytest.raises(OversizeFileError):
        worker.render(hostile.a_png_bomb(6_400, 6_400))


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "P", "I;16"])
def test_a_picture_of_forty_megapixels_is_drawn_within_the_memory(
    worker: Worker, mode: str
) -> None:
    picture = hostile.a_picture("PNG", (8_000, 4_990), mode=mode, compress_level=1)
    assert worker.render(picture, box_px=1400).width == 1400
    assert 2_400 < worker.render(picture, box_px=4096).width <= 4096
    assert worker.started_count == 1


def test_a_jpeg_beyond_forty_megapixels_is_drawn_at_a_fraction(worker: Worker) -> None:
    photo = hostile.a_picture("JPEG", (7_800, 5_200))
    drawn = worker.render(photo, box_px=900)
    assert (drawn.width, drawn.height) == (900, 600)
    assert worker.inspect(photo).peak_mb < 120


def test_a_file_beyond_a_hundred_megabytes_is_not_even_sent(worker: Worker) -> None:
    seen = worker.inspect(b"%PDF-1.7" + bytes(100 * 1024 * 1024))
    assert [note.reason for note in seen.notes] == [FileReason.TOO_LARGE]
    assert worker.started_count == 0


def test_a_program_that_cannot_be_started_is_trouble_of_the_machine(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    with Worker() as worker, pytest.raises(WorkerFailedError):
        worker.inspect(a_pdf())
