"""Our client and our gateway together: resuming over a killed gateway, waiting, ranges, notices, refusals."""

import hashlib
import io
import os
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from cases.errors import Cancelled, GatewayRefused, GatewayUnreachable
from cases.identifiers import new_id
from cases.person import PartyKind
from crypto.keys import PartyKeys
from gateway import http_events, receipts
from tests.gateway.server import RunningGateway, party_keys, register, running, spawned
from transport import mailbox
from transport.client import Client
from transport.events import events
from transport.mailbox import Event, Outcome
from transport.upload import Parcel, send, upload


@pytest.fixture(scope="module")
def gateway(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningGateway]:
    with running(tmp_path_factory.mktemp("gateway") / "folder") as gateway:
        yield gateway


@pytest.fixture
def practice(gateway: RunningGateway) -> PartyKeys:
    return registered(gateway.folder, PartyKind.PRACTICE)


@pytest.fixture
def service(gateway: RunningGateway) -> PartyKeys:
    return registered(gateway.folder, PartyKind.SERVICE)


def registered(folder: Path, kind: PartyKind) -> PartyKeys:
    keys = party_keys("party", kind)
    register(folder, keys)
    return keys


def client_of(url: str, keys: PartyKeys) -> Client:
    return Client(url, keys.device_id, keys.http_key, allow_loopback=True)


def parcel_in(folder: Path, to: PartyKeys, size: int = 700_000) -> Parcel:
    data = os.urandom(size)
    path = folder / new_id()
    path.write_bytes(data)
    return Parcel(new_id(), [to.party_id], path, size, hashlib.sha256(data).hexdigest())


def test_a_package_goes_through_and_both_sides_know(
    gateway: RunningGateway, practice: PartyKeys, service: PartyKeys, tmp_path: Path
) -> None:
    parcel = parcel_in(tmp_path, service, 5_000_000)
    with client_of(gateway.url, practice) as sender, client_of(gateway.url, service) as recipient:
        assert upload(sender, parcel, gateway.key).stored.sender == practice.party_id
        [item] = mailbox.listing(recipient).items
        part = io.BytesIO(parcel.path.read_bytes()[:1_000_000])
        mailbox.fetch(recipient, item, part)
        assert part.getvalue() == parcel.path.read_bytes()
        for _ in range(2):
            mailbox.acknowledge(recipient, item.package_id, Outcome.DELIVERED)
        assert mailbox.listing(recipient).items == ()
        [notice] = mailbox.notices(sender).items
        assert (notice.package_id, notice.party, notice.event) == (
            parcel.package_id,
            service.party_id,
            Event.DELIVERED,
        )


def test_an_upload_is_cancelled_and_goes_on_where_it_was(
    gateway: RunningGateway, practice: PartyKeys, service: PartyKeys, tmp_path: Path
) -> None:
    parcel, told = parcel_in(tmp_path, service, 3_000_000), []
    with client_of(gateway.url, practice) as sender:
        with pytest.raises(Cancelled):
            send(sender, parcel, cancelled=lambda: gateway_has(gateway, parcel) > 700_000)
        arrived = gateway_has(gateway, parcel)
        upload(sender, parcel, gateway.key, progress=lambda done, _: told.append(done))
    assert 0 < arrived < parcel.size
    assert told[0] >= arrived


def gateway_has(gateway: RunningGateway, parcel: Parcel) -> int:
    """Bytes of an upload that are on the gateway's disk."""
    files = [path for path in gateway.folder.rglob(f"*{parcel.package_id}*") if path.is_file()]
    return max((path.stat().st_size for path in files), default=0)


def test_a_listing_waits_until_something_arrives(
    gateway: RunningGateway, practice: PartyKeys, service: PartyKeys, tmp_path: Path
) -> None:
    parcel = parcel_in(tmp_path, service, 1_000)

    def send_in_a_moment() -> None:
        time.sleep(0.2)
        with client_of(gateway.url, practice) as sender:
            upload(sender, parcel, gateway.key)

    thread = threading.Thread(target=send_in_a_moment)
    thread.start()
    with client_of(gateway.url, service) as recipient:
        items = mailbox.listing(recipient, wait=20).items
    thread.join()
    assert [item.package_id for item in items] == [parcel.package_id]


