"""Replying: the draft opens, is copied or opened in WhatsApp, and is noted as sent on return."""

from dataclasses import dataclass, field

from PySide6.QtCore import QEvent, QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from desk.actions.kept_replies import BegunReply, KeptReply, begin_reply
from desk.actions.replying import ReplySheet, keep_reply, mark_reply_sent, reply_link
from desk.domain.case import Reply
from desk.domain.dates import clock, local_day
from desk.domain.errors import DeskError
from desk.domain.ids import CaseId
from desk.domain.replies import ReplyTopic
from desk.gui.commands.ids import CommandId
from desk.gui.handing.reply_keeper import ReplyKeeper
from desk.gui.handing.reply_panel import ReplyPanel
from desk.gui.labels import moment_text
from desk.gui.widgets.own_clipboard import OwnClipboard
from desk.gui.workplace import ShownCase, Workplace


@dataclass(slots=True, kw_only=True)
class _Kept:
    """What is written for one case, until it is sent.

    `edited` are the texts that the officer changed, by topic; `copied` waits to be sent; `asks`
    says whether the officer is asked about it. `reopens` until the newest drafts are there.
    """

    sheet: ReplySheet
    topic: ReplyTopic
    edited: dict[ReplyTopic, str] = field(default_factory=dict)
    is_chosen: bool = False
    is_open: bool = True
    reopens: bool = False
    copied: Reply | None = None
    asks: bool = True

    @property
    def text(self) -> str:
        """The text of the topic: as it was edited, else as it was drafted."""
        return self.edited.get(self.topic, self.sheet.drafts[self.topic])

    def refresh(self, sheet: ReplySheet) -> None:
        """Take newer drafts; what was chosen and edited stays.

        Where the case went on while the panel was closed, the topic goes with it.
        """
        went_on = self.reopens and sheet.suggested is not self.sheet.suggested
        self.sheet, self.reopens = sheet, False
        if went_on or not (self.is_chosen or self.edited):
            self.topic = sheet.suggested


