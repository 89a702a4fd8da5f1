"""Telephone numbers as people type them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.domain.errors import NotAPhoneError
from desk.domain.phone import PhoneKind, stored_phone
from desk.intake.phones import read_contact, read_phone


@pytest.mark.parametrize(
    "typed",
    [
        "085600010002",
        "0856-0001-0002",
        "0856 0001 0002",
        "0856.0001.0002",
        "(0856) 0001-0002",
        "6285600010002",
        "62 856-0001-0002",
        "+62 856-0001-0002",
        "+62 0856 0001 0002",
        "+62 (0)856 0001 0002",
        "0062 856 0001 0002",
        "85600010002",
        "\u202a+62\u00a0856\u20110001\u20110002\u202c",
        "+62\u202f856\u20130001\u22120002",
        "０８５６０００１０００２",
        "٠٨٥٦٠٠٠١٠٠٠٢",
        "https://wa.me/6285600010002",
        "wa.me/6285600010002?text=Halo%20pak%201",
        "https://wa.me/+6285600010002",
        "wa.me/085600010002",
        "https://api.whatsapp.com/send?phone=6285600010002&text=hai",
        "whatsapp://send?text=hai&phone=6285600010002",
        "tel:+62-856-0001-0002",
        "HP: 0856-0001-0002",
        "No. WA 0856-0001-0002",
        "0856-0001-0002 (Bu Tini)",
        "0856-0001-0002 nomor istri",
    ],
)
def test_every_typed_form_of_a_mobile_number_is_the_same_number(typed: str) -> None:
    phone = read_phone(typed)
    assert (phone.e164, phone.kind) == ("+6285600010002", PhoneKind.MOBILE)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "halo",
        "0856-0001-OOO2",
        "0856FLOWERS",
        "085600010002x12",
        "085600010002x",
        "3204014509900001",
        "8201014509900001",
        "0856000",
        "08560001000299",
        "0856-0001-0002 / 0857-0001-0003",
        "628",
        "+62 856",
        "12345",
        "+999 1234567890",
    ],
)
def test_what_is_no_number_is_refused_and_not_repaired(typed: str) -> None:
    with pytest.raises(NotAPhoneError):
        read_phone(typed)


@pytest.mark.parametrize(
    ("typed", "e164", "kind"),
    [
        ("022-2500001", "+62222500001", PhoneKind.LANDLINE),
        ("+62 21 5550 1234", "+622155501234", PhoneKind.LANDLINE),
        ("+65 9123 4567", "+6591234567", PhoneKind.FOREIGN),
        ("wa.me/6591234567", "+6591234567", PhoneKind.FOREIGN),
        ("0060 12-345 6789", "+60123456789", PhoneKind.FOREIGN),
    ],
)
def test_landlines_and_foreign_numbers_are_taken_and_told_apart(
    typed: str, e164: str, kind: PhoneKind
) -> None:
    phone = read_phone(typed)
    assert (phone.e164, phone.kind) == (e164, kind)
    assert stored_phone(phone.e164) == phone


@pytest.mark.parametrize(
    ("e164", "display", "masked"),
    [
        ("+6285600010002", "0856-0001-0002", "0856-…-0002"),
        ("+6281212341001", "0812-1234-1001", "0812-…-1001"),
        ("+62811234567", "0811-234-567", "0811-…-67"),
        ("+628112345678", "0811-2345-678", "0811-…-678"),
        ("+6281234567890", "0812-3456-7890", "0812-…-7890"),
        ("+6591234567", "+6591234567", "+65-…-4567"),
    ],
)
def test_a_number_is_shown_in_groups_and_masked_in_its_middle(
    e164: str, display: str, masked: str
) -> None:
    phone = stored_phone(e164)
    assert (phone.display, phone.masked) == (display, masked)


@given(st.from_regex(r"8[0-9]{8,11}", fullmatch=True))
def test_what_is_shown_reads_back_as_the_same_number(national: str) -> None:
    phone = stored_phone(f"+62{national}")
    assert read_phone(phone.display) == phone
    hidden = len(phone.display.replace("-", "")) - len(phone.masked.replace("-…-", ""))
    assert hidden >= 4


@given(st.text("0123456789 ()-+.xA", max_size=20))
def test_no_text_becomes_a_number_with_digits_that_it_does_not_hold(text: str) -> None:
    try:
        phone = read_phone(text)
    except NotAPhoneError:
        return
    digits = "".join(sign for sign in text if sign.isdecimal())
    assert phone.e164[3:] in digits


def test_a_chat_name_is_a_number_a_username_or_a_name() -> None:
    number = read_contact("\u202a+62\u00a0856\u20110001\u20110002\u202c")
    assert number.phone is not None
    assert number.name == "0856-0001-0002"
    assert read_contact("@sulastri.90").username == "sulastri.90"
    pushed = read_contact("~\u202fDewi")
    assert (pushed.name, pushed.phone, pushed.is_push_name) == ("Dewi", None, True)
    assert read_contact("Bu Tini RT 03").phone is None
