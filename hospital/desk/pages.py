"""Templates into pages of the reader's language: Jinja with autoescape, gettext catalogues, that language's dates."""

from collections.abc import Callable
from functools import partial

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import escape

from cases.codes import Language
from cases.errors import PliError, remembered
from hospital.catalogues import catalogue, words_in
from hospital.desk import dates
from hospital.filing.ledger import Filing
from hospital.words import said_once, word


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
            "moment": partial(dates.moment_shown, language),
            "clock_time": partial(dates.time_shown, language),
            "day": partial(dates.day_shown, language),
            "born": partial(dates.born_shown, language),
            "said": partial(said, language),
            "reason": partial(reason, language),
            "instant": partial(dates.instant_shown, language),
            "words_with": partial(words_with, language),
        }
        return environment


def reason(language: Language, filing: Filing) -> str:
    """Why something is not filed, in a language; its code when this Pli does not know it any more."""
    error = remembered(filing.reason, filing.fields)
    return filing.reason if error is None else said(language, error)


def said(language: Language, error: PliError) -> str:
    """An error in two sentences of a language."""
    words = catalogue(language)
    sentences = (words.gettext(type(error).what_happened), words.gettext(type(error).what_to_do))
    return " ".join(sentence.format(**error.fields) for sentence in sentences)


def words_with(language: Language, key: str, **fields: object) -> str:
    """``hospital.words.word`` around what is markup already, a moment: markup too, everything else in it escaped."""
    return word(key, into=lambda text: escape(catalogue(language).gettext(text)), **fields)
