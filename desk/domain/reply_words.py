"""Words about replies to citizens: what they are about, and what may not stand in them."""

from enum import StrEnum

from desk.domain.disclosure import DisclosureKind
from desk.domain.replies import ReplyTopic

REPLY_WORDS: dict[type[StrEnum], dict[StrEnum, tuple[str, str]]] = {
    ReplyTopic: {
        ReplyTopic.RECEIVED: ("Permohonan diterima", "Request received"),
        ReplyTopic.INCOMPLETE: ("Kekurangan berkas", "What is missing"),
        ReplyTopic.COMPLETE: ("Berkas lengkap", "File complete"),
        ReplyTopic.PROCESSING: ("Sedang dikerjakan", "Being worked on"),
        ReplyTopic.WAITING: ("Menunggu pihak lain", "Waiting for somebody else"),
        ReplyTopic.SIGNING: ("Menunggu TTE", "Waiting for the e-signature"),
        ReplyTopic.PRINTING: ("Kartu disiapkan", "Card being made"),
        ReplyTopic.READY: ("Hasil siap", "Result ready"),
        ReplyTopic.SENT: ("Hasil dikirim", "Result sent"),
        ReplyTopic.DONE: ("Selesai", "Done"),
        ReplyTopic.REJECTED: ("Tidak dapat dikabulkan", "Rejected"),
        ReplyTopic.CANCELLED: ("Dibatalkan", "Cancelled"),
        ReplyTopic.LAPSED: ("Ditutup, belum lengkap", "Closed, not completed in time"),
        ReplyTopic.STANDING: ("Sampai di mana permohonannya", "Where the request stands"),
        ReplyTopic.FREE: ("Tulis sendiri", "Own words"),
    },
    DisclosureKind: {
        DisclosureKind.IDENTITY_NUMBER: ("NIK atau No. KK", "NIK or family card number"),
        DisclosureKind.BIRTH_DATE: ("tanggal lahir", "birth date"),
        DisclosureKind.PHONE: ("nomor telepon", "telephone number"),
    },
}
"""Indonesian and English for each member."""
