"""The names in a case in the index of its people, where a search of several words reads them."""

from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Widen two indexes by the name; no row changes."""
    for table, name in (("people", "name"), ("families", "head_name")):
        op.drop_index(f"ix_{table}_case_id", table_name=table)
        op.create_index(f"ix_{table}_case_id_{name}", table, ["case_id", name])
