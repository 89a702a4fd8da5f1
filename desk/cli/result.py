"""`desk result`: the state of the electronic signature of result PDFs.

Exit code 0 when every file was looked at, whatever the state; 3 when one of them is not there or
cannot be read. Trusted certificates are the `roots/*.pem` of the data folder (`--data`).
"""

import argparse
import json
from pathlib import Path

from desk.actions.inspecting import inspect_signatures
from desk.domain.files import SignatureReport
from desk.domain.words import ONLY_VALIDATION_DATA, word


def add_parser(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    shared: argparse.ArgumentParser,
) -> None:
    """Describe the command."""
    parser = commands.add_parser(
        "result", parents=[shared], help="periksa tanda tangan elektronik (TTE) PDF hasil"
    )
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="PDF hasil dari SIAK")
    parser.add_argument("--json", action="store_true", help="jawaban sebagai JSON")


def run(parsed: argparse.Namespace) -> int:
    """Check the files and print the state of each."""
    files: list[Path] = parsed.files
    reports = inspect_signatures(files, data_folder=parsed.data)
    pairs = list(zip(files, reports, strict=True))
    if parsed.json:
        print(json.dumps([_fields(*pair) for pair in pairs], ensure_ascii=False, indent=2))
        return 0
    for path, report in pairs:
        print(f"{path}: {word(report.state)}")
        for line in _lines(report):
            print(f"  {line}")
    return 0


def _lines(report: SignatureReport) -> list[str]:
    lines = []
    if report.only_validation_data_added:
        lines.append(ONLY_VALIDATION_DATA)
    if report.signer:
        lines.append(f"penanda tangan: {report.signer}")
    if report.signed_at:
        lines.append(f"waktu: {report.signed_at.isoformat()}")
    if report.pages is not None:
        lines.append(f"halaman: {report.pages}")
    lines.append(f"mencakup seluruh berkas: {'ya' if report.covers_whole_file else 'tidak'}")
    lines.append(f"SHA-256: {report.sha256}")
    return lines


def _fields(path: Path, report: SignatureReport) -> dict[str, object]:
    return {
        "path": str(path),
        "signature": report.state.value,
        "signer": report.signer,
        "signed_at": report.signed_at.isoformat() if report.signed_at else None,
        "covers_whole_file": report.covers_whole_file,
        "pages": report.pages,
        "sha256": report.sha256,
    }
