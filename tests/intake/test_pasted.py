"""Text copied from WhatsApp Web, and bare words: nothing that was copied is lost on the way."""

from datetime import UTC, datetime

import pytest

from desk.domain.drafts import IntakeReview
from desk.domain.errors import NotAnExportError
from desk.domain.office import Zone
from desk.domain.problems import ProblemKind
from desk.intake.chat import read_pasted
from desk.intake.chat_requests import read_requests
from desk.intake.drafts import propose
from desk.intake.import_values import IntakeSetting
from desk.intake.typed import propose_typed
from tests.builders import NUMBER
from tests.intake.chat_reading import NOW

SETTING = IntakeSetting(zone=Zone.WIB, fingerprint_key=b"k" * 32, desk_number=NUMBER)
ONE = "[08.12, 24/11/2026] +62 856-0001-2001: mau buat KTP hilang"
SENT_AT = datetime.fromisoformat("2026-11-24 08:12:00")


def pasted(text: str) -> IntakeReview:
    chat = read_pasted(text, order=None, now=NOW)
    return propose(chat, SETTING, contents=(), known=lambda _prints: frozenset(), talk_too=True)


def typed(text: str) -> IntakeReview:
    return propose_typed(text, SETTING, now=datetime(2026, 11, 24, 5, tzinfo=UTC), mark="x")


@pytest.mark.parametrize(
    "heading", ["HARI INI", "Kemarin", "24/11/2026", "Senin", "24 November 2026", "TODAY"]
)
def test_the_heading_of_a_day_hides_neither_the_sender_nor_the_time(heading: str) -> None:
    review = pasted(f"{heading}\n{ONE}")
    (draft,) = review.drafts
    assert draft.sender_phone == "+6285600012001"
    assert draft.messages[0].at == SENT_AT
    assert review.problems == ()


def test_the_end_of_the_message_above_is_told_and_the_copied_message_is_read() -> None:
    review = pasted(f"sampai besok ya\n{ONE}")
    assert [draft.sender_phone for draft in review.drafts] == ["+6285600012001"]
    assert [one.kind for one in review.problems] == [ProblemKind.TEXT_BEFORE_FIRST_MESSAGE]


def test_a_note_with_one_date_in_it_is_still_no_message() -> None:
    with pytest.raises(NotAnExportError):
        read_pasted("Rapat:\n24/11/2026, 08.12 - Balai desa: bawa berkas", order=None, now=NOW)


def test_copied_text_is_not_called_cut_off_for_want_of_a_last_line_end() -> None:
    text = "[24/11/2026, 08.12] +62 856-0001-2001: mau buat KTP hilang"
    assert read_pasted(text, order=None, now=NOW).problems == ()


def test_a_stranger_whose_wish_is_unclear_gets_a_draft_beside_that_of_another() -> None:
    second = "[08.13, 24/11/2026] +62 856-0001-2002: saya mau buat KK"
    review = pasted(f"{ONE}\n{second}")
    assert [draft.sender_phone for draft in review.drafts] == ["+6285600012001", "+6285600012002"]


def test_an_answer_under_the_own_name_of_the_account_is_no_request() -> None:
    review = pasted(f"{ONE}\n[08.13, 24/11/2026] Loket Contoh: baik, kirim foto KK")
    assert [draft.sender_phone for draft in review.drafts] == ["+6285600012001"]


def test_a_mother_who_gives_her_own_name_first_asks_for_her_child_in_the_same_draft() -> None:
    review = pasted(f"{ONE}\nNama: SITI CONTOH\n{ONE} an. ALI CONTOH")
    assert len(review.drafts) == 1


def test_bare_words_give_their_numbers_also_where_no_service_is_named() -> None:
    (draft,) = typed("selamat pagi pak, NIK: 9999014404950012").drafts
    assert draft.nik is not None
    assert draft.nik.value == "9999014404950012"


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("Layanan: akta kematian", "CS-MTI-01"),
        ("3. Jenis layanan : akta kematian", "CS-MTI-01"),
        ("*Keperluan:* KIA anak", "DP-KIA-01"),
        ("• PERMOHONAN = KTP RUSAK", "DP-KTP-05"),
        ("Urusan\u00a0: akte lahir anak ke 2", "CS-LHR-01"),
    ],
)
def test_a_labelled_line_says_what_is_wanted_without_a_verb(line: str, code: str) -> None:
    (request,) = read_requests(f"Nama: SITI CONTOH\n{line}\nTerima kasih", None)
    assert request.service is not None
    assert request.service.value == code
    assert not request.service.certain


def test_labelled_lines_that_name_two_services_decide_nothing() -> None:
    assert read_requests("Layanan: akta kematian\nLayanan: KIA", None) == ()


@pytest.mark.parametrize(
    "header",
    [
        "[24/11 08.12] ",
        "[24/11, 08.12] ",
        "[08.12, 24/11] ",
        "[24/11, 8:12 AM] ",
        "\u200e[24-11 08.12] ",
    ],
)
def test_messages_that_were_copied_on_a_phone_get_the_year_they_lack(header: str) -> None:
    (draft,) = pasted(f"{header}+62 856-0001-2001: mau buat KTP hilang").drafts
    assert draft.sender_phone == "+6285600012001"
    assert draft.messages[0].at == SENT_AT


def test_a_day_that_is_still_to_come_was_last_year() -> None:
    (draft,) = pasted("[25/12 08.12] +62 856-0001-2001: mau buat KTP hilang").drafts
    assert draft.messages[0].at == datetime.fromisoformat("2025-12-25 08:12:00")
