"""The office sheet: who the office is and which WhatsApp numbers it has, as TOML."""

import tomllib
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from desk import paths
from desk.domain.errors import CatalogueUnreadableError, FileMissingError
from desk.domain.office import FormSet, HandOverMode, Office, Zone
from desk.intake.office_sheet import NumberLine, OfficeSheet
from desk.intake.phones import read_phone

DEFAULT_SHEET = paths.RESOURCES / "office" / "default.toml"
"""What a data folder is called before anybody set it up."""


def default_office() -> OfficeSheet:
    """The sheet that ships with the program."""
    return read_office(DEFAULT_SHEET)


def read_office(path: Path) -> OfficeSheet:
    """Read an office sheet; a logo is a PNG beside it.

    Raises:
        FileMissingError: the sheet or its logo cannot be read.
        CatalogueUnreadableError: the sheet has faults; all are listed.
    """
    try:
        text = path.read_text(encoding="utf-8")
        sheet = _Sheet.model_validate(tomllib.loads(text))
        return sheet.value(path.parent)
    except OSError as error:
        raise FileMissingError(str(error.filename or path)) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise CatalogueUnreadableError(f"{path.name}: {error}") from error
    except ValidationError as error:
        raise CatalogueUnreadableError(_faults(path, error)) from error


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _OfficePart(_Part):
    name: str = Field(min_length=1)
    regency: str
    area_code: str = Field(pattern=r"^\d{4}$")
    zone: Zone
    prefix: str = Field(pattern=r"^[A-Z0-9]{1,8}$")
    letterhead: tuple[str, ...]
    address: str
    contact: str
    head_name: str
    head_title: str
    form_set: FormSet = FormSet.PERMENDAGRI_6_2026
    promise_days: int = Field(default=1, ge=0, le=60)
    completion_days: int = Field(default=14, ge=1, le=180)
    logo: str | None = None
    settings: dict[str, str] = Field(default_factory=dict)


class _OfficerPart(_Part):
    name: str = Field(min_length=1)


class _NumberPart(_Part):
    label: str = Field(min_length=1)
    phone: str
    services: tuple[str, ...] = ()
    hours: str = ""
    daily_quota: int | None = Field(default=None, ge=1)
    hand_over: HandOverMode = HandOverMode.CLIPBOARD
    names: tuple[str, ...] = ()

    def value(self) -> NumberLine:
        phone = read_phone(self.phone).e164 if self.phone.strip() else ""
        return NumberLine(**{**self.model_dump(), "phone": phone})


class _Sheet(_Part):
    office: _OfficePart
    officer: _OfficerPart
    number: tuple[_NumberPart, ...] = Field(min_length=1)

    def value(self, folder: Path) -> OfficeSheet:
        fields: dict[str, Any] = self.office.model_dump(exclude={"logo", "settings"})
        logo = self.office.logo
        office = Office(
            **fields,
            settings=tuple(sorted(self.office.settings.items())),
            logo_png=(folder / Path(logo).name).read_bytes() if logo else None,
        )
        numbers = tuple(line.value() for line in self.number)
        return OfficeSheet(office=office, officer_name=self.officer.name, numbers=numbers)


def _faults(path: Path, error: ValidationError) -> str:
    return "\n".join(
        f"{path.name}: {'.'.join(str(step) for step in fault['loc'])}: {fault['msg']}"
        for fault in error.errors()
    )
