"""The few pages that a stranger may see: a route says ``door: Annotated[Door, Depends(at_the_door)]``.

Nobody is signed in, so no token can be compared: a change must say that it comes from one of our own pages.
"""

import re
from dataclasses import dataclass
from http import HTTPStatus

from fastapi import Request
from fastapi.responses import HTMLResponse, Response

from cases.codes import Language
from cases.errors import PliError
from hospital.accounts import Account
from hospital.desk.attempts import Attempts
from hospital.desk.cookies import door_cookie_name
from hospital.desk.desk import Desk
from hospital.desk.doorstep import Doorstep
from hospital.desk.origin import own_origin
from hospital.desk.pages import Pages
from hospital.desk.places import PLACES
from hospital.desk.rights import may
from hospital.desk.speaking import language_of
from hospital.desk.visit import SAFE, Forged, desk_of
from hospital.errors import OpenIdAway, TooManyTries
from hospital.home import Home

LANGUAGES = {
    Language.FR: "Français",
    Language.NL: "Nederlands",
    Language.DE: "Deutsch",
    Language.EN: "English",
}
_LOCAL = re.compile(r"/(?![/\\])[!-\[\]-~]*")


@dataclass(frozen=True)
class Door:
    """One request of a stranger."""

    request: Request
    desk: Desk

    @property
    def home(self) -> Home:
        """The home, in the thread that asks."""
        return self.desk.homes.mine()

    @property
    def language(self) -> Language:
        """The language chosen at the door, else the browser's."""
        return language_of(self.request)

    @property
    def attempts(self) -> Attempts:
        """Who tried how often."""
        attempts: Attempts = self.request.app.state.attempts
        return attempts

    @property
    def address(self) -> str:
        """Where the request comes from: behind a trusted proxy, what the proxy says."""
        return self.request.client.host if self.request.client else ""

    @property
    def steps(self) -> Doorstep:
        """Who is half-way in."""
        return Doorstep(self.home.connection)

    @property
    def step_token(self) -> str:
        """The token of whoever is half-way in."""
        return self.request.cookies.get(door_cookie_name(self.desk), "")

    def page(self, template: str, *, status: int = 200, **context: object) -> HTMLResponse:
        """A page in the stranger's language."""
        pages: Pages = self.request.app.state.pages
        at = self.request.url.path
        text = pages.render(template, self.language, languages=LANGUAGES, at=at, **context)
        return HTMLResponse(text, status_code=status)


def at_the_door(request: Request) -> Door:
    """The dependency that lets a stranger see a page; a change raises ``Forged`` unless our own page asks for it."""
    desk = desk_of(request)
    if request.method not in SAFE and own_origin(request, desk.config.desk.url) is not True:
        raise Forged
    return Door(request, desk)


def local_path(wanted: str) -> str:
    """A place of this desk to go on to, or nothing: never another site, whatever a link says."""
    return wanted if _LOCAL.fullmatch(wanted) else ""


def landing(account: Account) -> str:
    """The first page that an account may see."""
    return next(place.address for place in PLACES if may(account.role, place.right))


def sign_in_form(
    door: Door, *, wanted: str, login: str = "", error: PliError | None = None, over: bool = False
) -> HTMLResponse:
    """The first page at the door, with what was wrong in it."""
    settings = door.desk.config.desk
    return door.page(
        "sign_in.html",
        wanted=wanted,
        login=login,
        error=error,
        over=over,
        local=settings.local_accounts,
        openid=settings.openid is not None,
        service=door.home.service,
    )


def refusal(shown: Response, error: PliError) -> Response:
    """A form shown again with what was wrong in it."""
    shown.status_code = HTTPStatus.UNPROCESSABLE_ENTITY
    if isinstance(error, OpenIdAway):
        shown.status_code = HTTPStatus.SERVICE_UNAVAILABLE
    if isinstance(error, TooManyTries):
        shown.status_code = HTTPStatus.TOO_MANY_REQUESTS
        shown.headers["Retry-After"] = str(round(error.retry_after or 0))
    return shown
