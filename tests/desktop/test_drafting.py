"""Making a case step by step: everything may be missing, nothing that was given is lost, consent comes first."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases.codes import Language, Words
from cases.errors import (
    CaseFull,
    CaseIncomplete,
    CaseSent,
    CaseUnknown,
    ConsentMissing,
    NissInvalid,
    PersonUnknown,
    PictureUnknown,
    UnknownVersion,
)
from cases.identifiers import new_id
from cases.person import ConsentGiver, Role, ServiceQuestion
from cases.picture import PictureRole
from cases.questionnaire import Intake, IntakeAnswer
from cases.request import Request, Urgency
from desktop import drafting
from desktop.consent import ConsentForm
from desktop.draft import Draft, Missing
from desktop.patient_entry import PatientEntry
from desktop.store.cases import SCHEMA, CaseStore
from desktop.store.database import Database
from tests.desktop.world import Site, World, clean_picture, facts

WHOLE = PatientEntry(niss="85073003328", family_name="Kanarievogel", given_name="Jan")
OLD_DRAFT = Path(__file__).parents[1] / "vectors" / "store" / "draft-v1.json"


@pytest.fixture
def gp(everybody: World) -> Site:
    return everybody.practice()


def begin(site: Site) -> str:
    return site.practice.begin(site.practice.document.people[0].person_id)


def fill(site: Site, case_id: str, **fields: object) -> Draft:
    return site.practice.save_draft(site.practice.draft(case_id).with_fields(**fields))


def complete(site: Site, service: str) -> str:
    case_id = begin(site)
    fill(
        site,
        case_id,
        service=service,
        patient=WHOLE,
        question="Is it benign?",
        last_seen_on=date(2026, 3, 4),
        urgency=Urgency.SOON,
    )
    site.practice.record_consent(case_id, ConsentForm())
    site.practice.add_picture(case_id, clean_picture(), facts())
    return case_id


def test_a_draft_begins_with_nothing_but_its_author(gp: Site) -> None:
    case_id = gp.practice.begin(gp.practice.document.people[0].person_id, Language.NL)
    draft = gp.practice.draft(case_id)
    assert draft.author == gp.practice.document.people[0]
    assert (draft.language, draft.patient, draft.service) == (Language.NL, PatientEntry(), None)
    assert gp.practice.missing(case_id) == (
        Missing.PATIENT,
        Missing.SERVICE,
        Missing.CONSENT,
        Missing.LAST_SEEN,
        Missing.QUESTION,
        Missing.PICTURE,
    )


def test_a_stranger_begins_nothing(gp: Site) -> None:
    with pytest.raises(PersonUnknown):
        gp.practice.begin(new_id())


def test_whatever_was_typed_is_there_at_the_next_start(gp: Site) -> None:
    case_id = begin(gp)
    half = PatientEntry(niss="850730", family_name="Kana")
    fill(gp, case_id, patient=half, question="Is thi", intake=Intake(protocol="nails"))
    gp.restart()
    draft = gp.practice.draft(case_id)
    assert (draft.patient, draft.question, draft.intake) == (half, "Is thi", Intake(protocol="nails"))
    [view] = gp.practice.overview.cases()
    assert view.patient.full_name == "KANA"


def test_a_draft_filled_step_by_step_is_sent_and_names_the_service_in_its_consent(
    everybody: World, gp: Site
) -> None:
    case_id = complete(gp, everybody.expert.keys.party_id)
    assert gp.practice.missing(case_id) == ()
    gp.practice.send(case_id)
    gp.sync()
    [asked] = everybody.expert.pull()
    assert isinstance(asked.document, Request)
    assert asked.document.patient == WHOLE.patient()
    assert asked.document.consent.recipients == (everybody.expert.keys.party_id,)
    assert asked.document.intake.protocol == "general"
    assert asked.document.responsible == asked.document.author
    with pytest.raises(CaseSent):
        gp.practice.draft(case_id)


@pytest.mark.parametrize(
    ("changes", "missing"),
    [
        ({"patient": PatientEntry()}, Missing.PATIENT),
        ({"patient": WHOLE.model_copy(update={"niss": "85073003329"})}, Missing.PATIENT),
        ({"service": None}, Missing.SERVICE),
        ({"question": " \n"}, Missing.QUESTION),
        ({"last_seen_on": None}, Missing.LAST_SEEN),
    ],
)
def test_what_is_missing_is_named_and_keeps_the_case_here(
    everybody: World, gp: Site, changes: dict[str, object], missing: Missing
) -> None:
    case_id = complete(gp, everybody.expert.keys.party_id)
    fill(gp, case_id, **changes)
    assert gp.practice.missing(case_id) == (missing,)
    with pytest.raises((CaseIncomplete, NissInvalid)):
        gp.practice.send(case_id)
    assert gp.stages() == {case_id: "draft"}


def test_without_a_picture_nothing_is_sent(everybody: World, gp: Site) -> None:
    case_id = complete(gp, everybody.expert.keys.party_id)
    gp.practice.remove_picture(case_id, gp.practice.pictures(case_id)[0].picture_id)
    assert gp.practice.missing(case_id) == (Missing.PICTURE,)
    with pytest.raises(CaseIncomplete):
        gp.practice.send(case_id)


def test_a_service_with_questions_gets_an_answer_to_each(everybody: World, gp: Site) -> None:
    question = ServiceQuestion(link_id="anticoagulant", text=Words(en="Any?"))
    asking = everybody.expert.service.model_copy(update={"questions": (question,)})
    gp.practice._store.set_service(asking)
    case_id = complete(gp, asking.party_id)
    assert gp.practice.missing(case_id) == (Missing.SERVICE_QUESTION,)
    assert gp.practice.draft(case_id).unanswered(asking) == ("anticoagulant",)
    answer = IntakeAnswer(link_id="anticoagulant", question="Any?", not_known=True)
    fill(gp, case_id, intake=Intake(protocol="nails", answers=(answer,)))
    assert gp.practice.missing(case_id) == ()


def test_an_assistant_alone_cannot_be_responsible(everybody: World) -> None:
    site = everybody.practice(role=Role.ASSISTANT)
    case_id = begin(site)
    assert Missing.RESPONSIBLE in site.practice.missing(case_id)


def test_an_author_whom_the_service_does_not_admit_is_said_to_be_missing(everybody: World) -> None:
    site = everybody.practice(role=Role.ASSISTANT)
    case_id = begin(site)
    fill(site, case_id, service=everybody.expert.keys.party_id)
    assert Missing.AUTHOR in site.practice.missing(case_id)


def test_no_picture_before_the_consent(gp: Site) -> None:
    case_id = begin(gp)
    with pytest.raises(ConsentMissing):
        gp.practice.add_picture(case_id, clean_picture(), facts())
    assert gp.practice.pictures(case_id) == []


def test_a_consent_stays_whatever_a_window_saves(gp: Site) -> None:
    case_id = begin(gp)
    before = gp.practice.draft(case_id)
    recorded = gp.practice.record_consent(case_id, ConsentForm(teaching=True)).consent
    gp.practice.save_draft(before.with_fields(question="typed before the consent was recorded"))
    assert gp.practice.draft(case_id).consent == recorded


def test_a_mistyped_consent_is_mended_and_its_moment_stays(gp: Site) -> None:
    case_id = begin(gp)
    first = gp.practice.record_consent(case_id, ConsentForm()).consent
    form = ConsentForm(given_by=ConsentGiver.PARENT, giver_name="Mia")
    second = gp.practice.record_consent(case_id, form).consent
    assert first is not None
    assert second is not None
    assert (second.given_by, second.giver_name) == (ConsentGiver.PARENT, "Mia")
    assert (second.given_at, second.consent_id) == (first.given_at, first.consent_id)


def test_a_parent_who_is_not_named_gives_no_consent(gp: Site) -> None:
    case_id = begin(gp)
    with pytest.raises(CaseIncomplete):
        gp.practice.record_consent(case_id, ConsentForm(given_by=ConsentGiver.PARENT))
    assert gp.practice.draft(case_id).consent is None


def test_a_clock_set_back_does_not_put_the_consent_before_the_case_or_after_its_picture(
    everybody: World,
) -> None:
    times = iter(datetime(2026, 3, 4, 12, tzinfo=UTC) - timedelta(hours=n) for n in range(1000))
    site = everybody.practice(now=lambda: next(times))
    case_id = complete(site, everybody.expert.keys.party_id)
    draft, [picture] = site.practice.draft(case_id), site.practice.pictures(case_id)
    assert draft.consent is not None
    assert draft.created <= draft.consent.given_at <= picture.added_at


def test_facts_of_a_picture_can_be_changed_and_its_bytes_stay(everybody: World, gp: Site) -> None:
    case_id = complete(gp, everybody.expert.keys.party_id)
    [before] = gp.practice.pictures(case_id)
    gp.practice.change_picture(case_id, before.picture_id, facts(PictureRole.OVERVIEW))
    [after] = gp.practice.pictures(case_id)
    assert after.facts.role is PictureRole.OVERVIEW
    assert after.model_copy(update={"facts": before.facts}) == before
    assert gp.practice.draft_picture(case_id, after.picture_id) == clean_picture().data


def test_a_removed_picture_leaves_nothing_behind(everybody: World, gp: Site) -> None:
    case_id = complete(gp, everybody.expert.keys.party_id)
    [picture] = gp.practice.pictures(case_id)
    gp.practice.remove_picture(case_id, picture.picture_id)
    assert gp.practice.pictures(case_id) == []
    assert list(gp.home.objects.iterdir()) == []
    for touch in (
        lambda: gp.practice.remove_picture(case_id, picture.picture_id),
        lambda: gp.practice.change_picture(case_id, picture.picture_id, picture.facts),
        lambda: gp.practice.draft_picture(case_id, picture.picture_id),
    ):
        with pytest.raises(PictureUnknown):
            touch()


def test_a_picture_of_another_case_is_not_reached(everybody: World, gp: Site) -> None:
    case_id, other = complete(gp, everybody.expert.keys.party_id), begin(gp)
    [picture] = gp.practice.pictures(case_id)
    with pytest.raises(PictureUnknown):
        gp.practice.remove_picture(other, picture.picture_id)
    assert gp.practice.pictures(case_id) == [picture]


def test_pictures_of_an_addition_can_be_changed_and_removed_but_not_those_that_were_sent(
    everybody: World, gp: Site
) -> None:
    case_id = complete(gp, everybody.expert.keys.party_id)
    [sent] = gp.practice.pictures(case_id)
    gp.practice.send(case_id)
    assert gp.practice.pictures(case_id) == []
    with pytest.raises(PictureUnknown):
        gp.practice.remove_picture(case_id, sent.picture_id)
    added = gp.practice.add_picture(case_id, clean_picture(1), facts())
    gp.practice.change_picture(case_id, added, facts(PictureRole.OVERVIEW))
    assert [each.facts.role for each in gp.practice.pictures(case_id)] == [PictureRole.OVERVIEW]
    assert gp.practice.draft_picture(case_id, added) == clean_picture(1).data
    gp.practice.remove_picture(case_id, added)
    assert gp.practice.pictures(case_id) == []


def test_the_same_picture_is_known_again_while_it_waits_and_after_it_was_sent(
    everybody: World, gp: Site
) -> None:
    picture, another = clean_picture(1), clean_picture(2)
    case_id = gp.draft(everybody.expert.service.party_id, pictures=0)
    gp.practice.add_picture(case_id, picture, facts())
    assert gp.practice.has_picture(case_id, picture.sha256)
    assert not gp.practice.has_picture(case_id, another.sha256)
    gp.practice.send(case_id)
    assert gp.practice.has_picture(case_id, picture.sha256)
    assert not gp.practice.has_picture(case_id, another.sha256)


def test_no_more_pictures_are_taken_than_can_be_sent_at_once(
    gp: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(drafting, "MOST_PICTURES", 2)
    case_id = begin(gp)
    gp.practice.record_consent(case_id, ConsentForm())
    for seed in range(2):
        gp.practice.add_picture(case_id, clean_picture(seed), facts())
    with pytest.raises(CaseFull):
        gp.practice.add_picture(case_id, clean_picture(3), facts())


def test_a_case_that_was_sent_or_never_was_is_no_draft(everybody: World, gp: Site) -> None:
    case_id = complete(gp, everybody.expert.keys.party_id)
    draft = gp.practice.draft(case_id)
    gp.practice.send(case_id)
    with pytest.raises(CaseSent):
        gp.practice.save_draft(draft)
    with pytest.raises(CaseSent):
        gp.practice.record_consent(case_id, ConsentForm())
    with pytest.raises(CaseUnknown):
        gp.practice.missing(new_id())


def test_patients_are_known_again_once_a_case_was_sent_for_them(everybody: World, gp: Site) -> None:
    case_id = complete(gp, everybody.expert.keys.party_id)
    assert gp.practice.known_patients("kanarievogel") == []
    gp.practice.send(case_id)
    for text in ("kanarie", "JAN kana", "850730"):
        assert [each.family_name for each in gp.practice.known_patients(text)] == ["Kanarievogel"]
    assert gp.practice.known_patients("kanarie peter") == []
    assert gp.practice.known_patients("  ") == []


@given(st.text(max_size=300))
def test_any_text_can_be_kept_as_a_question(text: str) -> None:
    now = datetime(2026, 3, 4, tzinfo=UTC)
    person = {"person_id": new_id(), "name": "A", "role": Role.DOCTOR}
    draft = Draft.model_validate(
        {"case_id": new_id(), "created": now, "changed": now, "language": Language.FR, "author": person}
    )
    kept = draft.with_fields(question=text).question
    assert all(each in "\n\t" or each.isprintable() or each.isspace() for each in kept)
    assert Draft.model_validate_json(draft.with_fields(question=text).model_dump_json()).question == kept


def test_a_text_that_is_too_long_is_said_to_be_so(gp: Site) -> None:
    draft = gp.practice.draft(begin(gp))
    with pytest.raises(CaseIncomplete, match="question"):
        draft.with_fields(question="x" * 8_001)


def test_a_draft_of_an_earlier_pli_is_opened_and_goes_on(tmp_path: Path) -> None:
    key, path = bytes(range(32)), tmp_path / "case.db"
    old = Database(path, key, SCHEMA[:1])
    case_id = "a4a46a49df15f28cc658011da9f5343d"
    old.run("INSERT INTO draft VALUES (?, ?)", case_id, OLD_DRAFT.read_bytes())
    old.close()
    store = CaseStore(path, key)
    [draft] = store.drafts()
    assert draft == store.draft(case_id)
    assert draft.patient.patient().niss == "85073003328"
    assert draft.service == "b33a98368eb0e904f6f5073a2df4134f"
    assert draft.consent is not None
    assert draft.consent.given_at == draft.created == draft.changed
    assert draft.question == "Is this kanarienvogelfleck benign?"
    store.set_draft(draft)
    assert store.draft(case_id) == draft
    store.database.close()


def test_a_draft_of_a_newer_pli_is_not_guessed_at(tmp_path: Path) -> None:
    store = CaseStore(tmp_path / "case.db", bytes(range(32)))
    newer = OLD_DRAFT.read_bytes().replace(b"draft/v1", b"draft/v3")
    store.database.run("INSERT INTO draft VALUES (?, ?)", new_id(), newer)
    with pytest.raises(UnknownVersion):
        store.drafts()
    store.database.close()
