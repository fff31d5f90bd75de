"""What waits for a party, and what became of what it sent, over HTTP."""

import hashlib
import threading
import time

import pytest

from cases.identifiers import new_id
from gateway.http_mailbox import parse_range
from tests.gateway.server import Caller, RunningGateway

DATA = bytes(range(256)) * 40


@pytest.fixture
def practice(gateway: RunningGateway) -> Caller:
    return gateway.party("practice")


@pytest.fixture
def service(gateway: RunningGateway) -> Caller:
    return gateway.party("service")


def listed(caller: Caller, query: str = "") -> list[dict[str, object]]:
    answer = caller.call("GET", f"/v1/mailbox{query}")
    assert answer.status_code == 200
    items: list[dict[str, object]] = answer.json()["items"]
    return items


def test_a_package_waits_for_each_of_its_recipients(
    gateway: RunningGateway, practice: Caller, service: Caller
) -> None:
    doctor = gateway.party("the patient's doctor")
    package_id = practice.upload([service.party_id, doctor.party_id], DATA)
    for recipient in (service, doctor):
        (item,) = listed(recipient)
        assert {name: item[name] for name in ("package_id", "sender", "size", "sha256")} == {
            "package_id": package_id,
            "sender": practice.party_id,
            "size": len(DATA),
            "sha256": hashlib.sha256(DATA).hexdigest(),
        }
    assert listed(practice) == []
    service.acknowledge(package_id)
    assert listed(service) == []
    assert len(listed(doctor)) == 1


def test_an_unfinished_package_does_not_wait(practice: Caller, service: Caller) -> None:
    package_id = new_id()
    practice.create(package_id, [service.party_id], 10)
    practice.patch(package_id, 0, b"123456789")
    assert listed(service) == []
    assert service.call("GET", f"/v1/mailbox/{package_id}").status_code == 404


def test_cursors_grow_in_the_order_of_storing(practice: Caller, service: Caller) -> None:
    early, late = new_id(), new_id()
    practice.create(early, [service.party_id], 1)
    practice.upload([service.party_id], b"x", late)
    practice.patch(early, 0, b"y")
    items = listed(service)
    assert [item["package_id"] for item in items] == [late, early]
    assert listed(service, f"?after={items[0]['cursor']}") == items[1:]
    assert listed(service, "?limit=1") == items[:1]


def test_others_see_nothing(gateway: RunningGateway, practice: Caller, service: Caller) -> None:
    package_id = practice.upload([service.party_id], DATA)
    stranger = gateway.party("stranger")
    for caller in (stranger, practice):
        assert caller.call("GET", f"/v1/mailbox/{package_id}").status_code == 404
        assert caller.acknowledge(package_id).status_code == 404


def test_the_bytes_come_whole_or_in_ranges(practice: Caller, service: Caller) -> None:
    package_id = practice.upload([service.party_id], DATA)
    path = f"/v1/mailbox/{package_id}"
    whole = service.call("GET", path)
    etag = whole.headers["ETag"]
    assert (whole.content, etag) == (DATA, f'"{hashlib.sha256(DATA).hexdigest()}"')
    assert whole.headers["Content-Type"] == "application/octet-stream"
    middle = service.call("GET", path, {"Range": "bytes=100-199", "If-Range": etag})
    assert (middle.status_code, middle.content) == (206, DATA[100:200])
    assert middle.headers["Content-Range"] == f"bytes 100-199/{len(DATA)}"
    rest = service.call("GET", path, {"Range": "bytes=5000-"})
    assert (rest.status_code, rest.content) == (206, DATA[5000:])
    other = service.call("GET", path, {"Range": "bytes=5000-", "If-Range": '"other"'})
    assert (other.status_code, other.content) == (200, DATA)
    beyond = service.call("GET", path, {"Range": f"bytes={len(DATA)}-"})
    assert (beyond.status_code, beyond.headers["Content-Range"]) == (416, f"bytes */{len(DATA)}")


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("", range(10)),
        ("bytes=0-0", range(1)),
        ("bytes=3-", range(3, 10)),
        ("bytes=3-99", range(3, 10)),
        ("bytes=-4", range(6, 10)),
        ("bytes=-99", range(10)),
        ("bytes=10-", None),
        ("bytes=-0", None),
        ("bytes=5-3", range(10)),
        ("bytes=-", range(10)),
        ("bytes=0-1,3-4", range(10)),
        ("lines=0-1", range(10)),
    ],
)
def test_ranges_as_the_standard_has_them(header: str, expected: range | None) -> None:
    assert parse_range(header, 10) == expected


def test_acknowledging_is_repeatable_and_gives_notice_once(practice: Caller, service: Caller) -> None:
    package_id = practice.upload([service.party_id], DATA)
    for _ in range(3):
        assert service.acknowledge(package_id, "refused").status_code == 204
    assert service.acknowledge(package_id, "delivered").status_code == 409
    (notice,) = practice.call("GET", "/v1/notices").json()["items"]
    assert (notice["package_id"], notice["party"], notice["event"]) == (
        package_id,
        service.party_id,
        "refused",
    )
    after = practice.call("GET", f"/v1/notices?after={notice['cursor']}")
    assert after.json() == {"items": []}
    assert service.call("GET", "/v1/notices").json() == {"items": []}


def test_what_was_acknowledged_can_still_be_fetched(practice: Caller, service: Caller) -> None:
    package_id = practice.upload([service.party_id], DATA)
    service.acknowledge(package_id)
    assert service.call("GET", f"/v1/mailbox/{package_id}").content == DATA


@pytest.mark.parametrize(
    "body", [b"", b"{}", b'{"outcome":"read"}', b'{"outcome":"delivered","x":1}', b"\xff"]
)
def test_a_malformed_acknowledgement_is_refused(practice: Caller, service: Caller, body: bytes) -> None:
    package_id = practice.upload([service.party_id], DATA)
    path = f"/v1/mailbox/{package_id}/acknowledge"
    refused = service.call("POST", path, {"Content-Type": "application/json"}, body)
    assert (refused.status_code, refused.headers["Content-Type"]) == (400, "application/problem+json")
    assert len(listed(service)) == 1


def test_a_long_poll_is_answered_when_a_package_comes(
    gateway: RunningGateway, practice: Caller, service: Caller
) -> None:
    found: list[object] = []
    thread = threading.Thread(target=lambda: found.extend(listed(service, "?wait=20")))
    thread.start()
    while service.party_id not in gateway.inside.bell._listeners:
        time.sleep(0.005)
    package_id = practice.upload([service.party_id], DATA)
    thread.join(18)
    assert [item["package_id"] for item in found if isinstance(item, dict)] == [package_id]


def test_a_long_poll_is_answered_empty_when_its_time_is_over(service: Caller) -> None:
    assert listed(service, "?wait=1") == []


@pytest.mark.parametrize("query", ["?after=-1", "?limit=0", "?limit=101", "?wait=26", "?after=x"])
def test_what_is_out_of_bounds_is_refused(service: Caller, query: str) -> None:
    refused = service.call("GET", f"/v1/mailbox{query}")
    assert (refused.status_code, refused.json()["type"]) == (400, "urn:pli:problem:request.malformed")
