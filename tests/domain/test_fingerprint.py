"""Fingerprints: an overlapping export brings nothing twice and loses nothing new."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.domain.chat import ChatMessage, Media, MessageKind
from desk.domain.fingerprint import all_prints, already_known, fingerprints

START = datetime.fromisoformat("2026-11-24 08:00:00")
KEY = b"k" * 32


def said(
    text: str = "ok",
    minute: int = 0,
    author: str | None = "Bu Tini",
    kind: MessageKind = MessageKind.TEXT,
) -> ChatMessage:
    at = START + timedelta(minutes=minute)
    return ChatMessage(line=1, at=at, author=author, kind=kind, text=text)


def photo(name: str, minute: int = 0) -> ChatMessage:
    return replace(
        said("", minute), kind=MessageKind.ATTACHMENT, attachment=name, media=Media.IMAGE
    )


def prints_of(
    messages: Sequence[ChatMessage], key: bytes = KEY, number: str = "+6281", side: str = "Bu Tini"
) -> tuple[str, ...]:
    return all_prints(fingerprints(messages, key=key, desk_number=number, other_side=side))


def known_of(messages: Sequence[ChatMessage], earlier: Sequence[ChatMessage]) -> tuple[bool, ...]:
    prints = fingerprints(messages, key=KEY, desk_number="+6281", other_side="Bu Tini")
    return already_known(messages, prints, frozenset(prints_of(earlier)))


MESSAGES = st.lists(
    st.builds(
        said,
        text=st.sampled_from(["ok", "ya", "siap pak"]),
        minute=st.integers(0, 5),
        author=st.sampled_from(["Bu Tini", "Anda"]),
    ),
    max_size=25,
).map(lambda messages: sorted(messages, key=lambda message: message.at))


@given(MESSAGES)
def test_the_same_export_again_is_known_to_the_last_message(messages: list[ChatMessage]) -> None:
    assert all(known_of(messages, messages))


@given(MESSAGES)
def test_every_message_has_prints_of_its_own(messages: list[ChatMessage]) -> None:
    prints = prints_of(messages)
    assert len(set(prints)) == len(prints) == 2 * len(messages)


@given(MESSAGES, MESSAGES)
def test_messages_of_later_minutes_are_new(
    earlier: list[ChatMessage], later: list[ChatMessage]
) -> None:
    fresh = [replace(message, at=message.at + timedelta(hours=1)) for message in later]
    expected = (True,) * len(earlier) + (False,) * len(fresh)
    assert known_of([*earlier, *fresh], earlier) == expected


@given(MESSAGES, st.integers(0, 5))
def test_an_export_that_begins_in_the_middle_brings_nothing_twice(
    messages: list[ChatMessage], minute: int
) -> None:
    rest = [message for message in messages if message.at >= START + timedelta(minutes=minute)]
    assert all(known_of(rest, messages))


@given(MESSAGES, st.data())
def test_a_message_deleted_later_is_not_a_second_one(
    messages: list[ChatMessage], data: st.DataObject
) -> None:
    if not messages:
        return
    at = data.draw(st.integers(0, len(messages) - 1))
    gone = replace(messages[at], kind=MessageKind.DELETED, text="Pesan ini dihapus")
    assert all(known_of([*messages[:at], gone, *messages[at + 1 :]], messages))


@pytest.mark.parametrize("marked", [True, False])
def test_a_message_edited_later_is_not_a_second_one(marked: bool) -> None:  # noqa: FBT001 - a parameter of the table
    before = [said("mau buat akta"), said("anak saya", 1)]
    after = [replace(before[0], text="mau buat akta lahir", edited=marked), before[1]]
    assert known_of(after, before) == (True, True)


def test_what_was_left_out_once_and_comes_as_a_file_later_is_the_same_message() -> None:
    left_out = said("<Media tidak disertakan>", kind=MessageKind.OMITTED)
    assert known_of([photo("IMG-20261124-WA0001.jpg")], [left_out]) == (True,)
    assert known_of([left_out], [photo("IMG-20261124-WA0001.jpg")]) == (True,)


def test_a_message_of_the_minute_in_which_the_export_was_made_is_new() -> None:
    assert known_of([said("ok"), said("ok"), said("lagi")], [said("ok")]) == (True, False, False)
    edited = replace(said("lagi"), edited=True)
    assert known_of([said("ok"), edited], [said("ok")]) == (True, False)


def test_two_photos_of_a_minute_are_two_messages() -> None:
    both = [photo("IMG-20261124-WA0001.jpg"), photo("IMG-20261124-WA0002.jpg")]
    assert known_of(both, both[:1]) == (True, False)


@pytest.mark.parametrize(
    "again",
    [
        said("ok", author="~\u202fBu TINI"),
        said("  ok\u200e "),
        replace(said("ok"), at=START + timedelta(seconds=42)),
    ],
)
def test_marks_blanks_seconds_and_case_of_the_author_make_no_new_message(
    again: ChatMessage,
) -> None:
    assert known_of([again], [said("ok")]) == (True,)


def test_a_number_as_author_is_its_digits() -> None:
    wrapped = said(author="\u202a+62\u00a0856\u20110001\u20110002\u202c")
    assert known_of([wrapped], [said(author="+62 856-0001-0002")]) == (True,)


def test_another_key_number_or_chat_gives_other_prints() -> None:
    ours = set(prints_of([said()]))
    assert not ours & set(prints_of([said()], key=b"x" * 32))
    assert not ours & set(prints_of([said()], number="+6282"))
    assert not ours & set(prints_of([said()], side="Pak Budi"))


def test_a_print_is_a_hash_that_holds_no_text() -> None:
    for text in prints_of([said("rahasia sekali")]):
        assert len(text) == 64
        int(text, 16)
