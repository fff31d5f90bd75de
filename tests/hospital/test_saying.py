"""What the service writes to a practice: it goes sealed to all concerned, and stands among what they wrote."""

from datetime import UTC, datetime

import pytest
from pydantic import ValidationError

from cases.answer import RetakeRequest
from cases.errors import CaseWithdrawn
from cases.message import Message, MessageKind
from cases.picture import PictureRole
from hospital.answer import mark_read
from hospital.audit import entries
from hospital.case_file import CaseState
from hospital.fhir.bundle import bundle_json
from hospital.page import page
from hospital.saying import ask_retake, say
from hospital.summary import case_text
from tests.hospital.world import World, clinician

RETAKE = RetakeRequest(role=PictureRole.DERMOSCOPY, view="lesion 1", reason="out of focus")


def messages_to(world: World) -> list[Message]:
    return [reply.document for reply in world.practice.replies() if isinstance(reply.document, Message)]


def test_a_reply_reaches_the_practice(world: World) -> None:
    request, package = world.practice.ask(world.service)
    world.pull()
    say(world.home, request.case_id, clinician(), "Since when does it itch?")
    assert world.pull().sent.gone == 1
    replies = [each for each in world.practice.replies() if isinstance(each.document, Message)]
    [reply] = replies
    assert isinstance(reply.document, Message)
    assert (reply.document.kind, reply.document.text) == (MessageKind.REPLY, "Since when does it itch?")
    assert reply.verified.manifest.in_reply_to == package.manifest_sha256


def test_a_view_to_take_again_reaches_the_practice(world: World) -> None:
    request, _ = world.practice.ask(world.service)
    world.pull()
    ask_retake(world.home, request.case_id, clinician(), RETAKE)
    world.pull()
    [message] = messages_to(world)
    assert (message.kind, message.retake) == (MessageKind.RETAKE, RETAKE)


def test_it_goes_to_every_party_that_gets_the_answer(world: World) -> None:
    gp = world.another_practice()
    request, _ = world.practice.ask(world.service, reply_to=(gp,))
    world.pull()
    say(world.home, request.case_id, clinician(), "A question")
    world.pull()
    assert [type(reply.document) for reply in gp.replies()].count(Message) == 1
    assert len(messages_to(world)) == 1


def test_ours_stand_among_theirs_in_the_order_in_which_they_came(world: World) -> None:
    request, _ = world.practice.ask(world.service)
    world.pull()
    say(world.home, request.case_id, clinician(), "Since when?")
    world.practice.say(request, MessageKind.REPLY, "Since May")
    world.pull()
    say(world.home, request.case_id, clinician(), "Does it itch?")
    case = world.home.case(request.case_id)
    assert [message.document.text for message in case.messages] == [
        "Since when?",
        "Since May",
        "Does it itch?",
    ]
    own = world.home.keys.party_id
    assert [each.seal.sender.party.party_id == own for each in case.messages] == [True, False, True]
    assert case.state is CaseState.RECEIVED


def test_pages_bundle_and_summary_show_it_as_ours(world: World) -> None:
    request, _ = world.practice.ask(world.service)
    world.pull()
    say(world.home, request.case_id, clinician(), "Since when does it itch?")
    case = world.home.case(request.case_id)
    for shown in (page(case), bundle_json(case).decode(), case_text(case)):
        assert "Since when does it itch?" in shown
        assert clinician().name in shown


def test_reading_a_case_says_nothing_to_ourselves_of_our_own_messages(world: World) -> None:
    request, _ = world.practice.ask(world.service)
    world.pull()
    say(world.home, request.case_id, clinician(), "Since when?")
    assert mark_read(world.home, request.case_id, clinician()) == 1
    assert world.pull().sent.waiting == 0


def test_nothing_is_said_on_a_withdrawn_case(world: World) -> None:
    request, _ = world.practice.ask(world.service)
    world.practice.say(request, MessageKind.WITHDRAWAL, "Wrong patient")
    world.pull()
    with pytest.raises(CaseWithdrawn):
        say(world.home, request.case_id, clinician(), "Since when?")


def test_an_empty_message_is_none(world: World) -> None:
    request, _ = world.practice.ask(world.service)
    world.pull()
    with pytest.raises(ValidationError):
        say(world.home, request.case_id, clinician(), "  ")
    assert world.home.case(request.case_id).messages == ()


def test_it_stands_in_the_trail_without_its_words(world: World) -> None:
    request, _ = world.practice.ask(world.service)
    world.pull()
    say(world.home, request.case_id, clinician(), "Since when?")
    [entry, *_] = entries(world.home.connection, case_id=request.case_id)
    assert (entry.action, entry.person_id, entry.detail) == ("said", clinician().person_id, "reply")


def test_corrections_are_found_without_reading_the_thread(world: World) -> None:
    request, _ = world.practice.ask(world.service)
    world.practice.say(request, MessageKind.CORRECTION, "It is the left arm")
    world.practice.say(request, MessageKind.REPLY, "Thank you")
    world.pull()
    [correction] = world.home.case(request.case_id).corrections
    assert correction.document.text == "It is the left arm"
    for shown in (page(world.home.case(request.case_id)), case_text(world.home.case(request.case_id))):
        assert shown.index("It is the left arm") < shown.index(request.question)
        assert "Corrected by" in shown


def test_two_messages_of_one_instant_both_go_and_one_said_twice_goes_once(world: World) -> None:
    request, _ = world.practice.ask(world.service)
    world.pull()
    now = datetime.now(UTC)
    for text in ("Since when?", "Does it itch?", "Does it itch?"):
        say(world.home, request.case_id, clinician(), text, lambda: now)
    world.pull()
    assert sorted(message.text for message in messages_to(world)) == ["Does it itch?", "Since when?"]
