"""`desk verify`: is everything that was stored still there, and as it was?"""

import argparse
import json


def add_parser(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    shared: argparse.ArgumentParser,
) -> None:
    """Describe the command."""
    parser = commands.add_parser(
        "verify",
        parents=[shared],
        help="periksa basis data, jurnal, dan berkas tersimpan",
    )
    parser.add_argument("--json", action="store_true", help="keluaran JSON")


def run(parsed: argparse.Namespace) -> int:
    """Print what was checked and what is wrong; exit code 3 where something is."""
    from desk.actions.desk import open_desk
    from desk.actions.verifying import verify_office

    with open_desk(parsed.data) as desk:
        report = verify_office(desk)
    if parsed.json:
        print(json.dumps(report.as_fields(), ensure_ascii=False))
    else:
        for line in report.lines():
            print(line)
    return 0 if report.is_sound else 3
