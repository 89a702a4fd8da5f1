"""The phrases of the catalogue as one list, whatever they are said of."""

from dataclasses import dataclass

from desk.domain.catalogue import Catalogue
from desk.domain.overlay import Overlay, apply_overlay
from desk.domain.overlay_edits import (
    OverlayPart,
    with_document_phrase,
    with_owner_phrase,
    with_reason_phrase,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PhraseLine:
    """A phrase: of what, its key there, how it is read now, and whether it is the office's own."""

    part: OverlayPart
    key: str
    name: str
    phrase: str
    is_own: bool


def phrase_lines(shipped: Catalogue, overlay: Overlay) -> tuple[PhraseLine, ...]:
    """Every phrase under a draft: reasons first, they are read most."""
    drafted = apply_overlay(shipped, overlay)
    reasons = {own.reason for own in overlay.reason_phrases}
    documents = {own.document for own in overlay.document_phrases}
    owners = {own.owner for own in overlay.owner_phrases}
    found = [
        (OverlayPart.REASON_PHRASE, one.code, f"{one.code} {one.label}", one.phrase, reasons)
        for one in drafted.reasons
    ]
    found += [
        (OverlayPart.DOCUMENT_PHRASE, one.key, _plain(one.label), one.phrase, documents)
        for one in drafted.documents
    ]
    found += [
        (OverlayPart.OWNER_PHRASE, one.key, one.word, one.plain, owners) for one in drafted.owners
    ]
    return tuple(
        PhraseLine(part=part, key=key, name=name, phrase=phrase, is_own=key in own)
        for part, key, name, phrase, own in found
    )


def with_phrase(overlay: Overlay, line: PhraseLine, phrase: str) -> Overlay:
    """The draft with other words for this line; empty words go back to the shipped ones."""
    put = {
        OverlayPart.REASON_PHRASE: with_reason_phrase,
        OverlayPart.DOCUMENT_PHRASE: with_document_phrase,
        OverlayPart.OWNER_PHRASE: with_owner_phrase,
    }[line.part]
    return put(overlay, line.key, phrase)


def _plain(label: str) -> str:
    """A document's name without the place of its form code."""
    return " ".join(label.replace("{form}", "").split())
