"""Logging for support: one file beside the data, with identity numbers masked."""

import logging
import logging.handlers
import re
import sys
from pathlib import Path
from types import TracebackType

from typing_extensions import override

MAX_BYTES = 1_000_000
KEPT_FILES = 3
SHOWN_DIGITS = 4

NUMBERS = re.compile(
    r"(?P<kept>"
    r"\b[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\b"  # an id
    r"|\b[A-Z0-9]{1,8}-(?:[A-Z]{2}-)?\d{4}-\d{6}\b"  # a case number or the number of a paper
    r"|\b\d{4}-\d{2}-\d{2}(?=\D|$)"  # a day
    r")|\+?\d(?:[ .\-/()]{0,2}\d){7,}"
)
"""Eight digits or more, also with blanks, dots or dashes between them, as people write numbers.

NIK, No KK and telephone numbers are such runs. Source: UU 27/2022, Ps. 16 and 27-29: only what is
needed, so no identity number in a log or report.
"""

WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?|@\w+")

PLAIN_WORDS = frozenset(
    WORD.findall(
        "a an and any are argument arguments as at attribute bad base be been but by bytes call "
        "called can cannot changed character closed codec column could cyclic daemon data database "
        "decode deleted depth descriptor dict directory division does empty encode error exceeded "
        "exist expected failed file for found from function got has have in index input int "
        "integer invalid is it iterable key keyword list literal locked many mapping maximum "
        "method missing module more must name named negative no none not number object of on only "
        "open operation or out position positional range read recursion required returned "
        "sequence set slot str string subscriptable supported take takes than that the this timed "
        "to too tuple type types unexpected unhashable unpack unsupported value values was were "
        "which while with without write wrong zero already"
    )
)
"""What Python itself says in its errors. Any other word of a message may be a name."""


def mask_numbers(text: str) -> str:
    """The text with every long number cut to its last four digits; ids and days stay."""
    return NUMBERS.sub(_masked, text)


def mask_message(text: str) -> str:
    """A message with numbers masked and every word hidden that is not one of Python's own.

    `'SITI CONTOH' is not in list` becomes `'S… C…' is not in list`.
    """
    return WORD.sub(_initial, mask_numbers(text))


def home_hidden(text: str) -> str:
    """The text without the name of the person in the path of their home folder."""
    home = str(Path.home())
    return text.replace(home, "~") if len(home) > 1 else text


def _masked(found: re.Match[str]) -> str:
    if found["kept"]:
        return found.group()
    digits = "".join(sign for sign in found.group() if sign.isdecimal())
    return f"…{digits[-SHOWN_DIGITS:]}"


def _initial(found: re.Match[str]) -> str:
    word = found.group()
    is_plain = word.casefold() in PLAIN_WORDS
    return word if is_plain else f"{word[0]}…"


class MaskedFormatter(logging.Formatter):
    """Writes records with every long number cut to its last four digits."""

    @override
    def formatMessage(self, record: logging.LogRecord) -> str:
        record.message = mask_numbers(record.message)
        return super().formatMessage(record)

    @override
    def formatException(
        self,
        ei: tuple[type[BaseException], BaseException, TracebackType | None]
        | tuple[None, None, None],
    ) -> str:
        return mask_numbers(super().formatException(ei))


def start_logging(folder: Path) -> None:
    """Write INFO and above to `desk.log` in this folder, rolled at one megabyte."""
    folder.mkdir(parents=True, exist_ok=True)
    handler = logging.handlers.RotatingFileHandler(
        folder / "desk.log",
        maxBytes=MAX_BYTES,
        backupCount=KEPT_FILES,
        encoding="utf-8",
    )
    handler.setFormatter(MaskedFormatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    root = logging.getLogger("desk")
    root.setLevel(logging.INFO)
    root.addHandler(handler)


def loaded_versions(*modules: str) -> str:
    """Versions of libraries that are loaded already, for a report; nothing is imported for it."""
    parts = ((name, getattr(sys.modules.get(name), "__version__", "")) for name in modules)
    return ", ".join(f"{name} {version}" for name, version in parts if version)
