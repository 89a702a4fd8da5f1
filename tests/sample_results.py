"""Result PDFs as SIAK might return them, drawn by ourselves and marked CONTOH."""

from io import BytesIO

from reportlab.lib.pagesizes import A4, landscape
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from desk import paths
from tests.sample_sheets import AYAH, IBU, NO_KK

PLAIN, BOLD = "ContohSans", "ContohSansBold"


def akta_kelahiran(child: str) -> bytes:
    """The extract of a birth register, on one A4 page."""
    target = BytesIO()
    canvas = _canvas(target, A4, "KUTIPAN AKTA KELAHIRAN (CONTOH)")
    middle = A4[0] / 2
    canvas.setFont(BOLD, 13)
    canvas.drawCentredString(middle, 770, "PENCATATAN SIPIL - KABUPATEN CONTOH")
    canvas.setFont(BOLD, 18)
    canvas.drawCentredString(middle, 730, "KUTIPAN AKTA KELAHIRAN")
    canvas.setFont(PLAIN, 11)
    lines = (
        "Berdasarkan Akta Kelahiran Nomor 9999-LU-18092026-0001",
        "bahwa di CONTOH pada tanggal 5 September 2026 telah lahir",
    )
    y = 690.0
    for line in lines:
        canvas.drawCentredString(middle, y, line)
        y -= 18
    canvas.setFont(BOLD, 16)
    canvas.drawCentredString(middle, y - 16, child)
    canvas.setFont(PLAIN, 11)
    canvas.drawCentredString(middle, y - 44, "anak ke SATU, PEREMPUAN,")
    canvas.drawCentredString(middle, y - 62, f"dari Ayah {AYAH[0]} dan Ibu {IBU[0]}")
    canvas.drawString(330, 240, "Dikeluarkan di CONTOH, 18 September 2026")
    canvas.drawString(330, 222, "Pejabat Pencatatan Sipil")
    canvas.setFont(BOLD, 11)
    canvas.drawString(330, 168, "PEJABAT CONTOH")
    return _finished(canvas, target, A4)


def kartu_keluarga() -> bytes:
    """A family card with the new child, on one landscape A4 page."""
    size = landscape(A4)
    target = BytesIO()
    canvas = _canvas(target, size, "KARTU KELUARGA (CONTOH)")
    canvas.setFont(BOLD, 20)
    canvas.drawCentredString(size[0] / 2, 530, "KARTU KELUARGA")
    canvas.setFont(PLAIN, 12)
    canvas.drawCentredString(size[0] / 2, 510, f"No. {NO_KK}")
    canvas.drawString(60, 478, f"Nama Kepala Keluarga : {AYAH[0]}")
    canvas.drawString(60, 460, "Alamat : JALAN MELATI CONTOH 7, DESA CONTOH, KECAMATAN CONTOH")
    rows = (
        ("No", "Nama Lengkap", "NIK", "Jenis Kelamin", "Tanggal Lahir", "Hubungan"),
        ("1", AYAH[0], AYAH[1], "LAKI-LAKI", "12-03-1990", "KEPALA KELUARGA"),
        ("2", IBU[0], IBU[1], "PEREMPUAN", "17-08-1992", "ISTRI"),
        ("3", "ANISA CONTOH", "9999014509260011", "PEREMPUAN", "05-09-2026", "ANAK"),
    )
    starts = (60, 90, 270, 420, 530, 640)
    for number, row in enumerate(rows):
        canvas.setFont(BOLD if number == 0 else PLAIN, 10)
        y = 420 - 24 * number
        canvas.line(56, y - 8, size[0] - 56, y - 8)
        for start, cell in zip(starts, row, strict=True):
            canvas.drawString(start, y, cell)
    canvas.setFont(PLAIN, 11)
    canvas.drawString(560, 200, "Dikeluarkan tanggal 18-09-2026")
    canvas.setFont(BOLD, 11)
    canvas.drawString(560, 150, "PEJABAT CONTOH")
    return _finished(canvas, target, size)


def _canvas(target: BytesIO, size: tuple[float, float], title: str) -> Canvas:
    if PLAIN not in pdfmetrics.getRegisteredFontNames():
        fonts = paths.RESOURCES / "fonts"
        pdfmetrics.registerFont(TTFont(PLAIN, str(fonts / "LiberationSans-Regular.ttf")))
        pdfmetrics.registerFont(TTFont(BOLD, str(fonts / "LiberationSans-Bold.ttf")))
    canvas = Canvas(target, pagesize=size, invariant=1)
    canvas.setTitle(title)
    canvas.setLineWidth(0.5)
    canvas.rect(36, 36, size[0] - 72, size[1] - 72)
    return canvas


def _finished(canvas: Canvas, target: BytesIO, size: tuple[float, float]) -> bytes:
    canvas.setFont(PLAIN, 8)
    canvas.drawString(
        48, 48, "CONTOH. Bukan dokumen kependudukan; tanda tangannya buatan sendiri untuk uji coba."
    )
    canvas.saveState()
    canvas.translate(size[0] / 2, size[1] / 2)
    canvas.rotate(30)
    canvas.setFillColorRGB(0.8, 0.15, 0.15, alpha=0.22)
    canvas.setFont(BOLD, 120)
    canvas.drawCentredString(0, -40, "CONTOH")
    canvas.restoreState()
    canvas.showPage()
    canvas.save()
    return target.getvalue()
