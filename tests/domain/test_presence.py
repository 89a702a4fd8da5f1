"""Rules of the letter of authority where the person has to come."""

import pytest

from desk.domain.checklist import Checklist
from tests.domain.rulebook import ask

LETTER = "f107@pelapor"


def _note(checklist: Checklist) -> str:
    return next((row.note for row in checklist.rows if row.slot.key == LETTER), "")


@pytest.mark.parametrize(
    ("service", "words"),
    [
        ("DP-KTP-01", "KTP-el baru WNI (17 tahun / kawin / pernah kawin): yang bersangkutan tetap"),
        ("DP-IKD-01", "yang bersangkutan tetap wajib hadir (WAJIB bertemu petugas"),
        ("CS-KWN-01", "yang bersangkutan tetap wajib hadir (Kedua mempelai dan 2 saksi HADIR)"),
        ("CS-WNG-01", "yang bersangkutan tetap wajib hadir"),
        ("DP-PDH-03", "yang bersangkutan wajib hadir bila belum rekam biometrik"),
        ("DP-KTP-02", "yang bersangkutan wajib hadir bila fotonya diganti"),
    ],
)
def test_a_proxy_is_told_who_has_to_come_all_the_same(service: str, words: str) -> None:
    note = _note(ask(service, "dikuasakan=ya"))
    assert "Surat kuasa saja tidak cukup untuk" in note
    assert words in note


def test_a_proxy_is_enough_where_nobody_has_to_come() -> None:
    assert "tidak cukup" not in _note(ask("CS-LHR-01", "dikuasakan=ya"))


def test_the_note_names_only_the_services_that_want_somebody_to_come() -> None:
    note = _note(ask("CS-LHR-01 DP-KTP-01", "dikuasakan=ya"))
    assert note.count("Surat kuasa saja tidak cukup untuk") == 1


@pytest.mark.parametrize("service", ["DP-KTP-01", "CS-KWN-01"])
def test_the_note_asks_for_nothing_more(service: str) -> None:
    alone, proxy = ask(service, "dikuasakan=tidak"), ask(service, "dikuasakan=ya")
    more = {row.slot.key for row in proxy.rows} - {row.slot.key for row in alone.rows}
    assert more == {LETTER, "ktp_el@penerima_kuasa"}
