"""Who works at the hospital's reading desk, one of each role. All of them are invented."""

from dataclasses import dataclass

from cases.identifiers import new_id
from cases.person import Person, Role
from demo import cast


@dataclass(frozen=True)
class Colleague:
    """Somebody of the service: ``desk_role``, ``login``: of their account."""

    person: Person
    desk_role: str
    login: str


EXPERT = Colleague(cast.DERMATOLOGIST, "reader", "c.experte")
RESIDENT = Colleague(
    Person(person_id=new_id(), name="Dr Emil Leerling", role=Role.DOCTOR, inami="19056738001"),
    "resident",
    "e.leerling",
)
SUPERVISOR = Colleague(
    Person(person_id=new_id(), name="Dr Fien Toezicht", role=Role.DOCTOR, inami="19045652001"),
    "supervisor",
    "f.toezicht",
)
ADMINISTRATOR = Colleague(
    Person(person_id=new_id(), name="Gust Beheer", role=Role.ASSISTANT), "administrator", "g.beheer"
)
EVERYBODY = (EXPERT, RESIDENT, SUPERVISOR, ADMINISTRATOR)
OPEN_WITH = "zes groene lampen boven het kanaal"
"""The passphrase of each of them."""
