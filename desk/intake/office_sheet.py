"""The office sheet as a value; `offices` reads one from a file."""

from dataclasses import dataclass

from desk.domain.ids import DeskNumberId
from desk.domain.office import DeskNumber, HandOverMode, Office


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberLine:
    """A WhatsApp number as the sheet has it, before it is given its id."""

    label: str
    phone: str
    services: tuple[str, ...]
    hours: str
    daily_quota: int | None
    hand_over: HandOverMode
    names: tuple[str, ...]

    def number(self, number_id: DeskNumberId) -> DeskNumber:
        """The number under an id."""
        return DeskNumber(
            id=number_id,
            label=self.label,
            phone=self.phone,
            services=self.services,
            hours=self.hours,
            daily_quota=self.daily_quota,
            hand_over=self.hand_over,
            names=self.names,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeSheet:
    """An office with its first officer and its numbers."""

    office: Office
    officer_name: str
    numbers: tuple[NumberLine, ...]
