"""Names behind labels: `Nama: …`, `1. NAMA LENGKAP = …`, `a.n. …`, also one line further down.

Of a form whose values stand below their labels only what can be nothing but a name is taken:
an empty field is followed by the next label, and an answer such as "menyusul" is no name.
Source: "Nama: …" lines as offices hand them out, and how citizens fill them in.
"""

import re
from dataclasses import dataclass

from desk.domain.names import clean_name, name_key
from desk.domain.typed import plain

AFTER_NAME = (
    "nik|no|nomor|umur|usia|tgl|tanggal|ttl|alamat|rt|lahir|mohon|tolong|mau|minta|yang|yg|dengan|dgn"
    "|sudah|sdh|belum|blm|untuk|utk|dari|karena|krn|terima|makasih|dan|serta|apakah|apa|kapan|bisa"
    "|hilang|rusak|meninggal|ya|pak|bu|di|ke|ini|ada"
)
NAME_ENDS = rf"(?=\s*(?:[,;#(|*_~\n?!]|\d|$|\b(?:{AFTER_NAME})\b))"
NAME_SIGN = r"[^\n,;#(|:=\d*_~]"
NAME = rf"(?P<name>[^\W\d_]{NAME_SIGN}{{1,60}}?){NAME_ENDS}"
MARKS = r"(?:[^\w\n]|_){0,12}+"
"""Bullets, blanks and the signs by which WhatsApp prints bold and italic."""
LEAD = rf"^{MARKS}(?:(?:\d{{1,2}}|[a-z])[.)\-]{MARKS})?"
"""What may stand before a label: bullets, and the number or letter of a list."""
AS_ON_PAPER = r"(?:[ ]{0,3}\(?[ ]{0,3}(?:sesuai|menurut)[ ][\w \-/]{2,20}\)?)?"
COLON = r"[ \t.*_~]{0,60}[:=][ \t*_~]{0,60}+"
BELOW = rf"\n{MARKS}(?P<below>[^\W\d_][^\n]{{1,60}})$"
DEAD_OR_CHILD = r"(?:anak|bayi|almarhum(?:ah)?|alm|yang[ ]meninggal|jenazah)"

NO_NAME = frozenset(
    {
        *("saja", "siapa", "saya", "sendiri", "sama", "tersebut", "sy"),
        *("sesuai", "terlampir", "menyusul", "ktp", "kk", "nik"),
    }
)
"""Words of which no name is made."""
OF_OTHER_LINES = (
    "nama|lengkap|layanan|pelayanan|keperluan|jenis|kelamin|tempat|agama|status|pekerjaan"
    "|hubungan|kecamatan|kelurahan|desa|dusun|kabupaten|kota|provinsi|jalan|jl|rw|kode|pos"
    "|telepon|telp|hp|wa|email|ayah|ibu|anak|suami|istri|pemohon|pelapor|bayi|almarhum"
    "|almarhumah|jenazah|saksi|laki|perempuan|data|form|formulir|islam|kristen|katolik|hindu"
    "|buddha|budha|konghucu|kawin|kosong|idem|nihil|tidak|tdk|gak|ga|siap|oke|ok|baik|halo|hai"
    "|selamat|pagi|siang|sore|malam|assalamualaikum|waalaikumsalam|permisi|maaf|salam|hormat"
    "|terimakasih|kasih|thanks|iya|kak|bapak|admin|min|sis|gan|lihat|foto|gambar|lampiran|isi"
    "|diisi|wajib|akta|akte|kartu|keluarga|kelahiran|kematian|perkawinan|perceraian|pindah"
    "|datang|perekaman|rekam|cetak|surat|legalisir|kia|ikd|buat|bikin|pembuatan|perubahan"
    "|pengajuan|permohonan|perbaikan|perpanjang|ganti|baru|lama|juga|lagi|nanti|besok|dulu|itu"
    "|atas|bawah|dibawah|diatas|berikut|sebagai|adalah|kirim|dikirim|kami|kita|anda|mereka|dia"
    "|urus|ngurus|daftar"
)
NEVER_BELOW = NO_NAME | frozenset(AFTER_NAME.split("|")) | frozenset(OF_OTHER_LINES.split("|"))
"""Words of other labels, answers and sentences: a line with one of them is no name by itself."""
PLACEHOLDERS = frozenset({"nik", "nama", "nama lengkap", "no kk", "nokk", "alamat", "nama anak"})
"""Fields of the empty form that an office hands out; copied as they are, they say nothing."""
WORD = re.compile(r"[^\W\d_][^\W\d_.'’`\-]*(?:[.'’`\-]+[^\W\d_]+)*[.'’`\-]*")
TITLE = re.compile(r"[A-Z][A-Za-z]{0,5}\.(?:[ ]?[A-Z][A-Za-z]{0,5}\.?){0,3}")
MOST_WORDS = 6
LEAST_LETTERS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class NameLabel:
    """A label as it is told, and what finds the names behind it.

    `closed` labels end in a colon and stand alone in their line: what follows is meant as a name.
    """

    say: str
    pattern: re.Pattern[str]
    closed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedPerson:
    """Whom a text names: the label as it is told, and the words of the name as a key."""

    label: str
    words: frozenset[str]


