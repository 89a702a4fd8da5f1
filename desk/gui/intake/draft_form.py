"""One draft: everything the desk read, shown, marked where guessed, editable."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QFormLayout,
    QPlainTextEdit,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desk.actions.intake_values import DraftDecision
from desk.actions.sender_facts import SenderFacts
from desk.domain.areas import AreaBook
from desk.domain.case import Channel
from desk.domain.catalogue import Catalogue
from desk.domain.chat import ChatMessage
from desk.domain.drafts import CaseDraft, Guess
from desk.gui.intake.arriving_files import ArrivingList
from desk.gui.intake.sender_field import SenderField
from desk.gui.widgets.fields import NameField, NikField, NoKkField, ParsedField
from desk.gui.widgets.parts import plain, plain_label
from desk.gui.widgets.service_picker import ServicePicker
from desk.gui.widgets.split import AFTER_PX
from desk.gui.words import word_of

MESSAGES_PX = 76
NAME_LETTERS = 32


@dataclass(frozen=True, slots=True, kw_only=True)
class FormTexts:
    """What stands in the fields, as it was typed."""

    channel: Channel
    sender: str
    codes: tuple[str, ...]
    name: str
    nik: str
    no_kk: str
    reporter: str
    subject: str


class DraftForm(QScrollArea):
    """The form of the chosen draft."""

    edited = Signal()
    sender_typed = Signal(str)

    def __init__(
        self, catalogue: Catalogue, files: ArrivingList, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("draft_form")
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._facts: SenderFacts | None = None
        self._shown: FormTexts | None = None
        self._arriving = files
        self._build(catalogue)
        for field in self._parsed():
            field.edited.connect(self.edited)
        self._services.edited.connect(self.edited)
        self._sender.looked_for.connect(self.sender_typed)
        self._where.idClicked.connect(self._on_where)
        self._channel.activated.connect(self._on_where)

    @property
    def facts(self) -> SenderFacts | None:
        """The draft that is shown, with what is known of its sender."""
        return self._facts

    @property
    def channel(self) -> Channel:
        """By which way the request came."""
        return Channel(self._channel.currentData())

    @property
    def adds_to_open_case(self) -> bool:
        """Whether the draft goes to the open case of its sender."""
        return self._add.isChecked() and not self._add.isHidden()

    @property
    def messages(self) -> QPlainTextEdit:
        """The words of the draft."""
        return self._messages

    @property
    def texts(self) -> FormTexts:
        """What stands in the fields."""
        return FormTexts(
            channel=self.channel,
            sender=self._sender.text,
            codes=self._services.codes,
            name=self._name.text,
            nik=self._nik.text,
            no_kk=self._no_kk.text,
            reporter=self._reporter.text,
            subject=self._subject.text,
        )

    @property
    def is_touched(self) -> bool:
        """Whether the officer changed anything of what was shown."""
        return self._shown is not None and self.texts != self._shown

    @property
    def gap(self) -> QWidget | None:
        """The first field that is needed and empty; None where the draft can be saved."""
        if self._facts is None or self.adds_to_open_case:
            return None
        if self.channel is not Channel.COUNTER and not self._sender.text.strip():
            return self._sender
        if not self._services.codes:
            return self._services
        return None if self._name.value else self._name

    @property
    def is_ready(self) -> bool:
        """Whether what has to be known is known."""
        return self._facts is not None and self.gap is None

    def know_areas(self, areas: AreaBook) -> None:
        """Hold the numbers against the area codes that the office knows."""
        self._nik.know_areas(areas)
        self._no_kk.know_areas(areas)

    def show_draft(self, facts: SenderFacts, channel: Channel = Channel.WHATSAPP) -> None:
        """Fill the form with a draft."""
        self._facts = facts
        draft = facts.draft
        self._channel.setCurrentIndex(self._channel.findData(channel.value))
        self._sender.show_facts(facts, fresh=True)
        self._show_open_case(facts)
        self._show_service(draft)
        for field, guess in self._guesses(draft):
            field.show_text(guess.value if guess else "", self._origin(guess))
        self._chat_files.setText(self._files_text(draft))
        self._chat_files.setVisible(bool(draft.files))
        self._show_fields()
        self.verticalScrollBar().setValue(0)
        self._shown = self.texts

    def renew(self, facts: SenderFacts) -> None:
        """Show the same draft read again; what the officer typed stays."""
        shown, typed, sender = self._shown, self.texts, self._sender.value
        self.show_draft(facts, typed.channel)
        if shown is None:
            return
        fresh = self.texts
        if typed.codes != shown.codes:
            self._services.show_codes(typed.codes)
        if sender:
            self._sender.show_text(typed.sender)
        for field, before, now, new in (
            (self._name, shown.name, typed.name, fresh.name),
            (self._nik, shown.nik, typed.nik, fresh.nik),
            (self._no_kk, shown.no_kk, typed.no_kk, fresh.no_kk),
            (self._reporter, shown.reporter, typed.reporter, fresh.reporter),
            (self._subject, shown.subject, typed.subject, fresh.subject),
        ):
            if now not in (before, new):
                field.show_text(now)

    def show_facts(self, facts: SenderFacts) -> None:
        """Show what is known of the sender that was typed."""
        self._facts = facts
        self._sender.show_facts(facts, fresh=False)
        self._show_open_case(facts)
        self._show_fields()

    def put_texts(self, texts: FormTexts) -> None:
        """Put what was typed before into the fields."""
        self._channel.setCurrentIndex(self._channel.findData(texts.channel.value))
        self._services.show_codes(texts.codes)
        for field, text in (
            (self._sender, texts.sender),
            (self._name, texts.name),
            (self._nik, texts.nik),
            (self._no_kk, texts.no_kk),
            (self._reporter, texts.reporter),
            (self._subject, texts.subject),
        ):
            if field.text != text:
                field.show_text(text)
        self._show_fields()

    def go_to_first_gap(self) -> None:
        """Give the focus to the first field that still has to be filled."""
        gap = self.gap
        if self.adds_to_open_case:
            self._add.setFocus()
        elif gap is None:
            self._name.select()
        else:
            gap.setFocus()

    def decision(self) -> DraftDecision | None:
        """What the officer confirms, without files; None while something is missing."""
        facts = self._facts
        if facts is None or not self.is_ready:
            return None
        draft, sender = facts.draft, self._sender.value
        if self.adds_to_open_case and facts.open_case is not None:
            return DraftDecision(draft=draft, add_to=facts.open_case.id, sender=sender)
        return DraftDecision(
            draft=draft,
            codes=self._services.codes,
            applicant=self._name.value,
            nik=self._nik.value,
            no_kk=self._no_kk.value,
            reporter=self._reporter.value,
            subject=self._subject.value,
            subject_born=draft.birth_date,
            channel=self.channel,
            sender="" if self.channel is Channel.COUNTER else sender,
        )

    def _parsed(self) -> tuple[ParsedField, ...]:
        return (self._sender, self._name, self._nik, self._no_kk, self._reporter, self._subject)

    def _guesses(self, draft: CaseDraft) -> tuple[tuple[ParsedField, Guess | None], ...]:
        return (
            (self._name, draft.applicant_name),
            (self._nik, draft.nik),
            (self._no_kk, draft.no_kk),
            (self._reporter, None),
            (self._subject, draft.subject_name),
        )

    def _build(self, catalogue: Catalogue) -> None:
        self._channel = QComboBox()
        self._channel.setObjectName("draft_channel")
        self._channel.setAccessibleName(self.tr("By which way it came"))
        for channel in Channel:
            self._channel.addItem(word_of(channel), channel.value)
        self._sender = SenderField()
        self._add = QRadioButton()
        self._add.setObjectName("draft_add")
        self._new = QRadioButton(self.tr("Log as a new case"))
        self._new.setObjectName("draft_new")
        self._where = QButtonGroup(self)
        self._where.addButton(self._add, 0)
        self._where.addButton(self._new, 1)
        self._services = ServicePicker(catalogue)
        self._name = NameField("draft_name", self.tr("Applicant's name"))
        self._nik = NikField("draft_nik", self.tr("NIK"))
        self._no_kk = NoKkField("draft_no_kk", self.tr("Family card number"))
        self._reporter = NameField("draft_reporter", self.tr("Reporter"))
        self._subject = NameField("draft_subject", self.tr("Child or deceased"))
        self._originals = plain_label(
            self.tr("Originals are looked at here: a requirement may be accepted without a file."),
            role="hint",
            wraps=True,
        )
        self._originals.setObjectName("draft_originals")
        self._chat_files = plain_label(wraps=True)
        self._chat_files.setObjectName("draft_files")
        self._messages = QPlainTextEdit()
        self._messages.setObjectName("draft_messages")
        self._messages.setTabChangesFocus(True)
        self._messages.setMinimumHeight(MESSAGES_PX)
        self._messages.setAccessibleName(self.tr("Messages"))
        self._lay_out()

    def _lay_out(self) -> None:
        page = QWidget(self)
        self.setWidget(page)
        layout = self._page_layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 8, 0)
        form = QFormLayout()
        layout.addLayout(form)
        where = QWidget(page)
        box = QVBoxLayout(where)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(2)
        for part in (self._add, self._new):
            box.addWidget(part)
        self._open_case = where
        form.setContentsMargins(0, 0, 0, 0)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._rows = form
        for title, field in (
            (self.tr("Came by"), self._channel),
            (self.tr("Sender"), self._sender),
            (self.tr("Open case"), self._open_case),
            (self.tr("Service"), self._services),
            (self.tr("Name"), self._name),
            (self.tr("NIK"), self._nik),
            (self.tr("KK number"), self._no_kk),
            (self.tr("Reporter"), self._reporter),
            (self.tr("Child or deceased"), self._subject),
        ):
            form.addRow(plain_label(title), field)
        layout.addWidget(self._originals)
        layout.addWidget(self._chat_files)
        self._arriving_title = plain_label(role="muted", wraps=True)
        self._arriving_title.setObjectName("arriving_title")
        layout.addWidget(self._arriving_title)
        layout.addWidget(self._arriving)
        self._messages_title = plain_label(self.tr("Messages (can be edited)"), "muted")
        layout.addWidget(self._messages_title)
        layout.addWidget(self._messages, 1)

    def set_inset(self, *, on: bool) -> None:
        """Keep a distance from the list of drafts, where there is one."""
        self._page_layout.setContentsMargins(AFTER_PX if on else 0, 0, 8, 0)

    def say_files(self, text: str) -> None:
        """Say above the list where the files come from."""
        self._arriving_title.setText(text)

    def show_words(self, text: str, *, editable: bool) -> None:
        """Show the words of the draft; those of an export stay as they are."""
        self._messages.setReadOnly(not editable)
        title = self.tr("Messages (can be edited)") if editable else self.tr("Messages")
        self._messages_title.setText(title)
        if self._messages.toPlainText() != text:
            self._messages.setPlainText(text)

    def _show_service(self, draft: CaseDraft) -> None:
        service = draft.service
        if service is not None:
            self._services.show_codes((service.value,), self._origin(service))
        else:
            said = self.tr("The chat does not say it clearly.") if draft.messages else ""
            self._services.show_codes((), said)

    def _show_open_case(self, facts: SenderFacts) -> None:
        case = facts.open_case
        for part in (self._add, self._new):
            part.setVisible(case is not None)
        self._new.setChecked(True)
        if case is not None:
            text = self.tr("Add to open case {number} · {name}")
            self._add.setToolTip(plain(text.format(number=case.number, name=case.applicant)))
            # Qt reads & as a mark for a key in the text of a button.
            name = shorten(case.applicant).replace("&", "&&")
            self._add.setText(text.format(number=case.number, name=name))
            self._add.setChecked(case.is_likely)

    def _on_where(self, _which: int) -> None:
        self._show_fields()
        self.edited.emit()

    def _show_fields(self) -> None:
        at_counter = self.channel is Channel.COUNTER
        has_case = self._facts is not None and self._facts.open_case is not None
        self._rows.setRowVisible(self._sender, not at_counter)
        self._rows.setRowVisible(self._open_case, has_case and not at_counter)
        for part in (self._add, self._new):
            part.setVisible(has_case and not at_counter)
        details = not self.adds_to_open_case
        for field in (self._services, self._name, self._nik, self._no_kk, self._reporter):
            self._rows.setRowVisible(field, details)
        self._rows.setRowVisible(self._subject, details)
        self._originals.setVisible(at_counter)

    def _origin(self, guess: Guess | None) -> str:
        if guess is None:
            return ""
        if guess.certain:
            return self.tr("from the chat: {source}").format(source=guess.source)
        return self.tr("guessed, please check: {source}").format(source=guess.source)

    def _files_text(self, draft: CaseDraft) -> str:
        names = [
            file.sent_name
            if file.content is not None
            else self.tr("{name} (not included)").format(name=file.sent_name)
            for file in draft.files
        ]
        head = self.tr("Files ({count}): ").format(count=len(names))
        return head + ", ".join(names)


def shorten(name: str) -> str:
    """A name as long as a button has room for."""
    return name if len(name) <= NAME_LETTERS else f"{name[: NAME_LETTERS - 1]}…"


def words_of(draft: CaseDraft) -> str:
    """The messages of a draft, a line each."""
    return "\n".join(_message_line(one) for one in draft.messages)


def _message_line(message: ChatMessage) -> str:
    attached = f" ▤ {message.attachment}" if message.attachment else ""
    return f"{message.at:%H.%M}  {message.text}{attached}"
