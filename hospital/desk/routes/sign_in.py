"""The door: language, name and passphrase, then the second factor."""

from typing import Annotated

from fastapi import APIRouter, Depends, Form, HTTPException, Query
from fastapi.responses import RedirectResponse, Response

from cases.codes import Language
from hospital.accounts import Account, Accounts
from hospital.audit import Deed, record
from hospital.database import transaction
from hospital.desk.cookies import keep_choice, keep_door, keep_language
from hospital.desk.door import Door, at_the_door, landing, local_path, refusal, sign_in_form
from hospital.desk.doorstep import Step
from hospital.desk.entering import let_in
from hospital.desk.visit import SignInNeeded, signed_in
from hospital.errors import CodeWrong, SignInWrong, TooManyTries
from hospital.signing_in import SigningIn

router = APIRouter()
AtTheDoor = Annotated[Door, Depends(at_the_door)]
Typed = Annotated[str, Form(max_length=1000)]


@router.get("/sign-in")
def sign_in_page(
    door: AtTheDoor,
    wanted: Annotated[str, Query(alias="next", max_length=1000)] = "",
    over: Annotated[str, Query(max_length=10)] = "",
) -> Response:
    """Name and passphrase, or the hospital's own sign-in. ``over``: a page says that the session ended."""
    try:
        account, _ = signed_in(door.desk, door.request)
    except SignInNeeded:
        return sign_in_form(door, wanted=local_path(wanted), over=bool(over))
    return RedirectResponse(local_path(wanted) or landing(account), 303)


@router.post("/sign-in")
def sign_in(
    door: AtTheDoor,
    login: Typed = "",
    passphrase: Typed = "",
    wanted: Annotated[str, Form(alias="next", max_length=1000)] = "",
) -> Response:
    """Judge name and passphrase; the code is asked next."""
    if not door.desk.config.desk.local_accounts:
        raise HTTPException(404)
    try:
        _count(door, login.strip().lower()[:64])
        account = SigningIn(door.home, door.desk.now()).by_passphrase(login, passphrase)
    except (SignInWrong, TooManyTries) as error:
        shown = sign_in_form(door, wanted=local_path(wanted), login=login, error=error)
        return refusal(shown, error)
    state = {"person": account.person_id, "next": local_path(wanted)}
    response = RedirectResponse("/sign-in/code", 303)
    keep_door(response, door.desk, door.steps.put(Step.CODE, state, door.desk.now()), "strict")
    return response


@router.get("/sign-in/code")
def codesign_in_form(door: AtTheDoor) -> Response:
    """Six digits of the second factor."""
    if _half_way(door) is None:
        return RedirectResponse("/sign-in", 303)
    return door.page("code.html", error=None)


@router.post("/sign-in/code")
def code(door: AtTheDoor, digits: Annotated[str, Form(alias="code", max_length=100)] = "") -> Response:
    """Judge the code, and let them in."""
    half_way = _half_way(door)
    if half_way is None:
        return RedirectResponse("/sign-in", 303)
    account, wanted = half_way
    try:
        _count(door, f"code of {account.person_id}")
        SigningIn(door.home, door.desk.now()).by_code(account.person_id, digits)
    except (CodeWrong, TooManyTries) as error:
        return refusal(door.page("code.html", error=error), error)
    door.steps.take(Step.CODE, door.step_token, door.desk.now())
    for name in (account.login or "", f"code of {account.person_id}"):
        door.attempts.forget(name)
    response = RedirectResponse(wanted or landing(account), 303)
    let_in(response, door.request, door.desk, account)
    return response


@router.post("/sign-in/language")
def language(
    door: AtTheDoor,
    spoken: Annotated[Language, Form(alias="language")],
    back: Annotated[str, Form(max_length=1000)] = "",
) -> Response:
    """Keep the language chosen at the door; whoever then signs in reads everything in it."""
    response = RedirectResponse(local_path(back) or "/sign-in", 303)
    keep_language(response, door.desk, spoken)
    keep_choice(response, door.desk, spoken)
    return response


def _half_way(door: Door) -> tuple[Account, str] | None:
    """Whose passphrase was right a moment ago, and where they want to go."""
    state = door.steps.look(Step.CODE, door.step_token, door.desk.now())
    account = Accounts(door.home.connection).of_person(state["person"]) if state else None
    return (account, state["next"]) if state and account and account.active else None


def _count(door: Door, name: str) -> None:
    """Count a try; the first that is one too many leaves a trace."""
    try:
        door.attempts.begin(name, door.address)
    except TooManyTries:
        if door.attempts.worth_telling(name):
            with transaction(door.home.connection):
                record(door.home.connection, Deed.SIGN_IN_REFUSED, door.desk.now(), detail="too_many")
        raise
