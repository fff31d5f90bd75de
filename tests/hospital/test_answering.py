"""Who may keep, send, submit, approve and return an answer; each happens once, and nothing is lost by a refusal."""

from datetime import UTC, datetime

import pytest

from cases.answer import Answer
from cases.errors import CaseWithdrawn
from cases.identifiers import new_id
from cases.message import MessageKind
from cases.person import Person, Role
from cases.request import Request
from hospital import answering, taking
from hospital.audit import entries
from hospital.case_file import CaseState
from hospital.database import transaction
from hospital.drafts import Draft, TypedDiagnosis
from hospital.errors import CaseNotYours, DraftIncomplete, NewsMeanwhile, NothingProposed, ProposalWaits
from hospital.proposals import Proposal, Proposals
from tests.hospital.world import World, clinician

NOW = datetime(2026, 3, 4, 12, 0, tzinfo=UTC)
READER = clinician()
RESIDENT = Person(person_id=new_id(), name="Dr Rik Resident", role=Role.DOCTOR)
SUPERVISOR = Person(person_id=new_id(), name="Prof. Dirk Senior", role=Role.DOCTOR, inami="10000107999")
WHOLE = Draft(outcome="treat_here", diagnoses=(TypedDiagnosis(text="Naevus"),), advice="Nothing to do.")


@pytest.fixture
def request_(world: World) -> Request:
    request, _ = world.practice.ask(world.service)
    world.pull()
    with transaction(world.home.connection):
        for person in (RESIDENT, SUPERVISOR):
            world.home.people.add(person)
    return request


@pytest.fixture
def case_id(request_: Request) -> str:
    return request_.case_id


def written(world: World, case_id: str, author: Person = READER, draft: Draft = WHOLE) -> None:
    taking.take(world.home, case_id, author.person_id, NOW)
    answering.keep(world.home, case_id, author.person_id, draft, NOW)


def kept(world: World, case_id: str) -> Proposal:
    found = Proposals(world.home.connection).find(case_id)
    assert found is not None
    return found


def answers(world: World, case_id: str) -> list[Answer]:
    return [each.document for each in world.home.case(case_id).answers]


def deeds(world: World, case_id: str) -> list[tuple[str, str | None, str]]:
    trail = entries(world.home.connection, case_id=case_id)
    return [(each.action, each.person_id, each.detail) for each in trail]


def test_whatever_was_typed_is_kept(world: World, case_id: str) -> None:
    odd = Draft(outcome="see_in_person", see_by="next week", advice=" half a sent")
    written(world, case_id, draft=odd)
    assert (kept(world, case_id).draft, kept(world, case_id).author) == (odd, READER.person_id)


def test_nobody_writes_who_has_not_taken_the_case(world: World, case_id: str) -> None:
    with pytest.raises(CaseNotYours):
        answering.keep(world.home, case_id, READER.person_id, WHOLE, NOW)
    taking.take(world.home, case_id, RESIDENT.person_id, NOW)
    with pytest.raises(CaseNotYours):
        answering.keep(world.home, case_id, READER.person_id, WHOLE, NOW)


def test_an_answer_goes_out_and_the_case_is_nobodys(world: World, case_id: str) -> None:
    written(world, case_id)
    answering.send(world.home, case_id, READER, 0, NOW)
    [answer] = answers(world, case_id)
    assert (answer.author, answer.supervisor) == (READER, None)
    assert world.home.case(case_id).state is CaseState.ANSWERED
    assert Proposals(world.home.connection).find(case_id) is None
    assert taking.holder(world.home, case_id) is None
    assert deeds(world, case_id)[0] == ("answered", READER.person_id, "treat_here")
    world.pull()
    assert [type(reply.document) for reply in world.practice.replies()].count(Answer) == 1


def test_it_is_sent_once(world: World, case_id: str) -> None:
    written(world, case_id)
    answering.send(world.home, case_id, READER, 0, NOW)
    with pytest.raises(NothingProposed):
        answering.send(world.home, case_id, READER, 0, NOW)
    assert len(answers(world, case_id)) == 1


def test_what_is_not_complete_stays(world: World, case_id: str) -> None:
    written(world, case_id, draft=Draft(advice="only this"))
    with pytest.raises(DraftIncomplete):
        answering.send(world.home, case_id, READER, 0, NOW)
    assert kept(world, case_id).draft.advice == "only this"
    assert answers(world, case_id) == []


def test_who_lost_the_case_sends_nothing_and_who_has_it_goes_on(world: World, case_id: str) -> None:
    written(world, case_id)
    taking.take_over(world.home, case_id, SUPERVISOR.person_id, NOW)
    with pytest.raises(CaseNotYours):
        answering.send(world.home, case_id, READER, 0, NOW)
    assert kept(world, case_id).draft == WHOLE
    answering.keep(world.home, case_id, SUPERVISOR.person_id, WHOLE, NOW)
    answering.send(world.home, case_id, SUPERVISOR, 0, NOW)
    assert answers(world, case_id)[0].author == SUPERVISOR


