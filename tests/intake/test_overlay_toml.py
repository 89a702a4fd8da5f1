"""An overlay as a file: what is written is read, and every fault has its place and remedy."""

from dataclasses import replace

import pytest
from hypothesis import given, settings

from desk.domain.errors import CatalogueUnreadableError
from desk.domain.office import FormSet, Zone
from desk.domain.overlay import Overlay, apply_overlay
from desk.domain.overlay_checks import OfficeGround
from desk.domain.words import say
from desk.intake.calendar import load_calendar
from desk.intake.overlay_toml import (
    check_overlay_text,
    kept_text,
    parse_kept_text,
    parse_overlay,
    write_overlay,
)
from desk.intake.shipped import catalogue_text
from tests.overlays import CATALOGUE, LETTER_PHRASE, TWO, an_overlay, open_daily, overlays

GROUND = OfficeGround(catalogue=CATALOGUE, calendar=load_calendar(Zone.WIB))
SHIPPED = catalogue_text()

FAULTY = """\
years = [2028, "x"]
ubah = 1
[settings]
terima_f105 = "mungkin"

[[dropped_row]]
service = "CS-MTI-01"

[[dropped_row]]
service = "CS-MTI-01"
slot = "surat_mati@almarhum"

[hours]
monday = ["12:00-08:00"]

[[day_off]]
day = "bukan tanggal"
name = "Hari jadi"
"""


@given(overlay=overlays())
@settings(deadline=None, max_examples=150)
def test_what_is_written_is_read_again(overlay: Overlay) -> None:
    read = parse_overlay(write_overlay(overlay))
    assert read.problems == []
    assert read.overlay == overlay


def test_every_fault_has_file_line_key_and_remedy_in_the_order_of_the_file() -> None:
    problems = check_overlay_text(FAULTY, GROUND, "kantor.toml")
    assert [problem.where for problem in problems] == [
        "kantor.toml:1: years[2]",
        "kantor.toml:1: ubah",
        "kantor.toml:3: settings.terima_f105",
        "kantor.toml:6: dropped_row[1].slot",
        "kantor.toml:9: dropped_row[2].slot",
        "kantor.toml:13: hours",
        "kantor.toml:16: day_off[1].day",
    ]
    assert all(problem.detail and problem.remedy for problem in problems)


def test_a_text_that_is_no_toml_is_one_fault() -> None:
    (problem,) = check_overlay_text("[[[", GROUND, "kantor.toml")
    assert say(problem.detail).startswith("bukan TOML")


@pytest.mark.parametrize("body", ["local_row = 1", "local_row = [1]", "hours = 3", "settings = []"])
def test_a_table_of_the_wrong_sort_is_a_fault(body: str) -> None:
    assert check_overlay_text(body, GROUND)


def test_a_kept_text_gives_the_catalogue_that_was_in_use() -> None:
    overlay = an_overlay(
        document_phrases=(LETTER_PHRASE,), choices=(TWO,), form_set=FormSet.PERMENDAGRI_109_2019
    )
    assert parse_kept_text(kept_text(SHIPPED, overlay)) == apply_overlay(CATALOGUE, overlay)


def test_a_text_of_before_overlays_is_read_as_the_shipped_catalogue() -> None:
    kept = parse_kept_text(SHIPPED)
    assert (kept.services, kept.form_set) == (CATALOGUE.services, None)


def test_hours_and_quotas_make_no_new_catalogue() -> None:
    own = an_overlay(week=open_daily("08:00", "12:00"), years=(2028,))
    assert kept_text(SHIPPED, own) == kept_text(SHIPPED, Overlay())


def test_a_kept_text_whose_shipped_part_was_changed_is_checked_again() -> None:
    broken = kept_text(SHIPPED, Overlay()).replace('level = "required"', 'level = "wajib"', 1)
    with pytest.raises(CatalogueUnreadableError):
        parse_kept_text(broken)


def test_the_same_overlay_always_gives_the_same_text() -> None:
    overlay = an_overlay(document_phrases=(LETTER_PHRASE,))
    assert kept_text(SHIPPED, overlay) == kept_text(SHIPPED, replace(overlay))
