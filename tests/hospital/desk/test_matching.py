"""Matching a case: looked up by the national number, typed, and never without comparing the person."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

import pytest

from cases.identifiers import CaseId
from demo.fhir_server import FhirServer as RunningFhir
from hospital import audit, worklist
from hospital.audit import Deed
from hospital.config import Config, FhirSection, FilingSection
from hospital.database import transaction
from hospital.desk.app import build_app
from hospital.desk.rights import DeskRole
from hospital.errors import FhirUnreachable
from hospital.fhir.lookup import Lookup
from hospital.fhir.parts import SSIN
from hospital.filing.ledger import Ledger, Target
from hospital.filing.matched import Made, Matches
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
    assert (answer.status_code, answer.headers["Location"]) == (303, f"/unmatched?matched={case_id}")
    page = reader.get(answer.headers["Location"]).text
    assert f"/cases/{case_id}/match" not in page
    assert "Matched with patient H-1, order A-1: it is filed now." in page
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


def at_match(case_id: CaseId) -> str:
    return f"/cases/{case_id}/match"


def without_answer(run: DeskRun) -> DeskRun:
    """The desk of a hospital whose FHIR server is away."""

    @contextmanager
    def away() -> Iterator[Lookup | None]:
        raise FhirUnreachable(why="no connection")
        yield

    desk = replace(run.desk, lookup=away)
    return replace(run, desk=desk, app=build_app(desk))


def test_a_server_that_is_away_is_said_and_typing_still_works(run: DeskRun, case_id: CaseId) -> None:
    page = without_answer(run).visitor(DeskRole.READER).get(at_match(case_id))
    assert page.status_code == 200
    assert FhirUnreachable.what_happened.partition("{")[0] in page.text
    assert 'name="accession_number"' in page.text


def typed(number: str, **more: str) -> dict[str, str]:
    return {"patient_id": number, "accession_number": f"A{number}", **more}


def made(run: DeskRun, case_id: CaseId) -> Made | None:
    return Matches(run.world.home.connection).made(case_id)


def trail(run: DeskRun) -> str:
    [entry] = audit.entries(run.world.home.connection, most=1)
    assert entry.action == Deed.CASE_MATCHED
    return entry.detail


def test_whose_number_was_typed_is_shown_before_anything_is_matched(
    run: DeskRun, case_id: CaseId, fhir: RunningFhir
) -> None:
    number = known_patient(run, fhir, case_id)
    reader = with_server(run, fhir).visitor(DeskRole.READER)
    patient = run.world.home.case(case_id).request.document.patient
    page = reader.post(at_match(case_id), typed(number, confirmed="yes"))
    assert (page.status_code, made(run, case_id)) == (200, None)
    assert f"{patient.family_name.upper()} {patient.given_name}" in page.text
    assert f'<time datetime="{patient.birth_date}">' in page.text.partition("here is")[2]
    assert f"Order A{number}: Dermatological opinion" in page.text
    seen = re.search(r'name="seen" value="(Patient/[^"]+)"', page.text)
    assert seen is not None
    assert reader.post(at_match(case_id), typed(number, seen=seen[1])).status_code == 422
    assert reader.post(at_match(case_id), typed(number, seen=seen[1], confirmed="yes")).status_code == 303
    found = made(run, case_id)
    assert found is not None
    assert found.match.patient_reference == seen[1]
    assert found.match.order.procedure == "Dermatological opinion"
    assert trail(run) == "server=same"


def test_a_number_that_the_server_does_not_know_is_matched_only_explicitly(
    run: DeskRun, case_id: CaseId, fhir: RunningFhir
) -> None:
    reader = with_server(run, fhir).visitor(DeskRole.READER)
    page = reader.post(at_match(case_id), typed("999999", confirmed="yes"))
    assert (page.status_code, made(run, case_id)) == (200, None)
    assert "knows nobody by this number" in page.text
    assert (
        reader.post(at_match(case_id), typed("999999", confirmed="yes", seen="no_answer")).status_code == 200
    )
    assert reader.post(at_match(case_id), typed("999999", confirmed="yes", seen="nobody")).status_code == 303
    assert made(run, case_id) is not None
    assert trail(run) == "server=nobody"


def test_somebody_else_under_the_number_is_an_alarm_and_stands_in_the_trail(
    run: DeskRun, case_id: CaseId, fhir: RunningFhir
) -> None:
    number = known_patient(run, fhir, case_id, family="Somebody-Else")
    reader = with_server(run, fhir).visitor(DeskRole.READER)
    page = reader.post(at_match(case_id), typed(number)).text
    assert "This is somebody else than the practice says" in page
    seen = re.search(r'name="seen" value="(Patient/[^"]+)"', page)
    assert seen is not None
    reader.post(at_match(case_id), typed(number, seen=seen[1], confirmed="yes"))
    assert trail(run) == "server=differs"


def test_a_server_that_does_not_answer_leaves_the_choice_to_the_person(run: DeskRun, case_id: CaseId) -> None:
    reader = without_answer(run).visitor(DeskRole.READER)
    page = reader.post(at_match(case_id), typed("H-1", confirmed="yes"))
    assert (page.status_code, made(run, case_id)) == (200, None)
    assert "So nobody can say whose number this is." in page.text
    assert reader.post(at_match(case_id), typed("H-1", confirmed="yes", seen="no_answer")).status_code == 303
    assert trail(run) == "server=no_answer"


def test_how_far_a_case_is_filed_stands_on_its_page_and_in_the_lists(run: DeskRun, case_id: CaseId) -> None:
    reader, connection = run.visitor(DeskRole.READER), run.world.home.connection
    pages = (f"/cases/{case_id}", "/unmatched", "/")

    def shown(words: str) -> list[bool]:
        return [f">{words}</span>" in reader.get(page).text for page in pages]

    assert "not matched</span>" in reader.get(pages[0]).text
    reader.post(at_match(case_id), {"patient_id": "H-1", "accession_number": "A-1", "confirmed": "yes"})
    assert shown("being filed") == [True] * 3
    ledger, about = Ledger(connection), f"case:{case_id}"
    with transaction(connection):
        ledger.want(about, case_id, Target.FHIR, run.desk.now())
        ledger.planned(case_id)
        ledger.delay(about, FhirUnreachable(why="no route"), run.desk.now())
    assert shown("not filed: trouble") == [True] * 3
    assert "no route" in reader.get(pages[0]).text
    with transaction(connection):
        ledger.filed(about, None, "1", run.desk.now())
    assert shown("filed") == [True] * 3
    assert "H-1" in reader.get(pages[0]).text


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
