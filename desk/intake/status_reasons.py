"""Read the reasons that are offered where a request is rejected or held.

Source: resources/catalogue_words/status_reasons.toml.
"""

from functools import cache
from pathlib import Path

from desk.domain.status_reasons import StatusReason, StatusReasons
from desk.intake.parts import Part, read_part
from desk.intake.public_words import FOLDER


class _Ground(Part):
    text: str
    law: str
    to_be_confirmed: bool = False


class _Agency(Part):
    text: str


class _Reasons(Part):
    ground: tuple[_Ground, ...]
    agency: tuple[_Agency, ...]


@cache
def load_status_reasons(path: Path = FOLDER / "status_reasons.toml") -> StatusReasons:
    """The shipped reasons, in the order of the file.

    Raises:
        CatalogueUnreadableError: the file is missing or has faults; they are listed.
    """
    read = read_part(path, _Reasons)
    return StatusReasons(
        grounds=tuple(
            StatusReason(text=one.text, law=one.law, to_be_confirmed=one.to_be_confirmed)
            for one in read.ground
        ),
        agencies=tuple(StatusReason(text=one.text) for one in read.agency),
    )
