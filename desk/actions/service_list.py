"""The list of services and bundles, and the search in it by everyday words.

Neither office nor database is opened, so that the answer comes at once.
"""

from desk.domain.catalogue import Catalogue, ServiceGroup
from desk.domain.publication import ServiceEntry
from desk.intake.catalogue import load_catalogue


def find_services(
    query: str = "", *, catalogue: Catalogue | None = None
) -> tuple[ServiceEntry, ...]:
    """Services and bundles that everyday words mean, the best first; all of them without words.

    Without an office's catalogue the shipped one answers.
    """
    from desk.intake.public_words import load_public_words
    from desk.intake.service_search import search_services

    catalogue = catalogue or load_catalogue()
    words = load_public_words()
    codes = search_services(catalogue, words, query) if query.strip() else all_codes(catalogue)
    return tuple(_entry(catalogue, code) for code in codes)


def all_codes(catalogue: Catalogue) -> tuple[str, ...]:
    """Every service by group, then every bundle, in the order of the catalogue."""
    by_group = [
        service.code
        for group in ServiceGroup
        for service in catalogue.services
        if service.group is group
    ]
    return (*by_group, *(bundle.code for bundle in catalogue.bundles))


def _entry(catalogue: Catalogue, code: str) -> ServiceEntry:
    from desk.intake.public_words import load_public_words

    title = load_public_words().titles[code]
    bundle = catalogue.find_bundle(code)
    if bundle is not None:
        return ServiceEntry(
            code=code, title=title, name=bundle.name, group=None, results=(bundle.results,)
        )
    service = catalogue.service(code)
    return ServiceEntry(
        code=code,
        title=title,
        name=service.name,
        group=service.group,
        results=tuple(result.label for result in service.results),
    )
