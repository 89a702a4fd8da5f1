"""One draft: everything the desk read out of the chat, shown, marked where guessed, editable."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFormLayout,
    QPlainTextEdit,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desk.actions.intake_values import DraftDecision
from desk.domain.catalogue import Catalogue
from desk.domain.chat import ChatMessage
from desk.domain.dates import short_date
from desk.domain.drafts import CaseDraft, Guess
from desk.domain.masking import masked_phone
from desk.gui.intake.chat_reading import ProposedDraft
from desk.gui.widgets.fields import NameField, NikField, NoKkField, ParsedField
from desk.gui.widgets.parts import plain_label
from desk.gui.widgets.service_picker import ServicePicker

MESSAGES_PX = 150


class DraftForm(QScrollArea):
    """The form of the chosen draft."""

    edited = Signal()

    def __init__(self, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("draft_form")
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._proposed: ProposedDraft | None = None
        self._build(catalogue)
        for field in (self._services, self._name, self._nik, self._no_kk, self._reporter):
            field.edited.connect(self.edited)
        self._where.idClicked.connect(self._on_where)

    @property
    def adds_to_open_case(self) -> bool:
        """Whether the draft goes to the open case of its sender."""
        return self._add.isChecked() and not self._add.isHidden()

    @property
    def is_ready(self) -> bool:
        """Whether what has to be known is known."""
        if self._proposed is None:
            return False
        return self.adds_to_open_case or bool(self._services.codes and self._name.value)

    def show_draft(self, proposed: ProposedDraft) -> None:
        """Fill the form; the first empty field that is needed gets the focus."""
        self._proposed = proposed
        draft = proposed.draft
        self._sender.setText(self._sender_text(draft))
        self._show_open_case(proposed)
        service = draft.service
        self._services.show_codes(
            (service.value,) if service else (),
            self._origin(service) if service else self.tr("The chat does not say it clearly."),
        )
        _fill(self._name, draft.applicant_name, self._origin(draft.applicant_name))
        _fill(self._nik, draft.nik, self._origin(draft.nik))
        _fill(self._no_kk, draft.no_kk, self._origin(draft.no_kk))
        self._reporter.show_text("")
        _fill(self._subject, draft.subject_name, self._origin(draft.subject_name))
        self._files.setText(self._files_text(draft))
        self._messages.setPlainText("\n".join(_message_line(one) for one in draft.messages))
        self._show_fields()
        self.verticalScrollBar().setValue(0)

    def go_to_first_gap(self) -> None:
        """Give the focus to the first field that still has to be filled."""
        if self.adds_to_open_case:
            self._add.setFocus()
        elif not self._services.codes:
            self._services.setFocus()
        else:
            self._name.select()

    def decision(self) -> DraftDecision | None:
        """What the officer confirms; None while something is missing."""
        proposed = self._proposed
        if proposed is None or not self.is_ready:
            return None
        if self.adds_to_open_case and proposed.open_case is not None:
            return DraftDecision(draft=proposed.draft, add_to=proposed.open_case.id)
        return DraftDecision(
            draft=proposed.draft,
            codes=self._services.codes,
            applicant=self._name.value,
            nik=self._nik.value,
            no_kk=self._no_kk.value,
            reporter=self._reporter.value,
            subject=self._subject.value,
            subject_born=proposed.draft.birth_date,
        )

    def _build(self, catalogue: Catalogue) -> None:
        page = QWidget()
        self._sender = plain_label(role="title", wraps=True)
        self._sender.setObjectName("draft_sender")
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
        self._files = plain_label(wraps=True)
        self._files.setObjectName("draft_files")
        self._messages = QPlainTextEdit()
        self._messages.setObjectName("draft_messages")
        self._messages.setReadOnly(True)
        self._messages.setTabChangesFocus(True)
        self._messages.setMinimumHeight(MESSAGES_PX)
        self._messages.setAccessibleName(self.tr("Messages"))
        self._fields = QWidget()
        form = QFormLayout(self._fields)
        form.setContentsMargins(0, 0, 0, 0)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        form.addRow(plain_label(self.tr("Service")), self._services)
        form.addRow(plain_label(self.tr("Name")), self._name)
        form.addRow(plain_label(self.tr("NIK")), self._nik)
        form.addRow(plain_label(self.tr("KK number")), self._no_kk)
        form.addRow(plain_label(self.tr("Reporter")), self._reporter)
        form.addRow(plain_label(self.tr("Child or deceased")), self._subject)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(8, 0, 8, 0)
        for part in (self._sender, self._add, self._new, self._fields, self._files):
            layout.addWidget(part)
        layout.addWidget(plain_label(self.tr("Messages"), "muted"))
        layout.addWidget(self._messages, 1)
        self.setWidget(page)

    def _show_open_case(self, proposed: ProposedDraft) -> None:
        case = proposed.open_case
        self._add.setVisible(case is not None)
        self._new.setVisible(case is not None)
        self._new.setChecked(True)
        if case is not None:
            # Qt reads & as a mark for a key in the text of a button.
            name = case.applicant.replace("&", "&&")
            self._add.setText(
                self.tr("Add to open case {number} · {name}").format(number=case.number, name=name)
            )
            self._add.setChecked(case.is_likely)

    def _on_where(self, _which: int) -> None:
        self._show_fields()
        self.edited.emit()

    def _show_fields(self) -> None:
        self._fields.setVisible(not self.adds_to_open_case)

    def _sender_text(self, draft: CaseDraft) -> str:
        phone = masked_phone(draft.sender_phone)
        name = "" if _is_number(draft.sender_name) else draft.sender_name
        sender = " ".join(part for part in (name, phone) if part) or draft.sender_name
        first = draft.messages[0].at if draft.messages else None
        if first is None:
            return sender
        return f"{sender} · {short_date(first.date())} {first:%H.%M}"

    def _origin(self, guess: Guess | None) -> str:
        if guess is None:
            return ""
        if guess.certain:
            return self.tr("from the chat: {source}").format(source=guess.source)
        return self.tr("guessed, please check: {source}").format(source=guess.source)

    def _files_text(self, draft: CaseDraft) -> str:
        if not draft.files:
            return self.tr("No files in this chat.")
        names = [
            file.sent_name
            if file.content is not None
            else self.tr("{name} (not included)").format(name=file.sent_name)
            for file in draft.files
        ]
        head = self.tr("Files ({count}): ").format(count=len(names))
        return head + ", ".join(names)


def _fill(field: ParsedField, guess: Guess | None, origin: str) -> None:
    field.show_text(guess.value if guess else "", origin)


def _message_line(message: ChatMessage) -> str:
    attached = f" ▤ {message.attachment}" if message.attachment else ""
    return f"{message.at:%H.%M}  {message.text}{attached}"


def _is_number(name: str) -> bool:
    return any(sign.isdecimal() for sign in name) and not any(sign.isalpha() for sign in name)
