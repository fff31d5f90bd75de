"""A case as a service holds it, with a message and an answer. All invented."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from cases.answer import Outcome, RetakeRequest
from cases.codes import NAIL_UNITS, SNOMED, Code, Laterality
from cases.identifiers import new_id
from cases.manifest import Sender
from cases.message import Message, MessageKind
from cases.person import Party, Person, Role
from cases.picture import (
    CleaningReport,
    ColourProfile,
    Picture,
    PictureRole,
    Removal,
    Removed,
    TimeSource,
    TimeTaken,
)
from cases.questionnaire import Intake, IntakeAnswer
from cases.request import Request
from hospital.case_file import CaseFile, Seal, Verified
from tests.cases import samples

FOREARM = Code(system=SNOMED, code="14975008", display="Forearm")
THIGH = Code(system=SNOMED, code="68367000", display="Thigh")


def seal(sender: Party, person: Person | None, at: datetime = samples.NOON) -> Seal:
    return Seal(
        package_id=new_id(),
        item_id=new_id(),
        manifest_sha256="ab" * 32,
        sealed_at=at,
        received_at=at + timedelta(minutes=2),
        sender=Sender(party=sender, device=new_id(), key="SHA256:" + "A" * 43, person=person),
        reply_to=(sender,),
    )


def intake() -> Intake:
    """One answer of each kind."""
    return Intake(
        protocol="dermatology",
        answers=(
            IntakeAnswer(link_id="anticoagulant", question="Any anticoagulant?", not_known=True),
            IntakeAnswer(link_id="itch", question="Does it itch?", yes=False),
            IntakeAnswer(link_id="size", question="Size", number=4.5, unit="mm"),
            IntakeAnswer(link_id="pain", question="Pain 0–10", number=3.0),
            IntakeAnswer(link_id="since", question="Since when?", day=date(2026, 1, 2)),
            IntakeAnswer(link_id="change", question="What changed?", text="Darker <b>since</b> May"),
            IntakeAnswer(link_id="site", question="Where?", code=FOREARM),
            IntakeAnswer(link_id="site", question="Where?", code=THIGH),
        ),
    )


def pictures() -> tuple[Picture, ...]:
    first = samples.picture(1).model_copy(update={"site": FOREARM, "note": "ruler <script>alert(1)</script>"})
    second = samples.picture(2).model_copy(
        update={
            "role": PictureRole.CLOSE_UP,
            "site": NAIL_UNITS["great_toe"],
            "laterality": Laterality.RIGHT,
            "taken": TimeTaken(at=datetime.fromisoformat("2026-03-03T09:30"), source=TimeSource.FILE),
            "cleaning": CleaningReport(
                removed=(Removal(category=Removed.PLACE, count=2, bytes=80),),
                colour=ColourProfile.REBUILT,
                pixels_identical=True,
            ),
        }
    )
    third = samples.picture(3).model_copy(
        update={"type": "image/png", "taken": TimeTaken(source=TimeSource.UNKNOWN), "lesion": None}
    )
    return first, second, third


def request() -> Request:
    return samples.request().model_copy(update={"intake": intake(), "pictures": pictures()})


def case_file() -> CaseFile:
    """A request with an addition by the practice and an answer by a resident and a supervisor."""
    asked = request()
    practice, service = asked.practice.party, asked.service.party
    added = Message(
        case_id=asked.case_id,
        kind=MessageKind.ADDITION,
        created=samples.NOON + timedelta(hours=1),
        author=asked.practice.people[1],
        text="One picture more",
        pictures=(samples.picture(1),),
    )
    answer = samples.answer(asked.case_id).model_copy(
        update={
            "supervisor": samples.person("Prof. Dirk Senior").model_copy(update={"inami": "10000107999"}),
            "outcome": Outcome.SEE_IN_PERSON,
            "see_by": date(2026, 4, 1),
            "retake": RetakeRequest(role=PictureRole.DERMOSCOPY, view="lesion 1", reason="out of focus"),
        }
    )
    return CaseFile(
        request=Verified(asked, seal(practice, asked.author)),
        messages=(Verified(added, seal(practice, added.author, added.created)),),
        answers=(Verified(answer, seal(service, answer.author, answer.created)),),
    )


def withdrawn_case() -> CaseFile:
    case = replace(case_file(), answers=())
    asked = case.request.document
    message = Message(
        case_id=asked.case_id,
        kind=MessageKind.WITHDRAWAL,
        created=samples.NOON + timedelta(hours=2),
        author=asked.author,
        text="Wrong patient",
    )
    withdrawal = Verified(message, seal(asked.practice.party, asked.author, message.created))
    return replace(case, messages=(*case.messages, withdrawal))


def assistant() -> Person:
    return Person(person_id=new_id(), name="Eva Assistent", role=Role.ASSISTANT)
