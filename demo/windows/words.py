"""What the windows say, in the language they speak: found by the English words that stand in the program.

    words = Words("fr")
    words.of("Unlock")            # {"Ouvrir"}: whatever the translation is today

Read from the files that the translators work on (``resources/translations``, ``resources/protocols``), as no window
can be asked.
"""

import json
import re
import xml.etree.ElementTree as ET
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

TRANSLATIONS = Path(__file__).resolve().parents[2] / "resources" / "translations"
PROTOCOLS = TRANSLATIONS.parent / "protocols"
Fields = Mapping[str, object]
NONE: Fields = {}
_FIELD = re.compile(r"\{(\w+)[^{}]*\}")


class Words:
    """The words of one language, by its two letters. What has no translation is said in English, as Pli does."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._said: dict[str, set[str]] = defaultdict(set)
        for file in PROTOCOLS.glob("*.json"):
            self._learn(json.loads(file.read_text(encoding="utf-8")))
        for message in self._messages(TRANSLATIONS / f"pli_{language}.ts"):
            source, translation = message.find("source"), message.find("translation")
            if source is not None and translation is not None and translation.get("type") is None:
                forms = [form.text or "" for form in translation.iter("numerusform")]
                self._said[source.text or ""] |= {*forms, translation.text or ""} - {""}

    def _learn(self, node: object) -> None:
        """Every text of a protocol: ``{"en": …, "fr": …}``, or FHIR's ``text`` with translations in ``_text``."""
        if isinstance(node, list):
            for each in node:
                self._learn(each)
        elif isinstance(node, dict):
            english = node.get("en")
            if isinstance(english, str):
                self._said[english].add(node.get(self.language, english))
            for key, value in node.items():
                if isinstance(value, str):
                    self._said[value] |= set(_translations(node.get(f"_{key}"), self.language))
                self._learn(value)

    def _messages(self, file: Path) -> list[ET.Element]:
        # a file of this project's own, never one that came from elsewhere
        return list(ET.parse(file).getroot().iter("message")) if file.exists() else []  # noqa: S314

    def of(self, english: str, fields: Fields = NONE) -> set[str]:
        """All that the English words may be called on the screen, their fields filled in; without ``&`` marks.

        Fields that are not given stand for anything: ``is_said`` takes care of them.
        """
        return {_filled(plain(each), fields) for each in self._said.get(english, {english}) or {english}}

    def is_said(self, english: str, shown: str, fields: Fields = NONE, *, anywhere: bool = False) -> bool:
        """Whether ``shown`` are these words, or has them somewhere in it."""
        return any(_matches(each, plain(shown), anywhere) for each in self.of(english, fields))


def _translations(element: object, language: str) -> Iterator[str]:
    """The texts in a language of an element with FHIR's extension *translation*."""
    for each in element.get("extension", ()) if isinstance(element, dict) else ():
        parts = {part.get("url"): part for part in each.get("extension", ())}
        if parts.get("lang", {}).get("valueCode") == language:
            yield parts["content"]["valueString"]


def plain(text: str) -> str:
    """Without the marks of shortcuts and with simple spaces."""
    return " ".join(text.replace("&&", "\0").replace("&", "").replace("\0", "&").split())


def _filled(text: str, fields: Fields) -> str:
    return _FIELD.sub(lambda found: str(fields.get(found[1], found[0])), text)


def _matches(words: str, shown: str, anywhere: bool) -> bool:
    parts = [re.escape(part) for part in re.split(r"\{\w+[^{}]*\}|%n", words)]
    pattern = ".+?".join(parts)
    return (re.search if anywhere else re.fullmatch)(pattern, shown) is not None
