"""What stands on the papers of the sample office. All of it is invented."""

from tests.sample_papers import Sheet

PLACE = "KABUPATEN CONTOH"

IBU = ("SITI CONTOH", "9999015708920001")
AYAH = ("BUDI CONTOH", "9999011203900002")
ANAK = ("ANISA CONTOH", "")
NO_KK = "9999011501180003"

KAKEK = ("KARTO CONTOH", "9999010107450004")
NO_KK_KAKEK = "9999012002100005"
PELAPOR = ("DARMI CONTOH", "9999014203720006")

PEMUDA = ("JOKO CONTOH", "9999012511010007")
NO_KK_PEMUDA = "9999010308150008"


def _ktp(person: tuple[str, str], born: str, sex: str, address: str, state: str) -> Sheet:
    return Sheet(
        title="PROVINSI CONTOH",
        subtitle=PLACE,
        fields=(
            ("NIK", person[1]),
            ("Nama", person[0]),
            ("Tempat/Tgl Lahir", f"CONTOH, {born}"),
            ("Jenis Kelamin", sex),
            ("Alamat", address),
            ("RT/RW", "001/002"),
            ("Kel/Desa", "DESA CONTOH"),
            ("Kecamatan", "KECAMATAN CONTOH"),
            ("Status", state),
            ("Berlaku Hingga", "SEUMUR HIDUP"),
        ),
        size=(1010, 640),
        paper=(190, 214, 232),
        portrait=True,
    )


def _kk(number: str, head: str, rows: tuple[tuple[str, ...], ...]) -> Sheet:
    return Sheet(
        title="KARTU KELUARGA",
        subtitle=f"No. {number}",
        fields=(("Kepala Keluarga", head), ("Alamat", "JALAN MELATI CONTOH 7")),
        table=(("No", "Nama", "NIK", "Hubungan", "Tgl Lahir"), *rows),
        lines=("Kepala Dinas: PEJABAT CONTOH", "Dokumen ini digambar untuk contoh."),
        size=(1280, 860),
        paper=(238, 240, 246),
    )


KTP_IBU = _ktp(IBU, "17-08-1992", "PEREMPUAN", "JALAN MELATI CONTOH 7", "KAWIN")
KTP_AYAH = _ktp(AYAH, "12-03-1990", "LAKI-LAKI", "JALAN MELATI CONTOH 7", "KAWIN")
KTP_KAKEK = _ktp(KAKEK, "01-07-1945", "LAKI-LAKI", "DUSUN KENANGA CONTOH 3", "CERAI MATI")
KTP_PELAPOR = _ktp(PELAPOR, "02-03-1972", "PEREMPUAN", "DUSUN KENANGA CONTOH 3", "KAWIN")
KTP_PEMUDA = _ktp(PEMUDA, "25-11-2001", "LAKI-LAKI", "DUSUN MAWAR CONTOH 9", "BELUM KAWIN")

KK_ORTU = _kk(
    NO_KK,
    AYAH[0],
    (
        ("1", AYAH[0], AYAH[1], "KEPALA KELUARGA", "12-03-1990"),
        ("2", IBU[0], IBU[1], "ISTRI", "17-08-1992"),
    ),
)
KK_KAKEK = _kk(
    NO_KK_KAKEK,
    KAKEK[0],
    (
        ("1", KAKEK[0], KAKEK[1], "KEPALA KELUARGA", "01-07-1945"),
        ("2", PELAPOR[0], PELAPOR[1], "ANAK", "02-03-1972"),
    ),
)
KK_PEMUDA = _kk(
    NO_KK_PEMUDA, PEMUDA[0], (("1", PEMUDA[0], PEMUDA[1], "KEPALA KELUARGA", "25-11-2001"),)
)

