"""Services that are asked for every day, with the papers that an eye knows for each of them."""

from dataclasses import dataclass

DEAD, CHILD = "almarhum", "anak"


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """What is asked for, with the papers that an eye knows for it.

    `papers` are the rows that each sheet meets, one sheet for one tuple; `answers` what an officer
    would answer after a look at them; `subject` whose name is told beside the applicant's.
    """

    code: str
    wish: str
    form_key: str
    papers: tuple[tuple[str, ...], ...]
    answers: tuple[tuple[str, str], ...]
    pdfs: tuple[str, ...] = ()
    cards: int = 0
    subject: str = ""


IN_PERSON = ("dikuasakan", "tidak")
OF_BIRTH = (
    ("asal_usul", "diketahui"),
    ("nikah_bukti", "ya"),
    ("lapor_terlambat", "tidak"),
    ("ada_surat_lahir", "ya"),
    ("anak_ber_nik", "tidak"),
    ("foto_5", "tidak"),
    IN_PERSON,
)
BIRTH_PAPERS = (
    ("kk@ortu",),
    ("buku_nikah@ortu",),
    ("f201a@pelapor", "data_saksi@saksi"),
    ("surat_lahir@anak",),
)

LOST_CARD = Service(
    code="DP-KTP-04",
    wish="KTP saya hilang, mau cetak lagi",
    form_key="",
    papers=(
        ("surat_hilang@pemohon",),
        ("kk@keluarga",),
        ("f102@pemohon",),
        ("pernyataan_hilang_rusak@pemohon",),
    ),
    answers=(IN_PERSON,),
    cards=1,
)
DAMAGED_FAMILY_CARD = Service(
    code="DP-KK-06",
    wish="KK kami rusak kena air, mau cetak ulang",
    form_key="",
    papers=(("kk_rusak@keluarga",), ("f102@pemohon",), ("ktp_el@pemohon",)),
    answers=(("sebab", "rusak"), ("wn", "wni"), IN_PERSON),
    pdfs=("kk",),
)
BIRTH = Service(
    code="CS-LHR-01",
    wish="mau buat akta kelahiran anak",
    form_key="AKTA",
    papers=BIRTH_PAPERS,
    answers=OF_BIRTH,
    pdfs=("akta_lahir",),
    subject=CHILD,
)
BIRTH_BUNDLE = Service(
    code="PKT-LAHIR",
    wish="mau akta kelahiran sekalian KK dan KIA",
    form_key="",
    papers=(*BIRTH_PAPERS, ("f102@pelapor",)),
    answers=OF_BIRTH,
    pdfs=("akta_lahir", "kk"),
    cards=1,
    subject=CHILD,
)
DEATH = Service(
    code="CS-MTI-01",
    wish="ayah saya kemarin berpulang, mohon suratnya",
    form_key="KEMATIAN",
    papers=(
        ("surat_mati@almarhum",),
        ("kk@almarhum",),
        ("ktp_el@almarhum",),
        ("f201a@pelapor", "data_saksi@saksi"),
    ),
    answers=(
        ("alm_terdaftar", "ya"),
        ("mati_cara", "surat"),
        ("ktp_masih_ada", "ya"),
        ("wn", "wni"),
        IN_PERSON,
    ),
    pdfs=("akta_mati",),
    subject=DEAD,
)
MOVING_AWAY = Service(
    code="DP-PDH-02",
    wish="mau pindah ke kabupaten lain",
    form_key="PINDAH",
    papers=(("f103@pemohon",), ("kk@kk_asal",)),
    answers=(
        ("anak_pindah_kk", "tidak"),
        ("menumpang", "tidak"),
        ("alamat_orang", "tidak"),
        IN_PERSON,
    ),
    pdfs=("skpwni", "kk"),
)
CHILD_CARD = Service(
    code="DP-KIA-01",
    wish="mau buat KIA untuk anak",
    form_key="KIA",
    papers=(("f102@pemohon",), ("akta_lahir@anak",), ("kk@ortu",)),
    answers=(("foto_5", "tidak"), IN_PERSON),
    cards=1,
    subject=CHILD,
)
OF_A_DAY = (
    LOST_CARD,
    BIRTH,
    DAMAGED_FAMILY_CARD,
    DEATH,
    LOST_CARD,
    BIRTH_BUNDLE,
    DAMAGED_FAMILY_CARD,
    MOVING_AWAY,
    BIRTH,
    CHILD_CARD,
)
"""What is asked for, again and again in this order: about as often as at a counter."""
