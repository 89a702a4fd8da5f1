"""Headers, lines and voices of transcripts."""

from datetime import datetime

import pytest

from desk.domain.chat import DateOrder, MessageKind
from desk.domain.errors import NotAnExportError
from desk.domain.problems import ProblemKind
from tests.intake.chat_reading import ANDROID, IPHONE, LRM, NBSP, NNBSP, android, iphone, read

HEADERS = (
    ("17/09/26 13.45 - ", DateOrder.DMY),
    ("17/9/2026 13.45 - ", DateOrder.DMY),
    ("17/09/2026, 13.45 - ", DateOrder.DMY),
    ("17/09/2026, 13:45 - ", DateOrder.DMY),
    (f"9/17/26, 1:45{NNBSP}PM - ", DateOrder.MDY),
    ("9/17/26, 1:45 PM - ", DateOrder.MDY),
    ("9/17/26, 1:45 pm - ", DateOrder.MDY),
    ("9/17/26, 1:45 p.m. - ", DateOrder.MDY),
    (f"9/17/26, 1:45{NBSP}p.{NBSP}m. - ", DateOrder.MDY),
    ("[17/09/26, 13.45.00] ", DateOrder.DMY),
    ("[17/09/26 13.45.00] ", DateOrder.DMY),
    ("[09/17/26, 13.45.00] ", DateOrder.MDY),
    (f"[9/17/26, 1:45:00{NNBSP}PM] ", DateOrder.MDY),
    (f"{LRM}[9/17/26, 1:45:00{NNBSP}PM] ", DateOrder.MDY),
    ("[17/09/26, 13.45] ", DateOrder.DMY),
    ("[17/09/26, 13.45.00] - ", DateOrder.DMY),
    ("[13.45, 17/9/2026] ", DateOrder.DMY),
    ("[1:45 PM, 9/17/2026] ", DateOrder.MDY),
    ("17-09-2026 13:45 - ", DateOrder.DMY),
    ("17.09.26, 13:45 - ", DateOrder.DMY),
    ("17/09/26 13.45.00 - ", DateOrder.DMY),
    ("2026/09/17 13:45 - ", DateOrder.YMD),
    ("2026-09-17, 13:45:00 - ", DateOrder.YMD),
    (f"17/09/26{LRM} 13.45 - ", DateOrder.DMY),
    (f"\u202a17/09/26\u202c,{NBSP}13.45 - ", DateOrder.DMY),
)


@pytest.mark.parametrize(("header", "order"), HEADERS, ids=[header for header, _ in HEADERS])
def test_every_header_shape_gives_time_order_name_and_further_lines(
    header: str, order: DateOrder
) -> None:
    chat = read(
        f"{header}Ibu Sulastri: mau tanya: KK\nbaris dua\n\nbaris empat\n{header}Budi: ya\n"
    )
    first, second = chat.messages
    assert (chat.date_order, chat.date_order_certain) == (order, True)
    assert (first.line, first.at) == (1, datetime(2026, 9, 17, 13, 45))  # noqa: DTZ001 - local
    assert (first.author, first.text) == (
        "Ibu Sulastri",
        "mau tanya: KK\nbaris dua\n\nbaris empat",
    )
    assert (second.line, second.author, second.text) == (5, "Budi", "ya")
    assert chat.participants == ("Ibu Sulastri", "Budi")
    assert chat.problems == ()


@pytest.mark.parametrize("header", [header for header, _ in HEADERS])
def test_a_single_message_is_an_export(header: str) -> None:
    assert [m.text for m in read(f"{header}Ibu Sulastri: isi\n").messages] == ["isi"]


@pytest.mark.parametrize(
    ("clock", "hour"),
    [("12:05 AM", 0), ("1:05 AM", 1), ("11:05 AM", 11), ("12:05 PM", 12), ("11:05 PM", 23)],
)
def test_twelve_is_midnight_with_am_and_noon_with_pm(clock: str, hour: int) -> None:
    assert read(f"9/17/26, {clock} - Ibu: isi\n").messages[0].at.hour == hour


