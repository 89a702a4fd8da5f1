"""Area codes of provinces, regencies and districts, as they open every NIK and No. KK.

A code says where somebody was first registered, perhaps decades ago: a code that is not on
today's map is a hint ("kode lama", "tidak dikenal") and never a reason to refuse.
Source: the laws that formed new provinces: 54 was Timor Timur; 14 gave 21, 16 gave 19, 32 gave 36,
64 gave 65, 71 gave 75, 73 gave 76, 81 gave 82, 91 and 94 gave 92 to 96.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

PROVINCE_DIGITS = 2
REGENCY_DIGITS = 4
DISTRICT_DIGITS = 6

TIMOR_TIMUR = "54"
SPLIT_PROVINCES = {
    "14": ("21",),
    "16": ("19",),
    "32": ("36",),
    "64": ("65",),
    "71": ("75",),
    "73": ("76",),
    "81": ("82",),
    "91": ("92", "93", "94", "95", "96"),
    "92": ("93", "94", "95", "96"),
    "94": ("91", "93", "95", "96"),
}
"""Provinces whose old codes live on in numbers of areas that are another province today."""


class AreaKind(StrEnum):
    """How well a code is known."""

    KNOWN = "known"
    HISTORIC = "historic"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaFinding:
    """What is known of a code. Names are empty where that level is not known or not loaded.

    `now_in` names the provinces of today in which a historic code may lie.
    """

    kind: AreaKind
    province: str = ""
    regency: str = ""
    district: str = ""
    now_in: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AreaBook:
    """Names by code, digits only (`32`, `3204`, `320405`).

    `districts_of` are the provinces whose districts are loaded; a district of another province
    is not held against its code.
    """

    names: Mapping[str, str]
    districts_of: frozenset[str]

    def name(self, code: str) -> str:
        """The name that stands under this code; empty where there is none."""
        return self.names.get(code, "")

    def look_up(self, code: str) -> AreaFinding:
        """What the first six digits of a NIK or No. KK say; shorter codes are fine."""
        province, regency, district = (
            self.name(code[:digits]) if len(code) >= digits else ""
            for digits in (PROVINCE_DIGITS, REGENCY_DIGITS, DISTRICT_DIGITS)
        )
        kind = self._kind(code, regency_known=bool(regency), district_known=bool(district))
        return AreaFinding(
            kind=kind,
            province=province,
            regency=regency,
            district=district,
            now_in=self._now_in(code) if kind is AreaKind.HISTORIC else (),
        )

    def _kind(self, code: str, *, regency_known: bool, district_known: bool) -> AreaKind:
        province = code[:PROVINCE_DIGITS]
        if len(code) < REGENCY_DIGITS:
            known = province in self.names
        elif len(code) < DISTRICT_DIGITS or province not in self.districts_of:
            known = regency_known
        else:
            known = district_known
        if known:
            return AreaKind.KNOWN
        historic = province == TIMOR_TIMUR or (province in SPLIT_PROVINCES and not regency_known)
        return AreaKind.HISTORIC if historic else AreaKind.UNKNOWN

    def _now_in(self, code: str) -> tuple[str, ...]:
        heirs = SPLIT_PROVINCES.get(code[:PROVINCE_DIGITS], ())
        return tuple(self.name(heir) for heir in heirs if self.name(heir))
