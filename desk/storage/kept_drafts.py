"""What an officer typed and has not saved yet, kept encrypted so that a power cut loses nothing.

One file for each officer beside the database, written over in one step. It belongs to no case and
stands in no journal; it is gone as soon as the officer saves or turns back.
"""

import logging
from pathlib import Path

from desk.domain.ids import OfficerId
from desk.storage import durable
from desk.storage.keys import KeyRing
from desk.storage.troubles import translated

log = logging.getLogger(__name__)

FOLDER = "drafts"


def keep(folder: Path, keys: KeyRing, officer_id: OfficerId, data: bytes) -> None:
    """Keep this instead of what was kept for the officer.

    Raises:
        DiskFullError: no room; what was kept before is still there.
    """
    import pyrage

    identity = pyrage.x25519.Identity.from_str(keys.file_identity)
    with translated():
        (folder / FOLDER).mkdir(exist_ok=True)
        durable.write_over(_place(folder, officer_id), pyrage.encrypt(data, [identity.to_public()]))


def read(folder: Path, keys: KeyRing, officer_id: OfficerId) -> bytes | None:
    """What is kept for the officer; None where nothing is, or nothing that can be read."""
    import pyrage

    identity = pyrage.x25519.Identity.from_str(keys.file_identity)
    try:
        with translated():
            sealed = _place(folder, officer_id).read_bytes()
            data: bytes = pyrage.decrypt(sealed, [identity])
    except FileNotFoundError:
        return None
    except pyrage.DecryptError:
        log.info("the kept draft of officer %s cannot be read", officer_id)
        return None
    return data


def forget(folder: Path, officer_id: OfficerId) -> None:
    """Take away what is kept for the officer."""
    with translated():
        _place(folder, officer_id).unlink(missing_ok=True)


def _place(folder: Path, officer_id: OfficerId) -> Path:
    return folder / FOLDER / f"{officer_id}.age"
