"""Replies as they are sent: whole polite sentences for every state, and nothing private."""

import re
from dataclasses import replace
from datetime import date, datetime, timedelta
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desk.domain.case import CaseFile, Channel, HandOverWay, ResultForm
from desk.domain.dates import MONTHS
from desk.domain.disclosure import disclosures, private_data, withheld
from desk.domain.letters import AskedLine
from desk.domain.office import Zone
from desk.domain.replies import MissingPart, ReplyTopic, ServiceName
from desk.domain.status import Status
from desk.outbox.replies import (
    LINK_ROOM,
    citizen_questions,
    reply_sentences,
    reply_text,
    whatsapp_link,
)
from tests.builders import (
    NOW,
    a_case_file,
    a_family,
    a_person,
    a_result,
    a_sender,
    an_item,
)
from tests.published import CATALOGUE, CODES
from tests.reply_cases import ORDER, a_birth, letter, no_to_all, refused

NIK, NO_KK = "9999014509900001", "9999011203100001"
BORN = date(2020, 3, 12)
IMPOLITE = re.compile(
    r"\b(kamu|kalian|kau|gagal|salah Anda|tolong|harap|please|file|document|upload|status|link|"
    r"error|reply|template|draft|checklist|deadline|update)\b",
    re.IGNORECASE,
)
ALL_STATUSES = st.sampled_from(list(Status))
PRIVATE_TEXTS = st.sampled_from(
    ("", NIK, "9999 0145 0990 0001", "12 Maret 2020", "0812-3456-7890", "12/03/2020", NO_KK)
)


def a_lost_card(**more: object) -> CaseFile:
    file = a_case_file(items=[an_item(service="DP-KTP-04")])
    return replace(file, **more)  # type: ignore[arg-type]  # tests name real fields


def said(topic: ReplyTopic, file: CaseFile | None = None) -> str:
    return reply_text(letter(topic, file or a_lost_card(), *no_to_all()))


def test_a_shortage_reads_as_one_message() -> None:
    file = a_lost_card(findings=(refused("kk@keluarga", "R01"),))
    assert said(ReplyTopic.INCOMPLETE, file) == (
        "Bapak/Ibu Siti Contoh, permohonan KTP-el hilang (no. CTH-2026-000001) sudah kami terima.\n"
        "Agar dapat kami proses, mohon kirim:\n"
        "1. Formulir F-1.02 yang sudah diisi dan ditandatangani pemohon\n"
        "2. Foto surat kehilangan dari polisi untuk dokumen pemohon\n"
        "3. Surat pernyataan pemohon tentang sebab dokumen hilang atau rusak\n"
        "4. Foto Kartu Keluarga (KK) keluarga Anda yang jelas dan utuh. Fotonya belum terbaca. "
        "Mohon foto ulang di tempat terang, seluruh halaman terlihat, tanpa lampu kilat.\n"
        "Kirim ke nomor WhatsApp ini juga, paling lambat 8 Desember 2026. Terima kasih.\n"
        "— Loket Akta, Dinas Kependudukan dan Pencatatan Sipil"
    )


@pytest.mark.parametrize("topic", [ReplyTopic.INCOMPLETE, ReplyTopic.LAPSED])
def test_who_stands_at_the_counter_is_asked_to_bring_and_not_to_send(topic: ReplyTopic) -> None:
    file = a_lost_card(senders=())
    text = said(topic, replace(file, case=replace(file.case, channel=Channel.COUNTER)))
    assert " bawa:\n" in text
    assert "kirim" not in text.lower()


def test_a_package_heads_each_part_with_its_services_and_numbers_throughout() -> None:
    parts = (
        MissingPart(services=(), lines=(AskedLine(text="Foto KK"),)),
        MissingPart(
            services=(ServiceName(title="Akta kelahiran"), ServiceName(title="KIA", subject="ANA")),
            lines=(AskedLine(text="Surat lahir", reason="Fotonya belum terbaca."),),
        ),
    )
    text = reply_text(replace(letter(ReplyTopic.INCOMPLETE, a_birth()), missing=parts))
    assert (
        "Untuk semua layanan di atas:\n1. Foto KK\nUntuk Akta kelahiran dan KIA (ANA):\n"
        "2. Surat lahir. Fotonya belum terbaca.\n"
    ) in text


@pytest.mark.parametrize("topic", list(ReplyTopic))
def test_every_reply_is_polite_plain_and_names_its_case(topic: ReplyTopic) -> None:
    text = said(topic)
    assert text.startswith("Bapak/Ibu Siti Contoh, ")
    assert "CTH-2026-000001" in text
    assert "Terima kasih." in text
    assert text.endswith("— Loket Akta, Dinas Kependudukan dan Pencatatan Sipil")
    assert IMPOLITE.search(text) is None
    assert "{" not in text
    assert "[" not in text
    assert len(text) < 900


