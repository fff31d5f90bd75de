"""An upload goes on where it was cut off, and ends only with a receipt that the gateway signed for these bytes."""

import hashlib
import os
import threading
from itertools import pairwise
from pathlib import Path

import pytest

from cases.errors import Cancelled, GatewayBusy, GatewayRefused, GatewayUnreachable, GatewayUntrusted
from cases.identifiers import new_id
from crypto.signing import SigningKey
from tests.transport.servers import Exchange, client, gateway
from tests.transport.tus_gateway import TusGateway
from transport.upload import FIRST_PIECE, LARGEST_PIECE, Parcel, upload

SIZE = 1_500_001


@pytest.fixture
def parcel(tmp_path: Path) -> Parcel:
    return parcel_of(tmp_path / "package", os.urandom(SIZE))


def parcel_of(path: Path, data: bytes) -> Parcel:
    path.write_bytes(data)
    return Parcel(new_id(), [new_id(), new_id()], path, len(data), hashlib.sha256(data).hexdigest())


def run(fake: TusGateway, parcel: Parcel) -> None:
    with gateway(fake) as url, client(url) as sending:
        receipt = upload(sending, parcel, fake.key.public)
    assert receipt.stored.sha256 == parcel.sha256


def test_all_bytes_arrive_and_the_receipt_is_checked(parcel: Parcel) -> None:
    fake = TusGateway()
    run(fake, parcel)
    assert fake.bytes == parcel.path.read_bytes()
    assert [method for method, _ in fake.asked[:2]] == ["POST", "HEAD"]
    assert fake.asked[-1] == ("GET", None)


