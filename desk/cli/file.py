"""`desk file`: what the intake would do with each file, and why.

Exit code 0 when every file was judged, whatever the judgement: a refused file is an answer. 3 when
one of them is not there or cannot be read, and then none is judged.
"""

import argparse
import json
from pathlib import Path

from desk.actions.inspecting import inspect_files
from desk.domain.files import FileJudgement, FileNote
from desk.domain.words import say, word


def add_parser(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    shared: argparse.ArgumentParser,
) -> None:
    """Describe the command."""
    parser = commands.add_parser(
        "file",
        parents=[shared],
        help="periksa berkas: diterima, disisihkan atau ditolak, dan mengapa",
    )
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="foto, PDF atau ZIP")
    parser.add_argument(
        "--sent-name", metavar="NAME", help="nama di WhatsApp bila lain dari nama di disk"
    )
    parser.add_argument("--json", action="store_true", help="jawaban sebagai JSON")


def run(parsed: argparse.Namespace) -> int:
    """Judge the files and print what would be done with each."""
    files: list[Path] = parsed.files
    judgements = inspect_files(files, sent_name=parsed.sent_name)
    pairs = list(zip(files, judgements, strict=True))
    if parsed.json:
        print(json.dumps([_fields(*pair) for pair in pairs], ensure_ascii=False, indent=2))
        return 0
    for path, judgement in pairs:
        print(f"{path}: {word(judgement.action)} ({word(judgement.kind)})")
        for note in judgement.notes:
            print(f"  - {sentence(note)}")
    return 0


def sentence(note: FileNote) -> str:
    """A reason in words, with the archive entry it is about and its figure."""
    about = f"{note.entry}: " if note.entry else ""
    detail = f" ({say(note.detail)})" if note.detail else ""
    return f"{about}{word(note.reason)}{detail}"


def _fields(path: Path, judgement: FileJudgement) -> dict[str, object]:
    """The JSON of one file; a reason is `code: words`, behind the entry it is about."""
    return {
        "path": str(path),
        "action": judgement.action.value,
        "kind": judgement.kind.value,
        "reasons": [f"{note.reason.value}: {sentence(note)}" for note in judgement.notes],
        "stored_name": judgement.stored_name,
        "sha256": judgement.sha256,
        "seconds": judgement.seconds,
        "peak_mb": judgement.peak_mb,
    }
