"""`desk import`: a chat export becomes drafts, and drafts that were confirmed become cases.

Without `--accept` or `--reject` nothing is stored: the drafts are only shown, each with its
number. Each accepted draft is a transaction of its own, and its case number is printed once it
is on the disk. An office sheet (`.toml`) sets the office up instead.
"""

import argparse
from pathlib import Path

from desk.domain.chat import DateOrder


def add_parser(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    shared: argparse.ArgumentParser,
) -> None:
    """Describe the command."""
    parser = commands.add_parser(
        "import",
        parents=[shared],
        help="ambil permohonan dari ekspor chat, atau pengaturan kantor dari TOML",
    )
    parser.add_argument("source", type=Path, metavar="SOURCE", help="zip, txt, atau kantor .toml")
    parser.add_argument("--number", default="", metavar="LABEL", help="nomor WA layanan")
    parser.add_argument("--order", type=DateOrder, choices=list(DateOrder), help="urutan tanggal")
    parser.add_argument(
        "--accept",
        action="append",
        default=[],
        metavar="N[=KODE[+KODE]]",
        help="simpan konsep ke-N, bila perlu dengan layanan; boleh diulang",
    )
    parser.add_argument(
        "--reject",
        action="append",
        default=[],
        metavar="N",
        help="sisihkan konsep ke-N; boleh diulang",
    )
    parser.add_argument(
        "--receipts",
        type=Path,
        metavar="DIR",
        help="buat tanda terima setiap permohonan yang disimpan, dan tulis PDF-nya di sini",
    )
    parser.add_argument("--json", action="store_true", help="keluaran JSON")


def run(parsed: argparse.Namespace) -> int:
    """Show, accept and reject drafts; or set the office up from a sheet."""
    from desk.cli.importing import import_chat, import_office

    is_sheet = parsed.source.suffix.lower() == ".toml"
    return import_office(parsed) if is_sheet else import_chat(parsed)