def test_refusals_are_named(
    gateway: RunningGateway, practice: PartyKeys, service: PartyKeys, tmp_path: Path
) -> None:
    stranger = party_keys("stranger")
    with client_of(gateway.url, stranger) as unknown, pytest.raises(GatewayRefused) as unsigned:
        mailbox.listing(unknown)
    assert unsigned.value.fields == {"status": 401, "problem": "request.signature"}
    parcel = parcel_in(tmp_path, stranger)
    with client_of(gateway.url, practice) as sender, pytest.raises(GatewayRefused) as unknown_recipient:
        send(sender, parcel)
    assert unknown_recipient.value.fields["status"] == 422
    parcel = parcel_in(tmp_path, service)
    with client_of(gateway.url, practice) as sender:
        send(sender, parcel)
    with client_of(gateway.url, service) as other, pytest.raises(GatewayRefused) as taken:
        send(other, parcel)
    assert taken.value.fields["status"] == 409


@pytest.mark.slow  # starts the gateway twice, as a process
def test_a_gateway_killed_in_the_middle_gets_the_rest_after_it_is_back(tmp_path: Path) -> None:
    folder = tmp_path / "gateway"
    with spawned(folder) as child:
        sender, recipient = (registered(folder, kind) for kind in (PartyKind.PRACTICE, PartyKind.SERVICE))
        parcel, port, url = parcel_in(tmp_path, recipient, 6_000_000), child.port, child.url
        stop: list[int] = []

        def kill_in_the_middle(done: int, _: int) -> None:
            if done > 2_000_000 and not stop:
                stop.append(done)
                child.kill()

        with client_of(url, sender) as sending, pytest.raises(GatewayUnreachable):
            send(sending, parcel, progress=kill_in_the_middle)
    with spawned(folder, port=port), client_of(url, sender) as sending:
        upload(sending, parcel, receipts.load_key(folder).public)
        with client_of(url, recipient) as receiving:
            [item] = mailbox.listing(receiving).items
            part = io.BytesIO()
            mailbox.fetch(receiving, item, part)
    assert part.getvalue() == parcel.path.read_bytes()


def test_a_package_is_heard_of_as_soon_as_it_is_whole_and_the_next_stream_goes_on(
    gateway: RunningGateway,
    practice: PartyKeys,
    service: PartyKeys,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    first, second = parcel_in(tmp_path, service, 1_000), parcel_in(tmp_path, service, 1_000)
    listening = threading.Event()

    def bring() -> None:
        assert listening.wait(60)
        with client_of(gateway.url, practice) as client:
            send(client, first)

    with client_of(gateway.url, service) as client:
        bringing = threading.Thread(target=bring)
        bringing.start()
        stream: Any = events(client, alive=listening.set)
        heard = next(stream)
        stream.close()
        bringing.join()
        monkeypatch.setattr(http_events, "STREAM_SECONDS", 0.5)
        assert heard == mailbox.listing(client).items[0]
        assert list(events(client, heard.cursor)) == []
        with client_of(gateway.url, practice) as other:
            send(other, second)
        assert [item.package_id for item in events(client, heard.cursor)] == [second.package_id]


@pytest.mark.slow  # starts a process
def test_a_gateway_that_is_killed_ends_the_waiting(tmp_path: Path) -> None:
    with spawned(tmp_path / "gateway") as child:
        keys = registered(child.folder, PartyKind.SERVICE)
        listening = threading.Event()

        def kill() -> None:
            listening.wait(60)
            child.kill()

        killing = threading.Thread(target=kill)
        killing.start()
        with client_of(child.url, keys) as client, pytest.raises(GatewayUnreachable):
            list(events(client, alive=listening.set))
        killing.join()
