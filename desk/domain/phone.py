"""Telephone numbers as the desk keeps, shows and masks them, and senders without a number.

Source: ITU-T E.164; Indonesian mobile numbers are +62 8 with nine to twelve digits after 62.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

INDONESIA = "+62"
MOBILE = re.compile(r"\+628\d{8,11}")
HIDDEN = "…"
GROUP = 4


class PhoneKind(StrEnum):
    """What a number is; a landline deserves a hint, since WhatsApp has it only for businesses."""

    MOBILE = "mobile"
    LANDLINE = "landline"
    FOREIGN = "foreign"


@dataclass(frozen=True, slots=True, kw_only=True)
class Phone:
    """A number in E.164 (`+6285600010002`)."""

    e164: str
    kind: PhoneKind

    @property
    def display(self) -> str:
        """As people here write it: `0856-0001-0002`; a foreign one keeps its E.164 form."""
        if self.kind is PhoneKind.MOBILE:
            return "-".join(_groups(self._national))
        return self._national

    @property
    def masked(self) -> str:
        """`0812-…-1001`: enough to tell numbers apart, with at least four digits hidden."""
        national = self._national
        head = GROUP if self.kind is PhoneKind.MOBILE else 3
        tail = max(2, min(GROUP, len(national) - head - GROUP))
        return f"{national[:head]}-{HIDDEN}-{national[-tail:]}"

    @property
    def tail(self) -> str:
        """The last digits, under which a number is searched."""
        return self.e164[-GROUP:]

    @property
    def link_digits(self) -> str:
        """Digits with country code, as a WhatsApp link takes them."""
        return self.e164.removeprefix("+")

    @property
    def _national(self) -> str:
        if self.kind is PhoneKind.FOREIGN:
            return self.e164
        return "0" + self.e164.removeprefix(INDONESIA)


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """Who a chat name stands for: a number, or a name or username without one.

    `is_push_name` marks a name that the sender chose and nobody saved (`~Dewi`).
    """

    phone: Phone | None
    username: str | None
    name: str
    is_push_name: bool = False


def stored_phone(e164: str) -> Phone:
    """The value of a stored E.164 number; only well-formed numbers are ever stored."""
    if MOBILE.fullmatch(e164):
        return Phone(e164=e164, kind=PhoneKind.MOBILE)
    kind = PhoneKind.LANDLINE if e164.startswith(INDONESIA) else PhoneKind.FOREIGN
    return Phone(e164=e164, kind=kind)


def _groups(national: str) -> tuple[str, ...]:
    """Ten digits fall into 4-3-3, eleven into 4-4-3, longer ones into 4-4-rest."""
    middle = GROUP - 1 if len(national) == GROUP + 6 else GROUP
    cut = GROUP + middle
    return national[:GROUP], national[GROUP:cut], national[cut:]
