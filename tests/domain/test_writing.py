"""What the papers say about a case."""

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.domain.case import Channel, FindingKind, PaperKind, ResultForm
from desk.domain.checklist import RowForm, RowState, VerdictState
from desk.domain.errors import NothingToDoError
from desk.domain.ids import FindingId
from desk.domain.letters import AskedLine
from desk.domain.status import Status
from desk.domain.writing import (
    CROCKFORD,
    check_code,
    file_names,
    missing_line,
    paper_kind_of,
    receipt,
    result_sheet,
    shortage,
)
from tests.domain.paper_cases import (
    FIRST_MESSAGE,
    KEY,
    NIK,
    WORDING,
    a_child,
    a_file,
    a_finding,
    a_person,
    a_result,
    a_verdict,
    an_attached_result,
    an_evidence,
    an_item,
    an_order,
    missing,
    refused,
    satisfied,
)

DAY = date(2026, 11, 23)


def test_a_receipt_promises_no_day_before_the_file_is_complete() -> None:
    waiting = receipt(a_file(), a_verdict(missing("ktp")), an_order(), WORDING, promised_on=DAY)
    complete = a_verdict(satisfied("ktp"), state=VerdictState.COMPLETE)
    assert waiting.promised_on is None
    assert receipt(a_file(), complete, an_order(), WORDING, promised_on=DAY).promised_on == DAY


def test_a_receipt_is_dated_by_the_first_message_of_the_citizen() -> None:
    letter = receipt(a_file(), a_verdict(), an_order(), WORDING, promised_on=None)
    assert letter.received_at == FIRST_MESSAGE


def test_the_head_of_a_paper_shows_only_the_last_four_of_the_nik() -> None:
    letter = receipt(a_file(), a_verdict(), an_order(), WORDING, promised_on=None)
    assert letter.head.nik_tail == NIK[-4:]
    assert NIK not in repr(letter)


def test_received_lines_say_where_a_document_comes_from_but_not_what_officers_noted() -> None:
    verdict = a_verdict(
        satisfied("ktp"),
        satisfied("kk", FindingKind.IN_SIAK),
        satisfied("nikah", FindingKind.ACCEPTED_WITH_NOTE),
    )
    letter = receipt(a_file(), verdict, an_order(), WORDING, promised_on=None)
    assert letter.received == (
        AskedLine(text="ktp resmi"),
        AskedLine(text="kk resmi", reason="Sudah ada dalam data kami."),
        AskedLine(text="nikah resmi", reason="Diterima dengan catatan petugas."),
    )


def test_files_that_nobody_judged_yet_are_received_but_fulfil_nothing() -> None:
    withdrawn = a_finding(12, FindingKind.WITHDRAWN, 22, withdraws=FindingId(UUID(int=11)))
    file = a_file(
        evidence=(an_evidence(21), an_evidence(22), an_evidence(23)),
        findings=(
            a_finding(10, FindingKind.ACCEPTED, 21),
            a_finding(11, FindingKind.ACCEPTED, 22),
            withdrawn,
        ),
    )
    letter = receipt(file, a_verdict(), an_order(), WORDING, promised_on=None)
    assert letter.received == (AskedLine(text="2 berkas lain", reason="Sedang kami periksa."),)


def test_what_stands_on_a_form_is_not_asked_for_in_a_message_as_well() -> None:
    on_form = missing(
        "data_saksi",
        form=RowForm.TYPED,
        phrase="Nama, NIK, dan nomor KK dua saksi, cukup diketik di formulir",
    )
    in_message = missing("data_hp_email", form=RowForm.TYPED, phrase="Nomor WhatsApp pelapor")
    assert missing_line([on_form], WORDING).reason == "Belum kami terima."
    assert "Cukup ditulis dalam pesan" in missing_line([in_message], WORDING).reason


def test_a_missing_line_gives_every_reason_in_plain_words() -> None:
    verdict = a_verdict(missing("kk"), refused("ktp", "R01", "R02"))
    letter = shortage(a_file(), verdict, an_order(), WORDING, deadline=DAY)
    assert letter.missing == (
        AskedLine(text="foto kk", reason="Belum kami terima."),
        AskedLine(text="foto ktp", reason="Foto tidak terbaca. Foto dari fotokopi."),
    )


