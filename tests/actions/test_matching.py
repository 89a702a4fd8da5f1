"""Rules of the PDFs that SIAK returns: whose they are, and what the desk refuses to guess."""

from dataclasses import replace
from pathlib import Path

import pytest

from desk.actions import cases, matching, moving, people, results, sample_day
from desk.actions.cases import CaseView
from desk.actions.desk import Desk
from desk.actions.people import PersonLine
from desk.actions.results import ResultOrder
from desk.domain.case import SignatureState
from desk.domain.details import Detail
from desk.domain.errors import NotAllowedError, NothingToDoError, ReasonMissingError
from desk.domain.ids import CaseId
from desk.domain.matching import MatchFact, ResultDoubt
from desk.domain.status import Status
from desk.storage.journal_tables import PAYLOADS
from tests.actions.samples import SAMPLES, item_of, of_applicant, take_in
from tests.sample_results import akta_kelahiran, kartu_keluarga
from tests.signing import SIGNED_AT, a_pdf, signed

DEED = SAMPLES / sample_day.RESULTS["akta_lahir"]
CARD = SAMPLES / sample_day.RESULTS["kk"]


def at_siak(desk: Desk, seen: CaseView) -> CaseView:
    """The case while SIAK has it in work."""
    for item in seen.file.items:
        version = item.version
        for to in (Status.COMPLETE, Status.PROCESSING):
            moved = moving.move_item(desk, item.id, to=to, expected_version=version).value
            version = moved.version
    return cases.show_case(desk, seen.file.case.id)


def a_file(folder: Path, data: bytes, name: str = "unduhan.pdf") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def case_of(seen: CaseView) -> CaseId:
    return seen.file.case.id


def test_a_deed_is_matched_to_the_child_whose_case_waits_for_it(
    desk: Desk, complete_birth_case: CaseView
) -> None:
    seen = at_siak(desk, complete_birth_case)
    (read,) = matching.read_results(desk, (DEED,))
    assert read.report.state is SignatureState.VALID_ISSUER_UNKNOWN
    assert read.certain is not None
    assert read.certain.place.item_id == item_of(seen, "CS-LHR-01").id
    assert read.doubts(read.certain) == ()
    assert read.looks_like_result


def test_each_of_several_results_goes_to_its_own_item(
    desk: Desk, complete_birth_case: CaseView
) -> None:
    at_siak(desk, complete_birth_case)
    deed, card = matching.read_results(desk, (DEED, CARD))
    assert deed.choices[0].place.kind == "akta_lahir"
    assert card.choices[0].place.kind == "kk"


def test_nothing_is_certain_before_siak_has_it(desk: Desk, complete_birth_case: CaseView) -> None:
    (read,) = matching.read_results(desk, (DEED,))
    assert read.certain is None
    assert read.choices[0].place.case_id == case_of(complete_birth_case)


def test_nothing_is_certain_once_the_result_is_there(
    desk: Desk, complete_birth_case: CaseView
) -> None:
    seen = at_siak(desk, complete_birth_case)
    order = ResultOrder(item_id=item_of(seen, "CS-LHR-01").id, kind="akta_lahir")
    results.attach_result(desk, order, DEED)
    (read,) = matching.read_results(desk, (DEED,))
    assert read.certain is None
    assert read.attached_to == (seen.file.case.number,)
    assert not read.looks_like_result


def test_a_case_that_ends_in_a_card_cannot_be_meant_by_a_deed(
    desk: Desk, complete_birth_case: CaseView
) -> None:
    at_siak(desk, complete_birth_case)
    take_in(desk, sample_day.VILLAGE_EXPORT, sample_day.VILLAGE_NUMBER)
    other = of_applicant(desk, "JOKO CONTOH")
    people.write_people(desk, case_of(other), (PersonLine(owner="ibu", name="SITI CONTOH"),))
    (read,) = matching.read_results(desk, (DEED,))
    assert read.certain is not None
    assert len({one.place.case_id for one in read.choices}) == 1


def test_twins_are_told_apart_by_the_officer(desk: Desk, complete_birth_case: CaseView) -> None:
    case_id = case_of(complete_birth_case)
    twin = PersonLine(owner="anak", ordinal=2, name="ANITA CONTOH")
    people.write_people(desk, case_id, (twin,))
    (read,) = matching.read_results(desk, (DEED,))
    assert read.certain is None
    assert read.choices[0].place.subject.name == "ANISA CONTOH"


def test_the_case_on_the_screen_can_be_chosen_whatever_the_pdf_says(
    desk: Desk, complete_birth_case: CaseView, tmp_path: Path
) -> None:
    stranger = a_file(tmp_path, a_pdf("SURAT", "ORANG LAIN"))
    (read,) = matching.read_results(desk, (stranger,), case_of(complete_birth_case))
    assert read.certain is None
    assert {one.place.case_id for one in read.choices} == {case_of(complete_birth_case)}
    assert ResultDoubt.NAME_NOT_FOUND in read.doubts(read.choices[0])


