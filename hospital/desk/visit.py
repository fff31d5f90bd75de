"""Who asks for a page: every route says ``visit: Annotated[Visit, Depends(needs(Right.READ))]``, or nobody gets in.

A visit is checked in this order: somebody is signed in, their account is active and has the right, and what changes
anything carries the token that only our own pages know.
"""

import hmac
from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from cases.codes import Language
from cases.person import Person
from hospital.accounts import Account, Accounts
from hospital.desk.cookies import cookie_name
from hospital.desk.desk import Desk
from hospital.desk.origin import own_origin
from hospital.desk.pages import Pages
from hospital.desk.places import PLACES
from hospital.desk.rights import Right, may
from hospital.desk.sessions import Session
from hospital.home import Home

CSRF_HEADER = "X-CSRF-Token"
CSRF_FIELD = "csrf"
SAFE = {"GET", "HEAD"}


class SignInNeeded(Exception):
    """Nobody is signed in."""


class Forbidden(Exception):
    """Whoever is signed in may not."""


class Forged(Exception):
    """A change that none of our own pages asked for."""


@dataclass(frozen=True)
class Shown:
    """A page of the bar, in the reader's language."""

    address: str
    name: str
    here: bool


@dataclass(frozen=True)
class Visit:
    """One request of somebody who may make it."""

    request: Request
    desk: Desk
    account: Account
    session: Session

    @property
    def csrf(self) -> str:
        """What each of their forms carries."""
        return self.session.csrf

    @property
    def seconds_left(self) -> int:
        """How long they stay signed in if nothing happens."""
        return max(0, int((self.session.ends - self.desk.now()).total_seconds()))

    @property
    def home(self) -> Home:
        """The home, in the thread that asks."""
        return self.desk.homes.mine()

    @property
    def person(self) -> Person:
        """Who it is."""
        return self.home.people.find(self.account.person_id)

    @property
    def language(self) -> Language:
        """The language they read."""
        return self.account.language

    def gettext(self, text: str) -> str:
        """A text in their language."""
        return self._pages.gettext(self.language, text)

    def may(self, right: Right) -> bool:
        """Whether they may do something else, too."""
        return may(self.account.role, right)

    def places(self) -> list[Shown]:
        """The pages of the bar that they may see, and which of them this is."""
        at = self.request.url.path
        return [
            Shown(place.address, self.gettext(place.name), here=at == place.address)
            for place in PLACES
            if self.may(place.right)
        ]

    def page(self, template: str, *, status: int = 200, **context: object) -> HTMLResponse:
        """A page, or a part of one for htmx, made of a template."""
        text = self._pages.render(template, self.language, visit=self, **context)
        return HTMLResponse(text, status_code=status)

    def rendered(self, template: str, language: Language, **context: object) -> str:
        """A part of a page in another language than the reader's, as somebody else will read it."""
        return self._pages.render(template, language, **context)

    def stranger_page(self, template: str, **context: object) -> HTMLResponse:
        """A page in their language for who is no longer signed in when it is shown."""
        return HTMLResponse(self._pages.render(template, self.language, **context))

    def go(self, to: str) -> Response:
        """Go on to another page after a change."""
        if self.request.headers.get("HX-Request") == "true":
            return Response(status_code=204, headers={"HX-Redirect": to})
        return RedirectResponse(to, status_code=303)

    @property
    def _pages(self) -> Pages:
        pages: Pages = self.request.app.state.pages
        return pages


async def shown_csrf(request: Request) -> str:
    """The token that a change carries, in a header or a form."""
    if request.method in SAFE:
        return ""
    header = request.headers.get(CSRF_HEADER)
    if header is not None:
        return header
    form = await request.form()
    return str(form.get(CSRF_FIELD, ""))


def desk_of(request: Request) -> Desk:
    """The desk that serves a request."""
    desk: Desk = request.app.state.desk
    return desk


@dataclass(frozen=True)
class Needs:
    """The dependency that admits a visit with this right; that every route has one is tested.

    It raises ``SignInNeeded``, ``Forbidden`` or ``Forged``, which ``app`` answers.
    """

    right: Right

    def __call__(self, request: Request, csrf: Annotated[str, Depends(shown_csrf)]) -> Visit:
        desk = desk_of(request)
        account, session = signed_in(desk, request)
        if not may(account.role, self.right):
            raise Forbidden
        if request.method not in SAFE and not _ours(desk, request, csrf, session):
            raise Forged
        return Visit(request, desk, account, session)


def needs(right: Right) -> Needs:
    """``Depends(needs(Right.READ))``."""
    return Needs(right)


def _ours(desk: Desk, request: Request, csrf: str, session: Session) -> bool:
    same = hmac.compare_digest(csrf.encode(), session.csrf.encode())
    return same and own_origin(request, desk.config.desk.url) is not False


def signed_in(desk: Desk, request: Request) -> tuple[Account, Session]:
    """Who is signed in; raises ``SignInNeeded``."""
    token = request.cookies.get(cookie_name(desk), "")
    by_itself = request.headers.get("Pli-By-Itself") == "true"
    session = desk.sessions().find(token, desk.now(), active=not by_itself)
    account = Accounts(desk.homes.mine().connection).of_person(session.person_id) if session else None
    if session is None or account is None or not account.active:
        raise SignInNeeded
    return account, session
