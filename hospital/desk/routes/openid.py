"""Through the hospital's own provider: there, and back."""

from functools import partial
from typing import Annotated

from anyio import from_thread
from fastapi import APIRouter, Depends, HTTPException, Query
from fastapi.responses import RedirectResponse, Response

from hospital.audit import Deed, record
from hospital.database import transaction
from hospital.desk.cookies import keep_door
from hospital.desk.door import Door, at_the_door, landing, local_path, refusal, sign_in_form
from hospital.desk.doorstep import Step
from hospital.desk.entering import let_in
from hospital.desk.provider import Provider
from hospital.errors import OpenIdAway, OpenIdRefused, OpenIdRoleMissing, TooManyTries
from hospital.openid_people import Welcome

router = APIRouter()
AtTheDoor = Annotated[Door, Depends(at_the_door)]
_REFUSED = (OpenIdAway, OpenIdRefused, OpenIdRoleMissing, TooManyTries)


@router.get("/sign-in/openid")
def there(door: AtTheDoor, wanted: Annotated[str, Query(alias="next", max_length=1000)] = "") -> Response:
    """Send the browser to the provider."""
    try:
        door.attempts.begin("openid", door.address)
        address, session = from_thread.run(_provider(door).begin, door.request)
    except _REFUSED as error:
        return refusal(sign_in_form(door, wanted=local_path(wanted), error=error), error)
    state = {"session": session, "next": local_path(wanted)}
    response = RedirectResponse(address, 303)
    keep_door(response, door.desk, door.steps.put(Step.OPENID, state, door.desk.now()), "lax")
    return response


@router.get("/sign-in/openid/back")
def back(door: AtTheDoor) -> Response:
    """Check what the provider answers, and let them in.

    The page goes on by itself: a redirect would still count as the other site's, and come without our strict cookie.
    """
    state = door.steps.take(Step.OPENID, door.step_token, door.desk.now())
    try:
        if state is None:
            raise OpenIdRefused(why="state")
        found = from_thread.run(partial(_provider(door).finish, door.request, state["session"]))
        account = _welcome(door).account_of(found.claims)
    except _REFUSED as error:
        _note(door, error.code)
        return refusal(sign_in_form(door, wanted="", error=error), error)
    onward = state["next"] or landing(account)
    response = door.page("onward.html", onward=onward, arrived=True)
    let_in(response, door.request, door.desk, account, id_token=found.id_token)
    return response


def _provider(door: Door) -> Provider:
    provider: Provider | None = door.request.app.state.provider
    if provider is None:
        raise HTTPException(404)
    return provider


def _welcome(door: Door) -> Welcome:
    settings = door.desk.config.desk.openid
    if settings is None:
        raise HTTPException(404)
    return Welcome(door.home, settings, door.desk.now(), door.language)


def _note(door: Door, code: str) -> None:
    with transaction(door.home.connection):
        record(door.home.connection, Deed.SIGN_IN_REFUSED, door.desk.now(), detail=code)
