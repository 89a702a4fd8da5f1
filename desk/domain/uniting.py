"""Unite the claims of all items: each paper once, groups only where they are still a choice."""

from collections.abc import Iterable
from dataclasses import replace

from desk.domain.answers import AnswerSheet, ChecklistRequest
from desk.domain.catalogue import Catalogue, Document, with_form
from desk.domain.checklist import ChecklistRow, RowForm, Slot, SlotLevel
from desk.domain.claims import AskedQuestion, Claim
from desk.domain.conditions import Truth, evaluate
from desk.domain.routing import subject_asker

STRENGTH = {level: number for number, level in enumerate(SlotLevel)}
"""Levels by weight; the strongest is the smallest."""

DEMANDING = (
    RowForm.SIGNED_FORM_WITH_STAMP_DUTY,
    RowForm.SIGNED_FORM,
    RowForm.WITHDRAWN_AT_HANDOVER,
    RowForm.PHOTO_OF_ORIGINAL,
    RowForm.PORTRAIT,
    RowForm.DIGITAL_RECORD_FROM_SIAK,
    RowForm.TYPED,
)
"""Forms by what they ask of the citizen, most first; a united row takes the most demanding."""


class Union:
    """The claims of a request, united."""

    def __init__(
        self,
        catalogue: Catalogue,
        request: ChecklistRequest,
        sheet: AnswerSheet,
        claims: list[Claim],
    ) -> None:
        self._catalogue = catalogue
        self._request = request
        self._sheet = sheet
        self._met_elsewhere: dict[str, set[str]] = {}
        self._papers: dict[str, list[Claim]] = {}
        for claim in self._choices(claims):
            self._papers.setdefault(claim.paper, []).append(claim)

    def rows(self) -> tuple[ChecklistRow, ...]:
        """One row for each paper, strongest level first."""
        rows = [self._row(claims) for claims in self._papers.values()]
        return tuple(sorted(rows, key=lambda row: STRENGTH[row.level]))

    def open_questions(self) -> list[AskedQuestion]:
        """The questions that can still change a row."""
        return [
            question
            for claims in self._papers.values()
            for claim in pending(claims)
            for question in claim.open
        ]

    def _choices(self, claims: list[Claim]) -> list[Claim]:
        """Drop groups that are no choice any more, and free the last member of a group."""
        left = self._without_met(claims)
        left = self._without_met([self._freed(claim, left) for claim in left])
        return self._narrowest(left)

    def _without_met(self, claims: list[Claim]) -> list[Claim]:
        """Drop the groups of which a member is asked for anyway."""
        anyway = {
            claim.paper
            for claim in claims
            if claim.group is None
            and claim.truth is Truth.TRUE
            and claim.potential is SlotLevel.REQUIRED
        }
        met = {claim.group for claim in claims if claim.group and claim.paper in anyway}
        for claim in claims:
            if claim.group in met and claim.paper in anyway:
                self._met_elsewhere.setdefault(claim.paper, set()).add(claim.item.key)
        return [claim for claim in claims if claim.group not in met]

    @staticmethod
    def _freed(claim: Claim, claims: list[Claim]) -> Claim:
        if claim.group is None:
            return claim
        papers = {other.paper for other in claims if other.group == claim.group}
        if len(papers) > 1:
            return claim
        return replace(claim, row=replace(claim.row, any_of=None))

    def _narrowest(self, claims: list[Claim]) -> list[Claim]:
        """Of two groups of which one contains the other, only the smaller is still a choice."""
        members: dict[str, set[str]] = {}
        certain: dict[str, bool] = {}
        for claim in claims:
            if claim.group:
                members.setdefault(claim.group, set()).add(claim.paper)
                certain[claim.group] = claim.truth is Truth.TRUE and certain.get(claim.group, True)
        wider: set[str] = set()
        for name in sorted(members):
            for other in sorted(members):
                same = members[name] == members[other]
                within = members[name] <= members[other] and (not same or name < other)
                if name != other and certain[name] and within and name not in wider:
                    wider.add(other)
                    self._note_served(other, claims, members[name])
        return [claim for claim in claims if claim.group not in wider]

    def _note_served(self, group: str, claims: list[Claim], papers: set[str]) -> None:
        item = next(claim.item.key for claim in claims if claim.group == group)
        for paper in papers:
            self._met_elsewhere.setdefault(paper, set()).add(item)

    def _row(self, claims: list[Claim]) -> ChecklistRow:
        slot = self._slot(claims)
        document = self._catalogue.document(slot.document)
        owner = self._catalogue.owner(slot.owner)
        count = f" (orang ke-{slot.ordinal})" if slot.ordinal > 1 else ""
        groups = _distinct(claim.group for claim in claims if claim.group)
        certain = any(c.truth is Truth.TRUE and not c.row.when.text for c in claims)
        served = self._met_elsewhere.get(claims[0].paper, set())
        services = _distinct(claim.item.key for claim in claims)
        form = self._form(document, claims)
        label = self._catalogue.label(document, self._request.form_set)
        return ChecklistRow(
            slot=slot,
            label=f"{label} – {owner.word}{count}",
            phrase=self._phrase(document, form).replace("{owner}", f"{owner.plain}{count}"),
            level=level_of(claims),
            any_of=groups[0] if groups else None,
            services=services,
            form=form,
            when="" if certain else " | ".join(_distinct(c.row.when.text for c in claims)),
            note="; ".join(_distinct(claim.row.note for claim in claims)),
            to_be_confirmed=any(claim.row.to_be_confirmed for claim in claims),
            same_as=tuple(sorted({claim.slot.key for claim in claims} - {slot.key})),
            also_any_of=groups[1:],
            also_serves=tuple(sorted(served.difference(services))),
        )

    def _phrase(self, document: Document, form: RowForm) -> str:
        """The citizen's words; where nothing is photographed, the words for what is typed."""
        is_typed = form in {RowForm.TYPED, RowForm.DIGITAL_RECORD_FROM_SIAK}
        phrase = document.typed_phrase if is_typed and document.typed_phrase else document.phrase
        if form is RowForm.SIGNED_FORM_WITH_STAMP_DUTY and "meterai" not in phrase:
            phrase += ", bermeterai"
        return with_form(phrase, self._catalogue.form_code(document, self._request.form_set))

    def _slot(self, claims: list[Claim]) -> Slot:
        """The name under which a paper is asked: the closest owner, as the catalogue lists them."""
        places = {owner.key: place for place, owner in enumerate(self._catalogue.owners)}
        return min((c.slot for c in claims), key=lambda slot: (places[slot.owner], slot.ordinal))

    def _form(self, document: Document, claims: list[Claim]) -> RowForm:
        strongest = min(STRENGTH[claim.potential] for claim in claims)
        forms = [claim.row.form for claim in claims if STRENGTH[claim.potential] == strongest]
        form = min(forms, key=DEMANDING.index)
        if form is RowForm.SIGNED_FORM and document.stamp_duty_when is not None:
            asker = subject_asker(self._catalogue, claims[0].item)
            if evaluate(document.stamp_duty_when, self._sheet.known_to(asker)) is Truth.TRUE:
                return RowForm.SIGNED_FORM_WITH_STAMP_DUTY
        return form


def level_of(claims: list[Claim]) -> SlotLevel:
    """The strongest level that is certain, or undetermined where an answer can still raise it."""
    if pending(claims):
        return SlotLevel.UNDETERMINED
    certain = [claim.potential for claim in claims if claim.truth is Truth.TRUE]
    return min(certain, key=STRENGTH.__getitem__)


def pending(claims: list[Claim]) -> list[Claim]:
    """The undetermined claims that would change the row if they came true."""
    certain = [_weight(claim) for claim in claims if claim.truth is Truth.TRUE]
    strongest = min(certain, default=(len(STRENGTH), True))
    return [
        claim
        for claim in claims
        if claim.truth is Truth.UNDETERMINED and _weight(claim) < strongest
    ]


def _weight(claim: Claim) -> tuple[int, bool]:
    """Smaller weighs more; asked for alone weighs more than as one of a choice."""
    return STRENGTH[claim.potential], claim.group is not None


def _distinct(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text for text in texts if text))
