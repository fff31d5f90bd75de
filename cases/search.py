"""Finding a person or a service by what somebody types: any part, any order, with or without accents and dots."""

import re
import unicodedata

_NUMBER = re.compile(r"[0-9][0-9./-]*")


def is_found(typed: str, *texts: str) -> bool:
    """Whether all the words typed are somewhere in the texts.

    >>> is_found("85.07.30 herve", "HERVÉ Jan", "85073003328")
    True
    """
    known = _plain(" ".join(texts))
    return all(word in known for word in map(_without_dots, _plain(typed).split()))


def _plain(text: str) -> str:
    parts = unicodedata.normalize("NFKD", text)
    return "".join(each for each in parts if not unicodedata.combining(each)).casefold()


def _without_dots(word: str) -> str:
    """A number as it is kept, however it was typed."""
    return re.sub("[./-]", "", word) if _NUMBER.fullmatch(word) else word
