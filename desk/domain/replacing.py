"""Which files of a case a newer one took the place of: those stay there and never leave it."""

from collections import defaultdict
from dataclasses import replace

from desk.domain.answers import numbered
from desk.domain.case import CaseFile, Result
from desk.domain.checklist import Checklist
from desk.domain.ids import ItemId, ResultId


def replaced_results(file: CaseFile, checklist: Checklist) -> frozenset[ResultId]:
    """All but the newest file of a kind of which a service ends in one.

    Where it ends in several, as for twins, nobody can tell which file took the place of which.
    """
    single = {(one.service, one.kind) for one in checklist.results if one.count == 1}
    services = {item.id: numbered(item.service, item.ordinal) for item in file.items}
    files: dict[tuple[ItemId, str], list[Result]] = defaultdict(list)
    for result in file.results:
        if result.file_id is not None and (services[result.item_id], result.kind) in single:
            files[result.item_id, result.kind].append(result)
    found: set[ResultId] = set()
    for same in files.values():
        in_order = sorted(same, key=lambda one: str(one.attached_at))
        found.update(one.id for one in in_order[:-1])
    return frozenset(found)


def without_replaced(file: CaseFile, checklist: Checklist) -> CaseFile:
    """The case as it is told and handed over."""
    left = replaced_results(file, checklist)
    kept = tuple(result for result in file.results if result.id not in left)
    return replace(file, results=kept) if left else file
