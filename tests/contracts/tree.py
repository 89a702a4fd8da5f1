"""The files of the project as git sees them, for the contracts that look at the tree itself."""

import ast
import shutil
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent


@cache
def tracked() -> tuple[str, ...]:
    """Every file that is in git or would be added to it, from the root, with slashes."""
    if shutil.which("git") is None or not (ROOT / ".git").exists():
        pytest.skip("the project was unpacked without its git folder")
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    names = listed.stdout.decode("utf-8").split("\0")
    return tuple(name for name in names if name and (ROOT / name).is_file())


def code(*folders: str) -> list[Path]:
    """The Python files of some folders, in a steady order."""
    return sorted(file for folder in folders for file in (ROOT / folder).rglob("*.py"))


def parsed(file: Path) -> ast.Module:
    """A Python file as its tree."""
    return ast.parse(file.read_text(encoding="utf-8"), str(file))


@cache
def nodes(file: Path) -> tuple[ast.AST, ...]:
    """Everything in the tree of a file, for those who look at it more than once.

    Whoever is done clears the cache: every round of the collector would look at the trees.
    """
    return tuple(ast.walk(parsed(file)))


def place(file: Path, node: ast.AST) -> str:
    """Where a thing stands, for a message."""
    return f"{file.relative_to(ROOT).as_posix()}:{getattr(node, 'lineno', 0)}"


def functions(file: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Every function and method of a file."""
    for node in ast.walk(parsed(file)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def calls(where: Path | ast.AST, *names: str) -> Iterator[ast.Call]:
    """The calls in a file, or below a node, whose function or method has one of these names."""
    for node in nodes(where) if isinstance(where, Path) else ast.walk(where):
        if isinstance(node, ast.Call) and called(node) in names:
            yield node


def called(call: ast.Call) -> str:
    """The last part of the name that is called."""
    return str(getattr(call.func, "attr", getattr(call.func, "id", "")))


def imports(file: Path) -> Iterator[tuple[ast.AST, str]]:
    """Every module that a file imports, anywhere in it."""
    for node in nodes(file):
        if isinstance(node, ast.Import):
            yield from ((node, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node, node.module
