"""`desk restore`: the key of an office again, from its recovery sheet."""

import argparse


def add_parser(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    shared: argparse.ArgumentParser,
) -> None:
    """Describe the command."""
    parser = commands.add_parser(
        "restore",
        parents=[shared],
        help="pulihkan berkas kunci dari lembar pemulihan",
    )
    parser.add_argument(
        "--key",
        required=True,
        metavar="KUNCI",
        help="kunci di lembar pemulihan; spasi dan tanda hubung tidak berpengaruh",
    )


def run(parsed: argparse.Namespace) -> int:
    """Write the key file, and open the office with it to see that it fits."""
    from desk.actions.desk import open_desk
    from desk.actions.recovering import restore_key

    restore_key(parsed.data, parsed.key)
    with open_desk(parsed.data, may_found=False) as desk:
        print(f"Kunci dipulihkan: {desk.office.name}")
    return 0
