"""Three cases for Dermatology, sent by practices with the real ``pli``: a pigmented lesion, a nail, a wound."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from cases.codes import Language
from cases.person import Person
from cases.person import Practice as PracticeDocument
from demo import cast
from demo.cast import Case
from demo.desk.case_words import said_in
from demo.gateway import Gateway
from demo.hospital import HospitalService
from demo.practice import Practice
from demo.sending import Sent, make_case
from demo.story import Story, expect, together

Sender = tuple[PracticeDocument, Person]
GP: Sender = (cast.GP_PRACTICE, cast.DOCTOR)
COLLEAGUES: Sender = (cast.COLLEAGUES, cast.COLLEAGUE)
NURSES: Sender = (cast.NURSES, cast.NURSE)
NURSES_SPEAK = "nl"
"""They are of Flanders, and write so to whichever service: its answer to them is in Dutch."""
_QUESTIONS = {
    "fr": (
        "Grandit depuis le printemps : ce kanariemoedervlek est-il bénin ?",
        "Une bande brune depuis un an, serinettestreep : biopsie ou attente ?",
        "Plus de fibrine depuis deux semaines, distelvinkwonde : quel pansement ?",
    ),
    "nl": (
        "Groeit sinds het voorjaar: is deze kanariemoedervlek goedaardig?",
        "Een bruine streep sinds een jaar, serinettestreep: biopsie of afwachten?",
        "Meer beslag sinds twee weken, distelvinkwonde: welk verband?",
    ),
    "de": (
        "Wächst seit dem Frühjahr: ist dieser kanariemoedervlek gutartig?",
        "Ein brauner Streifen seit einem Jahr, serinettestreep: Biopsie oder abwarten?",
        "Mehr Beläge seit zwei Wochen, distelvinkwonde: welcher Verband?",
    ),
    "en": (cast.MOLE.question, cast.NAIL.question, cast.WOUND.question),
}
CANARIES = {
    f"the question about {word}": word for word in ("kanariemoedervlek", "serinettestreep", "distelvinkwonde")
}
"""What stands in each question, in every language, and must lie nowhere in clear."""


def asked_in(language: str) -> tuple[Case, Case, Case]:
    """The three cases, as practices ask them of Dermatology: a lesion and a nail in a language, a wound in Dutch."""
    mole, nail, wound = (
        replace(said_in(case, spoken), question=_QUESTIONS[spoken][place], language=Language(spoken))
        for place, (case, spoken) in enumerate(
            ((cast.MOLE, language), (cast.NAIL, language), (cast.WOUND_FOR_DERMATOLOGY, NURSES_SPEAK))
        )
    )
    return mole, nail, wound


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
