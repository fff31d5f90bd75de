"""The worklist: what waits, who works on it. What is looked for never stands in an address, which browsers keep."""

from typing import Annotated

from fastapi import APIRouter, Depends
from fastapi.responses import Response

from hospital.audit import Deed, record
from hospital.database import transaction
from hospital.desk.rights import Right
from hospital.desk.typed import Form, Typed
from hospital.desk.visit import Visit, needs
from hospital.desk.worklist_page import DISCREET_COOKIE, MOST, is_discreet, list_context
from hospital.shelves import Shelf
from hospital.worklist import Wish

router = APIRouter()
_MOST_WORDS = 100
Reader = Annotated[Visit, Depends(needs(Right.READ))]


@router.get("/")
def worklist(visit: Reader, shelf: str = "", specialty: str = "") -> Response:
    """The whole page."""
    wish = Wish(_shelf(shelf), protocol=specialty[:_MOST_WORDS] or None, most=MOST)
    return _page(visit, wish)


@router.post("/worklist")
def looked_for(visit: Reader, form: Form) -> Response:
    """The page for what was looked for; for htmx its list alone."""
    return _page(visit, _wish(form))


@router.post("/discreet")
def discreet(visit: Reader) -> Response:
    """Hide names in lists, or show them again, until the browser is closed."""
    answer = visit.go("/")
    answer.set_cookie(
        DISCREET_COOKIE,
        "0" if is_discreet(visit) else "1",
        secure=visit.desk.config.desk.url.startswith("https://"),
        httponly=True,
        samesite="strict",
    )
    return answer


@router.get("/keys")
def keys(visit: Reader) -> Response:
    """Every key there is."""
    return visit.page("keys.html")


def _page(visit: Visit, wish: Wish) -> Response:
    headers = visit.request.headers
    if headers.get("Pli-By-Itself") != "true":
        _note(visit, wish)
    part = headers.get("HX-Request") == "true"
    return visit.page("_rows.html" if part else "worklist.html", **list_context(visit, wish))


def _note(visit: Visit, wish: Wish) -> None:
    home = visit.home
    with transaction(home.connection):
        record(
            home.connection,
            Deed.LIST_SEEN,
            visit.desk.now(),
            person_id=visit.account.person_id,
            detail=wish.shelf.value,
        )


def _wish(form: Typed) -> Wish:
    return Wish(
        _shelf(form.one("shelf")),
        words=form.one("words").strip()[:_MOST_WORDS],
        protocol=form.one("specialty")[:_MOST_WORDS] or None,
        skip=form.number("skip"),
        most=MOST,
    )


def _shelf(named: str) -> Shelf:
    return Shelf(named) if named in set(Shelf) else Shelf.OPEN
