"""The work list: what presses stands first, says why and what can be done, and stays until somebody did it."""

from datetime import UTC, date, datetime, timedelta

import pytest

from cases.answer import Outcome, RetakeRequest
from cases.errors import CaseUnknown, KeyRevoked, PersonUnknown
from cases.identifiers import new_id
from cases.manifest import Kind
from cases.message import Message, MessageKind
from cases.person import Role
from cases.picture import PictureRole
from cases.receipt import ReceiptKind
from cases.request import Urgency
from cases.working_days import due_day
from desktop.case_view import CaseView, Group, Stage, WayOut
from desktop.consent import ConsentForm
from desktop.draft import Missing
from desktop.outbox_states import State
from tests.desktop.test_faults import no_room
from tests.desktop.world import Expert, Received, Site, World, clean_picture, facts

TODAY = datetime.now().astimezone().date()


@pytest.fixture
def gp(everybody: World) -> Site:
    return everybody.practice()


@pytest.fixture
def expert(everybody: World) -> Expert:
    return everybody.expert


def sent(gp: Site, expert: Expert) -> Received:
    gp.case(expert.keys.party_id)
    gp.sync()
    [asked] = expert.pull()
    return asked


def answered(gp: Site, expert: Expert) -> Received:
    asked = sent(gp, expert)
    expert.send(expert.answer(asked), gp.party_id)
    gp.sync()
    return asked


def only(gp: Site, today: date = TODAY, search: str = "") -> CaseView:
    [view] = gp.practice.overview.worklist(today, search)
    assert gp.practice.overview.case(view.case_id, today) == view
    return view


def groups(gp: Site, today: date = TODAY) -> list[Group]:
    return [view.group for view in gp.practice.overview.worklist(today)]


def message(expert: Expert, asked: Received, kind: MessageKind, **fields: object) -> None:
    document = Message.model_validate(
        {
            "case_id": asked.manifest.case_id,
            "kind": kind,
            "created": datetime.now(UTC),
            "author": expert.person,
            **fields,
        }
    )
    expert.send(expert.content(Kind.MESSAGE, document, asked), asked.manifest.sender.party.party_id)


RETAKE = RetakeRequest(role=PictureRole.OVERVIEW, view="whole back", reason="blurred")


def test_a_draft_shows_who_it_is_about_as_far_as_typed_and_what_it_lacks(gp: Site, expert: Expert) -> None:
    case_id = gp.practice.begin(gp.practice.document.people[0].person_id)
    draft = gp.practice.draft(case_id)
    patient = draft.patient.model_copy(update={"family_name": "Jans", "niss": "85073003328"})
    gp.practice.save_draft(draft.with_fields(patient=patient, service=expert.keys.party_id))
    view = only(gp)
    assert (view.group, view.stage, view.patient.full_name) == (Group.UNFINISHED, Stage.DRAFT, "JANS")
    assert view.patient.birth_date == "1985-07-30"
    assert (view.service, view.urgent_telephone) == ("Dermatology, CHU Example", "+32 2 555 02 02")
    assert Missing.PICTURE in view.missing
    assert only(gp, TODAY + timedelta(days=1)).group is Group.DRAFTS


def test_a_case_goes_from_sending_to_waiting_to_answered_to_finished(gp: Site, expert: Expert) -> None:
    parcel = gp.case(expert.keys.party_id)
    assert (only(gp).group, only(gp).on_the_way) == (Group.SENDING, (parcel.item_id,))
    gp.sync()
    assert (only(gp).group, only(gp).stage, only(gp).on_the_way) == (Group.WAITING, Stage.STORED, ())
    [asked] = expert.pull()
    expert.send(expert.receipt(ReceiptKind.READ, asked), gp.party_id)
    gp.sync()
    assert (only(gp).group, only(gp).stage) == (Group.WAITING, Stage.READ)
    expert.send(expert.answer(asked), gp.party_id)
    gp.sync()
    view = only(gp)
    assert (view.group, view.stage, view.outcome) == (Group.ANSWERED, Stage.ANSWERED, Outcome.TREAT_HERE)
    assert (view.unread, view.informed, gp.practice.overview.open_answers()) == (True, False, 1)
    [answer] = gp.practice.overview.answers(open_only=True)
    gp.practice.answer_read(answer.item_id, gp.author)
    assert (only(gp).group, only(gp).unread) == (Group.ANSWERED, False)
    person = gp.practice.document.people[0]
    gp.practice.inform_patient(answer.item_id, person.person_id)
    assert gp.practice.overview.worklist(TODAY) == []
    assert gp.practice.overview.answers(open_only=True) == []
    assert gp.practice.overview.open_answers() == 0
    [answer] = gp.practice.overview.answers()
    assert answer.informed is not None
    assert answer.informed.person == person
    assert only(gp, search="kanarie").group is Group.FINISHED


