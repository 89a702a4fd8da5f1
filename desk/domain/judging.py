"""Judge a checklist by what officers found: the verdict that lets an item enter processing.

A file is complete when every required row is met, each choice has one, nothing is undetermined
and every service is the right one. Optional and local rows never block. Data rows are typed from
the form: they block only after an officer refused what was typed.
Source: Perpres 96/2018 (a request is taken up once its requirements are complete).
"""

from collections.abc import Iterable
from dataclasses import dataclass

from desk.domain.case import Channel, Finding, FindingKind
from desk.domain.checklist import (
    Checklist,
    ChecklistRow,
    Fit,
    RowState,
    RowVerdict,
    SlotLevel,
    Verdict,
    VerdictState,
)
from desk.domain.ids import EvidenceId, FindingId

COUNTING = frozenset(
    {FindingKind.ACCEPTED, FindingKind.ACCEPTED_WITH_NOTE, FindingKind.IN_SIAK},
)
"""Findings that meet a row; none of them needs a file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Seen:
    """What stands about one paper: the newest finding that counts, and the newest refusal.

    `waiting` would count, had a second officer confirmed it.
    """

    accepted: Finding | None
    waiting: Finding | None
    refused: Finding | None


def judge(
    checklist: Checklist, findings: tuple[Finding, ...], *, second_person: bool = False
) -> Verdict:
    """The verdict. Findings are append-only: for a slot and file (or no file) the newest counts.

    A slot is met as soon as one of its files is accepted: a refused second photo does not undo
    it. Findings at the same instant count in the order given. With `second_person` a required row
    that was accepted with a note is met once another officer confirmed that finding.
    """
    standing = standing_findings(findings)
    newest = _newest(standing)
    alone = _unconfirmed(standing) if second_person else frozenset()
    seen = {row.slot.key: _seen(row, newest, alone) for row in checklist.rows}
    groups = _met(row for row in checklist.rows if seen[row.slot.key].accepted)
    spoken_for = groups | _met(row for row in checklist.rows if seen[row.slot.key].waiting)
    rows = tuple(_row_verdict(row, seen[row.slot.key], spoken_for) for row in checklist.rows)
    by_service = tuple(
        (code, _service_state(code, checklist, rows, groups)) for code in checklist.services
    )
    return Verdict(
        state=_overall([state for _, state in by_service]),
        rows=rows,
        by_service=by_service,
        use_instead=checklist.use_instead,
    )


def originals_are_seen(channel: Channel) -> bool:
    """Whether an officer may accept a paper without a file: at the counter the original lay there.

    Everywhere else a paper is known by the file that was sent.
    """
    return channel is Channel.COUNTER


def standing_findings(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Without those that were withdrawn, and without the withdrawals themselves."""
    gone = {finding.withdraws for finding in findings if finding.kind is FindingKind.WITHDRAWN}
    return tuple(
        finding
        for finding in findings
        if finding.id not in gone and finding.kind is not FindingKind.WITHDRAWN
    )


def _unconfirmed(standing: tuple[Finding, ...]) -> frozenset[FindingId]:
    """Acceptances with a note to which no other officer has consented."""
    noted = {one.id: one for one in standing if one.kind is FindingKind.ACCEPTED_WITH_NOTE}
    consents = [one for one in standing if one.kind is FindingKind.CONFIRMED]
    confirmed = {
        one.confirms
        for one in consents
        if one.confirms in noted and noted[one.confirms].by != one.by
    }
    return frozenset(noted.keys() - confirmed)


def _newest(standing: tuple[Finding, ...]) -> dict[tuple[str, EvidenceId | None], Finding]:
    own = (finding for finding in standing if finding.kind is not FindingKind.CONFIRMED)
    ordered = sorted(own, key=lambda finding: finding.at)
    return {(finding.slot, finding.evidence_id): finding for finding in ordered}


def _seen(
    row: ChecklistRow,
    newest: dict[tuple[str, EvidenceId | None], Finding],
    alone: frozenset[FindingId],
) -> _Seen:
    keys = {row.slot.key, *row.same_as}
    about = [finding for (slot, _), finding in newest.items() if slot in keys]
    counting = [finding for finding in about if finding.kind in COUNTING]
    waiting = {one.id for one in counting if one.id in alone and row.level is SlotLevel.REQUIRED}
    return _Seen(
        accepted=_latest(finding for finding in counting if finding.id not in waiting),
        waiting=_latest(finding for finding in counting if finding.id in waiting),
        refused=_latest(finding for finding in about if finding.kind not in COUNTING),
    )


def _met(rows: Iterable[ChecklistRow]) -> set[str]:
    """The choices that these rows meet."""
    return {group for row in rows for group in _groups(row)}


def _latest(findings: Iterable[Finding]) -> Finding | None:
    return max(findings, key=lambda finding: finding.at, default=None)


def _groups(row: ChecklistRow) -> tuple[str, ...]:
    return (row.any_of, *row.also_any_of) if row.any_of else ()


def _row_verdict(row: ChecklistRow, seen: _Seen, groups: set[str]) -> RowVerdict:
    if seen.accepted is not None:
        kind, note = seen.accepted.kind, seen.accepted.note
        return RowVerdict(row=row, state=RowState.SATISFIED, found=kind, note=note)
    if seen.waiting is not None:
        kind, note = seen.waiting.kind, seen.waiting.note
        return RowVerdict(row=row, state=RowState.UNCONFIRMED, found=kind, note=note)
    own = _groups(row)
    if own and groups.issuperset(own):
        return RowVerdict(row=row, state=RowState.NOT_NEEDED)
    if seen.refused is not None:
        return RowVerdict(
            row=row,
            state=RowState.REFUSED,
            found=seen.refused.kind,
            reasons=seen.refused.reasons,
            note=seen.refused.note,
        )
    undetermined = row.level is SlotLevel.UNDETERMINED
    return RowVerdict(row=row, state=RowState.UNDETERMINED if undetermined else RowState.MISSING)


def _service_state(
    code: str, checklist: Checklist, rows: tuple[RowVerdict, ...], met: set[str]
) -> VerdictState:
    fit = next((fit.fit for fit in checklist.fits if fit.service == code), Fit.APPLIES)
    if fit is Fit.DOES_NOT_APPLY:
        return VerdictState.NOT_APPLICABLE
    own = [row for row in rows if code in (*row.row.services, *row.row.also_serves)]
    if any(row.blocks and not _chosen_otherwise(row.row, code, met) for row in own):
        return VerdictState.INCOMPLETE
    open_rows = any(row.row.level is SlotLevel.UNDETERMINED for row in own)
    if fit is Fit.UNDETERMINED or open_rows:
        return VerdictState.UNDETERMINED
    return VerdictState.COMPLETE


def _chosen_otherwise(row: ChecklistRow, code: str, met: set[str]) -> bool:
    """Whether this service's own choices that the row belongs to are met by other papers."""
    own = [group for group in _groups(row) if group.startswith(f"{code}:")]
    return bool(own) and met.issuperset(own)


def _overall(states: list[VerdictState]) -> VerdictState:
    """The worst of the services; a request for nothing is undetermined."""
    for state in (
        VerdictState.NOT_APPLICABLE,
        VerdictState.INCOMPLETE,
        VerdictState.UNDETERMINED,
    ):
        if state in states:
            return state
    return VerdictState.COMPLETE if states else VerdictState.UNDETERMINED
