"""Replies of a real case: drafted, kept, noted as sent, and known again when a chat brings them."""

import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from desk.actions import intake
from desk.actions.cases import CaseView, show_case
from desk.actions.desk import Desk
from desk.actions.intake_values import PastedText
from desk.actions.moving import move_item
from desk.actions.queue import place_in_line
from desk.actions.replying import (
    ReplySheet,
    draft_replies,
    keep_reply,
    mark_reply_sent,
    reply_link,
)
from desk.domain.case import ReplyKind
from desk.domain.drafts import IntakeReview
from desk.domain.errors import NotFoundError, NothingToDoError, PrivateDataError
from desk.domain.ids import CaseId, ReplyId
from desk.domain.office import HandOverMode
from desk.domain.replies import ReplyTopic
from desk.domain.status import Status
from desk.storage import cases, journal
from tests.actions.prepared import MovableClock

CHAT = "Ibu Contoh"


def sheet_of(desk: Desk, seen: CaseView) -> ReplySheet:
    return draft_replies(desk, seen.file.case.id)


def kept(desk: Desk, seen: CaseView, topic: ReplyTopic = ReplyTopic.INCOMPLETE) -> ReplyId:
    case_id = seen.file.case.id
    text = draft_replies(desk, case_id).drafts[topic]
    return keep_reply(desk, case_id, topic, text).value.id


def statuses(desk: Desk, case_id: CaseId) -> set[Status]:
    return {item.status for item in show_case(desk, case_id).file.items}


def exported(folder: Path, *lines: tuple[str, str, str]) -> Path:
    """An export of the mother's chat with these lines: time, author, text."""
    text = "".join(f"{at} - {author}: {said}\n" for at, author, said in lines)
    path = folder / f"WhatsApp Chat - {CHAT}.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(f"Chat WhatsApp dengan {CHAT}.txt", text)
    return path


def read(desk: Desk, source: Path | PastedText) -> IntakeReview:
    return intake.read_export(desk, source, desk.number("WA Akta dan KK"))


def test_an_incomplete_case_is_answered_by_what_is_missing(
    desk: Desk, birth_case: CaseView
) -> None:
    sheet = sheet_of(desk, birth_case)
    text = sheet.drafts[sheet.suggested]
    assert sheet.suggested is ReplyTopic.INCOMPLETE
    assert "Untuk Akta kelahiran:\n1. Foto surat keterangan lahir" in text
    assert birth_case.file.case.number in text
    assert set(sheet.drafts) == set(ReplyTopic)


def test_a_complete_case_is_told_its_place_in_the_line(
    desk: Desk, complete_birth_case: CaseView
) -> None:
    for item in complete_birth_case.file.items:
        move_item(desk, item.id, to=Status.COMPLETE, expected_version=item.version)
    sheet = sheet_of(desk, complete_birth_case)
    assert sheet.suggested is ReplyTopic.COMPLETE
    assert "urutan ke-1 untuk dikerjakan." in sheet.drafts[ReplyTopic.COMPLETE]
    assert "Kami rencanakan selesai" in sheet.drafts[ReplyTopic.COMPLETE]


def test_the_reply_names_the_place_that_the_desk_itself_counts(
    desk: Desk, complete_birth_case: CaseView
) -> None:
    case_id = complete_birth_case.file.case.id
    place = place_in_line(desk, case_id)
    assert place is not None
    for topic in (ReplyTopic.COMPLETE, ReplyTopic.STANDING):
        text = sheet_of(desk, complete_birth_case).drafts[topic]
        assert f"urutan ke-{place} untuk dikerjakan." in text


def test_what_is_ready_is_listed_by_the_case_itself(desk: Desk, ready_birth_case: CaseView) -> None:
    text = sheet_of(desk, ready_birth_case).drafts[ReplyTopic.READY]
    assert "1. Kutipan akta kelahiran, berkas PDF" in text
    assert "kartu" in text


def test_the_reply_says_from_which_number_and_to_which_chat(
    desk: Desk, birth_case: CaseView
) -> None:
    route = sheet_of(desk, birth_case).route
    assert (route.desk, route.desk_phone) == ("WA Akta dan KK", "0856-0001-1001")
    assert (route.chat, route.has_sender, route.link_digits) == (CHAT, True, "")


def test_a_link_is_there_for_a_number_in_link_mode_and_a_sender_with_a_number(
    desk: Desk, birth_case: CaseView
) -> None:
    linked = replace(
        desk, numbers=tuple(replace(one, hand_over=HandOverMode.LINK) for one in desk.numbers)
    )
    without = sheet_of(linked, birth_case).route
    assert (without.wants_link, without.link_digits) == (True, "")
    with pytest.raises(NothingToDoError):
        reply_link(without, "Selamat pagi")
    route = replace(without, link_digits="6281200001001")
    assert reply_link(route, "Selamat pagi").endswith("phone=6281200001001&text=Selamat%20pagi")
    assert reply_link(route, "panjang " * 400) == "whatsapp://send?phone=6281200001001"


