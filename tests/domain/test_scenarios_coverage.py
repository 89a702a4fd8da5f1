"""The scenes leave nothing out: read from the scenes and the catalogue, not from a checklist."""

from collections.abc import Iterator

from desk.domain.catalogue import Level, Row
from desk.domain.conditions import Term
from tests.domain.rulebook import CATALOGUE
from tests.domain.scenarios import Scene
from tests.domain.scenarios_all import SCENES
from tests.domain.scenarios_mistakes import (
    CORRECTION_OR_CHANGE,
    LATE_OR_ON_TIME,
    OLD_OR_NEW,
    RECORDED_OR_NOT,
    RESIDENT_OR_NOT,
    WHO_REPORTS,
    WHOSE_PAPER,
)

GROUPS = {
    "biodata": "DP-BIO",
    "family cards": "DP-KK",
    "identity cards": "DP-KTP",
    "child cards": "DP-KIA",
    "moves": "DP-PDH",
    "other registration": "DP-RT DP-IKD DP-NIK DP-LEG DP-CTR",
    "births": "CS-LHR",
    "stillbirths": "CS-LMT",
    "deaths": "CS-MTI",
    "marriages": "CS-KWN",
    "divorces": "CS-CRI",
    "children": "CS-ANK",
    "names, citizenship, other events": "CS-NMA CS-WNG CS-PPL",
    "deeds": "CS-AKT",
}

WHO_MAY_REPORT = (
    # UU 24/2013 article 44: the head of the RT has the duty to report a death
    ("CS-MTI-01", "ketua RT", True),
    ("CS-MTI-02", "ketua RT", False),
    # Perpres 96/2018 article 33: a foundling has no parents who could report
    ("CS-LHR-05", "penemu", True),
    ("CS-LHR-05", "orang tua", False),
    # Permendagri 108/2019: the deed of a mother alone knows no father
    ("CS-LHR-04", "ibu", True),
    ("CS-LHR-04", "ayah atau ibu", False),
    # UU 23/2006 article 34: both spouses come, nobody stands for them
    ("CS-KWN-01", "kedua mempelai", True),
    ("CS-KWN-01", "kuasa", False),
    ("CS-KWN-02", "kuasa", False),
    # UU 23/2006 article 40: one of the divorced is enough
    ("CS-CRI-01", "suami atau istri", True),
    ("CS-CRI-01", "kuasa", True),
    # UU 23/2006 article 47, UU 24/2013 article 49: the new parents; father and mother together
    ("CS-ANK-01", "orang tua angkat", True),
    ("CS-ANK-02", "ayah dan ibu", True),
    # Permendagri 72/2022: a digital identity is nobody else's business
    ("DP-IKD-01", "yang bersangkutan sendiri", True),
    ("DP-IKD-01", "kuasa", False),
    # UU 12/2006 article 6: who has two citizenships chooses himself
    ("CS-WNG-04", "yang bersangkutan (18-21 th)", True),
    ("CS-WNG-04", "orang tua", False),
    # Permendagri 74/2022: the landlord may report his lodger
    ("DP-PDH-10", "pemilik kos", True),
    # Permendagri 108/2019 article 92: heirs may have the deed of a dead man again
    ("CS-AKT-04", "ahli waris", True),
    ("CS-AKT-01", "ahli waris", False),
)


def slot_of(row: Row) -> str:
    return f"{row.slot.document}@{row.slot.owner}"


def alone(code: str) -> list[Scene]:
    """The scenes of this service and of no other: what they ask for comes from its rows."""
    return [scene for scene in SCENES if scene.codes == code]


def conditional_rows() -> Iterator[tuple[str, Row, list[Scene]]]:
    """Every row with a condition, with the scenes that can show it."""
    for service in CATALOGUE.services:
        for row in service.rows:
            if row.when.alternatives != ((),):
                yield service.code, row, alone(service.code)
    for row in CATALOGUE.universal_rows:
        if row.when.alternatives != ((),):
            yield "every service", row, list(SCENES)


def says(scene: Scene, term: Term) -> bool:
    """Whether the facts of a scene say what a comparison says, word by word."""
    for fact in scene.facts.split():
        name, _, values = fact.rpartition(":")[2].partition("=")
        if name.partition("@")[0] == term.question:
            return any((value == term.value) != term.negated for value in values.split("+"))
    return False


def facts_hold(scene: Scene, row: Row) -> bool:
    return any(all(says(scene, term) for term in part) for part in row.when.alternatives)


