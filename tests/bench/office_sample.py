"""Fills an office with so many cases, past the actions: 54,000 in seconds, 540,000 in a minute.

An office has as many open cases after ten years as after one, so each size has the same 1,350 open
ones. The rest is a block of 1,350 closed cases, written once and then copied with other ids,
numbers and days. Everybody is invented: no area code begins with 99.

The journal holds one true entry for each case, with a payload without rows: the office opens and
goes on, but this journal cannot be replayed. Photos have rows and no file; `keep_photos` gives
some of them one.
"""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Table, insert, select, text, update

from desk import paths
from desk.actions.desk import Desk, open_desk
from desk.actions.offices import set_up_office
from desk.domain.ids import CaseId, EntryId, OfficerId, UnitId
from desk.domain.journal import Entry
from desk.intake.offices import read_office
from desk.storage import cases, catalogues, engine, head, journal
from desk.storage.journal_tables import ENTRIES, HEAD, PAYLOADS
from desk.storage.keys import KeyRing, load_keys
from desk.storage.senders import reversed_digits
from desk.storage.store import DATABASE_FILE
from desk.storage.tables import METADATA
from desk.storage.types import NEVER, Instant, Uuid, microseconds
from tests.bench.case_sample import Rows, Shared, add_case, add_sender
from tests.builders import NOW, an_id

OPEN = BLOCK = 1_350
SMALL, LARGE, LARGEST = 5_400, 54_000, 540_000

_SPAN = timedelta(days=9.1)
"""The days of a block; the 399 blocks of the largest office are ten years."""

_OPEN_SPAN = timedelta(days=14)
_BLOCK_START = NOW - _OPEN_SPAN - _SPAN
_SENDERS = 500
_PREFIX = (int(NOW.timestamp() * 1000) >> 32) - 1
"""The first two bytes of the ids of the newest block; each older one has the number before."""

_SHARED_IDS = {"author_id", "unit_id", "by", "holder_id", "opened_by", "desk_number_id"}


def make_office(folder: Path, count: int) -> None:
    """An office of so many cases (5,400, 54,000, 540,000) in a new folder, on the tests' day."""
    copies, rest = divmod(count - OPEN, BLOCK)
    if rest or copies < 1:
        raise ValueError(count)
    with open_desk(folder, clock=lambda: NOW) as desk:
        set_up_office(desk, read_office(paths.RESOURCES / "samples" / "office.toml"))
    with open_desk(folder, clock=lambda: NOW) as desk:
        shared = _shared(desk)
    ring = load_keys(folder)
    filler = engine.sqlite_migrator(folder / DATABASE_FILE, ring)
    with filler.connect() as link:
        _hurry(link, journal_mode="OFF", synchronous="OFF")
        with link.begin():
            _fill(link, shared, copies)
            note = _journal(link, ring, shared)
        _hurry(link, journal_mode="WAL", synchronous="FULL")
    filler.dispose()
    head.write(folder, note)


def keep_photos(folder: Path, case_id: CaseId, photo: bytes) -> None:
    """Put this photo behind each photo of a case; files that the vault had stay."""
    with open_desk(folder, clock=lambda: NOW) as desk:
        with desk.store.reading() as session:
            file_ids = [one.file_id for one in cases.load_file(session, case_id).evidence]
        for file_id in file_ids:
            if desk.store.vault.find(file_id) is None:
                desk.store.vault.put(file_id, photo)
        desk.store.vault.settle(file_ids)
    filler = engine.sqlite_migrator(folder / DATABASE_FILE, load_keys(folder))
    print_of = {"sha256": sha256(photo).hexdigest(), "size_bytes": len(photo)}
    with filler.begin() as link:
        for name, key in (("files", "id"), ("evidence", "file_id")):
            table = METADATA.tables[name]
            link.execute(update(table).where(table.c[key].in_(file_ids)).values(**print_of))
    filler.dispose()


def _shared(desk: Desk) -> Shared:
    """What every case refers to; the catalogue is kept as the first case would."""
    with desk.writing() as session:
        catalogues.keep(session, desk.rules.text)
        journal.append(session, desk.act("catalogue_kept"))
    return Shared(
        unit_id=desk.unit.id,
        officer_id=desk.officer.id,
        number_ids=tuple(number.id for number in desk.numbers),
        catalogue_sha256=desk.rules.sha256,
        services=tuple(service.code for service in desk.rules.catalogue.services),
    )