SURAT_LAHIR = Sheet(
    title="SURAT KETERANGAN KELAHIRAN",
    subtitle="RUMAH SAKIT CONTOH SEHAT - No. 000/CONTOH/IX/2026",
    fields=(
        ("Telah lahir", "seorang bayi PEREMPUAN"),
        ("Nama", ANAK[0]),
        ("Hari, tanggal", "Sabtu, 5 September 2026"),
        ("Pukul", "04.20 WIB"),
        ("Berat, panjang", "3,1 kg, 49 cm"),
        ("Ibu", IBU[0]),
        ("NIK Ibu", IBU[1]),
        ("Ayah", AYAH[0]),
        ("NIK Ayah", AYAH[1]),
    ),
    lines=("Penolong persalinan: dr. CONTOH", "", "Dokumen ini digambar untuk contoh."),
    stamp="RS CONTOH\nSEHAT",
)
SURAT_MATI = Sheet(
    title="SURAT KETERANGAN KEMATIAN",
    subtitle="PEMERINTAH DESA CONTOH - No. 000/CONTOH/IX/2026",
    fields=(
        ("Nama", KAKEK[0]),
        ("NIK", KAKEK[1]),
        ("Meninggal pada", "Senin, 14 September 2026"),
        ("Tempat", "DESA CONTOH"),
        ("Sebab", "USIA TUA"),
        ("Pelapor", PELAPOR[0]),
        ("Hubungan", "ANAK"),
    ),
    lines=("Kepala Desa: PEJABAT DESA CONTOH", "", "Dokumen ini digambar untuk contoh."),
    stamp="DESA\nCONTOH",
)
SURAT_HILANG = Sheet(
    title="SURAT TANDA LAPOR KEHILANGAN",
    subtitle="KEPOLISIAN SEKTOR CONTOH - No. 000/CONTOH/IX/2026",
    fields=(
        ("Nama", PEMUDA[0]),
        ("NIK", PEMUDA[1]),
        ("Yang hilang", "1 (SATU) BUAH KTP-EL"),
        ("Tanggal", "10 September 2026"),
    ),
    lines=("Petugas: CONTOH", "", "Dokumen ini digambar untuk contoh."),
    stamp="POLSEK\nCONTOH",
)
BUKU_NIKAH = Sheet(
    title="KUTIPAN AKTA NIKAH",
    subtitle="KUA KECAMATAN CONTOH - No. 0000/00/I/2018",
    fields=(
        ("Suami", AYAH[0]),
        ("NIK Suami", AYAH[1]),
        ("Istri", IBU[0]),
        ("NIK Istri", IBU[1]),
        ("Tanggal akad", "6 Januari 2018"),
    ),
    lines=("Penghulu: CONTOH", "Dokumen ini digambar untuk contoh."),
    size=(1240, 820),
    paper=(206, 226, 200),
    stamp="KUA\nCONTOH",
)
F201A = Sheet(
    title="F-2.01A FORMULIR PELAPORAN KELAHIRAN",
    subtitle="DINAS KEPENDUDUKAN DAN PENCATATAN SIPIL KABUPATEN CONTOH",
    fields=(
        ("Pelapor", IBU[0]),
        ("NIK Pelapor", IBU[1]),
        ("Nama Anak", ANAK[0]),
        ("Tanggal Lahir", "05-09-2026"),
        ("Tempat", "RS CONTOH SEHAT"),
        ("Kelahiran ke-", "1 (SATU)"),
        ("Ayah", AYAH[0]),
        ("Ibu", IBU[0]),
        ("Saksi I", "RATNA CONTOH"),
        ("NIK Saksi I", "9999015101850009"),
        ("Saksi II", "AGUS CONTOH"),
        ("NIK Saksi II", "9999010206800010"),
    ),
    lines=("Pelapor: (tanda tangan)", "Dokumen ini digambar untuk contoh."),
    stamp="ttd",
)
F201A_MATI = Sheet(
    title="F-2.01A FORMULIR PELAPORAN KEMATIAN",
    subtitle="DINAS KEPENDUDUKAN DAN PENCATATAN SIPIL KABUPATEN CONTOH",
    fields=(
        ("Pelapor", PELAPOR[0]),
        ("NIK Pelapor", PELAPOR[1]),
        ("Jenazah", KAKEK[0]),
        ("NIK Jenazah", KAKEK[1]),
        ("Tanggal", "14-09-2026"),
        ("Saksi I", "RATNA CONTOH"),
        ("Saksi II", "AGUS CONTOH"),
    ),
    lines=("Pelapor: (tanda tangan)", "Dokumen ini digambar untuk contoh."),
    stamp="ttd",
)


def f102(person: tuple[str, str], asked: str) -> Sheet:
    """The form of population events, filled in for somebody."""
    return Sheet(
        title="F-1.02 PENDAFTARAN PERISTIWA KEPENDUDUKAN",
        subtitle="DINAS KEPENDUDUKAN DAN PENCATATAN SIPIL KABUPATEN CONTOH",
        fields=(
            ("Nama", person[0]),
            ("NIK", person[1]),
            ("Nomor KK", NO_KK if person is IBU else NO_KK_PEMUDA),
            ("Permohonan", asked),
            ("Nomor HP", "0856-0001-0002" if person is IBU else "0856-0001-0021"),
        ),
        lines=("Pemohon: (tanda tangan)", "Dokumen ini digambar untuk contoh."),
        stamp="ttd",
    )


F102_IBU = f102(IBU, "KK (tambah anak), KIA")
F102_PEMUDA = f102(PEMUDA, "KTP-el hilang")
