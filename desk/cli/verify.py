"""`desk verify`: is everything that was stored still there, and as it was?

With `--paper` instead: does this case number with this check code stand on a paper of ours?
"""

import argparse
import json

from desk.domain.case import PaperKind
from desk.domain.verification import VerifyReport
from desk.domain.words import word


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
    parser.add_argument(
        "--paper",
        nargs=2,
        metavar=("NOMOR", "KODE"),
        help="periksa nomor permohonan dan kode periksa dari surat kantor",
    )
    parser.add_argument("--json", action="store_true", help="keluaran JSON")


def run(parsed: argparse.Namespace) -> int:
    """Print what was checked and what is wrong; exit code 3 where something is lost or changed."""
    from desk.actions.desk import open_desk
    from desk.actions.verifying import paper_of_code, verify_office

    with open_desk(parsed.data, may_found=False) as desk:
        if parsed.paper is not None:
            return _tell_paper(paper_of_code(desk, *parsed.paper), as_json=parsed.json)
        report = verify_office(desk)
    if parsed.json:
        print(json.dumps(_as_json(report), ensure_ascii=False))
    else:
        _print(report)
    return 0 if report.is_sound else 3


def _tell_paper(kind: PaperKind | None, *, as_json: bool) -> int:
    """Say which paper it is; exit code 3 where it is none of ours."""
    if as_json:
        print(json.dumps({"paper": kind.value if kind else None}))
    else:
        print(f"Surat kantor ini: {word(kind)}." if kind else "Kode tidak cocok: bukan surat kami.")
    return 0 if kind else 3


def _as_json(report: VerifyReport) -> dict[str, object]:
    faults = [
        {"kind": fault.kind.value, "subject": fault.subject, "loss": fault.kind.is_loss}
        for fault in report.faults
    ]
    return {
        "sound": report.is_sound,
        "entries": report.entries,
        "files": report.files,
        "faults": faults,
    }


def _print(report: VerifyReport) -> None:
    print(f"{report.entries} entri jurnal dan {report.files} berkas diperiksa")
    for fault in report.faults:
        sign = "RUSAK" if fault.kind.is_loss else "sisa "
        print(f"{sign}  {word(fault.kind)}: {fault.subject}")
    print(
        "Semua utuh." if report.is_sound else "Ada yang hilang atau berubah; jangan hapus apa pun."
    )
