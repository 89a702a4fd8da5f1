"""The exported chats of the sample office, as phones write them. All of it is invented.

Source: ARCHITECTURE.md, "WhatsApp formats": A1 (Android, Indonesian) and I1 (iPhone, Indonesian).
"""

from collections.abc import Iterator
from functools import cache
from io import BytesIO

from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from tests import sample_sheets as sheets
from tests.sample_papers import Sheet, drawn, photographed

LRM = "\u200e"
UNSAVED = "\u202a+62\u00a0856\u20110001\u20110021\u202c"
"""An unsaved number as Android writes it."""

GROUP = "Operator Desa Contoh"
GROUP_ZIP = f"Chat WhatsApp dengan {GROUP}.zip"
MOTHER_ZIP = "WhatsApp Chat - Ibu Contoh.zip"
MOTHER_ZIP_LATER = "WhatsApp Chat - Ibu Contoh (1).zip"

GROUP_MEDIA: dict[str, tuple[Sheet, float]] = {
    "IMG-20260917-WA0004.jpg": (sheets.SURAT_MATI, 0.6),
    "IMG-20260917-WA0005.jpg": (sheets.KK_KAKEK, 0.6),
    "IMG-20260917-WA0006.jpg": (sheets.KTP_KAKEK, 0.6),
    "IMG-20260917-WA0007.jpg": (sheets.F201A_MATI, 0.6),
    "IMG-20260917-WA0011.jpg": (sheets.SURAT_HILANG, 0.6),
    "IMG-20260917-WA0012.jpg": (sheets.KK_PEMUDA, 0.6),
    "IMG-20260918-WA0002.jpg": (sheets.KTP_PELAPOR, 6.0),
}
FORM_PDF = "F-1.02 JOKO CONTOH.pdf"

GROUP_CHAT = f"""\
16/09/26 08.00 - Pesan dan panggilan terenkripsi secara end-to-end. Hanya orang dalam obrolan ini \
yang dapat membaca, mendengarkan, atau membagikannya.
16/09/26 08.00 - Darto Operator Contoh membuat grup "{GROUP}"
16/09/26 08.01 - Darto Operator Contoh menambahkan Anda
16/09/26 08.05 - Disdukcapil Contoh: Selamat pagi Bapak/Ibu operator. Silakan kirim permohonan \
warga di sini, satu warga satu rangkaian pesan.
16/09/26 08.06 - Darto Operator Contoh: Siap, terima kasih
17/09/26 09.12 - Darto Operator Contoh: #AKTA KEMATIAN#{sheets.KAKEK[1]}#{sheets.KAKEK[0]}#
Pelapor: {sheets.PELAPOR[0]} (anak)
Saksi: RATNA CONTOH dan AGUS CONTOH
17/09/26 09.13 - Darto Operator Contoh: {LRM}IMG-20260917-WA0004.jpg (file terlampir)
Surat kematian dari desa
17/09/26 09.13 - Darto Operator Contoh: {LRM}IMG-20260917-WA0005.jpg (file terlampir)
KK almarhum
17/09/26 09.13 - Darto Operator Contoh: {LRM}IMG-20260917-WA0006.jpg (file terlampir)
KTP almarhum
17/09/26 09.14 - Darto Operator Contoh: {LRM}IMG-20260917-WA0007.jpg (file terlampir)
F-2.01A
17/09/26 09.20 - Disdukcapil Contoh: Baik Pak Darto, kami periksa.
17/09/26 10.02 - {UNSAVED}: Pesan ini dihapus
17/09/26 10.30 - Darto Operator Contoh: Permohonan berikutnya: KTP hilang, mau buat lagi
Nama: {sheets.PEMUDA[0]}
NIK: {sheets.PEMUDA[1]}
No KK: {sheets.NO_KK_PEMUDA}
17/09/26 10.31 - Darto Operator Contoh: {LRM}IMG-20260917-WA0011.jpg (file terlampir)
Surat hilang dari polsek
17/09/26 10.31 - Darto Operator Contoh: {LRM}IMG-20260917-WA0012.jpg (file terlampir)
17/09/26 10.32 - Darto Operator Contoh: {LRM}{FORM_PDF} (file terlampir)
17/09/26 13.00 - Disdukcapil Contoh: Rapat operator besok jam 9 di aula ya <Pesan ini diedit>
18/09/26 07.45 - {UNSAVED}: Mohon cetak ulang KK, KK lama rusak kena air
Nama: {sheets.PELAPOR[0]}
NIK: {sheets.PELAPOR[1]}
18/09/26 07.46 - {UNSAVED}: {LRM}IMG-20260918-WA0002.jpg (file terlampir)
18/09/26 07.46 - {UNSAVED}: <Media tidak disertakan>
18/09/26 07.50 - {UNSAVED}: Terima kasih
"""

