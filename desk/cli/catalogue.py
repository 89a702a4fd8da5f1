"""`desk catalogue`: check, take out and put in what the office changed in its catalogue."""

import argparse
import json
import sys
from pathlib import Path


def add_parser(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    shared: argparse.ArgumentParser,
) -> None:
    """Describe the command and its three steps."""
    parser = commands.add_parser(
        "catalogue",
        parents=[shared],
        help="uji katalog; simpan atau pasang penyesuaian kantor (TOML)",
    )
    steps = parser.add_subparsers(dest="step", metavar="LANGKAH", required=True)
    check = steps.add_parser("check", parents=[shared], help="sebut semua kesalahan")
    check.add_argument(
        "file", type=Path, nargs="?", metavar="FILE", help="penyesuaian yang belum dipasang"
    )
    check.add_argument("--json", action="store_true", help="keluaran JSON")
    export = steps.add_parser("export", parents=[shared], help="tulis penyesuaian kantor")
    export.add_argument("--out", type=Path, metavar="FILE", help="berkas baru (bawaan: layar)")
    take = steps.add_parser("import", parents=[shared], help="pasang penyesuaian kantor")
    take.add_argument("file", type=Path, metavar="FILE", help="berkas TOML")


def run(parsed: argparse.Namespace) -> int:
    """Take the step; exit code 3 where there are faults."""
    steps = {"check": _check, "export": _export, "import": _import}
    return steps[parsed.step](parsed)


def _check(parsed: argparse.Namespace) -> int:
    from desk.actions import catalogue_office as office
    from desk.actions.desk import find_desk
    from desk.domain.words import say

    with find_desk(parsed.data) as desk:
        problems = office.check_shipped()
        if parsed.file is not None:
            problems += office.check_overlay_file(parsed.file, desk)
        elif desk is not None:
            problems += office.check_office(desk)
    if parsed.json:
        faults = [
            {"where": p.where, "detail": say(p.detail), "remedy": say(p.remedy)} for p in problems
        ]
        print(json.dumps(faults, ensure_ascii=False))
    else:
        for problem in problems:
            print(say(office.fault_line(problem)))
        print(f"{len(problems)} kesalahan." if problems else "Katalog baik, tanpa kesalahan.")
    return 3 if problems else 0


def _export(parsed: argparse.Namespace) -> int:
    from desk.actions import catalogue_office as office
    from desk.actions.desk import open_desk

    with open_desk(parsed.data, may_found=False) as desk:
        if parsed.out is None:
            print(office.overlay_toml(desk), end="")
        else:
            print(office.export_overlay(desk, parsed.out))
    return 0


def _import(parsed: argparse.Namespace) -> int:
    from desk.actions import catalogue_office as office
    from desk.actions.desk import open_desk
    from desk.domain.words import say

    with open_desk(parsed.data, may_found=False) as desk:
        problems = office.check_overlay_file(parsed.file, desk)
        if problems:
            for problem in problems:
                print(say(office.fault_line(problem)), file=sys.stderr)
            print(f"{len(problems)} kesalahan; tidak ada yang diubah.", file=sys.stderr)
            return 3
        changed = office.import_overlay(desk, parsed.file).value
    print(f"Penyesuaian kantor dipasang, katalog {changed.rules.sha256[:12]}.")
    print("Permohonan yang sudah terbuka tetap memakai katalognya sampai diperbarui.")
    return 0
