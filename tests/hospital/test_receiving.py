"""The service receives and answers by itself: at once, once, through trouble, and ends when told."""

import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from cases.answer import Answer
from cases.errors import SecondCopy
from cases.message import MessageKind
from cases.receipt import ReceiptKind
from gateway import http_events
from hospital import lane, quarantine
from hospital import receiving as module
from hospital.answer import give_answer
from hospital.documents import Decode
from hospital.home import unlock
from hospital.homes import Homes
from hospital.receiving import Receiving
from tests.cases import samples
from tests.gateway.server import running
from tests.hospital.world import World, clinician, decode_here, jpeg


def soon(true: Callable[[], bool], seconds: float = 60) -> None:
    """Wait for it; fails the test when it does not come."""
    deadline = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < deadline
        time.sleep(0.005)


@contextmanager
def receiving_for(world: World, decode: Decode = decode_here) -> Iterator[Receiving]:
    """The service's lanes run; what the test asks of ``world.home`` it asks as another connection."""
    with Homes(world.home.folder, unlock(world.home.folder)) as homes:
        receiving = Receiving(homes, decode)
        with receiving:
            soon(lambda: receiving.state.last_contact is not None)
            yield receiving
        assert not receiving.failed


def received(world: World, case_id: str) -> bool:
    return case_id in world.home.inbox.case_ids()


def answer_of(case_id: str) -> Answer:
    return samples.answer(case_id).model_copy(update={"created": datetime.now(UTC), "author": clinician()})


def test_a_request_is_received_acknowledged_and_told_at_once(world: World) -> None:
    with receiving_for(world) as receiving:
        begun = time.monotonic()
        request, _ = world.practice.ask(world.service)
        soon(lambda: received(world, request.case_id))
        assert time.monotonic() - begun < lane.REGULARLY / 10  # it was told, and has not looked by itself
        soon(lambda: world.waiting() == 0)
        soon(lambda: receiving.state.sent == 1)
        assert [receipt.kind for receipt in world.practice.receipts()] == [ReceiptKind.DELIVERED]
        assert (receiving.state.received, receiving.state.refused, receiving.state.trouble) == (1, 0, {})


def test_what_waited_before_the_start_is_received_too(world: World) -> None:
    requests = [world.practice.ask(world.service)[0] for _ in range(2)]
    with receiving_for(world):
        soon(lambda: all(received(world, request.case_id) for request in requests))


def test_an_answer_that_another_connection_noted_leaves_by_itself(world: World) -> None:
    request, _ = world.practice.ask(world.service)
    with receiving_for(world):
        soon(lambda: received(world, request.case_id))
        give_answer(world.home, answer_of(request.case_id))
        soon(lambda: any(isinstance(reply.document, Answer) for reply in world.practice.replies()))


def test_an_answer_leaves_while_a_large_package_is_opened(world: World) -> None:
    request, _ = world.practice.ask(world.service)
    world.pull()
    opening, enough = threading.Event(), threading.Event()

    def slowly(data: bytes) -> tuple[str, int, int]:
        opening.set()
        enough.wait(60)
        return decode_here(data)

    with receiving_for(world, slowly) as receiving:
        second, _ = world.practice.ask(world.service)
        assert opening.wait(60)
        give_answer(world.home, answer_of(request.case_id))
        receiving.wake()
        soon(lambda: any(isinstance(reply.document, Answer) for reply in world.practice.replies()))
        assert not received(world, second.case_id)
        enough.set()
        soon(lambda: received(world, second.case_id))


def test_what_waits_is_opened_when_its_keys_come(world: World) -> None:
    stranger = world.another_practice(trusted=False)
    request, _ = stranger.ask(world.service)
    with receiving_for(world):
        soon(lambda: [held.code for held in quarantine.held_back(world.home)] == ["key.party_unknown"])
        world.introduce(stranger)
        soon(lambda: received(world, request.case_id))
        soon(lambda: world.waiting() == 0)


def test_what_waits_is_not_opened_again_for_nothing(world: World) -> None:
    request = world.practice.prepared(world.service)
    decoded: list[int] = []

    def counted(data: bytes) -> tuple[str, int, int]:
        decoded.append(len(data))
        return decode_here(data)

    world.practice.say(request, MessageKind.ADDITION, "One more", jpeg(7))
    with receiving_for(world, counted) as receiving:
        soon(lambda: [held.code for held in quarantine.held_back(world.home)] == ["case.unknown"])
        tried = len(decoded)
        for _ in range(3):
            receiving.wake()
            time.sleep(0.1)
        assert len(decoded) == tried
        world.practice.send_request(request)
        soon(lambda: received(world, request.case_id) and not quarantine.held_back(world.home))


def test_streams_follow_each_other(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(http_events, "STREAM_SECONDS", 0.1)
    monkeypatch.setattr(module, "_BETWEEN_STREAMS", 0.05)
    with receiving_for(world) as receiving:
        time.sleep(0.4)
        request, _ = world.practice.ask(world.service)
        soon(lambda: received(world, request.case_id))
        assert receiving.state.trouble == {}


def test_one_process_alone_receives(world: World) -> None:
    with (
        receiving_for(world),
        Homes(world.home.folder, unlock(world.home.folder)) as homes,
        pytest.raises(SecondCopy),
    ):
        Receiving(homes, decode_here).start()
    with world.home.alone():
        pass


def test_it_ends_with_the_picture_at_hand_whatever_it_does(world: World) -> None:
    opening, told = threading.Event(), threading.Event()
    opened: list[int] = []

    def slowly(data: bytes) -> tuple[str, int, int]:
        opened.append(len(data))
        opening.set()
        assert told.wait(60)
        return decode_here(data)

    request, _ = world.practice.ask(world.service, jpeg(1), jpeg(2), jpeg(3), jpeg(4), jpeg(5), jpeg(6))
    with Homes(world.home.folder, unlock(world.home.folder)) as homes:
        receiving = Receiving(homes, slowly)
        receiving.start()
        assert opening.wait(60)
        with ThreadPoolExecutor(1) as elsewhere:
            stopped = elsewhere.submit(receiving.stop)
            soon(receiving._ending.is_set)
            told.set()
            stopped.result()
    assert len(opened) == 1
    assert not received(world, request.case_id)
    assert world.home.objects.object_ids() == set()
    with receiving_for(world):
        soon(lambda: received(world, request.case_id))


def test_a_gateway_that_is_away_is_trouble_until_it_is_back(
    tmp_path: Path, expected_logs: set[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    expected_logs |= {"listening: gateway", "receiving: gateway", "sending: gateway"}
    monkeypatch.setattr(lane, "wait_before", lambda *_: timedelta(seconds=0.05))
    folder = tmp_path / "gateway"
    with running(folder) as gateway:
        world, port = World.made(gateway, tmp_path), int(gateway.url.rpartition(":")[2])
    with (
        world.home,
        Homes(world.home.folder, unlock(world.home.folder)) as homes,
        Receiving(homes, decode_here) as receiving,
    ):
        soon(lambda: set(receiving.state.trouble) == {"listening", "receiving"})
        trouble = receiving.state.trouble["receiving"]
        assert trouble.error.code == "gateway.unreachable"
        assert receiving.state.last_contact is None
        with running(folder, port=port):
            request, _ = world.practice.ask(world.service)
            soon(lambda: received(world, request.case_id))
            soon(lambda: receiving.state.trouble == {})
            receiving.stop()