def test_who_told_the_patient_first_stays(gp: Site, expert: Expert) -> None:
    answered(gp, expert)
    [answer] = gp.practice.overview.answers()
    first, second = (
        gp.practice.document.people[0],
        gp.practice.document.people[0].model_copy(
            update={"person_id": new_id(), "name": "Bram", "role": Role.NURSE}
        ),
    )
    gp.practice.add_person(second)
    gp.practice.inform_patient(answer.item_id, first.person_id)
    gp.practice.inform_patient(answer.item_id, second.person_id)
    gp.restart()
    [answer] = gp.practice.overview.answers()
    assert answer.informed is not None
    assert answer.informed.person == first


def test_a_mistaken_tick_is_undone(gp: Site, expert: Expert) -> None:
    answered(gp, expert)
    [answer] = gp.practice.overview.answers()
    gp.practice.inform_patient(answer.item_id, gp.practice.document.people[0].person_id)
    gp.practice.not_informed(answer.item_id)
    assert groups(gp) == [Group.ANSWERED]


def test_what_is_begun_to_be_written_is_kept_until_it_was_said(gp: Site, expert: Expert) -> None:
    case_id = sent(gp, expert).manifest.case_id
    gp.practice.keep_unsent(case_id, MessageKind.REPLY, "Since mar")
    gp.practice.keep_unsent(case_id, MessageKind.WITHDRAWAL, "wrong")
    gp.practice.keep_unsent(case_id, MessageKind.WITHDRAWAL, " ")
    gp.restart()
    assert gp.practice.unsent(case_id) == {"reply": "Since mar"}
    gp.practice.say(case_id, MessageKind.REPLY, "Since March")
    assert gp.practice.unsent(case_id) == {}


def test_only_somebody_of_the_practice_tells_the_patient_about_an_answer_that_is_here(
    gp: Site, expert: Expert
) -> None:
    answered(gp, expert)
    [answer] = gp.practice.overview.answers()
    with pytest.raises(PersonUnknown):
        gp.practice.inform_patient(answer.item_id, new_id())
    with pytest.raises(CaseUnknown):
        gp.practice.inform_patient(new_id(), gp.practice.document.people[0].person_id)
    assert gp.practice.overview.open_answers() == 1


def test_a_later_answer_opens_the_case_again_and_covers_the_earlier_one(gp: Site, expert: Expert) -> None:
    asked = answered(gp, expert)
    person = gp.practice.document.people[0].person_id
    [first] = gp.practice.overview.answers()
    gp.practice.inform_patient(first.item_id, person)
    expert.send(expert.answer(asked), gp.party_id)
    expert.send(expert.answer(asked), gp.party_id)
    gp.sync()
    assert groups(gp) == [Group.ANSWERED]
    assert gp.practice.overview.open_answers() == 2
    last = gp.practice.overview.answers()[-1]
    gp.practice.inform_patient(last.item_id, person)
    assert gp.practice.overview.open_answers() == 0


def test_the_promise_is_counted_in_working_days_from_when_the_gateway_had_it(
    gp: Site, expert: Expert
) -> None:
    sent(gp, expert)
    due = due_day(TODAY, expert.service.promised_working_days)
    assert (only(gp).due, only(gp, due).overdue) == (due, False)
    late = only(gp, due + timedelta(days=1))
    assert (late.overdue, late.group, late.urgent_telephone) == (True, Group.OVERDUE, "+32 2 555 02 02")


def test_a_closed_day_of_the_service_moves_the_promise(gp: Site, expert: Expert) -> None:
    day = due_day(TODAY, 1)
    gp.practice._store.set_service(expert.service.model_copy(update={"closed_days": (day,)}))
    sent(gp, expert)
    assert only(gp).due == due_day(TODAY, expert.service.promised_working_days + 1)


