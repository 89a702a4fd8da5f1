"""The glossary in ARCHITECTURE.md names every value of the domain that people talk about."""

import ast
import re

import pytest

from tests.contracts.tree import ROOT, parsed

TALKED_ABOUT = (
    "areas",
    "case",
    "catalogue",
    "chat",
    "checklist",
    "conditions",
    "drafts",
    "files",
    "journal",
    "letters",
    "office",
    "problems",
    "queue",
    "status",
    "verification",
    "worktime",
)
"""Modules whose values are nouns of an office; the others hold steps of a computation."""

NAMED = re.compile(r"`([A-Z]\w+)[`.]")


def glossary() -> str:
    """The section with the table, from its heading to the next."""
    text = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    return text.split("\n## Glossary\n", 1)[1].split("\n## ", 1)[0]


@pytest.mark.parametrize("module", TALKED_ABOUT)
def test_the_glossary_has_every_value_of_the_domain(module: str) -> None:
    classes = {
        node.name
        for node in parsed(ROOT / "desk" / "domain" / f"{module}.py").body
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_")
    }
    assert sorted(classes - set(NAMED.findall(glossary()))) == []


def test_the_glossary_names_no_value_that_is_gone() -> None:
    there = {
        node.name
        for file in sorted((ROOT / "desk").rglob("*.py"))
        for node in ast.walk(parsed(file))
        if isinstance(node, ast.ClassDef)
    }
    assert sorted(set(NAMED.findall(glossary())) - there) == []
