"""What a message is, by the words WhatsApp writes."""

from pathlib import Path

import pytest

from desk.domain.chat import Media, MessageKind
from desk.domain.errors import CatalogueUnreadableError
from desk.intake.chat_body import media_of
from desk.intake.chat_words import SHIPPED_WORDS, load_words, words_of_office
from tests.intake.chat_reading import ANDROID, LRM, NNBSP, android, iphone, read

WHOLE = (
    ("<Media tidak disertakan>", MessageKind.OMITTED, Media.UNKNOWN),
    ("<Media omitted>", MessageKind.OMITTED, Media.UNKNOWN),
    ("<media omitted>", MessageKind.OMITTED, Media.UNKNOWN),
    ("gambar tidak disertakan", MessageKind.OMITTED, Media.IMAGE),
    ("image omitted", MessageKind.OMITTED, Media.IMAGE),
    ("video tidak disertakan", MessageKind.OMITTED, Media.VIDEO),
    ("video omitted", MessageKind.OMITTED, Media.VIDEO),
    ("audio tidak disertakan", MessageKind.OMITTED, Media.AUDIO),
    ("audio omitted", MessageKind.OMITTED, Media.AUDIO),
    ("stiker tidak disertakan", MessageKind.OMITTED, Media.STICKER),
    ("sticker omitted", MessageKind.OMITTED, Media.STICKER),
    ("GIF tidak disertakan", MessageKind.OMITTED, Media.GIF),
    ("GIF omitted", MessageKind.OMITTED, Media.GIF),
    ("dokumen tidak disertakan", MessageKind.OMITTED, Media.DOCUMENT),
    ("document omitted", MessageKind.OMITTED, Media.DOCUMENT),
    ("Kartu kontak tidak disertakan", MessageKind.OMITTED, Media.CONTACT),
    ("Contact card omitted", MessageKind.OMITTED, Media.CONTACT),
    ("null", MessageKind.OMITTED, Media.UNKNOWN),
    ("<View once voice message omitted>", MessageKind.OMITTED, Media.AUDIO),
    ("Pesan ini dihapus", MessageKind.DELETED, None),
    ("Pesan ini dihapus.", MessageKind.DELETED, None),
    ("Pesan ini telah dihapus", MessageKind.DELETED, None),
    ("Pesan ini dihapus oleh admin Bu Tini", MessageKind.DELETED, None),
    ("This message was deleted", MessageKind.DELETED, None),
    ("This message was deleted.", MessageKind.DELETED, None),
    ("This message was deleted by admin Bu Tini.", MessageKind.DELETED, None),
    ("Anda menghapus pesan ini", MessageKind.DELETED, None),
    ("Anda telah menghapus pesan ini.", MessageKind.DELETED, None),
    ("You deleted this message", MessageKind.DELETED, None),
    ("Lokasi: https://maps.google.com/?q=-7.7,110.3", MessageKind.LOCATION, None),
    ("lokasi : https://maps.google.com/?q=-7.7,110.3", MessageKind.LOCATION, None),
    ("location: https://maps.google.com/?q=-7.7,110.3", MessageKind.LOCATION, None),
    ("Lokasi terkini dibagikan", MessageKind.LOCATION, None),
    ("live location shared", MessageKind.LOCATION, None),
    ("Panggilan suara tak terjawab", MessageKind.CALL, None),
    ("Panggilan video tak terjawab", MessageKind.CALL, None),
    ("Telepon suara. 3 mnt", MessageKind.CALL, None),
    ("Telepon video tak terjawab. Ketuk untuk menelepon balik", MessageKind.CALL, None),
    ("Panggilan suara, 45 dtk", MessageKind.CALL, None),
    ("Missed voice call", MessageKind.CALL, None),
    ("Missed video call at 1:45 PM", MessageKind.CALL, None),
    ("Voice call. 3 min", MessageKind.CALL, None),
    ("Video call. 1 hr 2 min", MessageKind.CALL, None),
    ("Voice call. No answer", MessageKind.CALL, None),
)


@pytest.mark.parametrize(("body", "kind", "media"), WHOLE, ids=[row[0] for row in WHOLE])
def test_every_wording_is_known_on_android_and_iphone(
    body: str, kind: MessageKind, media: Media | None
) -> None:
    for message in (*android(f"Ibu: {body}"), *iphone(f"Ibu: {LRM}{body}", f"Ibu: {body}")):
        assert (message.kind, message.media, message.author) == (kind, media, "Ibu")


