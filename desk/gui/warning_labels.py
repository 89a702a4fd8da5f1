"""What is odd about a number, a name or a file, in the window's words."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from desk.actions.intake_values import LeftOut
from desk.domain.files import FileReason
from desk.domain.names import NameFault, NameFinding
from desk.domain.nik import NikWarning
from desk.gui.words import word_of


def nik_warning_text(warning: NikWarning) -> str:
    """What is odd about a NIK or family card number."""
    return {
        NikWarning.UNKNOWN_AREA: QCoreApplication.translate("labels", "area code not known"),
        NikWarning.HISTORIC_AREA: QCoreApplication.translate("labels", "old area code"),
        NikWarning.IMPLAUSIBLE_DAY: QCoreApplication.translate(
            "labels", "the day in it does not exist"
        ),
        NikWarning.IMPLAUSIBLE_MONTH: QCoreApplication.translate(
            "labels", "the month in it does not exist"
        ),
        NikWarning.SERIAL_ZERO: QCoreApplication.translate("labels", "ends in 0000"),
        NikWarning.BIRTH_DATE_DIFFERS: QCoreApplication.translate(
            "labels", "differs from the birth date"
        ),
        NikWarning.SEX_DIFFERS: QCoreApplication.translate("labels", "differs from the sex"),
    }[warning]


def name_finding_text(finding: NameFinding) -> str:
    """What the rules say about a new name, with the part it is about."""
    text = {
        NameFault.EMPTY: QCoreApplication.translate("labels", "the name is empty"),
        NameFault.TOO_LONG: QCoreApplication.translate("labels", "longer than 60 letters"),
        NameFault.DIGITS: QCoreApplication.translate("labels", "digits in the name"),
        NameFault.PUNCTUATION: QCoreApplication.translate("labels", "signs in the name"),
        NameFault.ABBREVIATION: QCoreApplication.translate("labels", "abbreviated"),
        NameFault.TITLE: QCoreApplication.translate("labels", "a title"),
        NameFault.ONE_WORD: QCoreApplication.translate("labels", "one word only"),
    }[finding.fault]
    return f"{text}: {finding.part}" if finding.part else text


def warnings_text(values: Sequence[str]) -> str:
    """What the intake noticed about a file, in words."""
    return ", ".join(word_of(FileReason(value)) for value in values)


def left_out_text(left_out: Sequence[LeftOut]) -> str:
    """Which files were not taken and why, those of one reason together."""
    by_reason: dict[str, list[str]] = {}
    for one in left_out:
        reason = next((word_of(note.reason) for note in one.judgement.notes), "")
        by_reason.setdefault(reason, []).append(one.sent_name)
    said = [
        f"{', '.join(names)} ({reason})" if reason else ", ".join(names)
        for reason, names in by_reason.items()
    ]
    return "; ".join(said)
