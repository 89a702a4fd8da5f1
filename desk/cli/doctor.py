"""`desk doctor`: can this machine and this folder do the work?"""

import argparse
import json


def add_parser(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    shared: argparse.ArgumentParser,
) -> None:
    """Describe the command."""
    parser = commands.add_parser(
        "doctor",
        parents=[shared],
        help="periksa komputer, folder data, kunci, katalog, dan pembaca berkas",
    )
    parser.add_argument("--json", action="store_true", help="keluaran JSON")


def run(parsed: argparse.Namespace) -> int:
    """Print each check; exit code 4 where one fails."""
    from desk.actions.doctor import examine

    checks = examine(parsed.data)
    if parsed.json:
        lines = [{"name": c.name, "good": c.good, "detail": c.detail} for c in checks]
        print(json.dumps(lines, ensure_ascii=False))
    else:
        for check in checks:
            print(f"{'baik ' if check.good else 'RUSAK'}  {check.name}: {check.detail}")
    return 0 if all(check.good for check in checks) else 4
