"""The tables of a store as the journal tells them."""

from sqlalchemy import select

from desk.storage.store import Store
from desk.storage.tables import METADATA

NOT_TOLD = {"journal_entries", "journal_payloads", "journal_head", "alembic_version"}
"""The journal does not tell itself."""


def told_tables(store: Store) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table that the journal tells, in a fixed order."""
    with store.reading() as session:
        return {
            table.name: sorted((tuple(row) for row in session.execute(select(table))), key=repr)
            for table in METADATA.sorted_tables
            if table.name not in NOT_TOLD
        }
