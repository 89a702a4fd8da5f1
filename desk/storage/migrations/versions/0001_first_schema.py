"""The first schema.

Every case, item, message, file and journal row carries its unit, author, instant and version.
Foreign keys are checked at the end of the transaction.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0001"
down_revision = None

UUID = sa.LargeBinary(16).with_variant(postgresql.UUID(as_uuid=True), "postgresql")
INSTANT = sa.BigInteger().with_variant(postgresql.TIMESTAMP(timezone=True), "postgresql")
SORTABLE = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    """Create all tables."""
    _create_counters()
    _create_journal_head()
    _create_units()
    _create_officers()
    _create_catalogues()
    _create_desk_numbers()
    _create_files()
    _create_journal_entries()
    _create_office_overlays()
    _create_offices()
    _create_senders()
    _create_cases()
    _create_journal_payloads()
    _create_answers()
    _create_case_senders()
    _create_families()
    _create_items()
    _create_message_fates()
    _create_messages()
    _create_name_words()
    _create_papers()
    _create_people()
    _create_evidence()
    _create_results()
    _create_roles()
    _create_findings()


def _refers(table: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    """A foreign key that is checked at the end of the transaction."""
    return sa.ForeignKeyConstraint(
        [column],
        [target],
        name=f"fk_{table}_{column}",
        deferrable=True,
        initially="DEFERRED",
    )


def _create_counters() -> None:
    op.create_table(
        "counters",
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("kind", "year", name="pk_counters"),
    )


def _create_journal_head() -> None:
    op.create_table(
        "journal_head",
        sa.Column("id", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("sequence", sa.BigInteger(), nullable=False),
        sa.Column("chain", sa.Text(), nullable=False),
        sa.Column("mac", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_journal_head"),
    )


def _create_units() -> None:
    op.create_table(
        "units",
        sa.Column("id", UUID, nullable=False),
        sa.Column("author_id", UUID, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("unit_id", UUID, nullable=False),
        sa.Column("stamped_at", INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_units"),
        _refers("units", "unit_id", "units.id"),
    )


def _create_officers() -> None:
    op.create_table(
        "officers",
        sa.Column("id", UUID, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("unit_id", UUID, nullable=False),
        sa.Column("author_id", UUID, nullable=False),
        sa.Column("stamped_at", INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_officers"),
        _refers("officers", "author_id", "officers.id"),
        _refers("officers", "unit_id", "units.id"),
    )


def _create_catalogues() -> None:
    op.create_table(
        "catalogues",
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("unit_id", UUID, nullable=False),
        sa.Column("author_id", UUID, nullable=False),
        sa.Column("stamped_at", INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("sha256", name="pk_catalogues"),
        _refers("catalogues", "author_id", "officers.id"),
        _refers("catalogues", "unit_id", "units.id"),
    )


def _create_desk_numbers() -> None:
    op.create_table(
        "desk_numbers",
        sa.Column("id", UUID, nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("phone", sa.Text(), nullable=False),
        sa.Column("services", sa.Text(), nullable=False),
        sa.Column("hours", sa.Text(), nullable=False),
        sa.Column("daily_quota", sa.Integer(), nullable=True),
        sa.Column("hand_over", sa.Text(), nullable=False),
        sa.Column("names", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("unit_id", UUID, nullable=False),
        sa.Column("author_id", UUID, nullable=False),
        sa.Column("stamped_at", INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_desk_numbers"),
        _refers("desk_numbers", "author_id", "officers.id"),
        _refers("desk_numbers", "unit_id", "units.id"),
    )


def _create_files() -> None:
    op.create_table(
        "files",
        sa.Column("id", UUID, nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("size_bytes", sa.Integer(), nullable=False),
        sa.Column("media", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("unit_id", UUID, nullable=False),
        sa.Column("author_id", UUID, nullable=False),
        sa.Column("stamped_at", INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_files"),
        _refers("files", "author_id", "officers.id"),
        _refers("files", "unit_id", "units.id"),
    )
    op.create_index("ix_files_sha256", "files", ["sha256"])


def _create_journal_entries() -> None:
    op.create_table(
        "journal_entries",
        sa.Column("sequence", sa.BigInteger(), nullable=False, autoincrement=False),
        sa.Column("id", UUID, nullable=False),
        sa.Column("at", INSTANT, nullable=False),
        sa.Column("officer_id", UUID, nullable=False),
        sa.Column("unit_id", UUID, nullable=False),
        sa.Column("verb", sa.Text(), nullable=False),
        sa.Column("case_id", UUID, nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("destroys", sa.Text(), nullable=False),
        sa.Column("payload_hash", sa.Text(), nullable=False),
        sa.Column("chain", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("sequence", name="pk_journal_entries"),
        _refers("journal_entries", "officer_id", "officers.id"),
        _refers("journal_entries", "unit_id", "units.id"),
    )
    op.create_index(
        "ix_journal_entries_case_id_sequence", "journal_entries", ["case_id", "sequence"]
    )
    op.create_index("ix_journal_entries_id", "journal_entries", ["id"], unique=True)


def _create_office_overlays() -> None:
    op.create_table(
        "office_overlays",
        sa.Column("id", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("unit_id", UUID, nullable=False),
        sa.Column("author_id", UUID, nullable=False),
        sa.Column("stamped_at", INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_office_overlays"),
        _refers("office_overlays", "author_id", "officers.id"),
        _refers("office_overlays", "unit_id", "units.id"),
    )


def _create_offices() -> None:
    op.create_table(
        "offices",
        sa.Column("id", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("area_code", sa.Text(), nullable=False),
        sa.Column("regency", sa.Text(), nullable=False),
        sa.Column("zone", sa.Text(), nullable=False),
        sa.Column("prefix", sa.Text(), nullable=False),
        sa.Column("letterhead", sa.Text(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("contact", sa.Text(), nullable=False),
        sa.Column("head_name", sa.Text(), nullable=False),
        sa.Column("head_title", sa.Text(), nullable=False),
        sa.Column("form_set", sa.Text(), nullable=False),
        sa.Column("promise_days", sa.Integer(), nullable=False),
        sa.Column("completion_days", sa.Integer(), nullable=False),
        sa.Column("settings", sa.Text(), nullable=False),
        sa.Column("logo_png", sa.LargeBinary(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("unit_id", UUID, nullable=False),
        sa.Column("author_id", UUID, nullable=False),
        sa.Column("stamped_at", INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_offices"),
        _refers("offices", "author_id", "officers.id"),
        _refers("offices", "unit_id", "units.id"),
    )


def _create_senders() -> None:
    op.create_table(
        "senders",
        sa.Column("id", UUID, nullable=False),
        sa.Column("phone", sa.Text(), nullable=True),
        sa.Column("username", sa.Text(), nullable=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("phone_reversed", SORTABLE, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("unit_id", UUID, nullable=False),
        sa.Column("author_id", UUID, nullable=False),
        sa.Column("stamped_at", INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_senders"),
        _refers("senders", "author_id", "officers.id"),
        _refers("senders", "unit_id", "units.id"),
    )
    op.create_index("ix_senders_phone", "senders", ["phone"])
    op.create_index("ix_senders_phone_reversed", "senders", ["phone_reversed"])
    op.create_index("ix_senders_username", "senders", ["username"])


def _create_cases() -> None:
    op.create_table(
        "cases",
        sa.Column("id", UUID, nullable=False),
        sa.Column("number", SORTABLE, nullable=False),
        sa.Column("serial", sa.BigInteger(), nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("desk_number_id", UUID, nullable=True),
        sa.Column("reporter_id", UUID, nullable=False),
        sa.Column("applicant_id", UUID, nullable=False),
        sa.Column("bundle", sa.Text(), nullable=True),
        sa.Column("catalogue_sha256", sa.Text(), nullable=False),
        sa.Column("first_message_at", INSTANT, nullable=False),
        sa.Column("line_at", INSTANT, nullable=False),
        sa.Column("opened_at", INSTANT, nullable=False),
        sa.Column("opened_by", UUID, nullable=False),
        sa.Column("asked_count", sa.Integer(), nullable=False),
        sa.Column("line_fixed", sa.Boolean(), nullable=False),
        sa.Column("extra_request", sa.Text(), nullable=False),
        sa.Column("status_rank", sa.Integer(), nullable=False),
        sa.Column("due_at", INSTANT, nullable=False),
        sa.Column("closed_at", INSTANT, nullable=True),
        sa.Column("holder_id", UUID, nullable=True),
        sa.Column("open_count", sa.Integer(), nullable=False),
        sa.Column("ready_count", sa.Integer(), nullable=False),
        sa.Column("item_count", sa.Integer(), nullable=False),
        sa.Column("services", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("unit_id", UUID, nullable=False),
        sa.Column("author_id", UUID, nullable=False),
        sa.Column("stamped_at", INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_cases"),
        _refers("cases", "author_id", "officers.id"),
        _refers("cases", "catalogue_sha256", "catalogues.sha256"),
        _refers("cases", "desk_number_id", "desk_numbers.id"),
        _refers("cases", "opened_by", "officers.id"),
        _refers("cases", "unit_id", "units.id"),
    )
    _index_cases()


def _index_cases() -> None:
    op.create_index("ix_cases_all_due", "cases", ["due_at", "id"])
    op.create_index("ix_cases_all_line", "cases", ["line_at", "id"])
    op.create_index("ix_cases_number", "cases", ["number"], unique=True)
    op.create_index(
        "ix_cases_open_due",
        "cases",
        ["due_at", "id"],
        sqlite_where=sa.text("closed_at IS NULL"),
        postgresql_where=sa.text("closed_at IS NULL"),
    )
    op.create_index(
        "ix_cases_open_line",
        "cases",
        ["line_at", "id"],
        sqlite_where=sa.text("closed_at IS NULL"),
        postgresql_where=sa.text("closed_at IS NULL"),
    )
    op.create_index(
        "ix_cases_open_number",
        "cases",
        ["number", "id"],
        sqlite_where=sa.text("closed_at IS NULL"),
        postgresql_where=sa.text("closed_at IS NULL"),
    )
    op.create_index(
        "ix_cases_open_status",
        "cases",
        ["status_rank", "due_at", "id"],
        sqlite_where=sa.text("closed_at IS NULL"),
        postgresql_where=sa.text("closed_at IS NULL"),
    )
    op.create_index("ix_cases_serial", "cases", ["serial"])
    op.create_index("ix_cases_status_due", "cases", ["status_rank", "due_at", "id"])
    op.create_index("ix_cases_status_line", "cases", ["status_rank", "line_at", "id"])


def _create_journal_payloads() -> None:
    op.create_table(
        "journal_payloads",
        sa.Column("sequence", sa.BigInteger(), nullable=False, autoincrement=False),
        sa.Column("salt", sa.LargeBinary(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("sequence", name="pk_journal_payloads"),
        _refers("journal_payloads", "sequence", "journal_entries.sequence"),
    )


def _create_answers() -> None:
    op.create_table(
        "answers",
        sa.Column("case_id", UUID, nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("scope", sa.Text(), nullable=False),
        sa.Column("scope_key", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("values", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("case_id", "question", "scope", "scope_key", name="pk_answers"),
        _refers("answers", "case_id", "cases.id"),
    )


def _create_case_senders() -> None:
    op.create_table(
        "case_senders",
        sa.Column("case_id", UUID, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("sender_id", UUID, nullable=False),
        sa.PrimaryKeyConstraint("case_id", "position", name="pk_case_senders"),
        _refers("case_senders", "case_id", "cases.id"),
        _refers("case_senders", "sender_id", "senders.id"),
    )
    op.create_index("ix_case_senders_sender_id_case_id", "case_senders", ["sender_id", "case_id"])


def _create_families() -> None:
    op.create_table(
        "families",
        sa.Column("id", UUID, nullable=False),
        sa.Column("no_kk", sa.Text(), nullable=True),
        sa.Column("head_name", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("case_id", UUID, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("unit_id", UUID, nullable=False),
        sa.Column("author_id", UUID, nullable=False),
        sa.Column("stamped_at", INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_families"),
        _refers("families", "author_id", "officers.id"),
        _refers("families", "case_id", "cases.id"),
        _refers("families", "unit_id", "units.id"),
    )
    op.create_index("ix_families_case_id", "families", ["case_id"])
    op.create_index("ix_families_no_kk_case_id", "families", ["no_kk", "case_id"])


def _create_items() -> None:
    op.create_table(
        "items",
        sa.Column("id", UUID, nullable=False),
        sa.Column("service", sa.Text(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("bundle", sa.Text(), nullable=True),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("status_reason", sa.Text(), nullable=False),
        sa.Column("status_at", INSTANT, nullable=False),
        sa.Column("due_at", INSTANT, nullable=True),
        sa.Column("holder_id", UUID, nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("case_id", UUID, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("unit_id", UUID, nullable=False),
        sa.Column("author_id", UUID, nullable=False),
        sa.Column("stamped_at", INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_items"),
        _refers("items", "author_id", "officers.id"),
        _refers("items", "case_id", "cases.id"),
        _refers("items", "holder_id", "officers.id"),
        _refers("items", "unit_id", "units.id"),
    )
    op.create_index("ix_items_case_id", "items", ["case_id"])
    op.create_index("ix_items_service_case_id", "items", ["service", "case_id"])


def _create_message_fates() -> None:
    op.create_table(
        "message_fates",
        sa.Column("fingerprint", sa.Text(), nullable=False),
        sa.Column("fate", sa.Text(), nullable=False),
        sa.Column("case_id", UUID, nullable=True),
        sa.Column("desk_number_id", UUID, nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("unit_id", UUID, nullable=False),
        sa.Column("author_id", UUID, nullable=False),
        sa.Column("stamped_at", INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("fingerprint", name="pk_message_fates"),
        _refers("message_fates", "author_id", "officers.id"),
        _refers("message_fates", "case_id", "cases.id"),
        _refers("message_fates", "desk_number_id", "desk_numbers.id"),
        _refers("message_fates", "unit_id", "units.id"),
    )
    op.create_index("ix_message_fates_case_id", "message_fates", ["case_id"])


def _create_messages() -> None:
    op.create_table(
        "messages",
        sa.Column("id", UUID, nullable=False),
        sa.Column("fingerprint", sa.Text(), nullable=False),
        sa.Column("at", INSTANT, nullable=False),
        sa.Column("author", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("case_id", UUID, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("unit_id", UUID, nullable=False),
        sa.Column("author_id", UUID, nullable=False),
        sa.Column("stamped_at", INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_messages"),
        _refers("messages", "author_id", "officers.id"),
        _refers("messages", "case_id", "cases.id"),
        _refers("messages", "unit_id", "units.id"),
    )
    op.create_index("ix_messages_case_id", "messages", ["case_id"])


def _create_name_words() -> None:
    op.create_table(
        "name_words",
        sa.Column("word", SORTABLE, nullable=False),
        sa.Column("case_id", UUID, nullable=False),
        sa.PrimaryKeyConstraint("word", "case_id", name="pk_name_words"),
        _refers("name_words", "case_id", "cases.id"),
    )
    op.create_index("ix_name_words_case_id_word", "name_words", ["case_id", "word"])


def _create_papers() -> None:
    op.create_table(
        "papers",
        sa.Column("id", UUID, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("number", SORTABLE, nullable=False),
        sa.Column("made_at", INSTANT, nullable=False),
        sa.Column("by", UUID, nullable=False),
        sa.Column("file_id", UUID, nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("size_bytes", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("case_id", UUID, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("unit_id", UUID, nullable=False),
        sa.Column("author_id", UUID, nullable=False),
        sa.Column("stamped_at", INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_papers"),
        _refers("papers", "author_id", "officers.id"),
        _refers("papers", "by", "officers.id"),
        _refers("papers", "case_id", "cases.id"),
        _refers("papers", "file_id", "files.id"),
        _refers("papers", "unit_id", "units.id"),
    )
    op.create_index("ix_papers_case_id", "papers", ["case_id"])
    op.create_index("ix_papers_number", "papers", ["number"])


def _create_people() -> None:
    op.create_table(
        "people",
        sa.Column("id", UUID, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("nik", sa.Text(), nullable=True),
        sa.Column("birth_date", sa.Date(), nullable=True),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("case_id", UUID, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("unit_id", UUID, nullable=False),
        sa.Column("author_id", UUID, nullable=False),
        sa.Column("stamped_at", INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_people"),
        _refers("people", "author_id", "officers.id"),
        _refers("people", "case_id", "cases.id"),
        _refers("people", "unit_id", "units.id"),
    )
    op.create_index("ix_people_case_id", "people", ["case_id"])
    op.create_index("ix_people_nik_case_id", "people", ["nik", "case_id"])


def _create_evidence() -> None:
    op.create_table(
        "evidence",
        sa.Column("id", UUID, nullable=False),
        sa.Column("file_id", UUID, nullable=False),
        sa.Column("received_at", INSTANT, nullable=False),
        sa.Column("sent_name", sa.Text(), nullable=False),
        sa.Column("media", sa.Text(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("size_bytes", sa.Integer(), nullable=False),
        sa.Column("message_id", UUID, nullable=True),
        sa.Column("turn_degrees", sa.Integer(), nullable=False),
        sa.Column("warnings", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("case_id", UUID, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("unit_id", UUID, nullable=False),
        sa.Column("author_id", UUID, nullable=False),
        sa.Column("stamped_at", INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_evidence"),
        _refers("evidence", "author_id", "officers.id"),
        _refers("evidence", "case_id", "cases.id"),
        _refers("evidence", "file_id", "files.id"),
        _refers("evidence", "message_id", "messages.id"),
        _refers("evidence", "unit_id", "units.id"),
    )
    op.create_index("ix_evidence_case_id", "evidence", ["case_id"])
    op.create_index("ix_evidence_sha256", "evidence", ["sha256"])


def _create_results() -> None:
    op.create_table(
        "results",
        sa.Column("id", UUID, nullable=False),
        sa.Column("item_id", UUID, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("form", sa.Text(), nullable=False),
        sa.Column("document_number", SORTABLE, nullable=False),
        sa.Column("file_id", UUID, nullable=True),
        sa.Column("sent_name", sa.Text(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("size_bytes", sa.Integer(), nullable=False),
        sa.Column("signature", sa.Text(), nullable=False),
        sa.Column("attached_at", INSTANT, nullable=True),
        sa.Column("handed_over_at", INSTANT, nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("case_id", UUID, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("unit_id", UUID, nullable=False),
        sa.Column("author_id", UUID, nullable=False),
        sa.Column("stamped_at", INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_results"),
        _refers("results", "author_id", "officers.id"),
        _refers("results", "case_id", "cases.id"),
        _refers("results", "file_id", "files.id"),
        _refers("results", "item_id", "items.id"),
        _refers("results", "unit_id", "units.id"),
    )
    op.create_index("ix_results_case_id", "results", ["case_id"])
    op.create_index("ix_results_document_number", "results", ["document_number"])
    op.create_index("ix_results_item_id", "results", ["item_id"])


def _create_roles() -> None:
    op.create_table(
        "roles",
        sa.Column("case_id", UUID, nullable=False),
        sa.Column("owner", sa.Text(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("person_id", UUID, nullable=True),
        sa.Column("family_id", UUID, nullable=True),
        sa.PrimaryKeyConstraint("case_id", "owner", "ordinal", name="pk_roles"),
        _refers("roles", "case_id", "cases.id"),
        _refers("roles", "family_id", "families.id"),
        _refers("roles", "person_id", "people.id"),
    )


def _create_findings() -> None:
    op.create_table(
        "findings",
        sa.Column("id", UUID, nullable=False),
        sa.Column("slot", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("by", UUID, nullable=False),
        sa.Column("at", INSTANT, nullable=False),
        sa.Column("evidence_id", UUID, nullable=True),
        sa.Column("reasons", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("withdraws", UUID, nullable=True),
        sa.Column("confirms", UUID, nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("case_id", UUID, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("unit_id", UUID, nullable=False),
        sa.Column("author_id", UUID, nullable=False),
        sa.Column("stamped_at", INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_findings"),
        _refers("findings", "author_id", "officers.id"),
        _refers("findings", "by", "officers.id"),
        _refers("findings", "case_id", "cases.id"),
        _refers("findings", "confirms", "findings.id"),
        _refers("findings", "evidence_id", "evidence.id"),
        _refers("findings", "unit_id", "units.id"),
        _refers("findings", "withdraws", "findings.id"),
    )
    op.create_index("ix_findings_case_id", "findings", ["case_id"])
