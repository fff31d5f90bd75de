"""A practice, a service, a patient and a whole request, for tests of every room. All of them are invented."""

from datetime import UTC, date, datetime, timedelta

from cases.answer import Answer, Certainty, Diagnosis, Outcome
from cases.codes import Language, Laterality, Words
from cases.identifiers import Sex, new_id
from cases.person import (
    Consent,
    ConsentGiver,
    Patient,
    Person,
    Practice,
    Role,
    Service,
    ServiceQuestion,
)
from cases.picture import CleaningReport, Picture, PictureRole, TimeSource, TimeTaken
from cases.questionnaire import Intake, IntakeAnswer
from cases.request import Request, Urgency

NOON = datetime(2026, 3, 4, 12, 0, tzinfo=UTC)


def person(name: str = "Dr Anna Example", role: Role = Role.DOCTOR) -> Person:
    return Person(person_id=new_id(), name=name, role=role, inami="19006951001")


def practice(name: str = "Example Practice") -> Practice:
    people = (person(), person("Bram Voorbeeld", Role.NURSE))
    return Practice(party_id=new_id(), name=name, telephone="+32 2 555 01 01", people=people)


def service() -> Service:
    return Service(
        party_id=new_id(),
        hospital="CHU Example",
        name="Dermatology",
        may_ask=(Role.DOCTOR, Role.NURSE),
        urgent_telephone="+32 2 555 02 02",
        refuses=(Words(en="Emergencies", fr="Urgences"),),
        languages=(Language.FR, Language.NL),
        questions=(ServiceQuestion(link_id="anticoagulant", text=Words(en="Any anticoagulant?")),),
    )


def patient() -> Patient:
    return Patient(
        niss="85073003328",
        family_name="Voorbeeld",
        given_name="Jan",
        birth_date="1985-07-30",
        sex=Sex.MALE,
    )


def picture(file: int = 1, added_at: datetime = NOON) -> Picture:
    return Picture(
        picture_id=new_id(),
        file=file,
        sha256="0" * 64,
        type="image/jpeg",
        width=640,
        height=480,
        role=PictureRole.DERMOSCOPY,
        laterality=Laterality.LEFT,
        lesion=1,
        taken=TimeTaken(at=added_at, source=TimeSource.CAMERA_CLOCK),
        added_at=added_at,
        cleaning=CleaningReport(pixels_identical=True),
    )


def request(asking: Practice | None = None, asked: Service | None = None) -> Request:
    asking, asked = asking or practice(), asked or service()
    author = asking.people[0]
    return Request(
        case_id=new_id(),
        created=NOON,
        language=Language.FR,
        practice=asking,
        author=author,
        responsible=author,
        patient=patient(),
        consent=Consent(
            consent_id=new_id(),
            given_by=ConsentGiver.PATIENT,
            given_at=NOON - timedelta(minutes=5),
            recorded_by=author.person_id,
            recipients=(asked.party_id,),
        ),
        last_seen_on=date(2026, 3, 4),
        service=asked,
        question="Is this lesion benign?",
        urgency=Urgency.ROUTINE,
        intake=Intake(
            protocol="dermatology",
            answers=(IntakeAnswer(link_id="anticoagulant", question="Any anticoagulant?", not_known=True),),
        ),
        pictures=(picture(),),
    )


def answer(case_id: str) -> Answer:
    return Answer(
        case_id=case_id,
        created=NOON + timedelta(days=1),
        language=Language.FR,
        author=person("Dr Carla Expert"),
        diagnoses=(Diagnosis(text="Seborrhoeic keratosis", certainty=Certainty.PROBABLE),),
        outcome=Outcome.TREAT_HERE,
        advice="No treatment needed.",
    )
