"""What a review says of itself: what is still needed, and what was saved."""

from PySide6.QtCore import QObject

from desk.actions.intake_values import AcceptedDraft
from desk.domain.case import Channel
from desk.gui.warning_labels import left_out_text


class ReviewWords(QObject):
    """The sentences at the foot of a review."""

    def needed(self, channel: Channel) -> str:
        """What has to be filled in; at the counter nobody sent anything."""
        if channel is Channel.COUNTER:
            return self.tr("Fill in the service and the name to save.")
        return self.tr("Fill in who sent it, the service and the name to save.")

    def saved(self, saved: AcceptedDraft, *, added: bool) -> str:
        """The number of the new case or of the open one, and what was not taken."""
        count = len(saved.files.taken)
        said = self.tr("Saved as {number}, %n file(s).", "", count)
        if added:
            said = self.tr("Added to {number}, %n file(s).", "", count)
        text = said.format(number=saved.number)
        names = left_out_text(saved.files.left_out)
        if names:
            text += " " + self.tr("Not taken: {names}").format(names=names)
        return text