@pytest.mark.parametrize(
    "private", ["9999014509900001", "lahir 12 Maret 1990", "WA 0812-3456-7890"]
)
def test_a_text_with_private_data_is_never_kept(
    desk: Desk, birth_case: CaseView, private: str
) -> None:
    case_id = birth_case.file.case.id
    with pytest.raises(PrivateDataError):
        keep_reply(desk, case_id, ReplyTopic.FREE, f"Bapak/Ibu, {private}")
    assert show_case(desk, case_id).file.replies == ()


def test_an_empty_text_is_no_reply(desk: Desk, birth_case: CaseView) -> None:
    with pytest.raises(NothingToDoError):
        keep_reply(desk, birth_case.file.case.id, ReplyTopic.FREE, " \n")


def test_a_reply_is_kept_with_its_author_and_stands_in_the_journal(
    desk: Desk, birth_case: CaseView
) -> None:
    reply_id = kept(desk, birth_case)
    (reply,) = show_case(desk, birth_case.file.case.id).file.replies
    assert (reply.id, reply.by, reply.sent_at) == (reply_id, desk.officer.id, None)
    assert (reply.kind, reply.made_at) == (ReplyKind.SHORTAGE, desk.now())
    with desk.store.reading() as session:
        entries = journal.entries_of_case(session, birth_case.file.case.id)
    assert entries[-1].verb == "reply_written"


def test_copying_the_same_text_again_keeps_it_once(desk: Desk, birth_case: CaseView) -> None:
    assert kept(desk, birth_case) == kept(desk, birth_case)


def test_a_shortage_that_was_sent_sets_what_is_new_to_incomplete(
    desk: Desk, birth_case: CaseView, moving_clock: MovableClock
) -> None:
    case_id = birth_case.file.case.id
    assert statuses(desk, case_id) == {Status.NEW}
    reply_id = kept(desk, birth_case)
    moving_clock.forward(minutes=3)
    sent = mark_reply_sent(desk, case_id, reply_id).value
    assert sent.sent_at == desk.now()
    assert show_case(desk, case_id).file.replies == (sent,)
    assert statuses(desk, case_id) == {Status.INCOMPLETE}
    with desk.store.reading() as session:
        verbs = [one.verb for one in journal.entries_of_case(session, case_id)]
    assert "reply_sent" in verbs
    assert verbs[-1] == "item_moved"


def test_another_reply_moves_nothing(desk: Desk, birth_case: CaseView) -> None:
    case_id = birth_case.file.case.id
    mark_reply_sent(desk, case_id, kept(desk, birth_case, ReplyTopic.RECEIVED))
    assert statuses(desk, case_id) == {Status.NEW}


def test_a_reply_said_sent_twice_keeps_its_first_time(
    desk: Desk, birth_case: CaseView, moving_clock: MovableClock
) -> None:
    case_id, reply_id = birth_case.file.case.id, kept(desk, birth_case)
    first = mark_reply_sent(desk, case_id, reply_id).value
    moving_clock.forward(hours=1)
    assert mark_reply_sent(desk, case_id, reply_id).value == first


def test_a_reply_of_another_case_is_not_found(desk: Desk, birth_case: CaseView) -> None:
    with pytest.raises(NotFoundError):
        mark_reply_sent(desk, birth_case.file.case.id, ReplyId(desk.new_id()))


@pytest.mark.parametrize("author", ["Anda", "Disdukcapil Contoh", "HP Loket Baru"])
def test_a_reply_that_an_export_brings_back_is_neither_a_draft_nor_doubled(
    desk: Desk, birth_case: CaseView, tmp_path: Path, author: str
) -> None:
    case_id = birth_case.file.case.id
    kept(desk, birth_case)
    (reply,) = show_case(desk, case_id).file.replies
    chat = exported(
        tmp_path,
        ("24/11/2026 08.35", author, reply.text),
        ("24/11/2026 08.50", CHAT, "KTP saya hilang, mau bikin baru"),
        ("24/11/2026 08.51", author, reply.text),
    )
    review = read(desk, chat)
    (draft,) = review.drafts
    assert draft.service is not None
    assert draft.service.value == "DP-KTP-04"
    assert [message.text for message in draft.messages] == ["KTP saya hilang, mau bikin baru"]
    decision = intake.decide(desk, draft)
    stored = intake.accept_drafts(desk, chat, desk.number("WA Akta dan KK"), [decision]).value
    with desk.store.reading() as session:
        file = cases.load_file(session, stored[0].case_id)
    assert reply.text not in [message.text for message in file.messages]
    assert read(desk, chat).drafts == ()


def test_an_export_with_nothing_but_the_reply_proposes_nothing(
    desk: Desk, birth_case: CaseView, tmp_path: Path
) -> None:
    kept(desk, birth_case)
    (reply,) = show_case(desk, birth_case.file.case.id).file.replies
    review = read(desk, exported(tmp_path, ("24/11/2026 08.35", "HP Loket Baru", reply.text)))
    assert review.drafts == ()
    assert review.known_messages == 1


def test_a_citizen_who_names_the_case_number_is_still_heard(
    desk: Desk, birth_case: CaseView, tmp_path: Path
) -> None:
    number = birth_case.file.case.number
    kept(desk, birth_case)
    asked = ("24/11/2026 09.10", CHAT, f"KTP saya hilang, beda dengan {number}")
    (draft,) = read(desk, exported(tmp_path, asked)).drafts
    assert len(draft.messages) == 1
