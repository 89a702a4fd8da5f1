"""What an officer has typed and not saved: encrypted on the disk, gone once it is decided."""

from dataclasses import replace
from pathlib import Path

from desk.actions.desk import Desk
from desk.actions.intake_values import LooseFile, PastedText, TypedText
from desk.actions.kept_drafts import (
    KeptDraft,
    drop_draft,
    keep_draft,
    kept_draft,
    kept_reviews,
    new_slot,
)
from desk.actions.kept_replies import KeptReply, drop_reply_text, keep_reply_text, kept_reply
from desk.domain.case import Channel
from desk.domain.ids import CaseId
from desk.domain.replies import ReplyTopic
from desk.storage import kept_drafts


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


def test_reviews_with_slots_of_their_own_overwrite_nothing(desk: Desk) -> None:
    early, late = sorted(new_slot(desk) for _ in range(2))
    first = replace(a_kept_draft(), slot=early)
    second = replace(a_kept_draft("BUDI CONTOH"), slot=late)
    keep_draft(desk, second)
    keep_draft(desk, first)
    assert kept_reviews(desk) == (first, second)
    drop_draft(desk, first.slot)
    assert kept_reviews(desk) == (second,)


def a_kept_reply(case_id: CaseId, text: str = "Selamat pagi, Ibu RAHASIA") -> KeptReply:
    """A reply about what is missing, edited and not copied."""
    texts = {ReplyTopic.INCOMPLETE: text, ReplyTopic.FREE: "lain 🙂"}
    return KeptReply(case_id=case_id, topic=ReplyTopic.INCOMPLETE, texts=texts)


def test_an_edited_reply_comes_back_for_its_case_alone(desk: Desk) -> None:
    one, other = CaseId(desk.new_id()), CaseId(desk.new_id())
    keep_reply_text(desk, a_kept_reply(one))
    assert kept_reply(desk, one) == a_kept_reply(one)
    assert kept_reply(desk, other) is None
    assert kept_reviews(desk) == ()
    keep_reply_text(desk, a_kept_reply(one, "baru"))
    assert kept_reply(desk, one) == a_kept_reply(one, "baru")
    drop_reply_text(desk, one)
    assert kept_reply(desk, one) is None
    assert list((desk.store.folder / "drafts").iterdir()) == []


def test_nothing_of_an_edited_reply_can_be_read_on_the_disk(desk: Desk) -> None:
    keep_reply_text(desk, a_kept_reply(CaseId(desk.new_id())))
    (path,) = (desk.store.folder / "drafts").iterdir()
    assert b"RAHASIA" not in path.read_bytes()


def test_a_kept_reply_of_another_version_is_none(desk: Desk) -> None:
    case_id = CaseId(desk.new_id())
    keep_reply_text(desk, a_kept_reply(case_id))
    (path,) = (desk.store.folder / "drafts").iterdir()
    slot = path.stem.removeprefix(f"{desk.officer.id}-")
    for data in (b"[]", b"{}", b'["nonsense", {}]', b"\xff"):
        kept_drafts.keep(desk.store.folder, desk.store.keys, desk.officer.id, slot, data)
        assert kept_reply(desk, case_id) is None
