"""The way out."""

from typing import Annotated

from fastapi import APIRouter, Depends
from fastapi.responses import RedirectResponse, Response

from hospital.desk.entering import let_out
from hospital.desk.rights import Right
from hospital.desk.visit import Visit, needs

router = APIRouter()


@router.post("/sign-out")
def sign_out(visit: Annotated[Visit, Depends(needs(Right.SELF))]) -> Response:
    """End this session."""
    response = RedirectResponse("/sign-in", 303)
    let_out(response, visit)
    return response