@pytest.mark.parametrize(
    ("channel", "by_chat"), [(Channel.COUNTER, False), (Channel.VILLAGE, True)]
)
def test_photos_are_explained_only_to_who_sends_them(channel: Channel, *, by_chat: bool) -> None:
    file = a_file()
    file = replace(file, case=replace(file.case, channel=channel), senders=())
    letter = shortage(file, a_verdict(missing("kk")), an_order(), WORDING, deadline=DAY)
    assert letter.head.by_chat is by_chat
    assert bool(letter.photo_tips) is by_chat


def test_an_original_that_is_withdrawn_later_is_announced() -> None:
    verdict = a_verdict(missing("ktp", form=RowForm.WITHDRAWN_AT_HANDOVER))
    letter = shortage(a_file(), verdict, an_order(), WORDING, deadline=DAY)
    assert letter.missing[0].reason == (
        "Belum kami terima. Yang asli diserahkan saat hasil diambil."
    )


def test_a_group_of_which_one_is_enough_is_one_line() -> None:
    verdict = a_verdict(missing("a", any_of="X:G1"), missing("b", any_of="X:G1"), missing("c"))
    letter = shortage(a_file(), verdict, an_order(), WORDING, deadline=DAY)
    texts = [line.text for line in letter.missing]
    assert texts == ["Salah satu dari: foto a; atau foto b", "foto c"]


def test_a_document_of_two_groups_is_offered_in_both() -> None:
    verdict = a_verdict(
        missing("a", any_of="X:G1", also_any_of=("Y:G1",)),
        missing("b", any_of="X:G1"),
        missing("c", any_of="Y:G1"),
    )
    letter = shortage(a_file(), verdict, an_order(), WORDING, deadline=DAY)
    texts = [line.text for line in letter.missing]
    assert texts == ["Salah satu dari: foto a; atau foto b", "Salah satu dari: foto a; atau foto c"]


def test_groups_with_the_same_documents_are_one_line() -> None:
    both = {"any_of": "X:G1", "also_any_of": ("Y:G1",)}
    verdict = a_verdict(missing("a", **both), missing("b", **both))
    assert len(shortage(a_file(), verdict, an_order(), WORDING, deadline=DAY).missing) == 1


def test_a_notice_of_nothing_missing_is_not_written() -> None:
    with pytest.raises(NothingToDoError):
        shortage(a_file(), a_verdict(satisfied("ktp")), an_order(), WORDING, deadline=DAY)


def test_twins_are_one_service_line_with_their_number() -> None:
    file = a_file(items=(an_item(), an_item(ordinal=2), an_item("DP-KIA-01")))
    letter = receipt(file, a_verdict(), an_order(), WORDING, promised_on=None)
    assert letter.head.services == (
        "Akta kelahiran (2 permohonan)",
        "KIA anak di bawah 5 tahun",
    )


def test_cancelled_services_leave_the_paper_while_others_remain() -> None:
    file = a_file(items=(an_item(), an_item("DP-KIA-01", status=Status.CANCELLED)))
    letter = receipt(file, a_verdict(), an_order(), WORDING, promised_on=None)
    assert letter.head.services == ("Akta kelahiran",)


def test_a_bundle_is_called_by_its_name() -> None:
    file = a_file()
    file = replace(file, case=replace(file.case, bundle="PKT-LAHIR"))
    letter = receipt(file, a_verdict(), an_order(), WORDING, promised_on=None)
    assert letter.head.bundle == "Kelahiran 3-in-1"


def test_a_result_sheet_is_not_written_before_anything_is_issued() -> None:
    file = a_file(results=(a_result(1, "Akta", ResultForm.PDF_TTE),))
    with pytest.raises(NothingToDoError):
        result_sheet(file, a_verdict(), an_order(), WORDING)


def test_a_result_sheet_names_what_is_issued_and_what_is_still_to_come() -> None:
    file = a_file(
        items=(an_item(status=Status.PROCESSING), an_item("DP-KIA-01")),
        results=(
            an_attached_result(1, "Akta kelahiran", document_number="3299-LU-1"),
            a_result(2, "Kartu keluarga", ResultForm.PDF_TTE),
        ),
    )
    letter = result_sheet(file, a_verdict(), an_order(), WORDING)
    assert [line.label for line in letter.issued] == ["Akta kelahiran"]
    assert letter.issued[0].file_name == "Akta kelahiran - SITI CONTOH.pdf"
    assert letter.issued[0].sha256 == f"{1:064x}"
    assert letter.pending == ("Kartu keluarga", "KIA anak di bawah 5 tahun")
    assert letter.bring == ()


