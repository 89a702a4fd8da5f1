"""The requirement list as a message."""

import re

import pytest

from desk.outbox.requirement_text import COMFORTABLE, requirement_message
from tests.published import CODES, NUMBER, WORDS, a_sheet

MARKUP = re.compile(r"[*_~`]")
EACH = pytest.mark.parametrize("code", CODES)


def message(code: str) -> str:
    return requirement_message(a_sheet(code), WORDS.said, NUMBER)


@EACH
def test_a_message_holds_every_line_cost_and_number_and_nothing_whatsapp_reads_as_markup(
    code: str,
) -> None:
    text = message(code)
    assert [line.text for line in a_sheet(code).lines if line.text not in text] == []
    assert "Biaya: Gratis" in text
    assert "0856-0001-1001" in text
    assert MARKUP.findall(text) == []


@EACH
def test_the_numbers_of_a_message_run_through(code: str) -> None:
    numbers = [int(found) for found in re.findall(r"^(\d+)\. ", message(code), re.MULTILINE)]
    assert numbers == list(range(1, len(a_sheet(code).lines) + 1))


def test_most_messages_are_short_and_the_others_hold_nothing_but_what_is_needed() -> None:
    long = [code for code in CODES if len(message(code)) > COMFORTABLE]
    assert len(long) < len(CODES) / 3
    assert [code for code in long if "Kehadiran:" in message(code)] == []


def test_a_message_without_a_number_still_says_where_to_send() -> None:
    text = requirement_message(a_sheet("DP-KTP-04"), WORDS.said)
    assert "Kirim ke nomor WhatsApp layanan kami." in text


def test_a_message_holds_no_link_because_the_office_never_drives_whatsapp() -> None:
    assert "wa.me" not in message("CS-LHR-01")
