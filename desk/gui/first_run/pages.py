"""The pages of the first run: what each asks, and which field takes the keys first."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QRadioButton, QVBoxLayout, QWidget
from typing_extensions import override

from desk.actions.office_setup import SetupStart
from desk.domain.office_checks import OfficeFault
from desk.gui import language
from desk.gui.first_run.answers import Answers
from desk.gui.jobs import Jobs
from desk.gui.settings.downloads_form import DownloadsForm
from desk.gui.settings.form_rows import FormRows
from desk.gui.settings.number_form import NumberForm
from desk.gui.settings.office_form import OfficeForm
from desk.gui.widgets.fields import ParsedField
from desk.gui.widgets.parts import plain_label
from desk.gui.words import word_of


class Page(QWidget):
    """A page: a sentence on top, then what it asks."""

    def __init__(self) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 8, 0)
        self.column.setSpacing(8)

    def title(self) -> str:
        """What the page is about."""
        return ""

    def first_field(self) -> QWidget | None:
        """Where the keys go first; None is the button at the foot."""
        return None

    def say(self, text: str) -> None:
        """Add a sentence."""
        self.column.addWidget(plain_label(text, "muted", wraps=True))


class WelcomePage(Page):
    """Good day, and in which language."""

    language_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.say(
            self.tr(
                "Desk Dukcapil takes a request from WhatsApp, checks its papers with you, and "
                "brings the result back. Setting it up takes two minutes; everything can be "
                "changed later in the settings, and Enter goes on."
            )
        )
        self._choices = {
            language.INDONESIAN: QRadioButton("Bahasa Indonesia"),
            language.ENGLISH: QRadioButton("English"),
        }
        for code, choice in self._choices.items():
            choice.setObjectName(f"language_{code}")
            self.column.addWidget(choice)
            choice.toggled.connect(self._on_toggled)
        self.column.addStretch(1)

    @override
    def title(self) -> str:
        """What the page is about."""
        return self.tr("Welcome")

    @override
    def first_field(self) -> QWidget | None:
        """The language that is spoken."""
        return next(one for one in self._choices.values() if one.isChecked())

    def show_language(self, code: str) -> None:
        """Mark a language, without choosing it."""
        choice = self._choices[code]
        choice.blockSignals(True)  # noqa: FBT003 - Qt takes it by position
        choice.setChecked(True)
        choice.blockSignals(False)  # noqa: FBT003 - Qt takes it by position

    def _on_toggled(self, on: bool) -> None:  # noqa: FBT001 - Qt's signal gives it by position
        chosen = next(code for code, one in self._choices.items() if one.isChecked())
        if on and chosen != language.spoken():
            self.language_chosen.emit(chosen)


class UsePage(Page):
    """For the office's own work, or to try it with invented data."""

    def __init__(self) -> None:
        super().__init__()
        self._own = QRadioButton(self.tr("&Work here with our own data"))
        self._own.setObjectName("use_own")
        self._sample = QRadioButton(self.tr("&Try it with sample data"))
        self._sample.setObjectName("use_sample")
        self.column.addWidget(self._own)
        self.say(
            self.tr(
                "The data lies locked on this computer. One person works here at a time; what is "
                "set up now is the office of this computer."
            )
        )
        title = self.tr("Your name")
        self._name = ParsedField("officer_name", title)
        self._rows = FormRows()
        self._rows.add(title, self._name, self.tr("The journal notes who did what."))
        self.column.addWidget(self._rows)
        self.column.addSpacing(12)
        self.column.addWidget(self._sample)
        self.say(
            self.tr(
                "An office with four requests in a folder of its own. Everybody in it is invented, "
                "a coloured bar says so, and your own office can be set up afterwards."
            )
        )
        self.column.addStretch(1)
        self._sample.toggled.connect(self._rows.setDisabled)

    @property
    def is_sample(self) -> bool:
        """Whether the sample office is wanted."""
        return self._sample.isChecked()

    @property
    def officer_name(self) -> str:
        """Who works here."""
        return self._name.text.strip()

    @override
    def title(self) -> str:
        """What the page is about."""
        return self.tr("How will you use it?")

    @override
    def first_field(self) -> QWidget | None:
        """The choice that is made."""
        return self._sample if self.is_sample else self._own

    def show_values(self, *, is_sample: bool, officer_name: str) -> None:
        """Fill the page in."""
        (self._sample if is_sample else self._own).setChecked(True)
        self._name.show_text(officer_name)

    def complain(self, faults: Sequence[OfficeFault]) -> None:
        """Say what is wrong with the name."""
        self._name.complain(" ".join(word_of(one) for one in faults))


