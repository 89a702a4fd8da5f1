"""All tables, so that the metadata is complete whoever asks first."""

from desk.storage import case_tables, journal_tables, office_tables
from desk.storage.rows import Row

METADATA = Row.metadata
"""Every table of the office's database."""

MODULES = (case_tables, journal_tables, office_tables)
