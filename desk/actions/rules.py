"""The rules a desk works by: the catalogue in use, older ones that cases keep, and the calendar."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from desk.domain.answers import (
    Birth,
    ChecklistItem,
    ChecklistRequest,
    derived_answers,
    with_derived,
)
from desk.domain.asking import build, request_for
from desk.domain.case import Answer, CaseFile
from desk.domain.catalogue import Catalogue
from desk.domain.checklist import Checklist
from desk.domain.details import Detail
from desk.domain.errors import ArgumentError, NotFoundError
from desk.domain.extra import with_extra
from desk.domain.office import Office
from desk.domain.overlay import Overlay, apply_overlay, apply_to_calendar, with_choices
from desk.domain.routing import expand
from desk.domain.sayings import saying
from desk.domain.status import CLOSED
from desk.domain.worktime import WorkCalendar, daily_minutes, due, promised_on
from desk.domain.writing import Wording
from desk.intake.calendar import load_calendar
from desk.intake.catalogue import parse_catalogue_text
from desk.intake.overlay_toml import kept_text, parse_kept_text, parse_overlay
from desk.intake.shipped import catalogue_text
from desk.storage import catalogues
from desk.storage.session import Session

SUBJECT_PARTS = frozenset({"anak", "almarhum"})
"""Whom a service may concern who does not ask for it themselves."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """The catalogue as the office works by it, the text that fixes it, and the calendar.

    `overlay` is what the office changed; text and catalogue hold it already. `older` are
    catalogues that cases were opened with, by their SHA-256, read when first needed.
    """

    catalogue: Catalogue
    text: str
    sha256: str
    calendar: WorkCalendar
    overlay: Overlay = field(default_factory=Overlay)
    older: dict[str, Catalogue] = field(default_factory=dict)

    @staticmethod
    def load(office: Office, overlay_text: str = "") -> "Rules":
        """The rules as shipped and as the office changed them, in the office's zone.

        What the overlay says of things that this program does not ship is passed over: an office
        always opens; `desk catalogue check` names it.
        """
        shipped_text = catalogue_text()
        shipped = parse_catalogue_text(shipped_text)
        overlay = parse_overlay(overlay_text).overlay
        kept = with_choices(overlay, office.settings, shipped.office_facts)
        kept = replace(kept, form_set=kept.form_set or office.form_set)
        text = kept_text(shipped_text, kept)
        return Rules(
            catalogue=apply_overlay(shipped, kept),
            text=text,
            sha256=hashlib.sha256(text.encode()).hexdigest(),
            calendar=apply_to_calendar(load_calendar(office.zone), overlay),
            overlay=overlay,
        )

    def of(self, session: Session, file: CaseFile) -> Catalogue:
        """The catalogue a case was opened with, which it keeps."""
        wanted = file.case.catalogue_sha256
        if wanted == self.sha256:
            return self.catalogue
        if wanted not in self.older:
            self.older[wanted] = parse_kept_text(catalogues.read(session, wanted))
        return self.older[wanted]

    def checklist(self, catalogue: Catalogue, file: CaseFile, office: Office) -> Checklist:
        """What is asked for a case; what dates answer counts where no officer answered.

        A case is reported on the day of its first message: how long the office takes with it
        makes nobody late.
        """
        asked = build(catalogue, self.facts(catalogue, file, office))
        return with_extra(asked, file.case.extra_request)

    def facts(self, catalogue: Catalogue, file: CaseFile, office: Office) -> ChecklistRequest:
        """What is known of a case: its open items, answers, dates and persons.

        Switches and form set are those that the case's catalogue was kept with; a text of before
        overlays has none, and the office's own count.
        """
        request = request_for(_open_part(file), office)
        if catalogue.form_set is not None:
            request = replace(request, settings=(), form_set=catalogue.form_set)
        reported_on = file.case.first_message_at.astimezone(ZoneInfo(office.zone.iana)).date()
        derived = derived_answers(_births(file), reported_on=reported_on)
        return replace(request, answers=with_derived(request.answers, derived))

    def wanted_members(
        self, catalogue: Catalogue, file: CaseFile, office: Office
    ) -> tuple[ChecklistItem, ...]:
        """The items a case should have by what is known of it now."""
        facts = self.facts(catalogue, file, office)
        bundles = dict.fromkeys(item.bundle for item in facts.items if item.bundle)
        wanted = list(expand(catalogue, tuple(bundles), facts))
        for fit in build(catalogue, facts).fits:
            item = next(one for one in facts.items if one.key == fit.service)
            if item.bundle is None:
                wanted.append(replace(item, service=fit.use_instead or item.service))
        return tuple(wanted)

    def members(self, codes: Sequence[str], facts: ChecklistRequest) -> tuple[ChecklistItem, ...]:
        """The items that services and bundles stand for, one for each person concerned.

        `facts` are the answers, roles and settings that are known; its items do not count.

        Raises:
            NotFoundError: a code that the catalogue does not have.
        """
        for code in codes:
            self.name_of(code)
        return expand(self.catalogue, tuple(codes), facts)

    def subject_part(self, codes: Sequence[str]) -> str:
        """The part of the child or the deceased whom the services concern; empty where neither."""
        for item in self.members(codes, ChecklistRequest(items=())):
            subject = self.catalogue.service(item.service).subject
            if subject in SUBJECT_PARTS:
                return subject
        return ""

    def name_of(self, code: str) -> str:
        """The name of a service or bundle.

        Raises:
            NotFoundError: the catalogue does not have it.
        """
        bundle = self.catalogue.find_bundle(code)
        if bundle is not None:
            return bundle.name
        try:
            return self.catalogue.service(code).name
        except KeyError as error:
            raise NotFoundError(saying(Detail.A_SERVICE, code=code)) from error

    def bundle_of(self, codes: Sequence[str]) -> str | None:
        """The bundle among the codes; a case is named after the first."""
        return next((code for code in codes if self.catalogue.find_bundle(code)), None)

    def check_answers(self, catalogue: Catalogue, answers: Iterable[Answer]) -> None:
        """Make sure that questions and values exist.

        Raises:
            ArgumentError: one of them does not.
        """
        for answer in answers:
            question = catalogue.find_question(answer.question)
            if question is None:
                raise ArgumentError(saying(Detail.QUESTION_UNKNOWN, question=answer.question))
            unknown = set(answer.values) - set(question.values)
            if unknown:
                raise ArgumentError(
                    saying(
                        Detail.ANSWER_UNKNOWN,
                        question=answer.question,
                        values=", ".join(sorted(unknown)),
                    )
                )

    def due(self, catalogue: Catalogue, service: str, start: datetime) -> datetime:
        """When an item is due whose office clock starts now; a day has the office's hours."""
        time = catalogue.service(service).service_time
        day = daily_minutes(self.calendar.week)
        minutes = (time.working_days or 0) * day + (time.working_hours or 0) * 60
        return due(self.calendar, start, minutes or day)

    def promised_on(self, office: Office, at: datetime) -> date:
        """The day that is promised for a file complete at this instant."""
        return promised_on(self.calendar, at, office.promise_days)

    def wording(self, catalogue: Catalogue) -> Wording:
        """Names and phrases for papers."""
        return Wording(
            service_names={service.code: service.name for service in catalogue.services},
            bundle_names={bundle.code: bundle.name for bundle in catalogue.bundles},
            reason_phrases={reason.code: reason.phrase for reason in catalogue.reasons},
            subjects={service.code: service.subject for service in catalogue.services},
        )


def _open_part(file: CaseFile) -> CaseFile:
    """The file without items that ended without a result: a refused one holds back no other."""
    live = tuple(item for item in file.items if item.status not in CLOSED)
    return replace(file, items=live or file.items)


def _births(file: CaseFile) -> tuple[Birth, ...]:
    born = {person.id: person.birth_date for person in file.people}
    return tuple(
        Birth(owner=role.owner, ordinal=role.ordinal, born_on=birth_date)
        for role in file.roles
        if role.person_id is not None and (birth_date := born.get(role.person_id)) is not None
    )
