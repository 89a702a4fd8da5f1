"""The office, its units, its WhatsApp numbers and its officers."""

from dataclasses import dataclass
from enum import StrEnum

from desk.domain.ids import DeskNumberId, OfficerId, UnitId


class Zone(StrEnum):
    """The three time zones of Indonesia; none has daylight saving.

    Source: Keputusan Presiden 41/1987.
    """

    WIB = "wib"
    WITA = "wita"
    WIT = "wit"

    @property
    def iana(self) -> str:
        """Name of the zone in the IANA database."""
        return {"wib": "Asia/Jakarta", "wita": "Asia/Makassar", "wit": "Asia/Jayapura"}[self.value]


class FormSet(StrEnum):
    """Which annexed forms the office hands out; only the printed codes differ."""

    PERMENDAGRI_109_2019 = "permendagri-109-2019"
    PERMENDAGRI_6_2026 = "permendagri-6-2026"


class UnitKind(StrEnum):
    """Where in the regency a unit stands."""

    OFFICE = "office"
    KECAMATAN = "kecamatan"
    VILLAGE_POINT = "village_point"


class HandOverMode(StrEnum):
    """How results leave through a WhatsApp number."""

    CLIPBOARD = "clipboard"
    LINK = "link"


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """One Disdukcapil office: the controller of a regency's data.

    `area_code` is the four-digit code of the regency; `prefix` opens every case number;
    `letterhead` holds the lines under the name, top to bottom; `promise_days` is the number of
    working days in which a complete file is promised to be done; `settings` are the switches
    that a condition may name (`kantor.terima_f105=ya`).
    """

    name: str
    area_code: str
    regency: str
    zone: Zone
    prefix: str
    letterhead: tuple[str, ...]
    address: str
    contact: str
    head_name: str
    head_title: str
    form_set: FormSet = FormSet.PERMENDAGRI_6_2026
    promise_days: int = 1
    completion_days: int = 14
    settings: tuple[tuple[str, str], ...] = ()
    logo_png: bytes | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A desk of the office: the office itself, a kecamatan or a village point."""

    id: UnitId
    name: str
    kind: UnitKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Officer:
    """Someone who works at the desk; until accounts arrive one officer holds all rights."""

    id: OfficerId
    name: str
    unit_id: UnitId


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskNumber:
    """A WhatsApp number of the office: its label, its services, its daily quota.

    `names` are the names under which the phone itself appears in its exports ("Anda", a profile
    name): messages by them are the office's own. A number that `is_retired` takes no new case; the
    cases that came to it keep it.
    """

    id: DeskNumberId
    label: str
    phone: str
    services: tuple[str, ...] = ()
    hours: str = ""
    daily_quota: int | None = None
    hand_over: HandOverMode = HandOverMode.CLIPBOARD
    names: tuple[str, ...] = ()
    is_retired: bool = False
