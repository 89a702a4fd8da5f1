"""The scenes of an office, each with the papers that the law asks for and no others."""

import re
from collections import Counter

import pytest

from desk.domain.checklist import Checklist, Fit, SlotLevel
from tests.domain.rulebook import ask, questions, slots
from tests.domain.scenarios import Scene
from tests.domain.scenarios_all import SCENES

each_scene = pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.story)


def checklist_of(scene: Scene) -> Checklist:
    return ask(scene.codes, scene.facts, local_rows=tuple(scene.local.split()))


@each_scene
def test_the_law_decides_what_is_asked(scene: Scene) -> None:
    checklist = checklist_of(scene)
    assert slots(checklist, SlotLevel.REQUIRED) == set(scene.required.split())
    assert not slots(checklist) & set(scene.absent.split())


@each_scene
def test_one_paper_of_a_group_is_enough_and_of_no_other_group(scene: Scene) -> None:
    groups: dict[str, set[str]] = {}
    for row in checklist_of(scene).rows:
        if row.any_of and row.level is SlotLevel.REQUIRED:
            groups.setdefault(row.any_of, set()).add(row.slot.key)
    assert {frozenset(group) for group in groups.values()} == scene.groups


@each_scene
def test_numbers_are_typed_and_helpful_papers_never_hold_a_case_up(scene: Scene) -> None:
    checklist = checklist_of(scene)
    assert set(scene.typed.split()) <= slots(checklist, SlotLevel.DATA)
    assert set(scene.weak.split()) <= slots(checklist, SlotLevel.OPTIONAL, SlotLevel.LOCAL)


@each_scene
def test_a_case_is_made_of_the_services_that_the_facts_ask_for(scene: Scene) -> None:
    assert checklist_of(scene).services == tuple((scene.makes or scene.codes).split())


@each_scene
def test_nothing_stays_open_once_every_question_is_answered(scene: Scene) -> None:
    checklist = checklist_of(scene)
    assert slots(checklist, SlotLevel.UNDETERMINED) == set()
    assert questions(checklist) == set()


@each_scene
def test_the_right_service_is_named_where_the_chosen_one_does_not_apply(scene: Scene) -> None:
    checklist = checklist_of(scene)
    fits = scene.applies and not scene.instead
    assert checklist.fits[0].fit is (Fit.APPLIES if fits else Fit.DOES_NOT_APPLY)
    assert {fit.fit for fit in checklist.fits[1:]} <= {Fit.APPLIES}
    assert checklist.use_instead == tuple(scene.instead.split())


def test_every_scene_says_why_in_law() -> None:
    act = re.compile(
        r"UU \d+/\d{4}|Perpres 96/2018|Permendagri \d+/\d{4}|Constitutional Court \d+|circular \d"
        r"|letter of \d|F-[12]\.\d\d"
    )
    assert [scene.story for scene in SCENES if not act.search(scene.law)] == []


def test_no_story_is_told_twice() -> None:
    told = Counter(scene.story for scene in SCENES)
    assert [story for story, times in told.items() if times > 1] == []


def test_no_scene_both_asks_for_a_paper_and_forbids_it() -> None:
    both = {
        scene.story: wrong
        for scene in SCENES
        if (wrong := set(f"{scene.required} {scene.typed}".split()) & set(scene.absent.split()))
    }
    assert both == {}
