"""Headers of messages: which shape a file has, and where a line opens a message.

One file has one shape, with its separators, comma and length of the year: whatever else looks
like a header is text that somebody pasted.
Source: chat exports of WhatsApp for Android, iPhone and desktop, text copied from WhatsApp Web.
"""

import re
from dataclasses import dataclass

MARKS = "\ufeff\u200e\u200f\u202a-\u202e\u2066-\u2069"
"""Invisible marks, as the inside of a character class: BOM, bidi marks, embeddings, isolates."""

LEFT_TO_RIGHT = "\u200e"
SPACES = " \u00a0\u202f"
HEAD_LENGTH = 80
"""No header with its marks is longer."""

_MARK = re.compile(f"[{MARKS}]")
_UNCLEAN = re.compile(f"[{MARKS}\u00a0\u202f]")
_MARK_TABLE = dict.fromkeys(
    [0xFEFF, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)]
)
_CLEAN_TABLE = {**_MARK_TABLE, 0x00A0: " ", 0x202F: " "}

_BLANK = f"[{SPACES}]+"
_MAYBE_BLANK = f"[{SPACES}]?"
_DATE = r"(?P<date>(?P<first>\d{1,4})(?P<between>[/.-])\d{1,2}(?P=between)(?P<last>\d{1,4}))"
_TIME = (
    r"(?P<time>\d{1,2}(?P<point>[.:])\d{2}(?P<seconds>(?P=point)\d{2})?"
    rf"(?P<half>{_MAYBE_BLANK}[AaPp]\.?{_MAYBE_BLANK}[Mm]\.?)?)"
)
_END = f"(?:[{SPACES}]|$)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """How the headers of one file look.

    `bracketed` headers stand in square brackets; `dashed` ones end in ` - ` before the name;
    `time_first` is text copied from WhatsApp Web. `comma` stands between the two halves.
    """

    bracketed: bool
    dashed: bool
    time_first: bool
    comma: bool
    between: str
    point: str
    seconds: bool
    half_day: bool
    year_first: bool
    long_year: bool

    @property
    def marks_tell_system(self) -> bool:
        """Whether a left-to-right mark before the body makes a system line (iPhone)."""
        return self.bracketed and not self.dashed and not self.time_first


_CANDIDATES = tuple(
    re.compile(f"[{MARKS}]*{expression}{_END}")
    for expression in (
        rf"{_DATE}(?P<comma>,?){_BLANK}{_TIME}{_BLANK}(?P<dash>-)",
        rf"(?P<bracket>\[){_DATE}(?P<comma>,?){_BLANK}{_TIME}\](?P<dash>{_BLANK}-)?",
        rf"(?P<bracket>\[){_TIME}(?P<comma>,?){_BLANK}{_DATE}\]",
    )
)


def find_shape(line: str) -> Shape | None:
    """The shape of the header that opens this line, if one does."""
    text = clean(line[:HEAD_LENGTH])
    for candidate in _CANDIDATES:
        if found := candidate.match(text):
            return _shape(found)
    return None


def _shape(found: re.Match[str]) -> Shape | None:
    groups = found.groupdict()
    year_first = len(groups["first"]) == len("2026")
    year = groups["first"] if year_first else groups["last"]
    rest = groups["last"] if year_first else groups["first"]
    if len(year) not in {2, 4} or len(rest) > len("17"):
        return None
    return Shape(
        bracketed=groups.get("bracket") is not None,
        dashed=groups.get("dash") is not None,
        time_first=found.start("time") < found.start("date"),
        comma=bool(groups["comma"]),
        between=groups["between"],
        point=groups["point"],
        seconds=groups["seconds"] is not None,
        half_day=groups["half"] is not None,
        year_first=year_first,
        long_year=len(year) == len("2026"),
    )


def header_pattern(shape: Shape) -> re.Pattern[str]:
    """The pattern of this shape alone; its groups are the date and the time as written."""
    between, point = re.escape(shape.between), re.escape(shape.point)
    year = r"\d{4}" if shape.long_year else r"\d{2}"
    one, two = r"\d{1,2}", r"\d{2}"
    fields = (year, one, one) if shape.year_first else (one, one, year)
    date = f"({between.join(fields)})"
    seconds = f"{point}{two}" if shape.seconds else ""
    half = rf"{_MAYBE_BLANK}[AaPp]\.?{_MAYBE_BLANK}[Mm]\.?" if shape.half_day else ""
    time = f"({one}{point}{two}{seconds}{half})"
    comma = "," if shape.comma else ""
    halves = (time, date) if shape.time_first else (date, time)
    inner = f"{halves[0]}{comma}{_BLANK}{halves[1]}"
    if shape.bracketed:
        inner = rf"\[{inner}\]"
    dash = f"{_BLANK}-" if shape.dashed else f"(?!{_BLANK}-[{SPACES}])"
    return re.compile(f"[{MARKS}]*{inner}{dash}{_END}")


def match_through_marks(pattern: re.Pattern[str], line: str) -> re.Match[str] | None:
    """Match a header that marks interrupt; the string of the match has a header without them.

    The name and the body keep theirs: there they tell a system line from a message.
    """
    head = line[:HEAD_LENGTH]
    if head.isascii() or _MARK.search(head) is None:
        return None
    unmarked = head.translate(_MARK_TABLE)
    found = pattern.match(unmarked)
    if found is None:
        return None
    return pattern.match(unmarked[: found.end()] + line[_position(head, found.end()) :])


def _position(marked: str, kept: int) -> int:
    """Where the text after `kept` unmarked characters begins in the marked one."""
    for position, letter in enumerate(marked):
        if kept == 0:
            return position
        kept -= ord(letter) not in _MARK_TABLE
    return len(marked)


def clean(text: str) -> str:
    """The text without invisible marks, with plain blanks."""
    if text.isascii() or _UNCLEAN.search(text) is None:
        return text
    return text.translate(_CLEAN_TABLE)


def without_leading_marks(text: str) -> str:
    """The text from its first visible letter on; what stands inside stays as it is."""
    return text.lstrip("\ufeff\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def is_cut_header(line: str, shape: Shape) -> bool:
    """Whether a last line looks like the beginning of a header that the end of the file cut."""
    sample = _sample(shape)
    text = clean(line).rstrip("\r")
    if len(text) > len(sample) or (shape.between not in text and shape.point not in text):
        return False
    kinds = "".join("9" if letter.isdigit() else letter for letter in text)
    return any(form.startswith(kinds) for form in _forms(sample, shape))


def _sample(shape: Shape) -> str:
    year = "9999" if shape.long_year else "99"
    fields = [year, "99", "99"] if shape.year_first else ["99", "99", year]
    date = shape.between.join(fields)
    time = shape.point.join(["99", "99", "99"] if shape.seconds else ["99", "99"])
    time += " PM" if shape.half_day else ""
    comma = ", " if shape.comma else " "
    inner = comma.join((time, date) if shape.time_first else (date, time))
    return (f"[{inner}]" if shape.bracketed else inner) + (" - " if shape.dashed else "")


def _forms(sample: str, shape: Shape) -> set[str]:
    """The sample with each of its two-digit fields written with one digit or two."""
    forms = {sample}
    for old, new in (
        (f"99{shape.between}", f"9{shape.between}"),
        (f"{shape.between}99{shape.between}", f"{shape.between}9{shape.between}"),
        (f"99{shape.point}", f"9{shape.point}"),
        ("PM", "AM"),
    ):
        forms |= {form.replace(old, new, 1) for form in forms}
    return forms
