"""The languages of the desk."""

from enum import StrEnum


class Language(StrEnum):
    """The two languages of the desk; Indonesian is what starts."""

    INDONESIAN = "id"
    ENGLISH = "en"