@pytest.mark.parametrize(("body", "kind"), [(row[0], row[1]) for row in WHOLE])
def test_a_wording_inside_a_sentence_is_text(body: str, kind: MessageKind) -> None:
    for sentence in (f"tadi ada {body} itu apa ya", f"maaf {body}"):
        (message,) = android(f"Ibu: {sentence}")
        assert (message.kind, message.text) == (MessageKind.TEXT, sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "yang stiker tidak disertakan tadi apa ya",
        "gambar tidak disertakan tadi",
        "Pesan ini dihapus\nkenapa ya",
        "Panggilan suara tak terjawab dari bapak, tolong ditelepon",
        "Lokasi: di balai desa",
        "lokasi : kantor",
        "Null",
        "nullifikasi",
        "Telepon suara saja bu",
        "<Pesan ini diedit> katanya begitu",
        "file terlampir",
        "lihat (file terlampir) ya",
    ],
)
def test_sentences_that_look_like_placeholders_stay_text(sentence: str) -> None:
    for message in (*android(f"Ibu: {sentence}"), *iphone(f"Ibu: {sentence}")):
        assert (message.kind, message.text) == (MessageKind.TEXT, sentence)


def test_an_android_call_without_a_name_has_no_author() -> None:
    call, _ = android("Panggilan suara tak terjawab", "Ibu: maaf")
    assert (call.kind, call.author) == (MessageKind.CALL, None)


@pytest.mark.parametrize(
    "name",
    [
        "IMG-20260917-WA0004.jpg",
        "Surat kuasa [final] (2).v1.pdf",
        "Surat (file terlampir) lama.pdf",
        "kartu keluarga - Bu Ani: baru.pdf",
        "家族 карта عائلة.pdf",
        f"Screenshot 1.45{NNBSP}PM.png",
        "a>b<c.pdf",
    ],
)
def test_an_attachment_keeps_the_exact_name_and_its_caption(name: str) -> None:
    (on_android,) = android(f"Ibu: {LRM}{name} (file terlampir)\nini KK\n\nsaya")
    (english,) = android(f"Ibu: {name} (file attached)")
    (on_iphone,) = iphone(f"Ibu: {LRM}<terlampir: {name}>")
    (attached,) = iphone(f"Ibu: {LRM}<attached: {name}>")
    for message in (on_android, english, on_iphone, attached):
        assert (message.kind, message.attachment) == (MessageKind.ATTACHMENT, name)
    assert [m.text for m in (on_android, english, on_iphone)] == ["ini KK\n\nsaya", "", ""]


@pytest.mark.parametrize(
    ("body", "name", "text"),
    [
        (
            f"Surat kuasa.pdf • {LRM}3 halaman {LRM}<terlampir: 00000032-Surat kuasa.pdf>",
            "00000032-Surat kuasa.pdf",
            "",
        ),
        ("a.pdf • 1 page <attached: 00000032-a.pdf>", "00000032-a.pdf", ""),
        (f"a.docx {LRM}<attached: 00000032-a.docx>", "00000032-a.docx", ""),
        (f"ini KK {LRM}<attached: 00000032-a.jpg>", "00000032-a.jpg", "ini KK"),
        (f"ini\nKK {LRM}<attached: 00000032-a.jpg>", "00000032-a.jpg", "ini\nKK"),
        (f"{LRM}<attached: 00000032-a.jpg>\nini KK", "00000032-a.jpg", "ini KK"),
    ],
)
def test_an_iphone_document_title_is_no_text_and_a_caption_is(
    body: str, name: str, text: str
) -> None:
    (message,) = iphone(f"Ibu: {body}")
    assert (message.kind, message.attachment, message.text) == (
        MessageKind.ATTACHMENT,
        name,
        text,
    )


@pytest.mark.parametrize(
    ("name", "media"),
    [
        ("IMG-20260917-WA0004.jpg", Media.IMAGE),
        ("VID-20260917-WA0004.mp4", Media.VIDEO),
        ("AUD-20260917-WA0004.m4a", Media.AUDIO),
        ("PTT-20260917-WA0004.opus", Media.AUDIO),
        ("STK-20260917-WA0004.webp", Media.STICKER),
        ("DOC-20260917-WA0004.jpg", Media.DOCUMENT),
        ("00000031-PHOTO-2026-09-17-13-45-09.jpg", Media.IMAGE),
        ("00000031-VIDEO-2026-09-17-13-45-09.mp4", Media.VIDEO),
        ("00000031-AUDIO-2026-09-17-13-45-09.opus", Media.AUDIO),
        ("00000031-GIF-2026-09-17-13-45-09.mp4", Media.GIF),
        ("00000031-STICKER-2026-09-17-13-45-09.webp", Media.STICKER),
        ("00000031-Surat.PDF", Media.DOCUMENT),
        ("IMG-kk.pdf", Media.DOCUMENT),
        ("Ibu Sulastri.vcf", Media.CONTACT),
        ("tanpa akhiran", Media.UNKNOWN),
    ],
)
def test_the_name_tells_the_media(name: str, media: Media) -> None:
    assert media_of(name) is media


@pytest.mark.parametrize(
    "mark",
    [
        "<Pesan ini diedit>",
        "<Pesan ini telah diedit>",
        "<This message was edited>",
        f"{LRM}<Pesan ini diedit>",
    ],
)
def test_an_edited_message_is_text_without_the_remark(mark: str) -> None:
    for message in (
        *android(f"Ibu: NIK saya salah {mark}"),
        *iphone(f"Ibu: NIK saya salah {mark}"),
    ):
        assert (message.kind, message.text, message.edited) == (
            MessageKind.TEXT,
            "NIK saya salah",
            True,
        )


