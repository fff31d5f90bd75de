"""The worklist: what stands on which shelf, in which order, for whom, and what is found there."""

from datetime import UTC, datetime

import pytest

from cases.errors import CaseUnknown
from cases.identifiers import new_id
from cases.message import MessageKind
from cases.person import Patient
from cases.request import Request, Urgency
from hospital import remarks, taking, worklist
from hospital.answer import give_answer, mark_read
from hospital.case_file import CaseState
from hospital.database import transaction
from hospital.drafts import Draft
from hospital.latest import Latest
from hospital.proposals import Proposals
from hospital.saying import ask_retake, say
from hospital.shelves import Shelf
from hospital.worklist import Listing, Wish
from tests.cases import samples
from tests.hospital.many import fill
from tests.hospital.test_answer import answers
from tests.hospital.test_saying import RETAKE
from tests.hospital.world import World, clinician, jpeg

ME, COLLEAGUE = clinician().person_id, "d" * 32
NOW = datetime(2026, 3, 4, 12, 0, tzinfo=UTC)


def asked(world: World, **changes: object) -> Request:
    """A request with these changes, received."""
    request = world.practice.prepared(world.service).model_copy(update=changes)
    world.practice.send_request(request)
    world.pull()
    return request


def patient(family: str, given: str = "Jan", number: str = "P1") -> Patient:
    changes = {"niss": None, "pseudonym": number, "family_name": family, "given_name": given}
    return samples.patient().model_copy(update=changes)


def shelf(world: World, which: Shelf, reader: str = ME) -> list[str]:
    return ids(worklist.listed(world.home, reader, Wish(which)))


def ids(listing: Listing) -> list[str]:
    return [row.case_id for row in listing.rows]


def test_a_row_says_what_a_reader_chooses_by(world: World) -> None:
    request = asked(world, urgency=Urgency.SOON)
    [row] = worklist.listed(world.home, ME, Wish()).rows
    assert (row.state, row.urgency, row.protocol) == (CaseState.RECEIVED, Urgency.SOON, "dermatology")
    assert (row.patient, row.birth_date) == (request.patient.full_name, request.patient.birth_date)
    assert (row.practice, row.asked_by, row.pictures) == ("Example Practice", request.author.name, 1)
    assert (row.news, row.taken_by, row.proposed_by) == (0, None, None)
    assert row == worklist.row(world.home, ME, request.case_id)


def test_an_unknown_case_has_no_row(world: World) -> None:
    with pytest.raises(CaseUnknown):
        worklist.row(world.home, ME, new_id())


def test_the_urgent_come_first_and_news_before_all(world: World) -> None:
    first, urgent, third = asked(world), asked(world, urgency=Urgency.URGENT), asked(world)
    assert shelf(world, Shelf.OPEN) == [urgent.case_id, first.case_id, third.case_id]
    world.practice.say(third, MessageKind.REPLY, "It bleeds now")
    world.pull()
    assert shelf(world, Shelf.OPEN) == [third.case_id, urgent.case_id, first.case_id]


def test_news_last_until_somebody_read_them(world: World) -> None:
    request = asked(world)
    world.practice.say(request, MessageKind.REPLY, "It bleeds now")
    world.pull()
    assert worklist.row(world.home, ME, request.case_id).news == 1
    mark_read(world.home, request.case_id, clinician())
    assert worklist.row(world.home, ME, request.case_id).news == 0


def test_an_answered_case_is_done_until_the_practice_writes(world: World) -> None:
    request = asked(world)
    mark_read(world.home, request.case_id, clinician())
    give_answer(world.home, samples.answer(request.case_id))
    assert (shelf(world, Shelf.OPEN), shelf(world, Shelf.DONE)) == ([], [request.case_id])
    world.practice.say(request, MessageKind.REPLY, "And the other arm?")
    world.pull()
    assert (shelf(world, Shelf.OPEN), shelf(world, Shelf.DONE)) == ([request.case_id], [])


def test_a_withdrawn_case_is_done_once_it_was_seen(world: World) -> None:
    request = asked(world)
    world.practice.say(request, MessageKind.WITHDRAWAL, "Wrong patient")
    world.pull()
    assert shelf(world, Shelf.OPEN) == [request.case_id]  # somebody should know
    mark_read(world.home, request.case_id, clinician())
    assert (shelf(world, Shelf.OPEN), shelf(world, Shelf.DONE)) == ([], [request.case_id])


