"""What the pages of the reading desk say, in the language they speak: found by the English words of the program.

    words = DeskWords("fr")
    words.of("Sign out")                # whatever the translation is today

Read from the catalogues that the desk itself reads.
"""

import gettext
import re
from pathlib import Path

CATALOGUES = Path(__file__).resolve().parents[2] / "hospital" / "translations"
_FIELD = re.compile(r"%\((\w+)\)s")


class DeskWords:
    """The words of one language, by its two letters. What has no translation is said in English, as the desk does."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._catalogue = gettext.translation("desk", CATALOGUES, [language], fallback=language == "en")

    def of(self, english: str) -> str:
        """The words, their fields left open."""
        return self._catalogue.gettext(english)

    def pattern(self, english: str, **fields: object) -> re.Pattern[str]:
        """What fits these words on a page, with fields filled in; those that are not given stand for anything."""
        parts = _FIELD.split(self.of(english).replace("%%", "%"))
        filled = [
            re.escape(part) if number % 2 == 0 else re.escape(str(fields[part])) if part in fields else ".+?"
            for number, part in enumerate(parts)
        ]
        return re.compile(r"\s+".join("".join(filled).replace(r"\ ", " ").split()))
