"""Words for what the rulebook says of rows and services, and for what an office may change."""

from enum import StrEnum

from desk.domain.catalogue import Level, PresenceKind
from desk.domain.overlay_edits import OverlayPart, TimeUnit

CATALOGUE_WORDS: dict[type[StrEnum], dict[StrEnum, tuple[str, str]]] = {
    Level: {
        Level.REQUIRED: ("Wajib", "Required"),
        Level.CONDITIONAL: ("Wajib bila berlaku", "Required where it applies"),
        Level.DATA: ("Data isian", "Typed data"),
        Level.OPTIONAL: ("Pendukung", "Optional"),
        Level.LOCAL: ("Syarat kantor", "Local requirement"),
    },
    PresenceKind: {
        PresenceKind.NONE: ("Tidak perlu datang", "Nobody has to come"),
        PresenceKind.REQUIRED: ("Harus datang", "Has to come"),
        PresenceKind.IF_NOT_RECORDED: (
            "Harus datang bila belum perekaman",
            "Has to come where biometrics are not recorded",
        ),
        PresenceKind.PHOTO_CHANGE_ONLY: (
            "Harus datang bila mengganti foto",
            "Has to come to change the photo",
        ),
        PresenceKind.VERIFICATION: ("Verifikasi oleh petugas", "Verified by an officer"),
        PresenceKind.OFFICER_COMES: ("Petugas yang datang", "The officer comes"),
        PresenceKind.BRING_ORIGINAL: ("Membawa dokumen asli", "Brings the original"),
    },
    TimeUnit: {
        TimeUnit.WORKING_DAYS: ("{count} hari kerja", "{count} working day(s)"),
        TimeUnit.WORKING_HOURS: ("{count} jam kerja", "{count} working hour(s)"),
    },
    OverlayPart: {
        OverlayPart.FORM_SET: ("Kumpulan formulir", "Form set"),
        OverlayPart.SWITCH: ("Ketentuan kantor", "Office setting"),
        OverlayPart.LOCAL_ROW: ("Syarat kantor", "Local requirement"),
        OverlayPart.DROPPED_ROW: ("Syarat pendukung", "Optional requirement"),
        OverlayPart.DOCUMENT_PHRASE: ("Kalimat dokumen", "Phrase of a document"),
        OverlayPart.REASON_PHRASE: ("Kalimat alasan", "Phrase of a reason"),
        OverlayPart.OWNER_PHRASE: ("Sebutan orang", "Word for a person"),
        OverlayPart.SERVICE_TIME: ("Waktu layanan", "Service time"),
        OverlayPart.HOURS: ("Jam kerja", "Opening hours"),
        OverlayPart.RAMADAN: ("Ramadan", "Ramadan"),
        OverlayPart.DAY_OFF: ("Hari libur kantor", "Day off of the office"),
        OverlayPart.OPEN_DAY: ("Hari tetap buka", "Day on which it opens all the same"),
        OverlayPart.YEAR: ("Tahun kalender", "Calendar year"),
        OverlayPart.QUOTA: ("Kuota harian", "Daily quota"),
    },
}
