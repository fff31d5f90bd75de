"""Patience, order, and what a gateway's refusal means for a parcel."""

import hashlib
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from cases.errors import GatewayBusy, GatewayUnreachable
from cases.identifiers import new_id
from crypto.sealing import SealedPackage
from crypto.signing import PublicKey
from desktop.outbox import Outbox
from desktop.outbox_states import State
from desktop.store.courier import CourierStore, Parcel, Recipient
from tests.transport.servers import Exchange, client, gateway
from tests.transport.tus_gateway import TusGateway
from transport.mailbox import Event, Notice

NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)


class Clock:
    """A computer's clock that a test sets."""

    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def store(tmp_path: Path) -> CourierStore:
    return CourierStore(tmp_path / "courier.db", bytes(32))


@pytest.fixture
def outbox(store: CourierStore, tmp_path: Path, clock: Clock) -> Outbox:
    return Outbox(store, tmp_path / "spool", clock)


def put(outbox: Outbox, size: int = 100, *, urgent: bool = False) -> Parcel:
    data = bytes(size)
    file = outbox.new_file()
    file.write_bytes(data)
    sealed = SealedPackage(new_id(), new_id(), "0" * 64, size, hashlib.sha256(data).hexdigest())
    return outbox.put(file, sealed, [Recipient(new_id(), "SHA256:x")], urgent=urgent)


def refuse(exchange: Exchange) -> None:
    exchange.body()
    exchange.reply_problem(422, "request.recipient_unknown")


def test_urgent_and_small_ones_go_first(outbox: Outbox) -> None:
    large, small, urgent = put(outbox, 5_000), put(outbox, 50), put(outbox, 9_000, urgent=True)
    fakes: dict[str, TusGateway] = {}
    with gateway(lambda exchange: _each(fakes, exchange)) as url, client(url) as sending:
        sent = outbox.send_due(sending, _each_key(fakes))
    assert sent.uploaded == [urgent.package_id, small.package_id, large.package_id]


def test_a_parcel_is_deleted_when_its_receipt_is_stored(
    outbox: Outbox, store: CourierStore, tmp_path: Path
) -> None:
    fake, parcel = TusGateway(), put(outbox)
    with gateway(fake) as url, client(url) as sending:
        outbox.send_due(sending, fake.key.public)
    [after] = store.parcels()
    assert (after.state, after.receipt is not None) == (State.UPLOADED, True)
    assert not (tmp_path / "spool" / parcel.file).exists()


def test_a_refusal_needs_attention_and_is_not_tried_again_by_itself(
    outbox: Outbox, store: CourierStore
) -> None:
    parcel = put(outbox)
    with gateway(refuse) as url, client(url) as sending:
        assert outbox.send_due(sending, TusGateway().key.public).refused == [parcel.package_id]
        assert outbox.send_due(sending, TusGateway().key.public, at_once=True).refused == []
    [after] = store.parcels()
    assert after.state is State.ATTENTION
    assert after.trouble == "gateway.refused/request.recipient_unknown"
    assert outbox.again(after)
    assert store.parcels()[0].state is State.SEALED


def test_another_refusal_does_not_stop_the_next_parcel(outbox: Outbox) -> None:
    bad, good = put(outbox, 10), put(outbox, 20)
    fake = TusGateway()

    def refuse_first(exchange: Exchange) -> None:
        if bad.package_id in exchange.path or exchange.headers.get("Upload-Length") == "10":
            refuse(exchange)
        else:
            fake(exchange)

    with gateway(refuse_first) as url, client(url) as sending:
        sent = outbox.send_due(sending, fake.key.public)
    assert (sent.refused, sent.uploaded) == ([bad.package_id], [good.package_id])


