"""Whatever a person can meet has words in both languages."""

import importlib
import inspect
import pkgutil
import string
from collections.abc import Iterator
from enum import StrEnum

import pytest

from desk import domain
from desk.domain import errors
from desk.domain.errors import DeskError
from desk.domain.words import WORDS, Language, explain, word

WITHOUT_WORDS = {
    "Language": "chooses the words",
    "ScopeKind": "how far an answer reaches is shown by where the question stands",
    "Media": "the shape of the message tells the officer",
    "MessageFate": "kept in the database, never shown",
    "FormSet": "its name stands in forms.toml",
    "HandOverMode": "a setting of the window, translated there",
    "NikWarning": "a hint under a field of the window, translated there",
    "NameFault": "a hint under a field of the window, translated there",
    "AreaKind": "seen as a hint about the NIK",
    "PaperAge": "of the rulebook; the label of the row says which paper",
    "DocumentKind": "of the rulebook",
    "ServiceGroup": "of the rulebook",
    "Fit": "seen as the verdict and the service to use instead",
    "Sex": "a hint about the NIK",
    "PhoneKind": "a hint about the number",
    "QueueSort": "a heading of a column, translated in the window",
    "MoveKind": "of the table of moves; people see the status",
    "DayOffKind": "of the calendar",
    "Asking": "its headings are sentences of publishing.toml",
}


def all_enums() -> Iterator[type[StrEnum]]:
    """Every enum that a domain module defines."""
    for module_info in pkgutil.iter_modules(domain.__path__):
        module = importlib.import_module(f"desk.domain.{module_info.name}")
        for _, kind in inspect.getmembers(module, inspect.isclass):
            if issubclass(kind, StrEnum) and kind.__module__ == module.__name__:
                yield kind


def all_errors(kind: type[DeskError] = DeskError) -> Iterator[type[DeskError]]:
    """Every class of known trouble that is raised; `UserError` itself only groups."""
    for child in kind.__subclasses__():
        if child.__module__ == errors.__name__ and child is not errors.UserError:
            yield child
        yield from all_errors(child)


@pytest.mark.parametrize("kind", list(all_enums()), ids=lambda kind: kind.__name__)
def test_an_enum_has_a_word_for_each_member_or_a_reason_to_have_none(kind: type[StrEnum]) -> None:
    if kind.__name__ in WITHOUT_WORDS:
        assert kind not in WORDS
        return
    for member in kind:
        for language in Language:
            assert word(member, language).strip(), f"{kind.__name__}.{member.name} {language}"


@pytest.mark.parametrize("kind", list(WORDS), ids=lambda kind: kind.__name__)
def test_words_stand_under_their_own_enum(kind: type[StrEnum]) -> None:
    assert {type(member) for member in WORDS[kind]} == {kind}


def test_equal_values_of_two_enums_keep_their_own_words() -> None:
    from desk.domain.checklist import VerdictState
    from desk.domain.status import Status

    assert word(Status.INCOMPLETE) == "Kurang berkas"
    assert word(VerdictState.INCOMPLETE) == "Belum lengkap"


def test_no_two_members_of_an_enum_share_their_indonesian_word() -> None:
    for kind, entries in WORDS.items():
        spoken = [indonesian for indonesian, _ in entries.values()]
        assert len(set(spoken)) == len(spoken), kind.__name__


@pytest.mark.parametrize("kind", list(all_errors()), ids=lambda kind: kind.__name__)
@pytest.mark.parametrize("language", Language)
def test_an_error_says_what_happened_and_what_to_do(
    kind: type[DeskError], language: Language
) -> None:
    said = explain(kind("rincian"), language)
    assert said.what
    assert said.remedy
    assert not list(string.Formatter().parse(said.line))[1:], "an unfilled field is left"


def test_no_two_errors_share_the_code_that_support_asks_for() -> None:
    codes = [explain(kind("")).code for kind in all_errors()]
    assert len(set(codes)) == len(codes)


def test_the_detail_of_an_error_reaches_the_officer_as_it_is() -> None:
    braces = "berkas {aneh} <b>.txt"
    said = explain(errors.FileMissingError(braces))
    assert braces in said.line
