"""The words that paper, terminal and window share, Indonesian and English.

One entry for each enum member that a person sees; the sentences of errors stand in
`domain.error_words` and `domain.trouble_words`. What only the window says is translated there.
Source: words as offices use them; documents as named in Perpres 96/2018 and Permendagri 109/2019.
"""

from dataclasses import dataclass
from enum import StrEnum

from desk.domain.case import (
    FindingKind,
    HandOverWay,
    MediaKind,
    PaperKind,
    ReplyKind,
    ResultForm,
    SenderKind,
    SignatureState,
)
from desk.domain.catalogue_words import CATALOGUE_WORDS
from desk.domain.chat import DateOrder, MessageKind
from desk.domain.checklist import RowForm, RowState, SlotLevel, VerdictState
from desk.domain.detail_words import DETAIL_WORDS
from desk.domain.error_words import USER_ERRORS
from desk.domain.errors import DeskError
from desk.domain.file_words import FILE_WORDS
from desk.domain.history_words import HISTORY_WORDS
from desk.domain.language import Language
from desk.domain.office import UnitKind, Zone
from desk.domain.office_words import OFFICE_WORDS
from desk.domain.problems import ProblemKind
from desk.domain.reply_words import REPLY_WORDS
from desk.domain.result_words import RESULT_WORDS
from desk.domain.rule_fault_words import RULE_FAULT_WORDS
from desk.domain.sayings import Datum, Saying, Several
from desk.domain.status_words import STATUS_WORDS
from desk.domain.trouble_words import TROUBLES
from desk.domain.verification import FaultKind

