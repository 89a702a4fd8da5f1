"""Cases of the counter and requests without a chat: the same line, the same register."""

from pathlib import Path

import pytest

from desk.actions import cases, intake, papers, queue, sample_day
from desk.actions.cases import CaseView, Judgement
from desk.actions.desk import Desk
from desk.actions.intake_values import DraftDecision, LooseFile, PastedText, TypedText
from desk.actions.sender_facts import look_up_sender
from desk.domain.case import Channel, FindingKind, SenderKind
from desk.domain.checklist import RowState, SlotLevel
from desk.domain.errors import (
    FileLockedError,
    FileMissingError,
    FolderGivenError,
    NotAllowedError,
    UnreadableFileError,
)
from desk.domain.judging import originals_are_seen
from desk.domain.queue import QueueQuery
from tests.hostile import a_photo


def a_service(desk: Desk) -> str:
    """A service of the catalogue with a required row."""
    return desk.rules.catalogue.services[0].code


def logged(desk: Desk, channel: Channel, sender: str = "", text: str = "") -> CaseView:
    """A request without a chat, logged by hand."""
    number = desk.number(sample_day.MOTHER_NUMBER)
    source = TypedText(text=text)
    draft = intake.read_export(desk, source, number).drafts[0]
    decision = DraftDecision(
        draft=draft,
        codes=(a_service(desk),),
        applicant="KARTO CONTOH",
        channel=channel,
        sender=sender,
    )
    (accepted,) = intake.accept_drafts(desk, source, number, (decision,)).value
    return cases.show_case(desk, accepted.case_id)


def test_a_case_of_the_counter_stands_in_the_line_without_a_sender(desk: Desk) -> None:
    seen = logged(desk, Channel.COUNTER)
    assert seen.file.senders == ()
    assert seen.file.case.desk_number_id is None
    assert seen.file.case.line_at == desk.now()
    rows = queue.list_cases(desk, QueueQuery()).rows
    assert [row.number for row in rows] == [seen.file.case.number]


def test_cases_of_the_counter_and_of_whatsapp_share_one_row_of_numbers(desk: Desk) -> None:
    first = logged(desk, Channel.COUNTER).file.case.number
    second = logged(desk, Channel.WHATSAPP, sender="085600012001").file.case.number
    assert int(second[-6:]) == int(first[-6:]) + 1


def test_an_original_seen_at_the_counter_meets_a_requirement_without_a_file(desk: Desk) -> None:
    seen = logged(desk, Channel.COUNTER)
    assert originals_are_seen(seen.file.case.channel)
    row = next(row for row in seen.checklist.rows if row.level is SlotLevel.REQUIRED)
    judged = cases.set_findings(
        desk, seen.file.case.id, (Judgement(slot=row.slot.key, kind=FindingKind.ACCEPTED),)
    ).value
    states = {one.row.slot.key: one.state for one in judged.verdict.rows}
    assert states[row.slot.key] is RowState.SATISFIED


@pytest.mark.parametrize("channel", [Channel.WHATSAPP, Channel.VILLAGE, Channel.PARTNER])
def test_what_was_sent_is_seen_as_a_file_alone(channel: Channel) -> None:
    assert not originals_are_seen(channel)


def test_a_receipt_is_made_for_a_case_of_the_counter(desk: Desk) -> None:
    seen = logged(desk, Channel.COUNTER)
    paper = papers.issue_receipt(desk, seen.file.case.id).value
    assert paper.number


def test_whoever_does_not_stand_at_the_counter_needs_a_number_or_a_username(desk: Desk) -> None:
    with pytest.raises(NotAllowedError):
        logged(desk, Channel.WHATSAPP)


@pytest.mark.parametrize(
    ("typed", "phone", "username"),
    [
        ("0856-0001-2001", "+6285600012001", None),
        ("wa.me/6285600012001", "+6285600012001", None),
        ("@wati.contoh", None, "wati.contoh"),
    ],
)
def test_a_typed_sender_is_a_number_in_any_form_or_a_username(
    desk: Desk, typed: str, phone: str | None, username: str | None
) -> None:
    (sender,) = logged(desk, Channel.WHATSAPP, sender=typed).file.senders
    assert (sender.phone, sender.username) == (phone, username)


def test_a_new_sender_of_a_village_is_one(desk: Desk) -> None:
    (sender,) = logged(desk, Channel.VILLAGE, sender="085600012001").file.senders
    assert sender.kind is SenderKind.VILLAGE


def test_bare_words_are_read_for_what_they_ask(desk: Desk) -> None:
    number = desk.number(sample_day.MOTHER_NUMBER)
    text = "Nama: SITI CONTOH\nNIK: 9999014404950012\nmau buat akta kelahiran anak"
    (draft,) = intake.read_export(desk, TypedText(text=text), number).drafts
    assert draft.applicant_name is not None
    assert draft.applicant_name.value == "SITI CONTOH"
    assert draft.nik is not None
    assert draft.service is not None


