"""What the history of a case says: what each verb of the journal means, and what is told of it.

In the words of somebody who never saw the program.
"""

from enum import StrEnum

from desk.domain.language import Language


class Told(StrEnum):
    """A sentence or a part of one in the history of a case."""

    UNDONE = "undone"
    REDONE = "redone"
    TAKEN_BACK = "taken_back"
    HEAD = "head"
    FIRST_MESSAGE = "first_message"
    WAITS = "waits"
    ACTS = "acts"
    FILES = "files"
    ANSWER = "answer"
    ANSWER_REMOVED = "answer_removed"
    ITEM = "item"
    ITEM_MOVED = "item_moved"
    ITEM_MOVED_FOR = "item_moved_for"
    ITEM_REPLACED = "item_replaced"
    JUDGED = "judged"
    JUDGED_WITH = "judged_with"
    ORIGINAL_SEEN = "original_seen"
    PAPER = "paper"
    REPLY_SENT = "reply_sent"
    REPLY_DRAFT = "reply_draft"
    SURPLUS = "surplus"
    CHECKING = "checking"
    OFFICE = "office"
    CITIZEN = "citizen"
    AGENCY = "agency"
    NO_TIME = "no_time"


HISTORY_WORDS: dict[type[StrEnum], dict[StrEnum, tuple[str, str]]] = {
    Told: {
        Told.UNDONE: ("Perubahan sebelumnya diurungkan", "The change before was undone"),
        Told.REDONE: ("{text} (dikerjakan lagi)", "{text} (done again)"),
        Told.TAKEN_BACK: ("{text} (diurungkan)", "{text} (undone)"),
        Told.HEAD: (
            "Riwayat permohonan {number} – {applicant}",
            "History of case {number} – {applicant}",
        ),
        Told.FIRST_MESSAGE: (
            "Pesan pertama pemohon: {asked}, dicatat {hours} jam kerja sesudahnya.",
            "First message of the applicant: {asked}; logged after {hours} h of working time.",
        ),
        Told.WAITS: ("Lama di tiap tangan", "How long it lay where"),
        Told.ACTS: ("Yang terjadi", "What happened"),
        Told.FILES: ("{count} berkas", "{count} file(s)"),
        Told.ANSWER: ("{asked} {values}", "{asked} {values}"),
        Told.ANSWER_REMOVED: ("{asked} (jawaban dihapus)", "{asked} (answer removed)"),
        Told.ITEM: ("{name}: {status}", "{name}: {status}"),
        Told.ITEM_MOVED: ("{name}: {before} → {after}", "{name}: {before} → {after}"),
        Told.ITEM_MOVED_FOR: (
            "{name}: {before} → {after}, alasan: {reason}",
            "{name}: {before} → {after}, reason: {reason}",
        ),
        Told.ITEM_REPLACED: ("{before} diganti {after}", "{before} replaced by {after}"),
        Told.JUDGED: ("{slot}: {kind}", "{slot}: {kind}"),
        Told.JUDGED_WITH: ("{slot}: {kind}, {note}", "{slot}: {kind}, {note}"),
        Told.ORIGINAL_SEEN: ("asli dilihat atau data diketik", "original seen or data typed"),
        Told.PAPER: ("{kind} {number}", "{kind} {number}"),
        Told.REPLY_SENT: ("{kind} (terkirim): {text}", "{kind} (sent): {text}"),
        Told.REPLY_DRAFT: ("{kind} (konsep): {text}", "{kind} (draft): {text}"),
        Told.SURPLUS: ("{name}: bukan syarat", "{name}: for no requirement"),
        Told.CHECKING: (
            "menunggu diperiksa {hours} jam kerja",
            "waited to be checked: {hours} h of working time",
        ),
        Told.OFFICE: (
            "dikerjakan kantor {hours} jam kerja",
            "worked on by the office: {hours} h of working time",
        ),
        Told.CITIZEN: ("menunggu pemohon {time}", "waited for the applicant: {time}"),
        Told.AGENCY: ("menunggu instansi lain {time}", "waited for another agency: {time}"),
        Told.NO_TIME: ("belum ada waktu yang terpakai", "no time spent yet"),
    },
}
"""Indonesian and English."""

