"""Logging for support: one file beside the data, with identity numbers masked."""

import logging
import logging.handlers
import re
from pathlib import Path

from typing_extensions import override

LONG_DIGITS = re.compile(r"\d{8,}")
MAX_BYTES = 1_000_000
KEPT_FILES = 3


class MaskedFormatter(logging.Formatter):
    """Writes records with every run of eight or more digits cut to its last four.

    NIK, No KK and telephone numbers are such runs; ids are hexadecimal with dashes and survive.
    Source: UU 27/2022, Ps. 16 and 27-29: only what is needed, so no identity number in a log.
    """

    @override
    def format(self, record: logging.LogRecord) -> str:
        return LONG_DIGITS.sub(lambda run: "…" + run.group()[-4:], super().format(record))


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
