"""Several requests in one message: each is a draft of its own, whatever was said before."""

import pytest

from desk.domain.chat import ChatMessage
from desk.domain.drafts import CaseDraft
from tests.intake.test_drafts import GROUP, NIK, OTHER_NIK, code, drafts, photo, review, said

FORMS = f"#AKTA#{NIK}#SITI CONTOH#\n#KTP HILANG#{OTHER_NIK}#BUDI CONTOH#"
LIST = "Mohon dibantu:\n1. Akta kelahiran an. SITI CONTOH\n2. KTP hilang an. BUDI CONTOH"
BOTH = [("CS-LHR-01", "SITI CONTOH"), ("DP-KTP-04", "BUDI CONTOH")]


def asked(found: tuple[CaseDraft, ...]) -> list[tuple[str | None, str]]:
    """What each draft wants, and for whom."""
    return [(code(one), one.applicant_name.value if one.applicant_name else "") for one in found]


@pytest.mark.parametrize("text", [FORMS, LIST])
@pytest.mark.parametrize(
    "before", [(), (said("Selamat pagi"),), (photo("a.jpg"),), (said("Pagi"), photo("a.jpg"))]
)
def test_no_request_of_a_message_is_lost_behind_a_greeting_or_a_photo(
    before: tuple[ChatMessage, ...], text: str
) -> None:
    assert asked(drafts(*before, said(text, 1))) == BOTH


@pytest.mark.parametrize("text", [FORMS, LIST])
def test_in_a_group_no_request_of_a_message_is_lost_behind_a_photo(text: str) -> None:
    found = drafts(
        photo("a.jpg", 0, "Desa Satu"),
        said(text, 1, "Desa Satu"),
        said("KK hilang an. JOKO CONTOH", 2, "Desa Dua"),
        photo("b.jpg", 3, "Desa Satu"),
        title=GROUP,
    )
    told = [(code(one), [file.sent_name for file in one.files]) for one in found]
    assert sorted(told, key=str) == [
        ("CS-LHR-01", ["a.jpg"]),
        ("DP-KK-06", []),
        ("DP-KTP-04", ["b.jpg"]),
    ]


@pytest.mark.parametrize("text", [FORMS, LIST])
def test_what_was_asked_behind_a_greeting_is_dealt_with_once(text: str) -> None:
    messages = (said("Selamat pagi"), said(text, 1))
    first, second = drafts(*messages)
    again = review(*messages, before={first.key, *first.fingerprints})
    assert [one.key for one in again.drafts] == [second.key]
    assert asked(again.drafts) == BOTH[1:]
    done = review(*messages, before={first.key, second.key, *first.fingerprints})
    assert done.drafts == ()


@pytest.mark.parametrize(
    "text",
    [
        "1. Nama: SITI CONTOH\n2. Alamat: Jalan Contoh\n3. mau buat akta kelahiran",
        "Mau buat:\n1. Akta kelahiran an. SITI CONTOH\n2. KIA an. SITI CONTOH",
        "Mau buat:\n1. Akta kelahiran an. SITI CONTOH\n2. Terima kasih",
    ],
)
def test_a_list_that_is_not_several_peoples_wishes_is_one_request(text: str) -> None:
    assert len(drafts(said(text))) == 1


def test_of_a_list_each_draft_reads_its_own_entry_alone() -> None:
    text = f"1. KK hilang an. SITI CONTOH NIK {NIK}\n2. KTP hilang an. BUDI CONTOH NIK {OTHER_NIK}"
    found = drafts(said(text))
    assert [one.nik.value for one in found if one.nik] == [NIK, OTHER_NIK]
