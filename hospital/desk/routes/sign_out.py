"""The way out: of this desk, and of the hospital's own provider for who came from there."""

from functools import partial
from typing import Annotated

from anyio import from_thread
from fastapi import APIRouter, Depends
from fastapi.responses import RedirectResponse, Response

from hospital.desk.entering import let_out
from hospital.desk.provider import Provider
from hospital.desk.rights import Right
from hospital.desk.visit import Visit, needs
from hospital.errors import OpenIdAway, OpenIdRefused

router = APIRouter()


@router.post("/sign-out")
def sign_out(visit: Annotated[Visit, Depends(needs(Right.SELF))]) -> Response:
    """End this session; a page leads on to the provider, which a form of ours may not (CSP ``form-action``)."""
    onward = _farewell(visit)
    response = (
        visit.stranger_page("onward.html", onward=onward, arrived=False)
        if onward
        else RedirectResponse("/sign-in", 303)
    )
    let_out(response, visit)
    return response


def _farewell(visit: Visit) -> str | None:
    """Where the provider ends its own session; nowhere when it is away: ours ends all the same."""
    provider: Provider | None = visit.request.app.state.provider
    if provider is None or visit.session.id_token is None:
        return None
    try:
        return from_thread.run(partial(provider.farewell, visit.session.id_token))
    except (OpenIdAway, OpenIdRefused):
        return None
