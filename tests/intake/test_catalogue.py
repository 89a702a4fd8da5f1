"""Reading the catalogue: all faults at once, each with file, line and key path."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from desk.domain.errors import CatalogueUnreadableError
from desk.domain.problems import ProblemKind
from desk.domain.words import say
from desk.intake import catalogue, shipped
from desk.intake.catalogue import check_catalogue, load_catalogue, parse_catalogue_text
from desk.intake.catalogue_faults import header_lines
from desk.intake.released import fingerprint
from desk.intake.shipped import catalogue_text, is_checked, shipped_folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the shipped catalogue that a test may spoil."""
    return Path(shutil.copytree(shipped_folder(), tmp_path / "catalogue"))


def spoil(folder: Path, name: str, old: str, new: str) -> int:
    """Change the first place of a text; give the line of the nearest header above it."""
    path = folder / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8", newline="\n")
    before = text[: text.index(old)].splitlines()
    headers = (number for number, line in enumerate(before, start=1) if line.startswith("["))
    return max(headers, default=1)


def test_the_shipped_catalogue_has_no_fault() -> None:
    assert check_catalogue() == ()


def test_the_catalogue_in_use_reads_again_from_its_text() -> None:
    assert parse_catalogue_text(catalogue_text()) == load_catalogue()


def test_a_changed_catalogue_is_checked_and_gives_the_same_values(folder: Path) -> None:
    spoil(folder, "owners.toml", "# Pemilik", "# Para pemilik")
    text = catalogue_text(folder)
    assert not is_checked(text)
    assert parse_catalogue_text(text) == load_catalogue()


def test_the_text_of_a_catalogue_does_not_depend_on_the_platform(folder: Path) -> None:
    path = folder / "owners.toml"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert fingerprint(catalogue_text(folder)) == fingerprint(catalogue_text())


def test_every_fault_is_reported_at_once_with_file_line_and_key_path(folder: Path) -> None:
    births = spoil(folder, "births.toml", 'level = "required"', 'level = "obligatory"')
    deaths = spoil(folder, "deaths.toml", 'when = "mati_cara=surat"', 'when = "cara=surat"')
    owners = spoil(folder, "owners.toml", 'word = "ayah"', 'wort = "ayah"')
    problems = check_catalogue(folder)
    assert {problem.kind for problem in problems} == {ProblemKind.CATALOGUE_FAULT}
    found = {problem.where: problem.detail for problem in problems}
    assert f"births.toml:{births}: service[1].row[1].level" in found
    assert found[f"deaths.toml:{deaths}: service[1].row[3].when"] == "pertanyaan cara tidak ada"
    assert f"owners.toml:{owners}: owner[2].word" in found
    assert f"owners.toml:{owners}: owner[2].wort" in found


def test_a_faulty_catalogue_is_not_read_and_its_faults_stand_in_the_error(folder: Path) -> None:
    spoil(folder, "births.toml", 'level = "required"', 'level = "obligatory"')
    spoil(folder, "deaths.toml", 'subject = "almarhum"', 'subject = "mendiang"')
    with pytest.raises(CatalogueUnreadableError) as caught:
        load_catalogue(folder)
    lines = caught.value.detail.splitlines()
    assert any(line.startswith("births.toml:") for line in lines)
    assert any("mendiang tidak ada di [[owner]]" in line for line in lines)


@pytest.mark.parametrize(
    ("name", "old", "new", "says"),
    [
        (
            "births.toml",
            'slot = "kk@ortu"',
            'slot = "kartu@ortu"',
            "kartu tidak ada di [[document]]",
        ),
        ("births.toml", 'slot = "kk@ortu"', 'slot = "kk@bapak"', "bapak tidak ada di [[owner]]"),
        ("births.toml", 'slot = "kk@ortu"', 'slot = "kk"', "String should match pattern"),
        ("births.toml", 'service = "CS-LHR-05"', 'service = "CS-LHR-55"', "CS-LHR-55 tidak ada"),
        ("births.toml", 'service = "CS-LHR-05"', 'service = "CS-LHR-01"', "menunjuk dirinya"),
        ("births.toml", "nikah_bukti=ya &", "nikah_bukti=mungkin &", "tidak punya nilai mungkin"),
        ("births.toml", "nikah_bukti=ya &", "nikah_bukti &", "bukan syarat"),
        ("births.toml", 'code = "CS-LHR-02"', 'code = "CS-LHR-01"', "CS-LHR-01 sudah ada"),
        ("births.toml", 'source = "BK', 'source = "XY', "sumber XY tidak ada"),
        ("births.toml", "days = 60", "days = -1", "greater than 0"),
        ("births.toml", 'forms = ["f201a"]', 'forms = ["f999"]', "f999 tidak ada"),
        ("births.toml", 'when = "ada_surat_lahir=ya"\n', "", "tanpa syarat"),
        ("moves.toml", 'any_of = "G1"', 'any_of = "G2"', "pilihan G2 hanya punya satu baris"),
        ("questions.toml", 'default = "ya"', 'default = "mungkin"', "bukan salah satu nilainya"),
        ("questions.toml", "[[question]]", "[[pertanyaan]]", "tabel ini tidak dikenal"),
        ("forms.toml", 'document = "f101"', 'document = "f100"', "tidak ada kode formulir"),
        ("bundles.toml", 'service = "DP-KK-04"', 'service = "DP-KK-99"', "DP-KK-99 tidak ada"),
        (
            "bundles.toml",
            'slot = "bukti_perubahan@pemohon"',
            'slot = "kk@pemohon"',
            "tidak meminta kk@pemohon",
        ),
        ("births.toml", 'targets = ["kk@ibu"]', 'targets = ["kk@mama"]', "mama tidak ada"),
        ("births.toml", 'service = "DP-KIA-01"', 'service = "DP-KIA-91"', "DP-KIA-91 tidak ada"),
        (
            "births.toml",
            '[[service.not_asked]]\nservice = "DP-KIA-01"',
            '[[service.not_asked]]\nservice = "DP-KIA-03"',
            "DP-KIA-03 tidak meminta ktp_el@ayah",
        ),
        ("questions.toml", 'value = "lainnya"', 'value = "lain"', "bukan salah satu nilainya"),
        ("questions.toml", 'services = ["DP-KK-03"]', 'services = ["DP-KK-93"]', "DP-KK-93 tidak"),
        ("reasons.toml", 'code = "R02"', 'code = "R01"', "R01 sudah ada"),
    ],
)
def test_each_kind_of_fault_is_found(
    folder: Path, name: str, old: str, new: str, says: str
) -> None:
    spoil(folder, name, old, new)
    problems = check_catalogue(folder)
    assert any(says in say(problem.detail) for problem in problems), problems
    assert all(problem.where for problem in problems)


