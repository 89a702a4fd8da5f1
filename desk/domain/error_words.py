"""What an error of the input or the rules says to the officer: what happened, why, what to do.

`{detail}` is filled with the data the error carries. The short code is what an officer reads to
support over the phone.
"""

from dataclasses import dataclass

from desk.domain import errors as e


@dataclass(frozen=True, slots=True, kw_only=True)
class ErrorWords:
    """Three sentences in two languages and the code of the class."""

    code: str
    indonesian: tuple[str, str, str]
    english: tuple[str, str, str]


USER_ERRORS: dict[type[e.DeskError], ErrorWords] = {
    e.ArgumentError: ErrorWords(
        code="ARG-01",
        indonesian=(
            "Perintah tidak dapat dijalankan.",
            "{detail}",
            "Periksa penulisan, lalu ulangi.",
        ),
        english=("The command cannot be run.", "{detail}", "Check the spelling and try again."),
    ),
    e.UnusableInputError: ErrorWords(
        code="BRK-01",
        indonesian=("Berkas tidak dapat dipakai.", "{detail}", "Pilih berkas lain."),
        english=("The file cannot be used.", "{detail}", "Choose another file."),
    ),
    e.FileMissingError: ErrorWords(
        code="BRK-02",
        indonesian=(
            "Berkas tidak ditemukan atau tidak dapat dibuka: {detail}",
            "Berkas mungkin sudah dipindahkan atau belum selesai diunduh.",
            "Periksa tempat dan nama berkas, lalu coba lagi.",
        ),
        english=(
            "The file was not found or cannot be opened: {detail}",
            "It may have been moved, or its download is not finished.",
            "Check its place and name, then try again.",
        ),
    ),
    e.FolderGivenError: ErrorWords(
        code="BRK-07",
        indonesian=(
            "{detail} adalah folder, bukan berkas.",
            "Yang dapat dibaca hanya berkas.",
            "Buka foldernya, lalu pilih berkas di dalamnya.",
        ),
        english=(
            "{detail} is a folder, not a file.",
            "Only files can be read.",
            "Open the folder and choose the files in it.",
        ),
    ),
    e.NotAnExportError: ErrorWords(
        code="CHT-01",
        indonesian=(
            "Berkas ini bukan hasil Ekspor Chat WhatsApp.",
            "Tidak ada baris pesan dengan tanggal, jam, dan nama pengirim. {detail}",
            "Buka chat di WhatsApp, pilih Ekspor chat, lalu pakai berkas yang dihasilkan.",
        ),
        english=(
            "This file is no WhatsApp chat export.",
            "No message line with date, time and sender was found. {detail}",
            "Open the chat in WhatsApp, choose Export chat, and use the file it makes.",
        ),
    ),
    e.MixedExportError: ErrorWords(
        code="CHT-02",
        indonesian=(
            "Urutan tanggal dalam berkas ini bertentangan.",
            "Sebagian baris memakai hari di depan, sebagian bulan di depan. {detail}",
            "Ekspor ulang chat dari satu ponsel saja.",
        ),
        english=(
            "The date order in this file contradicts itself.",
            "Some lines put the day first, others the month. {detail}",
            "Export the chat again, from one phone alone.",
        ),
    ),
    e.DamagedArchiveError: ErrorWords(
        code="ZIP-01",
        indonesian=(
            "Arsip zip rusak atau terpotong.",
            "Unduhan tampaknya belum selesai. {detail}",
            "Ekspor atau unduh ulang. Tidak ada yang disimpan.",
        ),
        english=(
            "The zip archive is damaged or cut off.",
            "Its download does not seem to be finished. {detail}",
            "Export or download it again. Nothing was stored.",
        ),
    ),
    e.ProtectedArchiveError: ErrorWords(
        code="ZIP-02",
        indonesian=(
            "Arsip zip dikunci dengan kata sandi.",
            "Isinya tidak dapat dibaca. {detail}",
            "Minta pengirim mengirim ulang tanpa kata sandi.",
        ),
        english=(
            "The zip archive is protected by a password.",
            "Its content cannot be read. {detail}",
            "Ask the sender to send it without a password.",
        ),
    ),
    e.HostileArchiveError: ErrorWords(
        code="ZIP-03",
        indonesian=(
            "Arsip zip ditolak.",
            "Isinya melewati batas aman: {detail}",
            "Jangan dibuka dengan program lain. Minta pengirim mengirim berkas satu per satu.",
        ),
        english=(
            "The zip archive was refused.",
            "Its content breaks a safety limit: {detail}",
            "Do not open it with another program. Ask for the files one by one.",
        ),
    ),
    e.NoTranscriptError: ErrorWords(
        code="ZIP-04",
        indonesian=(
            "Arsip ini tidak berisi teks chat.",
            "Tidak ada berkas .txt hasil Ekspor Chat di dalamnya. {detail}",
            "Pakai zip yang dibuat WhatsApp lewat Ekspor chat.",
        ),
        english=(
            "This archive holds no chat text.",
            "There is no .txt of a chat export inside. {detail}",
            "Use the zip that WhatsApp makes with Export chat.",
        ),
    ),
    e.TwoTranscriptsError: ErrorWords(
        code="ZIP-05",
        indonesian=(
            "Arsip ini berisi lebih dari satu chat.",
            "Tidak jelas chat mana yang dimaksud: {detail}",
            "Ekspor setiap chat sendiri-sendiri.",
        ),
        english=(
            "This archive holds more than one chat.",
            "It is not clear which one is meant: {detail}",
            "Export each chat on its own.",
        ),
    ),
    e.UnreadableFileError: ErrorWords(
        code="BRK-03",
        indonesian=(
            "Berkas tidak dapat dibuka.",
            "Isinya rusak, kosong, atau unduhan belum selesai. {detail}",
            "Unduh lagi di WhatsApp, lalu coba lagi.",
        ),
        english=(
            "The file cannot be opened.",
            "It is damaged, empty, or its download is not finished. {detail}",
            "Download it again in WhatsApp, then try again.",
        ),
    ),
    e.ProtectedPdfError: ErrorWords(
        code="BRK-04",
        indonesian=(
            "PDF dikunci dengan kata sandi.",
            "Isinya tidak dapat diperiksa. {detail}",
            "Minta pengirim mengirim PDF tanpa kata sandi.",
        ),
        english=(
            "The PDF is protected by a password.",
            "Its content cannot be checked. {detail}",
            "Ask the sender for the PDF without a password.",
        ),
    ),
    e.OversizeFileError: ErrorWords(
        code="BRK-05",
        indonesian=(
            "Berkas terlalu besar.",
            "Ukurannya melewati batas program. {detail}",
            "Minta foto biasa dari kamera ponsel, satu halaman satu foto.",
        ),
        english=(
            "The file is too large.",
            "It is beyond the limit of the program. {detail}",
            "Ask for an ordinary phone photo, one page a photo.",
        ),
    ),
    e.CatalogueUnreadableError: ErrorWords(
        code="KTL-01",
        indonesian=(
            "Katalog layanan tidak dapat dibaca.",
            "Kesalahan yang ditemukan:\n{detail}",
            "Perbaiki baris yang disebut, atau pasang ulang program.",
        ),
        english=(
            "The service catalogue cannot be read.",
            "Faults found:\n{detail}",
            "Mend the lines named, or install the program again.",
        ),
    ),
    e.NotAllowedError: ErrorWords(
        code="LNG-01",
        indonesian=(
            "Langkah ini tidak dapat dilakukan.",
            "{detail}",
            "Selesaikan yang disebut, lalu ulangi.",
        ),
        english=("This step is not possible.", "{detail}", "Settle what is named, then try again."),
    ),
    e.PrivateDataError: ErrorWords(
        code="BLS-01",
        indonesian=(
            "Balasan tidak disalin.",
            "Di dalamnya ada {detail}; chat mudah terbaca orang lain dan diteruskan.",
            "Hapus bagian itu; nomor permohonan sudah cukup.",
        ),
        english=(
            "The reply was not copied.",
            "It holds {detail}; a chat is easily read by others and passed on.",
            "Take that part out; the case number is enough.",
        ),
    ),
    e.ReasonMissingError: ErrorWords(
        code="LNG-02",
        indonesian=(
            "Alasan belum diisi.",
            "Langkah ini dicatat bersama alasannya. {detail}",
            "Tulis alasan singkat, lalu ulangi.",
        ),
        english=(
            "A reason is missing.",
            "This step is recorded with its reason. {detail}",
            "Write a short reason, then try again.",
        ),
    ),
    e.ChangedMeanwhileError: ErrorWords(
        code="LNG-03",
        indonesian=(
            "Data sudah diubah di meja lain.",
            "Petugas lain menyimpan lebih dahulu; perubahan Anda belum disimpan. {detail}",
            "Muat ulang, periksa, lalu ulangi bila masih perlu.",
        ),
        english=(
            "Another desk changed this meanwhile.",
            "Another officer saved first; your change was not stored. {detail}",
            "Reload, check, and repeat it if still needed.",
        ),
    ),
    e.NotFoundError: ErrorWords(
        code="CAR-01",
        indonesian=("Tidak ditemukan: {detail}", "Nomor atau nama itu tidak ada.", "Periksa lagi."),
        english=("Not found: {detail}", "There is no such number or name.", "Check it again."),
    ),
    e.AlreadyExistsError: ErrorWords(
        code="BRK-06",
        indonesian=(
            "Sudah ada: {detail}",
            "Isi yang ada berbeda dan tidak ditimpa.",
            "Pilih folder lain, atau pindahkan yang lama.",
        ),
        english=(
            "It exists already: {detail}",
            "Its content differs and is not overwritten.",
            "Choose another folder, or move the old one away.",
        ),
    ),
    e.NothingToDoError: ErrorWords(
        code="LNG-04",
        indonesian=("Tidak ada yang dapat dikerjakan.", "{detail}", "Periksa permohonannya."),
        english=("There is nothing to do.", "{detail}", "Check the case."),
    ),
    e.NotANikError: ErrorWords(
        code="NIK-01",
        indonesian=(
            "Ini bukan NIK: {detail}",
            "NIK terdiri atas 16 angka.",
            "Periksa angkanya pada dokumen, lalu ketik lagi.",
        ),
        english=(
            "This is not a NIK: {detail}",
            "A NIK has 16 digits.",
            "Check the digits on the document and type them again.",
        ),
    ),
    e.NotANoKkError: ErrorWords(
        code="NIK-02",
        indonesian=(
            "Ini bukan nomor KK: {detail}",
            "Nomor KK terdiri atas 16 angka.",
            "Periksa angkanya pada kartu keluarga, lalu ketik lagi.",
        ),
        english=(
            "This is not a family card number: {detail}",
            "A family card number has 16 digits.",
            "Check the digits on the family card and type them again.",
        ),
    ),
    e.NotAPhoneError: ErrorWords(
        code="NOM-01",
        indonesian=(
            "Ini bukan nomor telepon: {detail}",
            "",
            "Ketik nomor seperti 0812… atau +62 812…, atau nama pengguna WhatsApp.",
        ),
        english=(
            "This is not a telephone number: {detail}",
            "",
            "Type a number like 0812… or +62 812…, or a WhatsApp username.",
        ),
    ),
}
"""Sentences by class; a contract test wants every class that can be raised in here."""
