"""Reading an exported chat for support staff: what the intake sees, with nothing stored."""

from datetime import datetime
from pathlib import Path

from desk import paths
from desk.domain.chat import ChatExport, DateOrder
from desk.intake.chat_words import words_of_office
from desk.intake.export import open_export


def read_chat_file(
    path: Path, *, order: DateOrder | None, now: datetime, data_folder: Path | None = None
) -> ChatExport:
    """Read an export, a zip or pasted text, with the wordings that the office added.

    Args:
        path: the file.
        order: the date order an officer chose; None lets the evidence decide.
        now: the present; no message is later.
        data_folder: the office's data; the usual one unless given.

    Raises:
        UnusableInputError: the file is no export, or cannot be read safely.
    """
    words = words_of_office(data_folder or paths.data_folder())
    with open_export(path, order=order, now=now, words=words) as opened:
        return opened.chat
