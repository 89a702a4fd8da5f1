"""A working day of an office: what citizens send, what their papers are, what SIAK gives back.

Everything is invented. No province has the code 99, every name ends in CONTOH, and the telephone
numbers are of a block that this project has made up. One seed gives one day.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from functools import cache
from io import BytesIO
from random import Random

from PIL import Image

from tests import sample_sheets
from tests.day_services import CHILD, DEAD, DEATH, OF_A_DAY, Service
from tests.sample_papers import drawn, photographed
from tests.signing import a_pdf, signed

PHOTO_PX = (800, 600)

FIRST = (  # noqa: SIM905 - names are read more easily so
    "ADI AYU BUDI CITRA DEWI DIAN EKA ENDAH FAJAR FITRI GALIH GITA HADI HANA INDRA INTAN JOKO "
    "KIRANA LESTARI MAYA NANDA NIA OKTA PUTRI RAHMA RATNA RINI SARI SINTA SLAMET TEGUH TIWI UTAMI "
    "VINA WAHYU WATI YANTI YUDI ZAHRA ZAKI"
).split()
SECOND = (  # noqa: SIM905 - the same
    "ANGGRAINI CAHYANI DARMAWAN EFENDI FIRMANSYAH GUNAWAN HIDAYAT ISKANDAR KURNIAWAN LARASATI "
    "MAULANA NUGROHO OKTAVIANI PRATAMA RAHAYU SAPUTRA TRIYONO UTOMO WIBOWO YULIANTI"
).split()


class Style(StrEnum):
    """How a citizen writes."""

    FORM_LINE = "form_line"
    LABELS = "labels"
    WORDS = "words"


class Fate(StrEnum):
    """What becomes of a request; everything but rejected and cancelled ends in a result."""

    PLAIN = "plain"
    HELD = "held"
    REJECTED = "rejected"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True, kw_only=True)
class SentPaper:
    """A file as it comes: the rows that it is for, none where nobody asked for it.

    `is_blurred` says that nothing can be read on it.
    """

    name: str
    data: bytes
    slots: tuple[str, ...] = ()
    is_blurred: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """One wish of one citizen. An empty `sender` stands at the counter.

    `papers` come with `chat`, `later` with `later_chat` (or without words, where that is empty).
    """

    number: int
    service: Service
    style: Style
    fate: Fate
    applicant: str
    nik: str
    no_kk: str
    sender: str
    subject: str
    born: date | None
    chat: str
    papers: tuple[SentPaper, ...]
    later: tuple[SentPaper, ...] = ()
    later_chat: str = ""

    @property
    def is_counter(self) -> bool:
        """Whether the citizen stands at the counter: nothing is written, originals are shown."""
        return not self.sender

    def paper(self, name: str) -> SentPaper:
        """The file of this name, as the officer sees it on the screen."""
        return next(one for one in (*self.papers, *self.later) if one.name == name)

    def results(self, at: datetime) -> tuple[tuple[str, bytes], ...]:
        """The PDFs of SIAK under the names a browser gives them, signed at this moment."""
        return tuple(
            (f"dokumen_{self.number:04}_{place}.pdf", signed(a_pdf(*self._lines(kind)), at=at))
            for place, kind in enumerate(self.service.pdfs, start=1)
        )

    def _lines(self, kind: str) -> tuple[str, ...]:
        about = self.subject or self.applicant
        return {
            "kk": (
                "KARTU KELUARGA",
                f"No. {self.no_kk}",
                f"Nama Kepala Keluarga : {self.applicant}",
                f"1 {self.applicant} {self.nik}",
            ),
            "akta_lahir": (
                "KUTIPAN AKTA KELAHIRAN",
                f"Berdasarkan Akta Kelahiran Nomor 9999-LU-24112026-{self.number:04}",
                f"telah lahir {about},",
                f"anak ke satu dari ibu {self.applicant}.",
            ),
            "akta_mati": (
                "KUTIPAN AKTA KEMATIAN",
                f"Berdasarkan Akta Kematian Nomor 9999-KM-24112026-{self.number:04}",
                f"telah meninggal dunia {about},",
                f"atas laporan {self.applicant}.",
            ),
            "skpwni": (
                "SURAT KETERANGAN PINDAH WNI",
                f"atas nama {about},",
                f"NIK {self.nik}",
            ),
        }[kind]


def office_day(count: int, seed: int, *, at: datetime) -> tuple[Request, ...]:
    """So many requests, the first of them sent at this moment of the office's own time.

    Four of ten come back incomplete, some citizens ask for several things, some stand at the
    counter, a few requests are held, rejected or cancelled.
    """
    made: list[Request] = []
    names = _names(seed)
    for number in range(1, count + 1):
        made.append(_request(number, names, at + timedelta(seconds=40 * number), made))
    return tuple(made)


def a_request(number: int, service: Service, *, at: datetime, is_blurred: bool = False) -> Request:
    """One request with all papers of its service; with `is_blurred` the last of them at first."""
    names = _names(number)
    bare = _bare(number, service, Style.LABELS, names, at)
    sheets = [_sent(bare, place, slots, at) for place, slots in enumerate(service.papers, 1)]
    later: tuple[SentPaper, ...] = ()
    if is_blurred:
        later = (sheets[-1],)
        sheets[-1] = _blurred(sheets[-1])
    return replace(bare, papers=tuple(sheets), later=later, chat=_chat(bare, at))


def _names(seed: int) -> Iterator[str]:
    pairs = [f"{first} {second} CONTOH" for first in FIRST for second in SECOND]
    Random(seed).shuffle(pairs)  # noqa: S311 - names, no secrets
    return iter(pairs)


def _request(number: int, names: Iterator[str], at: datetime, made: list[Request]) -> Request:
    service = OF_A_DAY[(number - 1) % len(OF_A_DAY)]
    style = tuple(Style)[number % 3]
    if style is Style.FORM_LINE and not service.form_key:
        style = Style.LABELS
    bare = replace(
        _bare(number, service, style, names, at), fate=_fate(number), sender=_sender(number, made)
    )
    first, later = _papers(bare, at)
    by_chat = bool(later) and number % 3 == 0
    told = replace(bare, papers=first, later=later, chat=_chat(bare, at))
    return replace(told, later_chat=_later_chat(told, at) if by_chat else "")


def _bare(
    number: int, service: Service, style: Style, names: Iterator[str], at: datetime
) -> Request:
    """A request without its words and papers."""
    return Request(
        number=number,
        service=service,
        style=style,
        fate=Fate.PLAIN,
        applicant=next(names),
        nik=f"999901{41 + number % 28:02}0690{number:04}",
        no_kk=f"9999010112{number % 30:02}{number:04}",
        sender=f"+62 856-0002-{number:04}",
        subject=next(names) if service.subject else "",
        born=at.date() - timedelta(days=12) if service.subject == CHILD else None,
        chat="",
        papers=(),
    )


def _fate(number: int) -> Fate:
    if number % 17 == 7:
        return Fate.REJECTED
    if number % 19 == 8:
        return Fate.CANCELLED
    return Fate.HELD if number % 13 == 3 else Fate.PLAIN


def _sender(number: int, made: list[Request]) -> str:
    """Every tenth stands at the counter; every eighth is written by somebody who wrote before."""
    if number % 10 == 5:
        return ""
    earlier = [one.sender for one in made if one.sender]
    if number % 8 == 6 and earlier:
        return earlier[-1]
    return f"+62 856-0002-{number:04}"


def _papers(request: Request, at: datetime) -> tuple[tuple[SentPaper, ...], tuple[SentPaper, ...]]:
    """What is sent at first, and what is sent once the citizen was asked for it."""
    number = request.number
    sheets = [
        _sent(request, place, slots, at) for place, slots in enumerate(request.service.papers, 1)
    ]
    if request.is_counter:
        return (), ()
    if number % 6 == 0:
        sheets.append(_sent(request, len(sheets) + 1, (), at))
    if number % 5 not in (1, 3):
        return tuple(sheets), ()
    # The first paper is always one that the service cannot do without.
    missing, rest = sheets[0], tuple(sheets[1:])
    if number % 2:
        return rest, (missing,)
    return (_blurred(missing), *rest), (missing,)


def _blurred(paper: SentPaper) -> SentPaper:
    """The same paper as it was sent at first, when nothing could be read on it."""
    data = _marked(paper.data, b"buram")
    return replace(paper, name=f"buram {paper.name}", data=data, is_blurred=True)


def _sent(request: Request, place: int, slots: tuple[str, ...], at: datetime) -> SentPaper:
    moment = at + timedelta(seconds=place)
    number = request.number
    if place == 3 and number % 4 == 0:
        name = f"formulir {number:04}.pdf"
        return SentPaper(name=name, data=a_pdf(f"FORMULIR CONTOH {number}"), slots=slots)
    name = f"WhatsApp Image {moment:%Y-%m-%d} at {moment:%H.%M.%S} ({number}).jpeg"
    mark = f"contoh {number} {place}".encode()
    return SentPaper(name=name, data=_marked(_photo(place), mark), slots=slots)


@cache
def _photo(place: int) -> bytes:
    """A photo of a drawn paper, small enough for two hundred cases."""
    sheets = (
        sample_sheets.KK_ORTU,
        sample_sheets.BUKU_NIKAH,
        sample_sheets.KTP_IBU,
        sample_sheets.SURAT_LAHIR,
        sample_sheets.SURAT_HILANG,
    )
    target = BytesIO()
    with Image.open(BytesIO(photographed(drawn(sheets[place % len(sheets)]), place))) as picture:
        picture.resize(PHOTO_PX).save(target, "JPEG", quality=70)
    return target.getvalue()


def _marked(photo: bytes, mark: bytes) -> bytes:
    """The same picture as a file of its own: a comment stands behind its first two bytes."""
    return photo[:2] + b"\xff\xfe" + (len(mark) + 2).to_bytes(2, "big") + mark + photo[2:]


def _chat(request: Request, at: datetime) -> str:
    """What is copied from WhatsApp Web."""
    if request.is_counter:
        return ""
    service = request.service
    labels = {CHILD: "Nama anak", DEAD: "Nama almarhum"}
    about = [f"{labels[service.subject]}: {request.subject}"] if service.subject else []
    if request.born is not None:
        about.append(f"Tanggal lahir: {request.born:%d-%m-%Y}")
    if request.style is Style.FORM_LINE:
        said = ["Selamat pagi", f"#{service.form_key}#{request.nik}#{request.applicant}#", *about]
        said.append(f"No KK: {request.no_kk}")
    elif request.style is Style.LABELS:
        key = f"#{service.form_key}" if service is DEATH else ""
        data = (f"Nama: {request.applicant}", f"NIK: {request.nik}", f"No KK: {request.no_kk}")
        wish = "mau buat akta kematian, bapak meninggal" if key else service.wish
        said = [f"Selamat pagi, {wish}", "\n".join((*data, *about))]
    else:
        said = [
            f"Assalamualaikum pak, {service.wish}",
            f"a.n. {request.applicant}, NIK {request.nik}",
            "\n".join((f"No KK {request.no_kk}", *about)),
        ]
    return _lines_of(request.sender, said, at)


def _later_chat(request: Request, at: datetime) -> str:
    said = ["ini susulannya ya, terima kasih", f"Nama: {request.applicant}"]
    return _lines_of(request.sender, said, at + timedelta(minutes=30))


def _lines_of(sender: str, said: list[str], at: datetime) -> str:
    stamp = f"[{at:%H.%M}, {at.day}/{at.month}/{at.year}]"
    return "".join(f"{stamp} {sender}: {text}\n" for text in said)
