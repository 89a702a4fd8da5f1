"""The electronic signature of a result: good only where nothing was changed after signing."""

from collections.abc import Iterator
from datetime import timedelta
from hashlib import sha256
from pathlib import Path

import pytest

from desk.domain.case import SignatureState
from desk.intake.roots import unreadable_roots
from desk.intake.worker import Worker
from tests.signing import (
    SIGNED_AT,
    SIGNER_NAME,
    a_pdf,
    an_authority,
    an_identity,
    protected,
    saved_again,
    signed,
    the_identity,
    with_byte_changed,
    with_page_added,
    with_timestamp,
    with_validation_data,
)

VALID, UNKNOWN = SignatureState.VALID, SignatureState.VALID_ISSUER_UNKNOWN
CHANGED, UNREADABLE = SignatureState.CHANGED, SignatureState.UNREADABLE


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    with Worker() as running:
        yield running


@pytest.fixture
def roots(tmp_path: Path) -> Path:
    """A folder in which the office keeps the one certificate it trusts."""
    (tmp_path / "penerbit.pem").write_text(the_identity().pem, encoding="ascii")
    return tmp_path


def test_a_pdf_without_signature_has_none(worker: Worker) -> None:
    report = worker.signature(a_pdf(pages=2))
    assert (report.state, report.pages, report.signer) == (SignatureState.NONE, 2, None)
    assert not report.covers_whole_file


def test_an_intact_signature_of_a_stranger_is_valid_with_unknown_issuer(worker: Worker) -> None:
    pdf = signed(a_pdf())
    report = worker.signature(pdf)
    assert (report.state, report.covers_whole_file) == (UNKNOWN, True)
    assert (report.signer, report.signed_at, report.pages) == (SIGNER_NAME, SIGNED_AT, 1)
    assert report.sha256 == sha256(pdf).hexdigest()


def test_an_intact_signature_whose_issuer_the_office_trusts_is_valid(
    worker: Worker, roots: Path
) -> None:
    assert worker.signature(signed(a_pdf()), roots).state is VALID


def test_a_certificate_under_a_trusted_root_is_trusted(worker: Worker, tmp_path: Path) -> None:
    authority = an_authority()
    (tmp_path / "induk.pem").write_text(authority.pem, encoding="ascii")
    pdf = signed(a_pdf(), an_identity("PEJABAT BAWAHAN CONTOH", issuer=authority))
    assert worker.signature(pdf, tmp_path).state is VALID
    assert worker.signature(pdf).state is UNKNOWN


def test_a_certificate_is_judged_at_the_time_of_signing(worker: Worker, tmp_path: Path) -> None:
    authority = an_authority()
    (tmp_path / "induk.pem").write_text(authority.pem, encoding="ascii")
    year, day = timedelta(days=365), timedelta(days=1)
    later = an_identity("A", issuer=authority, begins=SIGNED_AT - year, ends=SIGNED_AT + day)
    before = an_identity("B", issuer=authority, begins=SIGNED_AT - year, ends=SIGNED_AT - day)
    assert worker.signature(signed(a_pdf(), later), tmp_path).state is VALID
    assert worker.signature(signed(a_pdf(), before), tmp_path).state is UNKNOWN


def test_a_root_that_cannot_be_read_is_not_trusted(worker: Worker, tmp_path: Path) -> None:
    (tmp_path / "rusak.pem").write_text(
        "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n", encoding="ascii"
    )
    assert worker.signature(signed(a_pdf()), tmp_path).state is UNKNOWN


def test_a_changed_byte_is_noticed(worker: Worker, roots: Path) -> None:
    pdf = signed(a_pdf())
    report = worker.signature(with_byte_changed(pdf, 100), roots)
    assert (report.state, report.covers_whole_file) == (CHANGED, True)


@pytest.mark.parametrize("more", [b"\n", b"x", b"\n%%EOF\n", b"\0" * 5_000])
def test_appended_bytes_are_a_change(worker: Worker, roots: Path, more: bytes) -> None:
    report = worker.signature(signed(a_pdf()) + more, roots)
    assert (report.state, report.covers_whole_file) == (CHANGED, False)


def test_a_page_added_after_signing_is_a_change(worker: Worker, roots: Path) -> None:
    report = worker.signature(with_page_added(signed(a_pdf())), roots)
    assert (report.state, report.covers_whole_file) == (CHANGED, False)


def test_a_pdf_saved_by_another_program_is_changed(worker: Worker, roots: Path) -> None:
    assert worker.signature(saved_again(signed(a_pdf())), roots).state is CHANGED


