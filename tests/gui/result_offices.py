"""Offices whose mother's case is at SIAK, or has its results; windows open on copies of them."""

import shutil
from pathlib import Path

from desk.actions import demo
from desk.actions.desk import open_desk
from desk.domain.status import Status
from tests.actions.samples import a_birth_case, case_of_birth


def an_office_at_siak(empty: Path, folder: Path) -> Path:
    """The mother's file is complete and SIAK has it in work."""
    shutil.copytree(empty, folder)
    with open_desk(folder) as desk:
        seen = a_birth_case(desk, complete=True)
        demo.advance(desk, seen.file.case.id, up_to=Status.PROCESSING)
    return folder


def an_office_with_results(at_siak: Path, folder: Path) -> Path:
    """The deed and the family card are attached, the child's card is noted, all is ready."""
    shutil.copytree(at_siak, folder)
    with open_desk(folder) as desk:
        case_id = case_of_birth(desk).file.case.id
        for _ in demo.attach(desk, case_id):
            pass
        demo.advance(desk, case_id)
    return folder
