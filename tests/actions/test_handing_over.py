"""Rules of handing over: what may leave, that it leaves unchanged, and what is noted of it."""

import json
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from desk.actions import exporting, handing_over, moving, results
from desk.actions.cases import CaseView
from desk.actions.desk import Desk
from desk.actions.handing_over import HandOverDone, HandOverOrder, SendPlan
from desk.actions.outgoing import FOLDER, Outgoing, open_outgoing
from desk.domain.case import HandOverWay, ReplyKind, Result
from desk.domain.details import Detail
from desk.domain.errors import (
    NotAllowedError,
    NotFoundError,
    NothingToDoError,
    StoredFileDamagedError,
)
from desk.domain.ids import CaseId, ResultId
from desk.domain.status import Status
from desk.storage.journal_tables import PAYLOADS
from tests.actions.samples import case_of_birth, item_of
from tests.builders import an_id, spoil
from tests.sample_results import akta_kelahiran
from tests.signing import signed

WHATSAPP, PICKED_UP = HandOverWay.WHATSAPP, HandOverWay.PICKED_UP


def case_of(seen: CaseView) -> CaseId:
    return seen.file.case.id


def plan_of(desk: Desk, seen: CaseView) -> SendPlan:
    return handing_over.plan_hand_over(desk, case_of(seen))


def sent(desk: Desk, seen: CaseView, **more: object) -> HandOverDone:
    plan = plan_of(desk, seen)
    order = HandOverOrder(
        case_id=plan.case_id, result_ids=plan.results_by(WHATSAPP), way=WHATSAPP, text=plan.text
    )
    order = replace(order, **more)  # type: ignore[arg-type]  # fields by name
    return handing_over.mark_handed_over(desk, order).value


def the_card(seen: CaseView) -> Result:
    return next(one for one in seen.file.results if one.file_id is None)


def statuses(desk: Desk) -> list[Status]:
    return [item.status for item in case_of_birth(desk).file.items]


def test_the_copies_have_readable_names_and_the_same_bytes(
    desk: Desk, ready_birth_case: CaseView
) -> None:
    plan = plan_of(desk, ready_birth_case)
    outgoing = open_outgoing(desk)
    paths = handing_over.lay_out(desk, outgoing, plan)
    assert [path.name for path in paths] == [
        "Kutipan akta kelahiran - ANISA CONTOH.pdf",
        "Kartu Keluarga - SITI CONTOH.pdf",
    ]
    for path, file in zip(paths, plan.files, strict=True):
        assert path.read_bytes() == results.read_result(desk, file.result)
    assert not any(sign.isdecimal() for path in paths for sign in path.name)


def test_a_plan_says_from_which_number_to_which_chat_with_which_words(
    desk: Desk, ready_birth_case: CaseView
) -> None:
    plan = plan_of(desk, ready_birth_case)
    assert (plan.desk, plan.desk_phone) == ("WA Akta dan KK", "0856-0001-1001")
    assert plan.search == "Ibu Contoh"
    assert "sudah siap" in plan.text
    assert [one.label for one in plan.others] == [the_card(ready_birth_case).label]


def test_nothing_leaves_before_its_service_is_ready(
    desk: Desk, complete_birth_case: CaseView
) -> None:
    with pytest.raises(NothingToDoError, match="Kutipan akta kelahiran"):
        plan_of(desk, complete_birth_case)


def test_a_result_whose_service_is_not_ready_is_not_marked(
    desk: Desk, ready_birth_case: CaseView
) -> None:
    item = item_of(ready_birth_case, "CS-LHR-01")
    moving.move_item(
        desk, item.id, to=Status.SIGNING, expected_version=item.version, reason="TTE keliru"
    )
    deed = next(one for one in ready_birth_case.file.results if one.item_id == item.id)
    order = HandOverOrder(case_id=case_of(ready_birth_case), result_ids=(deed.id,), way=WHATSAPP)
    with pytest.raises(NotAllowedError, match=r"service_still: .*signing"):
        handing_over.mark_handed_over(desk, order)


def test_a_result_that_changed_on_the_disk_neither_leaves_nor_is_marked(
    desk: Desk, ready_birth_case: CaseView
) -> None:
    plan = plan_of(desk, ready_birth_case)
    file_id = plan.files[0].result.file_id
    (stored,) = desk.store.folder.rglob(f"{file_id}.age")
    spoil(stored)
    outgoing = open_outgoing(desk)
    with pytest.raises(StoredFileDamagedError):
        handing_over.lay_out(desk, outgoing, plan)
    assert left_in(outgoing) == []
    with pytest.raises(StoredFileDamagedError):
        sent(desk, ready_birth_case)
    assert statuses(desk) == [Status.READY] * 3