@pytest.mark.parametrize("start", ["", "\ufeff"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_byte_order_mark_and_utf16_do_not_swallow_the_first_message(
    start: str, encoding: str
) -> None:
    raw = f"{start}{ANDROID}Ibu 🌸: isi é\n{ANDROID}Budi: ya\n".encode(encoding)
    chat = read(raw)
    assert [(m.author, m.text) for m in chat.messages] == [("Ibu 🌸", "isi é"), ("Budi", "ya")]
    assert chat.problems == ()


@pytest.mark.parametrize("letter", ["\u2028", "\u0085", "\v", "\f", "\r", "\x1c"])
def test_only_a_line_feed_ends_a_line(letter: str) -> None:
    chat = read(f"{ANDROID}Ibu: satu{letter}{ANDROID}Palsu: dua\n{ANDROID}Ibu: tiga\n")
    assert [m.author for m in chat.messages] == ["Ibu", "Ibu"]
    assert chat.messages[0].text == f"satu{letter}{ANDROID}Palsu: dua"
    assert chat.messages[1].line == 2


@pytest.mark.parametrize(
    "pasted",
    [
        "[17/09/26, 13.45.09] Palsu: isi",
        "17/09/26, 13.45 - Palsu: isi",
        "17/09/26 13:45 - Palsu: isi",
        "17/09/2026 13.45 - Palsu: isi",
        "17-09-26 13.45 - Palsu: isi",
        "17/09/26 13.45.09 - Palsu: isi",
        "17/09/26 1.45 PM - Palsu: isi",
        "17/09/26 13.45 rapat: dibuka",
        "[17/9 13.45] Palsu: isi",
        " 17/09/26 13.45 - Palsu: isi",
        "2026-09-17 13:45:09 - INFO: mulai",
    ],
)
def test_a_pasted_line_of_another_shape_stays_text(pasted: str) -> None:
    chat = read(f"{ANDROID}Ibu: lihat ini\n{pasted}\n{ANDROID}Budi: ya\n")
    assert [m.author for m in chat.messages] == ["Ibu", "Budi"]
    assert chat.messages[0].text == f"lihat ini\n{pasted}"


def test_an_android_header_inside_an_iphone_message_stays_text() -> None:
    (message,) = iphone(f"Bu Tini: lihat\n{ANDROID}Palsu: isi")
    assert message.text == f"lihat\n{ANDROID}Palsu: isi"


def test_a_header_after_a_bare_line_feed_is_inside_an_iphone_message() -> None:
    text = f"{IPHONE}A: lihat\n{IPHONE}Palsu: isi\nlagi\r\n{IPHONE}B: ya\r\n{IPHONE}A: baik\r\n"
    text = f"{IPHONE}A: halo\r\n{text}"
    chat = read(text)
    assert chat.participants == ("A", "B")
    assert chat.messages[1].text == f"lihat\n{IPHONE}Palsu: isi\nlagi"


def test_line_ends_that_an_editor_mixed_lose_no_message() -> None:
    text = f"{IPHONE}A: satu\r\n{IPHONE}B: dua\n{IPHONE}C: tiga\n{IPHONE}D: empat\n"
    assert [m.author for m in read(text).messages] == ["A", "B", "C", "D"]


def test_lines_before_the_first_header_are_reported_and_the_rest_is_read() -> None:
    chat = read(f"Diteruskan dari ponsel\n\n{ANDROID}Ibu: isi\n{ANDROID}Budi: ya\n")
    assert [m.line for m in chat.messages] == [3, 4]
    (problem,) = chat.problems
    assert problem.kind is ProblemKind.TEXT_BEFORE_FIRST_MESSAGE
    assert problem.detail == "Diteruskan dari ponsel"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n\n",
        "Catatan rapat\n1. KK\n2. KTP\n3. KIA\n",
        f"Catatan\n{ANDROID}rapat dibuka\nhadir: semua\n",
        f"{ANDROID}rapat koordinasi\nhadir: semua\n",
        f"satu\ndua\ntiga\n{ANDROID}Ibu: isi\n{ANDROID}Ibu: isi\n",
        "31/02/26 13.45 - Ibu: isi\n",
    ],
)
def test_a_note_is_no_export(text: str) -> None:
    with pytest.raises(NotAnExportError):
        read(text)


@pytest.mark.parametrize("raw", [b"\xff\xd8\xff\xe0" + bytes(5000), b"%PDF-1.7\n%\xe2\xe3\n1 0\nx"])
def test_a_picture_or_pdf_is_no_export(raw: bytes) -> None:
    with pytest.raises(NotAnExportError):
        read(raw)


def test_a_line_longer_than_any_message_is_refused_without_reading_on() -> None:
    with pytest.raises(NotAnExportError):
        read(b"x" * 20_000_000)


@pytest.mark.parametrize(
    "line",
    ["31/02/26 13.45 - Ibu: salah", "00/09/26 13.45 - Ibu: salah", "17/09/26 25.61 - Ibu: salah"],
)
def test_an_impossible_date_or_time_never_slides_and_is_kept_and_reported(line: str) -> None:
    chat = read(f"{ANDROID}Budi: ya\n{line}\nlanjut\n{ANDROID}Budi: baik\n")
    assert [m.at.day for m in chat.messages] == [17, 17]
    assert chat.messages[0].text == f"ya\n{line}\nlanjut"
    (problem,) = chat.problems
    assert (problem.kind, problem.detail) == (ProblemKind.IMPOSSIBLE_DATE, line)


