"""The words of faults in an office's own rules; each goes on after the place in the file."""

from enum import StrEnum

from desk.domain.rule_faults import Amends, RuleFault

RULE_FAULT_WORDS: dict[type[StrEnum], dict[StrEnum, tuple[str, str]]] = {
    RuleFault: {
        RuleFault.NO_SETTING: ("setelan {id} tidak ada", "there is no setting {id}"),
        RuleFault.NO_VALUE: ("{id} tidak punya nilai {value}", "{id} has no value {value}"),
        RuleFault.NOT_LOCAL: (
            "{slot} bukan syarat kantor; baris ini sudah berlaku dari katalog",
            "{slot} is no local requirement; the catalogue asks for it already",
        ),
        RuleFault.NOT_REMOVABLE: (
            "{slot} tidak boleh dihapus: {levels} (sumber {source})",
            "{slot} cannot be dropped: {levels} (source {source})",
        ),
        RuleFault.BLANKED: (
            "{service} tidak boleh dikosongkan: semua barisnya dihapus",
            "{service} cannot be blanked: all its rows are dropped",
        ),
        RuleFault.NOT_ASKED: ("{service} tidak meminta {slot}", "{service} does not ask {slot}"),
        RuleFault.NOT_ASKED_BY_ALL: (
            "Baris untuk semua layanan tidak meminta {slot}",
            "The rows of all services do not ask {slot}",
        ),
        RuleFault.PHRASE_EMPTY: ("frasa kosong", "the phrase is empty"),
        RuleFault.PHRASE_LACKS: (
            "frasa tidak memuat {name}, sehingga tidak jelas milik siapa",
            "the phrase lacks {name}, so that nobody knows whose it is",
        ),
        RuleFault.PHRASE_FOREIGN: (
            "{name} tidak dikenal pada frasa ini",
            "this phrase knows no {name}",
        ),
        RuleFault.TIME_TWICE: (
            "lama layanan harus satu saja: jam kerja atau hari kerja",
            "a service time is one thing: working hours or working days",
        ),
        RuleFault.RAMADAN_LENGTH: (
            "Ramadan {days} hari; yang benar 29 atau 30 hari",
            "Ramadan of {days} days; it has 29 or 30",
        ),
        RuleFault.OFF_ALREADY: ("{day} sudah libur: {name}", "{day} is a day off already: {name}"),
        RuleFault.YEAR_NOT_WHOLE: ("tahun {year} belum lengkap", "the year {year} is not whole"),
        RuleFault.NOT_OFF: (
            "{day} bukan hari libur dari kalender nasional",
            "{day} is no day off of the national calendar",
        ),
        RuleFault.NO_NUMBER: (
            "tidak ada nomor WA bernama {label}",
            "there is no WhatsApp number {label}",
        ),
        RuleFault.TWICE: ("sudah ditulis di atas", "it is written above already"),
        RuleFault.NOT_IN_CATALOGUE: (
            "{name} tidak ada di katalog",
            "{name} is not in the catalogue",
        ),
        RuleFault.NO_SERVICE: ("layanan {code} tidak ada", "there is no service {code}"),
        RuleFault.REQUIRED: ("wajib", "required"),
        RuleFault.CONDITIONAL: (
            "wajib bila syaratnya berlaku",
            "required where its condition holds",
        ),
        RuleFault.DATA: ("data isian", "typed data"),
        RuleFault.LOCAL: (
            "syarat kantor yang memang mati sampai dinyalakan",
            "a local requirement, which is off until it is switched on",
        ),
        RuleFault.NOT_TOML: ("bukan TOML: {error}", "no TOML: {error}"),
        RuleFault.NOT_ARRAY: (
            "harus ditulis sebagai [[{key}]]",
            "it must be written as [[{key}]]",
        ),
        RuleFault.TABLE_UNKNOWN: ("tabel ini tidak dikenal", "this table is not known"),
        RuleFault.KEY_MISSING: ("kunci ini wajib diisi", "this key is required"),
        RuleFault.KEY_UNKNOWN: ("kunci ini tidak dikenal", "this key is not known"),
        RuleFault.EMPTY: ("isinya kosong", "it is empty"),
        RuleFault.NOT_TEXT: ("harus berupa teks", "it must be a text"),
        RuleFault.NOT_A_NUMBER: ("harus berupa bilangan", "it must be a number"),
        RuleFault.NOT_A_DATE: ("bukan tanggal", "it is no date"),
        RuleFault.NOT_A_VALUE: ("bukan salah satu nilainya", "it is none of its values"),
        RuleFault.NOT_A_SWITCH: ("harus true atau false", "it must be true or false"),
        RuleFault.NOT_ABOVE_ZERO: ("harus lebih dari nol", "it must be more than zero"),
        RuleFault.NOT_A_ROW: ("bukan nama baris", "it is no name of a row"),
        RuleFault.HOURS_ODD: (
            "kantor tutup sepanjang minggu, atau jamnya tumpang tindih",
            "the office is closed all week, or its hours overlap",
        ),
    },
    Amends: {
        Amends.USE_ONE_OF: ("Pakai salah satu: {known}.", "Use one of: {known}."),
        Amends.DELETE_TABLE: ("Hapus tabel ini.", "Delete this table."),
        Amends.DELETE_TABLE_ROW: (
            "Hapus tabel ini; kantor hanya boleh menghapus baris pendukung.",
            "Delete this table; an office may drop optional rows alone.",
        ),
        Amends.LEAVE_ONE: ("Sisakan paling sedikit satu baris.", "Leave at least one row."),
        Amends.FILL_PHRASE: (
            "Isi frasanya, atau hapus tabel ini supaya frasa bawaan berlaku.",
            "Fill it in, or delete this table so that the shipped phrase holds.",
        ),
        Amends.WRITE_PLACE: (
            "Tulis {name} di tempatnya, seperti pada frasa bawaan: {shipped}",
            "Write {name} in its place, as in the shipped phrase: {shipped}",
        ),
        Amends.DELETE_PLACE: (
            "Hapus {name}; frasa bawaan: {shipped}",
            "Delete {name}; the shipped phrase: {shipped}",
        ),
        Amends.ONE_TIME: (
            "Isi working_hours atau working_days, jangan keduanya.",
            "Fill in working_hours or working_days, not both.",
        ),
        Amends.CHECK_DAYS: (
            "Periksa first dan last; keduanya ikut dihitung.",
            "Check first and last; both are counted.",
        ),
        Amends.WRITE_YEARS: (
            "Bila semua libur {year} sudah diisi, tulis years = [{year}] di awal berkas.",
            "Once all days off of {year} are filled in, write years = [{year}] at the top.",
        ),
        Amends.DELETE_TABLE_OR_DAY: (
            "Hapus tabel ini, atau hapus hari itu dari [[day_off]].",
            "Delete this table, or that day from [[day_off]].",
        ),
        Amends.DELETE_ONE: ("Hapus salah satu.", "Delete one of them."),
        Amends.CHECK_OR_DELETE: (
            "Periksa penulisannya, atau hapus tabel ini.",
            "Check its spelling, or delete this table.",
        ),
        Amends.CHECK_CODE: (
            "Periksa kodenya dengan `desk services`.",
            "Check its code with `desk services`.",
        ),
        Amends.MEND_TOML: (
            "Perbaiki penulisan TOML pada baris itu.",
            "Mend the TOML on that line.",
        ),
        Amends.WRITE_ARRAY: ("Tulis [[{key}]].", "Write [[{key}]]."),
        Amends.KNOWN_TABLES: ("Yang dikenal: {known}.", "Known are: {known}."),
        Amends.ADD_KEY: ("Tambahkan {key}.", "Add {key}."),
        Amends.DELETE_KEY: (
            "Hapus {key}, atau periksa penulisannya.",
            "Delete {key}, or check its spelling.",
        ),
        Amends.FILL_KEY: ("Isi {key}.", "Fill in {key}."),
        Amends.WRITE_TEXT: ('Tulis {key} = "…".', 'Write {key} = "…".'),
        Amends.WRITE_NUMBER: (
            "Tulis {key} = 1, tanpa tanda kutip.",
            "Write {key} = 1, without quotation marks.",
        ),
        Amends.WRITE_DATE: ("Tulis {key} = 2027-01-31.", "Write {key} = 2027-01-31."),
        Amends.CHECK_SPELLING: ("Periksa penulisan {key}.", "Check the spelling of {key}."),
        Amends.WRITE_TRUE: ("Tulis {key} = true.", "Write {key} = true."),
        Amends.MEND_VALUE: ("Perbaiki nilai {key}.", "Mend the value of {key}."),
        Amends.WRITE_ROW: (
            'Tulis {key} = "dokumen@pemilik".',
            'Write {key} = "document@owner".',
        ),
        Amends.WRITE_HOURS: (
            'Tulis jam berurutan, misalnya friday = ["07:30-11:30", "13:00-16:30"].',
            'Write the hours in a row, such as friday = ["07:30-11:30", "13:00-16:30"].',
        ),
    },
}
"""Indonesian and English."""
