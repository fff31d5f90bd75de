"""One's own account: language, passphrase, sign-out, and how long the session still lasts."""

from typing import Annotated

from fastapi import APIRouter, Depends, Form, HTTPException, Query
from fastapi.responses import JSONResponse, RedirectResponse, Response

from cases.codes import Language
from cases.errors import PliError
from hospital.accounts import Accounts
from hospital.database import transaction
from hospital.desk.attempts import Attempts
from hospital.desk.cookies import keep_language
from hospital.desk.door import LANGUAGES, refusal
from hospital.desk.entering import let_in, let_out
from hospital.desk.rights import Right
from hospital.desk.role_words import role_words
from hospital.desk.visit import Visit, needs
from hospital.errors import PassphraseEasy, PassphrasesDiffer, PassphraseShort, PassphraseWrong, TooManyTries
from hospital.passphrases import LEAST, check_twice
from hospital.signing_in import SigningIn

router = APIRouter()
Myself = Annotated[Visit, Depends(needs(Right.SELF))]
Typed = Annotated[str, Form(max_length=1000)]


@router.get("/me")
def me(visit: Myself, done: Annotated[str, Query(max_length=20)] = "") -> Response:
    """Who I am here."""
    return _page(visit, done=visit.gettext("Your passphrase was changed.") if done == "passphrase" else "")


@router.get("/me/session")
def session(visit: Myself) -> Response:
    """How many seconds the session lasts if nothing happens: asked by the pages, by themselves or for somebody."""
    left = visit.session.ends - visit.desk.now()
    return JSONResponse({"seconds": max(0, int(left.total_seconds()))})


@router.post("/me/language")
def language(visit: Myself, spoken: Annotated[Language, Form(alias="language")]) -> Response:
    """Read everything in another language from now on."""
    with transaction(visit.home.connection):
        Accounts(visit.home.connection).speak(visit.account.person_id, spoken)
    response = visit.go("/me")
    keep_language(response, visit.desk, spoken)
    return response


@router.post("/me/passphrase")
def passphrase(visit: Myself, old: Typed = "", new: Typed = "", again: Typed = "") -> Response:
    """Another passphrase; every other session of this account ends."""
    if visit.account.login is None:
        raise HTTPException(404)
    try:
        _attempts(visit).begin(visit.account.login, visit.request.client.host if visit.request.client else "")
        check_twice(new, again)
        SigningIn(visit.home, visit.desk.now()).change_passphrase(visit.account.person_id, old, new)
    except (PassphraseEasy, PassphraseShort, PassphrasesDiffer, PassphraseWrong, TooManyTries) as error:
        return refusal(_page(visit, error=error), error)
    _attempts(visit).forget(visit.account.login)
    with transaction(visit.home.connection):
        visit.desk.sessions().end_all(visit.account.person_id)
    response = visit.go("/me?done=passphrase")
    let_in(response, visit.request, visit.desk, visit.account)
    return response


@router.post("/me/sign-out-everywhere")
def sign_out_everywhere(visit: Myself) -> Response:
    """End every session of this account."""
    response = RedirectResponse("/sign-in", 303)
    let_out(response, visit, everywhere=True)
    return response


def _page(visit: Visit, *, error: PliError | None = None, done: str = "") -> Response:
    return visit.page(
        "me.html",
        error=error,
        done=done,
        languages=LANGUAGES,
        roles=role_words(visit.gettext),
        least=LEAST,
    )


def _attempts(visit: Visit) -> Attempts:
    attempts: Attempts = visit.request.app.state.attempts
    return attempts
