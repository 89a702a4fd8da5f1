"""Rules of reading what citizens sent."""

from pathlib import Path

import pytest

from desk.actions import intake, sample_day
from desk.actions.desk import Desk
from desk.actions.intake_values import PastedText

OWN_WORDS = '[attached_android]\njv = ["{name} (katut)"]\n'
SAID = (
    "17/09/26 13.45 - Ibu Sulastri: mau buat akta kelahiran anak saya\n"
    "17/09/26 13.46 - Ibu Sulastri: kk.jpg (katut)\n"
)


@pytest.mark.parametrize("pasted", [True, False])
def test_the_offices_own_wordings_count_in_the_intake(
    desk: Desk, tmp_path: Path, *, pasted: bool
) -> None:
    own = desk.store.folder / "chat" / "words.toml"
    own.parent.mkdir()
    own.write_text(OWN_WORDS, encoding="utf-8")
    export = tmp_path / "Chat WhatsApp dengan Ibu Sulastri.txt"
    export.write_text(SAID, encoding="utf-8")
    source = PastedText(text=SAID) if pasted else export
    review = intake.read_export(desk, source, desk.number(sample_day.MOTHER_NUMBER))
    said = [message for draft in review.drafts for message in draft.messages]
    assert [message.attachment for message in said] == [None, "kk.jpg"]
