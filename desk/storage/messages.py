"""What became of messages, so that an import never brings back what was decided."""

from collections.abc import Iterable, Sequence
from itertools import islice

from sqlalchemy import bindparam, select
from sqlalchemy.exc import IntegrityError

from desk.domain.case import MessageFate
from desk.domain.errors import ChangedMeanwhileError
from desk.domain.ids import CaseId, DeskNumberId
from desk.storage.case_tables import CASES, REPLIES
from desk.storage.office_tables import FATES
from desk.storage.session import Session, WritingSession

_AT_ONCE = 500

_KNOWN = select(FATES.c.fingerprint).where(
    FATES.c.fingerprint.in_(bindparam("prints", expanding=True))
)
"""Made once: every save asks it twice."""


def known_fates(session: Session, fingerprints: Iterable[str]) -> frozenset[str]:
    """Those of the fingerprints whose fate is known; any number may be asked for."""
    asked = iter(dict.fromkeys(fingerprints))
    known: set[str] = set()
    while part := list(islice(asked, _AT_ONCE)):
        known.update(session.execute(_KNOWN, {"prints": part}).scalars())
    return frozenset(known)


def reply_texts(session: Session, case_numbers: Iterable[str]) -> frozenset[str]:
    """The texts that the office wrote to citizens in these cases."""
    asked = iter(dict.fromkeys(case_numbers))
    texts: set[str] = set()
    while part := list(islice(asked, _AT_ONCE)):
        texts.update(
            session.scalars(
                select(REPLIES.c.text)
                .join(CASES, CASES.c.id == REPLIES.c.case_id)
                .where(CASES.c.number.in_(part))
            )
        )
    return frozenset(texts)


def remember(
    session: WritingSession,
    fingerprints: Sequence[str],
    *,
    fate: MessageFate,
    case_id: CaseId | None,
    desk_number_id: DeskNumberId | None,
) -> None:
    """Keep the fate of messages; what was remembered before keeps its fate.

    Raises:
        ChangedMeanwhileError: another desk is deciding about the same messages.
    """
    known = known_fates(session, fingerprints)
    decided = {"fate": fate, "case_id": case_id, "desk_number_id": desk_number_id}
    for fingerprint in dict.fromkeys(fingerprints):
        if fingerprint not in known:
            session.add(FATES, {"fingerprint": fingerprint, **decided})
    try:
        session.flush()
    except IntegrityError as error:
        raise ChangedMeanwhileError from error
