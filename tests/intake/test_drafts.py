"""What a chat proposes: whose request, which service, which photos, and nothing twice."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.domain.chat import ChatExport, ChatMessage, DateOrder, Media, MessageKind
from desk.domain.drafts import CaseDraft, IntakeReview
from desk.domain.office import Zone
from desk.intake.drafts import propose
from desk.intake.import_values import IntakeSetting
from tests.builders import NUMBER

START = datetime.fromisoformat("2026-11-24 08:00:00")
MOTHER = "Ibu Sulastri"
SETTING = IntakeSetting(
    zone=Zone.WITA, fingerprint_key=b"k" * 32, desk_number=NUMBER, office_names=("Disdukcapil",)
)
NIK = "9999014509900001"
OTHER_NIK = "9999010109850002"
NO_KK = "9999011203100001"


def said(text: str, minute: int = 0, author: str | None = MOTHER) -> ChatMessage:
    at = START + timedelta(minutes=minute)
    return ChatMessage(line=1, at=at, author=author, kind=MessageKind.TEXT, text=text)


def photo(name: str, minute: int = 0, author: str = MOTHER, caption: str = "") -> ChatMessage:
    return replace(
        said(caption, minute, author),
        kind=MessageKind.ATTACHMENT,
        attachment=name,
        media=Media.IMAGE,
    )


def left_out(minute: int = 0, author: str = MOTHER) -> ChatMessage:
    return replace(
        said("<Media tidak disertakan>", minute, author),
        kind=MessageKind.OMITTED,
        media=Media.UNKNOWN,
    )


def system(text: str, minute: int = 0) -> ChatMessage:
    return replace(said(text, minute, None), kind=MessageKind.SYSTEM)


def a_chat(*messages: ChatMessage, title: str = MOTHER) -> ChatExport:
    people = dict.fromkeys(message.author for message in messages if message.author)
    return ChatExport(
        title=title,
        date_order=DateOrder.DMY,
        date_order_certain=True,
        participants=tuple(people),
        messages=messages,
        problems=(),
    )


def review(
    *messages: ChatMessage,
    title: str = MOTHER,
    contents: Collection[str] = (),
    before: Collection[str] = (),
    setting: IntakeSetting = SETTING,
) -> IntakeReview:
    return propose(
        a_chat(*messages, title=title),
        setting,
        contents=contents,
        known=lambda asked: frozenset(asked) & frozenset(before),
    )


def drafts(*messages: ChatMessage, title: str = MOTHER) -> tuple[CaseDraft, ...]:
    return review(*messages, title=title).drafts


def prints(found: Sequence[CaseDraft]) -> set[str]:
    return {text for draft in found for text in draft.fingerprints}


def code(draft: CaseDraft) -> str | None:
    return draft.service.value if draft.service else None


def test_a_personal_chat_becomes_one_draft_with_everything_marked_as_guessed() -> None:
    (draft,) = drafts(
        said("Assalamualaikum"),
        said("mau bikin akta lahir, KK sama KIA anak saya", 1),
        photo("IMG-20261124-WA0001.jpg", 2),
        said(f"Nama: Rizki Contoh\nNIK: {NIK}\nNo KK: {NO_KK}\nTTL: Contoh, 3 Mei 2026", 3),
        photo("IMG-20261124-WA0002.jpg", 4),
    )
    assert code(draft) == "PKT-LAHIR"
    assert draft.service is not None
    assert not draft.service.certain
    assert draft.applicant_name is not None
    assert draft.applicant_name.value == "Rizki Contoh"
    assert draft.nik is not None
    assert (draft.nik.value, draft.nik.certain) == (NIK, True)
    assert draft.no_kk is not None
    assert draft.no_kk.value == NO_KK
    assert draft.birth_date == date(2026, 5, 3)
    assert [file.sent_name[-8:] for file in draft.files] == ["0001.jpg", "0002.jpg"]


def test_chat_times_are_the_offices_and_become_utc() -> None:
    (draft,) = drafts(said("KTP saya hilang mau bikin baru"), photo("a.jpg", 5))
    assert draft.first_at == datetime(2026, 11, 24, 0, 0, tzinfo=UTC)
    assert draft.files[0].sent_at == datetime(2026, 11, 24, 0, 5, tzinfo=UTC)


def test_an_unsure_service_is_left_open() -> None:
    (draft,) = drafts(said("pak mau urus berkas"), photo("IMG-20261124-WA0001.jpg", 1))
    assert draft.service is None


def test_talk_without_request_or_file_proposes_nothing() -> None:
    found = review(said("Assalamualaikum"), said("jam berapa buka?", 1), said("makasih", 2))
    assert found.drafts == ()


def test_the_offices_own_messages_never_begin_a_draft_but_stay_in_it() -> None:
    question = said("mau bikin akta kelahiran? kirim KK", 0, "Disdukcapil")
    answer = said("Baik bu, kami proses akta lahirnya", 3, "Anda")
    own_photo = photo("contoh.jpg", 4, "Disdukcapil")
    assert drafts(question, answer, own_photo) == ()
    (draft,) = drafts(question, said("KTP saya hilang", 1), answer, own_photo)
    assert [message.author for message in draft.messages] == [MOTHER, "Anda", "Disdukcapil"]
    assert draft.files == ()


def test_in_a_chat_of_two_whoever_is_not_the_title_is_the_office() -> None:
    setting = replace(SETTING, office_names=(), desk_number=None)
    found = review(
        said("mau bikin akta kematian?", 0, "Loket Contoh"),
        said("KTP saya hilang", 1),
        setting=setting,
    )
    assert [draft.sender_name for draft in found.drafts] == [MOTHER]


def test_system_lines_never_belong_to_a_draft() -> None:
    (draft,) = drafts(system("Pesan terenkripsi"), said("KTP saya hilang", 1), system("x", 2))
    assert [message.text for message in draft.messages] == ["KTP saya hilang"]


def test_a_file_that_did_not_come_is_listed_as_left_out() -> None:
    messages = (said("KK hilang"), photo("ada.jpg", 1), photo("tidak.jpg", 2), left_out(3))
    (draft,) = review(*messages, contents={"ada.jpg"}).drafts
    assert [file.content for file in draft.files] == ["ada.jpg", None, None]


@pytest.mark.parametrize("media", [Media.AUDIO, Media.STICKER, Media.GIF, Media.CONTACT])
def test_stickers_and_voices_are_no_evidence(media: Media) -> None:
    (draft,) = drafts(said("KK hilang"), replace(photo("x.opus", 1), media=media))
    assert draft.files == ()


def test_a_plainly_new_request_or_a_long_silence_begins_a_new_draft() -> None:
    found = drafts(
        said("KTP saya hilang"),
        photo("a.jpg", 1),
        said("mau bikin akta kematian bapak", 120),
        photo("b.jpg", 121),
        photo("c.jpg", 121 + 9 * 24 * 60),
    )
    assert [code(draft) for draft in found] == ["DP-KTP-04", "CS-MTI-01", None]
    assert [len(draft.files) for draft in found] == [1, 1, 1]


def test_asking_again_within_a_day_is_the_same_request() -> None:
    (draft,) = drafts(said("KTP saya hilang"), said("pak ktp saya hilang mau bikin", 300))
    assert len(draft.messages) == 2


@pytest.mark.parametrize(
    "first", ["mohon akta lahir an. SITI CONTOH", "Akta lahir an. SITI CONTOH"]
)
def test_a_request_in_the_name_of_somebody_else_is_a_draft_of_its_own(first: str) -> None:
    found = drafts(
        said(first),
        photo("a.jpg", 1),
        said("mohon akta lahir an. BUDI CONTOH", 2),
        photo("b.jpg", 3),
        said("mohon akta lahir an. Budi", 4),
    )
    assert [[file.sent_name for file in draft.files] for draft in found] == [["a.jpg"], ["b.jpg"]]


def test_in_a_group_a_captioned_photo_for_somebody_else_is_no_part_of_the_one_before() -> None:
    found = drafts(
        photo("1.jpg", 0, "Desa Satu", "Akta lahir an. SITI CONTOH"),
        photo("2.jpg", 1, "Desa Satu", "KTP hilang an. BUDI CONTOH"),
        said("pagi", 2, "Desa Dua"),
        title=GROUP,
    )
    assert [(code(one), one.files[0].sent_name) for one in found] == [
        (None, "1.jpg"),
        ("DP-KTP-04", "2.jpg"),
    ]


def test_two_wishes_in_a_row_that_are_a_bundle_are_one_draft() -> None:
    (draft,) = drafts(said("mau bikin akta lahir anak"), said("sekalian sama bikin KIA bayi", 2))
    assert code(draft) == "PKT-LAHIR"


def test_a_request_in_form_lines_is_a_draft_for_each_line() -> None:
    text = f"#AKTA#{NIK}#SITI CONTOH#\n#KTP HILANG#{OTHER_NIK}#BUDI CONTOH#"
    found = drafts(said(text), photo("a.jpg", 1))
    assert [code(draft) for draft in found] == ["CS-LHR-01", "DP-KTP-04"]
    assert [draft.nik.value for draft in found if draft.nik] == [NIK, OTHER_NIK]
    assert [draft.applicant_name.value for draft in found if draft.applicant_name] == [
        "SITI CONTOH",
        "BUDI CONTOH",
    ]
    assert [len(draft.files) for draft in found] == [0, 1]
    assert len({draft.key for draft in found}) == 2


def test_the_same_form_line_again_folds_into_its_draft() -> None:
    line = f"#AKTA#{NIK}#SITI CONTOH#"
    (draft,) = drafts(said(line), said(line, 60))
    assert len(draft.messages) == 2


def test_an_empty_form_is_no_request() -> None:
    assert drafts(said("#AKTA#NIK#NAMA#")) == ()


GROUP = "Layanan Desa Contoh"


def test_in_a_group_photos_go_to_their_authors_own_request_in_order() -> None:
    found = drafts(
        said(f"#AKTA#{NIK}#SITI CONTOH#", 0, "Desa Satu"),
        said("KK hilang an. Budi Contoh", 1, "Desa Dua"),
        photo("1.jpg", 2, "Desa Satu"),
        photo("2.jpg", 2, "Desa Dua"),
        photo("3.jpg", 3, "Desa Satu"),
        said(f"#KTP HILANG#{OTHER_NIK}#JOKO CONTOH#", 4, "Desa Satu"),
        photo("4.jpg", 5, "Desa Satu"),
        title=GROUP,
    )
    told = [(d.sender_name, code(d), [file.sent_name for file in d.files]) for d in found]
    assert told == [
        ("Desa Satu", "CS-LHR-01", ["1.jpg", "3.jpg"]),
        ("Desa Dua", "DP-KK-06", ["2.jpg"]),
        ("Desa Satu", "DP-KTP-04", ["4.jpg"]),
    ]


def test_in_a_group_photos_sent_first_wait_for_the_request_that_follows() -> None:
    (draft,) = drafts(
        said("selamat pagi semua", 0, "Desa Dua"),
        photo("1.jpg", 1, "Desa Satu"),
        said("mohon KK hilang pak", 3, "Desa Satu"),
        photo("2.jpg", 4, "Desa Satu"),
        title=GROUP,
    )
    assert code(draft) == "DP-KK-06"
    assert len(draft.files) == 2


def test_in_a_group_data_sent_after_a_request_belongs_to_it() -> None:
    found = drafts(
        said("mau bikin akta kematian", 0, "Desa Satu"),
        said(f"Nama: Joko Contoh\nNIK: {NIK}", 1, "Desa Satu"),
        said(f"Nama: Rina Contoh\nNIK: {OTHER_NIK}", 2, "Desa Satu"),
        said("pagi", 3, "Desa Dua"),
        title=GROUP,
    )
    assert [(code(d), d.nik.value if d.nik else "") for d in found] == [
        ("CS-MTI-01", NIK),
        (None, OTHER_NIK),
    ]


def test_talk_of_others_in_a_group_is_not_taken_in() -> None:
    (draft,) = drafts(
        said("KK hilang", 0, "Desa Satu"),
        said("rapat besok ya", 1, "Desa Dua"),
        photo("1.jpg", 2, "Desa Satu"),
        title=GROUP,
    )
    assert {message.author for message in draft.messages} == {"Desa Satu"}


def test_a_sender_is_known_by_number_where_the_chat_shows_one() -> None:
    number = "\u202a+62\u00a0856\u20110001\u20110002\u202c"
    (draft,) = drafts(said("KK hilang", author=number), title=number)
    assert (draft.sender_phone, draft.sender_name) == ("+6285600010002", "0856-0001-0002")
    (named,) = drafts(said("KK hilang", author="~Dewi"), title="+62 856-0001-0002")
    assert (named.sender_phone, named.sender_name) == ("+6285600010002", "Dewi")
    (unknown,) = drafts(said("KK hilang"))
    assert unknown.sender_phone is None


DAY_ONE = (
    said("mau bikin akta lahir bayi"),
    photo("IMG-20261124-WA0001.jpg", 1),
    said("Baik bu", 2, "Anda"),
)


def test_importing_again_proposes_nothing_that_was_seen() -> None:
    first = review(*DAY_ONE)
    again = review(*DAY_ONE, before=prints(first.drafts))
    assert again.drafts == ()
    assert again.known_messages == 3


def test_only_what_came_since_is_proposed_and_keeps_its_own_key() -> None:
    first = review(*DAY_ONE)
    later = review(*DAY_ONE, photo("IMG-20261124-WA0009.jpg", 90), before=prints(first.drafts))
    (draft,) = later.drafts
    assert [file.sent_name for file in draft.files] == ["IMG-20261124-WA0009.jpg"]
    assert draft.key != first.drafts[0].key
    assert draft.key == review(*DAY_ONE[:0], photo("IMG-20261124-WA0009.jpg", 90)).drafts[0].key


def test_a_message_edited_or_deleted_since_does_not_come_back() -> None:
    first = review(*DAY_ONE)
    edited = replace(DAY_ONE[0], text="mau bikin akta lahir anak pertama", edited=True)
    deleted = replace(said("Pesan ini dihapus", 1), kind=MessageKind.DELETED)
    again = review(edited, deleted, DAY_ONE[2], before=prints(first.drafts))
    assert again.drafts == ()


def test_a_code_that_the_office_does_not_offer_leaves_the_service_open() -> None:
    setting = replace(SETTING, offered=frozenset({"CS-LHR-01"}))
    found = review(said("KTP saya hilang"), photo("a.jpg", 1), setting=setting)
    assert [code(draft) for draft in found.drafts] == [None]


TEXTS = st.sampled_from(
    [
        "Assalamualaikum",
        "KTP saya hilang",
        "mau bikin akta lahir",
        f"#AKTA#{NIK}#SITI CONTOH#",
        f"Nama: A B\nNIK: {OTHER_NIK}",
        "makasih",
    ]
)
AUTHORS = st.sampled_from(["Desa Satu", "Desa Dua", "Anda"])
CHATS = st.lists(
    st.one_of(
        st.builds(said, TEXTS, st.integers(0, 3000), AUTHORS),
        st.builds(photo, st.uuids().map(str), st.integers(0, 3000), AUTHORS),
    ),
    max_size=20,
).map(lambda messages: sorted(messages, key=lambda message: message.at))


@given(CHATS)
def test_every_photo_of_a_citizen_is_in_exactly_one_draft(messages: list[ChatMessage]) -> None:
    found = drafts(*messages, title=GROUP)
    sent = [message.attachment for message in messages if message.author != "Anda"]
    files = [file.sent_name for draft in found for file in draft.files]
    assert sorted(files) == sorted(name for name in sent if name)


@given(CHATS)
def test_a_second_import_of_any_chat_proposes_nothing(messages: list[ChatMessage]) -> None:
    first = review(*messages, title=GROUP)
    assert review(*messages, title=GROUP, before=prints(first.drafts)).drafts == ()


@given(CHATS)
def test_a_draft_holds_the_words_of_one_citizen_alone(messages: list[ChatMessage]) -> None:
    for draft in drafts(*messages, title=GROUP):
        assert len({m.author for m in draft.messages} - {"Anda"}) == 1
        assert len({draft.key}) == 1


def test_of_several_form_lines_in_one_message_those_not_dealt_with_come_back() -> None:
    lines = said(f"#KTP HILANG#{NIK}#BUDI CONTOH#\n#KK RUSAK#{NIK}#SITI CONTOH#")
    first, second = drafts(lines)
    again = review(lines, before={first.key, *first.fingerprints})
    assert [draft.key for draft in again.drafts] == [second.key]
    assert again.drafts[0].applicant_name == second.applicant_name
    done = review(lines, before={first.key, second.key, *first.fingerprints})
    assert done.drafts == ()


def test_the_child_that_a_mother_names_is_kept_apart_from_her() -> None:
    (draft,) = drafts(said("mau bikin akta lahir\nNama anak: ANISA CONTOH\nNama: SITI CONTOH"))
    assert draft.applicant_name is not None
    assert draft.subject_name is not None
    assert (draft.applicant_name.value, draft.subject_name.value) == ("SITI CONTOH", "ANISA CONTOH")
