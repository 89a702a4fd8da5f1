"""What has to be right about an office, its officer and its WhatsApp numbers before it is stored.

Each fault carries a sentence for the officer in `office_words`: what, why, and what to do.
"""

import re
from collections.abc import Iterable
from enum import StrEnum

from desk.domain.office import DeskNumber, Office

AREA_CODE = re.compile(r"\d{4}")
PREFIX = re.compile(r"[A-Z0-9]{1,8}")
MOST_PROMISE_DAYS = 60
LEAST_COMPLETION_DAYS, MOST_COMPLETION_DAYS = 1, 180
MOST_LOGO_BYTES = 1_000_000

NOT_SET_AREA = "0000"
"""The area code of an office that nobody set up yet."""

SAMPLE_AREA = "9999"
"""The area code of the sample office: no province of Indonesia has the code 99."""


class OfficeFault(StrEnum):
    """What is not right; the first part names the field it is about."""

    NAME_EMPTY = "name_empty"
    REGENCY_EMPTY = "regency_empty"
    AREA_CODE_ODD = "area_code_odd"
    PREFIX_ODD = "prefix_odd"
    PROMISE_DAYS_ODD = "promise_days_odd"
    COMPLETION_DAYS_ODD = "completion_days_odd"
    LOGO_TOO_LARGE = "logo_too_large"
    OFFICER_EMPTY = "officer_empty"
    LABEL_EMPTY = "label_empty"
    LABEL_TAKEN = "label_taken"
    PHONE_TAKEN = "phone_taken"
    QUOTA_ODD = "quota_odd"
    LAST_NUMBER = "last_number"


def office_faults(office: Office) -> tuple[OfficeFault, ...]:
    """What is not right about an office, in the order of its form."""
    looks = (
        (OfficeFault.NAME_EMPTY, not office.name.strip()),
        (OfficeFault.REGENCY_EMPTY, not office.regency.strip()),
        (OfficeFault.AREA_CODE_ODD, AREA_CODE.fullmatch(office.area_code) is None),
        (OfficeFault.PREFIX_ODD, PREFIX.fullmatch(office.prefix) is None),
        (OfficeFault.PROMISE_DAYS_ODD, not 0 <= office.promise_days <= MOST_PROMISE_DAYS),
        (
            OfficeFault.COMPLETION_DAYS_ODD,
            not LEAST_COMPLETION_DAYS <= office.completion_days <= MOST_COMPLETION_DAYS,
        ),
        (OfficeFault.LOGO_TOO_LARGE, len(office.logo_png or b"") > MOST_LOGO_BYTES),
    )
    return tuple(fault for fault, is_so in looks if is_so)


def officer_faults(name: str) -> tuple[OfficeFault, ...]:
    """What is not right about the name of an officer."""
    return () if name.strip() else (OfficeFault.OFFICER_EMPTY,)


def number_faults(number: DeskNumber, all_numbers: Iterable[DeskNumber]) -> tuple[OfficeFault, ...]:
    """What is not right about a number beside all numbers of the office.

    A label is taken also by a retired number: old cases show it.
    """
    others = [other for other in all_numbers if other.id != number.id]
    label = number.label.strip().casefold()
    open_others = [other for other in others if not other.is_retired]
    looks = (
        (OfficeFault.LABEL_EMPTY, not label),
        (
            OfficeFault.LABEL_TAKEN,
            bool(label) and label in {other.label.strip().casefold() for other in others},
        ),
        (
            OfficeFault.PHONE_TAKEN,
            bool(number.phone) and number.phone in {other.phone for other in open_others},
        ),
        (OfficeFault.QUOTA_ODD, number.daily_quota is not None and number.daily_quota < 1),
        (OfficeFault.LAST_NUMBER, number.is_retired and not open_others),
    )
    return tuple(fault for fault, is_so in looks if is_so)
