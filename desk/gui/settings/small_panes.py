"""The small pages of the settings: look, downloads, the officer, and the way to the rules."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QRadioButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from desk.actions.desk import Desk
from desk.actions.founding import Setting
from desk.actions.offices import change_officer
from desk.domain.office_checks import officer_faults
from desk.gui import language
from desk.gui.commands.commands import Commands
from desk.gui.commands.ids import THEMES, CommandId
from desk.gui.jobs import Jobs
from desk.gui.memory import Memory
from desk.gui.settings.downloads_form import DownloadsForm
from desk.gui.settings.form_rows import FormRows
from desk.gui.settings.pane import Change, Ledger, Pane
from desk.gui.widgets import look
from desk.gui.widgets.fields import ParsedField
from desk.gui.widgets.parts import button, plain_label
from desk.gui.words import word_of

C = CommandId
GROWS = QSizePolicy.Policy.Expanding


class LookPane(Pane):
    """Light or dark, how large, which language, keys of one letter."""

    language_chosen = Signal(str)

    def __init__(self, commands: Commands, memory: Memory) -> None:
        super().__init__("look", "")
        self.title = self.tr("Look")
        self._commands, self._memory = commands, memory
        rows = FormRows()
        rows.add(self.tr("Colours"), self._themes())
        self._said = rows.add(self.tr("Size of everything"), self._sizes())
        rows.add(self.tr("Language"), self._languages())
        self._single = QCheckBox(self.tr("Keys of one letter or digit check papers"))
        self._single.setObjectName("look_single")
        self._single.setChecked(commands.action(C.SINGLE_KEYS).isChecked())
        self.column.addWidget(rows)
        self.column.addWidget(self._single)
        self.column.addStretch(1)
        self._single.clicked.connect(commands.action(C.SINGLE_KEYS).trigger)

    def _themes(self) -> QWidget:
        part = QWidget()
        part.setSizePolicy(GROWS, QSizePolicy.Policy.Preferred)  # the fields beside it do not
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 2, 0, 0)
        for command in THEMES:
            action = self._commands.action(command)
            choice = QRadioButton(action.text().replace("&", ""))
            choice.setObjectName(f"look_{command.value}")
            choice.setChecked(action.isChecked())
            choice.clicked.connect(action.trigger)
            column.addWidget(choice)
        return part

    def _sizes(self) -> QWidget:
        self._size = QComboBox()
        self._size.setObjectName("look_size")
        self._size.setAccessibleName(self.tr("Size of everything"))
        self._size.setMaximumWidth(140)
        for percent in look.SCALES_PERCENT:
            self._size.addItem(f"{percent} %", percent)
        self._size.setCurrentIndex(self._size.findData(look.scale_percent(self._memory)))
        self._size.activated.connect(self._on_size)
        return self._size

    def _languages(self) -> QWidget:
        part = QWidget()
        part.setSizePolicy(GROWS, QSizePolicy.Policy.Preferred)  # the fields beside it do not
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 2, 0, 0)
        named = {language.INDONESIAN: "Bahasa Indonesia", language.ENGLISH: "English"}
        self._language = {code: QRadioButton(name) for code, name in named.items()}
        for code, choice in self._language.items():
            choice.setObjectName(f"look_language_{code}")
            choice.setChecked(code == language.spoken())
            choice.clicked.connect(self._on_language)
            column.addWidget(choice)
        return part

    def _on_size(self, _row: int) -> None:
        self._memory.put_number(look.SCALE, int(self._size.currentData()))
        self._said.setText(self.tr("Taken when the program is opened the next time."))
        self._said.show()

    def _on_language(self) -> None:
        chosen = next(code for code, one in self._language.items() if one.isChecked())
        if chosen != language.spoken():
            self._memory.put_text(language.REMEMBERED, chosen)
            self.language_chosen.emit(chosen)


class DownloadsPane(Pane):
    """Where new files arrive."""

    def __init__(self, jobs: Jobs, memory: Memory) -> None:
        super().__init__("downloads", "")
        self.title = self.tr("Downloads")
        self._memory = memory
        self.form = DownloadsForm(jobs)
        self.form.show_memory(memory)
        self.column.addWidget(self.form)
        self.column.addStretch(1)
        self.form.left.connect(self.commit)

    @override
    def commit(self) -> None:
        self.form.keep(self._memory)


class OfficerPane(Pane):
    """Who works here."""

    def __init__(self, desk: Desk, ledger: Ledger) -> None:
        super().__init__("officer", "")
        self.title = self.tr("Officer")
        self._stored, self._ledger = desk.officer, ledger
        title = self.tr("Name of the officer")
        self._name = ParsedField("officer_name", title)
        self._name.show_text(desk.officer.name)
        rows = FormRows()
        rows.add(title, self._name, self.tr("The journal and the papers name who did what."))
        self.column.addWidget(rows)
        self.column.addStretch(1)
        self._name.left.connect(self.commit)

    @override
    def show_setting(self, setting: Setting) -> None:
        self._stored = setting.officer
        self._name.show_text(setting.officer.name)

    @override
    def commit(self) -> None:
        officer = replace(self._stored, name=self._name.text.strip())
        faults = officer_faults(officer.name)
        self._name.complain(" ".join(word_of(one) for one in faults))
        if faults or officer == self._stored:
            return
        before, self._stored = self._stored, officer
        self._ledger.change(
            Change(
                run=change_officer,
                values=(before, officer),
                run_back=change_officer,
                back=(officer, before),
            )
        )


class RulesPane(Pane):
    """The way to what stands on the pages of services: hours, holidays, quotas, requirements."""

    wanted = Signal()

    def __init__(self) -> None:
        super().__init__("rules", "")
        self.title = self.tr("Hours, holidays, quotas")
        said = self.tr(
            "Working hours, breaks, holidays, Ramadan hours, daily quotas, service times and the "
            "office's own requirements stand with the services."
        )
        self.column.addWidget(plain_label(said, wraps=True))
        step = button(self.tr("Open services and &requirements"), "rules_open")
        step.clicked.connect(self.wanted)
        self.column.addWidget(step, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addStretch(1)