def test_what_came_meanwhile_is_read_first(world: World, request_: Request) -> None:
    written(world, request_.case_id)
    world.practice.say(request_, MessageKind.CORRECTION, "It is the left arm")
    world.pull()
    with pytest.raises(NewsMeanwhile):
        answering.send(world.home, request_.case_id, READER, 0, NOW)
    answering.send(world.home, request_.case_id, READER, 1, NOW)
    assert len(answers(world, request_.case_id)) == 1


def test_a_withdrawn_case_is_not_answered_nor_proposed(world: World, request_: Request) -> None:
    written(world, request_.case_id)
    world.practice.say(request_, MessageKind.WITHDRAWAL, "Wrong patient")
    world.pull()
    for deed in (answering.send, answering.submit):
        with pytest.raises(CaseWithdrawn):
            deed(world.home, request_.case_id, READER, 1, NOW)


def test_a_residents_answer_waits_and_is_sent_under_both_names(world: World, case_id: str) -> None:
    written(world, case_id, RESIDENT)
    answering.submit(world.home, case_id, RESIDENT, 0, NOW)
    assert answers(world, case_id) == []
    answering.approve(world.home, case_id, SUPERVISOR, 0, NOW)
    [answer] = answers(world, case_id)
    assert (answer.author, answer.supervisor) == (RESIDENT, SUPERVISOR)
    assert taking.holder(world.home, case_id) is None
    assert deeds(world, case_id)[0] == ("answered", SUPERVISOR.person_id, "treat_here")
    assert ("proposed", RESIDENT.person_id, "") in deeds(world, case_id)


def test_who_goes_on_with_anothers_draft_is_its_author(world: World, case_id: str) -> None:
    written(world, case_id, READER)
    taking.take_over(world.home, case_id, RESIDENT.person_id, NOW)
    answering.submit(world.home, case_id, RESIDENT, 0, NOW)
    assert kept(world, case_id).author == RESIDENT.person_id


def test_it_is_approved_once(world: World, case_id: str) -> None:
    written(world, case_id, RESIDENT)
    answering.submit(world.home, case_id, RESIDENT, 0, NOW)
    answering.approve(world.home, case_id, SUPERVISOR, 0, NOW)
    with pytest.raises(NothingProposed):
        answering.approve(world.home, case_id, SUPERVISOR, 0, NOW)
    assert len(answers(world, case_id)) == 1


def test_what_is_not_complete_is_not_submitted(world: World, case_id: str) -> None:
    written(world, case_id, RESIDENT, Draft(advice="only this"))
    with pytest.raises(DraftIncomplete):
        answering.submit(world.home, case_id, RESIDENT, 0, NOW)
    assert kept(world, case_id).submitted_at is None


def test_while_it_waits_only_a_supervisor_changes_it_and_it_stays_its_authors(
    world: World, case_id: str
) -> None:
    written(world, case_id, RESIDENT)
    answering.submit(world.home, case_id, RESIDENT, 0, NOW)
    changed = WHOLE.model_copy(update={"advice": "Better words."})
    with pytest.raises(ProposalWaits):
        answering.keep(world.home, case_id, RESIDENT.person_id, changed, NOW)
    with pytest.raises(ProposalWaits):
        answering.send(world.home, case_id, RESIDENT, 0, NOW)
    answering.keep(world.home, case_id, SUPERVISOR.person_id, changed, NOW, approves=True)
    found = kept(world, case_id)
    assert (found.author, found.submitted_at, found.draft.advice) == (
        RESIDENT.person_id,
        NOW,
        "Better words.",
    )


def test_a_returned_one_is_its_authors_again_with_the_reason(world: World, case_id: str) -> None:
    written(world, case_id, RESIDENT)
    answering.submit(world.home, case_id, RESIDENT, 0, NOW)
    answering.return_(world.home, case_id, SUPERVISOR.person_id, "Say when to come back.", NOW)
    found = kept(world, case_id)
    assert (found.submitted_at, found.returned_by) == (None, SUPERVISOR.person_id)
    assert found.returned_why == "Say when to come back."
    answering.keep(world.home, case_id, RESIDENT.person_id, WHOLE, NOW)
    assert kept(world, case_id).returned_why == "Say when to come back."
    answering.submit(world.home, case_id, RESIDENT, 0, NOW)
    assert kept(world, case_id).returned_by is None
    assert ("returned", SUPERVISOR.person_id, f"to {RESIDENT.person_id}") in deeds(world, case_id)


def test_its_author_can_take_it_back_and_nobody_else(world: World, case_id: str) -> None:
    written(world, case_id, RESIDENT)
    answering.submit(world.home, case_id, RESIDENT, 0, NOW)
    with pytest.raises(NothingProposed):
        answering.take_back(world.home, case_id, READER.person_id, NOW)
    answering.take_back(world.home, case_id, RESIDENT.person_id, NOW)
    assert kept(world, case_id).submitted_at is None
    with pytest.raises(NothingProposed):
        answering.return_(world.home, case_id, SUPERVISOR.person_id, "late", NOW)
