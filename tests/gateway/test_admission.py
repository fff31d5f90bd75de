"""Nobody gets in unsigned, twice, or out of time; a refusal is a problem document."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from pathlib import Path

import pytest
import requests

from cases.errors import PliError, RequestOutOfTime, RequestReplayed
from cases.identifiers import new_id
from gateway.settings import Settings
from tests.gateway.clock import Clock
from tests.gateway.server import TUS, Caller, RunningGateway, party_keys, register, running

MAILBOX = "/v1/mailbox"


@pytest.fixture
def practice(gateway: RunningGateway) -> Caller:
    return gateway.party("practice")


def problem_of(answer: requests.Response) -> tuple[int, str]:
    assert answer.headers["Content-Type"] == "application/problem+json"
    document = answer.json()
    assert document["status"] == answer.status_code
    assert document["title"]
    assert document["detail"]
    return answer.status_code, document["type"]


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("OPTIONS", "/v1/packages"),
        ("POST", "/v1/packages"),
        ("PATCH", "/v1/packages/" + "0" * 32),
        ("DELETE", "/v1/packages/" + "0" * 32),
        ("GET", "/v1/packages/" + "0" * 32 + "/receipt"),
        ("GET", "/v1/mailbox"),
        ("GET", "/v1/mailbox/" + "0" * 32),
        ("POST", "/v1/mailbox/" + "0" * 32 + "/acknowledge"),
        ("GET", "/v1/notices"),
    ],
)
def test_every_request_must_be_signed(gateway: RunningGateway, method: str, path: str) -> None:
    answer = requests.request(method, gateway.url + path, data=b"x" * 100_000, timeout=60)
    assert problem_of(answer) == (401, "urn:pli:problem:request.signature")
    assert answer.headers["WWW-Authenticate"] == "Signature"


def test_an_unsigned_head_is_refused_too(gateway: RunningGateway) -> None:
    assert requests.head(f"{gateway.url}/v1/packages/{'0' * 32}", timeout=60).status_code == 401


def test_health_is_for_everybody(gateway: RunningGateway) -> None:
    answer = requests.get(f"{gateway.url}/v1/health", timeout=60)
    assert (answer.status_code, answer.json()) == (200, {"status": "ok"})


def test_there_is_no_other_door(gateway: RunningGateway, practice: Caller) -> None:
    for path in ("/", "/docs", "/openapi.json", "/v1", "/v1/packages/", "/v1/mailbox/../../etc/passwd"):
        assert problem_of(requests.get(gateway.url + path, timeout=60))[0] == 404
    wrong_method = practice.call("DELETE", MAILBOX)
    assert (problem_of(wrong_method)[0], wrong_method.headers["Allow"]) == (405, "GET")


def test_an_unknown_device_is_refused(gateway: RunningGateway) -> None:
    stranger = Caller(gateway.url, party_keys("stranger"))
    assert problem_of(stranger.call("GET", MAILBOX)) == (401, "urn:pli:problem:request.signature")
    stranger.close()


def test_a_key_of_another_device_does_not_do(gateway: RunningGateway, practice: Caller) -> None:
    other = gateway.party("other")
    headers = practice.signed("GET", MAILBOX, {}, b"")
    headers["Signature-Input"] = headers["Signature-Input"].replace(
        practice.keys.device_id, other.keys.device_id
    )
    assert practice.send("GET", MAILBOX, headers).status_code == 401


def test_a_request_is_received_once(practice: Caller) -> None:
    headers = practice.signed("GET", MAILBOX, {}, b"")
    assert practice.send("GET", MAILBOX, headers).status_code == 200
    assert problem_of(practice.send("GET", MAILBOX, headers)) == (401, "urn:pli:problem:request.replayed")


def test_a_replayed_patch_adds_nothing(gateway: RunningGateway, practice: Caller) -> None:
    package_id, path = new_id(), "/v1/packages/"
    practice.create(package_id, [practice.party_id], 100)
    headers = {**TUS, "Upload-Offset": "0", "Content-Type": "application/offset+octet-stream"}
    signed = practice.signed("PATCH", path + package_id, headers, b"x" * 50)
    assert practice.send("PATCH", path + package_id, signed, b"x" * 50).status_code == 204
    again = practice.send("PATCH", path + package_id, signed, b"x" * 50)
    assert problem_of(again) == (401, "urn:pli:problem:request.replayed")
    assert gateway.inside.uploads.progress(practice.party_id, package_id).offset == 50


def test_a_replay_is_known_after_a_restart(tmp_path: Path) -> None:
    with running(tmp_path / "gateway") as gateway:
        practice = gateway.party("practice")
        headers = practice.signed("GET", MAILBOX, {}, b"")
        assert practice.send("GET", MAILBOX, headers).status_code == 200
        port = int(gateway.url.rpartition(":")[2])
    with running(tmp_path / "gateway", port=port):
        again = practice.send("GET", MAILBOX, headers)
        assert problem_of(again) == (401, "urn:pli:problem:request.replayed")
        practice.close()


def test_a_body_that_does_not_match_is_refused_and_nothing_is_written(
    gateway: RunningGateway, practice: Caller
) -> None:
    package_id, path = new_id(), "/v1/packages/"
    practice.create(package_id, [practice.party_id], 100)
    headers = {**TUS, "Upload-Offset": "0", "Content-Type": "application/offset+octet-stream"}
    signed = practice.signed("PATCH", path + package_id, headers, b"x" * 50)
    refused = practice.send("PATCH", path + package_id, signed, b"y" * 50)
    assert problem_of(refused) == (401, "urn:pli:problem:request.signature")
    assert gateway.inside.uploads.progress(practice.party_id, package_id).offset == 0


def test_the_refusal_of_a_large_body_reaches_its_sender(gateway: RunningGateway) -> None:
    stranger = Caller(gateway.url, party_keys("stranger"))
    for size in (4 * 2**20, 4 * 2**20 + 1):
        assert problem_of(stranger.patch(new_id(), 0, bytes(size)))[0] == 401
    stranger.close()


def test_the_url_that_is_signed_is_the_public_one(tmp_path: Path) -> None:
    """A TLS proxy passes on another scheme, host and port; what the client signed is what counts."""
    settings = Settings(public_url="https://gateway.example/")
    with running(tmp_path / "gateway", settings) as gateway:
        practice = gateway.party("practice")
        behind_the_proxy, practice.url = practice.url, "https://gateway.example"
        headers = practice.signed("GET", MAILBOX + "?after=0", {}, b"")
        practice.url = behind_the_proxy
        assert practice.send("GET", MAILBOX + "?after=0", headers).status_code == 200
        assert practice.call("GET", MAILBOX).status_code == 401
        practice.url = "https://gateway.example"
        creation = {**TUS, "Upload-Length": "1", "Upload-Metadata": "package " + "eA=="}
        headers = practice.signed("POST", "/v1/packages", creation, b"")
        practice.url = behind_the_proxy
        assert practice.send("POST", "/v1/packages", headers).status_code == 400


def test_a_request_out_of_time_is_told_the_time(tmp_path: Path) -> None:
    clock = Clock()
    with running(tmp_path / "gateway", clock=clock) as gateway:
        practice = gateway.party("practice")
        practice.clock = lambda: clock.now + timedelta(hours=5)
        refused = practice.call("GET", MAILBOX)
        assert problem_of(refused) == (401, "urn:pli:problem:request.time")
        told = parsedate_to_datetime(refused.headers["Date"])
        assert told == clock.now
        practice.clock = lambda: told
        assert practice.call("GET", MAILBOX).status_code == 200


def refusal_of(action: Callable[[], object]) -> type[PliError]:
    with pytest.raises(PliError) as caught:
        action()
    return type(caught.value)


def test_a_clock_set_back_lets_no_replay_in(tmp_path: Path) -> None:
    clock = Clock()
    with running(tmp_path / "gateway", clock=clock) as gateway:
        practice = gateway.party("practice")
        accounts = gateway.inside.accounts
        url = gateway.url + MAILBOX
        headers = practice.signed("GET", MAILBOX, {}, b"").items()
        _, head = accounts.admit("GET", url, headers)
        accounts.remember(head)
        clock.move(minutes=3)
        gateway.inside.purge()  # too early to forget
        assert refusal_of(lambda: accounts.remember(head)) is RequestReplayed
        clock.move(hours=1)
        assert gateway.inside.purge().nonces == 1
        clock.move(hours=-1, minutes=-3)
        _, again = accounts.admit("GET", url, headers)  # by the clock alone it would be new
        assert refusal_of(lambda: accounts.remember(again)) is RequestOutOfTime
        clock.move(hours=2)
        assert practice.call("GET", MAILBOX).status_code == 200


def test_a_revoked_device_or_party_is_refused_at_once(gateway: RunningGateway) -> None:
    practice, service = gateway.party("practice"), gateway.party("service")
    assert practice.call("GET", MAILBOX).status_code == 200
    gateway.inside.accounts.revoke(practice.party_id, practice.keys.device_id)
    assert practice.call("GET", MAILBOX).status_code == 401
    gateway.inside.accounts.revoke(service.party_id)
    assert service.call("GET", MAILBOX).status_code == 401
    register(gateway.folder, service.keys)  # the administrator says so again
    assert service.call("GET", MAILBOX).status_code == 200


def test_a_lost_device_stays_revoked_in_a_newer_record(gateway: RunningGateway) -> None:
    practice = gateway.party("practice")
    gateway.inside.accounts.revoke(practice.party_id, practice.keys.device_id)
    register(gateway.folder, practice.keys.rotate_recipient(datetime.now(UTC)))
    assert practice.call("GET", MAILBOX).status_code == 401