def test_what_is_no_toml_is_a_fault_of_its_file_and_hides_no_other(folder: Path) -> None:
    spoil(folder, "births.toml", "[[service]]", "[[service")
    spoil(folder, "owners.toml", 'word = "ayah"', 'wort = "ayah"')
    details = [f"{problem.where} {problem.detail}" for problem in check_catalogue(folder)]
    assert any(text.startswith("births.toml bukan TOML") and "line" in text for text in details)
    assert any("owners.toml" in text for text in details)


def test_a_missing_file_is_named_by_what_it_should_hold(folder: Path) -> None:
    (folder / "reasons.toml").unlink()
    assert any("[[reason]]" in say(problem.detail) for problem in check_catalogue(folder))


def test_a_folder_without_a_catalogue_is_unreadable(tmp_path: Path) -> None:
    with pytest.raises(CatalogueUnreadableError):
        load_catalogue(tmp_path)


def test_a_file_that_is_no_text_is_unreadable(folder: Path) -> None:
    (folder / "owners.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(CatalogueUnreadableError, match="owners"):
        load_catalogue(folder)


def test_a_stored_text_that_was_cut_is_unreadable() -> None:
    text = catalogue_text()
    for broken in ("", text[:5000], "# katalog\n"):
        with pytest.raises(CatalogueUnreadableError):
            parse_catalogue_text(broken)


def test_the_lines_of_headers_are_counted_inside_their_tables() -> None:
    text = "# x\n[[a]]\n[[a.b]]\n[[a.b]]\n\n[a.c]\n[[a]]\n  [[a.b]] # y\n"
    assert header_lines(text) == {
        ("a", 0): 2,
        ("a", 0, "b", 0): 3,
        ("a", 0, "b", 1): 4,
        ("a", 0, "c"): 6,
        ("a", 1): 7,
        ("a", 1, "b", 0): 8,
    }


def test_a_released_text_is_taken_without_loading_the_checks() -> None:
    program = (
        "import sys; from desk.intake.catalogue import load_catalogue; load_catalogue();"
        "print('pydantic' in sys.modules)"
    )
    answer = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert answer.stdout.strip() == "False"


@pytest.fixture
def prepared(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The prepared tables of a copy of the catalogue, which stands for the shipped one."""
    monkeypatch.setattr(shipped, "shipped_folder", lambda: folder)
    catalogue.prepare_tables()
    parse_catalogue_text.cache_clear()
    return folder / shipped.TABLES


def test_the_prepared_tables_are_read_instead_of_toml_and_give_the_same_values(
    prepared: Path,
) -> None:
    assert shipped.prepared_tables(catalogue_text()) is not None
    from_json = parse_catalogue_text(catalogue_text())
    parse_catalogue_text.cache_clear()
    prepared.unlink()
    assert parse_catalogue_text(catalogue_text()) == from_json


@pytest.mark.parametrize(
    "content", ["", "[]", "{}", '{"text": "of another catalogue", "tables": {"document": []}}']
)
def test_tables_that_are_torn_or_of_another_text_are_passed_over(
    prepared: Path, content: str
) -> None:
    expected = load_catalogue()
    parse_catalogue_text.cache_clear()
    prepared.write_text(content, encoding="utf-8")
    assert load_catalogue() == expected


def test_a_changed_text_is_never_read_from_the_prepared_tables(prepared: Path) -> None:
    changed = catalogue_text().replace("Kartu Keluarga", "Kartu Keluarga Baru")
    assert parse_catalogue_text(changed) != parse_catalogue_text(catalogue_text())
