"""Reviews that are not finished: kept while the officer types, found again after a power cut.

Each review has a slot of its own: another chat that is read meanwhile overwrites nothing.
"""

import base64
import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from desk.actions.desk import Desk
from desk.actions.intake_values import ChatInput, LooseFile, PastedText, TypedText
from desk.actions.registry import Outcome, Right, Touched, action
from desk.domain.case import Channel
from desk.storage import kept_drafts

SOURCES: dict[str, type[PastedText] | type[TypedText]] = {"pasted": PastedText, "typed": TypedText}
CHAT_FILE = "file"
REVIEW = "review-"


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptDraft:
    """What stands in an unfinished review, as it was typed.

    `key` is that of the draft, `number` the label of the WhatsApp number of the office; `files`
    are those that were ticked. `slot` tells what several reviews left apart.
    """

    source: ChatInput
    key: str
    number: str
    channel: Channel
    sender: str
    codes: tuple[str, ...]
    name: str
    nik: str
    no_kk: str
    reporter: str
    subject: str
    files: tuple[Path, ...]
    pictures: tuple[LooseFile, ...]
    slot: str = ""


@action(right=Right.INTAKE, verb="draft_kept")
def keep_draft(desk: Desk, draft: KeptDraft) -> Outcome[None]:
    """Keep what was typed, encrypted; no row of the office changes, so the journal is silent.

    Raises:
        DiskFullError: no room; what was kept before is still there.
    """
    data = json.dumps(_packed(draft)).encode("utf-8", "surrogatepass")
    slot = f"{REVIEW}{draft.slot}" if draft.slot else ""
    kept_drafts.keep(desk.store.folder, desk.store.keys, desk.officer.id, slot, data)
    return Outcome(value=None, touched=Touched.NOTHING)


@action(right=Right.INTAKE, verb="draft_dropped")
def drop_draft(desk: Desk, slot: str = "") -> Outcome[None]:
    """Forget what was kept of one review: it was saved, or is not wanted."""
    kept_drafts.forget(desk.store.folder, desk.officer.id, f"{REVIEW}{slot}" if slot else "")
    return Outcome(value=None, touched=Touched.NOTHING)


def new_slot(desk: Desk) -> str:
    """A slot for a review; the first that began is the first that is found again."""
    return desk.new_id().hex


def kept_reviews(desk: Desk) -> tuple[KeptDraft, ...]:
    """What this officer had not saved when the program ended, in the order it was begun."""
    slots = kept_drafts.slots(desk.store.folder, desk.officer.id)
    found = (_kept_in(desk, slot) for slot in slots if not slot or slot.startswith(REVIEW))
    return tuple(one for one in found if one is not None)


def kept_draft(desk: Desk) -> KeptDraft | None:
    """The first of them; None where nothing is kept."""
    return next(iter(kept_reviews(desk)), None)


def _kept_in(desk: Desk, slot: str) -> KeptDraft | None:
    data = kept_drafts.read(desk.store.folder, desk.store.keys, desk.officer.id, slot)
    if data is None:
        return None
    try:
        return _unpacked(json.loads(data.decode("utf-8", "surrogatepass")))
    except (ValueError, KeyError, TypeError):
        # Another version of the program kept it.
        return None


def _packed(draft: KeptDraft) -> dict[str, Any]:
    source = draft.source
    kind = CHAT_FILE
    if not isinstance(source, Path):
        kind = next(name for name, made in SOURCES.items() if isinstance(source, made))
    told = str(source) if isinstance(source, Path) else source.text
    pictures = [[one.name, base64.b64encode(one.data).decode()] for one in draft.pictures]
    return {
        **asdict(draft),
        "source": [kind, told],
        "files": [str(path) for path in draft.files],
        "pictures": pictures,
    }


def _unpacked(packed: dict[str, Any]) -> KeptDraft:
    kind, told = packed.pop("source")
    pictures = packed.pop("pictures")
    return KeptDraft(
        source=Path(told) if kind == CHAT_FILE else SOURCES[kind](text=told),
        channel=Channel(packed.pop("channel")),
        codes=tuple(packed.pop("codes")),
        files=tuple(Path(path) for path in packed.pop("files")),
        pictures=tuple(
            LooseFile(name=name, data=base64.b64decode(data)) for name, data in pictures
        ),
        **packed,
    )
