"""What is said later is said whole: every key has its fields filled, in both languages alike."""

import ast
import inspect
import re
import string
from collections.abc import Iterator
from enum import StrEnum

import pytest

from desk.domain import errors
from desk.domain.details import Detail
from desk.domain.history_words import VERBS, Told
from desk.domain.overlay_edits import TimeUnit
from desk.domain.rule_faults import Amends, RuleFault
from desk.domain.sayings import Several, saying
from desk.domain.status import Status
from desk.domain.words import WORDS, Language, say
from tests.contracts.tree import ROOT, code, parsed

KEYS: tuple[type[StrEnum], ...] = (Detail, Told, RuleFault, Amends, TimeUnit)
BY_NAME = {kind.__name__: kind for kind in KEYS}
ERRORS = {name for name, _ in inspect.getmembers(errors, inspect.isclass) if name.endswith("Error")}
SENTENCE = re.compile(r"[^\W\d_]{2,} [^\W\d_]{2,}")
"""Two words in a row: data have none."""

ELSEWHERE = "desk/cli/"
"""The terminal is Indonesian."""

SOURCES = code("desk")


def fields_of(text: str) -> set[str]:
    """The fields that a sentence wants filled."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def member_of(node: ast.expr) -> StrEnum | None:
    """The key that stands in the code, if it is one."""
    if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
        kind = BY_NAME.get(node.value.id)
        return None if kind is None else kind[node.attr]
    return None


def name_called(node: ast.Call) -> str:
    """The plain name of what is called."""
    return node.func.id if isinstance(node.func, ast.Name) else ""


def wrongly_filled(tree: ast.Module) -> Iterator[str]:
    """Keys whose fields are not just those of their words."""
    filled: set[ast.expr] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and name_called(node) == "saying" and node.args:
            key = member_of(node.args[0])
            filled.add(node.args[0])
            names = {one.arg for one in node.keywords}
            if key is not None and None not in names and names != fields_of(words(key)):
                yield f"{key!r} is given {sorted(filter(None, names))}"
    for expression in ast.walk(tree):
        key = member_of(expression) if isinstance(expression, ast.Attribute) else None
        if key is not None and expression not in filled and fields_of(words(key)):
            yield f"{key!r} stands without its data"


def words(key: StrEnum) -> str:
    """The Indonesian words of a key."""
    return WORDS[type(key)][key][0]


@pytest.mark.parametrize("kind", KEYS, ids=lambda kind: kind.__name__)
def test_both_languages_of_a_sentence_have_the_same_fields(kind: type[StrEnum]) -> None:
    unlike = [
        key for key, (one, other) in WORDS[kind].items() if fields_of(one) != fields_of(other)
    ]
    assert unlike == []


def test_both_languages_of_an_error_say_its_data_in_the_same_parts() -> None:
    from desk.domain.words import _SENTENCES

    unlike = [
        kind.__name__
        for kind, said in _SENTENCES.items()
        if [fields_of(one) for one in said.indonesian] != [fields_of(one) for one in said.english]
    ]
    assert unlike == []


def test_every_sentence_is_filled_with_just_the_data_that_it_names() -> None:
    read = [file for file in SOURCES if not file.stem.endswith(("_words", "overlay_shapes"))]
    found = [f"{file.name}: {fault}" for file in read for fault in wrongly_filled(parsed(file))]
    assert found == []


def test_what_is_said_of_a_key_of_the_file_names_that_key_alone() -> None:
    """`overlay_shapes` fills what its table names with the key of the file."""
    from desk.intake.overlay_shapes import _SAID

    assert {frozenset(fields_of(words(remedy))) for _, remedy in _SAID.values()} == {
        frozenset({"key"})
    }
    assert not any(fields_of(words(fault)) for fault, _ in _SAID.values())


def test_every_sentence_is_said_somewhere() -> None:
    said = "\n".join(
        file.read_text(encoding="utf-8") for file in SOURCES if not file.stem.endswith("_words")
    )
    said += (ROOT / "desk/domain/history_words.py").read_text(encoding="utf-8").split("VERBS")[-1]
    unsaid = [
        f"{kind.__name__}.{key.name}"
        for kind in KEYS
        for key in kind
        if not re.search(rf"\b{kind.__name__}\.{key.name}\b", said)
    ]
    assert unsaid == []


def test_no_error_is_given_a_sentence_of_one_language() -> None:
    found = [
        f"{file.relative_to(ROOT)}:{node.lineno}"
        for file in SOURCES
        if not file.relative_to(ROOT).as_posix().startswith(ELSEWHERE)
        for node in ast.walk(parsed(file))
        if isinstance(node, ast.Call) and name_called(node) in ERRORS
        for part in ast.walk(node)
        if isinstance(part, ast.Constant)
        and isinstance(part.value, str)
        and SENTENCE.search(part.value)
    ]
    assert found == []


def test_every_verb_of_the_history_has_two_languages() -> None:
    assert [verb for verb, (one, other) in VERBS.items() if not one or one == other] == []


def test_a_saying_is_said_in_the_language_of_the_reader() -> None:
    move = saying(Detail.NO_SUCH_MOVE, before=Status.NEW, after=Status.SENT)
    assert say(move) == "Status Baru tidak dapat menjadi Terkirim."
    assert say(move, Language.ENGLISH) == "The status cannot go from New to Sent."
    assert str(move) == "no_such_move: new, sent"


def test_data_with_braces_are_said_as_they_are() -> None:
    assert say(saying(Detail.HELD_BY, names="{0} {x}")) == (
        "Permohonan ini sedang dipegang {0} {x}."
    )


def test_several_things_are_said_in_a_row_or_as_a_sentence() -> None:
    statuses = (Status.NEW, Status.SENT)
    assert say(Several(parts=statuses)) == "Baru, Terkirim"
    assert say(Several(parts=("satu", "dua"), is_sentence=True)) == "Satu, dua."
    assert say(Several(parts=statuses, joint=" "), Language.ENGLISH) == "New Sent"
