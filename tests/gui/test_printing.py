"""What the viewer shows comes out on paper: at print resolution, recorded, the file untouched."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QPushButton
from pytestqt.qtbot import QtBot

from desk.actions.desk import Desk, open_desk
from desk.gui.viewer.page_painter import PagePainter, PrintOrder, begin, draw_page, finish, place_on
from desk.gui.viewer.printing import Printing
from desk.storage import journal
from tests.gui.conftest import Officer
from tests.gui.stand import Stand, a_stand, a_stored_pdf, look_at, seated

A4_DOTS = QSize(2480, 3508)
A4_PT = (595, 842)


@pytest.fixture(scope="module")
def desk(stocked_office: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """One desk for all tests here."""
    folder = tmp_path_factory.mktemp("printing") / "office"
    shutil.copytree(stocked_office, folder)
    with open_desk(folder) as opened:
        yield opened


@pytest.fixture(scope="module")
def stand(desk: Desk, qapp: QApplication, indonesian: Path) -> Iterator[Stand]:
    """One window at that desk."""
    with a_stand(desk, qapp, indonesian) as opened:
        yield opened


@pytest.fixture
def officer(stand: Stand, qtbot: QtBot) -> Officer:
    """An officer who looks at the first file of a case."""
    officer = seated(stand, qtbot)
    look_at(officer, "KARTO CONTOH")
    officer.page.viewer.canvas.setFocus()
    return officer


def print_all(desk: Desk, order: PrintOrder) -> None:
    """Print an order as the thread of the jobs does."""
    painter = begin(desk, order)
    for page in order.pages:
        painter = draw_page(desk, order, painter, page)
    finish(painter)


def drawn(path: Path, page: int = 0) -> Image.Image:
    """A page of a PDF in shades of grey, at 72 dots per inch."""
    document = pypdfium2.PdfDocument(path)
    picture: Image.Image = document[page].render(scale=1).to_pil().convert("L")
    document.close()
    return picture


def printed(desk: Desk, officer: Officer) -> list[str]:
    """What the journal has of printing in this case."""
    seen = officer.page.case.seen
    assert seen is not None
    with desk.store.reading() as session:
        entries = journal.entries_of_case(session, seen.file.case.id)
    return [entry.verb for entry in entries if entry.verb == "file_printed"]


def test_a_file_is_printed_from_the_keyboard_into_a_pdf_and_that_is_recorded(
    officer: Officer, desk: Desk, tmp_path: Path
) -> None:
    seen = officer.page.case.seen
    assert seen is not None
    evidence = seen.file.evidence[0]
    (stored,) = desk.store.folder.rglob(f"{evidence.file_id}.age")
    before = stored.read_bytes()
    officer.press("Ctrl+Shift+P")
    dialog = officer.find("print_dialog")
    assert isinstance(dialog, QDialog)
    printers = officer.find("print_printer", dialog)
    assert isinstance(printers, QComboBox)
    printers.setCurrentIndex(printers.count() - 1)
    assert printers.currentText() == "Simpan sebagai PDF…"
    officer.press("Return", officer.find("print_ok", dialog))
    target = tmp_path / "cetakan.pdf"
    officer.pick(target)
    document = pypdfium2.PdfDocument(target)
    assert [round(side) for side in document[0].get_size()] in ([595, 842], [842, 595])
    document.close()
    assert min(drawn(target).tobytes()) < 128
    assert str(target) in officer.window.notices.text
    assert "jurnal" in officer.window.notices.text
    assert printed(desk, officer) == ["file_printed"]
    assert stored.read_bytes() == before


def test_a_signed_result_is_never_saved_as_another_pdf(officer: Officer, desk: Desk) -> None:
    officer.page.viewer.show_guest(a_stored_pdf(desk, pages=1))
    officer.settle()
    officer.press("Ctrl+Shift+P")
    dialog = officer.find("print_dialog")
    printers = officer.find("print_printer", dialog)
    assert isinstance(printers, QComboBox)
    entries = [printers.itemText(at) for at in range(printers.count())]
    assert not any("PDF…" in entry for entry in entries)
    ok = officer.find("print_ok", dialog)
    assert isinstance(ok, QPushButton)
    assert ok.isEnabled() == bool(entries)
    officer.click("print_cancel", dialog)


def test_a_page_of_a4_comes_out_at_its_true_size(desk: Desk, look: None, tmp_path: Path) -> None:
    paper = a_stored_pdf(desk, pages=2)
    target = tmp_path / "surat.pdf"
    print_all(desk, PrintOrder(file=paper, pages=(0, 1), true_size=True, pdf=target))
    document = pypdfium2.PdfDocument(target)
    assert len(document) == 2
    page = document[1]
    boxes = [item.get_bounds() for item in page.get_objects()]
    left, bottom = min(box[0] for box in boxes), min(box[1] for box in boxes)
    right, top = max(box[2] for box in boxes), max(box[3] for box in boxes)
    document.close()
    assert (left, bottom) == pytest.approx((0, 0), abs=0.6)
    assert (right, top) == pytest.approx(A4_PT, abs=0.6)


def test_paper_gets_three_hundred_dots_an_inch(desk: Desk, look: None, tmp_path: Path) -> None:
    paper = a_stored_pdf(desk, pages=1)
    target = tmp_path / "surat.pdf"
    print_all(desk, PrintOrder(file=paper, pages=(0,), true_size=True, pdf=target))
    document = pypdfium2.PdfDocument(target)
    images = [item for item in document[0].get_objects() if item.type == 3]
    width, _height = images[0].get_px_size()
    left, _, right, _ = images[0].get_bounds()
    document.close()
    assert width / ((right - left) / 72) == pytest.approx(300, rel=0.01)


def test_a_page_across_turns_the_sheet(desk: Desk, look: None, tmp_path: Path) -> None:
    paper = a_stored_pdf(desk, pages=1, size_pt=(842, 595))
    target = tmp_path / "surat.pdf"
    print_all(desk, PrintOrder(file=paper, pages=(0,), true_size=True, pdf=target))
    document = pypdfium2.PdfDocument(target)
    width, height = document[0].get_size()
    document.close()
    assert width > height


def test_a_damaged_file_leaves_no_half_printed_pdf(
    officer: Officer, desk: Desk, tmp_path: Path
) -> None:
    paper = a_stored_pdf(desk, pages=1)
    target = tmp_path / "surat.pdf"
    order = PrintOrder(file=paper, pages=(0, 7), true_size=True, pdf=target)
    (printing,) = officer.page.viewer.findChildren(Printing)
    printing.print(order)
    officer.settle()
    assert not target.exists()
    assert officer.window.notices.property("role") == "warning_bar"


def test_strips_of_a_page_meet_without_a_line(desk: Desk, look: None, tmp_path: Path) -> None:
    grey = QImage(900, 1200, QImage.Format.Format_RGB32)
    grey.fill(QColor(90, 90, 90))
    target = tmp_path / "foto.pdf"
    paper = a_stored_pdf(desk, pages=1)
    painter = PagePainter(PrintOrder(file=paper, pages=(0,), pdf=target), (0, 0))
    painter.draw(grey)
    painter.finish()
    inside = drawn(target).crop((100, 150, 500, 700))
    assert max(inside.tobytes()) < 100


@pytest.mark.parametrize(
    ("image", "size_pt", "expected"),
    [
        (QSize(2480, 3508), A4_PT, QSize(2479, 3508)),
        (QSize(620, 877), A4_PT, QSize(2480, 3508)),
        (QSize(1754, 2480), (420, 595), QSize(1753, 2479)),
        (QSize(1000, 1000), (0, 0), QSize(2244, 2244)),
        (QSize(500, 1000), A4_PT, QSize(1636, 3272)),
    ],
    ids=["a4", "a4, coarse", "a5", "a photo fits between margins", "another shape fits as well"],
)
def test_where_a_page_lies_on_a_sheet_of_a4(
    image: QSize, size_pt: tuple[int, int], expected: QSize
) -> None:
    place = place_on(A4_DOTS, image, size_pt)
    assert place.width() == pytest.approx(expected.width(), abs=3)
    assert place.height() == pytest.approx(expected.height(), abs=3)
    assert place.center().x() == pytest.approx(A4_DOTS.width() / 2, abs=2)
