"""What a reply says of a case: its topic, what is missing for which service, true promises."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from desk.domain.case import (
    Channel,
    FindingKind,
    HandOverWay,
    ReplyKind,
    ResultForm,
    Role,
    SenderKind,
)
from desk.domain.ids import PersonId
from desk.domain.judging import judge
from desk.domain.replies import (
    KIND_OF,
    ReplyTopic,
    ServiceName,
    chat_partner,
    topic_of,
)
from desk.domain.status import Status
from tests.builders import (
    NOW,
    a_case,
    a_case_file,
    a_finding,
    a_message,
    a_person,
    a_result,
    a_sender,
    an_evidence,
    an_id,
    an_item,
)
from tests.reply_cases import (
    ORDER,
    a_birth,
    accepted_all,
    judged,
    letter,
    no_to_all,
    refused,
    with_statuses,
)

TOMORROW = date(2026, 11, 25)


@pytest.mark.parametrize("status", [one for one in Status if one is not Status.NEW])
def test_a_case_suggests_the_reply_of_its_status(status: Status) -> None:
    file = a_case_file(items=[an_item(service="DP-KTP-04", status=status)])
    assert topic_of(file, judged(file)[1]).value == status.value


def test_before_anyone_looked_at_the_files_nothing_is_called_missing() -> None:
    file = a_case_file(items=[an_item(service="DP-KTP-04")], evidence=[an_evidence()])
    assert topic_of(file, judged(file)[1]) is ReplyTopic.RECEIVED
    checked = replace(file, findings=(refused("kk@keluarga", "R01"),))
    assert topic_of(checked, judged(checked)[1]) is ReplyTopic.INCOMPLETE


def test_a_request_without_any_file_is_asked_for_its_files_at_once() -> None:
    file = a_case_file(items=[an_item(service="DP-KTP-04")])
    assert topic_of(file, judged(file)[1]) is ReplyTopic.INCOMPLETE


def test_files_that_are_all_surplus_count_as_looked_at() -> None:
    evidence = [an_evidence(is_surplus=True)]
    file = a_case_file(items=[an_item(service="DP-KTP-04")], evidence=evidence)
    assert topic_of(file, judged(file)[1]) is ReplyTopic.INCOMPLETE


def test_a_file_that_is_complete_is_called_so_before_it_is_moved() -> None:
    file = a_case_file(items=[an_item(service="DP-KTP-04")])
    checklist, _ = judged(file, *no_to_all())
    verdict = judge(checklist, accepted_all(checklist))
    assert topic_of(file, verdict) is ReplyTopic.COMPLETE


def test_every_topic_is_kept_under_a_kind() -> None:
    assert set(KIND_OF) == set(ReplyTopic)
    assert KIND_OF[ReplyTopic.INCOMPLETE] is ReplyKind.SHORTAGE


def test_a_missing_paper_is_asked_in_the_words_of_the_catalogue_with_its_reason() -> None:
    file = a_case_file(items=[an_item(service="DP-KTP-04")])
    file = replace(file, findings=(refused("kk@keluarga", "R01"),))
    (part,) = letter(ReplyTopic.INCOMPLETE, file, *no_to_all()).missing
    by_text = {line.text: line.reason for line in part.lines}
    card = next(text for text in by_text if text.startswith("Foto Kartu Keluarga"))
    assert by_text.pop(card).startswith("Fotonya belum terbaca.")
    assert set(by_text.values()) == {""}


def test_a_package_says_what_is_missing_for_which_service() -> None:
    file = a_birth()
    parts = letter(ReplyTopic.INCOMPLETE, file, *no_to_all()).missing
    named = {tuple(name.title for name in part.services) for part in parts}
    assert ("Akta kelahiran",) in named
    lines = [line.text for part in parts for line in part.lines]
    assert len(lines) == len(set(lines))


def test_what_every_service_needs_comes_first_and_names_none() -> None:
    file = a_case_file(items=[an_item(service="DP-KTP-04"), an_item(service="DP-KIA-03")])
    parts = letter(ReplyTopic.INCOMPLETE, file, *no_to_all()).missing
    assert parts[0].services == ()
    assert all(part.services for part in parts[1:])


def test_two_of_one_service_are_told_apart_by_their_names() -> None:
    twins = [PersonId(an_id()), PersonId(an_id())]
    file = a_case_file(
        items=[an_item(service="CS-LHR-01"), an_item(service="CS-LHR-01", ordinal=2)]
    )
    people = (a_person("ANA", id=twins[0]), a_person("ANI", id=twins[1]))
    roles = tuple(
        Role(owner="anak", ordinal=at, person_id=one) for at, one in enumerate(twins, start=1)
    )
    file = replace(file, people=(*file.people, *people), roles=(*file.roles, *roles))
    said = letter(ReplyTopic.STANDING, file)
    assert said.services == (
        ServiceName(title="Akta kelahiran", subject="ANA"),
        ServiceName(title="Akta kelahiran", subject="ANI"),
    )


def test_only_what_the_citizen_alone_can_answer_is_asked_each_for_its_person() -> None:
    file = a_case_file(items=[an_item(service="CS-MTI-01")])
    asked = letter(ReplyTopic.INCOMPLETE, file).questions
    assert any("almarhum" in question for question in asked)
    assert not any("{" in question for question in asked)
    assert not any("basis data" in question for question in asked)


def test_a_day_is_promised_where_the_office_clock_runs() -> None:
    due = datetime(2026, 11, 26, 8, 0, tzinfo=UTC)
    file = a_case_file(items=[an_item(service="DP-KTP-04", status=Status.PROCESSING, due_at=due)])
    said = letter(ReplyTopic.PROCESSING, file)
    assert (said.promised_on, said.is_late) == (date(2026, 11, 26), False)


def test_a_day_that_passed_is_not_named_but_owned_up_to() -> None:
    due = NOW - timedelta(days=2)
    file = a_case_file(items=[an_item(service="DP-KTP-04", status=Status.PROCESSING, due_at=due)])
    said = letter(ReplyTopic.PROCESSING, file)
    assert (said.promised_on, said.is_late) == (None, True)


def test_no_day_is_promised_while_something_is_missing() -> None:
    file = a_case_file(items=[an_item(service="DP-KTP-04")])
    order = replace(ORDER, promised_on=TOMORROW)
    assert letter(ReplyTopic.COMPLETE, file, order=order).promised_on is None


def test_a_complete_file_is_promised_the_day_that_the_receipt_promises() -> None:
    file = a_case_file(items=[an_item(service="DP-KTP-04")])
    checklist, _ = judged(file, *no_to_all())
    file = replace(file, findings=accepted_all(checklist))
    order = replace(ORDER, promised_on=TOMORROW)
    said = letter(ReplyTopic.COMPLETE, file, *no_to_all(), order=order)
    assert said.promised_on == TOMORROW


@pytest.mark.parametrize(
    ("status", "place"), [(Status.COMPLETE, 3), (Status.PROCESSING, None), (Status.NEW, None)]
)
def test_a_place_in_the_line_is_said_of_what_waits_in_it_alone(
    status: Status, place: int | None
) -> None:
    file = a_case_file(items=[an_item(service="DP-KTP-04", status=status)])
    assert letter(ReplyTopic.STANDING, file, order=replace(ORDER, place=3)).place == place


def test_a_whole_file_that_nobody_moved_yet_waits_in_the_line_too() -> None:
    file = a_case_file(items=[an_item(service="DP-KTP-04")])
    checklist, _ = judged(file, *no_to_all())
    order = replace(ORDER, place=3)
    assert letter(ReplyTopic.STANDING, file, *no_to_all(), order=order).place is None
    whole = replace(file, findings=accepted_all(checklist))
    assert letter(ReplyTopic.STANDING, whole, *no_to_all(), order=order).place == 3


def test_how_much_is_ready_is_said_only_of_a_part() -> None:
    file = a_birth()
    file = with_statuses(file, [replace(one, status=Status.PROCESSING) for one in file.items])
    deed = a_result(file.items[0].id, kind="akta_lahir")
    assert letter(ReplyTopic.PROCESSING, file).readiness == ""
    some = replace(file, results=(deed,))
    assert letter(ReplyTopic.PROCESSING, some).readiness == "1 dari 3 siap"


def test_the_reason_is_that_of_the_status_spoken_of() -> None:
    waiting = an_item(service="DP-KTP-04", status=Status.WAITING, status_reason="jawaban KUA.")
    ended = an_item(service="DP-KK-06", status=Status.REJECTED, status_reason="UU 24/2013 Ps. 64")
    file = a_case_file(items=[waiting, ended])
    assert letter(ReplyTopic.WAITING, file).reason == "jawaban KUA"
    assert letter(ReplyTopic.REJECTED, file).reason == "UU 24/2013 Ps. 64"
    assert letter(ReplyTopic.PROCESSING, file).reason == ""


def test_what_is_ready_is_named_with_its_form_and_what_is_not_with_it() -> None:
    items = [an_item(service="CS-LHR-01", status=Status.READY), an_item(service="DP-KK-04")]
    file = a_case_file(items=items)
    given = a_result(
        items[0].id, label="Akta", handed_over_at=NOW, handed_over_way=HandOverWay.COURIER
    )
    file = replace(file, results=(given,))
    said = letter(ReplyTopic.SENT, file)
    assert [(one.label, one.form) for one in said.results] == [("Akta", ResultForm.PDF_TTE)]
    assert said.ways == (HandOverWay.COURIER,)
    assert len(said.pending) == 1


def test_somebody_who_asks_for_another_is_told_for_whom() -> None:
    asking = a_person("BUDI CONTOH")
    file = a_case_file(items=[an_item(service="DP-KTP-04")])
    file = replace(
        file, people=(*file.people, asking), case=replace(file.case, reporter_id=asking.id)
    )
    said = letter(ReplyTopic.RECEIVED, file)
    assert (said.name, said.applicant) == ("BUDI CONTOH", "Siti Contoh")


def test_a_village_officer_is_not_called_by_the_applicants_name() -> None:
    file = a_case_file(
        items=[an_item(service="DP-KTP-04")], senders=[a_sender(kind=SenderKind.VILLAGE)]
    )
    said = letter(ReplyTopic.RECEIVED, file)
    assert (said.name, said.applicant) == ("", "Siti Contoh")


def test_the_chat_is_that_of_who_wrote_last() -> None:
    first, second = a_sender(name="Bu Siti"), a_sender("+6281200001002", name="Pak Budi")
    messages = [
        a_message(author="Bu Siti", at=NOW),
        a_message(author="Pak Budi", at=NOW + timedelta(hours=1)),
        a_message(author="Anda", at=NOW + timedelta(hours=2)),
    ]
    assert chat_partner(a_case_file(senders=[first, second], messages=messages)) == second
    assert chat_partner(a_case_file(senders=[first, second])) == first
    assert chat_partner(a_case_file(senders=[])) is None


def test_a_request_at_the_counter_is_not_answered_as_a_chat() -> None:
    items = [an_item(service="DP-KTP-04")]
    counter = a_case_file(items=items, senders=[], case=a_case(channel=Channel.COUNTER))
    assert not letter(ReplyTopic.RECEIVED, counter).by_chat
    assert letter(ReplyTopic.RECEIVED, a_case_file(items=items)).by_chat


def test_a_finding_that_was_taken_back_is_no_look_at_the_files() -> None:
    made = a_finding(slot="kk@keluarga")
    back = a_finding(slot="kk@keluarga", withdraws=made.id, kind=FindingKind.WITHDRAWN)
    file = a_case_file(
        items=[an_item(service="DP-KTP-04")], evidence=[an_evidence()], findings=[made, back]
    )
    assert topic_of(file, judged(file)[1]) is ReplyTopic.RECEIVED
