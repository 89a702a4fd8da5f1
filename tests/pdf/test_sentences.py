"""The sentences of the papers as data."""

import tomllib

from desk import paths
from desk.pdf.sentences import sentences

FILE = paths.RESOURCES / "letters" / "papers.toml"


def test_every_sentence_of_the_file_is_read_and_none_is_empty() -> None:
    raw = tomllib.loads(FILE.read_text(encoding="utf-8"))
    assert set(raw) == {"common", "receipt", "shortage", "result"}
    for name, section in raw.items():
        for key, value in section.items():
            assert value
            kept = getattr(getattr(sentences(), name), key)
            assert kept == (tuple(value) if isinstance(value, list) else value)


def test_the_file_cites_its_sources() -> None:
    assert "# Source" in FILE.read_text(encoding="utf-8")


def test_the_typefaces_lie_beside_their_licence() -> None:
    licence = (paths.RESOURCES / "fonts" / "LICENSE").read_text(encoding="utf-8")
    assert "SIL OPEN FONT LICENSE" in licence