def test_an_answered_or_withdrawn_case_is_not_due(gp: Site, expert: Expert) -> None:
    asked = answered(gp, expert)
    assert (only(gp, TODAY + timedelta(days=99)).due, only(gp).overdue) == (None, False)
    gp.practice.say(asked.manifest.case_id, MessageKind.WITHDRAWAL, "wrong patient")
    gp.sync()
    assert groups(gp, TODAY + timedelta(days=99)) == []
    assert gp.practice.overview.open_answers() == 0


def test_what_presses_stands_first(gp: Site, expert: Expert) -> None:
    waiting = gp.case(expert.keys.party_id)
    late = gp.case(expert.keys.party_id)
    gp.sync()
    asked = {each.manifest.item_id: each for each in expert.pull()}
    expert.send(expert.answer(asked[waiting.item_id]), gp.party_id)
    gp.sync()
    gp.draft(expert.keys.party_id)
    gp.case(expert.keys.party_id)
    broken = gp.case(expert.keys.party_id)
    gp.practice._courier.store.update(broken, State.ATTENTION, trouble="gateway.refused/mailbox_full")
    after = due_day(TODAY, 3) + timedelta(days=1)
    assert groups(gp, after)[:3] == [Group.ATTENTION, Group.OVERDUE, Group.OVERDUE]
    assert groups(gp) == [
        Group.ATTENTION,
        Group.ANSWERED,
        Group.SENDING,
        Group.WAITING,
        Group.UNFINISHED,
    ]
    assert late.item_id in asked


def test_urgent_cases_stand_first_in_their_group(gp: Site, expert: Expert) -> None:
    plain, urgent = gp.draft(expert.keys.party_id), gp.draft(expert.keys.party_id)
    gp.practice.save_draft(gp.practice.draft(urgent).with_fields(urgency=Urgency.URGENT))
    gp.practice.send(plain)
    gp.practice.send(urgent)
    views = gp.practice.overview.worklist(TODAY)
    assert [view.case_id for view in views] == [urgent, plain]


# ── Troubles ─────────────────────────────────────────────────────────────────────────────────────────────


def test_a_parcel_that_was_refused_says_why_and_can_be_sent_again(gp: Site, expert: Expert) -> None:
    parcel = gp.case(expert.keys.party_id)
    gp.practice._courier.store.update(parcel, State.ATTENTION, trouble="gateway.refused/recipient")
    trouble = only(gp).trouble
    assert trouble is not None
    assert (trouble.code, trouble.item_id, trouble.way_out) == (
        "gateway.refused/recipient",
        parcel.item_id,
        WayOut.SEND_AGAIN,
    )
    gp.practice.send_again(parcel.item_id)
    assert only(gp).group is Group.SENDING


def test_keys_that_changed_are_to_be_compared(gp: Site, expert: Expert) -> None:
    parcel = gp.case(expert.keys.party_id)
    gp.practice._courier.outbox.block(parcel, KeyRevoked(key="x"))
    trouble = only(gp).trouble
    assert trouble is not None
    assert (trouble.code, trouble.way_out) == (KeyRevoked.code, WayOut.VERIFY_KEYS)


def test_a_case_that_could_not_be_sealed_for_want_of_room_says_so(
    gp: Site, expert: Expert, monkeypatch: pytest.MonkeyPatch
) -> None:
    case_id = gp.draft(expert.keys.party_id)
    with monkeypatch.context() as full:
        full.setattr("crypto.sealing.create_durably", no_room)
        with pytest.raises(Exception, match="room"):
            gp.practice.send(case_id)
    trouble = only(gp).trouble
    assert trouble is not None
    assert (trouble.code, trouble.way_out) == ("disk.full", WayOut.SEND_AGAIN)
    gp.practice.send_again(trouble.item_id)
    assert only(gp).group is Group.SENDING


def test_a_service_that_refuses_says_why(gp: Site, expert: Expert) -> None:
    asked = sent(gp, expert)
    expert.send(expert.receipt(ReceiptKind.REFUSED, asked, "a picture without a patient"), gp.party_id)
    gp.sync()
    trouble = only(gp).trouble
    assert trouble is not None
    assert (trouble.code, trouble.reason, trouble.way_out) == (
        "package.refused",
        "a picture without a patient",
        WayOut.OPEN,
    )
    gp.practice.say(asked.manifest.case_id, MessageKind.WITHDRAWAL, "sent anew")
    gp.sync()
    assert groups(gp) == []


