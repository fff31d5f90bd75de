"""Phrases: everybody writes their own, supervisors the team's."""

from typing import Annotated

from fastapi import APIRouter, Depends
from fastapi.responses import Response

from cases.identifiers import Id
from hospital.database import transaction
from hospital.desk.rights import Right
from hospital.desk.typed import Form, Typed
from hospital.desk.visit import Forbidden, Visit, needs
from hospital.errors import TextUnfit
from hospital.phrases import MOST_LABEL, MOST_TEXT, Phrase, Phrases

router = APIRouter(prefix="/phrases")
Writer = Annotated[Visit, Depends(needs(Right.PROPOSE))]


@router.get("")
def page(visit: Writer) -> Response:
    """One's own, and the team's."""
    found = Phrases(visit.home.connection).for_person(visit.account.person_id)
    return visit.page("phrases.html", phrases=found, may_team=visit.may(Right.APPROVE))


@router.post("")
def add(visit: Writer, form: Form) -> Response:
    """A new one."""
    owner = None if form.one("whose") == "team" else visit.account.person_id
    _check_owner(visit, owner)
    label, text = _words(form)
    with transaction(visit.home.connection):
        Phrases(visit.home.connection).add(owner, label, text)
    return visit.go("/phrases")


@router.post("/{phrase_id}")
def change(visit: Writer, phrase_id: Id, form: Form) -> Response:
    """Other words for it."""
    label, text = _words(form)
    with transaction(visit.home.connection):
        phrase = _editable(visit, phrase_id)
        Phrases(visit.home.connection).change(phrase.phrase_id, label, text)
    return visit.go("/phrases")


@router.post("/{phrase_id}/remove")
def remove(visit: Writer, phrase_id: Id) -> Response:
    """It is not written any more."""
    with transaction(visit.home.connection):
        phrase = _editable(visit, phrase_id)
        Phrases(visit.home.connection).remove(phrase.phrase_id)
    return visit.go("/phrases")


def _editable(visit: Visit, phrase_id: Id) -> Phrase:
    """A phrase that this person may change; of others' they are not even told."""
    phrase = Phrases(visit.home.connection).find(phrase_id)
    if phrase is None:
        raise Forbidden
    _check_owner(visit, phrase.owner)
    return phrase


def _check_owner(visit: Visit, owner: str | None) -> None:
    if owner != visit.account.person_id and not (owner is None and visit.may(Right.APPROVE)):
        raise Forbidden


def _words(form: Typed) -> tuple[str, str]:
    label, text = form.one("label").strip(), form.one("text").strip()
    if not label or not text or len(label) > MOST_LABEL or len(text) > MOST_TEXT:
        raise TextUnfit
    return label, text