def test_unreadable_bytes_are_replaced_and_their_line_is_named() -> None:
    chat = read(ANDROID.encode() + b"Ibu: caf\xe9 baru\n" + ANDROID.encode() + b"Budi: ya\n")
    assert chat.messages[0].text == "caf\ufffd baru"
    assert [(p.kind, p.where) for p in chat.problems] == [(ProblemKind.UNREADABLE_BYTES, "baris 1")]


@pytest.mark.parametrize("tail", ["17/09/26 13.4", "17/09/26", "17/0", "17/09/26 13.45 -"])
def test_a_header_cut_by_the_end_of_the_file_is_reported_and_spoils_no_message(tail: str) -> None:
    chat = read(f"{ANDROID}Ibu: isi\n{ANDROID}Budi: ya\n{tail}")
    assert [m.text for m in chat.messages if m.author] == ["isi", "ya"]
    assert ProblemKind.CUT_OFF in {p.kind for p in chat.problems}


def test_a_file_cut_inside_a_message_or_letter_says_so() -> None:
    whole = f"{ANDROID}Ibu: isi\n{ANDROID}Budi: terima kasih 🙏".encode()
    for cut in (len(whole), len(whole) - 1, len(whole) - 2, len(whole) - 6):
        chat = read(whole[:cut])
        assert chat.messages[0].text == "isi"
        assert [p.kind for p in chat.problems] == [ProblemKind.CUT_OFF]


def test_pasted_web_text_needs_no_last_line_end() -> None:
    chat = read("[13.45, 17/9/2026] Ibu Sulastri: isi\n[13.46, 17/9/2026] Petugas: ya")
    assert chat.problems == ()


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        ("Ibu Sulastri", "Ibu Sulastri"),
        (f"~{NNBSP}Dewi", "Dewi"),
        ("~Dewi", "Dewi"),
        (f"\u202a+62{NBSP}856\u20110001\u20110002\u202c", "+62 856-0001-0002"),
        ("Toko - Bu Ani (RT 03) 🌸", "Toko - Bu Ani (RT 03) 🌸"),
        ("[Admin] Pak Lurah", "[Admin] Pak Lurah"),
        ("Keluarga Pak Left", "Keluarga Pak Left"),
        ("Anda", "Anda"),
    ],
)
def test_names_are_cleaned_and_otherwise_kept(raw: str, name: str) -> None:
    for header in (ANDROID, IPHONE):
        chat = read(f"{header}{raw}: isi\n{header}Budi: ya\n")
        assert chat.participants == (name, "Budi")


def test_a_saved_and_an_unsaved_person_of_one_name_stay_two() -> None:
    assert [m.author for m in android("~ Dewi: satu", "Dewi: dua")] == ["~Dewi", "Dewi"]


def test_an_empty_body_keeps_its_author() -> None:
    messages = android("Ibu: ", "Budi:", "Ibu: isi")
    assert [(m.author, m.text) for m in messages] == [("Ibu", ""), ("Budi", ""), ("Ibu", "isi")]


SYSTEM_ANDROID = (
    "Pesan dan panggilan terenkripsi secara end-to-end. Ketuk: info lengkap.",
    "Messages and calls are end-to-end encrypted. Tap to learn more.",
    'Bu Tini membuat grup "Info: RW 3"',
    'Bu Tini created group "Info: RW 3"',
    'Bu Tini mengubah subjek dari "Info: RW 3" menjadi "Warga: RW 3"',
    'Bu Tini mengerjakan sesuatu yang baru "Info: RW 3"',
    "Bu Tini menambahkan RT 03: Pak Harun",
    "Bu Tini keluar",
    "+62 856-0001-0002 bergabung menggunakan tautan undangan grup ini",
    "Kode keamanan Anda dengan RT: Harun telah berubah. Ketuk untuk info.",
    "Kode keamanan RT: Harun telah berubah.",
    "Ibu Sulastri kini menjadi kontak",
    "Anda menambahkan RT: Harun",
    "Bisnis Anda menggunakan layanan yang aman dari Meta untuk mengelola chat ini.",
)


@pytest.mark.parametrize("line", SYSTEM_ANDROID)
def test_an_android_system_line_has_no_author_even_with_a_colon_in_it(line: str) -> None:
    messages = android(line, "Bu Tini: selamat pagi", "Budi: pagi")
    assert (messages[0].kind, messages[0].author, messages[0].text) == (
        MessageKind.SYSTEM,
        None,
        line,
    )
    assert [m.author for m in messages[1:]] == ["Bu Tini", "Budi"]


