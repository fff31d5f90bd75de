"""Answering: sealed for every party that asked, never for a withdrawn case, and read receipts only by name."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from cases.answer import Answer, Outcome
from cases.errors import CaseUnknown, CaseWithdrawn, GatewayUnreachable, PartyUnknown
from cases.identifiers import new_id
from cases.message import MessageKind
from cases.receipt import Receipt, ReceiptKind
from cases.request import Request
from hospital.answer import give_answer, mark_read
from hospital.case_file import CaseState
from hospital.page import page
from hospital.post import Post
from hospital.summary import case_text
from tests.cases import samples
from tests.hospital.world import Asking, Reply, World, clinician


def received(world: World, *reply_to: Asking) -> Request:
    request, _ = world.practice.ask(world.service, reply_to=reply_to)
    world.pull()
    for practice in (world.practice, *reply_to):
        practice.replies()
    return request


def answer_to(request: Request) -> Answer:
    return samples.answer(request.case_id).model_copy(
        update={"created": datetime.now(UTC), "author": clinician()}
    )


def answers(replies: list[Reply]) -> list[Reply]:
    return [reply for reply in replies if isinstance(reply.document, Answer)]


def test_the_answer_reaches_every_practice_of_reply_to_and_binds_to_the_request(world: World) -> None:
    gp = world.another_practice()
    request = received(world, gp)
    given = answer_to(request)
    give_answer(world.home, given)
    assert world.pull().sent.gone == 2
    manifest = world.home.case(request.case_id).request.seal.manifest_sha256
    for practice in (world.practice, gp):
        replies = practice.replies()
        [answer] = answers(replies)
        assert answer.document == given
        answer.verified.require_reply_to(request.case_id, manifest, [world.service.party_id])
        assert answer.verified.manifest.sender.person == clinician()
        [receipt] = [reply.document for reply in replies if isinstance(reply.document, Receipt)]
        assert (receipt.kind, receipt.person) == (ReceiptKind.ANSWERED, clinician())
    assert world.home.case(request.case_id).state is CaseState.ANSWERED


def test_a_withdrawn_case_cannot_be_answered(world: World) -> None:
    request = received(world)
    world.practice.say(request, MessageKind.WITHDRAWAL, "Wrong patient")
    world.pull()
    with pytest.raises(CaseWithdrawn):
        give_answer(world.home, answer_to(request))
    assert world.home.case(request.case_id).answers == ()
    assert world.pull().sent.gone == 0


def test_a_case_that_is_not_here_cannot_be_answered(world: World) -> None:
    with pytest.raises(CaseUnknown):
        give_answer(world.home, samples.answer(new_id()))


def test_nothing_is_noted_when_one_of_the_parties_cannot_be_sealed_for(world: World) -> None:
    request = received(world, world.another_practice(trusted=False))
    with pytest.raises(PartyUnknown):
        give_answer(world.home, answer_to(request))
    assert world.home.case(request.case_id).answers == ()
    assert world.home.outgoing.unsent() == []


def test_read_is_said_by_a_named_clinician_once_for_each_item(world: World) -> None:
    request = received(world)
    assert world.practice.receipts() == []
    assert world.home.case(request.case_id).state is CaseState.RECEIVED
    assert mark_read(world.home, request.case_id, clinician()) == 1
    assert mark_read(world.home, request.case_id, clinician()) == 0
    assert world.home.case(request.case_id).state is CaseState.OPENED
    world.practice.say(request, MessageKind.REPLY, "Thank you")
    world.pull()
    assert mark_read(world.home, request.case_id, clinician()) == 1
    world.pull()
    kinds = [(receipt.kind, receipt.person) for receipt in world.practice.receipts()]
    assert kinds.count((ReceiptKind.READ, clinician())) == 2


def test_the_practice_can_say_that_it_read_the_answer(world: World) -> None:
    request = received(world)
    give_answer(world.home, answer_to(request))
    world.pull()
    [answer] = answers(world.practice.replies())
    world.practice.confirm_reading(answer, world.service.party_id)
    world.pull()
    [receipt] = world.home.inbox.receipts(request.case_id)
    assert receipt.document.kind is ReceiptKind.ANSWER_READ
    case = world.home.case(request.case_id)
    assert [person.name for person in case.answer_readers()] == [world.practice.described.people[0].name]
    assert "Answer read by: " in page(case)
    assert "Answer read by: " in case_text(case)
    assert world.practice.replies() == []


def test_an_answer_that_cannot_go_now_goes_with_the_next_pull(world: World) -> None:
    request = received(world)
    give_answer(world.home, answer_to(request))
    away = replace(world.home, gateway=world.home.gateway.model_copy(update={"url": "http://127.0.0.1:9"}))
    with pytest.raises(GatewayUnreachable), away.client() as client:
        Post(away).send_all(client)
    assert answers(world.practice.replies()) == []
    world.pull()
    assert len(answers(world.practice.replies())) == 1


def test_an_answer_is_sealed_again_when_a_practice_has_a_new_key(world: World) -> None:
    request = received(world)
    first = give_answer(world.home, answer_to(request))
    world.practice.keys = world.practice.keys.rotate_recipient(datetime.now(UTC))
    world.introduce(world.practice)
    world.pull()
    [answer] = answers(world.practice.replies())
    assert answer.verified.manifest.item_id == first.item_id
    assert answer.verified.manifest.package_id != first.package_id
    assert answer.verified.manifest.to[0].key == world.practice.keys.recipient.fingerprint


def test_an_answer_waits_while_a_practice_has_another_identity(world: World, expected_logs: set[str]) -> None:
    expected_logs.add("key.changed")
    request = received(world)
    give_answer(world.home, answer_to(request))
    impostor = world.impostor_of(world.practice)
    world.introduce(impostor)
    assert world.pull().sent.waiting == 2
    unsent = world.home.outgoing.unsent()
    assert {entry.reason for entry in unsent} == {"key.changed"}
    assert all("have changed" in entry.explained for entry in unsent)
    world.home.book.reject_change(world.practice.party_id, datetime.now(UTC))
    assert world.pull().sent.gone == 2


def test_a_second_answer_stands_beside_the_first(world: World) -> None:
    request = received(world)
    give_answer(world.home, answer_to(request))
    second = answer_to(request).model_copy(
        update={"outcome": Outcome.SEE_IN_PERSON, "see_by": date(2026, 4, 1)}
    )
    give_answer(world.home, second)
    world.pull()
    outcomes = [
        reply.document.outcome for reply in world.practice.replies() if isinstance(reply.document, Answer)
    ]
    assert outcomes == [Outcome.TREAT_HERE, Outcome.SEE_IN_PERSON]
