"""What the pages of the reading desk say, in the language they speak: found by the English words of the program.

    words = DeskWords("fr")
    words.of("Sign out")                # whatever the translation is today

Read from the files that the translators work on, as no page can be asked.
"""

import re
from pathlib import Path
from typing import IO

from babel.messages.pofile import read_po

CATALOGUES = Path(__file__).resolve().parents[2] / "hospital" / "translations"
_FIELD = re.compile(r"%\((\w+)\)s")


class DeskWords:
    """The words of one language, by its two letters. What has no translation is said in English, as the desk does."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._said: dict[str, str] = {}
        file = CATALOGUES / language / "LC_MESSAGES" / "desk.po"
        if file.exists():  # English has none
            with file.open("rb") as opened:
                self._learn(opened)

    def _learn(self, opened: IO[bytes]) -> None:
        for message in read_po(opened):
            english, translated = message.id, message.string
            if isinstance(english, str) and isinstance(translated, str) and translated and not message.fuzzy:
                self._said[english] = translated

    def of(self, english: str) -> str:
        """The words, their fields left open."""
        return self._said.get(english, english)

    def pattern(self, english: str, **fields: object) -> re.Pattern[str]:
        """What fits these words on a page, with fields filled in; those that are not given stand for anything."""
        parts = _FIELD.split(self.of(english).replace("%%", "%"))
        filled = [
            re.escape(part) if number % 2 == 0 else re.escape(str(fields[part])) if part in fields else ".+?"
            for number, part in enumerate(parts)
        ]
        return re.compile(r"\s+".join("".join(filled).replace(r"\ ", " ").split()))
