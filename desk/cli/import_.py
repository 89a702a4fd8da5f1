"""`desk import`: a chat export becomes drafts, and drafts that were confirmed become cases.

Without `--accept` or `--reject` nothing is stored: the drafts are only shown, each with its
number. Each accepted draft is a transaction of its own, and its case number is printed once it
is on the disk. An office sheet (`.toml`) sets the office up instead.
"""

import argparse
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from desk.domain.chat import DateOrder
from desk.domain.drafts import CaseDraft, IntakeReview
from desk.domain.errors import ArgumentError
from desk.domain.words import word


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """A draft by its number in the list, with the services the officer names for it."""

    draft: CaseDraft
    codes: tuple[str, ...]


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
    parser.add_argument("--json", action="store_true", help="keluaran JSON")


def run(parsed: argparse.Namespace) -> int:
    """Show, accept and reject drafts; or set the office up from a sheet."""
    from desk.actions.desk import open_desk

    with open_desk(parsed.data) as desk:
        if parsed.source.suffix.lower() == ".toml":
            from desk.actions.offices import set_up_office

            setting = set_up_office(desk, parsed.source).value
            print(f"Kantor: {setting.office.name}, {len(setting.numbers)} nomor WA layanan")
            return 0
        from desk.actions import intake

        number = desk.number(parsed.number)
        review = intake.read_export(desk, parsed.source, number, order=parsed.order)
        accepts = [_chosen(review, text) for text in parsed.accept]
        rejects = [_chosen(review, text).draft for text in parsed.reject]
        if rejects:
            intake.reject_drafts(desk, rejects, number)
        if not parsed.json:
            _print_review(review)
        cases: list[str] = []
        for chosen in accepts:
            decision = intake.decide(desk, chosen.draft, codes=chosen.codes)
            stored = intake.accept_drafts(desk, parsed.source, number, (decision,)).value[0]
            cases.append(stored.number)
            if not parsed.json:
                print(f"tersimpan: {stored.number}", flush=True)
    if parsed.json:
        print(json.dumps(_as_json(review, cases), ensure_ascii=False))
    return 0


def _chosen(review: IntakeReview, text: str) -> Chosen:
    """A draft by its place in the list, from 1, with `=KODE+KODE` where services are named."""
    place, _, codes = text.partition("=")
    if not place.isdecimal() or not 1 <= int(place) <= len(review.drafts):
        raise ArgumentError(f"Konsep {text} tidak ada; ada {len(review.drafts)} konsep.")
    named = tuple(code for code in codes.split("+") if code)
    return Chosen(draft=review.drafts[int(place) - 1], codes=named)


def _as_json(review: IntakeReview, cases: Sequence[str]) -> dict[str, object]:
    return {
        "title": review.title,
        "known_messages": review.known_messages,
        "drafts": [_draft_json(draft) for draft in review.drafts],
        "problems": [
            {"where": problem.where, "kind": problem.kind.value, "detail": problem.detail}
            for problem in review.problems
        ],
        "cases": list(cases),
    }


def _draft_json(draft: CaseDraft) -> dict[str, object]:
    guesses = {
        "service": draft.service,
        "applicant": draft.applicant_name,
        "nik": draft.nik,
        "no_kk": draft.no_kk,
    }
    return {
        "sender": draft.sender_name,
        "first_at": draft.first_at.isoformat(),
        "messages": len(draft.messages),
        "files": [file.sent_name for file in draft.files],
        "guesses": {
            name: None
            if guess is None
            else {"value": guess.value, "source": guess.source, "certain": guess.certain}
            for name, guess in guesses.items()
        },
    }


def _print_review(review: IntakeReview) -> None:
    print(
        f"{review.title}: {len(review.drafts)} konsep, {review.known_messages} pesan sudah dikenal"
    )
    for place, draft in enumerate(review.drafts, start=1):
        service = draft.service.value if draft.service else "layanan belum jelas"
        name = draft.applicant_name.value if draft.applicant_name else "nama belum jelas"
        print(f"{place:3}  {draft.sender_name}: {service}, {name}, {len(draft.files)} berkas")
    for problem in review.problems:
        print(f"  !  {problem.where}: {word(problem.kind)} {problem.detail}".rstrip())
