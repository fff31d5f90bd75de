"""How much is taken of whom, over HTTP: 413, 429 and 507, each with a problem document."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from cases.identifiers import new_id
from gateway.settings import Limits, Settings
from tests.gateway.parts import FailingBlobs
from tests.gateway.server import TUS, Caller, RunningGateway, running

LIMITS = Limits(package_bytes=1_000, open_uploads=3, mailbox_packages=4, mailbox_bytes=2_500, free_bytes=0)


@pytest.fixture(scope="module")
def gateway(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningGateway]:
    with running(tmp_path_factory.mktemp("limits") / "gateway", Settings(limits=LIMITS)) as gateway:
        yield gateway


@pytest.fixture
def practice(gateway: RunningGateway) -> Caller:
    return gateway.party("practice")


@pytest.fixture
def service(gateway: RunningGateway) -> Caller:
    return gateway.party("service")


def test_a_package_has_a_largest_size(practice: Caller, service: Caller) -> None:
    refused = practice.create(new_id(), [service.party_id], 1_001)
    assert (refused.status_code, refused.json()["most"]) == (413, 1_000)
    assert practice.create(new_id(), [service.party_id], 1_000).status_code == 201
    assert practice.call("OPTIONS", "/v1/packages").headers["Tus-Max-Size"] == "1000"


def test_a_party_has_so_many_uploads_under_way(practice: Caller, service: Caller) -> None:
    package_ids = [new_id() for _ in range(3)]
    for package_id in package_ids:
        assert practice.create(package_id, [service.party_id], 1).status_code == 201
    refused = practice.create(new_id(), [service.party_id], 1)
    assert (refused.status_code, refused.headers["Retry-After"]) == (429, "60")
    assert refused.json()["type"] == "urn:pli:problem:request.too_many_uploads"
    assert practice.create(package_ids[0], [service.party_id], 1).status_code == 201
    practice.call("DELETE", f"/v1/packages/{package_ids[0]}", TUS)
    assert practice.create(new_id(), [service.party_id], 1).status_code == 201


def test_a_mailbox_holds_so_many_packages(practice: Caller, service: Caller) -> None:
    package_ids = [practice.upload([service.party_id], b"x") for _ in range(4)]
    refused = practice.create(new_id(), [service.party_id], 1)
    assert (refused.status_code, refused.headers["Retry-After"]) == (507, "60")
    assert refused.json()["type"] == "urn:pli:problem:request.mailbox_full"
    service.acknowledge(package_ids[0])
    assert practice.create(new_id(), [service.party_id], 1).status_code == 201


def test_a_mailbox_holds_so_many_bytes(practice: Caller, service: Caller) -> None:
    for _ in range(2):
        practice.upload([service.party_id], bytes(1_000))
    assert practice.create(new_id(), [service.party_id], 501).status_code == 507
    assert practice.create(new_id(), [service.party_id], 500).status_code == 201


def test_the_last_place_is_taken_once(gateway: RunningGateway, service: Caller) -> None:
    senders = [gateway.party("practice") for _ in range(8)]
    statuses: list[int] = []

    def send(sender: Caller) -> None:
        statuses.append(sender.create(new_id(), [service.party_id], 1).status_code)

    threads = [threading.Thread(target=send, args=(sender,)) for sender in senders]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(statuses) == [201] * 4 + [507] * 4


def test_patches_of_one_upload_at_once_are_taken_once(practice: Caller, service: Caller) -> None:
    package_id = new_id()
    practice.create(package_id, [service.party_id], 1_000)
    statuses: list[int] = []
    callers = [Caller(practice.url, practice.keys) for _ in range(6)]

    def send(caller: Caller) -> None:
        statuses.append(caller.patch(package_id, 0, bytes(400)).status_code)
        caller.close()

    threads = [threading.Thread(target=send, args=(caller,)) for caller in callers]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(statuses) == [204] + [409] * 5
    assert practice.head(package_id).headers["Upload-Offset"] == "400"


def test_a_full_disk_is_a_problem_that_passes(tmp_path: Path) -> None:
    blobs = FailingBlobs(tmp_path / "gateway-blobs")
    with running(tmp_path / "gateway", Settings(limits=Limits(free_bytes=0)), blobs=blobs) as gateway:
        practice = gateway.party("practice")
        package_id = new_id()
        practice.create(package_id, [practice.party_id], 10)
        practice.patch(package_id, 0, b"12345")
        blobs.room = 3
        refused = practice.patch(package_id, 5, b"67890")
        assert (refused.status_code, refused.json()["type"]) == (507, "urn:pli:problem:disk.full")
        assert practice.create(new_id(), [practice.party_id], 10).status_code == 507
        assert practice.head(package_id).headers["Upload-Offset"] == "5"
        blobs.room = 1_000
        assert practice.patch(package_id, 5, b"67890").status_code == 204
        assert practice.call("GET", f"/v1/mailbox/{package_id}").content == b"1234567890"