def _hurry(link: Connection, **settings: str) -> None:
    """Set what a throw-away file may go without; a transaction that fails leaves a broken one."""
    raw: Any = link.connection.driver_connection
    raw.execute("PRAGMA cache_size = -400000")
    for name, value in settings.items():
        raw.execute(f"PRAGMA {name} = {value}").fetchall()


def _fill(link: Connection, shared: Shared, copies: int) -> None:
    # As the migrations made them, with their conditions: an index of the metadata alone has none.
    made = link.execute(text("SELECT name, sql FROM sqlite_master WHERE type = 'index'")).all()
    indexes = [(name, sql) for name, sql in made if sql is not None]
    for name, _ in indexes:
        link.execute(text(f'DROP INDEX "{name}"'))
    offsets = _offsets(copies)
    rows = Rows(shared=shared)
    senders = _add_closed(rows, offsets[0][1])
    _insert(link, rows)
    _copy(link, rows, senders, offsets)
    opened = Rows(shared=shared, dice=rows.dice, serials=rows.serials)
    _add_open(opened, offsets[0][1] + BLOCK)
    _insert(link, opened)
    last = {year: offset + BLOCK for year, offset in reversed(offsets)}
    last[NOW.year] += OPEN
    counters = [{"kind": "case", "year": year, "last": number} for year, number in last.items()]
    link.execute(insert(METADATA.tables["counters"]), counters)
    for _, sql in indexes:
        link.execute(text(sql))


def _offsets(copies: int) -> list[tuple[int, int]]:
    """The year of each block and the running number before its first, the newest block first."""
    years = [(_BLOCK_START - _SPAN * back).year for back in range(copies)]
    return [(year, BLOCK * years[back + 1 :].count(year)) for back, year in enumerate(years)]


def _add_closed(rows: Rows, offset: int) -> dict[int, UUID]:
    """The newest block; gives its senders by their place."""
    senders: dict[int, UUID] = {}
    id_start = datetime.fromtimestamp((_PREFIX << 32) / 1000, UTC)
    for number in range(BLOCK):
        since = _SPAN * number / BLOCK
        case_id = add_case(
            rows, offset + number + 1, _BLOCK_START + since, id_start + since, closed=True
        )
        place = rows.dice.randrange(_SENDERS)
        at = id_start + since
        senders[place] = add_sender(rows, case_id, at, _phone(0, place), senders.get(place))
    return senders


def _add_open(rows: Rows, offset: int) -> None:
    for number in range(OPEN):
        at = NOW - _OPEN_SPAN + _OPEN_SPAN * number / OPEN
        case_id = add_case(rows, offset + number + 1, at, at, closed=False)
        add_sender(rows, case_id, at, f"+62813{number:08d}", None)


def _phone(back: int, place: int) -> str:
    """A number of its own for each sender of each block, its end as even as those of life."""
    return f"+62812{(back * _SENDERS + place) * 7_654_321 % 100_000_000:08d}"


def _insert(link: Connection, rows: Rows) -> None:
    for name, made in rows.tables.items():
        link.execute(insert(METADATA.tables[name]), made)


def _copy(
    link: Connection, rows: Rows, senders: dict[int, UUID], offsets: list[tuple[int, int]]
) -> None:
    """Copy the block once for each of the other blocks, the oldest first."""
    tables = [METADATA.tables[name] for name in rows.tables if name != "senders"]
    for table in tables:
        link.execute(text(f"CREATE TEMP TABLE block_{table.name} AS SELECT * FROM {table.name}"))
    for back in range(len(offsets) - 1, 0, -1):
        year, offset = offsets[back]
        link.execute(insert(METADATA.tables["senders"]), _copied_senders(rows, senders, back))
        for table in tables:
            columns = ", ".join(f'"{column.name}"' for column in table.columns)
            values = ", ".join(_copied(table, name, back) for name in table.columns.keys())  # noqa: SIM118 - it is no dict
            link.execute(
                text(
                    f"INSERT INTO {table.name} ({columns}) SELECT {values} FROM block_{table.name}"
                ),
                {"year": year, "ahead": offset - offsets[0][1]},
            )


