"""Which language the window speaks: Indonesian from the built catalogue, English as it is written.

Numbers and dates stay Indonesian: they are those of the office.
"""

from PySide6.QtCore import QCoreApplication, QTranslator

from desk import paths

INDONESIAN, ENGLISH = "id", "en"
REMEMBERED = "look/language"
TRANSLATOR, SPOKEN = "indonesian", "language"
"""How the application's translator, and its property that holds the language, are called."""


def speak(application: QCoreApplication, language: str) -> None:
    """Let every text that is made from now on be in this language; open windows are told."""
    application.setProperty(SPOKEN, language)
    installed = application.findChild(QTranslator, TRANSLATOR)
    if language == ENGLISH:
        if installed is not None:
            application.removeTranslator(installed)
            installed.setObjectName("")
            installed.deleteLater()
    elif installed is None:
        translator = QTranslator(application)
        translator.setObjectName(TRANSLATOR)
        if translator.load(str(paths.RESOURCES / "i18n" / "id.qm")):
            application.installTranslator(translator)


def spoken() -> str:
    """The language in use: `id`, or `en` where that was chosen."""
    application = QCoreApplication.instance()
    chosen = None if application is None else application.property(SPOKEN)
    return ENGLISH if chosen == ENGLISH else INDONESIAN