def test_every_topic_way_form_and_status_has_its_sentences() -> None:
    sentences = reply_sentences()
    assert set(sentences.replies) == set(ReplyTopic)
    assert set(sentences.ways) == set(HandOverWay)
    assert set(sentences.forms) == set(ResultForm)
    assert set(sentences.statuses) == set(Status)


def test_every_question_is_put_to_the_citizen_or_left_to_the_office_with_a_reason() -> None:
    import tomllib

    from desk import paths

    read = tomllib.loads((paths.RESOURCES / "replies" / "questions.toml").read_text("utf-8"))
    known = {question.id for question in CATALOGUE.questions}
    asked, office = set(citizen_questions()), set(read["office"])
    assert asked | office == known
    assert asked & office == set()
    assert all(read["office"].values())


def test_a_question_names_its_person_exactly_where_it_is_put_per_person() -> None:
    per_owner = {question.id for question in CATALOGUE.questions if question.per_owner}
    named = {key for key, text in citizen_questions().items() if "{owner}" in text}
    assert named == per_owner & set(citizen_questions())
    assert all(text.endswith("?") for text in citizen_questions().values())


def test_what_is_ready_is_listed_with_how_it_is_given() -> None:
    items = [an_item(service="CS-LHR-01", status=Status.READY)]
    card = a_result(items[0].id, label="KIA", form=ResultForm.CARD, file_id=None)
    deed = a_result(items[0].id, label="Akta kelahiran")
    file = a_case_file(items=items)
    text = said(ReplyTopic.READY, replace(file, results=(deed, card)))
    assert "1. Akta kelahiran, berkas PDF\n2. KIA, kartu" in text
    assert "Berkas PDF kami kirim lewat nomor WhatsApp ini." in text
    assert "KTP-el atau kartu identitas lain" in text
    only_pdf = said(ReplyTopic.READY, replace(file, results=(deed,)))
    assert "Kartu" not in only_pdf


@pytest.mark.parametrize(
    ("way", "words"),
    [
        (HandOverWay.WHATSAPP, "lewat WhatsApp"),
        (HandOverWay.PICKED_UP, "diambil di kantor"),
        (HandOverWay.COURIER, "kurir"),
        (HandOverWay.VILLAGE, "desa/kelurahan"),
    ],
)
def test_what_was_given_says_how(way: HandOverWay, words: str) -> None:
    items = [an_item(service="CS-LHR-01", status=Status.SENT)]
    given = a_result(items[0].id, handed_over_at=NOW, handed_over_way=way, received_by="DARTO")
    text = said(ReplyTopic.SENT, replace(a_case_file(items=items), results=(given,)))
    assert words in text
    assert "DARTO" not in text


def test_a_rejection_names_its_ground_and_what_can_be_done() -> None:
    items = [
        an_item(service="DP-KTP-04", status=Status.REJECTED, status_reason="UU 24/2013 Ps. 64")
    ]
    text = said(ReplyTopic.REJECTED, a_case_file(items=items))
    assert "Dasarnya: UU 24/2013 Ps. 64." in text
    assert "dibuka kembali tanpa biaya" in text


def test_waiting_says_for_what_or_at_least_that_it_is_for_somebody_else() -> None:
    item = an_item(service="DP-KTP-04", status=Status.WAITING, status_reason="jawaban KUA")
    assert "menunggu: jawaban KUA." in said(ReplyTopic.WAITING, a_case_file(items=[item]))
    bare = replace(item, status_reason="")
    assert "menunggu keterangan pihak lain." in said(ReplyTopic.WAITING, a_case_file(items=[bare]))


def test_a_promise_names_its_day_and_today_is_called_so() -> None:
    due = NOW + timedelta(days=2)
    item = an_item(service="DP-KTP-04", status=Status.PROCESSING, due_at=due)
    assert "Kami rencanakan selesai 26 November 2026." in said(
        ReplyTopic.PROCESSING, a_case_file(items=[item])
    )
    today = replace(item, due_at=NOW + timedelta(hours=3))
    assert "selesai hari ini." in said(ReplyTopic.PROCESSING, a_case_file(items=[today]))
    late = replace(item, due_at=NOW - timedelta(days=2))
    text = said(ReplyTopic.PROCESSING, a_case_file(items=[late]))
    assert "Mohon maaf" in text
    assert "rencanakan selesai" not in text


def test_a_place_in_the_line_is_said_where_it_was_counted() -> None:
    file = a_case_file(items=[an_item(service="DP-KTP-04", status=Status.COMPLETE)])
    assert "urutan" not in said(ReplyTopic.STANDING, file)
    counted = letter(ReplyTopic.STANDING, file, order=replace(ORDER, place=3))
    assert "urutan ke-3 untuk dikerjakan." in reply_text(counted)


