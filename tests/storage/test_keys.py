"""Keys: one secret, a key file, a sheet on paper; nothing is ever replaced."""

import stat
from pathlib import Path

import pyrage
import pytest

from desk.domain.errors import AlreadyExistsError, KeyMissingError, KeyWrongError
from desk.storage import bech32, keys


def code_on_sheet(folder: Path) -> str:
    text = (folder / keys.SHEET_FILE).read_text(encoding="ascii")
    return text.partition("Kunci:")[2].partition("Yang perlu")[0]


def test_created_keys_load_again(tmp_path: Path) -> None:
    made = keys.create_keys(tmp_path)

    assert keys.load_keys(tmp_path) == made


def test_key_file_and_sheet_are_readable_by_their_owner_alone(tmp_path: Path) -> None:
    keys.create_keys(tmp_path)

    for name in (keys.KEY_FILE, keys.SHEET_FILE):
        assert stat.S_IMODE((tmp_path / name).stat().st_mode) == 0o600


def test_every_key_is_another_one(tmp_path: Path) -> None:
    ring = keys.create_keys(tmp_path)

    assert len({ring.secret, ring.database, ring.journal, ring.fingerprint}) == 4


def test_a_key_ring_does_not_show_its_keys(tmp_path: Path) -> None:
    ring = keys.create_keys(tmp_path)

    assert ring.secret.hex() not in repr(ring)
    assert "AGE-SECRET" not in repr(ring)


def test_the_sheet_brings_the_same_keys_back(tmp_path: Path) -> None:
    made = keys.create_keys(tmp_path)
    other = tmp_path / "other"
    other.mkdir()

    assert keys.restore_from_sheet(other, code_on_sheet(tmp_path).lower()) == made
    assert keys.load_keys(other) == made


@pytest.mark.parametrize("place", [0, 20, 55])
def test_a_mistyped_sheet_is_refused_and_writes_nothing(tmp_path: Path, place: int) -> None:
    keys.create_keys(tmp_path)
    letters = list("".join(code_on_sheet(tmp_path).split()).replace("-", ""))
    letters[place] = "A" if letters[place] != "A" else "B"
    other = tmp_path / "other"
    other.mkdir()

    with pytest.raises(KeyWrongError):
        keys.restore_from_sheet(other, "".join(letters))
    assert not list(other.iterdir())


def test_an_existing_key_is_never_replaced(tmp_path: Path) -> None:
    made = keys.create_keys(tmp_path)

    with pytest.raises(AlreadyExistsError):
        keys.create_keys(tmp_path)
    with pytest.raises(AlreadyExistsError):
        keys.restore_from_sheet(tmp_path, code_on_sheet(tmp_path))
    assert keys.load_keys(tmp_path) == made


def test_a_missing_key_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(KeyMissingError):
        keys.load_keys(tmp_path)


@pytest.mark.parametrize("content", [b"", b"desk key 1\nABC\n", b"another file", b"\xff\xfe"])
def test_a_file_that_is_no_key_is_wrong(tmp_path: Path, content: bytes) -> None:
    (tmp_path / keys.KEY_FILE).write_bytes(content)

    with pytest.raises(KeyWrongError):
        keys.load_keys(tmp_path)


def test_the_derived_identity_opens_what_age_sealed_for_it() -> None:
    ring = keys.derive(bytes(range(32)))
    identity = pyrage.x25519.Identity.from_str(ring.file_identity)

    sealed = pyrage.encrypt(b"foto", [identity.to_public()])

    assert pyrage.decrypt(sealed, [identity]) == b"foto"


def test_bech32_writes_the_example_of_its_standard() -> None:
    """Source: BIP-173, test vectors."""
    every_value = bytes.fromhex("00443214c74254b635cf84653a56d7c675be77df")
    assert bech32.encode("abcdef", every_value) == "abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw"


def test_the_sheet_speaks_to_an_officer(tmp_path: Path) -> None:
    keys.create_keys(tmp_path)

    text = (tmp_path / keys.SHEET_FILE).read_bytes().decode("ascii")

    assert "Cetak lembar ini" in text
    assert all(len(line) <= 80 for line in text.splitlines())


def test_seals_tell_their_parts_apart() -> None:
    ring = keys.derive(bytes(32))

    assert ring.seal(b"ab", b"c") != ring.seal(b"a", b"bc")
