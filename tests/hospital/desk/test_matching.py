"""Matching a case: looked up by the national number, typed, and never without comparing the person."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

import pytest

from cases.identifiers import CaseId
from demo.fhir_server import FhirServer as RunningFhir
from hospital import worklist
from hospital.config import Config, FhirSection, FilingSection
from hospital.database import transaction
from hospital.desk.app import build_app
from hospital.desk.rights import DeskRole
from hospital.errors import FhirUnreachable
from hospital.fhir.lookup import Lookup
from hospital.fhir.parts import SSIN
from hospital.filing.ledger import Ledger, Target
from hospital.filing.matched import Matches
from hospital.filing.targets import Targets
from tests.hospital.desk.cases import asked, at
from tests.hospital.desk.harness import DeskRun

_PATIENTS, _ORDERS = "https://chu.example/patients", "https://chu.example/orders"


@pytest.fixture
def case_id(run: DeskRun) -> CaseId:
    request, _ = run.world.practice.ask(run.world.service)
    run.world.pull()
    with transaction(run.world.home.connection):
        worklist.refresh(run.world.home, request.case_id)
    return request.case_id


@pytest.fixture(scope="module")
def fhir(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningFhir]:
    """The hospital's own server."""
    with RunningFhir(tmp_path_factory.mktemp("fhir")) as server:
        yield server


def with_server(run: DeskRun, fhir: RunningFhir) -> DeskRun:
    """The desk of a hospital that has a FHIR server."""
    config = Config(
        home=run.world.home.folder,
        desk=run.desk.config.desk,
        fhir=FhirSection(url=fhir.url),
        filing=FilingSection(patient_system=_PATIENTS, patient_issuer="CHU", accession_system=_ORDERS),
    )
    desk = replace(run.desk, config=config, lookup=Targets(config).lookup)
    return replace(run, desk=desk, app=build_app(desk))


def known_patient(run: DeskRun, fhir: RunningFhir, case_id: CaseId, family: str = "") -> str:
    """The hospital knows the patient of a case, and has an order; their number here."""
    patient = run.world.home.case(case_id).request.document.patient
    number = f"H{case_id[:8]}"
    kept = fhir.add(
        {
            "resourceType": "Patient",
            "identifier": [
                {"system": SSIN, "value": str(patient.niss)},
                {"system": _PATIENTS, "value": number},
            ],
            "name": [{"family": family or patient.family_name, "given": [patient.given_name]}],
            "birthDate": patient.birth_date,
        }
    )
    fhir.add(
        {
            "resourceType": "ServiceRequest",
            "status": "active",
            "intent": "order",
            "identifier": [{"system": _ORDERS, "value": f"A{number}"}],
            "code": {"text": "Dermatological opinion"},
            "subject": {"reference": f"Patient/{kept['id']}"},
        }
    )
    return number


def test_an_unmatched_case_stands_in_the_list_until_it_is_matched(run: DeskRun, case_id: CaseId) -> None:
    reader = run.visitor(DeskRole.READER)
    assert case_id in reader.get("/unmatched").text
    typed = {"patient_id": "H-1", "accession_number": "A-1", "confirmed": "yes"}
    answer = reader.post(f"/cases/{case_id}/match", typed)
    assert (answer.status_code, answer.headers["Location"]) == (303, "/unmatched")
    assert case_id not in reader.get("/unmatched").text
    found = Matches(run.world.home.connection).of_case(case_id)
    assert found is not None
    assert (found.order.patient_id, found.order.accession_number) == ("H-1", "A-1")


@pytest.mark.parametrize(
    "typed",
    [
        {"patient_id": "H-1", "accession_number": "A-1"},
        {"patient_id": "", "accession_number": "A-1", "confirmed": "yes"},
        {"patient_id": "H\\1", "accession_number": "A-1", "confirmed": "yes"},
        {"patient_id": "H-1", "accession_number": "A" * 17, "confirmed": "yes"},
    ],
    ids=["not compared", "no number", "a backslash", "too long"],
)
def test_what_cannot_be_filed_is_said_beside_the_form(
    run: DeskRun, case_id: CaseId, typed: dict[str, str]
) -> None:
    answer = run.visitor(DeskRole.READER).post(f"/cases/{case_id}/match", typed)
    assert answer.status_code == 422
    assert 'role="alert"' in answer.text
    assert Matches(run.world.home.connection).of_case(case_id) is None


def test_patient_and_order_are_looked_up_by_the_national_number(
    run: DeskRun, case_id: CaseId, fhir: RunningFhir
) -> None:
    number = known_patient(run, fhir, case_id)
    page = with_server(run, fhir).visitor(DeskRole.READER).get(f"/cases/{case_id}/match").text
    assert number in page
    assert f"Use order A{number}: Dermatological opinion" in page


@pytest.mark.parametrize(
    ("known_as", "said"),
    [
        ({"niss": "43051700238"}, "Nobody here has this national number."),
        ({"niss": None, "pseudonym": "P-1"}, "so nobody was looked for."),
    ],
    ids=["another number", "no number"],
)
def test_that_nobody_is_found_is_said(
    run: DeskRun, fhir: RunningFhir, known_as: dict[str, str | None], said: str
) -> None:
    patient = run.world.practice.prepared(run.world.service).patient
    request = asked(run, patient=patient.model_copy(update=known_as))
    assert said in with_server(run, fhir).visitor(DeskRole.READER).get(at(request, "/match")).text


def test_another_name_under_the_same_number_is_an_alarm(
    run: DeskRun, case_id: CaseId, fhir: RunningFhir
) -> None:
    known_patient(run, fhir, case_id, family="Somebody-Else")
    page = with_server(run, fhir).visitor(DeskRole.READER).get(f"/cases/{case_id}/match").text
    assert "name or birth date differ" in page


def test_a_server_that_is_away_is_said_and_typing_still_works(run: DeskRun, case_id: CaseId) -> None:
    @contextmanager
    def away() -> Iterator[Lookup | None]:
        raise FhirUnreachable(why="no connection")
        yield

    desk = replace(run.desk, lookup=away)
    page = (
        replace(run, desk=desk, app=build_app(desk)).visitor(DeskRole.READER).get(f"/cases/{case_id}/match")
    )
    assert page.status_code == 200
    assert FhirUnreachable.what_happened.partition("{")[0] in page.text
    assert 'name="accession_number"' in page.text


def test_what_was_refused_is_listed_with_its_reason_and_tried_again(run: DeskRun, case_id: CaseId) -> None:
    home = run.world.home
    reader = run.visitor(DeskRole.READER)
    with transaction(home.connection):
        ledger = Ledger(home.connection)
        ledger.want(f"case:{case_id}", case_id, Target.FHIR, run.desk.now())
        ledger.refuse(f"case:{case_id}", FhirUnreachable(why="no route"), run.desk.now())
    assert "no route" in reader.get("/unmatched").text
    assert reader.post(f"/filings/case:{case_id}/retry").status_code == 303
    assert [each.about for each in ledger.due(run.desk.now())] == [f"case:{case_id}"]
