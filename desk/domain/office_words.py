"""What the faults of an office's data say: what is wrong, why it matters, and what to do."""

from enum import StrEnum

from desk.domain.office_checks import OfficeFault

OFFICE_WORDS: dict[type[StrEnum], dict[StrEnum, tuple[str, str]]] = {
    OfficeFault: {
        OfficeFault.NAME_EMPTY: (
            "Nama kantor masih kosong; nama itu tercetak di setiap surat. Isi nama kantor.",
            "The office has no name; it is printed on every paper. Fill it in.",
        ),
        OfficeFault.REGENCY_EMPTY: (
            "Kabupaten/kota masih kosong; namanya tercetak di kop surat. Pilih dari daftar.",
            "The regency is empty; it is printed in the letterhead. Choose it from the list.",
        ),
        OfficeFault.AREA_CODE_ODD: (
            (
                "Kode wilayah harus empat angka, karena NIK diperiksa dengannya. "
                "Pilih kabupaten/kota dari daftar."
            ),
            (
                "The area code must be four digits, since a NIK is checked by it. "
                "Choose the regency from the list."
            ),
        ),
        OfficeFault.PREFIX_ODD: (
            (
                "Awalan nomor harus 1 sampai 8 huruf besar atau angka, karena membuka setiap nomor "
                "permohonan. Contoh: CTH."
            ),
            (
                "The prefix must be 1 to 8 capital letters or digits, since it opens every case "
                "number. Example: CTH."
            ),
        ),
        OfficeFault.PROMISE_DAYS_ODD: (
            "Janji selesai harus 0 sampai 60 hari kerja; tercetak di tanda terima. Ubah angkanya.",
            "The promise must be 0 to 60 working days; it is printed on receipts. Change it.",
        ),
        OfficeFault.COMPLETION_DAYS_ODD: (
            (
                "Tenggat melengkapi harus 1 sampai 180 hari; tercetak di surat kekurangan. "
                "Ubah angkanya."
            ),
            "The time to complete must be 1 to 180 days; it is printed on notices. Change it.",
        ),
        OfficeFault.LOGO_TOO_LARGE: (
            "Logo lebih besar dari 1 MB dan memperlambat setiap surat. Pilih gambar yang kecil.",
            "The logo is larger than 1 MB and slows every paper. Choose a smaller picture.",
        ),
        OfficeFault.OFFICER_EMPTY: (
            "Nama petugas masih kosong; jurnal mencatat siapa yang bekerja. Isi nama petugas.",
            "The officer has no name; the journal notes who works here. Fill it in.",
        ),
        OfficeFault.LABEL_EMPTY: (
            "Nomor ini belum bernama; petugas mengenalinya dari nama loket. Contoh: WA Akta.",
            "This number has no label; officers know it by that. Example: WA Akta.",
        ),
        OfficeFault.LABEL_TAKEN: (
            "Nama loket ini sudah dipakai nomor lain, sehingga akan tertukar. Pakai nama lain.",
            "Another number has this label, so they would be mixed up. Use another one.",
        ),
        OfficeFault.PHONE_TAKEN: (
            (
                "Nomor WhatsApp ini sudah ada dalam daftar; satu nomor cukup dicatat sekali. "
                "Periksa angkanya."
            ),
            "This WhatsApp number is in the list already; once is enough. Check its digits.",
        ),
        OfficeFault.QUOTA_ODD: (
            "Kuota harian harus 1 atau lebih; tanpa batas berarti kosong. Ubah atau kosongkan.",
            "The daily quota must be 1 or more; empty means no limit. Change or empty it.",
        ),
        OfficeFault.LAST_NUMBER: (
            (
                "Ini nomor terakhir yang dipakai; tanpa nomor tidak ada permohonan yang masuk. "
                "Tambahkan nomor lain dulu."
            ),
            (
                "This is the last number in use; without one no request can come in. "
                "Add another one first."
            ),
        ),
    },
}
