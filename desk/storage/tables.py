"""All tables, so that the metadata is complete whoever asks first."""

from desk.storage import case_tables, journal_tables, office_tables
from desk.storage.rows import METADATA

__all__ = ["METADATA"]

MODULES = (case_tables, journal_tables, office_tables)
