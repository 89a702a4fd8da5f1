"""The keys of an office: one secret in a key file, a recovery sheet on paper, the rest derived.

Nothing here is ever deleted or replaced: a lost key is a lost office.
"""

import base64
import hashlib
import hmac
import secrets
from dataclasses import dataclass, field
from pathlib import Path

from desk.domain.errors import AlreadyExistsError, KeyMissingError, KeyWrongError
from desk.storage import bech32, durable

KEY_FILE = "desk.key"
SHEET_FILE = "LEMBAR-PEMULIHAN.txt"

_FIRST_LINE = "desk key 1"
_SECRET_BYTES = 32
_CHECK_BYTES = 3
_GROUP = 5

_SHEET = """\
LEMBAR PEMULIHAN KUNCI - DESK DUKCAPIL
RAHASIA: jangan difoto, jangan dikirim lewat WhatsApp atau surel.

Data kantor Anda disimpan dalam keadaan terkunci. Kunci di bawah ini adalah
satu-satunya jalan untuk membukanya lagi bila komputer ini rusak, hilang, atau
berkas "desk.key" terhapus. Tanpa kunci ini, tidak seorang pun dapat membuka
data itu, termasuk pembuat program.

Kunci:

{code}

Yang perlu Anda lakukan sekarang:
1. Cetak lembar ini dua kali.
2. Isi baris di bawah, lalu masukkan ke dua amplop tertutup.
3. Simpan satu di brankas kantor dan satu lagi di tempat terkunci lain.
4. Setelah dicetak dan disimpan, hapus berkas ini dari komputer.

Cara memakainya: pasang Desk Dukcapil di komputer pengganti, salin kembali
folder data dari cadangan, lalu jalankan di terminal:

desk restore --key KUNCI

dengan kunci di atas di tempat KUNCI, tanpa spasi. Huruf besar, huruf kecil,
dan tanda hubung tidak berpengaruh.

Nama kantor     : ______________________________
Tanggal         : ______________________________
Disimpan oleh   : ______________________________
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyRing:
    """Every key of an office, all derived from one secret of 32 bytes.

    `database` opens the SQLite file, `journal` seals the entries, `fingerprint` keys the
    fingerprints of messages, `papers` the check codes on paper, `file_identity` (an age
    identity) opens the stored files.
    """

    secret: bytes = field(repr=False)
    database: bytes = field(repr=False)
    journal: bytes = field(repr=False)
    fingerprint: bytes = field(repr=False)
    papers: bytes = field(repr=False)
    file_identity: str = field(repr=False)

    def seal(self, *parts: bytes) -> str:
        """A keyed mark over some bytes, in hex; the parts are told apart by their lengths."""
        mark = hmac.new(self.journal, digestmod=hashlib.sha256)
        for part in parts:
            mark.update(len(part).to_bytes(8, "big") + part)
        return mark.hexdigest()


def derive(secret: bytes) -> KeyRing:
    """The key ring of a secret.

    Source: RFC 5869, section 2.3 (HKDF-Expand); age specification, X25519 identities.
    """
    return KeyRing(
        secret=secret,
        database=_expand(secret, "database"),
        journal=_expand(secret, "journal"),
        fingerprint=_expand(secret, "fingerprint"),
        papers=_expand(secret, "papers"),
        file_identity=bech32.encode("age-secret-key-", _expand(secret, "files")).upper(),
    )


def create_keys(folder: Path) -> KeyRing:
    """Make the keys of a new office and write the key file, then the recovery sheet.

    Raises:
        AlreadyExistsError: there is a key file; it stays as it is.
    """
    secret = secrets.token_bytes(_SECRET_BYTES)
    _write_key(folder, secret)
    write_sheet(folder, derive(secret))
    return derive(secret)


def load_keys(folder: Path) -> KeyRing:
    """Read the key file of an office.

    Raises:
        KeyMissingError: there is none.
        KeyWrongError: it is no key file, or was changed.
    """
    path = folder / KEY_FILE
    try:
        text = path.read_text(encoding="ascii")
    except FileNotFoundError as error:
        raise KeyMissingError(str(path)) from error
    except UnicodeDecodeError as error:
        raise KeyWrongError(str(path)) from error
    lines = text.split("\n")
    if lines[0] != _FIRST_LINE:
        raise KeyWrongError(str(path))
    return derive(_parse("".join(lines[1:]), str(path)))


def restore_from_sheet(folder: Path, code: str) -> KeyRing:
    """Write the key file again from the code of the recovery sheet.

    Raises:
        AlreadyExistsError: there is a key file; it is never replaced.
        KeyWrongError: the code was mistyped: its checksum does not fit.
    """
    secret = _parse(code, SHEET_FILE)
    _write_key(folder, secret)
    return derive(secret)


def write_sheet(folder: Path, keys: KeyRing) -> None:
    """Write the recovery sheet, unless there is one."""
    path = folder / SHEET_FILE
    if not path.exists():
        text = _SHEET.format(code=code_of(keys))
        durable.write_new(path, text.replace("\n", "\r\n").encode("ascii"))


def code_of(keys: KeyRing) -> str:
    """The secret as people write it: base32 with a checksum, in groups of five, four a line."""
    raw = base64.b32encode(keys.secret + _check(keys.secret)).decode("ascii").rstrip("=")
    groups = [raw[start : start + _GROUP] for start in range(0, len(raw), _GROUP)]
    lines = ["-".join(groups[start : start + 4]) for start in range(0, len(groups), 4)]
    return "\n".join(f"    {line}" for line in lines)


def _write_key(folder: Path, secret: bytes) -> None:
    text = f"{_FIRST_LINE}\n{code_of(derive(secret))}\n"
    try:
        durable.write_new(folder / KEY_FILE, text.encode("ascii"))
    except FileExistsError as error:
        raise AlreadyExistsError(str(folder / KEY_FILE)) from error


def _parse(code: str, where: str) -> bytes:
    letters = "".join(code.split()).replace("-", "").upper()
    padding = "=" * (-len(letters) % 8)
    try:
        raw = base64.b32decode(letters + padding)
    except ValueError as error:
        raise KeyWrongError(where) from error
    secret, check = raw[:_SECRET_BYTES], raw[_SECRET_BYTES:]
    if len(secret) != _SECRET_BYTES or not hmac.compare_digest(check, _check(secret)):
        raise KeyWrongError(where)
    return secret


def _check(secret: bytes) -> bytes:
    return hashlib.sha256(b"desk recovery sheet" + secret).digest()[:_CHECK_BYTES]


def _expand(secret: bytes, purpose: str) -> bytes:
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDFExpand

    info = f"desk dukcapil 1 {purpose}".encode("ascii")
    return HKDFExpand(algorithm=SHA256(), length=32, info=info).derive(secret)
