"""The words of a list of cases: how far a case is, and by which way it came.

They stand apart from the others because the list is drawn before anything else is loaded.
"""

from enum import StrEnum

from desk.domain.case import Channel
from desk.domain.language import Language
from desk.domain.status import Status

STATUS_WORDS: dict[type[StrEnum], dict[StrEnum, tuple[str, str]]] = {
    Status: {
        Status.NEW: ("Baru", "New"),
        Status.INCOMPLETE: ("Kurang berkas", "Incomplete"),
        Status.COMPLETE: ("Lengkap", "Complete"),
        Status.PROCESSING: ("Diproses", "Processing"),
        Status.WAITING: ("Ditahan", "On hold"),
        Status.SIGNING: ("Menunggu TTE", "E-signing"),
        Status.PRINTING: ("Cetak kartu", "Printing card"),
        Status.READY: ("Siap kirim", "To send"),
        Status.SENT: ("Terkirim", "Sent"),
        Status.DONE: ("Selesai", "Done"),
        Status.REJECTED: ("Ditolak", "Rejected"),
        Status.CANCELLED: ("Dibatalkan", "Cancelled"),
        Status.LAPSED: ("Tidak dilengkapi", "Lapsed"),
    },
    Channel: {
        Channel.WHATSAPP: ("WhatsApp", "WhatsApp"),
        Channel.COUNTER: ("Loket", "Counter"),
        Channel.VILLAGE: ("Desa", "Village"),
        Channel.PARTNER: ("Mitra", "Partner"),
    },
}
"""Indonesian and English."""


def list_word(member: Status | Channel, language: Language = Language.INDONESIAN) -> str:
    """The word for a status or a channel."""
    indonesian, english = STATUS_WORDS[type(member)][member]
    return indonesian if language is Language.INDONESIAN else english
