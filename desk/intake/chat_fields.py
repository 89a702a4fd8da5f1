"""Names, numbers and dates that citizens write into a chat: labelled lines, form lines, loose ones.

Nothing read here is a fact: every value carries what it rests on, and only what stands alone in a
labelled field is called certain.
Source: form lines (`#AKTA#NIK#NAMA#`) and "Nama: …" lines as offices hand them out.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from desk.domain.drafts import Guess
from desk.domain.names import clean_name, name_key
from desk.domain.nik import LAST_DAY, WOMEN_DAY_OFFSET
from desk.domain.typed import plain
from desk.intake.name_labels import (
    NAME_LABELS,
    SUBJECT_LABEL,
    NameLabel,
    names_behind,
    reads_as_name,
)

SIXTEEN = r"(?<![\d+])\d(?:[ .\-]{0,2}\d){15}(?!\d)"
NUMBER = re.compile(SIXTEEN)
LABELLED_NIK = re.compile(
    rf"\b(?:nik|no(?:mor|mer)?\.?\s*(?:nik|ktp))\b[^\d\n]{{0,30}}({SIXTEEN})", re.IGNORECASE
)
LABELLED_KK = re.compile(
    rf"\b(?:no(?:mor|mer)?\.?\s*(?:kk|kartu keluarga)\b[^\d\n]{{0,15}}"
    rf"|(?:nkk|nokk|kk|kartu keluarga)(?:nya)?\s*[:=]?\s*)({SIXTEEN})",
    re.IGNORECASE,
)
FORM_LINE = re.compile(r"^[^#\n]{0,60}#(?P<key>[^#\n]{2,30})#(?P<rest>.*)$", re.MULTILINE)
MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("januari", "jan"),
            ("februari", "pebruari", "feb", "peb"),
            ("maret", "mar"),
            ("april", "apr"),
            ("mei",),
            ("juni", "jun"),
            ("juli", "jul"),
            ("agustus", "agu", "ags", "agt"),
            ("september", "sep", "sept"),
            ("oktober", "okt"),
            ("november", "nopember", "nov", "nop"),
            ("desember", "des"),
        ),
        start=1,
    )
    for name in names
}
BIRTH_LABEL = r"\b(?:tgl\.?|tanggal|tempat[ ,/&]*(?:dan )?t(?:gl|anggal)\.?)?\s*lahir\w*|\bttl\b"
BIRTH = re.compile(
    rf"(?:{BIRTH_LABEL})[^\d\n]{{0,40}}?(?P<day>\d{{1,2}})[ \-/.]+(?P<month>\d{{1,2}}|[a-z]{{3,9}})"
    r"[ \-/.]+(?P<year>\d{4})(?!\d)",
    re.IGNORECASE,
)
EARLIEST_YEAR = 1900


@dataclass(frozen=True, slots=True, kw_only=True)
class FormLine:
    """One line `#AKTA#NIK#NAMA#…`: its first field and what the others hold."""

    line: str
    key: str
    nik: Guess | None
    no_kk: Guess | None
    name: Guess | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fields:
    """What a piece of chat says about who asks, and about whom (`subject`: child or deceased)."""

    name: Guess | None
    subject: Guess | None
    nik: Guess | None
    no_kk: Guess | None
    birth_date: date | None


def read_form_lines(text: str) -> tuple[FormLine, ...]:
    """Every form line of a message that is filled in, in order."""
    lines = (_form_line(match) for match in FORM_LINE.finditer(plain(text)))
    return tuple(line for line in lines if line.nik or line.name)


def read_fields(texts: Sequence[str]) -> Fields:
    """What the texts of one request say together; earlier texts come first."""
    whole = plain("\n".join(texts))
    forms = read_form_lines(whole)
    return Fields(
        name=_first(form.name for form in forms)
        or _name(whole, NAME_LABELS)
        or _name(whole, (SUBJECT_LABEL,), may_be_certain=False),
        subject=_name(whole, (SUBJECT_LABEL,)),
        nik=_first(form.nik for form in forms) or _nik(whole),
        no_kk=_first(form.no_kk for form in forms) or _no_kk(whole),
        birth_date=_birth_date(whole),
    )


def holds_fields(text: str) -> bool:
    """Whether a message is a filled-in request: a form line, or a labelled name with a number."""
    whole = plain(text)
    if read_form_lines(whole):
        return True
    if NUMBER.search(whole) is None:
        return False
    closed = (label for label in (*NAME_LABELS, SUBJECT_LABEL) if label.closed)
    return any(names_behind(label, whole) for label in closed)


def _form_line(match: re.Match[str]) -> FormLine:
    key = " ".join(match["key"].split())
    fields = [field.strip() for field in match["rest"].split("#") if field.strip()]
    source = f"#{key.upper()}#"
    numbers = [_digits(field) for field in fields if NUMBER.fullmatch(field)]
    names = [field for field in fields if reads_as_name(field)]
    return FormLine(
        line=match[0].strip(),
        key=key,
        nik=Guess(value=numbers[0], source=source, certain=True) if numbers else None,
        no_kk=Guess(value=numbers[1], source=source) if len(numbers) > 1 else None,
        name=Guess(value=clean_name(names[0]), source=source, certain=True) if names else None,
    )


def _first(guesses: Iterator[Guess | None]) -> Guess | None:
    return next((guess for guess in guesses if guess is not None), None)


def _name(whole: str, labels: Sequence[NameLabel], *, may_be_certain: bool = True) -> Guess | None:
    """The name behind the first label that has one; certain where no label names anybody else."""
    named = [(label, name) for label in labels for name in names_behind(label, whole)]
    if not named:
        return None
    label, first = named[0]
    is_alone = len({name_key(name) for _, name in named}) == 1
    certain = may_be_certain and label.closed and is_alone
    return Guess(value=first, source=label.say, certain=certain)


def _nik(whole: str) -> Guess | None:
    labelled = _labelled(LABELLED_NIK, whole)
    if labelled:
        return Guess(value=labelled[0], source="NIK: …", certain=len(labelled) == 1)
    families = set(_labelled(LABELLED_KK, whole))
    loose = [number for number in _numbers(whole) if number not in families]
    likely = [number for number in loose if _reads_as_woman(number)] or loose
    return Guess(value=likely[0], source="16 digit") if likely else None


def _no_kk(whole: str) -> Guess | None:
    labelled = _labelled(LABELLED_KK, whole)
    if labelled:
        return Guess(value=labelled[0], source="No KK: …", certain=len(labelled) == 1)
    return None


def _labelled(pattern: re.Pattern[str], whole: str) -> list[str]:
    return list(dict.fromkeys(_digits(match[1]) for match in pattern.finditer(whole)))


def _numbers(whole: str) -> list[str]:
    return list(dict.fromkeys(_digits(match[0]) for match in NUMBER.finditer(whole)))


def _digits(text: str) -> str:
    return "".join(sign for sign in text if sign.isdecimal())


def _reads_as_woman(number: str) -> bool:
    """A day of 41 to 71 stands in a NIK alone; family cards have no such offset."""
    return WOMEN_DAY_OFFSET < int(number[6:8]) <= WOMEN_DAY_OFFSET + LAST_DAY


def _birth_date(whole: str) -> date | None:
    found = {day for match in BIRTH.finditer(whole) if (day := _date(match)) is not None}
    return found.pop() if len(found) == 1 else None


def _date(match: re.Match[str]) -> date | None:
    """Day first, as people write here. An impossible date is no date."""
    month = match["month"].lower()
    number = int(month) if month.isdecimal() else MONTHS.get(month, 0)
    try:
        born = date(int(match["year"]), number, int(match["day"]))
    except ValueError:
        return None
    return born if born.year >= EARLIEST_YEAR else None
