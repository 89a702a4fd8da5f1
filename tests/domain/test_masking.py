"""What lists and texts must not show in full."""

import pytest

from desk.domain.masking import (
    holds_long_number,
    masked_number,
    masked_phone,
    masked_text,
    number_tail,
)


def test_a_number_shows_its_last_four_digits() -> None:
    assert masked_number("9999014509900001") == "••••••••••••0001"
    assert number_tail("9999014509900001") == "0001"
    assert masked_phone("+6285600010002") == "0856-…-0002"


def test_nothing_masks_to_nothing() -> None:
    assert (masked_number(None), number_tail(None), masked_phone(None)) == ("", "", "")


@pytest.mark.parametrize(
    "text", ["9999014509900001", "9999 0145 0990 0001", "9999-0145-0990-0001", "٩٩٩٩٠١٤٥٠٩٩٠٠٠٠١"]
)
def test_a_text_never_shows_sixteen_digits_in_full(text: str) -> None:
    masked = masked_text(f"NIK {text}, terima kasih")
    assert masked == "NIK ••••••••••••0001, terima kasih"
    assert holds_long_number(text)
    assert not holds_long_number(masked)


def test_a_phone_number_in_a_text_is_left_alone() -> None:
    assert masked_text("0856-0001-0002") == "0856-0001-0002"
    assert not holds_long_number("0856-0001-0002")
