"""The note of the journal's head, kept beside the key and outside the database.

Whoever puts an older copy of the database back, or cuts off the last entries, does not put the
note back with it: `verify` compares the two.
"""

import hmac
import json
from dataclasses import asdict, dataclass
from pathlib import Path

from desk.domain.errors import KeyWrongError
from desk.storage import durable
from desk.storage.keys import KeyRing

NOTE_FILE = "head.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadNote:
    """The last entry at some moment: its sequence, its chain value and the seal over both."""

    sequence: int
    chain: str
    mac: str


def seal(keys: KeyRing, sequence: int, chain: str) -> HeadNote:
    """The note of a head, sealed with the journal's key."""
    mac = keys.seal(b"head", str(sequence).encode("ascii"), chain.encode("ascii"))
    return HeadNote(sequence=sequence, chain=chain, mac=mac)


def is_ours(keys: KeyRing, note: HeadNote) -> bool:
    """Whether a note was sealed with this key."""
    expected = seal(keys, note.sequence, note.chain).mac
    return hmac.compare_digest(expected.encode("ascii"), note.mac.encode("utf-8"))


def write(folder: Path, note: HeadNote) -> None:
    """Write the note down, in one step.

    Raises:
        OSError: the disk or the folder refuses; the old note stands.
    """
    durable.write_over(folder / NOTE_FILE, json.dumps(asdict(note)).encode("ascii"))


def read(folder: Path) -> HeadNote | None:
    """The note, or None where nothing was noted yet.

    Raises:
        KeyWrongError: there is a note, and it does not read.
    """
    path = folder / NOTE_FILE
    try:
        content = json.loads(path.read_text(encoding="ascii"))
        return HeadNote(
            sequence=int(content["sequence"]),
            chain=str(content["chain"]),
            mac=str(content["mac"]),
        )
    except FileNotFoundError:
        return None
    except (ValueError, KeyError, TypeError) as error:
        raise KeyWrongError(str(path)) from error
