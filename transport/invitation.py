"""An invitation by its code: fetched from the gateway that the code names, by somebody who is no party yet.

>>> untrusted = fetch_invitation(InvitationCode.read(typed))                     # doctest: +SKIP
>>> practice.join(untrusted)                                                     # doctest: +SKIP

The code has the hash, so a gateway, or whoever speaks in its name, can withhold an invitation but not exchange it. What
is in it is checked like that of a file, and its keys are compared by telephone.
"""

from cases.errors import GatewayRefused, GatewayUntrusted, InvitationUnknown
from cases.invitation_code import InvitationCode
from crypto.public_keys import Invitation
from transport.client import Connection, Limits

_NOT_FOUND = 404
LIMITS = Limits(total=60, answer_bytes=Invitation.MOST_BYTES)


def fetch_invitation(code: InvitationCode, *, limits: Limits = LIMITS, allow_loopback: bool = False) -> bytes:
    """The invitation's bytes, which are those that the code stands for.

    Raises ``InvitationUnknown``, ``GatewayUnreachable``, ``GatewayBusy``, ``GatewayUntrusted``, ``GatewayWithoutTls``.
    """
    with Connection(code.gateway_url, limits=limits, allow_loopback=allow_loopback) as gateway:
        try:
            with gateway.ask("GET", code.path, expect={200}) as answer:
                answer.expect_type("application/json")
                untrusted = answer.read()
        except GatewayRefused as error:
            if error.fields["status"] == _NOT_FOUND:
                raise InvitationUnknown from error
            raise
    if not code.matches(untrusted):
        raise GatewayUntrusted(why="another invitation than the code stands for")
    return untrusted
