"""Words about result PDFs: whose they are, and why one is attached with a reason only."""

from enum import StrEnum

from desk.domain.matching import MatchFact, ResultDoubt

RESULT_WORDS: dict[type[StrEnum], dict[StrEnum, tuple[str, str]]] = {
    MatchFact: {
        MatchFact.KIND: ("jenis hasil cocok", "kind of result fits"),
        MatchFact.SUBJECT: ("nama sebagai pemilik dokumen", "named as whom it is about"),
        MatchFact.NAME: ("nama ditemukan", "name found"),
        MatchFact.NIK: ("NIK cocok", "NIK fits"),
        MatchFact.FAMILY_CARD: ("No. KK cocok", "family card number fits"),
        MatchFact.CASE_NUMBER: ("nomor permohonan tertulis", "case number found"),
        MatchFact.BIRTH_DATE: ("tanggal lahir cocok", "birth date fits"),
        MatchFact.RELATIVE: ("nama keluarga ditemukan", "a relative is named"),
        MatchFact.OTHER_NIK: ("NIK di PDF milik orang lain", "the NIK is somebody else's"),
        MatchFact.SIGNED_BEFORE: (
            "ditandatangani sebelum permohonan masuk",
            "signed before the request came",
        ),
    },
    ResultDoubt: {
        ResultDoubt.NOT_SIGNED: ("tidak ber-TTE", "not signed"),
        ResultDoubt.CHANGED: ("berkas berubah setelah ditandatangani", "changed after signing"),
        ResultDoubt.NAME_NOT_FOUND: (
            "nama tidak ditemukan dalam PDF",
            "the name is not found in the PDF",
        ),
        ResultDoubt.OTHER_NIK: (
            "NIK dalam PDF bukan milik orang ini",
            "the NIK in the PDF is not this person's",
        ),
        ResultDoubt.IN_OTHER_CASE: (
            "berkas ini sudah dilampirkan pada permohonan lain",
            "this file is attached to another case already",
        ),
    },
}
"""Indonesian and English for each member."""
