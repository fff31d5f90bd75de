"""Words, days and moments of a printed answer, in the language that the answer was written in."""

from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from enum import StrEnum

from babel.dates import format_date, format_datetime

from cases.codes import Language
from hospital.catalogues import catalogue
from hospital.words import word


@dataclass(frozen=True)
class Phrasing:
    """One language, and the clock that times are shown by (``None``: this machine's)."""

    language: Language
    zone: tzinfo | None = None

    @property
    def locale(self) -> str:
        """As Belgium writes this language; English as Britain does."""
        return "en_GB" if self.language is Language.EN else f"{self.language.value}_BE"

    def text(self, english: str) -> str:
        """A sentence of the code in this language."""
        return catalogue(self.language).gettext(english)

    def word(self, key: str | StrEnum) -> str:
        """A word of the house, or of an enumeration of ``cases``."""
        return word(key, into=catalogue(self.language).gettext)

    def day(self, on: date) -> str:
        """A day in full."""
        return str(format_date(on, "long", locale=self.locale))

    def moment(self, at: datetime) -> str:
        """Day, hour, minute, and how far that clock is from UTC."""
        there = at.astimezone(self.zone)
        return f"{self.day(there.date())}, {format_datetime(there, 'HH:mm ZZZZ', locale=self.locale)}"
