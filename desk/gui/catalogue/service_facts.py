"""What is known of a service beside its rows, as labelled lines."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from desk.actions.catalogue_pages import ServicePage
from desk.domain.catalogue import LegalBasis, ReportingLimit, Service, ServiceTime
from desk.gui.words import word_of


def fact_lines(page: ServicePage) -> Iterator[tuple[str, str]]:
    """Label and text of each fact, in the order of reading."""
    if page.service is not None:
        yield from _of_service(page, page.service)
    else:
        yield QCoreApplication.translate("catalogue", "Services"), "\n".join(page.members)
    if page.notes:
        yield QCoreApplication.translate("catalogue", "Notes"), "\n".join(page.notes)
    yield QCoreApplication.translate("catalogue", "Source"), page.source


def _of_service(page: ServicePage, service: Service) -> Iterator[tuple[str, str]]:
    yield (
        QCoreApplication.translate("catalogue", "Legal basis"),
        "\n".join(_basis(one) for one in service.legal_basis),
    )
    yield (
        QCoreApplication.translate("catalogue", "Who may report"),
        ", ".join(service.may_report),
    )
    yield (
        QCoreApplication.translate("catalogue", "Reporting limit"),
        _limit(service.reporting_limit),
    )
    if page.time is not None:
        yield QCoreApplication.translate("catalogue", "Service time"), time_text(page.time)
    yield (
        QCoreApplication.translate("catalogue", "Results"),
        "\n".join(f"{one.label} – {word_of(one.form)}" for one in service.results),
    )
    presence = service.presence
    kind = word_of(presence.kind)
    yield (
        QCoreApplication.translate("catalogue", "Presence"),
        f"{kind} – {presence.note}" if presence.note else kind,
    )


def time_text(time: ServiceTime) -> str:
    """Working days and hours, or that it is agreed each time."""
    # lupdate finds a counted text only where the count is a plain name.
    day_count, hour_count = time.working_days or 0, time.working_hours or 0
    days = QCoreApplication.translate("catalogue", "%n working day(s)", "", day_count)
    hours = QCoreApplication.translate("catalogue", "%n working hour(s)", "", hour_count)
    parts = [days] if time.working_days else []
    parts += [hours] if time.working_hours else []
    if not parts:
        parts = [QCoreApplication.translate("catalogue", "agreed each time")]
    if time.note:
        parts.append(time.note)
    return " · ".join(parts) + _unsure(on=time.to_be_confirmed)


def _basis(basis: LegalBasis) -> str:
    return basis.text + _unsure(on=basis.to_be_confirmed)


def _limit(limit: ReportingLimit) -> str:
    count = limit.days
    if count is None:
        text = QCoreApplication.translate("catalogue", "none set by law")
    else:
        text = QCoreApplication.translate("catalogue", "%n day(s)", "", count)
    parts = [text, limit.since, limit.note]
    return " · ".join(part for part in parts if part) + _unsure(on=limit.to_be_confirmed)


def _unsure(*, on: bool) -> str:
    said = QCoreApplication.translate("catalogue", "to be confirmed")
    return f" ⚠ {said}" if on else ""
