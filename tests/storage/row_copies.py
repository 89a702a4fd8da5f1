"""Fills the big tables of a PostgreSQL office with copies of one row: it then plans in earnest."""

from desk.storage.tables import METADATA

COPIES = 20_000
KEYS = {
    "id": "md5('{table}' || n)::uuid",
    "case_id": "md5('cases' || n)::uuid",
    "item_id": "md5('items' || n)::uuid",
    "sender_id": "md5('senders' || n % 9000)::uuid",
    "applicant_id": "md5('people' || n)::uuid",
    "number": "number || n",
    "serial": "n",
    "word": "chr(97 + n % 26) || md5(n::text)",
    "nik": "lpad(n::text, 16, '9')",
    "no_kk": "lpad(n::text, 16, '9')",
    "phone": "'+62' || n",
    "phone_reversed": "reverse(n::text) || '26'",
    "document_key": "'9999LU' || n",
    "line_at": "line_at - n * interval '1 minute'",
    "opened_at": "opened_at - n * interval '1 minute'",
    "handed_over_at": "attached_at - n * interval '1 minute'",
    "status_rank": "CASE WHEN n % 20 = 0 THEN status_rank ELSE 9 END",
    "status": "CASE WHEN n % 20 = 0 THEN status ELSE 'done' END",
    "closed_at": "CASE WHEN n % 20 = 0 THEN NULL ELSE opened_at END",
    "due_at": "CASE WHEN n % 20 = 0 THEN stamped_at ELSE due_at END",
    "holder_id": "CASE WHEN n % 20 = 0 THEN holder_id ELSE NULL END",
}
"""What differs between the copies of a row, in SQL over the number `n` of the copy."""

COPIED = (
    "cases", "items", "people", "families", "senders", "case_senders", "results", "papers",
    "name_words",
)  # fmt: skip


def copies_of(name: str) -> str:
    columns = METADATA.tables[name].columns.keys()
    values = ", ".join(KEYS.get(column, f'"{column}"').format(table=name) for column in columns)
    names = ", ".join(f'"{column}"' for column in columns)
    times = COPIES if name != "senders" else 9_000
    return (
        f"SET session_replication_role = replica; INSERT INTO {name} ({names}) SELECT {values} "
        f"FROM (SELECT * FROM {name} LIMIT 1) one, generate_series(1, {times}) n"
    )
