"""Makes invented archives, good and hostile, for tests."""

import zipfile
from pathlib import Path

TEXT = "17/09/26 13.45 - Ibu Sulastri: isi\n17/09/26 13.46 - Petugas: ya\n"
PHOTO = "IMG-20260917-WA0004.jpg"
WITH_PHOTO = f"17/09/26 13.45 - Ibu Sulastri: {PHOTO} (file terlampir)\n{TEXT}"


def zipped(path: Path, entries: dict[str, str | bytes], *, packed: bool = True) -> Path:
    """Write a zip with these entries."""
    method = zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED
    with zipfile.ZipFile(path, "w", method) as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    return path
