"""The wrong service for the facts: the right one is named, and refusals ask for nothing."""

import pytest

from desk.domain.checklist import Fit
from tests.domain.rulebook import ask, slots


@pytest.mark.parametrize(
    ("code", "facts", "instead"),
    [
        ("CS-LHR-01", "nikah_bukti=tidak kk_suami_istri=ya", "CS-LHR-03"),
        ("CS-LHR-01", "nikah_bukti=tidak kk_suami_istri=tidak", "CS-LHR-04"),
        ("CS-LHR-01", "asal_usul=baru_ditemukan", "CS-LHR-05"),
        ("CS-LHR-01", "lapor_terlambat=ya", "CS-LHR-02"),
        ("CS-LHR-02", "nikah_bukti=tidak kk_suami_istri=tidak", "CS-LHR-04"),
        ("CS-LHR-02", "lapor_terlambat=tidak nikah_bukti=ya", "CS-LHR-01"),
        ("CS-LHR-02", "lapor_terlambat=tidak nikah_bukti=tidak kk_suami_istri=ya", "CS-LHR-03"),
        ("CS-LHR-03", "nikah_bukti=tidak kk_suami_istri=tidak", "CS-LHR-04"),
        ("CS-LHR-03", "kk_suami_istri=tidak", "CS-LHR-04"),
        ("CS-LHR-03", "nikah_bukti=ya", "CS-LHR-01"),
        ("CS-LHR-04", "nikah_bukti=tidak kk_suami_istri=ya", "CS-LHR-03"),
        ("CS-LHR-04", "nikah_bukti=ya", "CS-LHR-01"),
        ("CS-LHR-05", "asal_usul=diketahui", "CS-LHR-01"),
        ("CS-MTI-01", "alm_terdaftar=tidak", "CS-MTI-02"),
        ("CS-MTI-02", "alm_terdaftar=ya", "CS-MTI-01"),
        ("DP-KK-01", "status_dasar=lainnya", "DP-KK-03"),
        ("DP-KK-02", "alm_kepala_kk=tidak", "DP-KK-05"),
        ("DP-KIA-01", "foto_5@anak=ya", "DP-KIA-02"),
        ("DP-KIA-02", "foto_5=tidak", "DP-KIA-01"),
        ("CS-KWN-01", "ada_oa=ya", "CS-KWN-02"),
        ("CS-AKT-01", "ubah_nama=ya", "CS-NMA-01"),
        ("DP-PDH-06", "wn@pemohon=wni", "DP-PDH-02"),
    ],
)
def test_the_right_service_is_named_where_one_does_not_apply(
    code: str, facts: str, instead: str
) -> None:
    checklist = ask(code, facts)
    assert checklist.services == (code,)
    assert checklist.use_instead == (instead,)


def test_an_office_that_refuses_the_statement_of_marriage_makes_no_card_on_it() -> None:
    facts = "status_dasar=kawin kawin_tercatat=tidak usia_kawin_19=ya suami_lebih_satu_istri=tidak"
    checklist = ask("DP-KK-01", facts, settings=(("terima_f105", "tidak"),))
    assert checklist.fits[0].fit is Fit.DOES_NOT_APPLY
    assert "f105@suami_istri" not in slots(checklist)


def test_a_lost_card_is_not_an_extract_held_by_another_party() -> None:
    assert ask("DP-KK-06", "sebab=sengketa").fits[0].fit is Fit.DOES_NOT_APPLY
    assert ask("CS-AKT-04", "sebab=sengketa").fits[0].fit is Fit.APPLIES