def test_a_busy_gateway_is_left_alone_for_as_long_as_it_asks(
    outbox: Outbox, store: CourierStore, clock: Clock
) -> None:
    put(outbox)
    fake = TusGateway()
    with gateway(lambda exchange: exchange.reply(503, Retry_After="600")) as url, client(url) as sending:
        assert isinstance(outbox.send_due(sending, fake.key.public).trouble, GatewayBusy)
    [waiting] = store.parcels()
    assert waiting.not_before >= (NOON + timedelta(seconds=600)).timestamp()
    with gateway(fake) as url, client(url) as sending:
        clock.now = NOON + timedelta(seconds=599)
        assert outbox.send_due(sending, fake.key.public).uploaded == []
        clock.now = NOON + timedelta(seconds=601)
        assert len(outbox.send_due(sending, fake.key.public).uploaded) == 1


def test_a_clock_set_back_makes_nothing_wait_for_years(outbox: Outbox, clock: Clock) -> None:
    put(outbox)
    fake = TusGateway()
    with gateway(lambda exchange: exchange.reply(503)) as url, client(url) as sending:
        outbox.send_due(sending, fake.key.public)
    clock.now = NOON - timedelta(days=700)
    with gateway(fake) as url, client(url) as sending:
        assert len(outbox.send_due(sending, fake.key.public).uploaded) == 1


def test_an_unreachable_gateway_ends_the_pass(outbox: Outbox, store: CourierStore) -> None:
    put(outbox)
    put(outbox)
    with gateway(lambda _: None) as url:
        pass
    with client(url) as sending:
        trouble = outbox.send_due(sending, TusGateway().key.public).trouble
    assert isinstance(trouble, GatewayUnreachable)
    assert sorted(parcel.attempts for parcel in store.parcels()) == [0, 1]


def test_it_is_acknowledged_when_every_recipient_has_it(outbox: Outbox, store: CourierStore) -> None:
    parcel = put(outbox)
    fake = TusGateway()
    with gateway(fake) as url, client(url) as sending:
        outbox.send_due(sending, fake.key.public)
    for event, state in ((Event.EXPIRED, State.ATTENTION), (Event.DELIVERED, State.ACKNOWLEDGED)):
        notice = Notice(
            cursor=1, package_id=parcel.package_id, party=parcel.recipients[0].party_id, event=event, at=NOON
        )
        store.note_deliveries([notice], 1)
        outbox._note_delivery(store.parcels()[0])
        assert store.parcels()[0].state is state


def test_a_lost_parcel_whose_bytes_are_gone_must_be_sealed_again(
    outbox: Outbox, store: CourierStore, tmp_path: Path
) -> None:
    parcel = put(outbox)
    store.update(parcel, State.ATTENTION, trouble="package.expired")
    (tmp_path / "spool" / parcel.file).unlink()
    assert not outbox.again(store.parcels()[0])


def test_another_sealing_of_an_item_takes_the_place_of_the_first(
    outbox: Outbox, store: CourierStore, tmp_path: Path
) -> None:
    first = put(outbox)
    file = outbox.new_file()
    file.write_bytes(b"again")
    again = SealedPackage(new_id(), first.item_id, "1" * 64, 5, "2" * 64)
    outbox.put(file, again, first.recipients, urgent=False)
    assert [parcel.package_id for parcel in store.parcels()] == [again.package_id]
    assert [path.name for path in (tmp_path / "spool").iterdir()] == [file.name]


def test_sweeping_removes_only_what_no_row_needs(outbox: Outbox, tmp_path: Path) -> None:
    parcel = put(outbox)
    outbox.new_file().write_bytes(b"a sealing that was killed")
    (tmp_path / "spool" / "x.part").write_bytes(b"half of one")
    outbox.sweep()
    assert [path.name for path in (tmp_path / "spool").iterdir()] == [parcel.file]


def _each(fakes: dict[str, TusGateway], exchange: Exchange) -> None:
    """One upload after the other, each to a gateway of its own with the same key."""
    if exchange.command == "POST":
        fresh = TusGateway()
        fresh.key = fakes.setdefault("first", fresh).key
        fakes["now"] = fresh
    fakes["now"](exchange)


def _each_key(fakes: dict[str, TusGateway]) -> PublicKey:
    return fakes.setdefault("first", TusGateway()).key.public
