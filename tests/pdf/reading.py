"""Reading papers back, as a person or a program at the other end would."""

from io import BytesIO

import pikepdf
import pypdfium2

from desk.domain.letters import ReceiptLetter, ResultLetter, ShortageLetter
from desk.pdf.receipt import render_receipt
from desk.pdf.result_sheet import render_result_sheet
from desk.pdf.shortage import render_shortage

Letter = ReceiptLetter | ShortageLetter | ResultLetter


def render(letter: Letter) -> bytes:
    if isinstance(letter, ReceiptLetter):
        return render_receipt(letter)
    if isinstance(letter, ShortageLetter):
        return render_shortage(letter)
    return render_result_sheet(letter)


def pages(data: bytes) -> tuple[str, ...]:
    """The text of each page, in the order in which it is drawn."""
    document = pypdfium2.PdfDocument(data)
    try:
        found = []
        for page in document:
            text_page = page.get_textpage()
            found.append(text_page.get_text_range().replace("\r\n", "\n"))
            text_page.close()
            page.close()
        return tuple(found)
    finally:
        document.close()


def one_line(data: bytes) -> str:
    """All text with its line breaks taken out, to look for sentences in it."""
    return " ".join(" ".join(pages(data)).split())


def fonts(data: bytes) -> dict[str, bool]:
    """Every font of the file, and whether it is embedded."""
    found: dict[str, bool] = {}
    with pikepdf.open(BytesIO(data)) as pdf:
        for page in pdf.pages:
            for font in page.Resources.Font.values():
                found[str(font.BaseFont)] = "/FontFile2" in font.get("/FontDescriptor", ())
    return found