def has_twin(code: str, row: Row) -> bool:
    """Whether the service asks for this paper by two rows: then the list alone cannot tell."""
    rows = () if code == "every service" else CATALOGUE.service(code).rows
    return sum(slot_of(other) == slot_of(row) for other in rows) > 1


def takes(code: str, row: Row, scene: Scene) -> bool:
    wanted = f"{scene.required} {scene.typed} {scene.weak}".split()
    return slot_of(row) in wanted and (not has_twin(code, row) or facts_hold(scene, row))


def refuses(code: str, row: Row, scene: Scene) -> bool:
    if has_twin(code, row):
        return not facts_hold(scene, row)
    return slot_of(row) in scene.absent.split()


def named(found: Iterator[tuple[str, Row, list[Scene]]]) -> list[str]:
    return [f"{code} {slot_of(row)} when {row.when.text}" for code, row, _ in found]


def test_every_conditional_row_is_asked_for_in_a_scene() -> None:
    missing = (
        (code, row, scenes)
        for code, row, scenes in conditional_rows()
        if not any(takes(code, row, scene) for scene in scenes)
    )
    assert named(missing) == []


def test_every_conditional_row_is_forbidden_in_a_scene() -> None:
    missing = (
        (code, row, scenes)
        for code, row, scenes in conditional_rows()
        if not any(refuses(code, row, scene) for scene in scenes)
    )
    assert named(missing) == []


def test_every_way_into_a_conditional_row_is_told_by_itself() -> None:
    missing = []
    for code, row, scenes in conditional_rows():
        takers = [scene for scene in scenes if takes(code, row, scene)]
        for part in row.when.alternatives if len(row.when.alternatives) > 1 else ():
            ways = [
                [way for way in row.when.alternatives if all(says(scene, term) for term in way)]
                for scene in takers
            ]
            if [part] not in ways:
                missing.append(f"{code} {slot_of(row)} by {part}")
    assert missing == []


def test_every_number_to_type_and_every_paper_that_only_helps_is_in_a_scene() -> None:
    missing = [
        f"{service.code} {slot_of(row)}"
        for service in CATALOGUE.services
        for row in service.rows
        if row.level in {Level.DATA, Level.OPTIONAL}
        and not any(takes(service.code, row, scene) for scene in alone(service.code))
    ]
    assert missing == []


def test_the_catalogue_has_the_conditional_rows_that_the_scenes_are_measured_by() -> None:
    rows = list(conditional_rows())
    assert len(rows) > 100
    assert {row.level for _, row, _ in rows} >= {Level.CONDITIONAL, Level.DATA, Level.LOCAL}


def test_every_service_is_in_a_scene_of_its_own() -> None:
    assert [service.code for service in CATALOGUE.services if not alone(service.code)] == []


def test_every_bundle_is_in_a_scene() -> None:
    assert [bundle.code for bundle in CATALOGUE.bundles if not alone(bundle.code)] == []


def test_every_group_of_services_has_several_scenes() -> None:
    prefixes = {group: tuple(names.split()) for group, names in GROUPS.items()}
    scenes = {
        group: sum(scene.codes.startswith(starts) for scene in SCENES)
        for group, starts in prefixes.items()
    }
    assert {group: count for group, count in scenes.items() if count < 2} == {}
    every = tuple(start for starts in prefixes.values() for start in starts)
    assert [s.code for s in CATALOGUE.services if not s.code.startswith(every)] == []


def test_every_group_of_which_one_paper_is_enough_is_in_a_scene() -> None:
    missing = []
    for service in CATALOGUE.services:
        groups: dict[str, set[str]] = {}
        for row in service.rows:
            if row.any_of:
                groups.setdefault(row.any_of, set()).add(slot_of(row))
        told = {group for scene in alone(service.code) for group in scene.groups}
        missing += [f"{service.code} {sorted(g)}" for g in groups.values() if g not in told]
    assert missing == []


def test_every_mistake_that_offices_make_has_its_scenes() -> None:
    kinds = (
        WHO_REPORTS,
        WHOSE_PAPER,
        OLD_OR_NEW,
        CORRECTION_OR_CHANGE,
        LATE_OR_ON_TIME,
        RECORDED_OR_NOT,
        RESIDENT_OR_NOT,
    )
    assert [kind[0].story for kind in kinds if len(kind) < 2] == []
    assert sum(map(len, kinds)) >= 20


def test_the_law_says_who_may_report_and_who_may_not() -> None:
    said = {
        (code, person, person in CATALOGUE.service(code).may_report)
        for code, person, _ in WHO_MAY_REPORT
    }
    assert said == set(WHO_MAY_REPORT)


def test_there_are_at_least_forty_scenes() -> None:
    assert len(SCENES) >= 40
