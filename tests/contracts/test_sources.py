"""The project stands alone: whatever it cites as a source is law, a public format, or its own."""

import re
from pathlib import PurePosixPath

from tests.contracts.tree import ROOT, tracked

PAGE_NAME = re.compile(r"(?<![\w{}*$<-])([A-Za-z][\w-]*(?:/[\w-]+)*\.md)\b")
OWN_SECTION = re.compile(r'ARCHITECTURE\.md,\s+"([^"]+)"')
HEADING = re.compile(r"^#{1,6} (.+)$", re.MULTILINE)
# Written backwards, so that this file is no hit of its own.
PAPERS_OF_OTHERS = tuple(
    name[::-1]
    for name in (
        "nosj.eugolatac",
        "stamrof-ppastahw",
        "dm.secivres",
        "dm.esuoh",
        "dm.elyts",
        "dm.deeps",
        "dm.xu",
        "elur esuoh",
        "noitces secivres",
    )
)


def texts() -> dict[str, str]:
    """Every text file of the project, by its name, without the escapes of its quotes."""
    found: dict[str, str] = {}
    for name in tracked():
        try:
            found[name] = (ROOT / name).read_text(encoding="utf-8").replace('\\"', '"')
        except UnicodeDecodeError:
            continue
    return found


def test_nothing_cites_a_paper_that_lies_outside_the_project() -> None:
    foreign = [
        f"{name} cites {paper!r}: name the law, the format or a section of ARCHITECTURE.md instead"
        for name, text in texts().items()
        for paper in PAPERS_OF_OTHERS
        if paper in text.lower()
    ]
    assert foreign == []


def test_every_page_that_is_named_lies_in_the_project() -> None:
    pages = {PurePosixPath(name).name for name in tracked() if name.endswith(".md")}
    missing = [
        f"{name} names {page}, which no folder holds"
        for name, text in texts().items()
        for page in PAGE_NAME.findall(text)
        if PurePosixPath(page).name not in pages
    ]
    assert missing == []


def test_every_section_of_the_architecture_that_is_cited_is_there() -> None:
    headings = set(HEADING.findall((ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")))
    cited = {
        (name, " ".join(section.replace("\n#", " ").split()))
        for name, text in texts().items()
        for section in OWN_SECTION.findall(text)
    }
    assert cited
    assert sorted(each for each in cited if each[1] not in headings) == []
