"""Prepares `.venv` so that the program and its checks run; does only what is missing.

Five steps: the system's packages (Debian and Ubuntu), the virtual environment, the locked
dependencies with the project itself, the translations, and the catalogue's tables as JSON. What
was done is noted in one small file inside `.venv`, so that a repeated run costs next to nothing.
"""

import ctypes
import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
LOCK = ROOT / "packaging" / "lock.txt"
TRANSLATIONS = ROOT / "resources" / "i18n"
CATALOGUE = ROOT / "resources" / "catalogue"
STEPS = ("python", "lock", "project", "translations", "catalogue")
STAMP = VENV / "desk-setup.json"
WINDOWS = sys.platform == "win32"
SCRIPTS = VENV / ("Scripts" if WINDOWS else "bin")
PYTHON = SCRIPTS / ("python.exe" if WINDOWS else "python")
DESK = SCRIPTS / ("desk.exe" if WINDOWS else "desk")

QT_LIBRARIES = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
}
"""What Qt needs even without a display, with the Debian package of each library."""

WINDOW_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
}
"""What a real window needs besides."""


class SetupError(Exception):
    """Something is missing that could not be installed; the text says what to do."""


def everything() -> None:
    """Set up all that is missing, in order.

    Raises:
        SetupError: a part could not be installed.
    """
    system_libraries()
    virtual_environment()
    dependencies()
    translations()
    catalogue()


def say(text: str) -> None:
    """One line about what is being done, at once even into a pipe."""
    print(f"setup: {text}", flush=True)


# The system's packages


def system_libraries() -> None:
    """Install the libraries of Qt that a bare Debian or Ubuntu lacks.

    Raises:
        SetupError: a library without which nothing starts is missing and stays so.
    """
    if sys.platform != "linux":
        return
    needed = missing_packages(QT_LIBRARIES)
    wanted = needed + missing_packages(WINDOW_LIBRARIES)
    if not wanted or install_packages(wanted):
        return
    advice = f"Install them and try again:\n    sudo apt-get install {' '.join(wanted)}"
    if needed:
        raise SetupError(f"Qt's system libraries are missing. {advice}")
    say(f"a window will not open here yet: libraries are missing. {advice}")


def missing_packages(libraries: dict[str, str]) -> list[str]:
    """The packages of those libraries that do not load."""
    return [package for library, package in libraries.items() if not loads(library)]


