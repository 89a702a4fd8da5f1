"""What the officer answered in the first run so far; nothing of it is stored before the end."""

from dataclasses import dataclass

from desk.actions.office_setup import NumberLine, OfficeSheet
from desk.domain.office import Office


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """The pages as they stand, and which of them is shown."""

    step: int
    is_sample: bool
    office: Office
    officer_name: str
    number: NumberLine
    folder: str
    minutes: int

    def sheet(self) -> OfficeSheet:
        """The office that is to be founded."""
        return OfficeSheet(
            office=self.office, officer_name=self.officer_name, numbers=(self.number,)
        )
