"""The language of the windows, which can be changed while they are open.

The translations are ``resources/translations/pli_*.ts`` (Qt Linguist; ``make translations`` brings them up to date);
``make setup`` compiles them to the ``.qm`` that are loaded here. Qt's own words (calendar, menus) come with Qt.
"""

from importlib import resources
from typing import Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from cases.codes import Language

_LOCALES: Final = {
    Language.FR: QLocale.Language.French,
    Language.NL: QLocale.Language.Dutch,
    Language.DE: QLocale.Language.German,
    Language.EN: QLocale.Language.English,
}


def use(app: QCoreApplication, language: Language) -> None:
    """Speak ``language`` from now on; what is on the screen is to be made anew. Raises ``FileNotFoundError``."""
    for before in app.findChildren(QTranslator):
        app.removeTranslator(before)
        before.deleteLater()
    QLocale.setDefault(locale_of(language))
    for file in (f"{_of_qt()}/qtbase_{language}.qm", _compiled(language)):
        translator = QTranslator(app)
        if not translator.load(file):
            raise FileNotFoundError(file)
        app.installTranslator(translator)


def locale_of(language: Language) -> QLocale:
    """How dates and numbers are written in Belgium in a language."""
    return QLocale(_LOCALES[language], QLocale.Country.Belgium)


def in_use() -> Language:
    """The language that is spoken now."""
    spoken = QLocale().language()
    return next((language for language, locale in _LOCALES.items() if locale == spoken), Language.EN)


def of_system() -> Language:
    """The system's language where Pli speaks it, else French: for a first run."""
    spoken = QLocale.system().language()
    return next((language for language, locale in _LOCALES.items() if locale == spoken), Language.FR)


def _compiled(language: Language) -> str:
    return str(resources.files("resources") / "translations" / f"pli_{language}.qm")


def _of_qt() -> str:
    return QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
