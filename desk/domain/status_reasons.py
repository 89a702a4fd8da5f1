"""Reasons that officers give for holding a request or for rejecting it, as they are offered."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusReason:
    """A reason to choose: the words, and the article it rests on where it is a legal ground."""

    text: str
    law: str = ""
    to_be_confirmed: bool = False

    @property
    def written(self) -> str:
        """As it is recorded with the step: `Perubahan nama … (UU 23/2006 Ps. 52 ayat (1))`."""
        return f"{self.text} ({self.law})" if self.law else self.text


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusReasons:
    """What can be chosen: legal grounds of a rejection, and agencies that are waited for."""

    grounds: tuple[StatusReason, ...]
    agencies: tuple[StatusReason, ...]
