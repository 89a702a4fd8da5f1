"""Rules of changing the office's own catalogue, and of open cases that meet a newer one."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from desk.actions import adopting, cases, catalogue_office, moving
from desk.actions.cases import CaseView
from desk.actions.desk import Desk, open_desk
from desk.domain.case import Answer
from desk.domain.checklist import VerdictState
from desk.domain.errors import (
    AlreadyExistsError,
    CatalogueUnreadableError,
    ChangedMeanwhileError,
    NotAllowedError,
    NothingToDoError,
)
from desk.domain.office import FormSet
from desk.domain.overlay import OwnTime, Quota, RowName
from desk.domain.status import Status
from desk.domain.worktime import DayOff, DayOffKind
from desk.storage import catalogues, journal, office_rows
from tests.actions.prepared import MovableClock
from tests.actions.samples import item_of
from tests.conftest import OfficePlace
from tests.overlays import LETTER_PHRASE, an_overlay

LETTER = "surat_lahir@anak"
FAULTY = '[[dropped_row]]\nservice = "CS-MTI-01"\nslot = "f201a@pelapor"\n'


def changed(desk: Desk, **more: object) -> Desk:
    """The desk after the office made these changes."""
    outcome = catalogue_office.set_overlay(desk, an_overlay(**more))
    return catalogue_office.with_rules(desk, outcome.value)


def phrase_of(seen: CaseView, slot: str) -> str:
    return next(row.phrase for row in seen.checklist.rows if row.slot.key == slot)


def test_a_change_is_journalled_kept_and_there_when_the_office_opens_again(
    desk: Desk, sample_place: OfficePlace, moving_clock: MovableClock
) -> None:
    overlay = an_overlay(document_phrases=(LETTER_PHRASE,))
    outcome = catalogue_office.set_overlay(desk, overlay)
    assert outcome.entry is not None
    assert outcome.entry.verb == "catalogue_changed"
    with desk.store.reading() as session:
        kept = catalogues.read(session, outcome.value.rules.sha256)
    assert kept == outcome.value.rules.text
    again = open_desk(sample_place.folder, url=sample_place.url, clock=moving_clock)
    assert again.rules.overlay == overlay
    assert again.rules.catalogue == outcome.value.rules.catalogue
    assert again.rules.sha256 == outcome.value.rules.sha256
    again.close()


def test_a_faulty_file_is_refused_with_every_fault_and_changes_nothing(
    desk: Desk, tmp_path: Path
) -> None:
    path = tmp_path / "kantor.toml"
    path.write_text(FAULTY + FAULTY.replace("CS-MTI-01", "CS-XXX-01"), encoding="utf-8")
    with pytest.raises(CatalogueUnreadableError) as caught:
        catalogue_office.import_overlay(desk, path)
    assert len(caught.value.detail.splitlines()) == 2
    assert catalogue_office.check_office(desk) == ()
    with pytest.raises(NothingToDoError):
        catalogue_office.set_overlay(desk, an_overlay())


def test_an_overlay_that_was_exported_is_imported_as_the_same(desk: Desk, tmp_path: Path) -> None:
    own = changed(
        desk, document_phrases=(LETTER_PHRASE,), quotas=(Quota(number="WA Akta dan KK", daily=9),)
    )
    path = catalogue_office.export_overlay(own, tmp_path / "kantor.toml")
    assert catalogue_office.check_overlay_file(path, own) == ()
    with pytest.raises(AlreadyExistsError):
        catalogue_office.export_overlay(own, path)
    with pytest.raises(NothingToDoError):
        catalogue_office.import_overlay(own, path)
    changed(own, years=(2028,))
    assert catalogue_office.import_overlay(own, path).value.overlay == own.rules.overlay


def test_of_two_desks_that_change_the_catalogue_one_wins(desk: Desk) -> None:
    changed(desk, years=(2028,))
    with pytest.raises(ChangedMeanwhileError):
        catalogue_office.set_overlay(desk, an_overlay(years=(2029,)), expected_version=0)


def test_the_quota_of_a_number_is_the_offices_and_goes_with_it(desk: Desk) -> None:
    own = changed(desk, quotas=(Quota(number="WA Akta dan KK", daily=9),))
    assert own.number("WA Akta dan KK").daily_quota == 9
    assert changed(own).number("WA Akta dan KK").daily_quota is None


def test_an_open_case_keeps_its_catalogue_when_the_office_changes_it(
    desk: Desk, birth_case: CaseView
) -> None:
    own = changed(desk, document_phrases=(LETTER_PHRASE,))
    after = cases.show_case(own, birth_case.file.case.id)
    assert phrase_of(after, LETTER) == phrase_of(birth_case, LETTER)
    assert after.catalogue == birth_case.catalogue


def test_a_case_keeps_its_form_set_when_the_office_takes_another(
    desk: Desk, birth_case: CaseView
) -> None:
    older = replace(desk.office, form_set=FormSet.PERMENDAGRI_109_2019)
    after = cases.show_case(replace(desk, office=older), birth_case.file.case.id)
    assert after.checklist == birth_case.checklist


def test_the_difference_is_shown_before_a_case_adopts_a_newer_catalogue(
    desk: Desk, birth_case: CaseView
) -> None:
    case_id = birth_case.file.case.id
    own = changed(desk, document_phrases=(LETTER_PHRASE,))
    difference = adopting.catalogue_difference(own, case_id)
    (change,) = difference.changed
    assert change.before.phrase == phrase_of(birth_case, LETTER)
    assert change.after.phrase.endswith("dari puskesmas kami")
    assert (difference.added, difference.removed) == ((), ())
    assert difference.verdict_before is difference.verdict_after is VerdictState.INCOMPLETE

    outcome = adopting.adopt_catalogue(own, case_id, shown=difference)
    assert phrase_of(outcome.value, LETTER).endswith("dari puskesmas kami")
    assert outcome.value.file.findings == birth_case.file.findings, "what was ticked stays"
    assert outcome.entry is not None
    assert outcome.entry.verb == "catalogue_adopted"
    with pytest.raises(NothingToDoError):
        adopting.adopt_catalogue(own, case_id)


def test_an_adoption_is_taken_back(desk: Desk, birth_case: CaseView) -> None:
    own = changed(desk, document_phrases=(LETTER_PHRASE,))
    outcome = adopting.adopt_catalogue(own, birth_case.file.case.id)
    assert outcome.undo is not None
    back = outcome.undo.run(own).value
    assert back.checklist == birth_case.checklist
    assert back.file.case.catalogue_sha256 == birth_case.file.case.catalogue_sha256
    with pytest.raises(ChangedMeanwhileError):
        outcome.undo.run(own)


def test_rows_and_questions_that_come_and_go_are_named(desk: Desk, birth_case: CaseView) -> None:
    slot = next(row.slot.key for row in birth_case.checklist.rows if row.slot.key != LETTER)
    newer = desk.rules.catalogue
    service = newer.service("CS-LHR-01")
    smaller = replace(
        service, rows=tuple(row for row in service.rows if row.slot.key not in {LETTER, slot})
    )
    services = tuple(smaller if one is service else one for one in newer.services)
    questions = tuple(
        replace(one, values=("punya", "tidak")) if one.id == "nikah_bukti" else one
        for one in newer.questions
    )
    rules = replace(
        desk.rules,
        catalogue=replace(newer, services=services, questions=questions),
        sha256="f" * 64,
        older={birth_case.file.case.catalogue_sha256: birth_case.catalogue},
    )
    difference = adopting.catalogue_difference(replace(desk, rules=rules), birth_case.file.case.id)
    assert LETTER in {row.slot.key for row in difference.removed}
    assert "nikah_bukti" in {one.id for one in difference.questions_new}
    assert [one.question for one in difference.dropped_answers] == ["nikah_bukti"]
    assert not difference.changes_nothing


def test_a_catalogue_without_the_service_of_a_case_is_not_adopted(
    desk: Desk, birth_case: CaseView
) -> None:
    newer = desk.rules.catalogue
    services = tuple(one for one in newer.services if one.code != "CS-LHR-01")
    rules = replace(
        desk.rules,
        catalogue=replace(newer, services=services),
        sha256="f" * 64,
        older={birth_case.file.case.catalogue_sha256: birth_case.catalogue},
    )
    poorer = replace(desk, rules=rules)
    difference = adopting.catalogue_difference(poorer, birth_case.file.case.id)
    assert difference.missing_services == ("CS-LHR-01",)
    with pytest.raises(NotAllowedError):
        adopting.adopt_catalogue(poorer, birth_case.file.case.id)


def test_a_difference_that_is_no_longer_true_is_shown_again(
    desk: Desk, birth_case: CaseView
) -> None:
    case_id = birth_case.file.case.id
    own = changed(desk, document_phrases=(LETTER_PHRASE,))
    shown = adopting.catalogue_difference(own, case_id)
    cases.answer_questions(own, case_id, (Answer(question="nikah_bukti", values=("tidak",)),))
    with pytest.raises(ChangedMeanwhileError):
        adopting.adopt_catalogue(own, case_id, shown=shown)


def test_a_case_whose_items_all_ended_keeps_its_catalogue(desk: Desk, birth_case: CaseView) -> None:
    for item in birth_case.file.items:
        moving.move_item(
            desk, item.id, to=Status.CANCELLED, expected_version=item.version, reason="Ditarik."
        )
    own = changed(desk, document_phrases=(LETTER_PHRASE,))
    with pytest.raises(NotAllowedError):
        adopting.adopt_catalogue(own, birth_case.file.case.id)


def test_due_times_and_promises_follow_the_offices_times_and_days(
    desk: Desk, moving_clock: MovableClock
) -> None:
    tomorrow = date(2026, 11, 25)
    own = changed(
        desk,
        service_times=(OwnTime(service="CS-LHR-01", working_hours=2),),
        days_off=(DayOff(day=tomorrow, name="Hari jadi kota", kind=DayOffKind.LOCAL),),
    )
    at = datetime(2026, 11, 24, 1, 30, tzinfo=UTC)  # 08.30 WIB
    assert own.rules.due(own.rules.catalogue, "CS-LHR-01", at) == at.replace(hour=3)
    assert desk.rules.promised_on(desk.office, at) == tomorrow
    assert own.rules.promised_on(own.office, at) == date(2026, 11, 26)


def test_in_november_the_office_is_warned_of_a_year_without_holidays(
    desk: Desk, moving_clock: MovableClock
) -> None:
    moving_clock.at = datetime(2027, 10, 31, 3, tzinfo=UTC)
    assert catalogue_office.calendar_warning(desk) is None
    moving_clock.at = datetime(2027, 11, 1, 3, tzinfo=UTC)
    assert catalogue_office.calendar_warning(desk) == 2028
    assert catalogue_office.calendar_warning(changed(desk, years=(2028,))) is None


def test_a_local_row_that_is_switched_on_is_never_a_reason_to_wait(
    desk: Desk, complete_birth_case: CaseView
) -> None:
    slots = {row.slot.key for row in complete_birth_case.checklist.rows}
    row = desk.rules.catalogue.service("CS-MTI-02").rows[-1]
    own = changed(desk, local_rows=(RowName(service="CS-MTI-02", slot=row.slot.key),))
    outcome = adopting.adopt_catalogue(own, complete_birth_case.file.case.id)
    assert {one.slot.key for one in outcome.value.checklist.rows} == slots
    assert outcome.value.verdict.state is VerdictState.COMPLETE
    assert (
        item_of(outcome.value, "CS-LHR-01").status
        is item_of(complete_birth_case, "CS-LHR-01").status
    )


def test_the_offices_sheet_and_its_overlay_do_not_disturb_each_other(desk: Desk) -> None:
    changed(desk, years=(2028,))
    with desk.writing() as session:
        office_rows.save_office(session, replace(desk.office, address="Jalan Baru 2"))
        journal.append(session, desk.act("office_set_up"))
    assert catalogue_office.check_office(desk) == ()
