"""`desk demo`: the main job on the sample office, with every step told."""

import argparse
from pathlib import Path


def add_parser(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    shared: argparse.ArgumentParser,
) -> None:
    """Describe the command."""
    parser = commands.add_parser(
        "demo",
        parents=[shared],
        help="jalankan pekerjaan utama pada kantor contoh dan tulis PDF-nya",
    )
    parser.add_argument(
        "--out", type=Path, metavar="DIR", help="folder contoh (bawaan: folder pengguna)"
    )


def run(parsed: argparse.Namespace) -> int:
    """Play the day, telling each step and the path of each file, and sum up."""
    from desk import paths
    from desk.actions.demo import play

    out = parsed.out or paths.demo_folder()
    pdfs = 0
    for place, step in enumerate(play(out), start=1):
        print(f"{place:2}. {step.text}", flush=True)
        for path in step.files:
            print(f"    {path}", flush=True)
        pdfs += sum(path.suffix == ".pdf" for path in step.files)
    print(f"{pdfs} PDF di {out}")
    return 0
