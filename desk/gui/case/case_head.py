"""The head of a case: who asks, since when, who holds it, and what needs a second look."""

from datetime import datetime

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk.actions.cases import CaseView, flagged_items
from desk.actions.claiming import holders_of
from desk.actions.desk import Desk
from desk.actions.offering import case_readiness
from desk.domain.case import CaseFile, Channel
from desk.domain.masking import masked_number, masked_phone, masked_text
from desk.domain.office import Zone
from desk.gui.labels import age_text, due_text, moment_text, number_text
from desk.gui.widgets.parts import ElidedLabel, plain, set_role
from desk.gui.words import word_of


class CaseHead(QWidget):
    """Quiet lines, each there only where it has something to say; three where height is scarce."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._seen: CaseView | None = None
        self._is_tight = False
        self._place: int | None = None
        self._build()

    def set_tight(self, *, on: bool) -> None:
        """Say when it came and how far it is in the tip only."""
        if on != self._is_tight:
            self._is_tight = on
            if self._seen is not None:
                self._say_lines(self._seen)

    def show_case(self, seen: CaseView) -> None:
        """Show who asks for what, and how the case stands."""
        if self._seen is None or self._seen.file.case.id != seen.file.case.id:
            self._place = None
        self._seen = seen
        self._title.say(seen.file.applicant.name)
        self._nik.say(" · ".join(self._identity(seen.file)))
        self._say_lines(seen)
        self._say_note(seen)

    def show_place(self, place: int | None) -> None:
        """Say which place in line the case has; nothing where it does not wait in it."""
        if place != self._place:
            self._place = place
            if self._seen is not None:
                self._say_lines(self._seen)

    def show_nik(self, nik: str) -> None:
        """Show the NIK in full, until another case comes."""
        self._nik.say(self.tr("NIK {nik}").format(nik=nik))

    def _build(self) -> None:
        self._title = ElidedLabel("title")
        self._title.setObjectName("case_title")
        font = self._title.font()
        font.setPointSizeF(font.pointSizeF() + 2)
        font.setBold(True)
        self._title.setFont(font)
        self._number, self._nik = ElidedLabel("muted"), ElidedLabel()
        self._sender, self._marks = ElidedLabel("muted"), ElidedLabel()
        self._note = ElidedLabel("hint")
        for part, name in (
            (self._number, "case_number"),
            (self._nik, "case_nik"),
            (self._sender, "case_sender"),
            (self._marks, "case_marks"),
            (self._note, "case_note"),
        ):
            part.setObjectName(name)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        for part in (self._title, self._number, self._nik, self._sender, self._marks, self._note):
            layout.addWidget(part)
        layout.addStretch(1)

    def _say_lines(self, seen: CaseView) -> None:
        file, zone, now = seen.file, self._desk.office.zone, self._desk.now()
        number, sender = self._number_text(file, zone, now), self._sender_parts(file, zone, now)
        self._sender.say(" · ".join(sender))
        self._sender.setVisible(bool(sender) and not self._is_tight)
        self._number.say(" · ".join((file.case.number, *sender)) if self._is_tight else number)
        self._number.setToolTip(plain(" · ".join((number, *self._asked_parts(file), *sender))))
        self._say_marks(seen)

    def _number_text(self, file: CaseFile, zone: Zone, now: datetime) -> str:
        case = file.case
        return self.tr("{number} · came {moment} ({age})").format(
            number=case.number,
            moment=moment_text(case.first_message_at, zone),
            age=age_text(case.first_message_at, now),
        )

    def _asked_parts(self, file: CaseFile) -> list[str]:
        """How often it was asked for, where that is more than once."""
        count = file.case.asked_count
        return [self.tr("asked {count}×").format(count=count)] if count > 1 else []

    def _line_parts(self) -> list[str]:
        """`urutan ke-12`, where the case waits in line."""
        if self._place is None:
            return []
        return [self.tr("no. {place} in line").format(place=number_text(self._place))]

    def _identity(self, file: CaseFile) -> list[str]:
        nik = masked_number(file.applicant.nik) or self.tr("not known yet")
        cards = [family.no_kk for family in file.families if family.no_kk]
        return [
            self.tr("NIK {nik}").format(nik=nik),
            *(self.tr("KK {number}").format(number=masked_number(one)) for one in cards),
        ]

    def _sender_parts(self, file: CaseFile, zone: Zone, now: datetime) -> list[str]:
        parts = [
            " ".join(part for part in (masked_phone(one.phone), _shown_name(one.name)) if part)
            for one in file.senders
        ]
        if file.case.channel is not Channel.WHATSAPP:
            parts.insert(0, word_of(file.case.channel))
        due = min((item.due_at for item in file.items if item.due_at), default=None)
        if due is not None:
            parts.append(self.tr("due {when}").format(when=due_text(due, now, zone)))
        return [*self._line_parts(), *parts]

    def _say_marks(self, seen: CaseView) -> None:
        flagged = flagged_items(seen)
        parts = [
            self.tr("⚑ %n service(s) not complete any more", "", len(flagged)) if flagged else "",
            self._readiness_text(seen),
            *self._asked_parts(seen.file),
            self._holder_text(seen),
            self.tr("newer rules available") if self._is_outdated(seen) else "",
        ]
        text = " · ".join(part for part in parts if part)
        set_role(self._marks, "bad" if flagged else "muted")
        self._marks.say(text)
        self._marks.setVisible(bool(text) and (bool(flagged) or not self._is_tight))

    def _readiness_text(self, seen: CaseView) -> str:
        count = case_readiness(seen)
        if not count.total:
            return ""
        return self.tr("{ready} of {all} ready").format(ready=count.ready, all=count.total)

    def _holder_text(self, seen: CaseView) -> str:
        names = sorted(
            self.tr("you") if one == self._desk.officer.id else seen.name_of(one)
            for one in holders_of(seen.file)
        )
        return self.tr("held by {names}").format(names=", ".join(names)) if names else ""

    def _is_outdated(self, seen: CaseView) -> bool:
        """Whether the office works by newer rules than this open case."""
        return seen.file.case.catalogue_sha256 != self._desk.rules.sha256

    def _say_note(self, seen: CaseView) -> None:
        notes = seen.file.notes
        self._note.setVisible(bool(notes))
        if notes:
            last = notes[-1]
            said = masked_text(" ".join(last.text.split()))
            self._note.say(
                self.tr("Note ({count}) by {name}: {text}").format(
                    count=len(notes), name=seen.name_of(last.by), text=said
                )
            )


def _shown_name(name: str) -> str:
    """A sender's name; a bare number that stands for one is masked."""
    return masked_text(name) if not any(sign.isdecimal() for sign in name) else ""