class OfficePage(Page):
    """The office and its letterhead."""

    def __init__(self, start: SetupStart, jobs: Jobs) -> None:
        super().__init__()
        self.say(
            self.tr(
                "This is printed on receipts and notices. Choose the regency first: code, time "
                "zone, name and prefix follow from it, and you may change them."
            )
        )
        self.form = OfficeForm(start.sheet.office, jobs)
        self.form.show_regencies(start.regencies)
        self.form.show_office(start.sheet.office)
        self.column.addWidget(self.form)
        self.column.addStretch(1)

    @override
    def title(self) -> str:
        """What the page is about."""
        return self.tr("Your office")

    @override
    def first_field(self) -> QWidget | None:
        """The regency, from which the rest follows."""
        return self.form.findChild(QWidget, "regency")


class NumberPage(Page):
    """The first WhatsApp number of the office."""

    def __init__(self, start: SetupStart) -> None:
        super().__init__()
        self.say(
            self.tr(
                "The number that citizens write to. It may stay empty for now; more numbers are "
                "added in the settings."
            )
        )
        self.form = NumberForm(start.catalogue)
        self.column.addWidget(self.form)
        self.column.addStretch(1)

    @override
    def title(self) -> str:
        """What the page is about."""
        return self.tr("WhatsApp number of the service")

    @override
    def first_field(self) -> QWidget | None:
        """Its label."""
        return self.form.findChild(QWidget, "number_label")


class FoldersPage(Page):
    """Where downloads arrive."""

    def __init__(self, jobs: Jobs) -> None:
        super().__init__()
        self.form = DownloadsForm(jobs)
        self.column.addWidget(self.form)
        self.column.addStretch(1)

    @override
    def title(self) -> str:
        """What the page is about."""
        return self.tr("Folder of downloads")

    @override
    def first_field(self) -> QWidget | None:
        """The folder."""
        return self.form.findChild(QWidget, "downloads_folder")


class LastPage(Page):
    """What is going to be stored."""

    def __init__(self) -> None:
        super().__init__()
        self.say(
            self.tr(
                "This is what will be saved. The key of your data is made as well: print the sheet "
                "LEMBAR-PEMULIHAN.txt from the data folder twice and lock both away. Without the "
                "key nobody can open the data."
            )
        )
        self._rows = QWidget()
        self.column.addWidget(self._rows)
        self.column.addStretch(1)

    @override
    def title(self) -> str:
        """What the page is about."""
        return self.tr("Ready")

    def show_answers(self, answers: Answers) -> None:
        """List what was answered."""
        rows = FormRows()
        phone = answers.number.phone or self.tr("not yet")
        for title, text in (
            (self.tr("Office"), answers.office.name),
            (self.tr("Regency or city"), f"{answers.office.regency} ({answers.office.area_code})"),
            (self.tr("Case numbers"), f"{answers.office.prefix}-…-000001"),
            (self.tr("Your name"), answers.officer_name),
            (self.tr("WhatsApp number"), f"{answers.number.label}, {phone}"),
            (self.tr("Folder of downloads"), answers.folder),
        ):
            value = plain_label(text, wraps=True)
            value.setContentsMargins(0, 5, 0, 0)
            rows.add(title, value)
        self.column.replaceWidget(self._rows, rows)
        self._rows.deleteLater()
        self._rows = rows