def test_mine_is_what_i_took_or_proposed_or_am_asked(world: World) -> None:
    taken, proposed, wondered, begun = (asked(world) for _ in range(4))
    taking.take(world.home, taken.case_id, ME, NOW)
    with transaction(world.home.connection):
        for request in (proposed, begun):
            Proposals(world.home.connection).keep(request.case_id, ME, Draft(), NOW)
        Proposals(world.home.connection).submit(proposed.case_id, NOW)
    remarks.remark(world.home, wondered.case_id, COLLEAGUE, "What do you think?", NOW, asked=ME)
    assert shelf(world, Shelf.MINE) == [taken.case_id, proposed.case_id, wondered.case_id]
    assert begun.case_id not in shelf(
        world, Shelf.MINE
    )  # given back: whoever takes it finds what was written
    assert shelf(world, Shelf.MINE, COLLEAGUE) == []


def test_a_question_to_a_colleague_is_marked_until_the_reply_and_the_reply_for_who_asked(
    world: World,
) -> None:
    request = asked(world)
    remarks.remark(world.home, request.case_id, ME, "Melanoma?", NOW, asked=COLLEAGUE)
    assert worklist.row(world.home, COLLEAGUE, request.case_id).asked
    assert not worklist.row(world.home, ME, request.case_id).replied
    remarks.remark(world.home, request.case_id, COLLEAGUE, "No, a naevus.", NOW)
    assert not worklist.row(world.home, COLLEAGUE, request.case_id).asked
    assert worklist.row(world.home, ME, request.case_id).replied


def test_a_proposal_stands_on_the_supervisors_shelf_alone(world: World) -> None:
    request = asked(world)
    with transaction(world.home.connection):
        Proposals(world.home.connection).keep(request.case_id, COLLEAGUE, Draft(), NOW)
        assert shelf(world, Shelf.OPEN) == [request.case_id]
        Proposals(world.home.connection).submit(request.case_id, NOW)
    assert (shelf(world, Shelf.OPEN), shelf(world, Shelf.APPROVAL)) == ([], [request.case_id])
    assert worklist.row(world.home, ME, request.case_id).proposed_by == COLLEAGUE
    assert worklist.next_to_approve(world.home, new_id()) == request.case_id
    assert worklist.next_to_approve(world.home, request.case_id) is None


def test_what_is_withdrawn_waits_for_no_supervisor(world: World) -> None:
    request = asked(world)
    taking.take(world.home, request.case_id, COLLEAGUE, NOW)
    with transaction(world.home.connection):
        Proposals(world.home.connection).keep(request.case_id, COLLEAGUE, Draft(), NOW)
        Proposals(world.home.connection).submit(request.case_id, NOW)
    world.practice.say(request, MessageKind.WITHDRAWAL, "Wrong patient")
    world.pull()
    assert shelf(world, Shelf.APPROVAL) == []
    assert worklist.next_to_approve(world.home, new_id()) is None
    assert shelf(world, Shelf.OPEN) == shelf(world, Shelf.MINE, COLLEAGUE) == [request.case_id]
    mark_read(world.home, request.case_id, clinician())
    assert shelf(world, Shelf.OPEN) == shelf(world, Shelf.MINE, COLLEAGUE) == []
    assert shelf(world, Shelf.DONE) == [request.case_id]


def test_counts_say_how_many_wait(world: World) -> None:
    first, _ = asked(world), asked(world)
    taking.take(world.home, first.case_id, ME, NOW)
    assert worklist.counts(world.home, ME) == {Shelf.OPEN: 2, Shelf.MINE: 1, Shelf.APPROVAL: 0}


@pytest.mark.parametrize(
    "words",
    ["dubois", "DUBOIS marie", "mar dub", "example practice", "1985-07-30", "30.07.1985", "07/1985", "P77"],
)
def test_any_part_of_a_name_a_date_or_a_practice_is_found(world: World, words: str) -> None:
    wanted = asked(world, patient=patient("Dubois", "Marié", "P77"))
    asked(world, patient=patient("Peeters", "Ann", "P78").model_copy(update={"birth_date": "1999-01-01"}))
    found = ids(worklist.listed(world.home, ME, Wish(words=words)))
    assert wanted.case_id in found
    assert len(found) == (2 if words == "example practice" else 1)


def test_a_specialty_is_filtered(world: World) -> None:
    nails = asked(world, intake=samples.request().intake.model_copy(update={"protocol": "nails"}))
    asked(world)
    assert worklist.protocols(world.home) == ["dermatology", "nails"]
    assert ids(worklist.listed(world.home, ME, Wish(protocol="nails"))) == [nails.case_id]


