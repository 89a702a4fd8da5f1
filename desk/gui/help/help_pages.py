"""The pages of help: which there are, which belongs to what has the keys, and what is found."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject

from desk import paths

PAGES = (
    "start",
    "queue",
    "intake",
    "case",
    "viewer",
    "reply",
    "papers",
    "results",
    "settings",
    "catalogue",
    "safety",
)
"""The pages of help in the order of the work; each is a file of that name in each language."""

HELP_PAGE = "help_page"
"""A widget may name the page of help for itself and what is in it in a property of this name."""

_BY_NAME = {
    "first_run": "start",
    "intake": "intake",
    "draft": "intake",
    "counter": "intake",
    "arriving": "intake",
    "person": "case",
    "refuse": "case",
    "reason": "case",
    "note": "case",
    "reject": "case",
    "hold": "case",
    "extra": "case",
    "bundle": "case",
    "reply": "reply",
    "paper": "papers",
    "receipt": "papers",
    "print": "papers",
    "attach": "results",
    "hand": "results",
    "send": "results",
    "deliver": "results",
    "result": "results",
    "settings": "settings",
    "catalogue": "catalogue",
    "service": "catalogue",
    "overlay": "catalogue",
    "filter": "queue",
    "columns": "queue",
    "viewer": "viewer",
    "full_screen": "viewer",
    "crash": "safety",
    "about": "safety",
}
"""The page for a dialog, by how its object name begins."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpPage:
    """A page: its name, its title, and its text in Markdown."""

    name: str
    title: str
    text: str


def load_pages(language: str) -> tuple[HelpPage, ...]:
    """Every page in the order of the work, in this language: `id` or `en`."""
    return tuple(_page(name, language) for name in PAGES)


def page_for(focused: QObject | None, otherwise: str) -> str:
    """The page for what has the keys: its own, or that of the nearest thing around it."""
    around = focused
    while around is not None:
        own = around.property(HELP_PAGE)
        if own in PAGES:
            return str(own)
        name = around.objectName()
        is_window = around.isWidgetType() and around.parent() is not None
        if is_window and name.endswith(("_dialog", "first_run", "_sheet", "_window")):
            page = next((page for start, page in _BY_NAME.items() if name.startswith(start)), "")
            if page:
                return page
        around = around.parent()
    return otherwise


def find_pages(pages: Sequence[HelpPage], words: str) -> tuple[HelpPage, ...]:
    """Pages that hold every word, whatever its capitals; all of them where nothing is typed."""
    wanted = words.casefold().split()
    return tuple(page for page in pages if all(one in page.text.casefold() for one in wanted))


def _page(name: str, language: str) -> HelpPage:
    text = (paths.RESOURCES / "help" / language / f"{name}.md").read_text(encoding="utf-8")
    return HelpPage(name=name, title=text.splitlines()[0].removeprefix("# "), text=text)
