"""The words about received files: what is done with them, what they are, and why.

Part of the one table in `domain.words`. Each reason goes on after "because": it starts small and
has no full stop, so that a figure can follow in brackets.
"""

from enum import StrEnum

from desk.domain.files import FileAction, FileKind, FileReason

FILE_WORDS: dict[type[StrEnum], dict[StrEnum, tuple[str, str]]] = {
    FileAction: {
        FileAction.ACCEPT: ("Diterima", "Accepted"),
        FileAction.ACCEPT_WITH_WARNING: ("Diterima, perlu dilihat", "Accepted, please look"),
        FileAction.PARTIAL: ("Sebagian diterima", "Accepted in part"),
        FileAction.QUARANTINE: ("Disisihkan", "Set aside"),
        FileAction.REFUSE: ("Tidak diterima", "Refused"),
    },
    FileKind: {
        FileKind.JPEG: ("Foto JPEG", "JPEG photo"),
        FileKind.PNG: ("Gambar PNG", "PNG picture"),
        FileKind.WEBP: ("Gambar WebP", "WebP picture"),
        FileKind.HEIC: ("Foto HEIC", "HEIC photo"),
        FileKind.PDF: ("PDF", "PDF"),
        FileKind.ARCHIVE: ("Arsip ZIP", "ZIP archive"),
        FileKind.EMPTY: ("Berkas kosong", "Empty file"),
        FileKind.OTHER_PICTURE: ("Gambar jenis lain", "Picture of another kind"),
        FileKind.OTHER_ARCHIVE: ("Arsip jenis lain", "Archive of another kind"),
        FileKind.DRAWING: ("Gambar SVG", "SVG drawing"),
        FileKind.ANIMATION: ("GIF", "GIF"),
        FileKind.VIDEO: ("Video", "Video"),
        FileKind.AUDIO: ("Suara", "Sound"),
        FileKind.OFFICE_DOCUMENT: ("Dokumen Word/Excel", "Office document"),
        FileKind.PROGRAM: ("Program", "Program"),
        FileKind.SHORTCUT: ("Pintasan", "Shortcut"),
        FileKind.WEB_PAGE: ("Halaman web", "Web page"),
        FileKind.CONTACT: ("Kartu kontak", "Contact card"),
        FileKind.TEXT: ("Teks", "Text"),
        FileKind.UNKNOWN: ("Jenis tidak dikenal", "Unknown kind"),
    },
    FileReason: {
        FileReason.EMPTY: (
            "berkas kosong (0 byte)",
            "the file is empty (0 bytes)",
        ),
        FileReason.UNFINISHED: (
            "unduhan belum selesai; tunggu, lalu ambil lagi",
            "the download is not finished; wait and take it again",
        ),
        FileReason.KIND_NOT_TAKEN: (
            "bukan foto atau PDF; mintalah foto, PDF atau ZIP",
            "neither photo nor PDF; ask for a photo, a PDF or a ZIP",
        ),
        FileReason.PICTURE_KIND_NOT_TAKEN: (
            "jenis gambar ini belum diterima; mintalah JPEG, PNG, WebP, HEIC atau PDF",
            "this kind of picture is not taken; ask for JPEG, PNG, WebP, HEIC or PDF",
        ),
        FileReason.ANIMATED: (
            "gambar bergerak atau stiker, bukan foto dokumen",
            "an animation or sticker, no photo of a document",
        ),
        FileReason.SOUND_OR_VIDEO: (
            "video atau suara, bukan foto dokumen",
            "video or sound, no photo of a document",
        ),
        FileReason.OFFICE_DOCUMENT: (
            "dokumen Word/Excel; mintalah foto atau PDF dari dokumen yang sudah ditandatangani",
            "an office document; ask for a photo or PDF of the signed paper",
        ),
        FileReason.PROGRAM: (
            "program atau pintasan, dapat berbahaya; jangan dibuka",
            "a program or shortcut, may be harmful; do not open it",
        ),
        FileReason.WEB_CONTENT: (
            "halaman web atau gambar SVG, bukan foto dokumen",
            "a web page or SVG drawing, no photo of a document",
        ),
        FileReason.PLAIN_TEXT: (
            "teks, bukan berkas persyaratan; percakapan dibaca lewat impor chat",
            "text, no required document; chats are read by the chat import",
        ),
        FileReason.CONTACT_CARD: (
            "kartu kontak, bukan berkas persyaratan",
            "a contact card, no required document",
        ),
        FileReason.ARCHIVE_IN_ARCHIVE: (
            "arsip di dalam arsip tidak dibuka",
            "an archive inside an archive is not opened",
        ),
        FileReason.NOTHING_USABLE: (
            "tidak ada isi yang dapat dipakai",
            "it holds nothing that can be used",
        ),
        FileReason.DAMAGED: (
            "rusak, tidak dapat dibuka; mintalah dikirim ulang",
            "damaged, cannot be opened; ask for it again",
        ),
        FileReason.TRUNCATED: (
            "terpotong, tidak terkirim utuh; mintalah dikirim ulang",
            "cut off, not sent whole; ask for it again",
        ),
        FileReason.PASSWORD: (
            "dikunci dengan kata sandi; mintalah berkas tanpa kata sandi",
            "protected by a password; ask for it without",
        ),
        FileReason.TOO_LARGE: (
            "terlalu besar; mintalah foto biasa lewat WhatsApp",
            "too large; ask for an ordinary photo on WhatsApp",
        ),
        FileReason.TOO_SLOW: (
            "terlalu lama dibuka sehingga dihentikan; mintalah dikirim ulang sebagai foto",
            "took too long to open and was stopped; ask for it again as a photo",
        ),
        FileReason.TOO_MUCH_MEMORY: (
            "terlalu besar setelah dibuka; butuh memori terlalu banyak",
            "too large once opened; takes too much memory",
        ),
        FileReason.CRASHED: (
            "membuat pembaca berkas berhenti; rusak, terlalu berat, atau sengaja dibuat merusak",
            "it broke the program that reads files; damaged, too heavy, or made to harm",
        ),
        FileReason.TWO_FORMATS: (
            "berisi dua jenis berkas sekaligus; mintalah dikirim ulang",
            "it is two kinds of file at once; ask for it again",
        ),
        FileReason.ACTIVE_CONTENT: (
            "PDF berisi perintah yang dapat berjalan sendiri",
            "the PDF holds commands that run by themselves",
        ),
        FileReason.LIMITS_BROKEN: (
            "melanggar batas aman arsip: ukuran, jumlah, nama atau tautan",
            "breaks a safe limit of archives: size, count, names or links",
        ),
        FileReason.NAME_DIFFERS: (
            "isi berkas lain dari namanya",
            "the content is not what its name says",
        ),
        FileReason.MISLEADING_NAME: (
            "nama berkas menyesatkan; disimpan dengan nama dari aplikasi",
            "the file name misleads; a name of our own is used",
        ),
        FileReason.TOO_SMALL: (
            "gambar terlalu kecil, mungkin tidak terbaca",
            "the picture is too small, perhaps not legible",
        ),
        FileReason.TOO_DARK: (
            "foto terlalu gelap",
            "the photo is too dark",
        ),
        FileReason.BLURRED: (
            "foto tampak kabur",
            "the photo looks blurred",
        ),
        FileReason.BLANK: (
            "gambar tampak kosong",
            "the picture looks blank",
        ),
        FileReason.ATTACHED_FILES: (
            "PDF membawa berkas lain di dalamnya",
            "the PDF carries other files inside",
        ),
        FileReason.MANY_PAGES: (
            "halamannya sangat banyak",
            "it has very many pages",
        ),
        FileReason.SAME_CONTENT: (
            "isinya sama dengan berkas lain",
            "its content equals that of another file",
        ),
    },
}
"""Indonesian and English, by enum and member."""