MOTHER_MEDIA: dict[str, tuple[Sheet, float]] = {
    "00000005-PHOTO-2026-09-17-13-45-09.jpg": (sheets.KK_ORTU, 0.6),
    "00000006-PHOTO-2026-09-17-13-45-31.jpg": (sheets.BUKU_NIKAH, 0.6),
    "00000007-PHOTO-2026-09-17-13-46-02.jpg": (sheets.KTP_IBU, 0.6),
    "00000008-PHOTO-2026-09-17-13-46-20.jpg": (sheets.KTP_AYAH, 0.6),
    "00000009-PHOTO-2026-09-17-13-47-15.jpg": (sheets.F201A, 0.6),
    "00000010-PHOTO-2026-09-17-13-47-40.jpg": (sheets.F102_IBU, 0.6),
}
MOTHER_MEDIA_LATER: dict[str, tuple[Sheet, float]] = {
    "00000014-PHOTO-2026-09-18-08-20-11.jpg": (sheets.SURAT_LAHIR, 0.6),
}
CAPTIONS = ("Ini KK saya", "Buku nikah", "KTP saya", "KTP suami", "F-2.01A", "F-1.02")

MOTHER_START = (
    "[17/09/26, 13.40.02] Ibu Contoh: {LRM}Pesan dan panggilan terenkripsi secara end-to-end. "
    "Hanya orang dalam obrolan ini yang dapat membaca, mendengarkan, atau membagikannya.\r\n"
    "[17/09/26, 13.41.10] Ibu Contoh: Assalamualaikum, mau buat akta kelahiran sekalian KK dan "
    f"KIA untuk anak saya\nNama anak: {sheets.ANAK[0]}\nTanggal lahir: 5 September 2026\n"
    f"Nama: {sheets.IBU[0]}\nNIK: {sheets.IBU[1]}\nNo KK: {sheets.NO_KK}\r\n"
    "[17/09/26, 13.42.00] Disdukcapil Contoh: Waalaikumsalam, Ibu. Silakan kirim foto KK, buku "
    "nikah, KTP kedua orang tua, surat keterangan lahir, F-2.01A dan F-1.02.\r\n"
    "[17/09/26, 13.42.40] Ibu Contoh: Baik, saksinya Ratna Contoh dan Agus Contoh ya, sudah ada "
    "di F-2.01A\r\n"
)
MOTHER_LATER = (
    "[17/09/26, 15.05.12] Disdukcapil Contoh: Ibu Siti, berkas hampir lengkap. Yang kurang: surat "
    "keterangan kelahiran dari rumah sakit. Ini bukan penolakan.\r\n"
    "[17/09/26, 15.30.45] Ibu Contoh: Oh iya lupa, besok saya kirim\r\n"
    "[18/09/26, 08.19.50] Ibu Contoh: Pagi, ini surat lahirnya ya\r\n"
)
THANKS = "[18/09/26, 08.21.02] Ibu Contoh: Terima kasih\r\n"


def exports() -> Iterator[tuple[str, dict[str, bytes], dict[str, bytes]]]:
    """Each zip: its name, its transcript, its media."""
    group = photos(tuple(GROUP_MEDIA.items()))
    yield (
        GROUP_ZIP,
        {f"Chat WhatsApp dengan {GROUP}.txt": GROUP_CHAT.encode()},
        {**group, FORM_PDF: scanned(sheets.F102_PEMUDA)},
    )
    first = photos(tuple(MOTHER_MEDIA.items()))
    yield MOTHER_ZIP, {"_chat.txt": mother_chat(later=False)}, first
    added = photos(tuple(MOTHER_MEDIA_LATER.items()))
    yield MOTHER_ZIP_LATER, {"_chat.txt": mother_chat(later=True)}, {**first, **added}


def mother_chat(*, later: bool) -> bytes:
    """The mother's transcript; the later export holds the earlier one and goes on."""
    told = MOTHER_START.replace("{LRM}", LRM)
    for name, caption in zip(MOTHER_MEDIA, CAPTIONS, strict=True):
        told += _iphone_photo(name, caption)
    if later:
        told += MOTHER_LATER
        told += "".join(_iphone_photo(name, "") for name in MOTHER_MEDIA_LATER)
        told += THANKS
    return told.encode()


@cache
def photos(media: tuple[tuple[str, tuple[Sheet, float]], ...]) -> dict[str, bytes]:
    """The drawn papers as photos, under the names the chat gives them."""
    return {
        name: photographed(drawn(sheet), sum(name.encode()), blur_px=blur)
        for name, (sheet, blur) in media
    }


def scanned(sheet: Sheet) -> bytes:
    """The paper as the PDF of a scanner: one picture on an A4 page."""
    target, picture = BytesIO(), BytesIO()
    drawn(sheet).save(picture, "JPEG", quality=70)
    canvas = Canvas(target, pagesize=A4, invariant=1)
    canvas.drawImage(ImageReader(picture), 30, 60, A4[0] - 60, A4[1] - 120)
    canvas.showPage()
    canvas.save()
    return target.getvalue()


def _iphone_photo(name: str, caption: str) -> str:
    """`⟨LRM⟩[17/09/26, 13.45.09] Ibu Contoh: ⟨LRM⟩<terlampir: …>`, the caption before it."""
    year, month, day, hour, minute, second = name.removesuffix(".jpg").split("-")[2:]
    at = f"{day}/{month}/{year[2:]}, {hour}.{minute}.{second}"
    told = f"{caption} " if caption else ""
    return f"{LRM}[{at}] Ibu Contoh: {told}{LRM}<terlampir: {name}>\r\n"
