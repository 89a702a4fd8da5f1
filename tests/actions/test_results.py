"""Rules of what SIAK returns and what leaves the office."""

from hashlib import sha256
from pathlib import Path

import pytest

from desk.actions import cases, demo, exporting, papers, queue, results, sample_day
from desk.actions.cases import CaseView
from desk.actions.desk import Desk
from desk.actions.results import ResultOrder
from desk.domain.case import SignatureState
from desk.domain.errors import (
    AlreadyExistsError,
    FileMissingError,
    NotAllowedError,
    NotFoundError,
    NothingToDoError,
    ReasonMissingError,
    StoredFileDamagedError,
)
from desk.domain.ids import CaseId
from desk.domain.queue import QueueQuery
from tests.actions.samples import SAMPLES, item_of
from tests.builders import spoil
from tests.pdf.reading import one_line

DEED_FILE = SAMPLES / sample_day.RESULTS["akta_lahir"]


def _order(seen: CaseView, *, reason: str = "", kind: str = "akta_lahir") -> ResultOrder:
    item = item_of(seen, "CS-LHR-01")
    return ResultOrder(item_id=item.id, kind=kind, reason=reason)


def test_a_result_is_stored_and_read_back_byte_for_byte(
    desk: Desk, complete_birth_case: CaseView
) -> None:
    result = results.attach_result(desk, _order(complete_birth_case), DEED_FILE).value
    assert result.signature is SignatureState.VALID_ISSUER_UNKNOWN
    assert results.read_result(desk, result) == DEED_FILE.read_bytes()


def test_the_issuer_is_known_once_the_office_trusts_it(
    desk: Desk, complete_birth_case: CaseView
) -> None:
    demo.trust_sample_issuer(desk.store.folder)
    result = results.attach_result(desk, _order(complete_birth_case), DEED_FILE).value
    assert result.signature is SignatureState.VALID


def test_a_changed_result_wants_a_reason(
    desk: Desk, tmp_path: Path, complete_birth_case: CaseView
) -> None:
    changed = tmp_path / "akta.pdf"
    changed.write_bytes(DEED_FILE.read_bytes() + b"\n% added\n")
    order = _order(complete_birth_case)
    with pytest.raises(ReasonMissingError):
        results.attach_result(desk, order, changed)
    assert cases.show_case(desk, _case_of(desk)).file.results == ()


def test_a_file_that_is_no_pdf_is_no_result(
    desk: Desk, tmp_path: Path, complete_birth_case: CaseView
) -> None:
    note = tmp_path / "akta.pdf"
    note.write_text("bukan PDF", encoding="utf-8")
    with pytest.raises(NotAllowedError):
        results.attach_result(desk, _order(complete_birth_case, reason="dari Kabid"), note)


def test_a_result_that_is_not_there_is_named(
    desk: Desk, tmp_path: Path, complete_birth_case: CaseView
) -> None:
    with pytest.raises(FileMissingError):
        results.attach_result(desk, _order(complete_birth_case), tmp_path / "tidak ada.pdf")


def test_an_item_takes_only_results_that_its_service_ends_in(
    desk: Desk, complete_birth_case: CaseView
) -> None:
    with pytest.raises(NotFoundError):
        results.attach_result(desk, _order(complete_birth_case, kind="akta_mati"), DEED_FILE)


def test_a_result_that_is_a_pdf_is_not_noted_as_a_card(
    desk: Desk, complete_birth_case: CaseView
) -> None:
    with pytest.raises(NotAllowedError):
        results.note_card(desk, _order(complete_birth_case))


def test_nothing_is_exported_before_something_was_issued(
    desk: Desk, outbox: Path, complete_birth_case: CaseView
) -> None:
    case_id = complete_birth_case.file.case.id
    with pytest.raises(NothingToDoError):
        exporting.export_case(desk, case_id, outbox)
    assert not outbox.exists()


def test_names_in_the_hand_over_folder_hold_no_nik(
    desk: Desk, outbox: Path, ready_birth_case: CaseView
) -> None:
    handed = exporting.export_case(desk, ready_birth_case.file.case.id, outbox).value
    assert not any(character.isdecimal() for path in handed.files for character in path.name)


def test_a_second_export_changes_nothing(
    desk: Desk, outbox: Path, ready_birth_case: CaseView
) -> None:
    case_id = ready_birth_case.file.case.id
    first = exporting.export_case(desk, case_id, outbox).value
    before = {path: path.stat().st_mtime_ns for path in first.files}
    second = exporting.export_case(desk, case_id, outbox).value
    assert second.sheet == first.sheet
    assert {path: path.stat().st_mtime_ns for path in second.files} == before


def test_an_export_never_overwrites_a_file_that_differs(
    desk: Desk, outbox: Path, ready_birth_case: CaseView
) -> None:
    case_id = ready_birth_case.file.case.id
    first = exporting.export_case(desk, case_id, outbox).value
    first.files[-1].write_bytes(b"milik orang lain")
    with pytest.raises(AlreadyExistsError):
        exporting.export_case(desk, case_id, outbox)
    assert first.files[-1].read_bytes() == b"milik orang lain"


def test_a_result_that_was_damaged_in_the_store_does_not_leave(
    desk: Desk, outbox: Path, ready_birth_case: CaseView
) -> None:
    case_id = ready_birth_case.file.case.id
    result = cases.show_case(desk, case_id).file.results[0]
    (stored,) = desk.store.folder.rglob(f"{result.file_id}.age")
    spoil(stored)
    with pytest.raises(StoredFileDamagedError):
        exporting.export_case(desk, case_id, outbox)
    assert not outbox.exists()


def test_the_result_sheet_carries_the_fingerprints_of_the_files(
    desk: Desk, outbox: Path, ready_birth_case: CaseView
) -> None:
    handed = exporting.export_case(desk, ready_birth_case.file.case.id, outbox).value
    said = one_line(papers.read_paper(desk, handed.sheet)).replace(" ", "")
    for path in handed.files[1:]:
        assert sha256(path.read_bytes()).hexdigest() in said


def _case_of(desk: Desk) -> CaseId:
    return queue.list_cases(desk, QueueQuery()).rows[0].id
