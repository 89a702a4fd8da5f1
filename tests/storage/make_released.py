"""Makes the sample of a released database: `python -m tests.storage.make_released FOLDER`.

The folder is new; afterwards it lies under its migration in tests/data/databases and is not made
again, so that later programs are tested against what earlier ones wrote.
"""

import shutil
import sys
from pathlib import Path

from desk.domain.ids import FileId
from desk.storage import catalogues, journal, keys, office_rows
from desk.storage.store import Store
from tests.builders import (
    CATALOGUE,
    NUMBER,
    OFFICE,
    OFFICER,
    STAMP,
    UNIT,
    a_case_file,
    a_finding,
    an_act,
    an_evidence,
    an_id,
)
from tests.storage.keeping import keep

SECRET = bytes(range(32))
"""Known to everybody: the sample holds no real data."""

PHOTO = b"foto contoh"


def make(folder: Path) -> None:
    """An office with one case, one photo and one finding."""
    folder.mkdir(parents=True)
    keys.restore_from_sheet(folder, keys.code_of(keys.derive(SECRET)))
    store = Store.open(folder)
    with store.writing(STAMP) as session:
        office_rows.save_office(session, OFFICE)
        office_rows.save_unit(session, UNIT)
        office_rows.save_officer(session, OFFICER)
        office_rows.save_number(session, NUMBER)
        catalogues.keep(session, CATALOGUE)
        journal.append(session, an_act("office_founded"))
    photo = an_evidence(data=PHOTO, file_id=FileId(an_id()))
    store.vault.put(photo.file_id, PHOTO)
    file = a_case_file(evidence=(photo,), findings=(a_finding(evidence_id=photo.id),))
    keep(store, file)
    store.close()
    shutil.rmtree(folder / "pending")


if __name__ == "__main__":
    make(Path(sys.argv[1]))
