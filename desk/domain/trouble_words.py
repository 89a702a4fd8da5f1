"""What the machine's troubles say to the officer: what happened, why, what to do.

As in `domain.error_words`, `{detail}` is filled with the data the error carries.
"""

from desk.domain import errors as e
from desk.domain.error_words import ErrorWords

TROUBLES: dict[type[e.DeskError], ErrorWords] = {
    e.TroubleError: ErrorWords(
        code="MSN-00",
        indonesian=(
            "Komputer tidak dapat menyelesaikan langkah ini.",
            "{detail}",
            "Periksa disk, izin folder, dan jaringan, lalu coba lagi.",
        ),
        english=(
            "The machine could not finish this step.",
            "{detail}",
            "Check disk, folder rights and network, then try again.",
        ),
    ),
    e.DiskFullError: ErrorWords(
        code="MSN-01",
        indonesian=(
            "Disk penuh; tidak ada yang disimpan.",
            "Ruang kosong tidak cukup. {detail}",
            "Kosongkan ruang disk, lalu coba lagi.",
        ),
        english=(
            "The disk is full; nothing was stored.",
            "There is not enough free space. {detail}",
            "Free some space, then try again.",
        ),
    ),
    e.FileLockedError: ErrorWords(
        code="MSN-02",
        indonesian=(
            "Berkas sedang dipakai program lain.",
            "Program lain menahannya, atau Anda tidak punya izin: {detail}",
            "Tutup program itu, lalu coba lagi.",
        ),
        english=(
            "The file is in use by another program.",
            "Another program holds it, or you lack the right: {detail}",
            "Close that program, then try again.",
        ),
    ),
    e.DatabaseLockedError: ErrorWords(
        code="MSN-03",
        indonesian=(
            "Basis data sedang dipakai.",
            "Program lain menahannya terlalu lama. {detail}",
            "Tunggu sebentar, lalu coba lagi.",
        ),
        english=(
            "The database is busy.",
            "Another program holds it for too long. {detail}",
            "Wait a moment, then try again.",
        ),
    ),
    e.DatabaseDamagedError: ErrorWords(
        code="MSN-04",
        indonesian=(
            "Basis data tidak dapat dibuka.",
            "Isinya rusak atau bukan basis data program ini. {detail}",
            "Jangan hapus apa pun. Pulihkan cadangan terakhir atau hubungi dukungan.",
        ),
        english=(
            "The database cannot be opened.",
            "It is damaged or not one of this program. {detail}",
            "Delete nothing. Restore the last backup or call support.",
        ),
    ),
    e.DatabaseNewerError: ErrorWords(
        code="MSN-05",
        indonesian=(
            "Basis data dibuat oleh program yang lebih baru.",
            "Program ini tidak mengenal susunannya. {detail}",
            "Pasang versi program terbaru. Data tidak diubah.",
        ),
        english=(
            "The database was made by a newer program.",
            "This program does not know its structure. {detail}",
            "Install the newest version. The data was not touched.",
        ),
    ),
    e.SharedFolderError: ErrorWords(
        code="MSN-06",
        indonesian=(
            "Folder data ini tidak aman untuk basis data.",
            "Folder berada di jaringan atau disinkronkan ke awan: {detail}",
            "Pilih folder di disk komputer ini; untuk beberapa meja pakai PostgreSQL.",
        ),
        english=(
            "This data folder is not safe for a database.",
            "It lies on a network drive or is synchronised to a cloud: {detail}",
            "Choose a folder on this computer's disk; use PostgreSQL for several desks.",
        ),
    ),
    e.KeyMissingError: ErrorWords(
        code="KNC-01",
        indonesian=(
            "Kunci basis data tidak ada.",
            "Basis data ada, tetapi berkas kuncinya tidak ditemukan: {detail}",
            "Kembalikan berkas kunci atau isi lembar pemulihan. Jangan hapus apa pun.",
        ),
        english=(
            "The key of the database is missing.",
            "The database is there, its key file is not: {detail}",
            "Put the key file back or use the recovery sheet. Delete nothing.",
        ),
    ),
    e.KeyWrongError: ErrorWords(
        code="KNC-02",
        indonesian=(
            "Kunci tidak cocok dengan basis data.",
            "Berkas kunci rusak atau milik basis data lain. {detail}",
            "Kembalikan berkas kunci yang benar atau isi lembar pemulihan. Jangan hapus apa pun.",
        ),
        english=(
            "The key does not fit the database.",
            "The key file is damaged or belongs to another database. {detail}",
            "Put the right key file back or use the recovery sheet. Delete nothing.",
        ),
    ),
    e.StoredFileDamagedError: ErrorWords(
        code="MSN-07",
        indonesian=(
            "Berkas tersimpan hilang atau berubah.",
            "Sidik SHA-256 tidak cocok dengan catatan. {detail}",
            "Jangan kirim berkas ini. Jalankan `desk verify` dan pulihkan dari cadangan.",
        ),
        english=(
            "A stored file is gone or changed.",
            "Its SHA-256 does not match the record. {detail}",
            "Do not send this file. Run `desk verify` and restore it from a backup.",
        ),
    ),
    e.WorkerFailedError: ErrorWords(
        code="MSN-08",
        indonesian=(
            "Berkas tidak selesai dibaca.",
            "Pembaca berkas berhenti atau terlalu lama. {detail}",
            "Berkas ini mungkin rusak; minta kiriman ulang.",
        ),
        english=(
            "The file could not be read to its end.",
            "The file reader stopped or took too long. {detail}",
            "The file may be damaged; ask for it again.",
        ),
    ),
    e.DatabaseUnreachableError: ErrorWords(
        code="MSN-09",
        indonesian=(
            "Basis data kantor tidak dapat dihubungi.",
            "Server tidak menjawab atau menolak komputer ini. {detail}",
            "Periksa jaringan, lalu coba lagi; bila tetap gagal, hubungi pengelola server.",
        ),
        english=(
            "The office's database cannot be reached.",
            "The server does not answer, or refuses this computer. {detail}",
            "Check the network and try again; if it still fails, ask who runs the server.",
        ),
    ),
}
"""Sentences by class; a contract test wants every class that can be raised in here."""