def test_a_signed_pdf_that_is_cut_off_is_changed(worker: Worker) -> None:
    assert worker.signature(signed(a_pdf())[:-200]).state is CHANGED


def test_a_signature_taken_out_of_the_form_is_a_change(worker: Worker, roots: Path) -> None:
    pdf = signed(a_pdf())
    hidden = pdf.replace(b"/AcroForm", b"/AcroXorm")
    assert worker.signature(hidden, roots).state is CHANGED


def test_two_signatures_are_valid_when_the_last_covers_the_whole_file(
    worker: Worker, roots: Path
) -> None:
    twice = signed(signed(a_pdf()), an_identity("KEDUA CONTOH"), field="TTE2")
    report = worker.signature(twice, roots)
    assert (report.state, report.covers_whole_file) == (UNKNOWN, True)
    assert report.signer == "KEDUA CONTOH"


def test_a_page_added_between_two_signatures_is_a_change(worker: Worker, roots: Path) -> None:
    twice = signed(with_page_added(signed(a_pdf())), field="TTE2")
    assert worker.signature(twice, roots).state is CHANGED


def test_validation_data_that_nothing_covers_are_a_change_which_says_that_nothing_else_was_added(
    worker: Worker, roots: Path
) -> None:
    report = worker.signature(with_validation_data(signed(a_pdf())), roots)
    assert (report.state, report.covers_whole_file) == (CHANGED, False)
    assert report.only_validation_data_added


def test_a_page_added_is_not_taken_for_validation_data(worker: Worker, roots: Path) -> None:
    report = worker.signature(with_page_added(signed(a_pdf())), roots)
    assert not report.only_validation_data_added


def test_validation_data_that_a_time_stamp_closes_are_no_change(
    worker: Worker, roots: Path
) -> None:
    report = worker.signature(with_timestamp(with_validation_data(signed(a_pdf()))), roots)
    assert (report.state, report.covers_whole_file) == (VALID, True)
    assert not report.only_validation_data_added


def test_pages_are_counted_and_a_number_the_file_claims_is_not_believed(worker: Worker) -> None:
    lying = a_pdf(pages=2).replace(b"/Count 2", b"/Count 9")
    assert lying != a_pdf(pages=2)
    assert worker.signature(lying).pages == 2


def test_a_root_that_cannot_be_opened_is_not_trusted_and_is_named(
    worker: Worker, roots: Path
) -> None:
    (roots / "folder.pem").mkdir()
    (roots / "kosong.pem").write_bytes(b"")
    (roots / "rusak.pem").write_text(the_identity().pem[:400], encoding="ascii")
    assert worker.signature(signed(a_pdf()), roots).state is VALID
    assert unreadable_roots(roots) == ("folder.pem", "kosong.pem", "rusak.pem")


def test_a_closing_time_stamp_covers_the_whole_file(worker: Worker, roots: Path) -> None:
    report = worker.signature(with_timestamp(signed(a_pdf())), roots)
    assert (report.state, report.covers_whole_file) == (VALID, True)


def test_bytes_behind_validation_data_are_a_change(worker: Worker, roots: Path) -> None:
    report = worker.signature(with_validation_data(signed(a_pdf())) + b"x", roots)
    assert report.state is CHANGED


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"bukan PDF",
        b"%PDF-1.7\nbukan isi",
        protected(a_pdf()),
        protected(signed(a_pdf())),
    ],
)
def test_what_cannot_be_read_is_unreadable(worker: Worker, data: bytes) -> None:
    report = worker.signature(data)
    assert (report.state, report.pages) == (UNREADABLE, None)


def test_no_single_changed_byte_leaves_a_signature_valid(worker: Worker, roots: Path) -> None:
    """Every 97th byte here; each of them under `long`."""
    pdf = signed(a_pdf())
    passed = [at for at in range(7, len(pdf), 97) if _is_good(worker, pdf, at, roots)]
    assert passed == []


@pytest.mark.long
def test_no_changed_byte_at_all_leaves_a_signature_valid(worker: Worker, roots: Path) -> None:
    pdf = signed(a_pdf())
    assert [at for at in range(len(pdf)) if _is_good(worker, pdf, at, roots)] == []


def _is_good(worker: Worker, pdf: bytes, at: int, roots: Path) -> bool:
    return worker.signature(with_byte_changed(pdf, at), roots).state in {VALID, UNKNOWN}