def test_pages_follow_each_other_without_a_gap(world: World) -> None:
    made = fill(world.home, world.practice, 25)
    pages = [worklist.listed(world.home, ME, Wish(skip=skip, most=10)) for skip in (0, 10, 20)]
    assert [page.total for page in pages] == [25, 25, 25]
    assert [len(page.rows) for page in pages] == [10, 10, 5]
    assert {case_id for page in pages for case_id in ids(page)} == {request.case_id for request in made}


def test_the_next_case_is_my_own_then_the_first_that_nobody_has(world: World) -> None:
    first, second, third = asked(world), asked(world), asked(world)
    taking.take(world.home, first.case_id, COLLEAGUE, NOW)
    assert worklist.next_case(world.home, ME, new_id()) == second.case_id
    assert worklist.next_case(world.home, ME, second.case_id) == third.case_id
    taking.take(world.home, third.case_id, ME, NOW)
    assert worklist.next_case(world.home, ME, new_id()) == third.case_id
    taking.take(world.home, second.case_id, COLLEAGUE, NOW)
    assert worklist.next_case(world.home, ME, third.case_id) is None


def test_earlier_cases_are_the_same_patients_of_the_same_practice(world: World) -> None:
    older, newer = (asked(world, patient=patient("Dubois", "Marie", "P1")) for _ in range(2))
    asked(world, patient=patient("Dubois", "Marie", "P2"))
    other = world.another_practice()
    theirs = other.prepared(world.service).model_copy(update={"patient": patient("Dubois", "Marie", "P1")})
    other.send_request(theirs)
    world.pull()
    found = worklist.earlier_cases(world.home, ME, world.home.case(newer.case_id))
    assert [row.case_id for row in found] == [older.case_id]


def test_rows_can_be_made_anew(world: World) -> None:
    request = asked(world)
    before = worklist.row(world.home, ME, request.case_id)
    with transaction(world.home.connection):
        world.home.connection.execute("DELETE FROM case_row")
        worklist.rebuild(world.home)
    assert worklist.row(world.home, ME, request.case_id) == before


@pytest.mark.slow  # five thousand signatures are made first
def test_five_thousand_cases_are_listed_in_order_and_searched(world: World) -> None:
    made = fill(world.home, world.practice, 5_000)
    listing = worklist.listed(world.home, ME, Wish())
    assert (listing.total, len(listing.rows)) == (5_000, 100)
    assert {row.urgency for row in listing.rows} == {Urgency.URGENT}
    assert [row.due for row in listing.rows] == sorted(row.due for row in listing.rows)
    wanted = made[3_210].patient
    found = worklist.listed(world.home, ME, Wish(words=f"{wanted.family_name} {wanted.birth_date}"))
    assert {row.patient for row in found.rows} == {wanted.full_name}
    assert made[3_210].case_id in ids(found)


def last(world: World, request: Request) -> Latest:
    return worklist.row(world.home, ME, request.case_id).latest


def test_a_view_asked_for_again_is_awaited_until_pictures_come(world: World) -> None:
    request = asked(world)
    assert last(world, request) == Latest()
    ask_retake(world.home, request.case_id, clinician(), RETAKE)
    since = last(world, request).retake_at
    assert since is not None
    world.practice.say(request, MessageKind.REPLY, "She comes back on Monday.")
    world.pull()
    assert last(world, request).retake_at == since
    world.practice.say(request, MessageKind.ADDITION, "", jpeg(90))
    world.pull()
    assert last(world, request).retake_at is None


def test_a_view_asked_for_in_an_answer_is_awaited_too(world: World) -> None:
    request = asked(world)
    give_answer(world.home, samples.answer(request.case_id).model_copy(update={"retake": RETAKE}))
    assert last(world, request).retake_at is not None


def test_what_the_practice_wrote_last_is_marked_until_we_write(world: World) -> None:
    request = asked(world)
    world.practice.say(request, MessageKind.REPLY, "It bleeds.")
    world.pull()
    assert last(world, request).added_at is not None
    mark_read(world.home, request.case_id, clinician())
    assert last(world, request).added_at is not None
    say(world.home, request.case_id, clinician(), "Thank you.")
    assert last(world, request).added_at is None


def test_a_row_says_who_answered_what_and_when_it_was_read(world: World) -> None:
    request = asked(world)
    given = samples.answer(request.case_id)
    seal = give_answer(world.home, given)
    found = last(world, request)
    assert (found.outcome, found.answered_by, found.read_at) == (given.outcome, given.author.name, None)
    assert found.answered_at == seal.sealed_at
    world.pull()
    [reply] = answers(world.practice.replies())
    world.practice.confirm_reading(reply, world.home.keys.party_id)
    world.pull()
    assert last(world, request).read_at is not None
