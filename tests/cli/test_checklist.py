"""`desk checklist`: JSON, words, exit codes, and no waiting."""

import json
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import pytest

from tests.cli.running import Run

Told = Callable[..., dict[str, Any]]


@pytest.fixture
def told(run: Run) -> Told:
    """Gives what the command answers as JSON."""

    def tell(*arguments: str) -> dict[str, Any]:
        done = run("checklist", *arguments, "--json")
        assert (done.code, done.err) == (0, "")
        answer: dict[str, Any] = json.loads(done.out)
        return answer

    return tell


def levels(answer: dict[str, Any]) -> dict[str, str]:
    return {slot["slot"]: slot["level"] for slot in answer["slots"]}


def test_the_json_has_the_promised_keys_and_no_others(told: Told) -> None:
    answer = told("DP-KK-02", "--answer", "sisa_semua_u17=ya")
    assert list(answer) == ["services", "slots", "questions", "results", "use_instead"]
    assert answer["services"] == ["DP-KK-02"]
    assert answer["slots"][0] == {
        "slot": "f102@pemohon",
        "label": "Formulir Pendaftaran Peristiwa Kependudukan F-1.02 – pemohon",
        "level": "required",
        "any_of": None,
        "services": ["DP-KK-02"],
        "when": "",
        "note": "",
    }
    choice = [slot["slot"] for slot in answer["slots"] if slot["any_of"] == "DP-KK-02:G1"]
    assert choice == ["pernyataan_wali@wali", "f103b@kerabat_dewasa"]
    assert answer["questions"][0] == {
        "id": "alm_kepala_kk",
        "owner": None,
        "ask": "Almarhum kepala keluarga?",
        "values": ["ya", "tidak"],
        "multiple": False,
        "asked_by": ["DP-KK-02"],
    }
    assert answer["results"] == [
        {"kind": "kk", "label": "Kartu Keluarga", "count": 1, "form": "pdf_tte"}
    ]
    assert answer["use_instead"] == []


def test_the_right_service_is_named(told: Told) -> None:
    answer = told("CS-LHR-01", "--answer", "nikah_bukti=tidak", "--answer", "kk_suami_istri=tidak")
    assert answer["services"] == ["CS-LHR-01"]
    assert answer["use_instead"] == ["CS-LHR-04"]


def test_a_bundle_is_its_members_after_the_answers(told: Told) -> None:
    answer = told("PKT-LAHIR", "--answer", "asal_usul=baru_ditemukan", "--answer", "foto_5=tidak")
    assert answer["services"] == ["CS-LHR-05", "DP-KK-04", "DP-KIA-01"]
    assert answer["use_instead"] == []


def test_several_services_ask_for_each_paper_once(told: Told) -> None:
    answer = told("DP-KTP-04", "DP-KTP-01", "DP-KK-06", "--answer", "DP-KK-06:sebab=rusak")
    keys = [slot["slot"] for slot in answer["slots"]]
    assert len(keys) == len(set(keys))
    form = next(slot for slot in answer["slots"] if slot["slot"] == "f102@pemohon")
    assert form["services"] == ["DP-KTP-04", "DP-KTP-01", "DP-KK-06"]


def test_the_narrowest_answer_wins(told: Told) -> None:
    answer = told(
        "PKT-MATI",
        "--answer",
        "ktp_masih_ada=ya",
        "--answer",
        "ktp_masih_ada@almarhum=tidak",
        "--answer",
        "alm_kepala_kk=ya",
    )
    assert levels(answer)["ktp_el@pasangan"] == "required"
    assert "ktp_el@almarhum" not in levels(answer)


def test_repeating_a_question_adds_a_value_where_several_are_allowed(told: Told) -> None:
    one = told("DP-BIO-04", "--answer", "elemen=agama", "--answer", "elemen=pendidikan")
    assert levels(one)["bukti_perubahan@pemohon"] == "required"
    assert levels(one)["ktp_el@pemohon"] == "required"