def test_a_citizens_unsigned_pdf_is_not_asked_about(
    desk: Desk, complete_birth_case: CaseView, tmp_path: Path
) -> None:
    at_siak(desk, complete_birth_case)
    (read,) = matching.read_results(desk, (a_file(tmp_path, akta_kelahiran("ANISA CONTOH")),))
    assert not read.looks_like_result
    assert read.doubts(read.choices[0]) == (ResultDoubt.NOT_SIGNED,)


def test_an_older_family_card_that_a_citizen_sent_is_not_taken_for_the_new_one(
    desk: Desk, complete_birth_case: CaseView, tmp_path: Path
) -> None:
    at_siak(desk, complete_birth_case)
    old = signed(kartu_keluarga(), at=SIGNED_AT.replace(month=1))
    (read,) = matching.read_results(desk, (a_file(tmp_path, old),))
    assert read.certain is None
    assert all(MatchFact.SIGNED_BEFORE in one.facts for one in read.matches.matches)


def test_a_file_that_went_away_is_left_out(desk: Desk, tmp_path: Path) -> None:
    assert matching.read_results(desk, (tmp_path / "hilang.pdf",)) == ()


def test_a_broken_pdf_does_not_open_and_matches_nobody(desk: Desk, tmp_path: Path) -> None:
    (read,) = matching.read_results(desk, (a_file(tmp_path, b"%PDF-1.7 putus"),))
    assert not read.opens
    assert read.choices == ()


def test_the_deed_of_another_child_is_attached_with_a_reason_alone(
    desk: Desk, complete_birth_case: CaseView, tmp_path: Path
) -> None:
    other = a_file(tmp_path, signed(akta_kelahiran("RANI CONTOH")))
    order = ResultOrder(item_id=item_of(complete_birth_case, "CS-LHR-01").id, kind="akta_lahir")
    with pytest.raises(ReasonMissingError, match=ResultDoubt.NAME_NOT_FOUND):
        results.attach_result(desk, order, other)
    outcome = results.attach_result(
        desk, replace(order, reason="nama baru, lihat penetapan"), other
    )
    assert outcome.value.sha256
    assert results.read_result(desk, outcome.value) == other.read_bytes()


def test_the_reason_stands_in_the_journal(
    desk: Desk, complete_birth_case: CaseView, tmp_path: Path
) -> None:
    unsigned = a_file(tmp_path, akta_kelahiran("ANISA CONTOH"))
    item = item_of(complete_birth_case, "CS-LHR-01")
    order = ResultOrder(item_id=item.id, kind="akta_lahir", reason="TTE menyusul")
    outcome = results.attach_result(desk, order, unsigned)
    assert outcome.entry is not None
    with desk.store.reading() as session:
        content = session.execute(
            PAYLOADS.select().where(PAYLOADS.c.sequence == outcome.entry.sequence)
        ).one()
    assert "TTE menyusul" in content.content


def test_the_same_file_is_not_attached_twice(desk: Desk, complete_birth_case: CaseView) -> None:
    item = item_of(complete_birth_case, "CS-LHR-01")
    order = ResultOrder(item_id=item.id, kind="akta_lahir")
    results.attach_result(desk, order, DEED)
    with pytest.raises(NothingToDoError):
        results.attach_result(desk, order, DEED)


def test_a_file_that_changed_after_it_was_looked_at_is_not_attached(
    desk: Desk, complete_birth_case: CaseView, tmp_path: Path
) -> None:
    file = a_file(tmp_path, DEED.read_bytes())
    (read,) = matching.read_results(desk, (file,))
    item = item_of(complete_birth_case, "CS-LHR-01")
    order = ResultOrder(item_id=item.id, kind="akta_lahir", sha256=read.report.sha256)
    file.write_bytes(signed(akta_kelahiran("ANISA CONTOH")))
    with pytest.raises(NotAllowedError, match=Detail.CHANGED_IN_FOLDER):
        results.attach_result(desk, order, file)


def test_a_file_of_another_case_wants_a_reason(desk: Desk, complete_birth_case: CaseView) -> None:
    item = item_of(complete_birth_case, "CS-LHR-01")
    results.attach_result(desk, ResultOrder(item_id=item.id, kind="akta_lahir"), DEED)
    take_in(desk, sample_day.VILLAGE_EXPORT, sample_day.VILLAGE_NUMBER)
    other = of_applicant(desk, "KARTO CONTOH")
    order = ResultOrder(item_id=other.file.items[0].id, kind="akta_mati")
    with pytest.raises(ReasonMissingError, match=ResultDoubt.IN_OTHER_CASE):
        results.attach_result(desk, order, DEED)


def test_a_copy_of_one_result_has_the_same_bytes_and_no_nik_in_its_name(
    desk: Desk, complete_birth_case: CaseView, outbox: Path
) -> None:
    item = item_of(complete_birth_case, "CS-LHR-01")
    order = ResultOrder(item_id=item.id, kind="akta_lahir")
    result = results.attach_result(desk, order, DEED).value
    path = results.save_result(desk, result, outbox).value
    assert path.name == "Kutipan akta kelahiran - ANISA CONTOH.pdf"
    assert path.read_bytes() == DEED.read_bytes()
