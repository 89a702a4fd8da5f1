"""The work of `desk import`: reading, choosing, storing and telling."""

import argparse
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from desk.actions import intake, papers
from desk.actions.desk import Desk, open_desk
from desk.actions.intake_values import AcceptedDraft
from desk.actions.offices import set_up_from
from desk.cli.file import sentence
from desk.domain.drafts import CaseDraft, IntakeReview
from desk.domain.errors import ArgumentError
from desk.domain.office import DeskNumber
from desk.domain.words import say, word


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """A draft by its number in the list, with the services the officer names for it."""

    draft: CaseDraft
    codes: tuple[str, ...]


def import_office(parsed: argparse.Namespace) -> int:
    """Set the office up from a sheet."""
    with open_desk(parsed.data) as desk:
        setting = set_up_from(desk, parsed.source).value
    print(f"Kantor: {setting.office.name}, {len(setting.numbers)} nomor WA layanan")
    return 0


def import_chat(parsed: argparse.Namespace) -> int:
    """Show the drafts of a chat; store those that are accepted, set aside those rejected."""
    with open_desk(parsed.data) as desk:
        number = desk.number(parsed.number)
        review = intake.read_export(desk, parsed.source, number, order=parsed.order)
        accepts = [_chosen(review, text) for text in parsed.accept]
        rejects = [_chosen(review, text).draft for text in parsed.reject]
        if not parsed.json:
            _print_review(review)
        if rejects:
            intake.reject_drafts(desk, rejects, number)
        stored: list[AcceptedDraft] = []
        for accepted in _accept(desk, parsed, number, accepts):
            stored.append(accepted)
            if not parsed.json:
                _print_stored(accepted)
    if parsed.json:
        print(json.dumps(_as_json(review, stored), ensure_ascii=False))
    return 0


def _accept(
    desk: Desk, parsed: argparse.Namespace, number: DeskNumber, accepts: Sequence[Chosen]
) -> Iterator[AcceptedDraft]:
    """Store the drafts one by one; each is given once all of it is on the disk."""
    receipts: Path | None = parsed.receipts
    for chosen in accepts:
        decision = intake.decide(desk, chosen.draft, codes=chosen.codes)
        stored = intake.accept_drafts(desk, parsed.source, number, (decision,)).value[0]
        if receipts is not None:
            receipt = papers.issue_receipt(desk, stored.case_id).value
            papers.save_paper(desk, stored.case_id, receipt, receipts)
        yield stored


def _chosen(review: IntakeReview, text: str) -> Chosen:
    """A draft by its place in the list, from 1, with `=KODE+KODE` where services are named."""
    place, _, codes = text.partition("=")
    if not place.isdecimal() or not 1 <= int(place) <= len(review.drafts):
        raise ArgumentError(f"Konsep {text} tidak ada; ada {len(review.drafts)} konsep.")
    named = tuple(code for code in codes.split("+") if code)
    return Chosen(draft=review.drafts[int(place) - 1], codes=named)


def _as_json(review: IntakeReview, stored: Sequence[AcceptedDraft]) -> dict[str, object]:
    return {
        "title": review.title,
        "known_messages": review.known_messages,
        "drafts": [_draft_json(draft) for draft in review.drafts],
        "problems": [
            {"where": problem.where, "kind": problem.kind.value, "detail": say(problem.detail)}
            for problem in review.problems
        ],
        "cases": [accepted.number for accepted in stored],
        "left_out": [
            {"case": accepted.number, "file": name, "reason": reason}
            for accepted in stored
            for name, reason in _left_out(accepted)
        ],
    }


def _left_out(accepted: AcceptedDraft) -> Iterator[tuple[str, str]]:
    """Each file of a draft that was not stored, and why, in words."""
    for file in accepted.files.left_out:
        yield file.sent_name, "; ".join(sentence(note) for note in file.judgement.notes)
    for name in accepted.files.absent:
        yield name, "tidak ada di dalam ekspor, atau rusak"


def _print_stored(accepted: AcceptedDraft) -> None:
    print(f"tersimpan: {accepted.number}", flush=True)
    for name, reason in _left_out(accepted):
        print(f"  !  {name} tidak ikut disimpan: {reason}", flush=True)


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
        print(f"  !  {problem.where}: {word(problem.kind)} {say(problem.detail)}".rstrip())
