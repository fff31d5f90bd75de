"""From draft to answer and back over a real gateway, with everything that may be said on the way."""

from datetime import timedelta

import pytest

from cases.answer import Answer
from cases.errors import (
    CaseIncomplete,
    CaseSent,
    CaseUnknown,
    CaseWithdrawn,
    ConsentMissing,
    InvitationInvalid,
)
from cases.identifiers import new_id
from cases.manifest import Kind
from cases.message import Message, MessageKind
from cases.person import Role
from cases.receipt import Receipt, ReceiptKind
from cases.request import Request
from desktop.case_view import Stage
from tests.desktop.world import NAME_CANARY, World, clean_picture, facts


def test_a_case_goes_to_the_expert_and_the_answer_comes_back(everybody: World) -> None:
    gp, expert = everybody.practice(), everybody.expert
    case_id = gp.draft(expert.keys.party_id, pictures=2)
    assert gp.stages() == {case_id: Stage.DRAFT}
    gp.practice.send(case_id)
    assert gp.stages() == {case_id: Stage.QUEUED}
    assert len(gp.sync().sent.uploaded) == 1
    assert gp.stages() == {case_id: Stage.STORED}
    [asked] = expert.pull()
    assert isinstance(asked.document, Request)
    assert asked.document.patient.family_name == NAME_CANARY
    assert [asked.files[1], asked.files[2]] == [clean_picture(0).data, clean_picture(1).data]
    gp.sync()
    assert gp.stages() == {case_id: Stage.DELIVERED}
    expert.send(expert.receipt(ReceiptKind.DELIVERED, asked), gp.party_id)
    expert.send(expert.receipt(ReceiptKind.READ, asked), gp.party_id)
    gp.sync()
    assert gp.stages() == {case_id: Stage.READ}
    expert.send(expert.answer(asked), gp.party_id)
    assert gp.sync().opened == 1
    assert gp.stages() == {case_id: Stage.ANSWERED}
    [view] = gp.practice.overview.answers()
    assert view.answer.advice == "No treatment needed."
    assert view.patient.family_name == NAME_CANARY


def test_a_nurse_asks_a_service_and_the_gp_and_the_answer_reaches_both(everybody: World) -> None:
    nurse, gp = everybody.practice("Nurses", Role.NURSE), everybody.practice("GP")
    expert = everybody.expert
    nurse.practice.import_record(gp.practice.record_file)
    gp.practice.import_record(nurse.practice.record_file)
    nurse.case(expert.keys.party_id, copies_to=(gp.party_id,))
    nurse.sync()
    [asked] = expert.pull()
    reply_to = [party.party_id for party in asked.manifest.reply_to]
    assert set(reply_to) == {nurse.party_id, gp.party_id}
    expert.send(expert.answer(asked), *reply_to)
    for site in (nurse, gp):
        done = site.sync()
        assert done.trouble is None
        [view] = site.practice.overview.answers()
        assert view.answer.diagnoses[0].text == "Naevus"
        assert site.stages() == {asked.manifest.case_id: Stage.ANSWERED}
    [copy] = gp.practice.overview.cases()
    assert not copy.own


def test_an_answer_that_overtakes_the_copy_of_its_request_waits_for_it(everybody: World) -> None:
    nurse, gp = everybody.practice("Nurses", Role.NURSE), everybody.practice("GP")
    expert = everybody.expert
    nurse.practice.import_record(gp.practice.record_file)
    nurse.case(expert.keys.party_id, copies_to=(gp.party_id,))
    nurse.sync()
    [asked] = expert.pull()
    expert.send(expert.answer(asked), gp.party_id)
    assert gp.sync().waiting == 2
    gp.practice.import_record(nurse.practice.record_file)
    assert gp.sync().opened == 2
    assert len(gp.practice.overview.answers()) == 1


def test_a_person_says_to_have_read_an_answer_and_the_expert_learns_who(everybody: World) -> None:
    gp, expert = everybody.practice(), everybody.expert
    gp.case(expert.keys.party_id)
    gp.sync()
    [asked] = expert.pull()
    expert.send(expert.answer(asked), gp.party_id)
    gp.sync()
    [view] = gp.practice.overview.answers()
    assert expert.pull() == []
    gp.practice.answer_read(view.item_id, gp.author)
    gp.sync()
    [received] = expert.pull()
    assert isinstance(received.document, Receipt)
    assert received.document.kind is ReceiptKind.ANSWER_READ
    assert received.document.person is not None
    assert received.document.person.name == gp.author
    assert received.document.item_id == view.item_id
    assert gp.practice.answer_read(view.item_id, gp.author) is None
    assert gp.stages() == {asked.manifest.case_id: Stage.ANSWER_READ}


def test_a_picture_added_later_arrives_with_the_same_case(everybody: World) -> None:
    gp, expert = everybody.practice(), everybody.expert
    case_id = gp.draft(expert.keys.party_id)
    gp.practice.send(case_id)
    with pytest.raises(CaseSent):
        gp.practice.send(case_id)
    gp.practice.add_picture(case_id, clean_picture(7), facts())
    gp.practice.send(case_id)
    gp.sync()
    first, second = sorted(expert.pull(), key=lambda each: each.manifest.kind == Kind.MESSAGE)
    assert isinstance(second.document, Message)
    assert second.document.kind is MessageKind.ADDITION
    assert second.files[1] == clean_picture(7).data
    assert second.manifest.case_id == first.manifest.case_id
    assert second.manifest.in_reply_to == first.sha256


