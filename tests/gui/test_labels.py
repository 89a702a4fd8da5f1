"""Words and figures as the window writes them."""

from datetime import UTC, datetime, timedelta

from desk.domain.checklist import RowState
from desk.domain.office import Zone
from desk.domain.status import Status
from desk.gui import labels
from desk.gui.row_signs import ROW_SIGNS

NOW = datetime(2026, 11, 22, 2, 41, tzinfo=UTC)


def test_every_status_has_a_sign_of_its_own() -> None:
    assert set(labels.STATUS_SIGNS) == set(Status)
    assert len(set(labels.STATUS_SIGNS.values())) == len(Status)


def test_every_state_of_a_row_has_a_sign_of_its_own() -> None:
    assert set(ROW_SIGNS) == set(RowState)
    assert len(set(ROW_SIGNS.values())) == len(RowState)


def test_a_due_time_is_a_clock_today_and_a_day_else() -> None:
    assert labels.due_text(NOW + timedelta(hours=3), NOW, Zone.WIB) == "12.41"
    assert labels.due_text(NOW + timedelta(days=2), NOW, Zone.WIB) == "24 Nov"
    assert labels.due_text(NOW + timedelta(days=60), NOW, Zone.WIB) == "21 Jan 2027"
    assert labels.due_text(None, NOW, Zone.WIB) == "–"


def test_a_due_time_that_passed_carries_a_sign() -> None:
    assert labels.due_text(NOW - timedelta(days=2), NOW, Zone.WIB) == "⚠ 20 Nov"


def test_a_case_number_is_short_in_the_year_it_belongs_to() -> None:
    assert labels.number_in_list("CTH-2026-000123", 2026) == "000123"
    assert labels.number_in_list("CTH-2025-000123", 2026) == "2025-000123"


def test_a_bare_number_that_wrote_a_message_shows_its_tail_alone() -> None:
    assert labels.masked_author("+62 812-0000-1001") == "…1001"
    assert labels.masked_author("Bu Wati 2") == "Bu Wati 2"


def test_figures_are_written_the_indonesian_way() -> None:
    assert labels.number_text(1234567) == "1.234.567"
    assert labels.size_text(2_400_000) == "2,4 MB"
    assert labels.size_text(12) == "1 kB"
