"""The window's texts: English in the code, Indonesian in `resources/i18n`.

    translations.py check    nothing is missing, unfinished or stale, and every `tr` can be found
    translations.py update   bring new texts of the code into id.ts, drop those that went
    translations.py build    compile id.ts and qt_id.ts into id.qm

`id.ts` holds our own texts, as lupdate finds them. `qt_id.ts` holds Qt's own (button texts and
context menus), which no tool can find in our code; Qt ships no Indonesian.
Runs in the virtual environment: lupdate and lrelease come with PySide6-Essentials.
"""

import argparse
import ast
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CATALOGUE = ROOT / "resources" / "i18n" / "id.ts"
QT_CATALOGUE = ROOT / "resources" / "i18n" / "qt_id.ts"
COMPILED = ROOT / "resources" / "i18n" / "id.qm"
FIELD = re.compile(r"\{[^{}]*\}|%n|%L?\d")
LITERAL_ARGUMENTS = {"tr": 2, "translate": 3}
"""How many leading arguments of a call lupdate must be able to read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """What makes a text one text for Qt."""

    context: str
    source: str
    comment: str

    @property
    def name(self) -> str:
        """How a list of faults calls it."""
        return f"{self.context}: {self.source!r}" + (f" ({self.comment})" if self.comment else "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A text with its translations (several where it counts) and whether someone finished it."""

    key: Key
    translations: tuple[str, ...]
    finished: bool


def names(keys: set[Key]) -> list[str]:
    """The names of some texts, in a steady order."""
    return sorted(key.name for key in keys)


def qt_program(name: str) -> str:
    """Path of a tool that PySide6 ships.

    Raises:
        FileNotFoundError: PySide6 or the tool is not in this environment.
    """
    spec = find_spec("PySide6")
    folders = list(spec.submodule_search_locations or ()) if spec else []
    for folder in folders:
        for candidate in (Path(folder) / name, Path(folder) / f"{name}.exe"):
            if candidate.is_file():
                return str(candidate)
    raise FileNotFoundError(name)


def sources(folder: Path) -> list[Path]:
    """The code that may hold texts, in a steady order."""
    return sorted(folder.rglob("*.py"))


def entries(catalogue: Path) -> list[Entry]:
    """All entries of a `.ts` file.

    Source: Qt Linguist manual, "TS file format", version 2.1.
    """
    root = ET.parse(catalogue).getroot()  # noqa: S314 - our own file, or lupdate's output
    return [
        entry_of(context.findtext("name", ""), message)
        for context in root.iter("context")
        for message in context.iter("message")
    ]


def entry_of(context: str, message: ET.Element) -> Entry:
    """One message element as a value."""
    element = message.find("translation")
    forms = [] if element is None else element.findall("numerusform") or [element]
    state = None if element is None else element.get("type")
    key = Key(
        context=context,
        source=message.findtext("source", ""),
        comment=message.findtext("comment", ""),
    )
    translations = tuple(form.text or "" for form in forms)
    return Entry(key=key, translations=translations, finished=state is None and all(translations))


def lupdate(files: Sequence[Path], catalogue: Path) -> None:
    """Let Qt read the texts of the code into a catalogue.

    Raises:
        subprocess.CalledProcessError: lupdate failed; its output is in the error.
    """
    options = "-silent -locations none -no-obsolete -source-language en -target-language id"
    with tempfile.TemporaryDirectory() as folder:
        # A list file, since a command line on Windows holds 32,767 characters.
        names = Path(folder) / "files.lst"
        names.write_text("\n".join(file.as_posix() for file in files), encoding="utf-8")
        subprocess.run(
            [qt_program("lupdate"), *options.split(), f"@{names}", "-ts", str(catalogue)],
            check=True,
            capture_output=True,
        )


def keys_in(files: Sequence[Path]) -> set[Key]:
    """The texts that stand in the code now."""
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / "fresh.ts"
        lupdate(files, fresh)
        return {entry.key for entry in entries(fresh)} if fresh.exists() else set()


def unreadable_calls(files: Sequence[Path]) -> Iterator[str]:
    """Calls of `tr` and `translate` whose text lupdate cannot read: such a text never matches."""
    for file in files:
        tree = ast.parse(file.read_text(encoding="utf-8"), str(file))
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and not readable(node):
                yield (
                    f"{file}:{node.lineno}: the texts given to tr() must be plain literals; "
                    'write self.tr("… {name} …").format(name=name)'
                )


def readable(call: ast.Call) -> bool:
    """Whether lupdate sees in this call what Qt will look up when it runs."""
    name = getattr(call.func, "attr", getattr(call.func, "id", ""))
    if name == "translate" and ast.unparse(call.func) != "QCoreApplication.translate":
        return True
    texts = call.args[: LITERAL_ARGUMENTS.get(name, 0)]
    return all(isinstance(text, ast.Constant) and isinstance(text.value, str) for text in texts)


def faults_of(entry: Entry) -> Iterator[str]:
    """What is wrong with a translation by itself."""
    if not entry.finished:
        yield f"unfinished: {entry.key.name}"
        return
    wanted = sorted(FIELD.findall(entry.key.source))
    for translation in entry.translations:
        if sorted(FIELD.findall(translation)) != wanted:
            yield f"other fields than the source: {entry.key.name} → {translation!r}"


def faults(folder: Path, catalogue: Path) -> list[str]:
    """All that keeps the window from being wholly Indonesian."""
    files = sources(folder)
    found = list(unreadable_calls(files))
    ours = entries(catalogue)
    known, wanted = {entry.key for entry in ours}, keys_in(files)
    found += [f"missing in {catalogue.name}: {name}" for name in names(wanted - known)]
    found += [f"stale in {catalogue.name}: {name}" for name in names(known - wanted)]
    found += [fault for entry in ours for fault in faults_of(entry)]
    return found


def check(folder: Path, catalogue: Path) -> int:
    """Print every fault; 0 where there is none."""
    found = faults(folder, catalogue)
    found += [fault for entry in entries(QT_CATALOGUE) for fault in faults_of(entry)]
    for fault in found:
        print(fault)
    if found:
        print("New texts come in with: python3 packaging/dev.py words")
    return 1 if found else 0


def update(folder: Path, catalogue: Path) -> int:
    """Bring the catalogue up to the code; new entries wait unfinished."""
    lupdate(sources(folder), catalogue)
    waiting = [entry for entry in entries(catalogue) if not entry.finished]
    print(f"{len(waiting)} text(s) in {catalogue} wait for Indonesian")
    return 0


def build(catalogue: Path, compiled: Path) -> int:
    """Compile our texts and Qt's into the one file that the program loads."""
    command = [qt_program("lrelease"), "-silent", str(catalogue), str(QT_CATALOGUE)]
    return subprocess.run([*command, "-qm", str(compiled)], check=False).returncode


def main(arguments: Sequence[str]) -> int:
    """Carry out one command and give its exit code."""
    parser = argparse.ArgumentParser(description="The window's texts in two languages.")
    parser.add_argument("command", choices=["check", "update", "build"])
    parser.add_argument("--code", type=Path, default=ROOT / "desk" / "gui")
    parser.add_argument("--catalogue", type=Path, default=CATALOGUE)
    parser.add_argument("--compiled", type=Path, default=COMPILED)
    options = parser.parse_args(arguments)
    if options.command == "build":
        return build(options.catalogue, options.compiled)
    return {"check": check, "update": update}[options.command](options.code, options.catalogue)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
