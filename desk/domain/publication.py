"""What is published for citizens: a requirement list as a value, and the words it is put in.

The list is computed from the rows that a case is checked against (`domain.requirements`), so that
what is published is what is asked.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from desk.domain.case import ResultForm
from desk.domain.catalogue import PresenceKind, ServiceGroup


class Asking(StrEnum):
    """How a line of a requirement list is meant, in the order of the list."""

    ALWAYS = "always"
    SOMETIMES = "sometimes"
    TYPED = "typed"
    OPTIONAL = "optional"


@dataclass(frozen=True, slots=True, kw_only=True)
class RequirementLine:
    """One thing to send. `text` is the whole sentence; `slots` are the rows it stands for."""

    asking: Asking
    text: str
    slots: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A labelled fact under the list: results, time, cost."""

    label: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RequirementSheet:
    """What a citizen is told about one service or bundle.

    `audience` says for whom it is, `elsewhere` which service to take in another situation,
    `handover` what is handed in when the result is fetched. `unsure` names for the office what
    the law leaves open and it has to make sure of before publishing.
    """

    code: str
    title: str
    name: str
    group: ServiceGroup | None
    audience: str
    lines: tuple[RequirementLine, ...]
    handover: str
    facts: tuple[Fact, ...]
    elsewhere: tuple[str, ...]
    unsure: tuple[str, ...]

    def of(self, asking: Asking) -> tuple[RequirementLine, ...]:
        """The lines of one kind."""
        return tuple(line for line in self.lines if line.asking is asking)


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceEntry:
    """A service or bundle as a list or a search names it; `group` is None for a bundle."""

    code: str
    title: str
    name: str
    group: ServiceGroup | None
    results: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicSentences:
    """The fixed sentences of a requirement list; `{braces}` are filled by the program."""

    audience: str
    always: str
    sometimes: str
    typed: str
    optional: str
    one_of: str
    or_: str
    when: str
    form: str
    local: str
    handover: str
    results: str
    reporters: str
    time: str
    time_days: str
    time_hours: str
    time_agreed: str
    cost: str
    free: str
    presence: str
    limit: str
    limit_days: str
    limit_days_plain: str
    elsewhere: str
    elsewhere_line: str
    title: str
    send_to: str
    hours: str
    send_plain: str
    ask: str
    how: str
    steps: tuple[str, ...]
    scan: str
    as_of: str
    free_note: str

    def heading(self, asking: Asking) -> str:
        """What stands over the lines of one kind."""
        return {
            Asking.ALWAYS: self.always,
            Asking.SOMETIMES: self.sometimes,
            Asking.TYPED: self.typed,
            Asking.OPTIONAL: self.optional,
        }[asking]


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicWords:
    """The citizen's words for the rulebook, written by hand.

    `conditions` and `negated` have a phrase for (question, value) that follows "bila"; `titles`
    and `aliases` go by the code of a service or bundle.
    """

    conditions: Mapping[tuple[str, str], str]
    negated: Mapping[tuple[str, str], str]
    titles: Mapping[str, str]
    aliases: Mapping[str, tuple[str, ...]]
    presence: Mapping[PresenceKind, str]
    presence_of: Mapping[str, str]
    reporters: Mapping[str, str]
    results: Mapping[ResultForm, str]
    said: PublicSentences