def test_a_package_that_is_asked_about_says_where_each_service_stands() -> None:
    file = a_birth()
    statuses = (Status.READY, Status.PROCESSING, Status.NEW)
    items = [replace(one, status=s) for one, s in zip(file.items, statuses, strict=True)]
    deed = a_result(items[0].id, kind="akta_lahir")
    text = said(ReplyTopic.STANDING, replace(file, items=tuple(items), results=(deed,)))
    assert "1. Akta kelahiran: hasil sudah siap\n" in text
    assert "sedang dikerjakan\n" in text
    assert "Sejauh ini 1 dari 3 siap." in text


def test_signs_that_whatsapp_reads_as_markup_are_taken_out() -> None:
    file = a_case_file(items=[an_item(service="DP-KTP-04")], person=a_person("SITI *_~` CONTOH"))
    assert not set("*_~`") & set(said(ReplyTopic.RECEIVED, file))


@pytest.mark.parametrize("code", CODES)
def test_no_service_is_asked_for_in_words_that_a_reply_may_not_hold(code: str) -> None:
    bundle = CATALOGUE.find_bundle(code)
    services = [one.service for one in bundle.members] if bundle else [code]
    items = [an_item(service=one, bundle=code if bundle else None) for one in services]
    file = a_case_file(items=items)
    text = reply_text(letter(ReplyTopic.INCOMPLETE, file))
    assert disclosures(text, private_data(file, Zone.WIB)) == ()


@settings(max_examples=150)
@given(
    topic=st.sampled_from(list(ReplyTopic)),
    statuses=st.lists(ALL_STATUSES, min_size=3, max_size=3),
    name=PRIVATE_TEXTS,
    reason=PRIVATE_TEXTS,
    due=st.none() | st.integers(-5, 20),
    attached=st.sampled_from((0, 1)),
)
def test_no_reply_gives_away_a_number_a_birth_date_or_a_phone(
    topic: ReplyTopic,
    statuses: list[Status],
    name: str,
    reason: str,
    due: int | None,
    attached: int,
) -> None:
    due_at = None if due is None else NOW + timedelta(days=due)
    file = a_birth()
    items = tuple(
        replace(one, status=status, status_reason=f"lihat {reason}", due_at=due_at)
        for one, status in zip(file.items, statuses, strict=True)
    )
    person = a_person(f"SITI {name} CONTOH", nik=NIK, birth_date=BORN)
    case = replace(file.case, reporter_id=person.id, applicant_id=person.id)
    results = (a_result(items[0].id, label=f"Akta {name}"),) if attached else ()
    file = replace(
        file,
        case=case,
        items=items,
        people=(person,),
        families=(a_family(no_kk=NO_KK),),
        senders=(a_sender("+6281234567890"),),
        results=results,
    )
    private = private_data(file, Zone.WIB)
    text = withheld(reply_text(letter(topic, file)), private)
    figures = re.sub(r"\W", "", text)
    for secret in (NIK, NO_KK, "81234567890", "12032020", f"12{MONTHS[2]}2020"):
        assert secret not in figures
    assert file.case.number in text
    assert "SITI" in text
    if not name and not reason:
        assert "…" not in text


def test_a_link_opens_the_desktop_program_with_number_and_text() -> None:
    link = whatsapp_link("6281200001001", "Bapak/Ibu & 100% #1\n— é")
    parts = urlsplit(link)
    assert (parts.scheme, parts.netloc) == ("whatsapp", "send")
    assert parse_qs(parts.query) == {
        "phone": ["6281200001001"],
        "text": ["Bapak/Ibu & 100% #1\n— é"],
    }
    assert "web.whatsapp" not in link
    assert link.isascii()


def test_a_link_without_text_only_opens_the_chat() -> None:
    assert whatsapp_link("6281200001001") == "whatsapp://send?phone=6281200001001"
    assert len(whatsapp_link("6281200001001", "—" * 400)) > LINK_ROOM


def test_the_day_is_that_of_the_office() -> None:
    late_evening = datetime.fromisoformat("2026-11-24T23:30:00+00:00")
    assert replace(ORDER, now=late_evening).today == date(2026, 11, 25)


def test_waiting_is_said_once_though_the_reason_says_it_too() -> None:
    reason = "Menunggu konsolidasi data"
    item = an_item(service="DP-KTP-04", status=Status.WAITING, status_reason=reason)
    text = said(ReplyTopic.WAITING, a_case_file(items=[item]))
    assert "untuk sementara menunggu: konsolidasi data." in text
