"""Cases in each state that a practice can see them in, made by the core and an expert, for tests of the pages."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta

from cases.answer import Answer, Certainty, Diagnosis, Outcome, RetakeRequest
from cases.codes import Language
from cases.identifiers import CaseId, Sex
from cases.manifest import Kind
from cases.message import Message, MessageKind
from cases.person import Patient
from cases.picture import PictureRole
from cases.questionnaire import Intake
from cases.receipt import ReceiptKind
from cases.request import Urgency
from desktop.case_form import CaseForm
from desktop.consent import ConsentForm
from desktop.outbox_states import State
from desktop.patient_entry import PatientEntry
from tests.desktop.world import Expert, Received, Site, clean_picture, facts

NAMES = (
    ("Peeters", "Marie-Christine", "1947-11-30", Sex.FEMALE),
    ("Van den Bossche", "Jean-Baptiste", "1985-03-12", Sex.MALE),
    ("Lefèvre", "Aurélie", "1960-02-02", Sex.FEMALE),
    ("Janssens", "Wim", "1959-07-19", Sex.MALE),
    ("Schröder", "Käthe", "2019-06-01", Sex.FEMALE),
)
NO_CHANGES: Mapping[str, object] = {}
RETAKE = RetakeRequest(
    role=PictureRole.CLOSE_UP, view="close-up with a ruler", reason="The margin is out of focus."
)


def patient(number: int) -> Patient:
    """One of a few people, by any number."""
    family, given, born, sex = NAMES[number % len(NAMES)]
    return Patient(pseudonym=f"P-{number}", family_name=family, given_name=given, birth_date=born, sex=sex)


def form(site: Site, expert: Expert, number: int, urgency: Urgency = Urgency.ROUTINE) -> CaseForm:
    return CaseForm(
        service=expert.keys.party_id,
        author=site.author,
        language=Language.FR,
        patient=patient(number),
        consent=ConsentForm(),
        last_seen_on=date(2026, 3, 4),
        question="A pigmented lesion on the left forearm, growing since spring. Is a biopsy needed?",
        urgency=urgency,
        intake=Intake(protocol="dermatology"),
    )


def queued(
    site: Site, expert: Expert, number: int, urgency: Urgency = Urgency.ROUTINE, pictures: int = 1
) -> CaseId:
    """Sealed, and not sent yet."""
    case_id = site.practice.new_draft(form(site, expert, number, urgency))
    for seed in range(pictures):
        site.practice.add_picture(case_id, clean_picture(seed, 240), facts())
    site.practice.send(case_id)
    return case_id


def asked(site: Site, expert: Expert, number: int, pictures: int = 1) -> Received:
    """Sent, and pulled by the expert."""
    case_id = queued(site, expert, number, pictures=pictures)
    site.sync()
    return next(each for each in expert.pull() if each.manifest.case_id == case_id)


def opinion(case_id: CaseId, expert: Expert, changes: Mapping[str, object] = NO_CHANGES) -> Answer:
    """What an expert might say."""
    return Answer.model_validate(
        {
            "case_id": case_id,
            "created": datetime.now(UTC),
            "language": Language.FR,
            "author": expert.person,
            "diagnoses": (Diagnosis(text="Dysplastic naevus", certainty=Certainty.PROBABLE),),
            "outcome": Outcome.SEE_IN_PERSON,
            "see_by": date.today() + timedelta(days=14),  # noqa: DTZ011
            "advice": "Please let us see her in person. No cream until then.\n\nSun protection on the arms.",
            **changes,
        }
    )


def answered(
    site: Site, expert: Expert, number: int, pictures: int = 1, changes: Mapping[str, object] = NO_CHANGES
) -> Received:
    """Answered; nobody has opened the answer."""
    received = asked(site, expert, number, pictures)
    answer = opinion(received.manifest.case_id, expert, changes)
    expert.send(expert.content(Kind.ANSWER, answer, received), site.party_id)
    site.sync()
    return received


def opened(site: Site, expert: Expert, number: int) -> Received:
    """The expert has read it."""
    received = asked(site, expert, number)
    expert.send(expert.receipt(ReceiptKind.READ, received), site.party_id)
    site.sync()
    return received


def in_trouble(site: Site, expert: Expert, number: int, trouble: str = "package.expired") -> CaseId:
    """It came back, and only a person can help."""
    case_id = queued(site, expert, number)
    store = site.practice._courier.store
    [item] = site.practice.overview.thread(case_id)
    parcel = store.parcel_of(item.item_id)
    assert parcel is not None
    store.update(parcel, State.ATTENTION, trouble=trouble)
    return case_id


def draft(site: Site, expert: Expert, number: int, pictures: int = 2) -> CaseId:
    """Photographed; the question is still to be written."""
    case_id = site.practice.begin(site.practice.document.people[0].person_id)
    entry = PatientEntry.of(patient(number))
    site.practice.save_draft(
        site.practice.draft(case_id).with_fields(patient=entry, service=expert.keys.party_id)
    )
    site.practice.record_consent(case_id, ConsentForm())
    for seed in range(pictures):
        site.practice.add_picture(case_id, clean_picture(seed), facts())
    return case_id


def retake_asked(site: Site, expert: Expert, number: int) -> Received:
    """The expert wants a view taken again."""
    received = asked(site, expert, number)
    message = Message(
        case_id=received.manifest.case_id,
        kind=MessageKind.RETAKE,
        created=datetime.now(UTC),
        author=expert.person,
        retake=RETAKE,
    )
    expert.send(expert.content(Kind.MESSAGE, message, received), site.party_id)
    site.sync()
    return received


def passed_on(site: Site, expert: Expert, number: int, to: Expert) -> Received:
    """The expert passes it on to another service."""
    received = asked(site, expert, number)
    expert.send(expert.forward(received, to.keys.party), site.party_id)
    site.sync()
    return received


def one_of_each(site: Site, expert: Expert) -> None:
    """A morning's work list."""
    answered(site, expert, 0)
    retake_asked(site, expert, 1)
    opened(site, expert, 2)
    asked(site, expert, 3)
    draft(site, expert, 4)
    in_trouble(site, expert, 5)
    queued(site, expert, 6, Urgency.URGENT)
