"""A practice with something in every corner, for looking at pages: drafts, cases on the way, answered, long names."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from cases.answer import Answer, Certainty, Diagnosis, Outcome, RetakeRequest
from cases.codes import Language
from cases.identifiers import CaseId, ItemId, Sex
from cases.manifest import Kind
from cases.person import Patient, Role
from cases.picture import PictureRole
from cases.receipt import ReceiptKind
from cases.request import Urgency
from desktop.gui.place import Place, Step, Where
from tests.cases import samples
from tests.desktop.world import Received, Site, World, case_form, clean_picture, facts, world
from tests.gateway.server import RunningGateway

LONG = (
    "Chère consœur, cette lésion de la jambe gauche s’est élargie depuis trois mois et saigne parfois au rasage. "
    "Faut-il une biopsie, ou peut-on la suivre encore ? "
)


@dataclass
class Full:
    """The practice, and what a page may be asked to show."""

    site: Site
    draft: CaseId
    sent: CaseId
    answered: CaseId
    answer: ItemId


@contextmanager
def full_practice(folder: Path, gateway: RunningGateway) -> Iterator[Full]:
    """Made once for many looks; nobody changes it."""
    with world(folder, gateway) as everybody:
        yield _fill(everybody)


def places(full: Full) -> dict[str, Place]:
    """Every place that a page can be asked for."""
    return {
        **{where.value: Place(where) for where in Where if where not in (Where.REQUEST, Where.CASE)},
        "case": Place(Where.CASE, full.sent),
        "answer": Place(Where.CASE, full.answered, item_id=full.answer),
        "new request": Place(Where.REQUEST),
        **{f"request {step}": Place(Where.REQUEST, full.draft, step=step) for step in Step},
    }


def _fill(everybody: World) -> Full:
    site, expert = everybody.practice("Maison médicale Peeters-Vandenbroucke"), everybody.expert
    site.practice.add_person(samples.person("Marie-Antoinette Vandenbroucke-Dekeyser", Role.NURSE))
    answered = _case(
        site, expert.service.party_id, "Vandenbroucke-Dekeyser", "Marie-Antoinette", "1947-11-30"
    )
    sent = _case(site, expert.service.party_id, "Janssens", "Jan", "1985-03-12")
    for case_id in (answered, sent):
        site.practice.send(case_id)
    site.sync()
    for received in expert.pull():
        expert.send(expert.receipt(ReceiptKind.READ, received), site.party_id)
        if received.manifest.case_id == answered:
            expert.send(expert.content(Kind.ANSWER, _answer(received, site), received), site.party_id)
    site.sync()
    waiting = _case(site, expert.service.party_id, "Maes", "Sofie", "1990-07")
    site.practice.send(waiting)
    draft = _case(site, expert.service.party_id, "De Smedt", "Pieter-Jan", "2001-02-03", pictures=3)
    [view] = [each for each in site.practice.overview.answers() if each.case_id == answered]
    return Full(site, draft, sent, answered, view.item_id)


def _case(site: Site, service: str, family: str, given: str, born: str, pictures: int = 2) -> CaseId:
    patient = Patient(pseudonym=given, family_name=family, given_name=given, birth_date=born, sex=Sex.FEMALE)
    form = case_form(service, site.author).model_copy(
        update={"patient": patient, "question": LONG * 3, "urgency": Urgency.URGENT}
    )
    case_id = site.practice.new_draft(form)
    for seed in range(pictures):
        role = list(PictureRole)[seed % 3]
        site.practice.add_picture(case_id, clean_picture(seed, 480), facts(role))
    return case_id


def _answer(received: Received, site: Site) -> Answer:
    return Answer(
        case_id=received.manifest.case_id,
        created=datetime.now(UTC),
        language=Language.FR,
        author=samples.person("Dr Carla Expert-Vandermeulen"),
        diagnoses=(
            Diagnosis(
                text="Carcinome basocellulaire superficiel de la jambe gauche", certainty=Certainty.PROBABLE
            ),
            Diagnosis(text="Kératose actinique", certainty=Certainty.POSSIBLE),
        ),
        outcome=Outcome.SEE_IN_PERSON,
        see_by=date.today() + timedelta(days=10),  # noqa: DTZ011 # a day, as a calendar shows it
        advice=LONG * 2,
        retake=RetakeRequest(
            role=PictureRole.DERMOSCOPY, view="Bord inférieur de la lésion", reason="Floue."
        ),
        follow_up="Contrôle dans trois mois si la lésion persiste.",
        picture_feedback="La dermoscopie est un peu floue ; posez l’appareil sur la peau.",
    )
