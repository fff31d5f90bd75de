"""An invitation by its code: a gateway that lies about it, redirects, drips or floods hands nothing over."""

from collections.abc import Callable

import pytest

from cases.errors import (
    GatewayBusy,
    GatewayRefused,
    GatewayUnreachable,
    GatewayUntrusted,
    GatewayWithoutTls,
    InvitationUnknown,
    PliError,
)
from cases.invitation_code import InvitationCode
from tests.transport.servers import PATIENT, Exchange, gateway
from transport.invitation import fetch_invitation

INVITATION = b'{"v":"invitation/v1"}'


def fetched(answer: Callable[[Exchange], None]) -> bytes:
    with gateway(answer) as url:
        code = InvitationCode.of(url, INVITATION)
        return fetch_invitation(code, limits=PATIENT, allow_loopback=True)


def test_the_invitation_is_asked_for_by_its_hash_and_by_nobody_in_particular() -> None:
    seen: list[tuple[str, set[str]]] = []

    def answer(exchange: Exchange) -> None:
        seen.append((exchange.path, {name.lower() for name in exchange.headers}))
        exchange.reply_json(INVITATION)

    assert fetched(answer) == INVITATION
    [(path, names)] = seen
    assert path == "/v1/invitations/cd14d901edcd50b42111e23ff84b0cfc"
    assert names == {"host", "user-agent", "accept-encoding", "connection"}


def redirect(exchange: Exchange) -> None:
    exchange.reply(302, b"", Location="http://127.0.0.1:1/elsewhere")


def flood(exchange: Exchange) -> None:
    exchange.reply_json(INVITATION + b" " * 20_000)


@pytest.mark.parametrize(
    ("answer", "error"),
    [
        (lambda exchange: exchange.reply_json(INVITATION.replace(b"v1", b"v2")), GatewayUntrusted),
        (lambda exchange: exchange.reply_json(INVITATION[:-1]), GatewayUntrusted),
        (lambda exchange: exchange.reply_json(b""), GatewayUntrusted),
        (lambda exchange: exchange.reply(200, INVITATION, Content_Type="text/html"), GatewayUntrusted),
        (
            lambda exchange: exchange.reply(
                200, INVITATION, Content_Type="application/json", Content_Encoding="gzip"
            ),
            GatewayUntrusted,
        ),
        (redirect, GatewayUntrusted),
        (flood, GatewayUntrusted),
        (lambda exchange: exchange.reply_problem(404, "request.invitation_unknown"), InvitationUnknown),
        (lambda exchange: exchange.reply_problem(429, "request.too_many"), GatewayBusy),
        (lambda exchange: exchange.reply(503), GatewayBusy),
        (lambda exchange: exchange.reply_problem(400, "request.malformed"), GatewayRefused),
    ],
    ids=[
        "another",
        "cut short",
        "empty",
        "another type",
        "compressed",
        "redirect",
        "without end",
        "not there",
        "too often",
        "broken",
        "refused",
    ],
)
def test_anything_else_is_not_taken(answer: Callable[[Exchange], None], error: type[PliError]) -> None:
    with pytest.raises(error):
        fetched(answer)


def test_nobody_there_is_said() -> None:
    with pytest.raises(GatewayUnreachable):
        fetch_invitation(InvitationCode("127.0.0.1:1", bytes(16)), limits=PATIENT, allow_loopback=True)


def test_a_gateway_on_this_machine_is_for_trials_alone() -> None:
    with pytest.raises(GatewayWithoutTls):
        fetch_invitation(InvitationCode("127.0.0.1:1", bytes(16)))
