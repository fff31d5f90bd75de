"""A package on its way in, over HTTP."""

import hashlib

import pytest

from cases.identifiers import new_id
from cases.receipt import SignedReceipt, Stored
from cases.wire import parse
from crypto.signing import RECEIPT, verify_by_key
from tests.gateway.server import TUS, Caller, RunningGateway, metadata

DATA = bytes(range(256)) * 300


@pytest.fixture
def practice(gateway: RunningGateway) -> Caller:
    return gateway.party("practice")


@pytest.fixture
def service(gateway: RunningGateway) -> Caller:
    return gateway.party("service")


def test_a_package_arrives_in_pieces_and_is_receipted(
    gateway: RunningGateway, practice: Caller, service: Caller
) -> None:
    package_id = new_id()
    created = practice.create(package_id, [service.party_id], len(DATA))
    assert (created.status_code, created.headers["Location"]) == (
        201,
        f"{gateway.url}/v1/packages/{package_id}",
    )
    first = practice.patch(package_id, 0, DATA[:1000])
    assert (first.status_code, first.headers["Upload-Offset"]) == (204, "1000")
    asked = practice.head(package_id)
    assert (asked.headers["Upload-Offset"], asked.headers["Upload-Length"]) == ("1000", str(len(DATA)))
    assert asked.headers["Cache-Control"] == "no-store"
    assert practice.patch(package_id, 1000, DATA[1000:]).headers["Upload-Offset"] == str(len(DATA))
    signed = parse(SignedReceipt, practice.call("GET", f"/v1/packages/{package_id}/receipt").content)
    verify_by_key(signed.stored.encode(), signed.signature, RECEIPT, gateway.key)
    stored = parse(Stored, signed.stored.encode())
    assert (stored.package_id, stored.sender) == (package_id, practice.party_id)
    assert (stored.size, stored.sha256) == (len(DATA), hashlib.sha256(DATA).hexdigest())


def test_discovery_names_what_is_there(practice: Caller) -> None:
    found = practice.call("OPTIONS", "/v1/packages")
    assert (found.status_code, found.headers["Tus-Version"]) == (204, "1.0.0")
    assert found.headers["Tus-Extension"] == "creation,termination"
    assert int(found.headers["Tus-Max-Size"]) > 2**30


def test_creating_twice_is_creating_once(practice: Caller, service: Caller) -> None:
    package_id = new_id()
    assert practice.create(package_id, [service.party_id], 10).status_code == 201
    practice.patch(package_id, 0, b"12345")
    assert practice.create(package_id, [service.party_id], 10).status_code == 201
    assert practice.head(package_id).headers["Upload-Offset"] == "5"


def test_another_sender_length_or_recipient_conflicts(practice: Caller, service: Caller) -> None:
    package_id = new_id()
    practice.create(package_id, [service.party_id], 10)
    assert practice.create(package_id, [service.party_id], 11).status_code == 409
    assert practice.create(package_id, [practice.party_id], 10).status_code == 409
    assert service.create(package_id, [service.party_id], 10).status_code == 409


def test_a_wrong_offset_conflicts_and_changes_nothing(practice: Caller, service: Caller) -> None:
    package_id = new_id()
    practice.create(package_id, [service.party_id], 10)
    practice.patch(package_id, 0, b"12345")
    for offset in (0, 4, 6):
        refused = practice.patch(package_id, offset, b"xx")
        assert (refused.status_code, refused.json()["type"]) == (409, "urn:pli:problem:request.conflict")
    assert practice.head(package_id).headers["Upload-Offset"] == "5"


def test_more_than_announced_is_refused(practice: Caller, service: Caller) -> None:
    package_id = new_id()
    practice.create(package_id, [service.party_id], 10)
    assert practice.patch(package_id, 0, b"12345678901").status_code == 400
    assert practice.head(package_id).headers["Upload-Offset"] == "0"


