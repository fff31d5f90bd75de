"""Accounts, for an administrator: who may come in, and as what."""

from typing import Annotated

from fastapi import APIRouter, Depends, Form
from fastapi.responses import Response
from pydantic import ValidationError

from cases.codes import Language
from cases.errors import PliError
from cases.identifiers import PersonId, new_id
from cases.person import Person, Role
from hospital.accounts import Accounts
from hospital.administration import Administration
from hospital.desk.door import LANGUAGES
from hospital.desk.rights import DeskRole, Right
from hospital.desk.role_words import role_words
from hospital.desk.visit import Visit, needs
from hospital.enrolment import Enrolments
from hospital.errors import LastAdministrator, LoginInvalid, LoginTaken, PersonInvalid

router = APIRouter()
Managing = Annotated[Visit, Depends(needs(Right.MANAGE))]
Typed = Annotated[str, Form(max_length=300)]


_NOTHING_TYPED = dict.fromkeys(("name", "inami", "login", "role", "profession"), "")


@router.get("/accounts")
def accounts(visit: Managing) -> Response:
    """All of them, and a form for one more."""
    return _page(visit)


@router.post("/accounts")
def add(
    visit: Managing,
    role: Annotated[DeskRole, Form()],
    profession: Annotated[Role, Form()],
    language: Annotated[Language, Form()],
    name: Typed = "",
    inami: Typed = "",
    login: Typed = "",
) -> Response:
    """Open an account; its link is shown this once."""
    try:
        person = _person(name, profession, inami)
        token = _by(visit).open(person, role, language, login)
    except (LoginInvalid, LoginTaken, PersonInvalid) as error:
        typed = {"name": name, "inami": inami, "login": login, "role": role, "profession": profession}
        return _page(visit, error=error, typed=typed, status=422)
    return _link(visit, person, token)


@router.post("/accounts/{person_id}/role")
def change_role(visit: Managing, person_id: PersonId, role: Annotated[DeskRole, Form()]) -> Response:
    """What the account is for, from its next page on."""
    try:
        _by(visit).set_role(person_id, role)
    except LastAdministrator as error:
        return _page(visit, error=error, status=422)
    return visit.go("/accounts")


@router.post("/accounts/{person_id}/disable")
def disable(visit: Managing, person_id: PersonId) -> Response:
    """Out at once, and in no more."""
    try:
        _by(visit).disable(person_id)
    except LastAdministrator as error:
        return _page(visit, error=error, status=422)
    return visit.go("/accounts")


@router.post("/accounts/{person_id}/enable")
def enable(visit: Managing, person_id: PersonId) -> Response:
    """In again, as before."""
    _by(visit).enable(person_id)
    return visit.go("/accounts")


@router.post("/accounts/{person_id}/reset")
def reset(visit: Managing, person_id: PersonId) -> Response:
    """A new link, shown this once; passphrase and second factor are forgotten."""
    token = _by(visit).reset(person_id)
    return _link(visit, visit.home.people.find(person_id), token)


def _by(visit: Visit) -> Administration:
    return Administration(visit.home, visit.desk.now(), visit.account.person_id)


def _person(name: str, profession: Role, inami: str) -> Person:
    try:
        return Person(person_id=new_id(), name=name.strip(), role=profession, inami=inami.strip() or None)
    except ValidationError:
        raise PersonInvalid from None


def _link(visit: Visit, person: Person, token: str) -> Response:
    link = f"{visit.desk.config.desk.url}/enrol/{token}"
    return visit.page("account_link.html", person=person, link=link)


def _page(
    visit: Visit,
    *,
    error: PliError | None = None,
    typed: dict[str, str] | None = None,
    status: int = 200,
) -> Response:
    people = {person.person_id: person for person in visit.home.people.all()}
    found = Accounts(visit.home.connection).all()
    return visit.page(
        "accounts.html",
        status=status,
        accounts=sorted(((people[each.person_id], each) for each in found), key=lambda pair: pair[0].name),
        waiting=Enrolments(visit.home.connection).waiting(visit.desk.now()),
        enrolled=Accounts(visit.home.connection).enrolled(),
        roles=role_words(visit.gettext),
        professions=list(Role),
        languages=LANGUAGES,
        local=visit.desk.config.desk.local_accounts,
        error=error,
        typed=_NOTHING_TYPED | (typed or {}),
        adding=typed is not None,
    )