def test_each_form_line_of_bare_words_is_a_request(desk: Desk) -> None:
    number = desk.number(sample_day.MOTHER_NUMBER)
    text = "#KTP#9999014404950012#SITI CONTOH#\n#KK#9999014404950013#BUDI CONTOH#"
    drafts = intake.read_export(desk, TypedText(text=text), number).drafts
    assert [draft.nik.value for draft in drafts if draft.nik] == [
        "9999014404950012",
        "9999014404950013",
    ]


def test_the_same_words_of_two_people_are_two_requests(desk: Desk) -> None:
    first = logged(desk, Channel.WHATSAPP, sender="085600012001", text="mau buat KTP")
    second = logged(desk, Channel.WHATSAPP, sender="085600012002", text="mau buat KTP")
    assert first.file.case.id != second.file.case.id
    assert second.file.messages[0].text == "mau buat KTP"


def test_copied_talk_is_a_draft_of_its_sender(desk: Desk) -> None:
    number = desk.number(sample_day.MOTHER_NUMBER)
    text = "[09.40, 23/11/2026] +62 856-0001-2001: ini susulannya ya pak"
    (draft,) = intake.read_export(desk, PastedText(text=text), number).drafts
    assert draft.sender_phone == "+6285600012001"
    assert draft.service is None


def test_it_is_known_how_often_a_sender_asked_this_month(desk: Desk) -> None:
    seen = logged(desk, Channel.WHATSAPP, sender="085600012001")
    number = desk.number(sample_day.MOTHER_NUMBER)
    draft = intake.read_export(desk, TypedText(), number).drafts[0]
    facts = look_up_sender(desk, draft, "0856 0001 2001")
    assert facts.this_month == 1
    assert facts.open_case is not None
    assert facts.open_case.id == seen.file.case.id
    assert look_up_sender(desk, draft, "0856 0001 2009").this_month == 0


def added(desk: Desk, *paths: Path, pictures: tuple[LooseFile, ...] = ()) -> DraftDecision:
    """A decision with files of the disk and the clipboard."""
    number = desk.number(sample_day.MOTHER_NUMBER)
    draft = intake.read_export(desk, TypedText(), number).drafts[0]
    return DraftDecision(
        draft=draft,
        codes=(a_service(desk),),
        applicant="KARTO CONTOH",
        sender="085600012001",
        files=paths,
        pictures=pictures,
    )


def store(desk: Desk, decision: DraftDecision) -> CaseView:
    """The case of a decision."""
    number = desk.number(sample_day.MOTHER_NUMBER)
    (accepted,) = intake.accept_drafts(desk, TypedText(), number, (decision,)).value
    return cases.show_case(desk, accepted.case_id)


def test_files_of_the_disk_and_a_pasted_picture_go_into_the_case(
    desk: Desk, tmp_path: Path
) -> None:
    photo = tmp_path / "foto.jpg"
    photo.write_bytes(a_photo(1))
    picture = LooseFile(name="gambar tempel.jpg", data=a_photo(2))
    seen = store(desk, added(desk, photo, pictures=(picture,)))
    assert [one.sent_name for one in seen.file.evidence] == ["foto.jpg", "gambar tempel.jpg"]
    assert photo.exists()


def test_a_half_download_keeps_everything_from_being_stored(desk: Desk, tmp_path: Path) -> None:
    photo, half = tmp_path / "foto.jpg", tmp_path / "separuh.jpg"
    photo.write_bytes(a_photo(1))
    half.touch()
    with pytest.raises(UnreadableFileError, match=r"separuh\.jpg"):
        store(desk, added(desk, photo, half))
    assert queue.list_cases(desk, QueueQuery()).rows == ()


def test_a_file_that_is_gone_is_named(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(FileMissingError, match=r"hilang\.jpg"):
        store(desk, added(desk, tmp_path / "hilang.jpg"))


def test_a_folder_in_place_of_a_file_is_named_and_nothing_is_stored(
    desk: Desk, tmp_path: Path
) -> None:
    photo, folder = tmp_path / "foto.jpg", tmp_path / "Berkas Ibu Contoh"
    photo.write_bytes(a_photo(1))
    folder.mkdir()
    with pytest.raises(FolderGivenError, match="Berkas Ibu Contoh"):
        store(desk, added(desk, photo, folder))
    assert queue.list_cases(desk, QueueQuery()).rows == ()


def test_a_file_that_another_program_holds_is_named(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = tmp_path / "dipakai.jpg"
    held.write_bytes(a_photo(1))

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "sharing violation")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(FileLockedError, match=r"dipakai\.jpg"):
        store(desk, added(desk, held))
