"""An account's first passphrase and second factor, from the link that an administrator handed over."""

from typing import Annotated

import segno
from fastapi import APIRouter, Depends, Form
from fastapi.responses import RedirectResponse, Response

from cases.errors import PliError
from hospital.accounts import Accounts
from hospital.desk.door import Door, at_the_door, landing, refusal
from hospital.desk.entering import let_in
from hospital.enrolment import Enrolments
from hospital.errors import (
    CodeWrong,
    EnrolmentOver,
    PassphraseEasy,
    PassphrasesDiffer,
    PassphraseShort,
    TooManyTries,
)
from hospital.passphrases import LEAST, check_twice
from hospital.signing_in import SigningIn

router = APIRouter()
AtTheDoor = Annotated[Door, Depends(at_the_door)]
Typed = Annotated[str, Form(max_length=1000)]


@router.get("/enrol/{token}")
def enrol_page(door: AtTheDoor, token: str) -> Response:
    """Who it is for, the square code, and what is to be filled in."""
    return _page(door, token)


@router.post("/enrol/{token}")
def enrol(door: AtTheDoor, token: str, new: Typed = "", again: Typed = "", code: Typed = "") -> Response:
    """Keep both, and let them in."""
    try:
        door.attempts.begin(f"link {token[:64]}", door.address)
        check_twice(new, again)
        account = SigningIn(door.home, door.desk.now()).enrol(token, new, code)
    except (CodeWrong, PassphraseEasy, PassphraseShort, PassphrasesDiffer, TooManyTries) as error:
        return refusal(_page(door, token, error), error)
    response = RedirectResponse(landing(account), 303)
    let_in(response, door.request, door.desk, account)
    return response


def _page(door: Door, token: str, error: PliError | None = None) -> Response:
    offered = Enrolments(door.home.connection).find(token, door.desk.now())
    account = Accounts(door.home.connection).of_person(offered.person_id)
    if account is None or account.login is None:
        raise EnrolmentOver
    issuer = f"{door.home.service.hospital}, {door.home.service.name}"
    return door.page(
        "enrol.html",
        person=door.home.people.find(offered.person_id),
        login=account.login,
        square=segno.make(offered.factor.uri(account.login, issuer), micro=False).svg_data_uri(
            scale=4, dark="#000", light="#fff"
        ),
        secret=offered.factor.written,
        least=LEAST,
        error=error,
    )
