"""What an officer has typed and not saved: encrypted on the disk, gone once it is decided."""

from dataclasses import replace
from pathlib import Path

from desk.actions.desk import Desk
from desk.actions.intake_values import LooseFile, PastedText, TypedText
from desk.actions.kept_drafts import KeptDraft, drop_draft, keep_draft, kept_draft
from desk.domain.case import Channel


def a_kept_draft(name: str = "SITI RAHASIA CONTOH") -> KeptDraft:
    """A review in the middle of typing."""
    return KeptDraft(
        source=TypedText(text="mau buat akta"),
        key="typed:1",
        number="WA Akta dan KK",
        channel=Channel.WHATSAPP,
        sender="0856-0001-2001",
        codes=("A01",),
        name=name,
        nik="9999014404950012",
        no_kk="",
        reporter="",
        subject="ANAK CONTOH",
        files=(Path("foto.jpg"),),
        pictures=(LooseFile(name="tempel.png", data=b"\x89PNG\x00"),),
    )


def test_what_was_kept_comes_back_as_it_was(desk: Desk) -> None:
    keep_draft(desk, a_kept_draft())
    assert kept_draft(desk) == a_kept_draft()


def test_copied_messages_and_exports_come_back_as_what_they_were(desk: Desk) -> None:
    for source in (PastedText(text="[08.12, 24/11/2026] A: b"), Path("chat.zip")):
        kept = replace(a_kept_draft(), source=source)
        keep_draft(desk, kept)
        assert kept_draft(desk) == kept


def test_the_newest_counts(desk: Desk) -> None:
    keep_draft(desk, a_kept_draft())
    keep_draft(desk, a_kept_draft("BUDI CONTOH"))
    kept = kept_draft(desk)
    assert kept is not None
    assert kept.name == "BUDI CONTOH"


def test_nothing_of_it_can_be_read_on_the_disk(desk: Desk) -> None:
    keep_draft(desk, a_kept_draft())
    (path,) = (desk.store.folder / "drafts").iterdir()
    data = path.read_bytes()
    for word in (b"SITI", b"RAHASIA", b"9999014404950012", b"0856"):
        assert word not in data


def test_what_is_dropped_is_gone(desk: Desk) -> None:
    keep_draft(desk, a_kept_draft())
    drop_draft(desk)
    assert kept_draft(desk) is None
    assert list((desk.store.folder / "drafts").iterdir()) == []


def test_a_draft_that_cannot_be_read_is_none(desk: Desk) -> None:
    keep_draft(desk, a_kept_draft())
    (path,) = (desk.store.folder / "drafts").iterdir()
    path.write_bytes(b"age-encryption.org/v1\nbroken")
    assert kept_draft(desk) is None
