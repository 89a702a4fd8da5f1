"""The QR code on a paper."""

import pypdfium2
import segno

from desk.pdf.mark import MASK, content
from tests.pdf.letters import a_head, a_receipt
from tests.pdf.reading import render

SCALE = 6


def test_the_mark_holds_case_number_and_check_code_and_nothing_else() -> None:
    assert content(a_head()) == "DKC|DKC-2026-000123|7K2MQ9XA"


def test_the_printed_mark_is_the_code_of_its_content_module_by_module() -> None:
    letter = a_receipt()
    expected = segno.make(
        content(letter.head), error="m", micro=False, boost_error=False, mask=MASK
    )
    document = pypdfium2.PdfDocument(render(letter))
    page = document[0]
    path = max(
        (found for found in page.get_objects() if found.type == pypdfium2.raw.FPDF_PAGEOBJ_PATH),
        key=lambda found: min(_size(found)),
    )
    left, bottom, right, top = path.get_bounds()
    picture = page.render(scale=SCALE, grayscale=True).to_pil()
    height = picture.height / SCALE
    count = len(expected.matrix)
    module = (right - left) / count
    printed = [
        [
            picture.getpixel(
                (
                    int((left + (column + 0.5) * module) * SCALE),
                    int((height - top + (row + 0.5) * module) * SCALE),
                )
            )
            < 128
            for column in range(count)
        ]
        for row in range(count)
    ]
    page.close()
    document.close()
    assert printed == [[bool(dark) for dark in row] for row in expected.matrix]
    assert abs((top - bottom) - (right - left)) < 0.1


def _size(found: pypdfium2.PdfObject) -> tuple[float, float]:
    left, bottom, right, top = found.get_bounds()
    return right - left, top - bottom
