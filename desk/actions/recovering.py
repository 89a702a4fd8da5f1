"""Getting an office back whose key file was lost: the recovery sheet holds the key."""

from pathlib import Path

from desk.storage.keys import restore_from_sheet


def restore_key(folder: Path, code: str) -> None:
    """Write the key file of a data folder again, from the code of its recovery sheet.

    Raises:
        AlreadyExistsError: there is a key file; it is never replaced.
        KeyWrongError: the code was mistyped.
    """
    restore_from_sheet(folder, code)