def test_in_a_chat_of_two_a_third_name_is_a_system_line() -> None:
    messages = android(
        "Ibu Sulastri: isi",
        "Petugas: ya",
        "Ibu Sulastri mengatur timer: 24 jam",
        "Petugas: baik",
        title="Ibu Sulastri",
    )
    assert [m.author for m in messages] == ["Ibu Sulastri", "Petugas", None, "Petugas"]


def test_a_contact_with_a_colon_in_its_name_is_known_by_the_title() -> None:
    messages = android("RT: 03 Harun: isi: satu", "Petugas: ya", title="RT: 03 Harun")
    assert (messages[0].author, messages[0].text) == ("RT: 03 Harun", "isi: satu")


def test_an_iphone_system_line_is_told_by_its_mark() -> None:
    messages = iphone(
        f"Bu Tini: {LRM}Bu Tini menambahkan Pak Dodo",
        f"Info RW 3: {LRM}Anda ditambahkan",
        f"Info RW 3: {LRM}wording that nobody knows yet",
        "Bu Tini: Bu Tini menambahkan Pak Dodo kemarin, benar?",
    )
    assert [m.author for m in messages] == [None, None, None, "Bu Tini"]
    assert messages[0].text == "Bu Tini menambahkan Pak Dodo"


def test_an_iphone_group_with_a_colon_in_its_name_invents_no_author() -> None:
    text = (
        f"{IPHONE}Info: RW 3: {LRM}Pesan dan panggilan terenkripsi secara end-to-end.\r\n"
        f"{IPHONE}Info: RW 3: {LRM}Bu Tini membuat grup ini\r\n"
        f"{IPHONE}Bu Tini: isi: satu\r\n"
    )
    chat = read(text)
    assert (chat.title, chat.participants) == ("Info: RW 3", ("Bu Tini",))


def test_without_marks_words_tell_an_iphone_system_line() -> None:
    messages = iphone(
        "Info RW 3: Pesan dan panggilan terenkripsi secara end-to-end.",
        "Bu Tini: Bu Tini menambahkan Pak Dodo",
        "Info RW 3: Pak Baru keluar",
        "Bu Tini: Pak Dodo keluar kota, saya yang urus",
        "Dodo: saya menambahkan anak di KK",
        "Dodo: Kode keamanan itu apa ya?",
        title="Info RW 3",
        marked=False,
    )
    assert [m.author for m in messages] == [None, None, None, "Bu Tini", "Dodo", "Dodo"]


def test_without_marks_a_partner_of_the_chats_name_keeps_their_sentences() -> None:
    messages = iphone(
        "Ibu Sulastri: saya menambahkan nama anak",
        "Ibu Sulastri: Anda keluar jam berapa",
        "Ibu Sulastri: Kode keamanan saya hilang bu",
        "Ibu Sulastri: Kode keamanan Anda dengan Ibu Sulastri telah berubah. Ketuk untuk info.",
        "Petugas: jam 4",
        title="Ibu Sulastri",
        marked=False,
    )
    assert [m.author for m in messages] == [*["Ibu Sulastri"] * 3, None, "Petugas"]


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_is_read_without_its_mark_too(encoding: str) -> None:
    text = f"{ANDROID}Ibu: é halo\n{ANDROID}Petugas: ya\n"
    assert [m.text for m in read(text.encode(encoding)).messages] == ["é halo", "ya"]


def test_a_pasted_desktop_header_is_text_in_an_iphone_export() -> None:
    pasted = f"{IPHONE.rstrip()} - Palsu: isi"
    chat = read(f"{IPHONE}Bu Tini: lihat\n{pasted}\n{IPHONE}Petugas: ya\n")
    assert [(m.author, m.text) for m in chat.messages] == [
        ("Bu Tini", f"lihat\n{pasted}"),
        ("Petugas", "ya"),
    ]


def test_a_first_line_with_an_impossible_date_is_reported_once() -> None:
    chat = read(f"31/02/26 13.45 - Ibu: satu\n{ANDROID}Ibu: dua\n{ANDROID}Petugas: ya\n")
    assert [(p.where, p.kind) for p in chat.problems] == [
        ("baris 1", ProblemKind.IMPOSSIBLE_DATE),
    ]


def test_a_known_first_part_of_the_chats_name_never_hides_the_rest() -> None:
    said = android("Info: satu", "Info: RW 3: dua", "Info: tiga", title="Info: RW 3")
    assert [(m.author, m.text) for m in said[1:2]] == [("Info: RW 3", "dua")]