class Replying(QObject):
    """Joins the panel to the case on the screen, the clipboard and WhatsApp."""

    def __init__(self, place: Workplace) -> None:
        super().__init__(place.case)
        self._place = place
        self._panel = ReplyPanel()
        self._clipboard = OwnClipboard(place.window)
        self._keeper = ReplyKeeper(place, self)
        place.case.add_foot(self._panel)
        self._kept: dict[CaseId, _Kept] = {}
        self._left = self._is_filling = self._takes_keys = False
        self._connect()

    def open(self) -> None:
        """Write a reply for the case on the screen; what was begun goes on."""
        seen = self._place.screen.seen
        if seen is None:
            return
        self._place.panes.show_case()
        self._takes_keys = True
        kept = self._kept.get(seen.file.case.id)
        if kept is not None:
            kept.reopens = not kept.is_open
            kept.is_open = kept.asks = True
            self._show(kept)
        self._ask(seen.file.case.id)

    def copy(self) -> None:
        """Keep the text and give it to the clipboard or to WhatsApp, unless it says too much."""
        kept = self._current()
        if kept is None:
            return
        found = self._panel.text.disclosures
        if found:
            self._panel.point_at(found)
            return
        self._place.jobs.do(
            self,
            self._on_copied,
            keep_reply,
            self._place.desk,
            kept.sheet.case_id,
            kept.topic,
            self._panel.text.toPlainText(),
            on_error=self._on_refused,
        )

    def close(self) -> None:
        """Close the panel; what is written stays until it is sent."""
        self._keeper.keep()
        kept = self._current()
        if kept is not None:
            kept.is_open = False
        self._give_way()

    def _give_way(self) -> None:
        """The checklist takes the keys, then the panel goes: else they would go astray.

        In a low window there is no room for the checklist until the panel has gone.
        """
        case = self._place.case
        case.show_checklist()
        self._panel.hide()
        if not case.checklist.list.hasFocus():
            case.show_checklist()

    def mark_sent(self) -> None:
        """Note that the copied reply was sent."""
        kept = self._current()
        if kept is not None and kept.copied is not None:
            self._place.jobs.do(
                self,
                self._on_sent,
                mark_reply_sent,
                self._place.desk,
                kept.sheet.case_id,
                kept.copied.id,
            )

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ask on return to the window."""
        if event.type() is QEvent.Type.WindowDeactivate:
            self._left = QApplication.activeModalWidget() is None
            self._keeper.keep()
        elif event.type() is QEvent.Type.Close:
            self._keeper.keep_now()
        elif event.type() is QEvent.Type.WindowActivate and self._left:
            self._left = False
            self._on_return()
        return super().eventFilter(watched, event)

    def _connect(self) -> None:
        place, panel = self._place, self._panel
        place.commands.connect_to(CommandId.REPLY, self.open)
        place.screen.shown.connect(self._on_case)
        panel.topic_chosen.connect(self._on_topic)
        panel.edited.connect(self._on_edited)
        panel.copy_wanted.connect(self.copy)
        panel.sent.connect(self.mark_sent)
        panel.not_sent.connect(self._on_not_sent)
        panel.closed.connect(self.close)
        place.window.installEventFilter(self)

    def _current(self) -> _Kept | None:
        """What is kept for the case on the screen."""
        case_id = self._place.screen.case_id
        return None if case_id is None else self._kept.get(case_id)

    def _ask(self, case_id: CaseId) -> None:
        place = self._place
        place.jobs.ask(self, self._on_begun, begin_reply, place.desk, case_id)

    def _on_case(self, shown: ShownCase) -> None:
        seen = shown.seen
        kept = self._kept.get(seen.file.case.id)
        is_open = kept is not None and kept.is_open
        if kept is None or not is_open:
            self._panel.hide()
        elif shown.is_fresh:
            self._show(kept)
        if is_open:
            self._ask(seen.file.case.id)

    def _on_begun(self, begun: BegunReply) -> None:
        sheet = begun.sheet
        if sheet.case_id != self._place.screen.case_id:
            return
        kept = self._kept.get(sheet.case_id)
        if kept is None:
            kept = _Kept(sheet=sheet, topic=sheet.suggested, copied=self._unsent())
            self._kept[sheet.case_id] = kept
            self._restore(kept, begun.kept)
        else:
            kept.refresh(sheet)
        if kept.is_open:
            self._show(kept)

    def _restore(self, kept: _Kept, before: KeptReply | None) -> None:
        """Take up what was edited before the program ended."""
        if before is None:
            return
        kept.edited = dict(before.texts)
        kept.topic, kept.is_chosen = before.topic, True
        self._place.notices.tell(
            self.tr("The reply is there again as you had edited it; it was not sent yet.")
        )

    def _unsent(self) -> Reply | None:
        """The newest reply of the case where nobody said yet that it was sent."""
        seen = self._place.screen.seen
        newest = seen.file.replies[-1] if seen is not None and seen.file.replies else None
        return newest if newest is not None and newest.sent_at is None else None

    def _show(self, kept: _Kept) -> None:
        panel = self._panel
        self._is_filling = True
        panel.text.set_private(kept.sheet.private)
        panel.show_route(kept.sheet.route)
        panel.show_reply(kept.topic, kept.text)
        self._is_filling = False
        panel.show()
        if kept.copied is None or not kept.asks:
            panel.stop_asking()
        else:
            panel.ask(self._question(kept.copied), takes_keys=False)
        if self._takes_keys:
            self._takes_keys = False
            panel.text.setFocus()

    def _question(self, reply: Reply) -> str:
        desk = self._place.desk
        zone = desk.office.zone
        is_of_today = local_day(reply.made_at, zone) == desk.today()
        said = clock(reply.made_at, zone) if is_of_today else moment_text(reply.made_at, zone)
        return self.tr("Copied {moment}. Already sent?").format(moment=said)

    def _on_topic(self, topic: ReplyTopic) -> None:
        kept = self._current()
        if kept is not None:
            kept.topic, kept.is_chosen = topic, True
            self._show(kept)
            self._note(kept)

    def _on_edited(self) -> None:
        kept = self._current()
        if kept is None or self._is_filling:
            return
        text = self._panel.text.toPlainText()
        kept.edited.pop(kept.topic, None)
        if text != kept.text:
            kept.edited[kept.topic] = text
        self._note(kept)
        if self._panel.is_asking and (kept.copied is None or kept.copied.text != text):
            kept.asks = False
            self._panel.stop_asking()

    def _note(self, kept: _Kept) -> None:
        """Have what was edited kept; an emptied text is not wanted any more."""
        texts = {topic: text for topic, text in kept.edited.items() if text.strip()}
        self._keeper.note(KeptReply(case_id=kept.sheet.case_id, topic=kept.topic, texts=texts))

    def _on_copied(self, reply: Reply) -> None:
        kept = self._kept.get(reply.case_id)
        if kept is None:
            return
        kept.copied, kept.asks = reply, True
        opened = bool(kept.sheet.route.link_digits) and self._open_chat(kept, reply.text)
        if not opened:
            self._clipboard.put_text(reply.text)
        if kept is self._current():
            self._panel.ask(self._question(reply), takes_keys=False)

    def _open_chat(self, kept: _Kept, text: str) -> bool:
        """Open the chat; where the text did not fit into the link it is on the clipboard."""
        link = reply_link(kept.sheet.route, text)
        if "&text=" not in link:
            self._clipboard.put_text(text)
            self._place.notices.tell(
                self.tr("The text is too long for a link: it was copied. Paste it in the chat.")
            )
        if QDesktopServices.openUrl(QUrl(link, QUrl.ParsingMode.StrictMode)):
            return True
        self._place.notices.warn(
            self.tr("WhatsApp could not be opened. The text was copied: paste it in the chat.")
        )
        return False

    def _on_refused(self, error: DeskError) -> None:
        self._place.notices.tell_error(error)

    def _on_return(self) -> None:
        kept = self._current()
        if kept is not None and kept.copied is not None and kept.asks and self._panel.isVisible():
            self._panel.ask(self._question(kept.copied), takes_keys=True)

    def _on_not_sent(self) -> None:
        kept = self._current()
        if kept is not None:
            kept.asks = False
        self._panel.stop_asking()
        self._panel.text.setFocus()

    def _on_sent(self, reply: Reply) -> None:
        self._keeper.forget(reply.case_id)
        self._kept.pop(reply.case_id, None)
        self._clipboard.clear()
        if reply.case_id == self._place.screen.case_id:
            self._give_way()
        self._place.notices.tell(self.tr("The reply is noted as sent."))
