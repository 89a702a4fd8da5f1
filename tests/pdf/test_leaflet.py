"""The leaflet of every service and bundle: one page, nothing left out."""

import pytest

from desk.pdf.leaflet import render_leaflet
from tests.pdf.reading import fonts, one_line, pages
from tests.published import CODES, a_leaflet, a_sheet, an_order

EACH = pytest.mark.parametrize("code", CODES)


@EACH
def test_a_leaflet_is_one_page_with_every_line_and_fact_and_embedded_fonts(code: str) -> None:
    data = a_leaflet(code)
    assert len(pages(data)) == 1
    text = one_line(data)
    sheet = a_sheet(code)
    wanted = [line.text for line in sheet.lines] + [fact.text for fact in sheet.facts]
    wanted += [sheet.handover, sheet.audience, *sheet.elsewhere]
    assert [phrase for phrase in wanted if " ".join(phrase.split()) not in text] == []
    assert all(fonts(data).values())


def test_equal_sheets_give_equal_bytes() -> None:
    assert render_leaflet(a_sheet("PKT-MATI"), an_order()) == a_leaflet("PKT-MATI")


def test_a_leaflet_shows_the_office_and_the_number_a_citizen_writes_to() -> None:
    text = one_line(a_leaflet("CS-LHR-01"))
    assert "DINAS KEPENDUDUKAN DAN PENCATATAN SIPIL" in text
    assert "0856-0001-1001" in text
    assert "22 November 2026" in text


def test_an_office_without_a_number_gets_a_leaflet_without_a_code_to_scan() -> None:
    text = one_line(render_leaflet(a_sheet("CS-LHR-01"), an_order(number=None)))
    assert "Pindai" not in text
    assert "Kirim ke nomor WhatsApp layanan kami." in text
