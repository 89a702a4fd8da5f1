"""Replies to citizens, notes for colleagues, files that are surplus, and how results were given.

Columns are only added, so that an office with half a million cases is not rewritten.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0002"
down_revision = "0001"

UUID = sa.LargeBinary(16).with_variant(postgresql.UUID(as_uuid=True), "postgresql")
INSTANT = sa.BigInteger().with_variant(postgresql.TIMESTAMP(timezone=True), "postgresql")


def upgrade() -> None:
    """Add two tables and four columns."""
    op.add_column(
        "evidence",
        sa.Column("is_surplus", sa.Boolean(), nullable=False, server_default=sa.false()),
    )
    op.add_column("results", sa.Column("handed_over_way", sa.Text(), nullable=True))
    op.add_column("results", sa.Column("received_by", sa.Text(), nullable=False, server_default=""))
    op.add_column(
        "desk_numbers",
        sa.Column("is_retired", sa.Boolean(), nullable=False, server_default=sa.false()),
    )
    _create_of_case(
        "replies",
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("made_at", INSTANT, nullable=False),
        sa.Column("by", UUID, nullable=False),
        sa.Column("sent_at", INSTANT, nullable=True),
    )
    _create_of_case(
        "notes",
        sa.Column("at", INSTANT, nullable=False),
        sa.Column("by", UUID, nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
    )


def _create_of_case(name: str, *columns: sa.Column[object]) -> None:
    """A table whose rows belong to a case and were written by an officer."""
    op.create_table(
        name,
        sa.Column("id", UUID, nullable=False),
        *columns,
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("case_id", UUID, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("unit_id", UUID, nullable=False),
        sa.Column("author_id", UUID, nullable=False),
        sa.Column("stamped_at", INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("id", name=f"pk_{name}"),
        _refers(name, "author_id", "officers.id"),
        _refers(name, "by", "officers.id"),
        _refers(name, "case_id", "cases.id"),
        _refers(name, "unit_id", "units.id"),
    )
    op.create_index(f"ix_{name}_case_id", name, ["case_id"])


def _refers(table: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    """A foreign key that is checked at the end of the transaction."""
    return sa.ForeignKeyConstraint(
        [column],
        [target],
        name=f"fk_{table}_{column}",
        deferrable=True,
        initially="DEFERRED",
    )