def test_an_edited_caption_belongs_to_its_attachment() -> None:
    (message,) = android(
        "Ibu: IMG-20260917-WA0004.jpg (file terlampir)\nKK baru <Pesan ini diedit>"
    )
    assert (message.attachment, message.text, message.edited) == (
        "IMG-20260917-WA0004.jpg",
        "KK baru",
        True,
    )


def test_a_poll_is_text_on_the_iphone_too() -> None:
    (message,) = iphone(f"Ibu: {LRM}POLL:\n{LRM}OPTION: Senin ({LRM}2 votes)")
    assert (message.kind, message.author) == (MessageKind.TEXT, "Ibu")


def test_an_office_adds_a_wording_without_a_release(tmp_path: Path) -> None:
    (tmp_path / "chat").mkdir()
    added = tmp_path / "chat" / "words.toml"
    added.write_text('[omitted_image]\njv = ["gambar ora melu"]\n', encoding="utf-8")
    assert words_of_office(tmp_path).any_omitted.fullmatch("Gambar ora melu.")


@pytest.mark.parametrize("fault", ["[gambar]\nid = []", "[title]\nid = 3", "[title", "x = 1"])
def test_a_faulty_file_of_wordings_is_named(tmp_path: Path, fault: str) -> None:
    file = tmp_path / "words.toml"
    file.write_text(fault, encoding="utf-8")
    with pytest.raises(CatalogueUnreadableError, match=r"words\.toml"):
        load_words(SHIPPED_WORDS, file)


def test_every_list_of_wordings_is_filled_in_both_languages() -> None:
    text = SHIPPED_WORDS.read_text(encoding="utf-8")
    assert text.count("\nid = [") == text.count("\nen = [") == text.count("\n[")


def test_both_languages_work_in_one_file() -> None:
    chat = read(f"{ANDROID}Ibu: <Media omitted>\n{ANDROID}Budi: <Media tidak disertakan>\n")
    assert {m.kind for m in chat.messages} == {MessageKind.OMITTED}


@pytest.mark.parametrize("word", ["file terlampir", "FILE ATTACHED"])
def test_a_final_full_stop_or_other_letter_case_hides_no_attachment(word: str) -> None:
    (message,) = android(f"Ibu: {LRM}KK (1) [baru].pdf ({word}).")
    assert (message.attachment, message.text) == ("KK (1) [baru].pdf", "")


def test_a_final_full_stop_after_the_edited_remark_does_not_matter() -> None:
    (message,) = android("Ibu: akta dua <Pesan ini diedit>.")
    assert (message.text, message.edited) == ("akta dua", True)


def test_the_marks_before_the_options_of_a_poll_are_not_its_text() -> None:
    (message,) = iphone(f"Ibu: {LRM}POLL:\nKapan?\n{LRM}OPTION: Senin (2 votes)")
    assert (message.kind, message.text) == (
        MessageKind.TEXT,
        "POLL:\nKapan?\nOPTION: Senin (2 votes)",
    )


@pytest.mark.parametrize(
    ("body", "kind", "media"),
    [
        ("Lokasi: Kantor Desa (https://maps.google.com/?q=1,2)", MessageKind.LOCATION, None),
        ("Location: Balai (https://maps.google.com/?q=1,2)", MessageKind.LOCATION, None),
        ("catatan video tidak disertakan", MessageKind.OMITTED, Media.VIDEO),
        ("video note omitted", MessageKind.OMITTED, Media.VIDEO),
    ],
)
def test_a_named_place_or_a_video_note_keeps_its_author(
    body: str, kind: MessageKind, media: Media | None
) -> None:
    (message,) = iphone(f"Ibu: {LRM}{body}")
    assert (message.author, message.kind, message.media) == ("Ibu", kind, media)


@pytest.mark.parametrize("word", ["terlampir", "attached"])
@pytest.mark.parametrize("gap", [" ", "\n"])
def test_a_numbered_file_after_a_caption_is_found_where_all_marks_were_lost(
    word: str, gap: str
) -> None:
    name = "00000031-PHOTO-2026-09-17-13-45-09.jpg"
    (message,) = iphone(f"Ibu: ini{gap}KK saya <{word}: {name}>", marked=False)
    assert (message.attachment, message.text) == (name, f"ini{gap}KK saya")


@pytest.mark.parametrize(
    "body",
    [
        "tulis <terlampir: foto.jpg>",
        "yang <terlampir: 00000031-PHOTO-2026-09-17-13-45-09.jpg> itu apa",
    ],
)
def test_a_sentence_about_an_attachment_is_a_sentence_where_all_marks_were_lost(body: str) -> None:
    (message,) = iphone(f"Ibu: {body}", marked=False)
    assert (message.kind, message.text) == (MessageKind.TEXT, body)
