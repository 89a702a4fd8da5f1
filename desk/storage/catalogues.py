"""Catalogues that were in use, as immutable texts under their SHA-256."""

import hashlib

from desk.domain.errors import NotFoundError
from desk.storage.office_tables import CATALOGUES
from desk.storage.session import Session, WritingSession


def keep(session: WritingSession, text: str) -> str:
    """Keep a catalogue, unless it is kept already; gives its SHA-256."""
    sha256 = hashlib.sha256(text.encode("utf-8")).hexdigest()
    if session.find(CATALOGUES, sha256) is None:
        session.add_unless_there(CATALOGUES, {"sha256": sha256, "content": text})
    return sha256


def read(session: Session, sha256: str) -> str:
    """The text of a catalogue.

    Raises:
        NotFoundError: no catalogue of this SHA-256 was ever kept.
    """
    row = session.find(CATALOGUES, sha256)
    if row is None:
        raise NotFoundError(sha256)
    return str(row["content"])