def _closed(say: str, label: str) -> NameLabel:
    pattern = rf"{LEAD}{label}{AS_ON_PAPER}{COLON}(?:{NAME}|{BELOW})"
    found = re.compile(pattern, re.IGNORECASE | re.MULTILINE)
    return NameLabel(say=say, pattern=found, closed=True)


SUBJECT_LABEL = _closed("Nama anak/almarhum: …", rf"nama[ ](?:lengkap[ ])?{DEAD_OR_CHILD}\.?")
"""The person whom the request concerns, where that is not who asks."""

NAME_LABELS = (
    _closed("Nama pemohon: …", r"nama[ ](?:lengkap[ ])?pemohon"),
    _closed("Nama: …", r"nama(?:[ ]lengkap)?"),
    NameLabel(
        say="a.n. …",
        pattern=re.compile(
            rf"\b(?:a\.\s?n\.?|a/n|an\.|an:|atas nama)[ \t*_~]*[:=]?[ \t*_~]*{NAME}", re.IGNORECASE
        ),
    ),
    NameLabel(
        say="a.n. …",
        pattern=re.compile(rf"\ban[ ](?P<name>[A-Z]{NAME_SIGN}{{1,60}}?){NAME_ENDS}"),
    ),
)
"""Who asks, the surest first. Whom it concerns is asked for last, and never told for certain."""


def names_behind(label: NameLabel, text: str) -> list[str]:
    """The names that stand behind a label, in their order."""
    names: list[str] = []
    for match in label.pattern.finditer(text):
        below = match["below"] if label.closed else None
        if below is None:
            name = clean_name(match["name"]).rstrip(". ")
            is_one = reads_as_name(name)
        else:
            name = clean_name(below).strip("*_~. ")
            is_one = _is_nothing_else(name)
        if is_one:
            names.append(name)
    return names


def first_named(text: str) -> NamedPerson | None:
    """The person behind the surest label of a text."""
    whole = plain(text)
    named = ((label.say, name) for label in NAME_LABELS for name in names_behind(label, whole))
    found = next(named, None)
    if found is None:
        return None
    return NamedPerson(label=found[0], words=frozenset(name_key(found[1]).split()))


def reads_as_name(field: str) -> bool:
    """Whether what stands in the place of a name may be one."""
    words = field.casefold().split()
    if any(sign.isdecimal() for sign in field) or NO_NAME & set(words):
        return False
    if " ".join(words) in PLACEHOLDERS:
        return False
    return sum(map(str.isalpha, field)) > 1


def _is_nothing_else(line: str) -> bool:
    """Whether a line by itself can only be a name; a degree may follow behind a comma."""
    name, *titles = (part.strip() for part in line.split(","))
    words = name.split()
    if not 1 <= len(words) <= MOST_WORDS or not all(TITLE.fullmatch(one) for one in titles):
        return False
    if not all(WORD.fullmatch(word) for word in words):
        return False
    if NEVER_BELOW & {word.casefold().strip(".'’`-") for word in words}:
        return False
    is_typed_as_one = len(words) > 1 or words[0][0].isupper()
    return is_typed_as_one and sum(map(str.isalpha, name)) >= LEAST_LETTERS
