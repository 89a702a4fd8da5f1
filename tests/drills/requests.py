"""Exports for drills: a village operator's chat with several requests, each with its photo."""

import random
import zipfile
from datetime import datetime, timedelta
from io import BytesIO
from pathlib import Path

FIRST = datetime(2026, 9, 1, 8, 0)  # noqa: DTZ001 - a phone writes local time without a zone


def photo(seed: int) -> bytes:
    """A photo of a sheet of paper, small and different for each seed."""
    from PIL import Image, ImageDraw

    sheet = Image.new("RGB", (800, 1100), (236, 233, 226))
    pen = ImageDraw.Draw(sheet)
    dice = random.Random(seed)  # noqa: S311 - a picture, no secret
    for line in range(40, 1060, 28):
        pen.line((50, line, 50 + dice.randrange(300, 700), line), fill=(40, 40, 60), width=3)
    target = BytesIO()
    sheet.save(target, "JPEG", quality=80)
    return target.getvalue()


def write_export(folder: Path, round_number: int, count: int) -> Path:
    """A zip of one operator with `count` requests for a lost KTP-el, none of an earlier round."""
    operator = f"Operator Contoh {_letters(round_number)}"
    lines: list[str] = []
    media: dict[str, bytes] = {}
    for place in range(count):
        serial = round_number * count + place
        at = FIRST + timedelta(minutes=7 * serial)
        name = f"IMG-{at:%Y%m%d}-WA{place:04}.jpg"
        media[name] = photo(serial)
        stamp = f"{at:%d/%m/%y %H.%M} - {operator}: "
        person = f"999901{10 + serial % 18}0590{serial:04}#WARGA CONTOH {_letters(serial)}"
        lines.append(f"{stamp}#KTP HILANG#{person}#")
        lines.append(f"{stamp}\u200e{name} (file terlampir)")
    path = folder / f"Chat WhatsApp dengan Desa Contoh {round_number}.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr(f"{path.stem}.txt", "\n".join(lines) + "\n")
        for name, data in media.items():
            archive.writestr(name, data)
    return path


def _letters(number: int) -> str:
    """A number in letters, as names hold no digits."""
    return "".join("ABCDEFGHIJ"[int(digit)] for digit in str(number))
