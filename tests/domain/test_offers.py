"""A sensible bundle is offered when the facts suggest it."""

import pytest

from desk.domain.answers import ChecklistItem, ChecklistRequest
from desk.domain.offers import Offer, PersonAge, offers
from desk.intake.offer_rules import load_offer_rules
from tests.domain.rulebook import answers
from tests.published import CATALOGUE


def offered(codes: str, facts: str = "", *ages: PersonAge) -> dict[str, Offer]:
    request = ChecklistRequest(
        items=tuple(ChecklistItem(service=code) for code in codes.split()), answers=answers(facts)
    )
    found = offers(CATALOGUE, load_offer_rules(), request, ages)
    return {offer.bundle: offer for offer in found}


@pytest.mark.parametrize(
    ("code", "facts", "bundle"),
    [
        ("CS-LHR-01", "anak_ber_nik=tidak", "PKT-LAHIR"),
        ("CS-LHR-04", "anak_ber_nik=tidak", "PKT-LAHIR"),
        ("CS-MTI-01", "alm_terdaftar=ya ada_pasangan=ya", "PKT-MATI"),
        ("CS-MTI-01", "alm_terdaftar=ya alm_kepala_kk=ya", "PKT-MATI"),
        ("DP-KK-02", "alm_terdaftar=ya alm_kepala_kk=ya", "PKT-MATI"),
        ("CS-KWN-01", "salah_satu_meninggal=tidak", "PKT-KAWIN"),
        ("DP-KK-01", "status_dasar=kawin kawin_tercatat=ya", "PKT-KAWIN-KUA"),
        ("CS-CRI-01", "", "PKT-CERAI"),
        ("DP-PDH-03", "", "PKT-PINDAH-DATANG"),
        ("CS-ANK-01", "akta_ada=ya", "PKT-ANGKAT"),
        ("CS-NMA-01", "", "PKT-NAMA"),
        ("CS-AKT-01", "ubah_nama=tidak", "PKT-AKTA-BETUL"),
        ("DP-RT-01", "", "PKT-RENTAN"),
    ],
)
def test_the_facts_of_an_event_bring_up_its_bundle(code: str, facts: str, bundle: str) -> None:
    offer = offered(code, facts)[bundle]
    assert offer.certain
    assert offer.reason
    assert code not in offer.adds


@pytest.mark.parametrize(
    ("code", "facts", "bundle"),
    [
        ("CS-LHR-02", "anak_ber_nik=ya", "PKT-LAHIR"),
        ("CS-MTI-01", "alm_terdaftar=ya ada_pasangan=tidak alm_kepala_kk=tidak", "PKT-MATI"),
        ("CS-KWN-01", "salah_satu_meninggal=ya", "PKT-KAWIN"),
        ("DP-KK-01", "status_dasar=cerai", "PKT-KAWIN-KUA"),
        ("DP-KTP-04", "", "PKT-17"),
    ],
)
def test_facts_that_speak_against_a_bundle_keep_it_from_being_offered(
    code: str, facts: str, bundle: str
) -> None:
    assert bundle not in offered(code, facts)


def test_an_open_question_makes_the_offer_uncertain() -> None:
    assert not offered("CS-LHR-01")["PKT-LAHIR"].certain


def test_a_case_that_has_all_of_a_bundle_is_not_offered_it() -> None:
    codes = "CS-LHR-01 DP-KK-04 DP-KIA-01"
    assert "PKT-LAHIR" not in offered(codes, "anak_ber_nik=tidak foto_5=tidak")


def test_a_bundle_that_is_there_is_not_offered_again() -> None:
    item = ChecklistItem(service="CS-LHR-01", bundle="PKT-LAHIR")
    request = ChecklistRequest(items=(item,), answers=answers("anak_ber_nik=tidak"))
    assert offers(CATALOGUE, load_offer_rules(), request) == ()


@pytest.mark.parametrize(
    ("code", "owner", "years", "is_offered"),
    [
        ("DP-KTP-01", "pemohon", 17, True),
        ("DP-KTP-01", "pemohon", 40, False),
        ("DP-KIA-02", "anak", 17, True),
        ("DP-KIA-02", "anak", 16, False),
    ],
)
def test_a_seventeenth_birthday_is_seen_from_the_date_of_birth(
    code: str, owner: str, years: int, *, is_offered: bool
) -> None:
    found = offered(code, "", PersonAge(owner=owner, years=years))
    assert ("PKT-17" in found) is is_offered


def test_without_a_date_of_birth_nobody_is_taken_to_be_seventeen() -> None:
    assert "PKT-17" not in offered("DP-KTP-01")
