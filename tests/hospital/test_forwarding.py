"""A case forwarded from one service to another: what each of the three sees, and when it is refused to begin with."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pydantic import ValidationError

from cases.answer import Answer
from cases.errors import CaseUnknown, CaseWithdrawn, KeyChanged, PartyUnknown
from cases.identifiers import new_id
from cases.manifest import Kind
from cases.message import Message, MessageKind
from cases.receipt import Receipt, ReceiptKind
from cases.wire import Wire
from crypto.key_book import Trust
from hospital.answer import give_answer, mark_read
from hospital.arrivals import ArrivalState
from hospital.audit import entries
from hospital.case_file import CaseState
from hospital.database import transaction
from hospital.errors import (
    CaseCameForwarded,
    CaseForwarded,
    CaseTooLargeToForward,
    ConsentNamesOthers,
    KeyUnverified,
    NotAService,
)
from hospital.fhir.bundle import bundle_json
from hospital.forwarding import forward, services
from hospital.page import page
from hospital.saying import say
from hospital.summary import case_row, case_text
from tests.cases import samples
from tests.crypto.key_parties import imposter_of
from tests.gateway.server import RunningGateway
from tests.hospital.two_services import TwoServices, know
from tests.hospital.world import Asking, World, clinician, jpeg

REASON = "A nail matrix tumour: yours to judge"


@pytest.fixture
def both(gateway: RunningGateway, tmp_path: Path) -> Iterator[TwoServices]:
    services = TwoServices.made(gateway, tmp_path)
    yield services
    services.close()


def answer(case_id: str) -> Answer:
    return samples.answer(case_id).model_copy(update={"created": datetime.now(UTC), "author": clinician()})


def documents(practice: Asking, kind: type[Wire]) -> list[Wire]:
    return [reply.document for reply in practice.replies() if isinstance(reply.document, kind)]


def test_the_other_service_has_the_case_as_the_practice_sealed_it(both: TwoServices) -> None:
    request = both.asked(jpeg(10), jpeg(20))
    original = both.first.home.case(request.case_id).request.seal
    forward(both.first.home, request.case_id, both.other, clinician(), REASON)
    assert both.pass_on().received == [request.case_id]
    case = both.second.home.case(request.case_id)
    assert case.request.document == request
    assert case.request.seal == replace(original, received_at=case.request.seal.received_at)
    inbox = both.second.home.inbox
    shown = [inbox.picture(seal, picture.file) for picture, seal in case.pictures()]
    assert shown == [jpeg(10), jpeg(20)]


def test_the_original_s_own_manifest_and_signatures_are_kept_byte_for_byte(both: TwoServices) -> None:
    request = both.asked()
    [first] = both.first.home.inbox.items(request.case_id)
    forward(both.first.home, request.case_id, both.other, clinician(), REASON)
    both.pass_on()
    kept, around = both.second.home.inbox.items(request.case_id)
    assert kept.signed == first.signed
    assert around.signed.manifest.sender.party == both.first.home.keys.party
    assert around.signed.manifest.kind is Kind.MESSAGE


def test_it_says_who_forwarded_it_when_and_why(both: TwoServices) -> None:
    request = both.asked()
    forward(both.first.home, request.case_id, both.other, clinician(), REASON)
    both.pass_on()
    case = both.second.home.case(request.case_id)
    assert case.forwarded_by is not None
    assert case.forwarded_by.seal.sender.party == both.first.home.keys.party
    assert (case.forwarded_by.document.author, case.forwarded_by.document.text) == (clinician(), REASON)
    assert (case.state, case.forwards) == (CaseState.RECEIVED, ())


def test_the_first_service_sees_that_it_was_forwarded(both: TwoServices) -> None:
    request = both.asked()
    forward(both.first.home, request.case_id, both.other, clinician(), REASON)
    case = both.first.home.case(request.case_id)
    [sent] = case.forwards
    assert sent.document.forwarded_to == both.second.home.keys.party
    assert (case.state, case.forwarded_by) == (CaseState.FORWARDED, None)


def test_the_practice_gets_the_forward_and_the_other_service_s_receipt(both: TwoServices) -> None:
    request = both.asked()
    both.practice.replies()
    forward(both.first.home, request.case_id, both.other, clinician(), REASON)
    both.pass_on()
    message, receipt = (reply.document for reply in both.practice.replies())
    assert isinstance(message, Message)
    assert (message.kind, message.forwarded_to) == (MessageKind.FORWARD, both.second.home.keys.party)
    assert isinstance(receipt, Receipt)
    assert receipt.kind is ReceiptKind.DELIVERED


def test_the_other_service_s_answer_reaches_the_practice_and_the_first_service(both: TwoServices) -> None:
    request = both.asked()
    forward(both.first.home, request.case_id, both.other, clinician(), REASON)
    both.pass_on()
    give_answer(both.second.home, answer(request.case_id))
    both.second.pull()
    assert both.first.pull().refused == []
    [given] = documents(both.practice, Answer)
    [read_only] = both.first.home.case(request.case_id).other_answers
    assert read_only.document == given
    assert read_only.seal.sender.party == both.second.home.keys.party
    case = both.first.home.case(request.case_id)
    assert (case.state, case.answers) == (CaseState.ANSWERED, ())


def test_reading_at_the_other_service_is_told_to_both(both: TwoServices) -> None:
    request = both.asked()
    forward(both.first.home, request.case_id, both.other, clinician(), REASON)
    both.pass_on()
    mark_read(both.second.home, request.case_id, clinician())
    both.second.pull()
    assert both.first.pull().refused == []
    told = both.first.home.case(request.case_id).receipts
    kinds = [each.document.kind for each in told]
    assert kinds == [ReceiptKind.DELIVERED, ReceiptKind.READ, ReceiptKind.READ]
    assert [r.kind for r in both.practice.receipts()].count(ReceiptKind.READ) == 2


def test_what_both_services_write_reaches_the_other(both: TwoServices) -> None:
    request = both.asked()
    forward(both.first.home, request.case_id, both.other, clinician(), REASON)
    both.pass_on()
    say(both.second.home, request.case_id, clinician(), "Since when?")
    both.second.pull()
    assert both.first.pull().refused == []
    texts = [each.document.text for each in both.first.home.case(request.case_id).messages]
    assert texts == [REASON, "Since when?"]


def test_what_the_practice_added_goes_along_under_its_own_seal(both: TwoServices) -> None:
    request = both.asked(jpeg(10))
    both.practice.say(request, MessageKind.ADDITION, "One more", jpeg(30))
    both.practice.say(request, MessageKind.CORRECTION, "It is the left arm")
    both.first.pull()
    forward(both.first.home, request.case_id, both.other, clinician(), REASON)
    both.pass_on()
    case = both.second.home.case(request.case_id)
    inbox = both.second.home.inbox
    assert [inbox.picture(seal, picture.file) for picture, seal in case.pictures()] == [jpeg(10), jpeg(30)]
    assert [message.document.text for message in case.messages] == ["One more", "It is the left arm", REASON]
    assert case.messages[0].seal.sender.party == both.practice.keys.party


def test_what_the_practice_adds_later_is_taken_by_the_other_service(both: TwoServices) -> None:
    request = both.asked()
    forward(both.first.home, request.case_id, both.other, clinician(), REASON)
    both.pass_on()
    later = request.model_copy(
        update={"service": request.service.model_copy(update={"party_id": both.other})}
    )
    both.practice.say(later, MessageKind.ADDITION, "One more", jpeg(30))
    assert both.second.pull().refused == []
    assert len(list(both.second.home.case(request.case_id).pictures())) == 2


def test_what_the_practice_cannot_write_there_itself_is_forwarded_as_well(both: TwoServices) -> None:
    request = both.asked(jpeg(10), named=False)
    forward(both.first.home, request.case_id, both.other, clinician(), REASON, "The patient, today")
    both.pass_on()
    both.practice.say(request, MessageKind.ADDITION, "One more", jpeg(30))
    both.first.pull()
    forward(both.first.home, request.case_id, both.other, clinician(), "There is one picture more")
    both.pass_on()
    both.practice.say(request, MessageKind.WITHDRAWAL, "Seen elsewhere")
    both.first.pull()
    forward(both.first.home, request.case_id, both.other, clinician(), "It was withdrawn")
    assert both.pass_on().refused == []
    case, home = both.second.home.case(request.case_id), both.second.home
    assert [home.inbox.picture(seal, each.file) for each, seal in case.pictures()] == [jpeg(10), jpeg(30)]
    assert case.state is CaseState.WITHDRAWN
    texts = {message.document.text for message in case.messages}
    assert texts == {REASON, "One more", "There is one picture more", "Seen elsewhere", "It was withdrawn"}
    assert case.forwarded_by is not None
    assert case.forwarded_by.document.text == REASON
    assert home.objects.object_ids() == home.inbox.object_ids()
    assert len(home.inbox.object_ids()) == 2


def test_what_the_practice_wrote_to_both_is_not_forwarded_again(both: TwoServices) -> None:
    request = both.asked()
    forward(both.first.home, request.case_id, both.other, clinician(), REASON)
    both.pass_on()
    to_both = both.practice.content(
        Kind.MESSAGE,
        request.case_id,
        Message(
            case_id=request.case_id,
            kind=MessageKind.REPLY,
            created=datetime.now(UTC),
            author=request.author,
            text="It bleeds now",
        ),
        (),
        (both.practice,),
    )
    both.practice.send_to(to_both, request.service.party_id, both.other)
    for world in (both.first, both.second):
        assert world.pull().refused == []
    with pytest.raises(CaseForwarded):
        forward(both.first.home, request.case_id, both.other, clinician(), "There is a reply")


def test_no_byte_is_kept_twice_nor_left_behind(both: TwoServices) -> None:
    request = both.asked(jpeg(10), jpeg(20))
    forward(both.first.home, request.case_id, both.other, clinician(), REASON)
    both.pass_on()
    home = both.second.home
    assert home.objects.object_ids() == home.inbox.object_ids()
    assert len(home.inbox.object_ids()) == 2


def test_a_practice_that_is_unknown_there_makes_it_wait_and_nothing_is_shown(both: TwoServices) -> None:
    stranger = both.first.another_practice()
    request, _ = stranger.ask(both.first.service)
    both.first.pull()
    forward(both.first.home, request.case_id, both.other, clinician(), REASON, "The patient, today")
    assert both.pass_on().received == []
    [held] = both.second.home.arrivals.in_state(ArrivalState.HELD)
    assert held.reason == PartyUnknown.code
    assert both.second.home.inbox.case_ids() == []
    assert both.second.home.objects.object_ids() == set()
    both.second.introduce(stranger)
    assert both.second.pull().received == [request.case_id]


def test_a_forwarded_case_is_shown_as_such_on_both_sides(both: TwoServices) -> None:
    request = both.asked(named=False)
    forward(both.first.home, request.case_id, both.other, clinician(), REASON, "The patient, today")
    both.pass_on()
    first, practice = both.first.home.keys.party.name, both.practice.keys.party.name
    here, there = both.first.home.case(request.case_id), both.second.home.case(request.case_id)
    assert f"Forwarded by {first}. The original is sealed by {practice}." in page(there)
    assert f"Forwarded to {both.second.home.keys.party.name}" in page(here)
    for case in (here, there):
        assert "The patient, today" in page(case)
        for shown in (page(case), bundle_json(case).decode(), case_text(case)):
            assert REASON in shown
    assert case_row(here)["forwarded_to"] == both.second.home.keys.party.name
    assert case_row(there)["forwarded_by"] == first


def test_the_other_service_s_answer_is_shown_as_theirs(both: TwoServices) -> None:
    request = both.asked()
    forward(both.first.home, request.case_id, both.other, clinician(), REASON)
    both.pass_on()
    given = answer(request.case_id).model_copy(update={"advice": "Excise it within a fortnight"})
    give_answer(both.second.home, given)
    both.second.pull()
    both.first.pull()
    case = both.first.home.case(request.case_id)
    for shown in (page(case), bundle_json(case).decode(), case_text(case)):
        assert "Excise it within a fortnight" in shown
        assert both.second.home.keys.party.name in shown


def test_sealing_again_embeds_what_was_embedded_first(both: TwoServices) -> None:
    """The package is lost from the spool, and the practice added something meanwhile: the same forward goes."""
    request = both.asked()
    seal = forward(both.first.home, request.case_id, both.other, clinician(), REASON)
    both.first.home.spool_path(seal.package_id).unlink()
    both.practice.say(request, MessageKind.ADDITION, "One more", jpeg(30))
    assert both.pass_on().received == [request.case_id]
    case = both.second.home.case(request.case_id)
    assert len(list(case.pictures())) == 1
    assert case.forwarded_by is not None
    assert (case.forwarded_by.seal.item_id, case.forwarded_by.seal.package_id == seal.package_id) == (
        seal.item_id,
        False,
    )


# ── When it is not forwarded ─────────────────────────────────────────────────────────────────────────────


def nothing_went(both: TwoServices, case_id: str) -> None:
    assert both.first.home.outgoing.messages(case_id) == ()
    assert times_forwarded(both.first, case_id) == 0


def times_forwarded(world: World, case_id: str) -> int:
    return [entry.action for entry in entries(world.home.connection, case_id=case_id)].count("forwarded")


def test_a_service_that_the_consent_does_not_name_needs_a_statement(both: TwoServices) -> None:
    request = both.asked(named=False)
    with pytest.raises(ConsentNamesOthers):
        forward(both.first.home, request.case_id, both.other, clinician(), REASON)
    with pytest.raises(ConsentNamesOthers):
        forward(both.first.home, request.case_id, both.other, clinician(), REASON, "  ")
    nothing_went(both, request.case_id)
    basis = "Dr Practice asked the patient on 4 March, by telephone to me"
    forward(both.first.home, request.case_id, both.other, clinician(), REASON, basis)
    assert both.pass_on().received == [request.case_id]
    forwarded = both.second.home.case(request.case_id).forwarded_by
    assert forwarded is not None
    assert forwarded.document.consent_basis == basis
    [entry] = [
        entry
        for entry in entries(both.first.home.connection, case_id=request.case_id)
        if entry.action == "forwarded"
    ]
    assert entry.detail == f"to {both.other}, by a statement in the message"


def test_it_is_forwarded_to_the_same_service_once(both: TwoServices) -> None:
    request = both.asked()
    forward(both.first.home, request.case_id, both.other, clinician(), REASON)
    with pytest.raises(CaseForwarded):
        forward(both.first.home, request.case_id, both.other, clinician(), "Once more")
    both.pass_on()
    assert len(both.first.home.case(request.case_id).forwards) == 1


def test_it_is_not_forwarded_to_a_practice(both: TwoServices) -> None:
    request = both.asked()
    with pytest.raises(NotAService):
        forward(both.first.home, request.case_id, both.practice.party_id, clinician(), REASON, "asked")
    nothing_went(both, request.case_id)


def test_nor_to_a_party_that_is_not_known(both: TwoServices) -> None:
    request = both.asked()
    with pytest.raises(PartyUnknown):
        forward(both.first.home, request.case_id, new_id(), clinician(), REASON, "asked")
    nothing_went(both, request.case_id)


def test_nor_where_the_fingerprint_was_never_compared(
    both: TwoServices, gateway: RunningGateway, tmp_path: Path
) -> None:
    third = tmp_path / "third"
    third.mkdir()
    with World.made(gateway, third).home as other:
        know(both.first.home, other.keys, verified=False)
        request = both.asked()
        assert [each.party_id for each in services(both.first.home)] == [both.other]
        with pytest.raises(KeyUnverified):
            forward(both.first.home, request.case_id, other.keys.party_id, clinician(), REASON, "asked")
    nothing_went(both, request.case_id)


def test_nor_where_the_keys_have_changed(both: TwoServices) -> None:
    request = both.asked()
    with transaction(both.first.home.connection):
        impostor = imposter_of(both.second.home.keys)
        trust = both.first.home.book.import_record(impostor.record_file, datetime.now(UTC))
    assert trust is Trust.CHANGED
    with pytest.raises(KeyChanged):
        forward(both.first.home, request.case_id, both.other, clinician(), REASON)
    assert services(both.first.home) == ()
    nothing_went(both, request.case_id)


def test_nor_a_case_that_was_withdrawn_or_that_is_not_here(both: TwoServices) -> None:
    request = both.asked()
    both.practice.say(request, MessageKind.WITHDRAWAL, "Wrong patient")
    both.first.pull()
    with pytest.raises(CaseWithdrawn):
        forward(both.first.home, request.case_id, both.other, clinician(), REASON)
    with pytest.raises(CaseUnknown):
        forward(both.first.home, new_id(), both.other, clinician(), REASON)


def test_nor_a_case_that_came_forwarded(both: TwoServices) -> None:
    request = both.asked()
    forward(both.first.home, request.case_id, both.other, clinician(), REASON)
    both.pass_on()
    home, to = both.second.home, both.first.home.keys.party_id
    with pytest.raises(CaseCameForwarded):
        forward(home, request.case_id, to, clinician(), REASON)


def test_nor_without_saying_why(both: TwoServices) -> None:
    request = both.asked()
    with pytest.raises(ValidationError):
        forward(both.first.home, request.case_id, both.other, clinician(), " ")
    nothing_went(both, request.case_id)


def test_nor_more_files_than_a_package_holds(both: TwoServices, monkeypatch: pytest.MonkeyPatch) -> None:
    request = both.asked(jpeg(10), jpeg(20))
    monkeypatch.setattr("hospital.forwarding.MOST_FILES", 5)  # the message, the seal's two, three files
    with pytest.raises(CaseTooLargeToForward) as refused:
        forward(both.first.home, request.case_id, both.other, clinician(), REASON)
    assert refused.value.fields == {"files": 6, "most": 5}
    nothing_went(both, request.case_id)
