"""Pulling: each package once, verified, its pictures decoded; what fails is kept sealed with its reason."""

from cases.identifiers import new_id
from cases.message import MessageKind
from cases.receipt import ReceiptKind
from hospital.case_file import CaseState
from tests.hospital.world import World, jpeg


def test_a_request_is_received_once_and_delivered_is_said_once(world: World) -> None:
    request, _ = world.practice.ask(world.service, jpeg(1), jpeg(2))
    pulled = world.pull()
    assert pulled.received == [request.case_id]
    assert world.pull().received == []
    case = world.home.case(request.case_id)
    assert case.request.document == request
    assert case.state is CaseState.RECEIVED
    assert world.home.inbox.picture(case.request.seal, 2) == jpeg(2)
    [receipt] = world.practice.receipts()
    assert (receipt.kind, receipt.case_id) == (ReceiptKind.DELIVERED, request.case_id)
    assert receipt.manifest == case.request.seal.manifest_sha256
    assert world.waiting() == 0
    assert list((world.home.folder / "packages").iterdir()) == []
    assert list((world.home.folder / "spool").iterdir()) == []


def test_many_requests_come_in_order(world: World) -> None:
    asked = [world.practice.ask(world.service)[0].case_id for _ in range(5)]
    assert world.pull().received == asked
    assert world.home.inbox.case_ids() == asked


def test_every_practice_of_reply_to_that_is_known_gets_the_receipt(world: World) -> None:
    other, stranger = world.another_practice(), world.another_practice(trusted=False)
    world.practice.ask(world.service, reply_to=(other, stranger))
    world.pull()
    assert [receipt.kind for receipt in other.receipts()] == [ReceiptKind.DELIVERED]
    assert stranger.receipts() == []


def test_the_same_item_sealed_again_is_received_once(world: World) -> None:
    request, _ = world.practice.ask(world.service)
    item = new_id()
    for _ in range(2):
        world.practice.say(request, MessageKind.REPLY, "Thank you", item_id=item)
    assert len(world.pull().received) == 2
    assert len(world.home.case(request.case_id).messages) == 1
    assert world.waiting() == 0


def test_a_package_of_a_party_nobody_trusts_yet_waits_and_is_received_after(world: World) -> None:
    stranger = world.another_practice(trusted=False)
    request, package = stranger.ask(world.service)
    [(waits, reason)] = world.pull().waiting
    assert waits == package.package_id
    assert "No keys are known" in reason
    assert world.home.package_path(package.package_id).is_file()
    world.introduce(stranger)
    assert world.pull().received == [request.case_id]
    assert world.waiting() == 0


def test_a_message_before_its_request_waits_for_it(world: World) -> None:
    request = world.practice.prepared(world.service)
    world.practice.say(request, MessageKind.ADDITION, "One more", jpeg(7))
    first = world.pull()
    assert first.received == []
    assert len(first.waiting) == 1
    world.practice.send_request(request)
    assert world.pull().received == [request.case_id, request.case_id]
    assert world.waiting() == 0


def test_an_addition_brings_its_pictures_to_the_case(world: World) -> None:
    request, _ = world.practice.ask(world.service)
    world.pull()
    world.practice.say(request, MessageKind.ADDITION, "One more", jpeg(7))
    world.pull()
    case = world.home.case(request.case_id)
    assert [world.home.inbox.picture(seal, picture.file) for picture, seal in case.pictures()] == [
        jpeg(),
        jpeg(7),
    ]
    assert len(world.practice.receipts()) == 2


def test_a_withdrawn_case_says_so(world: World) -> None:
    request, _ = world.practice.ask(world.service)
    world.practice.say(request, MessageKind.WITHDRAWAL, "Wrong patient")
    world.pull()
    case = world.home.case(request.case_id)
    assert case.state is CaseState.WITHDRAWN
    assert case.withdrawal is not None
    assert case.withdrawal.text == "Wrong patient"
