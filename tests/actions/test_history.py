"""Rules of the history that an inspector reads."""

import importlib
import pkgutil
from datetime import timedelta

import desk.actions
from desk.actions import cases, claiming, moving, notes
from desk.actions.cases import CaseView
from desk.actions.desk import Desk
from desk.actions.history import history_of
from desk.actions.moving import MoveOrder
from desk.actions.registry import ACTIONS
from desk.domain.history_words import VERBS
from desk.domain.status import Status
from tests.actions.prepared import MovableClock
from tests.actions.samples import accepting

OF_THE_OFFICE = {
    "catalogue_changed",
    "draft_dropped",
    "draft_kept",
    "drafts_rejected",
    "number_changed",
    "office_changed",
    "office_set_up",
    "officer_changed",
    "reply_text_dropped",
    "reply_text_kept",
}
"""Acts that belong to no case, or of which the journal says nothing."""


def test_the_history_tells_who_did_what_in_the_order_it_happened(
    desk: Desk, birth_case: CaseView
) -> None:
    case_id = birth_case.file.case.id
    claiming.claim_case(desk, case_id)
    notes.write_note(desk, case_id, "Ibu datang Kamis")
    told = history_of(desk, case_id)
    assert told.lines[0].text() == "Permohonan dicatat"
    assert [line.text() for line in told.lines[-2:]] == [
        "Permohonan diambil petugas",
        "Catatan petugas",
    ]
    assert told.lines[-1].details() == ("Ibu datang Kamis",)
    assert {line.officer for line in told.lines} == {desk.officer.name}
    assert list(told.lines) == sorted(told.lines, key=lambda line: line.at)


def test_a_hold_tells_its_reason_and_how_long_the_agency_took(
    desk: Desk, moving_clock: MovableClock, complete_birth_case: CaseView
) -> None:
    case_id, items = complete_birth_case.file.case.id, complete_birth_case.file.items
    started = moving.move_items(desk, case_id, items, MoveOrder(to=Status.PROCESSING)).value
    moving_clock.forward(hours=2)
    held = moving.move_items(
        desk, case_id, started, MoveOrder(to=Status.WAITING, reason="KUA kecamatan")
    ).value
    moving_clock.forward(days=3)
    moving.move_items(desk, case_id, held, MoveOrder(to=Status.PROCESSING))
    told = history_of(desk, case_id)
    held_for = "Diproses → Ditahan, alasan: KUA kecamatan"
    assert any(held_for in one for one in told.lines[-2].details())
    assert {one.agency for one in told.waits} == {timedelta(days=3)}
    assert {one.office_minutes for one in told.waits} == {120}
    assert "menunggu instansi lain 3 hari" in told.text(desk.office.zone)


def test_what_was_taken_back_is_told_and_marked(desk: Desk, birth_case: CaseView) -> None:
    done = cases.set_findings(
        desk, birth_case.file.case.id, (accepting("surat_lahir@anak", birth_case),)
    )
    assert done.undo is not None
    done.undo.run(desk)
    told = history_of(desk, birth_case.file.case.id)
    assert [(line.text(), line.stands) for line in told.lines[-2:]] == [
        ("Berkas diperiksa", False),
        ("Perubahan sebelumnya diurungkan", False),
    ]
    assert "(diurungkan)" in told.text(desk.office.zone)


def test_no_long_number_stands_in_the_history(desk: Desk, birth_case: CaseView) -> None:
    notes.write_note(desk, birth_case.file.case.id, "NIK 9999014101990001 ganda")
    text = history_of(desk, birth_case.file.case.id).text(desk.office.zone)
    assert "9999014101990001" not in text
    assert "0001 ganda" in text


def test_every_act_in_a_case_has_plain_words() -> None:
    for module in pkgutil.iter_modules(desk.actions.__path__):
        importlib.import_module(f"desk.actions.{module.name}")
    verbs = {one.verb for one in ACTIONS.values()}
    assert sorted(verbs - VERBS.keys() - OF_THE_OFFICE) == []