def test_a_picture_from_before_the_consent_is_not_added_to_a_case_that_was_sent(everybody: World) -> None:
    gp = everybody.practice()
    case_id = gp.draft(everybody.expert.keys.party_id)
    gp.practice.send(case_id)
    gp.practice.add_picture(case_id, clean_picture(7), facts())
    [(kept, stored)] = gp.practice._store.waiting_pictures(case_id)
    early = kept.model_copy(update={"added_at": kept.added_at - timedelta(days=1), "picture_id": new_id()})
    gp.practice._store.add_picture(case_id, early, stored)
    with pytest.raises(ConsentMissing):
        gp.practice.send(case_id)
    assert len(gp.practice._store.waiting_pictures(case_id)) == 2


def test_a_withdrawn_case_shows_so_and_takes_nothing_more(everybody: World) -> None:
    gp, expert = everybody.practice(), everybody.expert
    case_id = gp.draft(expert.keys.party_id)
    gp.practice.send(case_id)
    gp.practice.say(case_id, MessageKind.WITHDRAWAL, "Wrong patient")
    assert gp.stages() == {case_id: Stage.WITHDRAWN}
    with pytest.raises(CaseWithdrawn):
        gp.practice.add_picture(case_id, clean_picture(), facts())
    with pytest.raises(CaseWithdrawn):
        gp.practice.say(case_id, MessageKind.CORRECTION, "Not wrong after all")
    gp.sync()
    kinds = {each.document.kind for each in expert.pull() if isinstance(each.document, Message)}
    assert kinds == {MessageKind.WITHDRAWAL}


@pytest.mark.parametrize("text", ["", " \n", "bell \a", "x" * 8_001])
def test_a_message_that_says_nothing_that_can_be_sent_is_refused(everybody: World, text: str) -> None:
    gp = everybody.practice()
    case_id = gp.draft(everybody.expert.keys.party_id)
    gp.practice.send(case_id)
    with pytest.raises(CaseIncomplete):
        gp.practice.say(case_id, MessageKind.CORRECTION, text)


def test_a_withdrawal_is_sent_before_what_is_not_urgent(everybody: World) -> None:
    gp, expert = everybody.practice(), everybody.expert
    case_id = gp.draft(expert.keys.party_id)
    first = gp.practice.send(case_id)
    urgent = gp.practice.say(case_id, MessageKind.WITHDRAWAL, "Wrong patient")
    assert gp.sync().sent.uploaded == [urgent.package_id, first.package_id]


def test_the_sender_can_read_again_what_was_sent_and_for_which_keys_it_was_sealed(everybody: World) -> None:
    gp, expert = everybody.practice(), everybody.expert
    parcel = gp.case(expert.keys.party_id)
    gp.sync()
    gp.restart()
    [case] = gp.practice.overview.cases()
    [item] = gp.practice.overview.thread(case.case_id)
    assert isinstance(item.document, Request)
    assert gp.practice.picture(item.item_id, 1) == clean_picture(0).data
    assert item.sealed_for == (expert.keys.recipient.fingerprint,)
    assert item.item_id == parcel.item_id


def test_a_case_without_a_picture_is_incomplete_and_stays_a_draft(everybody: World) -> None:
    gp = everybody.practice()
    case_id = gp.draft(everybody.expert.keys.party_id, pictures=0)
    with pytest.raises(CaseIncomplete):
        gp.practice.send(case_id)
    assert gp.stages() == {case_id: Stage.DRAFT}


def test_a_dropped_draft_leaves_no_picture_behind(everybody: World) -> None:
    gp = everybody.practice()
    case_id = gp.draft(everybody.expert.keys.party_id, pictures=3)
    gp.practice.drop_draft(case_id)
    assert list(gp.home.objects.iterdir()) == []
    with pytest.raises(CaseUnknown):
        gp.practice.send(case_id)


def test_drafts_and_pictures_survive_a_restart(everybody: World) -> None:
    gp, expert = everybody.practice(), everybody.expert
    case_id = gp.draft(expert.keys.party_id, pictures=2)
    gp.restart()
    gp.practice.send(case_id)
    gp.sync()
    [asked] = expert.pull()
    assert isinstance(asked.document, Request)
    assert len(asked.document.pictures) == 2


def test_an_invitation_cannot_lead_a_practice_to_another_gateway_unseen(everybody: World) -> None:
    gp, expert = everybody.practice(), everybody.expert
    gp.practice.join(expert.invitation())
    elsewhere = expert.invitation().replace(expert.gateway.url.encode(), b"https://elsewhere.example")
    with pytest.raises(InvitationInvalid, match="another gateway"):
        gp.practice.join(elsewhere)
    assert gp.session.courier.gateway_url == expert.gateway.url
    gp.practice.join(elsewhere, replace_gateway=True)
    assert gp.session.courier.gateway_url == "https://elsewhere.example"


def test_the_same_answer_twice_is_received_once(everybody: World) -> None:
    gp, expert = everybody.practice(), everybody.expert
    gp.case(expert.keys.party_id)
    gp.sync()
    [asked] = expert.pull()
    content = expert.answer(asked)
    expert.send(content, gp.party_id)
    expert.send(content, gp.party_id)
    gp.sync()
    assert len(gp.practice.overview.answers()) == 1
    assert gp.sync().noticed == 0
    assert isinstance(gp.practice.overview.answers()[0].answer, Answer)
