"""The lock: one file for all systems, every pin with its hashes, nothing of this machine."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.contracts.tree import ROOT

LOCK = ROOT / "packaging" / "lock.txt"
PIN = re.compile(r"^(?P<name>[A-Za-z0-9._-]+)==(?P<version>[^ ;\\]+)(?: ; [^\\]+)? \\$")
NO_NETWORK = re.compile(
    r"error sending request|dns error|failed to fetch|failed to lookup|timed out|connect",
    re.IGNORECASE,
)


def lines() -> list[str]:
    """The lock's lines without its comments."""
    text = LOCK.read_text(encoding="utf-8")
    return [line for line in text.splitlines() if not line.startswith("#")]


def pins() -> dict[str, str]:
    """Package and version of every pin."""
    found = [PIN.match(line) for line in lines() if not line.startswith(" ")]
    assert all(found), "a line of the lock is no pin"
    return {canonicalize_name(pin["name"]): pin["version"] for pin in found if pin}


def wanted() -> list[Requirement]:
    """What pyproject.toml asks for, program and checks."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    texts = project["project"]["dependencies"] + project["build-system"]["requires"]
    return [
        Requirement(text) for text in texts + project["project"]["optional-dependencies"]["dev"]
    ]


@pytest.mark.parametrize("requirement", wanted(), ids=lambda requirement: requirement.name)
def test_the_lock_meets_what_the_project_asks_for(requirement: Requirement) -> None:
    assert requirement.specifier.contains(pins()[canonicalize_name(requirement.name)])


def test_every_pin_carries_a_hash() -> None:
    unhashed = [
        line
        for line, following in zip(lines(), [*lines()[1:], ""], strict=True)
        if PIN.match(line) and not following.startswith("    --hash=sha256:")
    ]
    assert unhashed == []


def test_the_lock_names_no_index_no_address_and_no_folder() -> None:
    text = LOCK.read_text(encoding="utf-8")
    assert "://" not in text
    assert not re.search(r"^--(?!hash)", text, re.MULTILINE)
    assert not re.search(r"^(-e|\.|/|[A-Za-z]:)", text, re.MULTILINE)


def test_the_lock_says_how_to_renew_it() -> None:
    opening = LOCK.read_text(encoding="utf-8").splitlines()[:3]
    assert any("python3 packaging/dev.py lock" in line for line in opening)


@pytest.mark.parametrize("python", ["3.11", "3.14"])
@pytest.mark.parametrize("system", ["x86_64-pc-windows-msvc", "x86_64-manylinux_2_36"])
def test_every_pin_has_a_ready_made_wheel(system: str, python: str, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "uv", "pip", "install", "--dry-run", "--require-hashes"]
    command += ["--only-binary", ":all:", "--python-platform", system]
    command += ["--python-version", python, "--target", str(tmp_path), "-r", str(LOCK)]
    done = subprocess.run(
        command, capture_output=True, text=True, encoding="utf-8", check=False, timeout=300
    )
    if done.returncode and NO_NETWORK.search(done.stderr):
        pytest.skip(f"the package index cannot be reached: {done.stderr.strip()[-200:]}")
    assert done.returncode == 0, done.stderr
    assert f"+ pyside6-essentials=={pins()['pyside6-essentials']}" in done.stderr
