"""The one entry for developers: it says what is wrong, and does nothing twice."""

import ast
import importlib
import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from tests.contracts.tree import ROOT, imports

DEV = ROOT / "packaging" / "dev.py"
OLDEST_WITH_A_CLEAR_ANSWER = (3, 6)
PASSES = ("python", "-c", "print('fine')")
FAILS = ("python", "-c", "import sys; print('the reason'); sys.exit(7)")


@pytest.fixture
def dev(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """`packaging/dev.py`, as Python sees it when it is started."""
    monkeypatch.syspath_prepend(str(DEV.parent))
    return importlib.import_module("dev")


@pytest.fixture
def prepare(dev: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> ModuleType:
    """`packaging/prepare.py` with its notes in a folder of the test."""
    module = importlib.import_module("prepare")
    monkeypatch.setattr(module, "STAMP", tmp_path / "notes.json")
    return module


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Start dev.py as a developer does."""
    return subprocess.run(
        [sys.executable, str(DEV), *arguments],
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


@pytest.mark.parametrize("name", ["dev.py", "prepare.py"])
def test_setting_up_needs_the_standard_library_alone(name: str) -> None:
    modules = {module.split(".")[0] for _, module in imports(ROOT / "packaging" / name)}
    assert modules <= sys.stdlib_module_names | {"prepare"}


def test_an_older_python_reads_the_sentence_that_refuses_it() -> None:
    tree = ast.parse(DEV.read_text(encoding="utf-8"), feature_version=OLDEST_WITH_A_CLEAR_ANSWER)
    asks = next(number for number, node in enumerate(tree.body) if isinstance(node, ast.If))
    before = tree.body[:asks]
    assert "version_info" in ast.unparse(tree.body[asks])
    assert [ast.unparse(node) for node in before[1:]] == ["import sys"]


def test_another_command_is_refused_with_the_list_of_commands() -> None:
    done = run("tets")
    assert done.returncode == 2
    for command in ("run", "test", "setup", "words", "lock"):
        assert command in done.stderr


def test_only_the_tests_take_further_arguments() -> None:
    assert run("setup", "--everything").returncode == 2


def test_a_passing_check_is_one_line_with_its_time_and_command(
    dev: ModuleType, capfd: pytest.CaptureFixture[str]
) -> None:
    assert dev.run_check(dev.Check(name="sample", command=PASSES))
    said = capfd.readouterr().out.splitlines()
    assert len(said) == 1
    assert said[0].split()[:2] == ["sample", "ok"]
    assert " s " in said[0]
    assert said[0].endswith(" ".join(PASSES))


def test_a_failing_check_shows_its_own_output(
    dev: ModuleType, capfd: pytest.CaptureFixture[str]
) -> None:
    assert not dev.run_check(dev.Check(name="sample", command=FAILS))
    said = capfd.readouterr().out
    assert said.split()[:2] == ["sample", "FAILED"]
    assert "the reason" in said


def test_what_a_check_compiles_is_kept_for_the_next_program(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    assert "PYTHONDONTWRITEBYTECODE" not in dev.environment()


def test_a_failing_check_ends_the_run_with_its_name_before_any_test(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    checks = (dev.Check(name="good", command=PASSES), dev.Check(name="bad", command=FAILS))
    monkeypatch.setattr(dev, "CHECKS", checks)
    monkeypatch.setattr(dev.prepare, "everything", lambda: None)
    assert dev.test([], long=False) == 1
    assert "FAILED: bad. The tests have not been run." in capfd.readouterr().out


def test_without_a_display_no_window_is_tried(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert not dev.has_display()


@pytest.mark.skipif(sys.platform != "linux", reason="only X11 can name a display that is gone")
def test_a_display_that_is_gone_counts_as_none(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setenv("DISPLAY", ":4711")
    assert not dev.has_display()


def test_a_step_that_is_noted_is_known_again(prepare: ModuleType) -> None:
    prepare.note("lock", "abc")
    prepare.note("project", "def")
    assert (prepare.noted("lock"), prepare.noted("project")) == ("abc", "def")


@pytest.mark.parametrize("torn", ["", "{", "[]", '{"lock": 7}', "\x00"])
def test_a_torn_note_means_that_the_step_is_done_again(prepare: ModuleType, torn: str) -> None:
    prepare.STAMP.write_text(torn, encoding="utf-8")
    assert prepare.noted("lock") == ""


def test_a_library_that_does_not_load_names_its_package(prepare: ModuleType) -> None:
    assert prepare.missing_packages({"libnowhere.so.9": "libnowhere9"}) == ["libnowhere9"]


@pytest.mark.skipif(sys.platform != "linux", reason="these are Linux libraries")
def test_a_library_that_cannot_be_installed_is_named_with_the_command(
    prepare: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(prepare, "QT_LIBRARIES", {"libnowhere.so.9": "libnowhere9"})
    monkeypatch.setenv("PATH", "")
    with pytest.raises(prepare.SetupError, match="sudo apt-get install libnowhere9"):
        prepare.system_libraries()


def test_a_python_without_venv_is_told_which_package_it_lacks(
    prepare: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(prepare, "has_venv_module", lambda: False)
    monkeypatch.setenv("PATH", "")
    wanted = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
    with pytest.raises(prepare.SetupError, match=wanted):
        prepare.require_venv_module()


def test_trouble_while_setting_up_is_exit_code_4_without_a_traceback(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def fail() -> None:
        raise dev.prepare.SetupError("what to do")

    monkeypatch.setattr(dev.prepare, "everything", fail)
    assert dev.main(["setup"]) == 4
    assert capfd.readouterr().err.strip() == "what to do"


def test_ci_runs_what_people_run() -> None:
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    assert script[-1] == "exec python3 packaging/dev.py test"
    assert os.access(ROOT / ".ci" / "run", os.X_OK) or sys.platform == "win32"
