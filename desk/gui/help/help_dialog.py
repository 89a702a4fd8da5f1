"""The names of the pages of help, for the contract that holds them against the files."""

from desk.gui.help.help_pages import PAGES

__all__ = ["PAGES"]
