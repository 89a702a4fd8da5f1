"""The words of the domain as the window says them: in the language that was chosen.

What goes to citizens, on paper or into the journal is Indonesian in every window and asks the
domain itself.
"""

from enum import StrEnum

from desk.domain.errors import DeskError
from desk.domain.language import Language
from desk.domain.sayings import Datum
from desk.domain.words import Explanation, explain, say, word
from desk.gui.language import spoken


def word_of(member: StrEnum) -> str:
    """The word for an enum member.

    Raises:
        KeyError: the member has no words, a fault that a contract test finds first.
    """
    return word(member, Language(spoken()))


def said(datum: Datum) -> str:
    """What was kept to be said later: a sentence with its data, or data alone."""
    return say(datum, Language(spoken()))


def explained(error: DeskError) -> Explanation:
    """The sentences for an error, with its data filled in."""
    return explain(error, Language(spoken()))
