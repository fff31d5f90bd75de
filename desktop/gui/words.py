"""Turns an error, or the code that was kept of one, into sentences for a doctor or a nurse, in the language in use.

>>> words_of(DiskFull()).what_to_do                          # doctest: +SKIP
'Make some room. What was saved before is kept.'
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from string import Formatter

from PySide6.QtCore import QCoreApplication, QLocale

from cases.errors import PliError
from cases.person import Role
from desktop.gui.error_words import ERROR_WORDS, UNKNOWN
from desktop.gui.format_words import format_words
from desktop.gui.terms import role_words


@dataclass(frozen=True)
class Words:
    """Two sentences, and for whoever looks after the computer the code with what the sentences leave out."""

    what_happened: str
    what_to_do: str
    details: str


def words_of(error: PliError) -> Words:
    """What happened and what to do, with the error's own fields."""
    code, fields = error.code, error.fields
    if (refusal := str(fields.get("problem", ""))) in ERROR_WORDS:
        code = refusal
    happened, todo = _sentences(code)
    shown = {name: _shown(name, value) for name, value in fields.items()}
    said = placeholders(happened) | placeholders(todo)
    rest = {name: value for name, value in fields.items() if name not in said}
    return Words(
        _one_pair(happened.format(**shown)), _one_pair(todo.format(**shown)), _details(error.code, rest)
    )


def words_of_code(kept: str) -> Words:
    """The same for a code that was kept without its fields; a gateway's refusal is ``gateway.refused/<problem>``."""
    code, _, problem = kept.partition("/")
    happened, todo = _sentences(problem if problem in ERROR_WORDS else code)
    return Words(_with_gaps(happened), _with_gaps(todo), kept)


def placeholders(text: str) -> set[str]:
    """The names in braces of a text."""
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def _sentences(code: str) -> tuple[str, str]:
    happened, todo = ERROR_WORDS.get(code, UNKNOWN)
    return (
        QCoreApplication.translate("errors", str(happened)),
        QCoreApplication.translate("errors", str(todo)),
    )


def _shown(name: str, value: str | int) -> str:
    if name == "format":
        return format_words(str(value))
    if name == "role":
        return role_words(Role(str(value)))
    return QLocale().toString(value) if isinstance(value, int) else value


def _one_pair(text: str) -> str:
    """``(Canon RAW (CR2))`` as it is read: ``(Canon RAW, CR2)``."""
    return re.sub(r"\(([^()]+) \(([^()]+)\)\)", r"(\1, \2)", text)


def _with_gaps(text: str) -> str:
    return text.format(**dict.fromkeys(placeholders(text), "…"))


def _details(code: str, rest: Mapping[str, str | int]) -> str:
    return "\n".join([code, *(f"{name}: {value}" for name, value in rest.items())])