def test_what_was_sent_goes_to_sent_and_the_rest_stays_open(
    desk: Desk, ready_birth_case: CaseView
) -> None:
    done = sent(desk, ready_birth_case)
    assert statuses(desk) == [Status.SENT, Status.SENT, Status.READY]
    assert done.count_text == "2 dari 3"
    assert done.still_open == (the_card(ready_birth_case).label,)


@pytest.fixture
def newer_deed(desk: Desk, ready_birth_case: CaseView, tmp_path: Path) -> Result:
    """A second deed of the mother's case, attached after the first."""
    newer = tmp_path / "akta.pdf"
    newer.write_bytes(signed(akta_kelahiran("ANISA CONTOH")))
    item = item_of(ready_birth_case, "CS-LHR-01")
    order = results.ResultOrder(item_id=item.id, kind="akta_lahir")
    return results.attach_result(desk, order, newer).value


def test_a_file_in_whose_place_a_newer_one_was_put_does_not_leave(
    desk: Desk, ready_birth_case: CaseView, newer_deed: Result
) -> None:
    plan = plan_of(desk, ready_birth_case)
    deeds = [one.result.id for one in plan.files if one.result.kind == "akta_lahir"]
    assert deeds == [newer_deed.id]
    assert plan.replaced == (newer_deed.label,)
    picked_up = sent(
        desk,
        ready_birth_case,
        result_ids=plan.results_by(PICKED_UP),
        way=PICKED_UP,
        received_by="SITI CONTOH",
    )
    assert {item.status for item in picked_up.moved} == {Status.DONE}


def test_neither_folder_nor_sheet_nor_reply_tells_of_a_file_that_was_replaced(
    desk: Desk, ready_birth_case: CaseView, newer_deed: Result, outbox: Path
) -> None:
    deeds = [one for one in plan_of(desk, ready_birth_case).files if one.result == newer_deed]
    handed = exporting.export_case(desk, case_of(ready_birth_case), outbox).value
    written = {sha256(file.read_bytes()).hexdigest() for file in handed.files[1:]}
    older = {one.sha256 for one in ready_birth_case.file.results if one.kind == newer_deed.kind}
    told = plan_of(desk, ready_birth_case).text
    assert len(deeds) == 1
    assert newer_deed.sha256 in written
    assert not older & written
    assert told.count(newer_deed.label) == 1


def test_a_card_that_is_picked_up_ends_its_service(desk: Desk, ready_birth_case: CaseView) -> None:
    sent(desk, ready_birth_case)
    plan = plan_of(desk, ready_birth_case)
    order = HandOverOrder(
        case_id=plan.case_id,
        result_ids=plan.results_by(PICKED_UP),
        way=PICKED_UP,
        received_by="SITI CONTOH",
    )
    done = handing_over.mark_handed_over(desk, order).value
    assert done.count_text == "3 dari 3"
    assert statuses(desk) == [Status.SENT, Status.SENT, Status.DONE]
    card = the_card(case_of_birth(desk))
    assert (card.handed_over_way, card.received_by) == (PICKED_UP, "SITI CONTOH")


def test_a_card_does_not_go_through_whatsapp(desk: Desk, ready_birth_case: CaseView) -> None:
    card = the_card(ready_birth_case)
    assert card.id not in plan_of(desk, ready_birth_case).results_by(WHATSAPP)
    with pytest.raises(NotAllowedError):
        sent(desk, ready_birth_case, result_ids=(card.id,))


@pytest.mark.parametrize("way", sorted(handing_over.BY_HAND))
def test_what_somebody_takes_wants_their_name(
    desk: Desk, ready_birth_case: CaseView, way: HandOverWay
) -> None:
    with pytest.raises(NotAllowedError, match=Detail.RECEIVER_EMPTY):
        sent(desk, ready_birth_case, way=way, received_by=" ")


def test_what_was_sent_is_sent_again_only_on_purpose(
    desk: Desk, ready_birth_case: CaseView
) -> None:
    first = plan_of(desk, ready_birth_case).results_by(WHATSAPP)
    sent(desk, ready_birth_case)
    with pytest.raises(NotAllowedError, match=Detail.HANDED_OVER_ALREADY):
        sent(desk, ready_birth_case, result_ids=first)
    again = sent(desk, ready_birth_case, result_ids=first, again=True)
    assert len(again.results) == len(first)
    assert again.moved == ()


def test_a_plan_for_what_was_all_sent_says_so(desk: Desk, ready_birth_case: CaseView) -> None:
    plan = plan_of(desk, ready_birth_case)
    order = HandOverOrder(
        case_id=plan.case_id,
        result_ids=plan.results_by(PICKED_UP),
        way=PICKED_UP,
        received_by="SITI CONTOH",
    )
    handing_over.mark_handed_over(desk, order)
    later = plan_of(desk, ready_birth_case)
    assert later.again
    assert len(later.files) == 2


