"""The area book from the shipped table of codes and names.

Source: resources/areas/areas.csv (idn-area-data, ODbL; see CREDITS.md beside it).
"""

from functools import cache
from pathlib import Path

from desk import paths
from desk.domain.areas import DISTRICT_DIGITS, PROVINCE_DIGITS, AreaBook

AREAS_FILE = paths.RESOURCES / "areas" / "areas.csv"
HEADER = "code,"


def load_areas(area_code: str, source: Path = AREAS_FILE) -> AreaBook:
    """All provinces and regencies, and the districts of the office's own province.

    `area_code` is the office's code; its first two digits are the province.
    """
    return _read(source, area_code[:PROVINCE_DIGITS])


def load_all_areas(source: Path = AREAS_FILE) -> AreaBook:
    """Every code that is known, with the districts of all provinces."""
    return _read(source, "")


@cache
def _read(source: Path, province: str) -> AreaBook:
    """Read the table once for each province that is asked; empty means all of them."""
    lines = source.read_text(encoding="utf-8").splitlines()
    pairs = (line.partition(",") for line in lines if not line.startswith(("#", HEADER)))
    names = {
        code: name
        for code, _, name in pairs
        if len(code) < DISTRICT_DIGITS or code.startswith(province)
    }
    provinces = (code for code in names if len(code) == PROVINCE_DIGITS)
    return AreaBook(names, frozenset([province] if province else provinces))
