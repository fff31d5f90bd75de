"""The pictures of a case: a page for each, its tiles, and what people drew over it.

Nothing of it is kept by a browser; the viewer keeps what it shows in memory alone. Whatever is larger than a stamp is
noted in the trail, once for each session; stamps belong to the case's page, which is noted itself.
"""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, Path, Request
from fastapi.responses import JSONResponse, Response

from capture.pyramid_layout import OVERLAP, TILE
from cases.errors import PictureUnknown, WireInvalid, WireTooLarge
from cases.identifiers import CaseId, Id, PictureId
from cases.wire import parse
from hospital.annotations import Annotation, Annotations, Mark
from hospital.audit import Deed, record
from hospital.database import transaction
from hospital.desk.dates import moment
from hospital.desk.pictures_shown import pictures_context
from hospital.desk.rights import Right
from hospital.desk.seen import Seen
from hospital.desk.visit import Visit, needs
from hospital.views import View
from hospital.words import word

router = APIRouter(prefix="/cases/{case_id}/pictures/{picture_id}")
Reading = Annotated[Visit, Depends(needs(Right.READ))]
Drawing = Annotated[Visit, Depends(needs(Right.PROPOSE))]
Number = Annotated[int, Path(ge=0, le=65_535)]
_seen = Seen()


async def small_body(request: Request) -> bytes:
    """The body of a mark, no longer than one can be; raises ``WireTooLarge``."""
    body = b""
    async for piece in request.stream():
        body += piece
        if len(body) > Mark.MOST_BYTES:
            raise WireTooLarge(kind="Mark", size=len(body), most=Mark.MOST_BYTES)
    return body


@router.get("")
def page(visit: Reading, case_id: CaseId, picture_id: PictureId) -> Response:
    """One picture and what is known of it; works without scripts too."""
    case = visit.home.case(case_id)
    context = pictures_context(visit, case)
    if picture_id not in {picture.picture_id for picture, _ in case.pictures()}:
        raise PictureUnknown(number=picture_id)
    _seen.note(visit, case_id, picture_id)
    return visit.page("picture.html", case=case, chosen=picture_id, **context)


@router.get("/view.json")
def description(visit: Reading, case_id: CaseId, picture_id: PictureId) -> Response:
    """What the viewer needs: size, tiles, scale, marks."""
    view = _looked_at(visit, case_id, picture_id)
    scale = view.facts.scale
    return JSONResponse(
        {
            "width": view.facts.width,
            "height": view.facts.height,
            "levels": view.facts.layout.levels,
            "tile": TILE,
            "overlap": OVERLAP,
            "scale": scale.model_dump() if scale else None,
            "marks": _marks(visit, case_id, picture_id),
        }
    )


@router.get("/overview.jpg")
def overview(visit: Reading, case_id: CaseId, picture_id: PictureId) -> Response:
    """The whole picture, as large as a window."""
    return _jpeg(_looked_at(visit, case_id, picture_id).tiles.overview())


@router.get("/thumbnail.jpg")
def thumbnail(visit: Reading, case_id: CaseId, picture_id: PictureId) -> Response:
    """The whole picture, as large as a stamp."""
    return _jpeg(visit.desk.views.stamp(case_id, picture_id))


@router.get("/tiles/{level}/{column}_{row}.jpg")
def tile(
    visit: Reading, case_id: CaseId, picture_id: PictureId, level: Number, column: Number, row: Number
) -> Response:
    """One tile, where the picture has one."""
    return _tile(_looked_at(visit, case_id, picture_id), level, column, row)


@router.get("/marks")
def marks(visit: Reading, case_id: CaseId, picture_id: PictureId) -> Response:
    """What people drew."""
    visit.desk.views.view(case_id, picture_id)
    return JSONResponse(_marks(visit, case_id, picture_id))


@router.post("/marks")
def draw(
    visit: Drawing, case_id: CaseId, picture_id: PictureId, body: Annotated[bytes, Depends(small_body)]
) -> Response:
    """Keep a mark; all of the picture's in return."""
    facts = visit.desk.views.view(case_id, picture_id).facts
    mark = parse(Mark, body)
    if not mark.within(facts.width, facts.height):
        raise WireInvalid(kind="Mark", where="/points", why="outside")
    annotations, now = Annotations(visit.home.connection, case_id, picture_id), visit.desk.now()
    with transaction(visit.home.connection):
        kept = annotations.add(mark, visit.account.person_id, now)
        if kept is not None:
            _note(visit, case_id, Deed.ANNOTATED, f"{picture_id} {kept}")
    status = HTTPStatus.CREATED if kept is not None else HTTPStatus.CONFLICT
    return JSONResponse(_marks(visit, case_id, picture_id), status_code=status)


@router.post("/marks/{annotation_id}/remove")
def remove(visit: Drawing, case_id: CaseId, picture_id: PictureId, annotation_id: Id) -> Response:
    """Take away a mark of one's own; all that are left in return."""
    annotations = Annotations(visit.home.connection, case_id, picture_id)
    with transaction(visit.home.connection):
        done = annotations.remove(annotation_id, visit.account.person_id, visit.desk.now())
        if done:
            _note(visit, case_id, Deed.ANNOTATED, f"{picture_id} {annotation_id} removed")
    status = HTTPStatus.OK if done else HTTPStatus.NOT_FOUND
    return JSONResponse(_marks(visit, case_id, picture_id), status_code=status)


def _looked_at(visit: Visit, case_id: CaseId, picture_id: PictureId) -> View:
    view = visit.desk.views.view(case_id, picture_id)
    _seen.note(visit, case_id, picture_id)
    return view


def _jpeg(data: bytes) -> Response:
    return Response(data, media_type="image/jpeg")


def _tile(view: View, level: int, column: int, row: int) -> Response:
    data = view.tiles.tile(level, column, row)
    return Response(status_code=HTTPStatus.NOT_FOUND) if data is None else _jpeg(data)


def _marks(visit: Visit, case_id: CaseId, picture_id: PictureId) -> list[dict[str, object]]:
    """The marks as the viewer draws them, each with a sentence about it."""
    people = {person.person_id: person.name for person in visit.home.people.all()}
    return [
        {
            "id": each.annotation_id,
            "kind": each.mark.kind.value,
            "points": each.mark.points,
            "text": each.mark.text,
            "said": _said(visit, each, people.get(each.author, "")),
            "mine": each.author == visit.account.person_id,
        }
        for each in Annotations(visit.home.connection, case_id, picture_id).all()
    ]


def _said(visit: Visit, each: Annotation, author: str) -> str:
    kind = word(each.mark.kind, into=visit.gettext)
    what = f"{kind} “{each.mark.text}”" if each.mark.text else kind
    return f"{what}: {author}, {moment(visit.language, each.at)}"


def _note(visit: Visit, case_id: CaseId, deed: Deed, detail: str) -> None:
    record(
        visit.home.connection,
        deed,
        visit.desk.now(),
        person_id=visit.account.person_id,
        case_id=case_id,
        detail=detail,
    )
