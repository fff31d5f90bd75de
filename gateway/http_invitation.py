"""The one thing that a stranger may ask a gateway for: an invitation, by its hash. Unsigned, and so rationed."""

from typing import Annotated

from fastapi import APIRouter, Path, Request, Response

from gateway import problems
from gateway.admission import TheGateway

InvitationId = Annotated[str, Path(pattern=r"^[0-9a-f]{32}$")]

router = APIRouter(prefix="/v1", responses=problems.IN_OPENAPI)


@router.get(
    "/invitations/{invitation_id}",
    responses={200: {"content": {"application/json": {}}, "description": "The invitation"}},
    response_class=Response,
)
def invitation(request: Request, gateway: TheGateway, invitation_id: InvitationId) -> Response:
    """An invitation as its hospital published it."""
    gateway.turnstile.enter("" if request.client is None else request.client.host)
    return Response(gateway.invitations.read(invitation_id), media_type="application/json")