def loads(library: str) -> bool:
    """Whether the system has this shared library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def install_packages(packages: Sequence[str]) -> bool:
    """Install packages of Debian or Ubuntu; false where that is not possible here."""
    command = administrator(["apt-get"])
    if shutil.which("apt-get") is None or command is None:
        return False
    say(f"apt-get install {' '.join(packages)}")
    options = ["-y", "-qq", "-o", "DPkg::Lock::Timeout=120"]
    env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    # An update may fail for one foreign source and still bring what is needed.
    subprocess.run([*command, "update", *options], env=env, stdout=subprocess.DEVNULL, check=False)
    install = [*command, "install", "--no-install-recommends", *options, *packages]
    done = subprocess.run(install, env=env, stdout=subprocess.DEVNULL, check=False)
    return done.returncode == 0


def administrator(command: list[str]) -> list[str] | None:
    """The command with the rights to install; None where nobody may without a password."""
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        return command
    sudo = ["sudo", "-n"]
    if shutil.which("sudo") is None:
        return None
    allowed = subprocess.run([*sudo, "true"], capture_output=True, check=False).returncode == 0
    return [*sudo, *command] if allowed else None


# The virtual environment


def virtual_environment() -> None:
    """Create `.venv` where it is missing, unfinished, moved or of another Python.

    Raises:
        SetupError: the system's Python cannot make virtual environments.
    """
    if noted("python") == python_mark() and PYTHON.exists():
        return
    if not usable_environment():
        require_venv_module()
        say(f"virtual environment with Python {sys.version.split()[0]}")
        command = [sys.executable, "-m", "venv", "--clear", str(VENV)]
        demand(command, "The virtual environment could not be created.")
    note("python", python_mark())


def usable_environment() -> bool:
    """Whether an environment somebody else made serves: same Python, and pip is there."""
    if not PYTHON.exists():
        return False
    probe = "import pip, sys; print(*sys.version_info[:2])"
    done = subprocess.run([PYTHON, "-c", probe], capture_output=True, text=True, check=False)
    here = f"{sys.version_info[0]} {sys.version_info[1]}"
    return not noted("python") and done.returncode == 0 and done.stdout.strip() == here


def require_venv_module() -> None:
    """A bare Debian splits venv and ensurepip off into a package of their own.

    Raises:
        SetupError: it is missing and cannot be installed here.
    """
    if has_venv_module():
        return
    package = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
    if not install_packages([package]) or not has_venv_module():
        raise SetupError(
            "This Python cannot make virtual environments. Install the missing part and try "
            f"again:\n    sudo apt-get install {package}"
        )


def has_venv_module() -> bool:
    """Whether this Python can make a virtual environment with pip in it."""
    importlib.invalidate_caches()
    return all(importlib.util.find_spec(name) for name in ("venv", "ensurepip"))


def python_mark() -> str:
    """Which Python, and where: scripts inside `.venv` name their folder."""
    return f"{sys.version.split()[0]} {VENV}"


# Dependencies and the project


def dependencies() -> None:
    """Install what the lock names, and the project itself as it lies here.

    Raises:
        SetupError: pip could not fetch or install something.
    """
    pip = [str(PYTHON), "-m", "pip", "--disable-pip-version-check", "--no-input", "-qq", "install"]
    if noted("lock") != fingerprint(LOCK):
        say("dependencies of packaging/lock.txt (the first time this takes some minutes)")
        locked = ["--require-hashes", "--only-binary", ":all:", "-r", str(LOCK)]
        demand([*pip, *locked], "The dependencies could not be installed. Is the network there?")
        note("lock", fingerprint(LOCK))
    project = fingerprint(ROOT / "pyproject.toml", ROOT / "desk" / "__init__.py")
    if noted("project") != project or not DESK.exists():
        say("the desk command")
        editable = ["--no-deps", "--no-build-isolation", "-e", str(ROOT)]
        demand([*pip, *editable], "The desk command could not be installed.")
        note("project", project)


def demand(command: Sequence[str], sentence: str) -> None:
    """Run a command that must succeed.

    Raises:
        SetupError: it failed; its own output stands above, what to do in the text.
    """
    if subprocess.run(command, cwd=ROOT, check=False).returncode != 0:
        raise SetupError(f"{sentence}\nThe command was:\n    {' '.join(command)}")


# Translations


def translations() -> None:
    """Build the compiled translation from its sources.

    Raises:
        SetupError: lrelease refused a source.
    """
    sources = fingerprint(*sorted(TRANSLATIONS.glob("*.ts")))
    if noted("translations") == sources and (TRANSLATIONS / "id.qm").exists():
        return
    say("translations")
    command = [str(PYTHON), str(ROOT / "packaging" / "translations.py"), "build"]
    demand(command, "The translations could not be built.")
    note("translations", sources)


# The catalogue


def catalogue() -> None:
    """Write the catalogue's tables in the form that the program reads quickest.

    Raises:
        SetupError: the catalogue does not read.
    """
    sources = fingerprint(*sorted(CATALOGUE.glob("*.toml")))
    if noted("catalogue") == sources and (CATALOGUE / "tables.json").exists():
        return
    say("the catalogue's tables")
    program = "from desk.intake.catalogue import prepare_tables; prepare_tables()"
    demand([str(PYTHON), "-c", program], "The catalogue's tables could not be written.")
    note("catalogue", sources)


# What has been done


def fingerprint(*files: Path) -> str:
    """SHA-256 over the content of files."""
    return hashlib.sha256(b"\0".join(file.read_bytes() for file in files)).hexdigest()


def noted(step: str) -> str:
    """What stands noted for a step; empty where nothing is or the note cannot be read."""
    try:
        notes = json.loads(STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return ""
    value = notes.get(step, "") if isinstance(notes, dict) else ""
    return value if isinstance(value, str) else ""


def note(step: str, value: str) -> None:
    """Note that a step is done, whole or not at all."""
    steps = {name: noted(name) for name in STEPS}
    draft = STAMP.with_suffix(".new")
    draft.write_text(json.dumps({**steps, step: value}, indent=1), encoding="utf-8")
    draft.replace(STAMP)
