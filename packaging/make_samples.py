"""Draw and sign the sample office again: `.venv/bin/python packaging/make_samples.py`.

Everything is invented and marked CONTOH. The drawings are the same each time; the signing key is
made anew and thrown away, so the signed PDFs and their certificate change together.
"""

import sys
import zipfile
from io import BytesIO
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = ROOT / "resources" / "samples"
ZIP_TIME = (2026, 9, 17, 14, 0, 0)


def main() -> None:
    """Write every generated file; office.toml, README.md and the pasted text are kept by hand."""
    sys.path.insert(0, str(ROOT))
    from tests import sample_chats, sample_results, sample_sheets
    from tests.sample_papers import logo
    from tests.signing import an_identity, signed

    write("logo.png", logo())
    for name, transcript, entries in sample_chats.exports():
        write(name, zipped({**transcript, **entries}))
    identity = an_identity()
    write("penerbit-contoh.pem", identity.pem.encode())
    akta = sample_results.akta_kelahiran(sample_sheets.ANAK[0])
    write("AKTA KELAHIRAN ANISA CONTOH.pdf", signed(akta, identity))
    write("KK BUDI CONTOH.pdf", signed(sample_results.kartu_keluarga(), identity))
    total = sum(path.stat().st_size for path in SAMPLES.rglob("*") if path.is_file())
    print(f"{SAMPLES.relative_to(ROOT)}: {total / 1024:.0f} KiB")


def write(name: str, data: bytes) -> None:
    """Write one sample."""
    SAMPLES.mkdir(parents=True, exist_ok=True)
    (SAMPLES / name).write_bytes(data)
    print(f"  {len(data) / 1024:7.1f} KiB  {name}")


def zipped(entries: dict[str, bytes]) -> bytes:
    """A zip as phones write it: photos stored, text deflated, no folders."""
    target = BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, data in entries.items():
            info = zipfile.ZipInfo(name, ZIP_TIME)
            packed = name.endswith(".txt")
            info.compress_type = zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED
            archive.writestr(info, data)
    return target.getvalue()


if __name__ == "__main__":
    main()