def test_a_stored_package_is_written_once(practice: Caller, service: Caller) -> None:
    package_id = practice.upload([service.party_id], b"1234567890")
    assert practice.patch(package_id, 10, b"x").status_code == 400
    assert practice.patch(package_id, 0, b"x").status_code == 409
    assert practice.call("DELETE", f"/v1/packages/{package_id}", TUS).status_code == 409
    assert practice.create(package_id, [service.party_id], 10).status_code == 201
    assert service.call("GET", f"/v1/mailbox/{package_id}").content == b"1234567890"


def test_an_unfinished_upload_can_be_given_up(practice: Caller, service: Caller) -> None:
    package_id = new_id()
    practice.create(package_id, [service.party_id], 10)
    practice.patch(package_id, 0, b"123")
    assert practice.call("DELETE", f"/v1/packages/{package_id}", TUS).status_code == 204
    assert practice.head(package_id).status_code == 404
    assert practice.patch(package_id, 3, b"4").status_code == 404


def test_an_upload_is_its_senders_alone(practice: Caller, service: Caller) -> None:
    package_id = new_id()
    practice.create(package_id, [service.party_id], 10)
    assert service.head(package_id).status_code == 404
    assert service.patch(package_id, 0, b"1").status_code == 404
    assert service.call("DELETE", f"/v1/packages/{package_id}", TUS).status_code == 404
    assert service.call("GET", f"/v1/packages/{package_id}/receipt").status_code == 404


def test_there_is_no_receipt_before_the_last_byte(practice: Caller, service: Caller) -> None:
    package_id = new_id()
    practice.create(package_id, [service.party_id], 10)
    assert practice.call("GET", f"/v1/packages/{package_id}/receipt").status_code == 409


def test_an_unknown_recipient_is_refused(practice: Caller) -> None:
    refused = practice.create(new_id(), [new_id()], 10)
    assert (refused.status_code, refused.json()["type"]) == (422, "urn:pli:problem:request.recipient_unknown")


@pytest.mark.parametrize(
    "untrusted",
    [
        "",
        "package,to",
        "package MTE=,to MjI=",
        "package MTE=,package MTE=",
        "filename c2tpbi5qcGc=",
        metadata("a" * 32, ["b" * 32]) + ",filename c2tpbi5qcGc=",
        metadata("a" * 32, ["b" * 32, "b" * 32]),
        metadata("a" * 32, [f"{number:032x}" for number in range(17)]),
        metadata("A" * 32, ["b" * 32]),
        "package !!!,to ???",
        "package w6k=,to w6k=",
    ],
)
def test_metadata_is_the_package_and_its_recipients_and_nothing_else(
    practice: Caller, untrusted: str
) -> None:
    refused = practice.call(
        "POST", "/v1/packages", {**TUS, "Upload-Length": "1", "Upload-Metadata": untrusted}
    )
    assert (refused.status_code, refused.headers["Content-Type"]) == (400, "application/problem+json")


def test_tus_and_types_are_insisted_on(practice: Caller, service: Caller) -> None:
    package_id = new_id()
    practice.create(package_id, [service.party_id], 10)
    old = practice.call("HEAD", f"/v1/packages/{package_id}", {"Tus-Resumable": "0.2.2"})
    assert (old.status_code, old.headers["Tus-Version"]) == (412, "1.0.0")
    headers = {**TUS, "Upload-Offset": "0", "Content-Type": "text/plain"}
    assert practice.call("PATCH", f"/v1/packages/{package_id}", headers, b"1").status_code == 415
    assert practice.create(new_id(), [service.party_id], 0).status_code == 413


def test_a_body_over_four_mib_is_refused_with_a_problem(practice: Caller, service: Caller) -> None:
    package_id = new_id()
    practice.create(package_id, [service.party_id], 10 * 2**20)
    assert practice.patch(package_id, 0, bytes(4 * 2**20)).status_code == 204
    refused = practice.patch(package_id, 4 * 2**20, bytes(4 * 2**20 + 1))
    assert (refused.status_code, refused.json()["most"]) == (413, 4 * 2**20)
