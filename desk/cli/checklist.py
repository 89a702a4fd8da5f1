"""`desk checklist`: what is asked for services and bundles, as far as the answers tell."""

import argparse
import json

from desk.actions.checklists import checklist_for
from desk.domain.checklist import Checklist, ChecklistRow, Fit, SlotLevel


def add_parser(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    shared: argparse.ArgumentParser,
) -> None:
    """Describe the command."""
    parser = commands.add_parser(
        "checklist",
        parents=[shared],
        help="berkas yang diminta untuk layanan atau paket",
    )
    parser.add_argument("codes", nargs="+", metavar="CODE", help="CS-LHR-01, PKT-LAHIR, …")
    parser.add_argument(
        "--answer",
        action="append",
        default=[],
        metavar="ID=VALUE",
        help="jawaban: ID=NILAI, KODE:ID=NILAI atau ID@PEMILIK=NILAI; boleh berulang",
    )
    parser.add_argument("--form-set", metavar="NAME", help="permendagri-6-2026 (bawaan) atau …")
    parser.add_argument("--json", action="store_true", help="jawaban sebagai JSON")


def run(parsed: argparse.Namespace) -> int:
    """Print the checklist."""
    codes, answers = tuple(parsed.codes), tuple(parsed.answer)
    checklist = checklist_for(codes, answers, form_set=parsed.form_set)
    if parsed.json:
        print(json.dumps(_fields(checklist), ensure_ascii=False, indent=2))
    else:
        print("\n".join(_lines(checklist)))
    return 0


def _fields(checklist: Checklist) -> dict[str, object]:
    return {
        "services": list(checklist.services),
        "slots": [_row_fields(row) for row in checklist.rows],
        "questions": [
            {
                "id": question.id,
                "owner": question.owner,
                "ask": question.ask,
                "values": list(question.values),
                "multiple": question.multiple,
                "asked_by": list(question.asked_by),
            }
            for question in checklist.questions
        ],
        "results": [
            {
                "kind": result.kind,
                "label": result.label,
                "count": result.count,
                "form": result.form.value,
            }
            for result in checklist.results
        ],
        "use_instead": list(checklist.use_instead),
    }


def _row_fields(row: ChecklistRow) -> dict[str, object]:
    return {
        "slot": row.slot.key,
        "label": row.label,
        "level": row.level.value,
        "any_of": row.any_of,
        "services": list(row.services),
        "when": row.when,
        "note": row.note,
    }


def _lines(checklist: Checklist) -> list[str]:
    from desk.domain.words import word

    lines = [f"Layanan: {', '.join(checklist.services)}"]
    for fit in checklist.fits:
        if fit.fit is Fit.DOES_NOT_APPLY:
            better = f" Gunakan: {fit.use_instead}." if fit.use_instead else ""
            lines.append(f"{fit.service} tidak berlaku untuk keadaan ini.{better}")
    for level in SlotLevel:
        rows = [row for row in checklist.rows if row.level is level]
        if rows:
            lines += ["", f"{word(level)}:", *(_row_line(row) for row in rows)]
    if checklist.questions:
        lines += ["", "Masih perlu dijawab:"]
    for question in checklist.questions:
        owner = f" [{question.owner}]" if question.owner else ""
        lines.append(f"  {question.ask}{owner} ({question.id}: {'/'.join(question.values)})")
    lines += ["", "Hasil:"]
    lines += [
        f"  {result.count} {result.label} ({word(result.form)})" for result in checklist.results
    ]
    return lines


def _row_line(row: ChecklistRow) -> str:
    choice = f", salah satu dari {row.any_of}" if row.any_of else ""
    unsure = ", perlu dipastikan" if row.to_be_confirmed else ""
    note = f" – {row.note}" if row.note else ""
    return f"  {row.label} ({row.slot.key}{choice}{unsure}){note}"
