"""Where a proxy is not enough, because the person has to come.

A letter of authority lets somebody else hand papers in. It does not let anybody else give
fingerprints, or stand before the registrar.
Source: UU 24/2013, Ps. 63 and 64 (the card holds the holder's own photo, fingerprint and
signature); PP 40/2019; Perpres 96/2018 (couples and witnesses before the registrar).
"""

from collections.abc import Iterable
from dataclasses import replace

from desk.domain.catalogue import Catalogue, PresenceKind, Service
from desk.domain.checklist import ChecklistRow

PROXY_LETTER = "f107"
"""The document by which somebody lets another person hand in a request."""

WHO_COMES: dict[PresenceKind, str] = {
    PresenceKind.REQUIRED: "yang bersangkutan tetap wajib hadir",
    PresenceKind.IF_NOT_RECORDED: "yang bersangkutan wajib hadir bila belum rekam biometrik",
    PresenceKind.PHOTO_CHANGE_ONLY: "yang bersangkutan wajib hadir bila fotonya diganti",
    PresenceKind.VERIFICATION: "yang bersangkutan dapat diminta hadir untuk verifikasi",
    PresenceKind.OFFICER_COMES: "petugas tetap bertemu langsung dengan yang bersangkutan",
}
"""Kinds of presence that no proxy can stand in for."""


def with_presence(
    catalogue: Catalogue, services: Iterable[str], rows: tuple[ChecklistRow, ...]
) -> tuple[ChecklistRow, ...]:
    """The rows, with what a proxy cannot do written beside the letter of authority."""
    said = [text for code in dict.fromkeys(services) if (text := _said(catalogue.service(code)))]
    if not said:
        return rows
    return tuple(_noted(row, said) if row.slot.document == PROXY_LETTER else row for row in rows)


def _noted(row: ChecklistRow, said: list[str]) -> ChecklistRow:
    return replace(row, note=" ".join(part for part in (_sentence(row.note), *said) if part))


def _sentence(note: str) -> str:
    return f"{note}." if note and not note.endswith(".") else note


def _said(service: Service) -> str:
    """What a proxy cannot do for this service; empty where nobody has to come."""
    who = WHO_COMES.get(service.presence.kind)
    if who is None:
        return ""
    note = service.presence.note.rstrip(".")
    why = f" ({note})" if len(note.split()) > 1 else ""
    return f"Surat kuasa saja tidak cukup untuk {service.name}: {who}{why}."
