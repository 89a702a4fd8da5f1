"""What became of messages, so that an import never brings back what was decided."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from itertools import islice

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from desk.domain.case import MessageFate
from desk.domain.errors import ChangedMeanwhileError
from desk.domain.ids import CaseId, DeskNumberId, OfficerId, UnitId
from desk.storage.case_tables import StoredCase, StoredReply
from desk.storage.office_tables import StoredFate

_AT_ONCE = 500


def known_fates(session: Session, fingerprints: Iterable[str]) -> frozenset[str]:
    """Those of the fingerprints whose fate is known; any number may be asked for."""
    session.flush()
    asked = iter(dict.fromkeys(fingerprints))
    known: set[str] = set()
    while part := list(islice(asked, _AT_ONCE)):
        found = session.scalars(
            select(StoredFate.fingerprint).where(StoredFate.fingerprint.in_(part))
        )
        known.update(found)
    return frozenset(known)


def reply_texts(session: Session, case_numbers: Iterable[str]) -> frozenset[str]:
    """The texts that the office wrote to citizens in these cases."""
    asked = iter(dict.fromkeys(case_numbers))
    texts: set[str] = set()
    while part := list(islice(asked, _AT_ONCE)):
        texts.update(
            session.scalars(
                select(StoredReply.text)
                .join(StoredCase, StoredCase.id == StoredReply.case_id)
                .where(StoredCase.number.in_(part))
            )
        )
    return frozenset(texts)


def remember(  # noqa: PLR0913 - a fate carries who decided it, where and when
    session: Session,
    fingerprints: Sequence[str],
    *,
    fate: MessageFate,
    case_id: CaseId | None,
    desk_number_id: DeskNumberId | None,
    unit_id: UnitId,
    officer_id: OfficerId,
    at: datetime,
) -> None:
    """Keep the fate of messages; what was remembered before keeps its fate.

    Raises:
        ChangedMeanwhileError: another desk is deciding about the same messages.
    """
    known = known_fates(session, fingerprints)
    session.add_all(
        StoredFate(
            fingerprint=fingerprint,
            fate=fate,
            case_id=case_id,
            desk_number_id=desk_number_id,
            unit_id=unit_id,
            author_id=officer_id,
            stamped_at=at,
            version=1,
        )
        for fingerprint in dict.fromkeys(fingerprints)
        if fingerprint not in known
    )
    try:
        session.flush()
    except IntegrityError as error:
        raise ChangedMeanwhileError from error