def test_pieces_grow_while_the_link_is_quick_up_to_4_mib(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("transport.upload._QUICK", 60.0)  # the machine may be slow, the link is not
    fake = TusGateway()
    run(fake, parcel_of(tmp_path / "large", bytes(16_000_000)))
    offsets = [offset for method, offset in fake.asked if method == "PATCH" and offset is not None]
    sizes = [after - before for before, after in pairwise(offsets)]
    assert sizes[:5] == [FIRST_PIECE * 2**power for power in range(5)]
    assert max(sizes) == LARGEST_PIECE == 4 * 2**20


def test_pieces_of_a_poor_link_shrink_to_a_quarter_of_the_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("transport.upload._SLOW", 0.0)
    monkeypatch.setattr("transport.upload._QUICK", 0.0)
    fake = TusGateway()
    run(fake, parcel_of(tmp_path / "package", bytes(FIRST_PIECE * 4)))
    offsets = [offset for method, offset in fake.asked if method == "PATCH" and offset is not None]
    sizes = [after - before for before, after in pairwise(offsets)]
    assert sizes[:3] == [FIRST_PIECE, FIRST_PIECE // 2, FIRST_PIECE // 4]
    assert set(sizes[3:]) == {FIRST_PIECE // 4}


def test_a_second_upload_asks_first_what_has_arrived(parcel: Parcel) -> None:
    fake = TusGateway()
    fake.bytes += parcel.path.read_bytes()[:700_000]
    run(fake, parcel)
    assert fake.asked[2] == ("PATCH", 700_000)
    assert fake.bytes == parcel.path.read_bytes()


def test_a_finished_upload_only_fetches_its_receipt(parcel: Parcel) -> None:
    fake = TusGateway()
    run(fake, parcel)
    fake.asked.clear()
    run(fake, parcel)
    assert [method for method, _ in fake.asked] == ["POST", "HEAD", "GET"]


def test_a_conflict_is_resolved_by_asking_the_offset(parcel: Parcel) -> None:
    lost = [400_000]

    def lose_some(fake: TusGateway, exchange: Exchange) -> bool:
        if exchange.command == "PATCH" and lost and len(fake.bytes) > 700_000:
            del fake.bytes[lost.pop() :]
        return False

    fake = TusGateway(lose_some)
    run(fake, parcel)
    assert ("PATCH", 400_000) in fake.asked
    assert fake.bytes == parcel.path.read_bytes()


def test_endless_conflicts_are_given_up(parcel: Parcel) -> None:
    def conflict(_: TusGateway, exchange: Exchange) -> bool:
        if exchange.command == "PATCH":
            exchange.body()
            exchange.reply_problem(409, "upload.offset")
            return True
        return False

    fake = TusGateway(conflict)
    with pytest.raises(GatewayRefused):
        run(fake, parcel)
    assert len(fake.asked) < 20


def test_a_cut_in_the_middle_is_unreachable_and_the_next_try_goes_on(parcel: Parcel) -> None:
    cut = [True]

    def cut_once(fake: TusGateway, exchange: Exchange) -> bool:
        if exchange.command == "PATCH" and len(fake.bytes) > 0 and cut:
            cut.pop()
            exchange.rfile.read(1_000)
            exchange.connection.close()
            exchange.close_connection = True
            return True
        return False

    fake = TusGateway(cut_once)
    with pytest.raises(GatewayUnreachable):
        run(fake, parcel)
    run(fake, parcel)
    assert fake.bytes == parcel.path.read_bytes()


def test_progress_is_told_at_most_every_50_ms_and_at_the_end(parcel: Parcel) -> None:
    told: list[tuple[int, int]] = []
    fake = TusGateway()
    with gateway(fake) as url, client(url) as sending:
        upload(sending, parcel, fake.key.public, progress=lambda done, total: told.append((done, total)))
    assert told[-1] == (SIZE, SIZE)
    assert told == sorted(told)
    assert len(told) < SIZE / 16_384 / 2


def test_cancelling_stops_within_a_piece(parcel: Parcel) -> None:
    stop = threading.Event()
    fake = TusGateway()
    with gateway(fake) as url, client(url) as sending, pytest.raises(Cancelled):
        upload(sending, parcel, fake.key.public, progress=lambda *_: stop.set(), cancelled=stop.is_set)
    assert len(fake.bytes) < SIZE


@pytest.mark.parametrize(("status", "error"), [(503, GatewayBusy), (429, GatewayBusy), (413, GatewayRefused)])
def test_a_refused_creation_is_told(parcel: Parcel, status: int, error: type[Exception]) -> None:
    def refuse(_: TusGateway, exchange: Exchange) -> bool:
        exchange.reply(status)
        return True

    with pytest.raises(error):
        run(TusGateway(refuse), parcel)


# ── Gateways that lie ─────────────────────────────────────────────────────────────────────────────────────


def lying(command: str, answer: "dict[str, str]", status: int) -> TusGateway:
    def lie(_: TusGateway, exchange: Exchange) -> bool:
        if exchange.command != command:
            return False
        exchange.body()
        exchange.reply(status, b"", **answer)
        return True

    return TusGateway(lie)


@pytest.mark.parametrize(
    "fake",
    [
        lying("POST", {"Location": "https://elsewhere.example/v1/packages/x"}, 201),
        lying("POST", {}, 201),
        lying("HEAD", {"Upload-Offset": "0", "Upload-Length": "7"}, 200),
        lying("HEAD", {"Upload-Offset": str(SIZE + 1), "Upload-Length": str(SIZE)}, 200),
        lying("HEAD", {"Upload-Offset": "-1", "Upload-Length": str(SIZE)}, 200),
        lying("HEAD", {"Upload-Length": str(SIZE)}, 200),
        lying("PATCH", {"Upload-Offset": "1"}, 204),
        lying("PATCH", {"Upload-Offset": str(SIZE)}, 204),
    ],
    ids=["elsewhere", "nowhere", "length", "beyond", "negative", "no offset", "little", "all at once"],
)
def test_an_answer_that_cannot_be_true_ends_the_upload(fake: TusGateway, parcel: Parcel) -> None:
    with pytest.raises(GatewayUntrusted):
        run(fake, parcel)


def test_a_receipt_signed_by_another_key_is_refused(parcel: Parcel) -> None:
    fake = TusGateway()
    pinned = SigningKey.generate(post_quantum=False).public
    with gateway(fake) as url, client(url) as sending, pytest.raises(GatewayUntrusted, match="did not sign"):
        upload(sending, parcel, pinned)


def receipt_of(parcel: Parcel, package_id: str, sha256: str, size: int) -> None:
    def answer(fake: TusGateway, exchange: Exchange) -> bool:
        if exchange.command != "GET":
            return False
        fake.bytes = fake.bytes[:size]
        exchange.reply_json(fake.receipt(package_id, sha256))
        return True

    run(TusGateway(answer), parcel)


def test_a_receipt_for_another_package_or_other_bytes_is_refused(parcel: Parcel) -> None:
    with pytest.raises(GatewayUntrusted, match="something else"):
        receipt_of(parcel, new_id(), parcel.sha256, SIZE)
    with pytest.raises(GatewayUntrusted, match="something else"):
        receipt_of(parcel, parcel.package_id, "0" * 64, SIZE)
    with pytest.raises(GatewayUntrusted, match="something else"):
        receipt_of(parcel, parcel.package_id, parcel.sha256, SIZE - 1)
