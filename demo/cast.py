"""Who takes part in the walk, and what they say. All of them are invented; their names double as canaries.

The forms are the JSON documents that the commands take: ``Practice`` and ``Service`` of ``cases.person``, and the
form of a new case (``case-form/v1``).
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from cases.codes import NAIL_UNITS, Language, Laterality, Words
from cases.identifiers import PartyId, Sex, new_id
from cases.person import Patient, Person, Practice, Role, Service, ServiceQuestion
from cases.picture import PictureRole
from cases.questionnaire import Intake, IntakeAnswer
from cases.request import Urgency

Document = dict[str, Any]


@dataclass(frozen=True)
class View:
    """A picture to take: the scene before the dermatoscope, and what the picture is for."""

    scene: str
    role: PictureRole
    view: str
    count: int = 1


@dataclass(frozen=True)
class Case:
    """A patient, a question, the views to take."""

    title: str
    patient: Patient
    question: str
    intake: Intake
    views: tuple[View, ...]
    site: str
    laterality: Laterality = Laterality.LEFT
    urgency: Urgency = Urgency.ROUTINE
    language: Language = Language.FR

    @property
    def pictures(self) -> int:
        """How many pictures its views are."""
        return sum(view.count for view in self.views)

    def form(self, service: PartyId, author: str, copies_to: tuple[PartyId, ...] = ()) -> Document:
        """The form of the new case."""
        return {
            "v": "case-form/v1",
            "service": service,
            "copies_to": list(copies_to),
            "author": author,
            "language": self.language.value,
            "patient": self.patient.model_dump(mode="json", exclude_none=True),
            "consent": {"given_by": "patient"},
            "last_seen_on": datetime.now().astimezone().date().isoformat(),
            "question": self.question,
            "urgency": self.urgency.value,
            "intake": self.intake.model_dump(mode="json", exclude_none=True),
        }


DOCTOR = Person(person_id=new_id(), name="Dr Anna Lambert", role=Role.DOCTOR, inami="19006951001")
COLLEAGUE = Person(person_id=new_id(), name="Dr Eva Vink", role=Role.DOCTOR, inami="19012790001")
NURSE = Person(person_id=new_id(), name="Bram Voorbeeld", role=Role.NURSE)
DERMATOLOGIST = Person(person_id=new_id(), name="Dr Carla Experte", role=Role.DOCTOR, inami="19023480001")
WOUND_EXPERT = Person(person_id=new_id(), name="Dr Dirk Wondarts", role=Role.DOCTOR, inami="19034566001")

GP_PRACTICE = Practice(
    party_id=new_id(), name="Cabinet Lambert", telephone="+32 2 555 01 01", people=(DOCTOR,)
)
COLLEAGUES = Practice(
    party_id=new_id(), name="Huisartsen De Vink", telephone="+32 2 555 01 03", people=(COLLEAGUE,)
)
NURSES = Practice(
    party_id=new_id(), name="Thuisverpleging Linde", telephone="+32 2 555 01 02", people=(NURSE,)
)


def _service(name: str, telephone: str, *questions: ServiceQuestion) -> Service:
    return Service(
        party_id=new_id(),
        hospital="CHU Example",
        name=name,
        may_ask=(Role.DOCTOR, Role.NURSE),
        urgent_telephone=telephone,
        languages=tuple(Language),
        questions=questions,
    )


ANTICOAGULANT = ServiceQuestion(
    link_id="anticoagulant",
    text=Words(
        en="Any anticoagulant?",
        fr="Un anticoagulant ?",
        nl="Een antistollingsmiddel?",
        de="Ein Gerinnungshemmer?",
    ),
)
DERMATOLOGY = _service("Dermatology", "+32 2 555 02 02", ANTICOAGULANT)
WOUND_CARE = _service("Wound care", "+32 2 555 02 03")


def _text(link_id: str, question: str, text: str) -> IntakeAnswer:
    return IntakeAnswer(link_id=link_id, question=question, text=text)


_NO_ANTICOAGULANT = IntakeAnswer(link_id="anticoagulant", question="Any anticoagulant?", yes=False)

MOLE = Case(
    title="a pigmented lesion",
    patient=Patient(
        niss="85073003328",
        family_name="Kanarievogel",
        given_name="Jan",
        birth_date="1985-07-30",
        sex=Sex.MALE,
    ),
    question="Growing since spring, is this kanariemoedervlek benign?",
    intake=Intake(
        protocol="dermatology",
        answers=(
            _text("since", "Since when?", "Noticed in March"),
            IntakeAnswer(link_id="bleeding", question="Does it bleed?", yes=False),
            _NO_ANTICOAGULANT,
        ),
    ),
    views=(
        View("overview", PictureRole.OVERVIEW, "Left forearm"),
        View("close_up", PictureRole.CLOSE_UP, "With ruler"),
        View("dermoscopy", PictureRole.DERMOSCOPY, "Whole lesion", count=4),
    ),
    site="Left forearm",
)

NAIL = Case(
    title="a nail with a brown band",
    patient=Patient(
        pseudonym="LAMBERT-0042",
        family_name="Serinette",
        given_name="Odile",
        birth_date="1959-07",
        sex=Sex.FEMALE,
    ),
    question="A brown band for a year, serinettestreep: biopsy or wait?",
    intake=Intake(
        protocol="nails",
        answers=(
            IntakeAnswer(link_id="nails", question="Which nail?", code=NAIL_UNITS["thumb"]),
            IntakeAnswer(link_id="trauma", question="Any trauma?", not_known=True),
            _NO_ANTICOAGULANT,
        ),
    ),
    views=(View("nail", PictureRole.CLOSE_UP, "Dorsal view"),),
    site="Thumb nail",
    laterality=Laterality.RIGHT,
)

WOUND = Case(
    title="a wound on the leg",
    patient=Patient(
        niss="43051700238",
        family_name="Distelvink",
        given_name="Godelieve",
        birth_date="1943-05-17",
        sex=Sex.FEMALE,
    ),
    question="More slough for two weeks, distelvinkwonde: which dressing?",
    intake=Intake(
        protocol="wounds",
        answers=(
            _text("cause", "Cause?", "Venous"),
            IntakeAnswer(link_id="pain", question="Pain, 0 to 10?", number=4),
        ),
    ),
    urgency=Urgency.SOON,
    views=(
        View("wound", PictureRole.SCALE, "With marker, before cleaning"),
        View("wound", PictureRole.CLOSE_UP, "After cleaning"),
    ),
    site="Left lower leg",
)

CASES = (MOLE, NAIL, WOUND)
WOUND_FOR_DERMATOLOGY = replace(
    WOUND, intake=WOUND.intake.model_copy(update={"answers": (*WOUND.intake.answers, _NO_ANTICOAGULANT)})
)
"""With what that service asks of its own."""


def canaries() -> dict[str, str]:
    """What must be found nowhere in clear, by what it is called."""
    words = {f"the name of {case.title}'s patient": case.patient.family_name for case in CASES}
    words |= {f"the question on {case.title}": case.question for case in CASES}
    words |= {
        f"the number of {case.title}'s patient": case.patient.niss for case in CASES if case.patient.niss
    }
    return words


def in_days(days: int) -> str:
    """A date so many days from today."""
    return (datetime.now().astimezone().date() + timedelta(days=days)).isoformat()


def see_in_person() -> Document:
    """The answer on the pigmented lesion."""
    return {
        "outcome": "see_in_person",
        "see_by": in_days(10),
        "diagnoses": [{"text": "Dysplastic naevus", "certainty": "probable"}],
        "advice": "Excision with a 2 mm margin will be offered.",
        "follow_up": "None before",
    }


def take_again() -> Document:
    """The answer on the nail: it cannot be assessed, and which view is missing."""
    return {
        "outcome": "treat_here",
        "cannot_be_assessed": "The free edge is not shown",
        "advice": "No treatment until then.",
        "retake": {
            "role": "close_up",
            "view": "Free edge of the thumb nail",
            "laterality": "right",
            "reason": "Where in the plate the pigment lies decides what to do.",
        },
    }


def treat_here() -> Document:
    """The answer on the wound."""
    return {
        "outcome": "treat_here",
        "diagnoses": [{"text": "Venous leg ulcer", "certainty": "certain"}],
        "advice": "Hydrogel on the slough, compression after ABI.",
        "follow_up": "New picture in two weeks",
    }