def test_a_card_is_issued_once_its_item_is_ready_and_then_asks_for_an_identity() -> None:
    card = a_result(2, "KIA", ResultForm.CARD)
    early = a_file(results=(card, an_attached_result(1, "Akta")))
    ready = replace(early, items=(an_item(status=Status.READY),))
    old_card = satisfied("kia lama", form=RowForm.WITHDRAWN_AT_HANDOVER)
    before = result_sheet(early, a_verdict(), an_order(), WORDING)
    after = result_sheet(ready, a_verdict(old_card), an_order(), WORDING)
    assert [line.is_card for line in before.issued] == [False]
    assert [line.is_card for line in after.issued] == [True, False]
    assert after.bring == (
        "Lembar hasil ini, tercetak atau di ponsel",
        "KTP-el atau kartu identitas lain milik yang mengambil",
        "kia lama resmi, yang asli (diserahkan kepada kami)",
    )


def test_rejected_services_are_not_promised_as_still_to_come() -> None:
    file = a_file(
        items=(an_item(), an_item("DP-KIA-01", status=Status.REJECTED)),
        results=(an_attached_result(1, "Akta"),),
    )
    assert result_sheet(file, a_verdict(), an_order(), WORDING).pending == ()


def test_the_results_of_twins_carry_their_own_names() -> None:
    second = an_item(ordinal=2)
    file = a_file(
        items=(an_item(), second),
        people=(*a_file().people, a_person(7, "ANAK SATU"), a_person(8, "ANAK DUA")),
        roles=(a_child(1, 7), a_child(2, 8)),
        results=(
            an_attached_result(1, "Akta"),
            an_attached_result(2, "Akta", item_id=second.id),
        ),
    )
    assert file_names(file, {"CS-LHR-01": "anak"}) == (
        "Akta - ANAK SATU.pdf",
        "Akta - ANAK DUA.pdf",
    )


def test_two_results_of_one_name_are_told_apart() -> None:
    file = a_file(results=(an_attached_result(1, "KK"), an_attached_result(2, "KK")))
    assert file_names(file, {}) == ("KK - SITI CONTOH.pdf", "KK - SITI CONTOH (2).pdf")


def test_a_row_that_is_not_needed_is_neither_received_nor_missing() -> None:
    row = replace(missing("ktp"), state=RowState.NOT_NEEDED)
    letter = receipt(a_file(), a_verdict(row), an_order(), WORDING, promised_on=None)
    assert letter.received == ()
    assert letter.missing == ()


@given(number=st.text(max_size=30), kind=st.sampled_from(PaperKind))
def test_a_check_code_is_eight_signs_and_tells_its_paper(number: str, kind: PaperKind) -> None:
    code = check_code(KEY, number, kind)
    assert len(code) == 8
    assert set(code) <= set(CROCKFORD)
    assert paper_kind_of(KEY, number, code) is kind


def test_a_check_code_of_another_case_key_or_paper_is_none_of_ours() -> None:
    code = check_code(KEY, "DKC-2026-000123", PaperKind.RECEIPT)
    assert paper_kind_of(KEY, "DKC-2026-000124", code) is None
    assert paper_kind_of(b"x" * 32, "DKC-2026-000123", code) is None
    assert check_code(KEY, "DKC-2026-000123", PaperKind.RESULT_SHEET) != code


def test_a_check_code_is_known_however_it_is_typed() -> None:
    number = next(
        f"DKC-2026-{count:06}"
        for count in range(10_000)
        if {"0", "1"} <= set(check_code(KEY, f"DKC-2026-{count:06}", PaperKind.RECEIPT))
    )
    code = check_code(KEY, number, PaperKind.RECEIPT)
    typed = f"{code[:4]}-{code[4:]} ".lower().replace("0", "o").replace("1", "l")
    assert paper_kind_of(KEY, number, typed) is PaperKind.RECEIPT


def test_the_key_of_check_codes_does_not_show_in_logs() -> None:
    assert "kkkk" not in repr(an_order())