__all__ = ["WORDS", "Explanation", "Language", "explain", "say", "word"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """An error in the officer's words: what happened, why, and what to do."""

    what: str
    why: str
    remedy: str
    code: str

    @property
    def line(self) -> str:
        """All of it on one line, for a terminal."""
        return " ".join(part for part in (self.what, self.why, self.remedy) if part)


ONLY_VALIDATION_DATA = (
    "sesudah TTE hanya ditambahkan data validasi (LTV), isi halaman tetap; ambil berkas asli dari "
    "SIAK, atau periksa di layanan verifikasi TTE nasional"
)
"""Said of a changed result file whose pages are still those that were signed."""

WORDS: dict[type[StrEnum], dict[StrEnum, tuple[str, str]]] = {
    FaultKind: {
        FaultKind.DATABASE_DAMAGED: ("Basis data rusak", "Database damaged"),
        FaultKind.REFERENCE_BROKEN: ("Catatan menunjuk ke yang tidak ada", "Broken reference"),
        FaultKind.ENTRY_CHANGED: ("Entri jurnal diubah", "Journal entry changed"),
        FaultKind.ENTRY_MISSING: ("Entri jurnal hilang", "Journal entry missing"),
        FaultKind.PAYLOAD_CHANGED: ("Isi entri jurnal diubah", "Content of an entry changed"),
        FaultKind.PAYLOAD_MISSING: ("Isi entri jurnal hilang", "Content of an entry missing"),
        FaultKind.JOURNAL_CUT: ("Akhir jurnal terpotong", "End of the journal cut off"),
        FaultKind.OLDER_COPY: (
            "Basis data lebih lama daripada catatan terakhir",
            "Database older than the last note",
        ),
        FaultKind.NOTE_UNREADABLE: ("Catatan akhir jurnal tidak terbaca", "Head note unreadable"),
        FaultKind.FILE_MISSING: ("Berkas hilang", "File missing"),
        FaultKind.FILE_DAMAGED: ("Berkas berubah atau rusak", "File changed or damaged"),
        FaultKind.FILE_UNKNOWN: ("Berkas asing di penyimpanan", "Foreign file in the vault"),
        FaultKind.FILE_WITHOUT_ROW: ("Berkas tanpa catatan", "File without a record"),
        FaultKind.FILE_PENDING: ("Berkas menunggu disimpan", "File waiting to be stored"),
        FaultKind.FILE_UNCLAIMED: ("Berkas tak bertuan", "Unclaimed file"),
        FaultKind.FILE_UNFINISHED: ("Berkas setengah tertulis", "Half-written file"),
    },
    SenderKind: {
        SenderKind.CITIZEN: ("Warga", "Citizen"),
        SenderKind.VILLAGE: ("Petugas desa", "Village officer"),
        SenderKind.KECAMATAN: ("Petugas kecamatan", "District officer"),
        SenderKind.HOSPITAL: ("Fasilitas kesehatan", "Health facility"),
        SenderKind.PARTNER: ("Mitra", "Partner"),
    },
    FindingKind: {
        FindingKind.ACCEPTED: ("Sesuai", "Accepted"),
        FindingKind.ACCEPTED_WITH_NOTE: ("Sesuai dengan catatan", "Accepted with a note"),
        FindingKind.IN_SIAK: ("Sudah ada di SIAK", "Already in SIAK"),
        FindingKind.REFUSED: ("Tidak sesuai", "Refused"),
        FindingKind.WITHDRAWN: ("Penilaian ditarik", "Finding withdrawn"),
        FindingKind.CONFIRMED: ("Disetujui petugas kedua", "Confirmed by a second officer"),
    },
    SlotLevel: {
        SlotLevel.REQUIRED: ("Wajib", "Required"),
        SlotLevel.UNDETERMINED: ("Belum ditentukan", "Not yet determined"),
        SlotLevel.DATA: ("Data isian", "Typed data"),
        SlotLevel.OPTIONAL: ("Pendukung", "Optional"),
        SlotLevel.LOCAL: ("Syarat kantor", "Local requirement"),
    },
    RowForm: {
        RowForm.SIGNED_FORM: ("Formulir bertanda tangan", "Signed form"),
        RowForm.SIGNED_FORM_WITH_STAMP_DUTY: (
            "Formulir bertanda tangan dan bermeterai",
            "Signed form with stamp duty",
        ),
        RowForm.PHOTO_OF_ORIGINAL: ("Foto dokumen asli", "Photo of the original"),
        RowForm.WITHDRAWN_AT_HANDOVER: (
            "Foto dokumen asli; aslinya diserahkan saat hasil diambil",
            "Photo of the original, which is handed in when the result is collected",
        ),
        RowForm.PORTRAIT: ("Pas foto", "Portrait photo"),
        RowForm.TYPED: ("Diketik petugas", "Typed"),
        RowForm.DIGITAL_RECORD_FROM_SIAK: ("Ditarik dari SIAK", "Taken from SIAK"),
    },
    RowState: {
        RowState.SATISFIED: ("Ada", "Present"),
        RowState.REFUSED: ("Tidak sesuai", "Refused"),
        RowState.MISSING: ("Belum ada", "Missing"),
        RowState.UNDETERMINED: ("Belum ditentukan", "Not yet determined"),
        RowState.NOT_NEEDED: ("Tidak diperlukan", "Not needed"),
        RowState.UNCONFIRMED: ("Menunggu petugas kedua", "Waiting for a second officer"),
    },
    VerdictState: {
        VerdictState.COMPLETE: ("Lengkap", "Complete"),
        VerdictState.INCOMPLETE: ("Belum lengkap", "Incomplete"),
        VerdictState.UNDETERMINED: ("Belum ditentukan", "Undetermined"),
        VerdictState.NOT_APPLICABLE: ("Layanan tidak tepat", "Another service applies"),
    },
    ResultForm: {
        ResultForm.PDF_TTE: ("PDF ber-TTE", "Signed PDF"),
        ResultForm.CARD: ("Kartu", "Card"),
        ResultForm.ENTRY: ("Catatan", "Entry"),
    },
    SignatureState: {
        SignatureState.NONE: ("Tidak ber-TTE", "Not signed"),
        SignatureState.VALID: ("TTE sah", "Signature valid"),
        SignatureState.VALID_ISSUER_UNKNOWN: (
            "TTE utuh, penerbit sertifikat belum dikenal",
            "Signature intact, issuer not known",
        ),
        SignatureState.CHANGED: (
            "Berkas berubah setelah ditandatangani",
            "File was changed after signing",
        ),
        SignatureState.UNREADABLE: ("Tidak dapat diperiksa", "Cannot be checked"),
    },
    HandOverWay: {
        HandOverWay.WHATSAPP: ("Dikirim lewat WhatsApp", "Sent on WhatsApp"),
        HandOverWay.PICKED_UP: ("Diambil", "Picked up"),
        HandOverWay.COURIER: ("Lewat kurir", "By courier"),
        HandOverWay.VILLAGE: ("Dititipkan di desa/kelurahan", "Left with the village"),
    },
    ReplyKind: {
        ReplyKind.RECEIVED: ("Permohonan diterima", "Request received"),
        ReplyKind.SHORTAGE: ("Kekurangan berkas", "What is missing"),
        ReplyKind.PROGRESS: ("Kabar permohonan", "How far it is"),
        ReplyKind.RESULT: ("Hasil layanan", "Result"),
        ReplyKind.REJECTION: ("Penolakan", "Rejection"),
        ReplyKind.OTHER: ("Balasan lain", "Other reply"),
    },
    PaperKind: {
        PaperKind.RECEIPT: ("Tanda terima permohonan", "Receipt"),
        PaperKind.SHORTAGE_NOTICE: ("Surat pemberitahuan kekurangan berkas", "Shortage notice"),
        PaperKind.RESULT_SHEET: ("Lembar hasil layanan", "Result sheet"),
    },
    MediaKind: {
        MediaKind.JPEG: ("Foto JPEG", "JPEG photo"),
        MediaKind.PNG: ("Gambar PNG", "PNG picture"),
        MediaKind.WEBP: ("Gambar WebP", "WebP picture"),
        MediaKind.HEIC: ("Foto HEIC", "HEIC photo"),
        MediaKind.PDF: ("PDF", "PDF"),
    },
    Zone: {
        Zone.WIB: ("WIB", "WIB"),
        Zone.WITA: ("WITA", "WITA"),
        Zone.WIT: ("WIT", "WIT"),
    },
    UnitKind: {
        UnitKind.OFFICE: ("Kantor", "Office"),
        UnitKind.KECAMATAN: ("Kecamatan", "District office"),
        UnitKind.VILLAGE_POINT: ("Titik layanan desa", "Village point"),
    },
    DateOrder: {
        DateOrder.DMY: ("hari-bulan-tahun", "day-month-year"),
        DateOrder.MDY: ("bulan-hari-tahun", "month-day-year"),
        DateOrder.YMD: ("tahun-bulan-hari", "year-month-day"),
    },
    MessageKind: {
        MessageKind.TEXT: ("Pesan", "Message"),
        MessageKind.ATTACHMENT: ("Berkas", "Attachment"),
        MessageKind.OMITTED: ("Berkas tidak disertakan", "Media omitted"),
        MessageKind.DELETED: ("Pesan dihapus", "Deleted message"),
        MessageKind.LOCATION: ("Lokasi", "Location"),
        MessageKind.CALL: ("Panggilan", "Call"),
        MessageKind.SYSTEM: ("Pemberitahuan WhatsApp", "WhatsApp notice"),
    },
    ProblemKind: {
        ProblemKind.IMPOSSIBLE_DATE: (
            "Tanggal tidak mungkin; baris disimpan sebagai teks pesan sebelumnya",
            "Impossible date; the line was kept as text of the message before",
        ),
        ProblemKind.DATE_ORDER_ASSUMED: (
            "Urutan tanggal hanya diperkirakan; periksa sebelum menyimpan",
            "The date order is assumed; check it before saving",
        ),
        ProblemKind.CUT_OFF: (
            "Berkas terpotong; yang utuh dibaca",
            "The file is cut off; what is whole was read",
        ),
        ProblemKind.TEXT_BEFORE_FIRST_MESSAGE: (
            "Ada teks sebelum pesan pertama",
            "There is text before the first message",
        ),
        ProblemKind.UNREADABLE_BYTES: (
            "Ada huruf yang rusak; diganti tanda tanya",
            "Some characters are damaged and were replaced",
        ),
        ProblemKind.ATTACHMENT_MISSING: (
            "Berkas disebut dalam chat tetapi tidak disertakan",
            "A file is named in the chat but not included",
        ),
        ProblemKind.ENTRY_REFUSED: (
            "Isi arsip ini tidak diambil",
            "This entry of the archive was not taken",
        ),
        ProblemKind.CATALOGUE_FAULT: ("Kesalahan katalog", "Catalogue fault"),
    },
    **STATUS_WORDS,
    **FILE_WORDS,
    **REPLY_WORDS,
    **RESULT_WORDS,
    **CATALOGUE_WORDS,
    **OFFICE_WORDS,
    **DETAIL_WORDS,
    **HISTORY_WORDS,
    **RULE_FAULT_WORDS,
}
"""Indonesian and English for each member that a person can meet.

By enum first: members of different enums are equal where their values are (`Status.COMPLETE`
and `VerdictState.COMPLETE`), so that one flat table would mix up their words.
"""


_SENTENCES = {**USER_ERRORS, **TROUBLES}


def word(member: StrEnum, language: Language = Language.INDONESIAN) -> str:
    """The word for an enum member.

    Raises:
        KeyError: the member has no words, a fault that a contract test finds first.
    """
    indonesian, english = WORDS[type(member)][member]
    return indonesian if language is Language.INDONESIAN else english


def say(datum: Datum, language: Language = Language.INDONESIAN) -> str:
    """What was kept to be said later, as text.

    Raises:
        KeyError: a sentence has no words or lacks a field, faults that a contract test finds first.
    """
    match datum:
        case Saying():
            data = {name: say(value, language) for name, value in datum.data}
            return word(datum.key, language).format(**data)
        case Several():
            text = datum.joint.join(say(part, language) for part in datum.parts)
            return f"{text[:1].upper()}{text[1:]}." if datum.is_sentence else text
        case StrEnum() if type(datum) in WORDS:
            return word(datum, language)
        case _:
            return str(datum)


def explain(error: DeskError, language: Language = Language.INDONESIAN) -> Explanation:
    """The sentences for an error, with its data filled in."""
    words = _SENTENCES[type(error)]
    sentences = words.indonesian if language is Language.INDONESIAN else words.english
    detail = say(error.said, language)
    what, why, remedy = (sentence.replace("{detail}", detail).strip() for sentence in sentences)
    return Explanation(what=what, why=why, remedy=remedy, code=words.code)
