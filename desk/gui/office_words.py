"""The office in words: its number on the status line, and whether it is the invented one."""

from collections.abc import Sequence

from desk.domain.office import DeskNumber, Office
from desk.domain.office_checks import SAMPLE_AREA

TAIL = 4


def number_line(numbers: Sequence[DeskNumber]) -> str:
    """`WA Akta …1001`: the first number in use; empty where none is."""
    number = next((one for one in numbers if not one.is_retired), None)
    if number is None:
        return ""
    return f"{number.label} …{number.phone[-TAIL:]}" if number.phone else number.label


def is_sample(office: Office) -> bool:
    """Whether everything in here is invented."""
    return office.area_code == SAMPLE_AREA
