"""What the officer of the sample office decides on the demonstration day.

The photos and their order are those of `resources/samples`; see the table in its README.
"""

from dataclasses import dataclass, field

from desk.domain.case import Answer, ScopeKind

VILLAGE_EXPORT = "Chat WhatsApp dengan Operator Desa Contoh.zip"
VILLAGE_NUMBER = "WA Operator Desa"
MOTHER_EXPORT = "WhatsApp Chat - Ibu Contoh.zip"
MOTHER_EXPORT_LATER = "WhatsApp Chat - Ibu Contoh (1).zip"
MOTHER_NUMBER = "WA Akta dan KK"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sight:
    """What the officer sees on a photo: the slots it meets, or the reasons it does not."""

    photo: str
    slots: tuple[str, ...]
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Decisions:
    """Answers and sights for one case, found by the name of its applicant."""

    applicant: str
    answers: tuple[Answer, ...]
    sights: tuple[Sight, ...] = field(default=())


def _of(question: str, value: str, owner: str = "") -> Answer:
    scope = ScopeKind.OWNER if owner else ScopeKind.CASE
    return Answer(question=question, values=(value,), scope=scope, scope_key=owner)


IN_PERSON = _of("dikuasakan", "tidak")

DEATH = Decisions(
    applicant="KARTO CONTOH",
    answers=(
        IN_PERSON,
        _of("alm_terdaftar", "ya"),
        _of("mati_cara", "surat"),
        _of("ktp_masih_ada", "ya", "almarhum"),
        _of("wn", "wni", "almarhum"),
    ),
    sights=(
        Sight(photo="IMG-20260917-WA0004.jpg", slots=("surat_mati@almarhum",)),
        Sight(photo="IMG-20260917-WA0005.jpg", slots=("kk@almarhum",)),
        Sight(photo="IMG-20260917-WA0006.jpg", slots=("ktp_el@almarhum",)),
        Sight(photo="IMG-20260917-WA0007.jpg", slots=("f201a@pelapor", "data_saksi@saksi")),
    ),
)

LOST_CARD = Decisions(
    applicant="JOKO CONTOH",
    answers=(IN_PERSON,),
    sights=(
        Sight(photo="IMG-20260917-WA0011.jpg", slots=("surat_hilang@pemohon",)),
        Sight(photo="IMG-20260917-WA0012.jpg", slots=("kk@keluarga",)),
        Sight(photo="F-1.02 JOKO CONTOH.pdf", slots=("f102@pemohon",)),
    ),
)

DAMAGED_FAMILY_CARD = Decisions(
    applicant="DARMI CONTOH",
    answers=(IN_PERSON, _of("sebab", "rusak"), _of("wn", "wni", "pemohon")),
    sights=(
        Sight(
            photo="IMG-20260918-WA0002.jpg", slots=("kk_rusak@keluarga",), reasons=("R01", "R03")
        ),
    ),
)

BIRTH = Decisions(
    applicant="SITI CONTOH",
    answers=(
        IN_PERSON,
        _of("asal_usul", "diketahui"),
        _of("nikah_bukti", "ya"),
        _of("anak_ber_nik", "tidak"),
        _of("ada_surat_lahir", "ya"),
    ),
    sights=(
        Sight(photo="00000005-PHOTO-2026-09-17-13-45-09.jpg", slots=("kk@ortu",)),
        Sight(photo="00000006-PHOTO-2026-09-17-13-45-31.jpg", slots=("buku_nikah@ortu",)),
        Sight(photo="00000007-PHOTO-2026-09-17-13-46-02.jpg", slots=("ktp_el@ibu",)),
        Sight(photo="00000008-PHOTO-2026-09-17-13-46-20.jpg", slots=("ktp_el@ayah",)),
        Sight(
            photo="00000009-PHOTO-2026-09-17-13-47-15.jpg",
            slots=("f201a@pelapor", "data_saksi@saksi"),
        ),
        Sight(photo="00000010-PHOTO-2026-09-17-13-47-40.jpg", slots=("f102@pelapor",)),
        Sight(photo="00000014-PHOTO-2026-09-18-08-20-11.jpg", slots=("surat_lahir@anak",)),
    ),
)

VILLAGE_CASES = (DEATH, LOST_CARD, DAMAGED_FAMILY_CARD)

RESULTS = {
    "akta_lahir": "AKTA KELAHIRAN ANISA CONTOH.pdf",
    "kk": "KK BUDI CONTOH.pdf",
}
"""Files as SIAK returned them, by the kind of result; the KIA is a card."""

TRUSTED_ISSUER = "penerbit-contoh.pem"
