"""What an officer typed and has not saved yet, kept encrypted so that a power cut loses nothing.

One file for each thing that is being typed beside the database, written over in one step. It
belongs to no case and stands in no journal; it is gone as soon as the officer saves or turns back.
"""

import logging
from pathlib import Path

from desk.domain.ids import OfficerId
from desk.storage import durable
from desk.storage.keys import KeyRing
from desk.storage.troubles import translated

log = logging.getLogger(__name__)

FOLDER = "drafts"
SUFFIX = ".age"


def keep(folder: Path, keys: KeyRing, officer_id: OfficerId, slot: str, data: bytes) -> None:
    """Keep this instead of what was kept in the slot; `slot` is letters, digits and dashes.

    Raises:
        DiskFullError: no room; what was kept before is still there.
    """
    import pyrage

    identity = pyrage.x25519.Identity.from_str(keys.file_identity)
    with translated():
        (folder / FOLDER).mkdir(exist_ok=True)
        sealed = pyrage.encrypt(data, [identity.to_public()])
        durable.write_over(_place(folder, officer_id, slot), sealed)


def slots(folder: Path, officer_id: OfficerId) -> tuple[str, ...]:
    """Where something is kept for the officer, in the order of the slots' names."""
    with translated():
        names = [path.name for path in (folder / FOLDER).glob(f"{officer_id}*{SUFFIX}")]
    bare = (name.removesuffix(SUFFIX).removeprefix(str(officer_id)) for name in names)
    return tuple(sorted(name.removeprefix("-") for name in bare))


def read(folder: Path, keys: KeyRing, officer_id: OfficerId, slot: str) -> bytes | None:
    """What is kept in the slot; None where nothing is, or nothing that can be read."""
    try:
        with translated():
            sealed = _place(folder, officer_id, slot).read_bytes()
    except FileNotFoundError:
        return None
    import pyrage

    identity = pyrage.x25519.Identity.from_str(keys.file_identity)
    try:
        data: bytes = pyrage.decrypt(sealed, [identity])
    except pyrage.DecryptError:
        log.info("the kept draft of officer %s cannot be read", officer_id)
        return None
    return data


def forget(folder: Path, officer_id: OfficerId, slot: str) -> None:
    """Take away what is kept in the slot."""
    with translated():
        _place(folder, officer_id, slot).unlink(missing_ok=True)


def _place(folder: Path, officer_id: OfficerId, slot: str) -> Path:
    name = f"{officer_id}-{slot}" if slot else str(officer_id)
    return folder / FOLDER / f"{name}{SUFFIX}"
