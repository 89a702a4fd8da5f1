"""Who sent a request: a number in any form, or a username, with what the office knows of them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desk.actions.sender_facts import SenderFacts
from desk.domain.drafts import CaseDraft
from desk.domain.phone import stored_phone
from desk.gui.widgets.fields import ParsedField


class SenderField(ParsedField):
    """The line for the sender. `value` is empty where it says what the draft says already."""

    looked_for = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("draft_sender", "", parent)
        self._edit.setAccessibleName(self.tr("Sender: WhatsApp number or username"))
        self._edit.setPlaceholderText(self.tr("0812… or the WhatsApp username"))
        self._edit.editingFinished.connect(self._on_finished)
        self._said = ""
        self._looked_up = ""

    @property
    def value(self) -> str:
        """What the officer typed; empty where nothing was changed."""
        typed = self.text.strip()
        return "" if typed == self._said else typed

    def show_facts(self, facts: SenderFacts, *, fresh: bool) -> None:
        """Show the sender of a draft (`fresh`), or what was found about the one that was typed."""
        if fresh:
            self._said = sender_text(facts.draft)
            self._looked_up = self._said
            self.show_text(self._said)
        self._origin = self._facts_text(facts)
        self._say()

    def _facts_text(self, facts: SenderFacts) -> str:
        number = facts.draft.sender_phone
        shown = stored_phone(number).display if number else facts.draft.sender_name
        if not shown:
            return self.tr("Needed to answer: without it nothing can be sent back.")
        known = [] if shown in self.text else [shown]
        if facts.this_month:
            known.append(self.tr("%n request(s) this month", "", facts.this_month))
        else:
            known.append(self.tr("first request this month"))
        return " · ".join(known)

    def _on_finished(self) -> None:
        if self.text.strip() != self._looked_up:
            self._looked_up = self.text.strip()
            self.looked_for.emit(self._looked_up)


def sender_text(draft: CaseDraft) -> str:
    """A sender as the field shows them: the number with its name, a name, or nothing."""
    if draft.sender_phone is None:
        return draft.sender_name
    return stored_phone(draft.sender_phone).display
