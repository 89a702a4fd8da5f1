"""The rules a desk works by: the catalogue in use, older ones that cases keep, and the calendar."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

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
from desk.domain.errors import ArgumentError, NotFoundError
from desk.domain.office import Office
from desk.domain.routing import expand
from desk.domain.status import CLOSED
from desk.domain.worktime import WorkCalendar, due, promised_on
from desk.domain.writing import Wording
from desk.intake.calendar import load_calendar
from desk.intake.catalogue import catalogue_text, parse_catalogue_text
from desk.storage import catalogues

MINUTES_A_DAY = 450
"""Working minutes of a day. Source: Perpres 21/2023, 37.5 hours over five days."""


SUBJECT_PARTS = frozenset({"anak", "almarhum"})
"""Whom a service may concern who does not ask for it themselves."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """The shipped catalogue with the text that fixes it, and the office's calendar.

    `older` are catalogues that cases were opened with, by their SHA-256, read when first needed.
    """

    catalogue: Catalogue
    text: str
    sha256: str
    calendar: WorkCalendar
    older: dict[str, Catalogue] = field(default_factory=dict)

    @staticmethod
    def load(office: Office) -> "Rules":
        """The rules as shipped, in the office's zone."""
        text = catalogue_text()
        return Rules(
            catalogue=parse_catalogue_text(text),
            text=text,
            sha256=hashlib.sha256(text.encode()).hexdigest(),
            calendar=load_calendar(office.zone),
        )

    def of(self, session: Session, file: CaseFile) -> Catalogue:
        """The catalogue a case was opened with, which it keeps."""
        wanted = file.case.catalogue_sha256
        if wanted == self.sha256:
            return self.catalogue
        if wanted not in self.older:
            self.older[wanted] = parse_catalogue_text(catalogues.read(session, wanted))
        return self.older[wanted]

    def checklist(self, catalogue: Catalogue, file: CaseFile, office: Office) -> Checklist:
        """What is asked for a case; what dates answer counts where no officer answered.

        A case is reported on the day of its first message: how long the office takes with it
        makes nobody late.
        """
        return build(catalogue, self.facts(file, office))

    def facts(self, file: CaseFile, office: Office) -> ChecklistRequest:
        """What is known of a case: its open items, answers, dates, persons and office."""
        request = request_for(_open_part(file), office)
        reported_on = file.case.first_message_at.astimezone(ZoneInfo(office.zone.iana)).date()
        derived = derived_answers(_births(file), reported_on=reported_on)
        return replace(request, answers=with_derived(request.answers, derived))

    def wanted_members(
        self, catalogue: Catalogue, file: CaseFile, office: Office
    ) -> tuple[ChecklistItem, ...]:
        """The items a case should have by what is known of it now."""
        facts = self.facts(file, office)
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
            raise NotFoundError(f"layanan {code}") from error

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
                raise ArgumentError(answer.question)
            unknown = set(answer.values) - set(question.values)
            if unknown:
                raise ArgumentError(f"{answer.question}={', '.join(sorted(unknown))}")

    def due(self, service: str, start: datetime) -> datetime:
        """When an item is due whose office clock starts now."""
        time = self.catalogue.service(service).service_time
        minutes = (time.working_days or 0) * MINUTES_A_DAY + (time.working_hours or 0) * 60
        return due(self.calendar, start, minutes or MINUTES_A_DAY)

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
