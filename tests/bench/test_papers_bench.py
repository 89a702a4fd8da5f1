"""Receipts in one go, against a bare reportlab canvas in the same run.

The floor writes the text of the same receipt line by line with a built-in typeface: no layout,
no letterhead, no QR code, no embedded fonts.
"""

import statistics
import time
from collections.abc import Callable
from io import BytesIO

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from desk.pdf.receipt import render_receipt
from tests.pdf.letters import a_head, a_receipt
from tests.pdf.reading import pages

RECEIPTS = 200
ROUNDS = 10
MOST_TIMES_A_BARE_PAGE = 16


def cpu_seconds(work: Callable[[int], bytes], turn: int) -> float:
    """Processor time of one slice of the batch."""
    start = time.process_time()
    for number in range(RECEIPTS // ROUNDS):
        work(turn * RECEIPTS + number)
    return time.process_time() - start


def times_the_floor(work: Callable[[int], bytes], floor: Callable[[int], bytes]) -> float:
    """The median over slices that take turns, so that other work meets both alike."""
    return statistics.median(
        cpu_seconds(work, turn) / cpu_seconds(floor, turn) for turn in range(ROUNDS)
    )


@pytest.mark.bench
def test_two_hundred_receipts_cost_at_most_sixteen_bare_pages_each(
    record_property: Callable[[str, object], None],
) -> None:
    letter = a_receipt()
    lines = pages(render_receipt(letter))[0].splitlines()

    def receipt(number: int) -> bytes:
        return render_receipt(a_receipt(head=a_head(case_number=f"DKC-2026-{number:06}")))

    def bare_page(number: int) -> bytes:
        target = BytesIO()
        canvas = Canvas(target, pagesize=A4, invariant=1)
        for index, line in enumerate([*lines, str(number)]):
            canvas.setFont("Helvetica-Bold" if index % 5 == 0 else "Helvetica", 10)
            canvas.drawString(57, 790 - index * 14, line)
        canvas.showPage()
        canvas.save()
        return target.getvalue()

    bare_page(0)
    ratio = times_the_floor(receipt, bare_page)
    record_property("times_a_bare_page", round(ratio, 1))
    print(f"a receipt costs {ratio:.1f} bare pages")  # noqa: T201  # the figure is the point
    assert ratio <= MOST_TIMES_A_BARE_PAGE
