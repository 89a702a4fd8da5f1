"""What the office changed in its catalogue and calendar: one text, written as a whole."""

from dataclasses import dataclass

from desk.domain.errors import ChangedMeanwhileError
from desk.storage.office_tables import OVERLAYS
from desk.storage.session import Session, WritingSession

OVERLAY_KEY = 1
"""The one row: a database is one office."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptOverlay:
    """The text as it stands and its version; 0 while nobody changed anything."""

    text: str = ""
    version: int = 0


def load_overlay(session: Session) -> KeptOverlay:
    """The overlay of the office; empty where there is none."""
    row = session.find(OVERLAYS, OVERLAY_KEY)
    return (
        KeptOverlay() if row is None else KeptOverlay(text=row["content"], version=row["version"])
    )


def save_overlay(session: WritingSession, text: str, *, expected_version: int) -> KeptOverlay:
    """Write the overlay in the place of the one before.

    Raises:
        ChangedMeanwhileError: another desk wrote it since this one read it.
    """
    row = session.hold(OVERLAYS, OVERLAY_KEY)
    version = 0 if row is None else row["version"]
    if version != expected_version:
        raise ChangedMeanwhileError(f"{version} != {expected_version}")
    if row is None:
        session.add(OVERLAYS, {"id": OVERLAY_KEY, "content": text})
    else:
        session.change(OVERLAYS, row, content=text, version=version + 1)
    return KeptOverlay(text=text, version=version + 1)
