"""Templates into pages of the reader's language: Jinja with autoescape, gettext catalogues, that language's dates."""

from collections.abc import Callable
from datetime import date, datetime
from functools import partial

from babel.dates import format_date, format_datetime, format_time
from jinja2 import Environment, PackageLoader, StrictUndefined

from cases.codes import Language
from cases.errors import PliError, remembered
from hospital.catalogues import catalogue, words_in
from hospital.database import from_text
from hospital.filing.ledger import Filing
from hospital.words import said_once

_LOCALES = {Language.FR: "fr_BE", Language.NL: "nl_BE", Language.DE: "de_BE", Language.EN: "en_GB"}


class Pages:
    """Renders the templates of ``hospital/desk/templates``."""

    def __init__(self, asset: Callable[[str], str]) -> None:
        self._asset = asset
        self._environments = {language: self._environment(language) for language in Language}

    def render(self, template: str, language: Language, **context: object) -> str:
        """A template in a language."""
        return self._environments[language].get_template(template).render(language=language, **context)

    def gettext(self, language: Language, text: str) -> str:
        """A text in a language."""
        return catalogue(language).gettext(text)

    def _environment(self, language: Language) -> Environment:
        environment = Environment(
            loader=PackageLoader("hospital.desk"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            extensions=["jinja2.ext.i18n"],
        )
        words = catalogue(language)
        vars(environment)["install_gettext_translations"](words, newstyle=True)  # the extension put it there
        environment.globals |= {"word": words_in(language), "said_once": said_once, "asset": self._asset}
        environment.filters |= {
            "moment": partial(moment, language),
            "clock_time": partial(clock_time, language),
            "day": partial(day, language),
            "said": partial(said, language),
            "reason": partial(reason, language),
            "instant": partial(instant, language),
        }
        return environment


def instant(language: Language, at: str) -> str:
    """A moment to the second, as the tables keep it, by the hospital's clock."""
    return format_datetime(from_text(at).astimezone(), "medium", locale=_LOCALES[language])


def reason(language: Language, filing: Filing) -> str:
    """Why something is not filed, in a language; its code when this Pli does not know it any more."""
    error = remembered(filing.reason, filing.fields)
    return filing.reason if error is None else said(language, error)


def said(language: Language, error: PliError) -> str:
    """An error in two sentences of a language."""
    words = catalogue(language)
    sentences = (words.gettext(type(error).what_happened), words.gettext(type(error).what_to_do))
    return " ".join(sentence.format(**error.fields) for sentence in sentences)


def moment(language: Language, at: datetime) -> str:
    """A moment as the hospital's clock has it."""
    return format_datetime(at.astimezone(), "short", locale=_LOCALES[language])


def clock_time(language: Language, at: datetime) -> str:
    """The time of day, to the second, as the hospital's clock has it."""
    return format_time(at.astimezone(), "medium", locale=_LOCALES[language])


def day(language: Language, on: date) -> str:
    """A day with its weekday."""
    return format_date(on, "EEE d MMM y", locale=_LOCALES[language])
