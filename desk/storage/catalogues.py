"""Catalogues that were in use, as immutable texts under their SHA-256."""

import hashlib
from contextlib import suppress

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from desk.domain.errors import NotFoundError
from desk.storage.office_tables import StoredCatalogue


def keep(session: Session, text: str) -> str:
    """Keep a catalogue, unless it is kept already; gives its SHA-256."""
    sha256 = hashlib.sha256(text.encode("utf-8")).hexdigest()
    if session.get(StoredCatalogue, sha256) is None:
        _insert(session, StoredCatalogue(sha256=sha256, content=text, version=1))
    return sha256


def read(session: Session, sha256: str) -> str:
    """The text of a catalogue.

    Raises:
        NotFoundError: no catalogue of this SHA-256 was ever kept.
    """
    found = session.scalar(select(StoredCatalogue.content).where(StoredCatalogue.sha256 == sha256))
    if found is None:
        raise NotFoundError(sha256)
    return found


def _insert(session: Session, row: StoredCatalogue) -> None:
    """Store a catalogue; where another desk just stored the same text, there is nothing to do."""
    with suppress(IntegrityError), session.begin_nested():
        session.add(row)
