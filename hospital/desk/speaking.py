"""Which language a page speaks while nobody is signed in: the one chosen at the door, else the browser's."""

from babel import negotiate_locale
from fastapi import Request

from cases.codes import Language

LANGUAGE_COOKIE = "pli-language"
CHOSEN_COOKIE = "pli-chosen"
"""The language that somebody chose at the door a moment ago: it becomes that of their account."""


def chosen(request: Request) -> Language | None:
    """What somebody chose at the door since."""
    value = request.cookies.get(CHOSEN_COOKIE, "")
    return Language(value) if value in set(Language) else None


def language_of(request: Request) -> Language:
    """The language of a stranger; French when nothing fits, as most of Wallonia and Brussels read it."""
    chosen = request.cookies.get(LANGUAGE_COOKIE, "")
    if chosen in set(Language):
        return Language(chosen)
    wanted = [
        part.partition(";")[0].strip() for part in request.headers.get("Accept-Language", "").split(",")
    ]
    found = negotiate_locale(wanted, [language.value for language in Language], sep="-")
    return Language(found) if found else Language.FR
