"""Which area codes the office knows: what a NIK or family card number is held against."""

from desk.actions.desk import Desk
from desk.domain.areas import PROVINCE_DIGITS, REGENCY_DIGITS, AreaBook
from desk.domain.office_checks import SAMPLE_AREA
from desk.intake.areas import load_areas


def area_book(desk: Desk) -> AreaBook:
    """Every province and regency, and the districts of the office's own province.

    The invented area of the sample office is known there, and nowhere else.
    """
    code = desk.office.area_code
    book = load_areas(code)
    if code != SAMPLE_AREA:
        return book
    invented = {code[:digits]: desk.office.name for digits in (PROVINCE_DIGITS, REGENCY_DIGITS)}
    return AreaBook({**book.names, **invented}, frozenset())
