"""The words of the hospital's pages and documents in each language: gettext catalogues, English as the code says it."""

from collections.abc import Callable
from enum import StrEnum
from functools import cache
from importlib.resources import files

from babel.support import NullTranslations, Translations

from cases.codes import Language
from hospital.words import word

DOMAIN = "desk"
_FOLDER = str(files("hospital") / "translations")


@cache
def catalogue(language: Language) -> NullTranslations:
    """The words of a language."""
    if language is Language.EN:
        return NullTranslations()
    return Translations.load(_FOLDER, [language.value], DOMAIN)


def words_in(language: Language) -> Callable[..., str]:
    """``hospital.words.word`` in a language.

    >>> words_in(Language.EN)("question")
    'Question'
    """

    def said(key: str | StrEnum, **fields: object) -> str:
        return word(key, into=catalogue(language).gettext, **fields)

    return said
