"""Which language the window speaks: Indonesian from the built catalogue, English as it is written.

Numbers and dates stay Indonesian: they are those of the office.
"""

from PySide6.QtCore import QCoreApplication, QTranslator

from desk import paths

INDONESIAN, ENGLISH = "id", "en"
REMEMBERED = "look/language"
_TRANSLATOR, _PROPERTY = "indonesian", "language"


def speak(application: QCoreApplication, language: str) -> None:
    """Let every text that is made from now on be in this language; open windows are told."""
    application.setProperty(_PROPERTY, language)
    installed = application.findChild(QTranslator, _TRANSLATOR)
    if language == ENGLISH:
        if installed is not None:
            application.removeTranslator(installed)
            installed.setObjectName("")
            installed.deleteLater()
    elif installed is None:
        translator = QTranslator(application)
        translator.setObjectName(_TRANSLATOR)
        if translator.load(str(paths.RESOURCES / "i18n" / "id.qm")):
            application.installTranslator(translator)


def spoken() -> str:
    """The language in use: `id`, or `en` where that was chosen."""
    application = QCoreApplication.instance()
    chosen = None if application is None else application.property(_PROPERTY)
    return ENGLISH if chosen == ENGLISH else INDONESIAN
