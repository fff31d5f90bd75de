"""The cookies of the desk. All are for this host alone, over https alone, and out of reach of scripts.

    __Host-pli          who is signed in. SameSite=Strict: no other site can make a browser send it.
    __Host-pli-door     who is half-way through signing in. SameSite=Strict while the desk asks for a code; Lax only for
                        the way back from the hospital's own provider, which is a navigation from another site. It
                        opens nothing by itself: the provider's answer must carry the state that belongs to it.
    pli-language        the language chosen at the door.

Over plain http, which is for loopback alone, a browser refuses ``__Host-`` and ``Secure``: the names go without.
"""

from typing import Literal

from starlette.responses import Response

from cases.codes import Language
from hospital.desk.desk import Desk
from hospital.desk.doorstep import VALID
from hospital.desk.speaking import CHOSEN_COOKIE, LANGUAGE_COOKIE

_SESSION = "__Host-pli"
_DOOR = "__Host-pli-door"
_YEAR = 31_536_000


def cookie_name(desk: Desk) -> str:
    """The name of the cookie of who is signed in."""
    return _named(desk, _SESSION)


def door_cookie_name(desk: Desk) -> str:
    """The name of the cookie of who is signing in."""
    return _named(desk, _DOOR)


def keep_session(response: Response, desk: Desk, token: str) -> None:
    """Let a browser be signed in until it closes, or the desk ends it."""
    _keep(response, desk, cookie_name(desk), token, "strict")


def keep_door(response: Response, desk: Desk, token: str, samesite: Literal["lax", "strict"]) -> None:
    """Let a browser come back for the second half of signing in."""
    seconds = int(VALID.total_seconds())
    _keep(response, desk, door_cookie_name(desk), token, samesite, seconds)


def keep_language(response: Response, desk: Desk, language: Language) -> None:
    """Remember the language at the door."""
    _keep(response, desk, LANGUAGE_COOKIE, language.value, "lax", _YEAR)


def keep_choice(response: Response, desk: Desk, language: Language) -> None:
    """Remember that somebody who is about to sign in chose this language, until they are in."""
    _keep(response, desk, CHOSEN_COOKIE, language.value, "lax", int(VALID.total_seconds()))


def drop(response: Response, desk: Desk, name: str) -> None:
    """Make a browser forget a cookie."""
    response.delete_cookie(name, path="/", secure=_secure(desk), httponly=True, samesite="strict")


def _keep(
    response: Response,
    desk: Desk,
    name: str,
    value: str,
    samesite: Literal["lax", "strict"],
    seconds: int | None = None,
) -> None:
    response.set_cookie(
        name, value, max_age=seconds, path="/", secure=_secure(desk), httponly=True, samesite=samesite
    )


def _named(desk: Desk, name: str) -> str:
    return name if _secure(desk) else name.removeprefix("__Host-")


def _secure(desk: Desk) -> bool:
    return desk.config.desk.url.startswith("https://")
