"""Three cases for Dermatology, sent by practices with the real ``pli``: a pigmented lesion, a nail, a wound."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from cases.person import Person
from cases.person import Practice as PracticeDocument
from demo import cast
from demo.cast import Case
from demo.desk.systems import Systems
from demo.gateway import Gateway
from demo.hospital import HospitalService
from demo.practice import Practice
from demo.sending import Sent, make_case
from demo.story import Story, expect, together

Sender = tuple[PracticeDocument, Person]
GP: Sender = (cast.GP_PRACTICE, cast.DOCTOR)
COLLEAGUES: Sender = (cast.COLLEAGUES, cast.COLLEAGUE)
NURSES: Sender = (cast.NURSES, cast.NURSE)
ORDERS = {
    "a pigmented lesion": ("100042", "A2026-0001"),
    "a nail with a brown band": ("100077", "A2026-0002"),
    "a wound on the leg": ("100103", "A2026-0003"),
}
"""The hospital's own number of each case's patient, and the accession number of the order that is open for them."""


def expect_patients(systems: Systems) -> None:
    """The hospital knows all three patients, and has opened an order for each."""
    for case in cast.CASES:
        number, accession = ORDERS[case.title]
        systems.expect_patient(case.patient, number, accession, "Dermatological opinion at a distance")


def make_practices(
    work: Path, gateway: Gateway, service: HospitalService, senders: Sequence[Sender]
) -> list[Practice]:
    """Practices with keys, registered, acquainted with the service in both directions."""
    made: dict[str, Practice] = {}

    def make(document: PracticeDocument, person: Person) -> None:
        folder = work / document.name.replace(" ", "-").lower()
        made[document.party_id] = Practice(folder, document, person, scripted=True)

    together(*(partial(make, *sender) for sender in senders))
    practices = [made[document.party_id] for document, _ in senders]
    gateway.register(*(practice.record for practice in practices))
    for practice in practices:
        service.trust(practice.record, practice.fingerprint)
    together(*(partial(each.join, service.invitation, service.fingerprint) for each in practices))
    return practices


def send(story: Story, camera: str, case: Case, practice: Practice, service: HospitalService) -> Sent:
    """A case, from the first question to the gateway's receipt."""
    sent = make_case(story, camera, case, practice, service)
    with story.step("… and sends"):
        practice.sync()
        expect(practice.stages()[sent.case_id], "stored", f"the stage of {case.title}")
    return sent