# ── Messages and views to take again ─────────────────────────────────────────────────────────────────────


def test_a_message_is_news_until_somebody_looked(gp: Site, expert: Expert) -> None:
    asked = sent(gp, expert)
    message(expert, asked, MessageKind.REPLY, text="Since when?")
    gp.sync()
    assert (only(gp).group, only(gp).unseen) == (Group.ANSWERED, 1)
    gp.practice.see_messages(asked.manifest.case_id)
    gp.restart()
    assert (only(gp).group, only(gp).unseen) == (Group.WAITING, 0)


def test_a_view_to_take_again_is_asked_for_until_it_was_sent(gp: Site, expert: Expert) -> None:
    asked = sent(gp, expert)
    case_id = asked.manifest.case_id
    message(expert, asked, MessageKind.RETAKE, retake=RETAKE)
    gp.sync()
    gp.practice.see_messages(case_id)
    assert (only(gp).group, only(gp).retake) == (Group.ANSWERED, RETAKE)
    gp.practice.add_picture(case_id, clean_picture(3), facts())
    assert only(gp).retake == RETAKE
    gp.practice.send(case_id)
    assert (only(gp).group, only(gp).retake) == (Group.SENDING, None)
    gp.sync()
    assert only(gp).group is Group.WAITING


def test_pictures_that_were_added_and_not_sent_are_unfinished(gp: Site, expert: Expert) -> None:
    asked = sent(gp, expert)
    gp.practice.add_picture(asked.manifest.case_id, clean_picture(3), facts())
    assert (only(gp).group, only(gp).waiting_pictures) == (Group.UNFINISHED, 1)


def test_a_colleagues_copy_is_news_then_waits_and_is_done_when_its_answer_was_read(everybody: World) -> None:
    nurse, gp, expert = everybody.practice("Nurses", Role.NURSE), everybody.practice("GP"), everybody.expert
    introduce(nurse, gp)
    nurse.case(expert.keys.party_id, copies_to=(gp.party_id,))
    nurse.sync()
    gp.sync()
    view = only(gp)
    assert (view.own, view.group, view.due) == (False, Group.ANSWERED, None)
    gp.practice.see_messages(view.case_id)
    assert only(gp).group is Group.WAITING
    [asked] = expert.pull()
    expert.send(expert.answer(asked), nurse.party_id, gp.party_id)
    gp.sync()
    assert only(gp).group is Group.ANSWERED
    gp.practice.answer_read(gp.practice.overview.answers()[0].item_id, gp.author)
    gp.sync()
    assert groups(gp) == []


def introduce(one: Site, other: Site) -> None:
    now = datetime.now(UTC)
    one.practice.book.import_record(other.practice.record_file, now)
    other.practice.book.import_record(one.practice.record_file, now)


# ── Searching ────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("typed", ["kanarie", "jan", "85.07.30-033 28", "1985", "chu", "JAN derma"])
def test_a_case_is_found_by_name_number_birth_date_and_service(gp: Site, expert: Expert, typed: str) -> None:
    gp.case(expert.keys.party_id)
    assert only(gp, search=typed).stage is Stage.QUEUED
    assert gp.practice.overview.worklist(TODAY, "somebody else") == []


def test_what_was_read_once_is_not_read_again(
    gp: Site, expert: Expert, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent(gp, expert)
    before = only(gp)
    with monkeypatch.context() as watched:
        watched.delattr("desktop.case_history.document_of")
        assert only(gp) == before
        gp.practice.say(before.case_id, MessageKind.REPLY, "since March")
        with pytest.raises(NameError):
            only(gp)
    assert only(gp).items == before.items + 1


def test_consent_that_is_recorded_is_no_longer_missing(gp: Site) -> None:
    case_id = gp.practice.begin(gp.practice.document.people[0].person_id)
    assert Missing.CONSENT in only(gp).missing
    gp.practice.record_consent(case_id, ConsentForm())
    assert Missing.CONSENT not in only(gp).missing