def test_the_journal_keeps_way_number_chat_and_the_hash_of_each_file(
    desk: Desk, ready_birth_case: CaseView
) -> None:
    plan = plan_of(desk, ready_birth_case)
    order = HandOverOrder(
        case_id=plan.case_id,
        result_ids=plan.results_by(WHATSAPP),
        way=WHATSAPP,
        received_by=plan.chat,
    )
    outcome = handing_over.mark_handed_over(desk, order)
    assert outcome.undo is None
    assert outcome.entry is not None
    with desk.store.reading() as session:
        row = session.execute(
            PAYLOADS.select().where(PAYLOADS.c.sequence == outcome.entry.sequence)
        ).one()
    said = json.loads(json.loads(row.content)["seen"])
    assert (said["way"], said["from"], said["to"]) == ("whatsapp", "+6285600011001", plan.chat)
    assert said["files"] == [one.result.sha256 for one in plan.files]


def test_what_was_written_with_the_result_is_kept_as_a_sent_reply(
    desk: Desk, ready_birth_case: CaseView
) -> None:
    plan = plan_of(desk, ready_birth_case)
    sent(desk, ready_birth_case)
    (reply,) = case_of_birth(desk).file.replies
    assert (reply.kind, reply.text) == (ReplyKind.RESULT, plan.text.strip())
    assert reply.sent_at is not None


def test_a_wrong_mark_is_put_right_by_moving_back_with_a_reason(
    desk: Desk, ready_birth_case: CaseView
) -> None:
    sent(desk, ready_birth_case)
    item = item_of(case_of_birth(desk), "CS-LHR-01")
    moving.move_item(
        desk, item.id, to=Status.READY, expected_version=item.version, reason="salah tandai"
    )
    deed = next(one for one in ready_birth_case.file.results if one.item_id == item.id)
    again = sent(desk, ready_birth_case, result_ids=(deed.id,), again=True)
    assert [one.id for one in again.moved] == [item.id]


def test_a_result_of_another_case_is_not_marked_here(
    desk: Desk, ready_birth_case: CaseView
) -> None:
    with pytest.raises(NotFoundError):
        sent(desk, ready_birth_case, result_ids=(ResultId(an_id()),))


def test_nothing_is_marked_where_nothing_was_named(desk: Desk, ready_birth_case: CaseView) -> None:
    with pytest.raises(NothingToDoError):
        sent(desk, ready_birth_case, result_ids=())


def test_one_result_is_copied_for_dragging_only_while_it_may_leave(
    desk: Desk, ready_birth_case: CaseView
) -> None:
    outgoing = open_outgoing(desk)
    deed = ready_birth_case.file.results[0]
    path = handing_over.file_to_drag(desk, outgoing, case_of(ready_birth_case), deed.id)
    assert path.read_bytes() == results.read_result(desk, deed)
    item = item_of(ready_birth_case, "CS-LHR-01")
    moving.move_item(
        desk, item.id, to=Status.SIGNING, expected_version=item.version, reason="TTE keliru"
    )
    with pytest.raises(NotAllowedError):
        handing_over.file_to_drag(desk, outgoing, case_of(ready_birth_case), deed.id)


def test_copies_are_gone_when_the_hand_over_ends_and_when_the_program_does(
    desk: Desk, ready_birth_case: CaseView
) -> None:
    outgoing = open_outgoing(desk)
    handing_over.lay_out(desk, outgoing, plan_of(desk, ready_birth_case))
    assert len(left_in(outgoing)) == 2
    outgoing.clear()
    assert left_in(outgoing) == []
    outgoing.close()
    assert not outgoing.folder.exists()


def test_what_a_crash_left_behind_goes_at_the_next_start(desk: Desk) -> None:
    left = desk.store.folder / FOLDER / "0123456789abcdef" / "aa"
    left.mkdir(parents=True)
    (left / "Akta Kelahiran - SITI CONTOH.pdf").write_bytes(b"%PDF-")
    open_outgoing(desk)
    assert not left.parent.exists()


def test_the_copies_of_a_program_that_still_runs_stay(
    desk: Desk, ready_birth_case: CaseView
) -> None:
    running = open_outgoing(desk)
    handing_over.lay_out(desk, running, plan_of(desk, ready_birth_case))
    open_outgoing(desk)
    assert len(left_in(running)) == 2


def test_nobody_else_on_the_computer_may_look_into_the_copies(desk: Desk) -> None:
    outgoing = open_outgoing(desk)
    assert outgoing.folder.stat().st_mode & 0o077 == 0
    assert outgoing.folder.parent.stat().st_mode & 0o077 == 0


def left_in(outgoing: Outgoing) -> list[Path]:
    return [path for path in outgoing.folder.rglob("*.pdf") if path.is_file()]


def test_a_case_that_is_not_there_has_no_plan(desk: Desk) -> None:
    with pytest.raises(NotFoundError):
        handing_over.plan_hand_over(desk, CaseId(an_id()))