def test_a_switch_of_the_office_is_an_answer_too(told: Told) -> None:
    facts = ("--answer", "status_dasar=kawin", "--answer", "kawin_tercatat=tidak")
    assert "f105@suami_istri" in levels(told("DP-KK-01", *facts))
    refusing = told("DP-KK-01", *facts, "--answer", "kantor.terima_f105=tidak")
    assert "f105@suami_istri" not in levels(refusing)


def test_answers_that_nobody_asks_are_ignored(told: Told) -> None:
    assert told("DP-KTP-01", "--answer", "mati_cara=surat") == told("DP-KTP-01")


def test_the_form_set_changes_the_printed_codes(told: Told) -> None:
    answer = told("CS-LHR-01", "--form-set", "permendagri-109-2019")
    assert any(slot["label"].endswith("F-2.01 – pelapor") for slot in answer["slots"])


@pytest.mark.parametrize(
    "arguments",
    [
        ("CS-LHR-99",),
        ("lahir",),
        ("CS-LHR-01", "--answer", "nikah=ya"),
        ("CS-LHR-01", "--answer", "nikah_bukti=mungkin"),
        ("CS-LHR-01", "--answer", "nikah_bukti"),
        ("CS-LHR-01", "--answer", "CS-XXX-01:nikah_bukti=ya"),
        ("CS-LHR-01", "--answer", "ktp_masih_ada@paman=ya"),
        ("CS-LHR-01", "--answer", "CS-LHR-01:ktp_masih_ada@ibu=ya"),
        ("CS-LHR-01", "--answer", "kantor.lain=ya"),
        ("CS-LHR-01", "--form-set", "permendagri-1-1900"),
        (),
    ],
)
def test_what_does_not_exist_exits_2_and_prints_no_list(
    arguments: tuple[str, ...], run: Run
) -> None:
    done = run("checklist", *arguments)
    assert done.code == 2
    assert done.out == ""
    assert done.err


def test_the_words_for_people_are_indonesian(run: Run) -> None:
    done = run("checklist", "CS-LHR-01", "--answer", "lapor_terlambat=ya")
    assert done.code == 0
    assert "tidak berlaku untuk keadaan ini. Gunakan: CS-LHR-02." in done.out
    assert "Kartu Keluarga – orang tua (kk@ortu)" in done.out
    assert "Masih perlu dijawab:" in done.out
    assert "1 Kutipan akta kelahiran" in done.out


def test_neither_the_database_nor_the_checker_is_loaded() -> None:
    code = (
        "import sys; from desk.cli import checklist; from desk.actions.checklists import"
        " checklist_for; checklist_for(('PKT-LAHIR',), ());"
        "print(sorted({'pydantic', 'sqlalchemy', 'PySide6'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8", check=True
    )
    assert done.stdout.strip() == "[]"


def loaded_by(*arguments: str) -> set[str]:
    """The command modules that a command line loads."""
    code = (
        "import sys; from desk.cli.main import parse; parse(sys.argv[1:]);"
        "print(*(name for name in sys.modules if name.startswith('desk.cli.')))"
    )
    command = [sys.executable, "-c", code, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True)
    return set(done.stdout.split()) - {"desk.cli.main"}


def test_a_command_line_loads_the_module_of_its_command_alone() -> None:
    assert loaded_by("checklist", "DP-KTP-04") == {"desk.cli.checklist"}
    assert loaded_by("--data", "kantor", "doctor") == {"desk.cli.doctor"}


def test_the_window_loads_no_command() -> None:
    assert loaded_by() == set()


def test_the_help_describes_every_command() -> None:
    code = "from desk.cli.main import parse; parse(['--help'])"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8", check=True
    )
    for help_text in ("jalankan pekerjaan utama", "berkas yang diminta", "periksa komputer"):
        assert help_text in done.stdout


def test_an_unknown_command_names_those_that_exist() -> None:
    code = "from desk.cli.main import parse; parse(['periksa'])"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert done.returncode == 2
    assert "doctor" in done.stderr


def test_a_service_that_nothing_replaces_is_still_said_not_to_apply(run: Run) -> None:
    done = run("checklist", "DP-LEG-01", "--answer", "dokumen_tte=ya")
    assert "DP-LEG-01 tidak berlaku untuk keadaan ini." in done.out