VERBS: dict[str, tuple[str, str]] = {
    "drafts_accepted": ("Permohonan dicatat", "Case logged"),
    "case_opened": ("Permohonan dicatat", "Case logged"),
    "case_extended": (
        "Pesan dan berkas baru masuk ke permohonan ini",
        "New messages and files came into this case",
    ),
    "files_added": ("Berkas ditambahkan", "Files added"),
    "slots_judged": ("Berkas diperiksa", "Files checked"),
    "findings_withdrawn": ("Penilaian ditarik", "Findings withdrawn"),
    "findings_restored": ("Penilaian dipulihkan", "Findings restored"),
    "finding_confirmed": ("Catatan disetujui petugas kedua", "Note confirmed by a second officer"),
    "evidence_turned": ("Gambar diputar", "Picture turned"),
    "surplus_marked": ("Berkas ditandai bukan syarat", "File marked as for no requirement"),
    "questions_answered": ("Pertanyaan dijawab", "Questions answered"),
    "person_written": ("Data orang ditulis", "Data of a person written"),
    "people_returned": ("Data orang dikembalikan", "Data of people put back"),
    "extra_asked": ("Permintaan tambahan kantor diubah", "The office's extra request changed"),
    "services_adjusted": ("Layanan disesuaikan dengan jawaban", "Services made to fit the answers"),
    "services_combined": ("Layanan ditambahkan", "Services added"),
    "services_separated": ("Penambahan layanan dibatalkan", "Added services taken back"),
    "catalogue_adopted": ("Aturan terbaru dipakai", "Newest rules taken over"),
    "catalogue_returned": ("Aturan semula dipakai lagi", "Former rules in use again"),
    "item_moved": ("Status diubah", "Status changed"),
    "item_moved_back": ("Status dikembalikan", "Status put back"),
    "item_claimed": ("Permohonan diambil petugas", "Case taken by an officer"),
    "case_claimed": ("Permohonan diambil petugas", "Case taken by an officer"),
    "case_released": ("Permohonan dilepas petugas", "Case released by an officer"),
    "holders_returned": ("Pemegang dikembalikan", "Holders put back"),
    "note_written": ("Catatan petugas", "Officer's note"),
    "identity_shown": ("NIK lengkap dilihat", "NIK looked at in full"),
    "number_copied": ("Data disalin untuk SIAK", "Data copied for SIAK"),
    "reply_written": ("Balasan disusun", "Reply written"),
    "reply_sent": ("Balasan dikirim ke pemohon", "Reply sent to the applicant"),
    "receipt_issued": ("Tanda terima dibuat", "Receipt made"),
    "shortage_notice_issued": ("Surat kekurangan berkas dibuat", "Shortage notice made"),
    "result_sheet_issued": ("Lembar hasil dibuat", "Result sheet made"),
    "result_attached": ("Hasil dilampirkan", "Result attached"),
    "card_noted": ("Kartu atau catatan dicatat", "Card or entry noted"),
    "file_printed": ("Berkas dicetak", "File printed"),
    "result_copied": ("Salinan hasil disimpan", "Copy of a result saved"),
    "case_exported": ("Hasil disiapkan untuk diserahkan", "Results prepared for handing over"),
    "results_handed_over": ("Hasil diserahkan", "Results handed over"),
}
"""Every verb of an act in a case, Indonesian and English; a test wants every action in here."""


def verb_text(verb: str, language: Language) -> str:
    """What a verb of the journal means; one that is not known is shown as it is."""
    said = VERBS.get(verb)
    if said is None:
        return verb.replace("_", " ")
    return said[0] if language is Language.INDONESIAN else said[1]
