"""Published invitations: whoever has the hash gets the bytes, nobody gets anything else, and not without end."""

from pathlib import Path

import pytest
import requests

from cases.errors import InvitationGone, InvitationInvalid, TooManyRequests, WireRefused
from cases.invitation_code import InvitationCode
from cases.person import PartyKind
from cases.wire import to_json
from crypto.public_keys import Invitation
from gateway.invitations import Invitations, Turnstile
from tests.gateway.server import RunningGateway, party_keys
from tests.gateway.test_cli import Command, call
from transport.invitation import fetch_invitation

__all__ = ["call"]


def invitation(url: str) -> bytes:
    keys = party_keys("Dermatology", PartyKind.SERVICE)
    receipts = party_keys("gateway")
    return to_json(
        Invitation(
            gateway_url=url,
            gateway_receipt_key=receipts.record.identity,
            records=(keys.signed_record,),
        )
    )


def published(gateway: RunningGateway) -> tuple[bytes, InvitationCode]:
    document = invitation(gateway.url)
    return document, gateway.inside.invitations.publish(document, gateway.url)


def test_a_practice_fetches_by_its_code_what_the_hospital_published(gateway: RunningGateway) -> None:
    document, code = published(gateway)
    typed = InvitationCode.read(code.printed.lower())
    assert fetch_invitation(typed, allow_loopback=True) == document


def test_a_stranger_gets_nothing_else(gateway: RunningGateway) -> None:
    document, code = published(gateway)
    for path in ("", "/", "/" + "0" * 32, "/" + code.prefix.hex().upper(), "/../gateway.json", "/%2e%2e%2fx"):
        answer = requests.get(f"{gateway.url}/v1/invitations{path}", timeout=60)
        assert (answer.status_code // 100, document in answer.content) == (4, False)
    answer = requests.post(gateway.url + code.path, timeout=60)
    assert answer.status_code == 405


def test_one_withdrawn_is_served_no_more(gateway: RunningGateway) -> None:
    _, code = published(gateway)
    gateway.inside.invitations.withdraw(code)
    answer = requests.get(gateway.url + code.path, timeout=60)
    assert (answer.status_code, answer.json()["type"]) == (404, "urn:pli:problem:request.invitation_unknown")
    with pytest.raises(InvitationGone):
        gateway.inside.invitations.withdraw(code)


def test_publishing_again_changes_nothing(tmp_path: Path) -> None:
    invitations = Invitations(tmp_path / "invitations")
    document = invitation("https://gateway.example/")
    codes = {invitations.publish(document, url) for url in (None, "https://gateway.example")}
    assert len(codes) == len(list((tmp_path / "invitations").iterdir())) == 1


@pytest.mark.parametrize(
    ("untrusted", "error"),
    [
        (b"{}", WireRefused),
        (b"", WireRefused),
        (invitation("https://other.example"), InvitationInvalid),
        (invitation("https://gateway.example").replace(b"SSH", b"SSX"), InvitationInvalid),
    ],
    ids=["nothing", "empty", "another gateway", "forged"],
)
def test_what_is_no_invitation_to_this_gateway_is_not_published(
    tmp_path: Path, untrusted: bytes, error: type[Exception]
) -> None:
    with pytest.raises(error):
        Invitations(tmp_path / "invitations").publish(untrusted, "https://gateway.example")
    assert list(tmp_path.iterdir()) == []


def test_strangers_are_rationed_by_their_address() -> None:
    ticks = [0.0]
    turnstile = Turnstile(lambda: ticks[0])
    for _ in range(Turnstile.AT_ONCE):
        turnstile.enter("192.0.2.1")
    for _ in range(3):
        with pytest.raises(TooManyRequests):
            turnstile.enter("192.0.2.1")
    turnstile.enter("192.0.2.2")
    ticks[0] = 1.0
    turnstile.enter("192.0.2.1")
    with pytest.raises(TooManyRequests):
        turnstile.enter("192.0.2.1")


def test_the_turnstile_remembers_so_many_addresses_and_no_more() -> None:
    turnstile = Turnstile(lambda: 0.0)
    for number in range(3_000):
        turnstile.enter(f"2001:db8::{number:x}")
    assert len(turnstile._seen) == 1_000


def test_too_many_questions_are_refused_with_a_time_to_wait(gateway: RunningGateway) -> None:
    answers = [
        requests.get(f"{gateway.url}/v1/invitations/{'0' * 32}", timeout=60)
        for _ in range(Turnstile.AT_ONCE + 3)
    ]
    assert {each.status_code for each in answers} == {404, 429}
    assert answers[-1].headers["Retry-After"] == "60"


def test_publish_prints_a_code_and_withdraw_takes_it_back(tmp_path: Path, call: Command) -> None:
    folder, file = tmp_path / "gateway", tmp_path / "invitation.json"
    file.write_bytes(invitation("https://gateway.example"))
    assert call("publish", "--folder", folder, file)[0] == 2
    call("init", "--folder", folder, "--public-url", "https://gateway.example")
    code, (made,), _ = call("publish", "--folder", folder, file)
    assert code == 0
    assert InvitationCode.read(str(made["code"])).matches(file.read_bytes())
    assert call("withdraw", "--folder", folder, str(made["code"]))[0] == 0
    assert call("withdraw", "--folder", folder, str(made["code"]))[0] == 1
    assert call("withdraw", "--folder", folder, "gateway.example/0000")[0] == 1
    assert call("publish", "--folder", folder, tmp_path / "absent.json")[0] == 1
