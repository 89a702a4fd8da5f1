"""`desk export`: the hand-over folder of a case."""

import argparse
from pathlib import Path


def add_parser(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    shared: argparse.ArgumentParser,
) -> None:
    """Describe the command."""
    parser = commands.add_parser(
        "export",
        parents=[shared],
        help="tulis folder serah terima sebuah permohonan: lembar hasil dan berkas hasil",
    )
    parser.add_argument("number", metavar="NOMOR", help="nomor permohonan")
    parser.add_argument(
        "--out", type=Path, default=Path(), metavar="DIR", help="folder tujuan (bawaan: di sini)"
    )


def run(parsed: argparse.Namespace) -> int:
    """Write the folder and name what lies in it."""
    from desk.actions.cases import find_case
    from desk.actions.desk import open_desk
    from desk.actions.exporting import export_case

    with open_desk(parsed.data, may_found=False) as desk:
        case_id = find_case(desk, parsed.number)
        handed = export_case(desk, case_id, parsed.out).value
    for path in handed.files:
        print(path)
    return 0
