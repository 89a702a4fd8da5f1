"""Indexes for the queue at size, and the numbers of documents without their separators.

One column is added, so that an office with half a million cases is not rewritten.
"""

import unicodedata

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

SORTABLE = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
AT_ONCE = 5_000


def upgrade() -> None:
    """Add the key of a document's number, and the indexes."""
    op.add_column("results", sa.Column("document_key", SORTABLE, nullable=False, server_default=""))
    _fill_document_keys()
    op.drop_index("ix_results_document_number", table_name="results")
    op.create_index("ix_results_document_key", "results", ["document_key"])
    op.create_index("ix_results_handed_over_at_case_id", "results", ["handed_over_at", "case_id"])
    _create_open_holder()
    op.create_index("ix_cases_desk_number_line", "cases", ["desk_number_id", "line_at", "id"])
    op.create_index("ix_cases_channel_line", "cases", ["channel", "line_at", "id"])
    op.create_index("ix_cases_opened_at_desk_number_id", "cases", ["opened_at", "desk_number_id"])
    is_sent = sa.text("status = 'sent'")
    op.create_index(
        "ix_items_sent",
        "items",
        ["status_at", "case_id"],
        sqlite_where=is_sent,
        postgresql_where=is_sent,
    )


def _create_open_holder() -> None:
    is_open = sa.text("closed_at IS NULL")
    op.create_index(
        "ix_cases_open_holder",
        "cases",
        ["holder_id", "line_at", "id"],
        sqlite_where=is_open,
        postgresql_where=is_open,
    )


def _fill_document_keys() -> None:
    """The letters and digits of each number, as the program makes them from now on."""
    results = sa.table("results", sa.column("document_number"), sa.column("document_key"))
    link = op.get_bind()
    numbers = link.execute(
        sa.select(results.c.document_number).where(results.c.document_number != "").distinct()
    ).scalars()
    keyed = [{"number": number, "key": _key(number)} for number in numbers]
    change = (
        sa.update(results)
        .where(results.c.document_number == sa.bindparam("number"))
        .values(document_key=sa.bindparam("key"))
    )
    for start in range(0, len(keyed), AT_ONCE):
        link.execute(change, keyed[start : start + AT_ONCE])


def _key(number: str) -> str:
    return "".join(sign for sign in map(_digit, number.upper()) if sign.isalnum())


def _digit(sign: str) -> str:
    """Digits of other scripts and full width as ASCII."""
    if unicodedata.category(sign) == "Nd":
        return str(unicodedata.digit(sign))
    return unicodedata.normalize("NFKC", sign) if "\uff00" <= sign <= "\uffef" else sign
