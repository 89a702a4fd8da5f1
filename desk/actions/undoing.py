"""Taking an act back: allowed only while nothing followed it in its case."""

from sqlalchemy.orm import Session

from desk.domain.errors import ChangedMeanwhileError
from desk.domain.journal import Entry
from desk.storage import journal


def refuse_if_followed(session: Session, entry: Entry) -> None:
    """Make sure that an act is still the last of its case.

    Raises:
        ChangedMeanwhileError: something followed it.
    """
    if entry.case_id is None:
        return
    last = journal.entries_of_case(session, entry.case_id)[-1]
    if last.id != entry.id:
        raise ChangedMeanwhileError(last.verb)
