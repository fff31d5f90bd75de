"""The reading desk as a web application: one router a duty, and what holds for all of them.

>>> app = build_app(Desk(homes, config))                                        # doctest: +SKIP

Nothing of it may be kept by a browser, framed, or loaded from elsewhere; pages run no script but ours.
"""

import hashlib
import re
from functools import cache, partial
from http import HTTPStatus
from pathlib import Path
from urllib.parse import urlencode, urlsplit

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import HTMLResponse, RedirectResponse, Response
from starlette.datastructures import MutableHeaders
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect
from starlette.staticfiles import StaticFiles
from starlette.types import Message, Receive, Scope, Send
from uvicorn.middleware.proxy_headers import ProxyHeadersMiddleware

from cases.codes import Language
from cases.errors import CaseUnknown, Misuse, NotNow, PictureUnknown, PliError, ProgramMistake
from hospital.catalogues import catalogue
from hospital.desk.attempts import Attempts
from hospital.desk.desk import Desk
from hospital.desk.door import local_path
from hospital.desk.pages import Pages, said
from hospital.desk.provider import Provider
from hospital.desk.routers import ROUTERS
from hospital.desk.speaking import language_of
from hospital.desk.visit import Forbidden, Forged, SignInNeeded, desk_of
from hospital.errors import TooManyTries
from hospital.passphrases import nobodys

STATIC = Path(__file__).parent / "static"
_HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self';"
        " font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
_MOST_BYTES = 1_048_576
"""Of a form: a long answer, or the keys of a practice."""
_ELSEWHERE = {"cross-site", "same-site"}
"""Where a link was followed: not on a page of ours, nor typed."""
_OF_A_CASE = re.compile(r"/cases/[0-9a-f]{32}(?=/)")
_TLS_HEADER = ("Strict-Transport-Security", "max-age=63072000")


class _App(FastAPI):
    """Its headers stand on whatever leaves it, what the libraries answer by themselves too."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await super().__call__(scope, receive, partial(_send_with_headers, scope, send))


def build_app(desk: Desk) -> FastAPI:
    """The application of one desk."""
    app = _App(title="Pli", docs_url=None, redoc_url=None, openapi_url=None, max_body_size=_MOST_BYTES)
    app.state.desk = desk
    app.state.attempts = Attempts()
    settings = desk.config.desk
    app.state.provider = Provider(settings.openid, settings.url) if settings.openid else None
    nobodys()
    app.state.pages = Pages(asset)
    for router in ROUTERS:
        app.include_router(router)
    app.mount("/static", StaticFiles(directory=STATIC), name="static")
    if settings.proxies:
        app.add_middleware(ProxyHeadersMiddleware, trusted_hosts=list(settings.proxies))
    app.add_exception_handler(SignInNeeded, _to_sign_in)
    for error in (Forbidden, Forged, PliError, HTTPException, RequestValidationError):
        app.add_exception_handler(error, _refused)
    app.add_exception_handler(ClientDisconnect, _nobody_there)
    app.add_exception_handler(Exception, _broken)
    return app


@cache
def asset(name: str) -> str:
    """The address of a static file, another one when it changes."""
    digest = hashlib.sha256((STATIC / name).read_bytes()).hexdigest()
    return f"/static/{name}?{digest[:12]}"


async def _send_with_headers(scope: Scope, send: Send, message: Message) -> None:
    if message["type"] == "http.response.start":
        headers = MutableHeaders(scope=message)
        for name, value in _HEADERS.items():
            headers.setdefault(name, value)
        if scope["path"].startswith("/static/") and message["status"] == HTTPStatus.OK:
            # Code, never content. Modules import each other without the digest: the browser asks whether they changed.
            headers["Cache-Control"] = "private, max-age=86400" if scope["query_string"] else "no-cache"
        if desk_of(Request(scope)).config.desk.url.startswith("https://"):
            headers.setdefault(*_TLS_HEADER)
    await send(message)


async def _to_sign_in(request: Request, _error: Exception) -> Response:
    if request.headers.get("Pli-By-Itself") == "true":
        return Response(status_code=HTTPStatus.UNAUTHORIZED)
    if request.headers.get("HX-Request") == "true":
        shown = urlsplit(request.headers.get("HX-Current-URL", "")).path
        return Response(status_code=HTTPStatus.UNAUTHORIZED, headers={"HX-Redirect": _again(shown)})
    if request.method != "GET":
        return RedirectResponse(_again(_shown_with(request.url.path)), HTTPStatus.SEE_OTHER)
    if request.headers.get("Sec-Fetch-Site") in _ELSEWHERE:
        return _once_more(request)
    wanted = urlencode({"next": request.url.path}) if request.url.path != "/" else ""
    return RedirectResponse(f"/sign-in?{wanted}".rstrip("?"), HTTPStatus.SEE_OTHER)


def _again(untrusted_path: str) -> str:
    """The way in for who was in a moment ago, and back to where they were."""
    wanted = local_path(untrusted_path)
    return "/sign-in?" + urlencode({"over": 1} | ({"next": wanted} if wanted else {}))


def _shown_with(path: str) -> str:
    """The page that shows a form of this address: what somebody typed there was kept with its case."""
    case = _OF_A_CASE.match(path)
    return "" if case is None else case[0]


def _once_more(request: Request) -> Response:
    """A strict cookie does not come along a link on another site; it does when our own page goes on from here."""
    onward = local_path(request.url.path) or "/"
    pages: Pages = request.app.state.pages
    return HTMLResponse(pages.render("onward.html", language_of(request), onward=onward, arrived=None))


async def _nobody_there(_request: Request, _error: Exception) -> Response:
    """Whoever asked went on to another page before their form was here whole: no fault, and nobody to answer."""
    return Response(status_code=HTTPStatus.BAD_REQUEST)


async def _broken(request: Request, error: Exception) -> Response:
    """A fault of the program; the server writes its kind and place into the journal."""
    return await _refused(request, ProgramMistake(kind=type(error).__name__))


async def _refused(request: Request, error: Exception) -> Response:
    language = language_of(request)
    pages: Pages = request.app.state.pages
    text = pages.render("error.html", language, sentence=_sentence(language, error))
    headers = {"Retry-After": str(round(error.retry_after or 0))} if isinstance(error, TooManyTries) else None
    return HTMLResponse(text, status_code=_status(error), headers=headers)


def _sentence(language: Language, error: Exception) -> str:
    words = catalogue(language)
    if isinstance(error, PliError):
        return said(language, error)
    if isinstance(error, Forbidden):
        return words.gettext("Your account is not meant for this page.")
    if isinstance(error, HTTPException | RequestValidationError):
        return words.gettext("There is no such page, or it was not asked for as our pages do.")
    return words.gettext("This page was open too long. Go back, load it again, and repeat what you did.")


def _status(error: Exception) -> int:
    if isinstance(error, HTTPException):
        return error.status_code
    kinds = {
        RequestValidationError: HTTPStatus.UNPROCESSABLE_ENTITY,
        TooManyTries: HTTPStatus.TOO_MANY_REQUESTS,
        CaseUnknown: HTTPStatus.NOT_FOUND,
        PictureUnknown: HTTPStatus.NOT_FOUND,
        Forbidden: HTTPStatus.FORBIDDEN,
        Forged: HTTPStatus.FORBIDDEN,
        NotNow: HTTPStatus.SERVICE_UNAVAILABLE,
        Misuse: HTTPStatus.UNPROCESSABLE_ENTITY,
    }
    found = (status for kind, status in kinds.items() if isinstance(error, kind))
    return next(found, HTTPStatus.CONFLICT)
