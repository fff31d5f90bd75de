"""What is refused: kept here sealed, with its reason; said to the sender where the sender was verified."""

from datetime import UTC, datetime, timedelta

import pytest

from cases.identifiers import new_id
from cases.manifest import Kind
from cases.message import MessageKind
from cases.receipt import Receipt, ReceiptKind
from hospital.arrivals import Arrival, ArrivalState
from hospital.decoding import decode_in_child
from hospital.receive import Receiver
from tests.cases import samples
from tests.hospital.world import World, jpeg


@pytest.fixture(autouse=True)
def warned(expected_logs: set[str]) -> None:
    expected_logs.add("refused: ")


def the_refused(world: World) -> Arrival:
    [arrival] = world.home.arrivals.in_state(ArrivalState.REFUSED)
    assert arrival.acknowledged
    assert world.home.package_path(arrival.package_id).is_file()
    assert world.home.objects.object_ids() == world.home.inbox.object_ids()
    assert world.waiting() == 0
    return arrival


def test_a_package_changed_behind_its_signature_is_refused_and_nothing_of_it_released(world: World) -> None:
    large = jpeg() + bytes(200_000)  # the signature stands in the first 64 KiB, the change in the last
    request = world.practice.prepared(world.service, large)
    content = world.practice.content(Kind.REQUEST, request.case_id, request, (large,), (world.practice,))
    world.practice.send(content, world.service.party_id, change=flip_the_last_byte)
    assert world.pull().received == []
    assert the_refused(world).reason == "package.payload"
    [receipt] = world.practice.receipts()
    assert receipt.kind is ReceiptKind.REFUSED
    assert receipt.reason.startswith("package.payload: ")


def flip_the_last_byte(data: bytes) -> bytes:
    return data[:-1] + bytes([data[-1] ^ 1])


def test_a_package_that_cannot_be_opened_is_refused_without_a_receipt(world: World) -> None:
    world.practice.caller.upload([world.service.party_id], b"not a package at all" * 100)
    world.pull()
    assert the_refused(world).reason == "package.header"
    assert world.practice.receipts() == []
    [notice] = world.practice.caller.call("GET", "/v1/notices?after=0&limit=10").json()["items"]
    assert notice["event"] == "refused"


def test_it_is_refused_once_and_the_next_one_is_received(world: World) -> None:
    world.practice.caller.upload([world.service.party_id], b"nothing")
    request, _ = world.practice.ask(world.service)
    assert world.pull().received == [request.case_id]
    assert world.pull().refused == []
    the_refused(world)


@pytest.mark.parametrize(
    ("field", "value"),
    [("width", 65), ("sha256", "0" * 64), ("type", "image/png")],
)
def test_a_picture_other_than_the_document_says_is_refused(world: World, field: str, value: object) -> None:
    request = world.practice.prepared(world.service)
    picture = request.pictures[0].model_copy(update={field: value})
    world.practice.send_request(request.model_copy(update={"pictures": (picture,)}))
    world.pull()
    assert the_refused(world).reason in ("picture.damaged", "package.manifest_mismatch")
    assert [receipt.kind for receipt in world.practice.receipts()] == [ReceiptKind.REFUSED]


@pytest.mark.slow  # starts the decoding child
def test_a_picture_that_the_child_cannot_decode_is_refused(world: World) -> None:
    broken = jpeg()[:200]
    world.practice.ask(world.service, jpeg(), broken)
    with world.home.client() as client:
        Receiver(world.home, client, decode_in_child).pull()
    assert the_refused(world).reason == "picture.damaged"


@pytest.mark.slow  # starts the decoding child
def test_the_child_decodes_what_is_whole(world: World) -> None:
    request, _ = world.practice.ask(world.service)
    with world.home.client() as client:
        assert Receiver(world.home, client, decode_in_child).pull().received == [request.case_id]


def test_a_request_in_the_name_of_another_practice_is_refused(world: World) -> None:
    other = world.another_practice()
    request = world.practice.prepared(world.service)
    other.send_request(request)
    world.pull()
    assert "another practice" in the_refused(world).explained


def test_a_request_to_another_service_is_refused(world: World) -> None:
    elsewhere = samples.service()
    request = world.practice.prepared(elsewhere)
    world.practice.send_request(request, to=world.service.party_id)
    world.pull()
    assert "another service" in the_refused(world).explained


def test_a_second_request_for_a_case_is_refused(world: World) -> None:
    request, _ = world.practice.ask(world.service)
    world.practice.send_request(request)
    assert world.pull().received == [request.case_id]
    assert "second request" in the_refused(world).explained


def test_a_message_by_a_party_that_the_case_does_not_concern_is_refused(world: World) -> None:
    request, _ = world.practice.ask(world.service)
    world.another_practice().say(request, MessageKind.REPLY, "What about him?")
    world.pull()
    assert "does not concern" in the_refused(world).explained


@pytest.mark.parametrize("seconds", [0, 1])
def test_a_picture_added_later_is_taken_only_if_the_consent_held_then(world: World, seconds: int) -> None:
    request, _ = world.practice.ask(world.service)
    before = request.consent.given_at - timedelta(seconds=seconds)
    world.practice.say(request, MessageKind.ADDITION, "", jpeg(2), added_at=before)
    world.pull()
    if seconds:
        assert "consent" in the_refused(world).explained
    else:
        assert len(world.home.inbox.messages(request.case_id)) == 1


def test_only_the_practice_that_asked_may_withdraw(world: World) -> None:
    gp = world.another_practice()
    request, _ = world.practice.ask(world.service, reply_to=(gp,))
    gp.say(request, MessageKind.WITHDRAWAL, "I do not want it")
    world.pull()
    assert "withdrawal by another" in the_refused(world).explained


def test_a_receipt_for_what_was_never_sent_is_refused_silently(world: World) -> None:
    request, _ = world.practice.ask(world.service)
    receipt = Receipt(
        kind=ReceiptKind.ANSWER_READ,
        case_id=request.case_id,
        item_id=new_id(),
        manifest="0" * 64,
        at=datetime.now(UTC),
        person=samples.person(),
    )
    content = world.practice.content(Kind.RECEIPT, request.case_id, receipt, (), (world.practice,))
    world.practice.send(content, world.service.party_id)
    world.pull()
    assert "never sent" in the_refused(world).explained
    assert [told.kind for told in world.practice.receipts()] == [ReceiptKind.DELIVERED]


def test_a_service_takes_no_answers_of_a_practice(world: World) -> None:
    answer = samples.answer(new_id())
    content = world.practice.content(Kind.ANSWER, answer.case_id, answer, (), (world.practice,))
    world.practice.send(content, world.service.party_id)
    world.pull()
    assert "was not forwarded to" in the_refused(world).explained


def test_a_document_of_a_newer_version_is_refused_with_the_advice_to_update(world: World) -> None:
    request = world.practice.prepared(world.service)
    newer = request.model_copy(update={"v": "request/v2"})
    world.practice.send_request(newer)
    world.pull()
    assert the_refused(world).reason == "wire.unknown_version"
    [receipt] = world.practice.receipts()
    assert "update Pli" in receipt.reason


def test_a_package_announced_under_another_name_is_refused(world: World) -> None:
    request = world.practice.prepared(world.service)
    content = world.practice.content(Kind.REQUEST, request.case_id, request, (jpeg(),), (world.practice,))
    world.practice.send(content, world.service.party_id, announced_as=new_id())
    world.pull()
    assert "announced another package" in the_refused(world).explained