def _copied_senders(rows: Rows, senders: dict[int, UUID], back: int) -> list[dict[str, Any]]:
    made = {row["id"]: row for row in rows.tables["senders"]}
    return [
        {
            **made[sender_id],
            "id": UUID(bytes=(_PREFIX - back).to_bytes(2, "big") + sender_id.bytes[2:]),
            "phone": _phone(back, place),
            "phone_reversed": reversed_digits(_phone(back, place)),
        }
        for place, sender_id in senders.items()
    ]


def _copied(table: Table, name: str, back: int) -> str:
    """What a column of a copy holds, as SQL over the block."""
    column, quoted = table.columns[name], f'"{name}"'
    if isinstance(column.type, Uuid) and name not in _SHARED_IDS:
        new = f"unhex(printf('%04X', {_PREFIX - back}) || hex(substr({quoted}, 3)))"
        return f"CASE WHEN {quoted} IS NULL THEN NULL ELSE {new} END"
    if isinstance(column.type, Instant):
        never, earlier = microseconds(NEVER), int(_SPAN.total_seconds() * 1e6) * back
        return f"CASE WHEN {quoted} = {never} THEN {never} ELSE {quoted} - {earlier} END"
    area = f"'99' || '{back % 100:02d}' || substr({quoted}, 5, 8)"
    tail = f"printf('%04d', (substr({quoted}, 13, 4) + {back // 100 * 2_000}) % 10000)"
    special = {
        ("cases", "number"): "printf('CTH-%d-%06d', :year, serial + :ahead)",
        ("cases", "serial"): "serial + :ahead",
        ("papers", "number"): "printf('CTH-TT-%d-%06d', :year, substr(number, -6) + :ahead)",
        ("people", "nik"): f"{area} || {tail}",
        ("families", "no_kk"): f"{area} || {tail}",
        ("results", "document_number"): f"'{back:04d}' || substr({quoted}, 5)",
        ("results", "document_key"): f"'{back:04d}' || substr({quoted}, 5)",
    }
    return special.get((table.name, name), quoted)


def _journal(link: Connection, ring: KeyRing, shared: Shared) -> head.HeadNote:
    """One entry for each case, chained and sealed as the desk does it."""
    sequence, chain = link.execute(select(HEAD.c.sequence, HEAD.c.chain)).one()
    columns = METADATA.tables["cases"].c
    found = link.execute(
        select(columns.id, columns.opened_at).order_by(columns.opened_at, columns.id)
    )
    content = '{"verb": "case_opened", "seen": "", "rows": []}'
    entries, payloads = [], []
    for case_id, at in found:
        sequence += 1
        salt = sequence.to_bytes(16, "big")
        entry = _entry(ring, shared, case_id, at, (sequence, chain), journal.hash_of(salt, content))
        chain = entry.chain
        entries.append(_as_stored(entry))
        payloads.append((sequence, salt, content))
    raw: Any = link.connection.driver_connection
    raw.executemany(_insert_of(ENTRIES), entries)
    raw.executemany(_insert_of(PAYLOADS), payloads)
    note = head.seal(ring, sequence, chain)
    link.execute(update(HEAD).values(sequence=sequence, chain=chain, mac=note.mac))
    return note


def _insert_of(table: Table) -> str:
    """The bare statement; through Core half a million rows take three times as long."""
    return f"INSERT INTO {table.name} VALUES ({', '.join('?' for _ in table.columns)})"


def _as_stored(entry: Entry) -> tuple[object, ...]:
    """An entry in the order of its columns."""
    return (
        entry.sequence,
        entry.id.bytes,
        microseconds(entry.at),
        entry.officer_id.bytes,
        entry.unit_id.bytes,
        entry.verb,
        None if entry.case_id is None else entry.case_id.bytes,
        journal.FORMAT,
        "[]",
        entry.payload_hash,
        entry.chain,
    )


def _entry(
    ring: KeyRing,
    shared: Shared,
    case_id: UUID,
    at: datetime,
    place: tuple[int, str],
    payload_hash: str,
) -> Entry:
    sequence, before = place
    entry = Entry(
        id=EntryId(an_id(at)),
        sequence=sequence,
        at=at,
        officer_id=OfficerId(shared.officer_id),
        unit_id=UnitId(shared.unit_id),
        verb="case_opened",
        case_id=CaseId(case_id),
        payload_hash=payload_hash,
        chain="",
    )
    return replace(entry, chain=journal.chain_of(ring, before, entry, ()))
