"""Copies for SIAK: NIK, family card number, name, address and WhatsApp number, by keys.

The first press is about the applicant. While the notice still stands, another key stays with the
same person, and the same key again goes on to the next one of the case.
"""

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject

from desk.actions.cases import CaseView
from desk.actions.copying import IdentityNumber, copy_number
from desk.domain.case import CaseFile, Sender
from desk.domain.errors import DeskError, NotFoundError
from desk.domain.masking import masked_phone, number_tail
from desk.domain.phone import stored_phone
from desk.gui.commands.ids import COPYING, CommandId
from desk.gui.notices import Offer
from desk.gui.widgets.own_clipboard import OwnClipboard
from desk.gui.workplace import Workplace

C = CommandId

NUMBERS: dict[CommandId, IdentityNumber] = {
    C.COPY_NIK: IdentityNumber.NIK,
    C.COPY_KK: IdentityNumber.NO_KK,
    C.COPY_PHONE: IdentityNumber.PHONE,
}
"""What is masked elsewhere: copying it is recorded."""

KEPT_MS = 120_000
"""After two minutes the typing into SIAK is done, and nobody should paste it by accident."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bearer:
    """Somebody whose data can be copied: a person, a family card, a sender."""

    id: UUID
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """One press of a key: what, whose, and who would be next on the same key."""

    command: CommandId
    bearer: Bearer
    following: Bearer | None


class Copying(QObject):
    """Puts one value at a time on the clipboard, and says whose it is."""

    def __init__(self, place: Workplace) -> None:
        super().__init__(place.case)
        self._place = place
        self._clipboard = OwnClipboard(place.window, kept_ms=KEPT_MS)
        self._chosen: dict[IdentityNumber | None, UUID] = {}
        self._last: CommandId | None = None
        self._said = ""
        self._waiting: deque[Request] = deque()
        self._newest: Request | None = None
        for command in COPYING:
            place.commands.connect_to(command, partial(self._on_copy, command))

    def _on_copy(self, command: CommandId) -> None:
        seen = self._place.screen.seen
        if seen is None:
            return
        bearers = self._bearers(command, seen)
        if not bearers:
            self._say_missing(command, "")
            return
        at = self._pick(command, [one.id for one in bearers])
        following = bearers[(at + 1) % len(bearers)] if len(bearers) > 1 else None
        request = Request(command=command, bearer=bearers[at], following=following)
        self._newest = request
        if command in NUMBERS:
            self._waiting.append(request)
            self._place.jobs.do(
                self,
                self._on_number,
                copy_number,
                self._place.desk,
                seen.file.case.id,
                NUMBERS[command],
                bearers[at].id,
                on_error=self._on_refused,
            )
        else:
            self._on_text(seen.file, request)

    def _pick(self, command: CommandId, ids: Sequence[UUID]) -> int:
        """Whose turn it is: the same person as before, or the next one on the same key."""
        goes_on = bool(self._said) and self._place.notices.text == self._said
        again = goes_on and command is self._last
        kind = _chooser(command)
        chosen = self._chosen.get(kind) if goes_on else None
        at = ids.index(chosen) + again if chosen is not None and chosen in ids else 0
        if not goes_on:
            self._chosen.clear()
        self._chosen[kind] = ids[at % len(ids)]
        self._last = command
        return at % len(ids)

    def _bearers(self, command: CommandId, seen: CaseView) -> tuple[Bearer, ...]:
        if command is C.COPY_PHONE:
            return tuple(
                Bearer(id=one.id, name=_sender_name(one)) for one in seen.file.senders if one.phone
            )
        line = self._place.case.checklist.current
        asked = (line.row.row.slot.owner, line.row.row.slot.ordinal) if line is not None else None
        if command is C.COPY_KK:
            return _families(seen, asked)
        return _people(seen, asked)

    def _on_number(self, number: str) -> None:
        request = self._waiting.popleft()
        if request is not self._newest:
            return  # another key was pressed meanwhile: its text is on the clipboard
        command, bearer = request.command, request.bearer
        self._put(_typed(command, number))
        if command is C.COPY_NIK and self._is_applicant(bearer):
            self._place.case.show_nik(number)
        shown = masked_phone(number) if command is C.COPY_PHONE else f"…{number_tail(number)}"
        said = {
            C.COPY_NIK: self.tr("NIK of {name} copied ({shown}). This is recorded in the journal."),
            C.COPY_KK: self.tr(
                "Family card number of {name} copied ({shown}). This is recorded in the journal."
            ),
            C.COPY_PHONE: self.tr(
                "WhatsApp number of {name} copied ({shown}). This is recorded in the journal."
            ),
        }[command]
        self._say(said.format(name=bearer.name, shown=shown), request.following)

    def _on_text(self, file: CaseFile, request: Request) -> None:
        command, bearer = request.command, request.bearer
        person = next(one for one in file.people if one.id == bearer.id)
        text = person.name if command is C.COPY_NAME else person.address
        if not text:
            self._say_missing(command, bearer.name)
            return
        self._put(text)
        said = (
            self.tr("Name of {name} copied.")
            if command is C.COPY_NAME
            else self.tr("Address of {name} copied.")
        )
        self._say(said.format(name=bearer.name), request.following)

    def _on_refused(self, error: DeskError) -> None:
        request = self._waiting.popleft()
        if isinstance(error, NotFoundError):
            self._say_missing(request.command, request.bearer.name)
        else:
            self._place.notices.tell_error(error)

    def _say(self, text: str, following: Bearer | None) -> None:
        if following is not None:
            more = self.tr("The same key again: {name}.").format(name=following.name)
            text = f"{text} {more}"
        self._place.notices.tell(text)
        self._said = self._place.notices.text

    def _say_missing(self, command: CommandId, name: str) -> None:
        """Say that there is nothing to paste; what was copied of somebody else goes."""
        self._clipboard.clear()
        what = {
            C.COPY_NIK: self.tr("NIK"),
            C.COPY_KK: self.tr("Family card no."),
            C.COPY_NAME: self.tr("Name"),
            C.COPY_ADDRESS: self.tr("Address"),
            C.COPY_PHONE: self.tr("WhatsApp number of the sender"),
        }[command]
        text = (
            self.tr("{what} of {name} is not known yet.").format(what=what, name=name)
            if name
            else self.tr("{what}: this case has none yet.").format(what=what)
        )
        fill_in = self._place.commands.action(C.PEOPLE).trigger
        self._place.notices.warn(text, Offer(verb=self.tr("Fill in data (F2)"), take=fill_in))
        self._said = self._place.notices.text

    def _put(self, text: str) -> None:
        self._clipboard.put_text(text)

    def _is_applicant(self, bearer: Bearer) -> bool:
        seen = self._place.screen.seen
        return seen is not None and seen.file.case.applicant_id == bearer.id


def _chooser(command: CommandId) -> IdentityNumber | None:
    """NIK, name and address are of one person; cards and senders are chosen for themselves."""
    kind = NUMBERS.get(command)
    return None if kind is IdentityNumber.NIK else kind


def _people(seen: CaseView, asked: tuple[str, int] | None) -> tuple[Bearer, ...]:
    """The applicant, then who the chosen row is about, then everyone else by their parts."""
    file = seen.file
    roles = [role for role in file.roles if role.person_id is not None]
    first = [role.person_id for role in roles if (role.owner, role.ordinal) == asked]
    ids = [file.case.applicant_id, *first, *(role.person_id for role in roles)]
    parts = {role.person_id: _part(seen, role.owner, role.ordinal) for role in reversed(roles)}
    found = []
    for one in dict.fromkeys([*ids, *(person.id for person in file.people)]):
        if one is not None:
            name = file.person(one).name
            part = "" if one == file.case.applicant_id else parts.get(one, "")
            found.append(Bearer(id=one, name=f"{name} ({part})" if part else name))
    return tuple(found)


def _families(seen: CaseView, asked: tuple[str, int] | None) -> tuple[Bearer, ...]:
    """The card that the chosen row is about first, then the others of the case."""
    file = seen.file
    roles = [role for role in file.roles if role.family_id is not None]
    roles.sort(key=lambda role: (role.owner, role.ordinal) != asked)
    parts = {role.family_id: _part(seen, role.owner, role.ordinal) for role in reversed(roles)}
    ids = dict.fromkeys([*(role.family_id for role in roles), *(one.id for one in file.families)])
    heads = {one.id: one.head_name for one in file.families}
    known = [one for one in ids if one is not None and one in heads]
    found = []
    for one in known:
        name = heads[one] or file.applicant.name
        part = parts.get(one, "") if len(known) > 1 else ""
        found.append(Bearer(id=one, name=f"{name} ({part})" if part else name))
    return tuple(found)


def _part(seen: CaseView, owner: str, ordinal: int) -> str:
    known = (one.word for one in seen.catalogue.owners if one.key == owner)
    word = next(known, owner.replace("_", " "))
    return f"{word} {ordinal}" if ordinal > 1 else word


def _sender_name(sender: Sender) -> str:
    """The name on WhatsApp; a bare number that stands for one is masked."""
    has_digits = any(sign.isdecimal() for sign in sender.name)
    return masked_phone(sender.phone) if has_digits or not sender.name else sender.name


def _typed(command: CommandId, number: str) -> str:
    """The number as SIAK and WhatsApp take it: digits alone."""
    return stored_phone(number).display.replace("-", "") if command is C.COPY_PHONE else number
