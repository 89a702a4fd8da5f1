"""The words of what errors add to the sentences of their class; fields in braces are data."""

from enum import StrEnum

from desk.domain.details import Detail

DETAIL_WORDS: dict[type[StrEnum], dict[StrEnum, tuple[str, str]]] = {
    Detail: {
        Detail.THE_QUEUE: ("antrean", "the queue"),
        Detail.THE_OFFICE: ("kantor", "the office"),
        Detail.THE_OFFICER: ("petugas", "the officer"),
        Detail.A_DESK_NUMBER: ("nomor WA layanan", "the office's WhatsApp number"),
        Detail.A_NOTE: ("catatan petugas", "the officer's note"),
        Detail.PEOPLE: ("data orang", "the people of this case"),
        Detail.RESULT_OF_CASE: ("hasil permohonan ini", "a result of this case"),
        Detail.A_SERVICE: ("layanan {code}", "service {code}"),
        Detail.A_REPLY: ("balasan {id}", "reply {id}"),
        Detail.A_RESULT: ("hasil {kind}", "result {kind}"),
        Detail.A_RESULT_OF_SERVICE: ("hasil {kind} pada {service}", "result {kind} of {service}"),
        Detail.OFFICE_DATA_IN: ("data kantor di {folder}", "an office's data in {folder}"),
        Detail.OFFICE_IN_DATABASE: ("kantor di basis data ini", "an office in this database"),
        Detail.SERVICE_EMPTY: ("Layanan belum dipilih.", "No service is chosen."),
        Detail.APPLICANT_EMPTY: ("Nama pemohon belum diisi.", "The applicant's name is empty."),
        Detail.NAME_EMPTY: ("Nama belum diisi.", "The name is empty."),
        Detail.SENDER_EMPTY: (
            "Nomor WA atau nama pengguna pengirim belum diisi.",
            "The sender's WhatsApp number or username is empty.",
        ),
        Detail.CASE_CLOSED: (
            "Permohonan {number} sudah ditutup.",
            "Case {number} is closed.",
        ),
        Detail.WITHDRAWN_BY_UNDO: (
            "Penilaian ditarik lewat Urungkan.",
            "A finding is withdrawn by Undo.",
        ),
        Detail.CONFIRMED_BY_SECOND: (
            "Catatan disetujui petugas kedua lewat Setujui.",
            "A second officer confirms a note by Confirm.",
        ),
        Detail.PAPER_WANTED: (
            "Kantor meminta dokumennya walau sudah ada di SIAK.",
            "The office asks for the document although it is in SIAK.",
        ),
        Detail.FILE_OR_NOTE_WANTED: (
            "Perlu berkasnya, atau catatan bahwa aslinya dilihat.",
            "It wants the file, or a note that the original was seen.",
        ),
        Detail.OWN_NOTE: (
            "Catatan sendiri harus disetujui petugas lain.",
            "Your own note has to be confirmed by another officer.",
        ),
        Detail.REQUEST_TOO_LONG: (
            "Permintaan tambahan paling banyak {most} huruf.",
            "An extra request has {most} characters at most.",
        ),
        Detail.NOTE_TOO_LONG: (
            "Catatan paling banyak {most} huruf.",
            "A note has {most} characters at most.",
        ),
        Detail.SERVICES_RIGHT: ("Layanannya sudah tepat.", "The services are right already."),
        Detail.HELD_BY: (
            "Permohonan ini sedang dipegang {names}.",
            "This case is held by {names}.",
        ),
        Detail.QUEUE_EMPTY: (
            "Tidak ada permohonan yang menunggu di antrean ini.",
            "No case waits in this queue.",
        ),
        Detail.CASE_OVER_CATALOGUE_STAYS: (
            "Permohonan ini sudah selesai; katalognya tetap.",
            "This case is finished; it keeps its catalogue.",
        ),
        Detail.CASE_OVER_LOG_ANEW: (
            "Permohonan ini sudah selesai; catat permohonan baru.",
            "This case is finished; log a new one.",
        ),
        Detail.CATALOGUE_LACKS: (
            "Katalog baru tidak memuat {codes}.",
            "The new catalogue does not have {codes}.",
        ),
        Detail.NO_SUCH_MOVE: (
            "Status {before} tidak dapat menjadi {after}.",
            "The status cannot go from {before} to {after}.",
        ),
        Detail.NOT_COMPLETE_FOR: (
            "Kelengkapan: {verdict}; {after} belum bisa.",
            "Checklist: {verdict}; {after} is not possible yet.",
        ),
        Detail.FROM_TO: ("{before} → {after}.", "{before} → {after}."),
        Detail.SERVICE_MAKES_NONE: (
            "{after}: layanan ini tidak menghasilkan {form}.",
            "{after}: this service does not end in this form: {form}.",
        ),
        Detail.NO_WHATSAPP_NUMBER: (
            "Pengirim tidak punya nomor WhatsApp yang tercatat.",
            "No WhatsApp number of the sender is known.",
        ),
        Detail.REPLY_EMPTY: ("Balasan masih kosong.", "The reply is still empty."),
        Detail.NOTHING_MISSING: (
            "Tidak ada berkas yang kurang pada {number}.",
            "Nothing is missing in {number}.",
        ),
        Detail.NOTHING_ISSUED: (
            "Belum ada hasil yang terbit pada {number}.",
            "No result of {number} has been issued yet.",
        ),
        Detail.NOT_A_PDF: (
            "Berkas hasil tidak dapat dibuka sebagai PDF.",
            "The file of the result cannot be opened as a PDF.",
        ),
        Detail.CHANGED_IN_FOLDER: (
            "Berkas di folder berubah sejak diperiksa; periksa sekali lagi.",
            "The file in the folder has changed since it was checked; check it again.",
        ),
        Detail.CARD_HAS_NO_FILE: (
            "{label} berbentuk kartu dan tidak punya berkas.",
            "{label} is a card and has no file.",
        ),
        Detail.PDF_WANTS_FILE: (
            "{label} berbentuk PDF; lampirkan berkasnya.",
            "{label} is a PDF; attach its file.",
        ),
        Detail.HAS_THIS_FILE: (
            "{label} sudah berisi berkas ini.",
            "{label} has this file already.",
        ),
        Detail.NOTHING_READY: (
            "Belum ada hasil yang siap dikirim pada {number}.",
            "No result of {number} is ready to send.",
        ),
        Detail.NOTHING_READY_BUT: (
            "Belum ada hasil yang siap dikirim pada {number}. Belum siap: {waiting}.",
            "No result of {number} is ready to send. Not ready: {waiting}.",
        ),
        Detail.SERVICE_STILL: (
            "{label}: layanannya masih {status}.",
            "{label}: its service is still: {status}.",
        ),
        Detail.NO_RESULT_CHOSEN: ("Tidak ada hasil yang dipilih.", "No result is chosen."),
        Detail.RECEIVER_EMPTY: (
            "Nama yang menerima belum diisi.",
            "The name of who receives it is empty.",
        ),
        Detail.CARD_BY_HAND: (
            "{label} berbentuk kartu; kartu diambil atau diantar.",
            "{label} is a card; cards are collected or delivered.",
        ),
        Detail.HANDED_OVER_ALREADY: (
            "{label} sudah diserahkan; pilih Kirim ulang.",
            "{label} was handed over already; choose Send again.",
        ),
        Detail.OFFICE_SAME: ("Data kantor sudah sama.", "The office's data are the same already."),
        Detail.OFFICER_SAME: (
            "Nama petugas sudah sama.",
            "The officer's name is the same already.",
        ),
        Detail.NUMBER_SAME: ("Nomor sudah sama.", "The number is the same already."),
        Detail.RULES_SAME: (
            "Penyesuaian kantor sudah sama.",
            "The office's rules are the same already.",
        ),
        Detail.FAULT_AT: ("{where}: {detail}.", "{where}: {detail}."),
        Detail.NO_SERVICE_OR_BUNDLE: (
            "Tidak ada layanan atau paket {code}.",
            "There is no service or bundle {code}.",
        ),
        Detail.NO_QUESTION_OR_VALUE: (
            "Tidak ada pertanyaan, pemilik, atau nilai {text}.",
            "There is no question, owner or value {text}.",
        ),
        Detail.NO_FORM_SET: (
            "Tidak ada perangkat formulir {name}.",
            "There is no form set {name}.",
        ),
        Detail.NOT_AN_ANSWER: (
            "{text} bukan jawaban (ID=NILAI).",
            "{text} is no answer (ID=VALUE).",
        ),
        Detail.QUESTION_UNKNOWN: (
            "Katalog tidak mengenal pertanyaan {question}.",
            "The catalogue has no question {question}.",
        ),
        Detail.ANSWER_UNKNOWN: (
            "{question} tidak punya jawaban {values}.",
            "{question} does not have the answer {values}.",
        ),
        Detail.CERTIFICATES_BROKEN: (
            "Bukan sertifikat PEM yang utuh di {folder}: {names}.",
            "These are no whole PEM certificates in {folder}: {names}.",
        ),
        Detail.NOT_DURABLE: (
            "Pengaman saat listrik padam tidak aktif: {settings}",
            "The guard against power cuts is off: {settings}",
        ),
        Detail.TABLES_OF_ANOTHER: ("tabel dari program lain", "tables of another program"),
        Detail.ROW_WITHOUT_OWNER: (
            "baris tanpa induk di tabel {table}",
            "a row without its owner in table {table}",
        ),
        Detail.JOURNAL_PAYLOAD: ("isi jurnal nomor {sequence}", "journal entry {sequence}"),
        Detail.TIMES: ("{count} × {what}", "{count} × {what}"),
        Detail.TOO_MANY_ENTRIES: (
            "{count} berkas, paling banyak {most}",
            "{count} files, {most} at most",
        ),
        Detail.FOLDER_IN_NAME: (
            "jalur folder di dalam nama berkas",
            "a path of folders in the name of a file",
        ),
        Detail.LINK_IN_ARCHIVE: ("tautan ke berkas lain", "a link to another file"),
        Detail.RATIO_TOO_HIGH: (
            "{name}: rasio lebih dari {most}",
            "{name}: ratio above {most}",
        ),
        Detail.UNPACKED_TOO_LARGE: ("lebih dari {most} MB", "more than {most} MB"),
        Detail.ARCHIVE_INSIDE: ("arsip di dalam arsip", "an archive inside the archive"),
        Detail.NAME_TWICE: ("nama yang sama dua kali", "the same name twice"),
        Detail.ENTRY_LOCKED: ("dikunci dengan kata sandi", "protected by a password"),
        Detail.PACKING_UNKNOWN: (
            "cara pemampatan tidak dikenal",
            "packed in an unknown way",
        ),
    },
}
"""Indonesian and English."""
