"""A real server (Medplum's router) takes our transactions: once, whatever happens on the way."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from demo.fhir_server import FhirServer as Medplum
from demo.line import Line
from hospital.case_file import CaseFile, Verified
from hospital.errors import FhirDenied, FhirRefused, FhirUnreachable
from hospital.fhir.bundle import bundle, bundle_json
from hospital.fhir.connection import FhirAddress
from hospital.fhir.hospital_side import NOTHING_ADDED, HospitalSide
from hospital.fhir.lookup import Lookup
from hospital.fhir.parts import SSIN
from hospital.fhir.server import FhirServer
from hospital.web import Limits
from tests.hospital import samples
from tests.hospital.fhir import sides

pytestmark = pytest.mark.slow  # a Node process for each test, whose state is its own

KINDS = (
    "Patient", "Organization", "HealthcareService", "Practitioner", "PractitionerRole", "Consent",
    "ServiceRequest", "Task", "QuestionnaireResponse", "DocumentReference", "ImagingStudy",
    "Communication", "DiagnosticReport", "Provenance",
)  # fmt: skip
QUICK = Limits(connect=10, silence=60, total=60)
IMPATIENT = Limits(connect=10, silence=2, total=5)


@pytest.fixture
def medplum(tmp_path: Path) -> Iterator[Medplum]:
    with Medplum(tmp_path) as server:
        yield server


@contextmanager
def filing(url: str, limits: Limits = QUICK) -> Iterator[FhirServer]:
    with FhirServer(FhirAddress(url), limits) as server:
        yield server


def counts(server: Medplum) -> dict[str, int]:
    return {kind: server.count(kind) for kind in KINDS}


def by_kind(bundle: bytes) -> dict[str, int]:
    made = [entry["resource"]["resourceType"] for entry in json.loads(bundle)["entry"]]
    return {kind: made.count(kind) for kind in KINDS}


def hospital_patient(server: Medplum) -> str:
    numbers = [{"system": SSIN, "value": "85073003328"}, {"system": sides.PATIENTS, "value": "4711"}]
    name = [{"family": "Voorbeeld", "given": ["Jan"]}]
    patient = {
        "resourceType": "Patient",
        "identifier": numbers,
        "name": name,
        "birthDate": "1985-07-30",
    }
    return f"Patient/{server.add(patient)['id']}"


def test_a_case_posted_twice_is_there_once(medplum: Medplum) -> None:
    case = samples.case_file()
    side = sides.side(case, hospital_patient(medplum))
    posted = bundle_json(case, side)
    with filing(medplum.url) as server:
        first = server.file(posted)
        before = counts(medplum)
        second = server.file(posted)
    assert all(each.created for each in first)
    assert not any(each.created for each in second)
    assert [each.location for each in first] == [each.location for each in second]
    assert before == counts(medplum) == {**by_kind(posted), "Patient": 1}


def test_a_case_that_grows_is_updated_where_it_stands(medplum: Medplum) -> None:
    case = samples.case_file()
    first = replace(case, answers=(), messages=())
    steps = [
        (first, NOTHING_ADDED),
        (replace(case, answers=()), NOTHING_ADDED),
        (case, NOTHING_ADDED),
        (case, replace(sides.side(case), patient=None, reports={})),
        (case, replace(sides.side(case), patient=None)),
    ]
    with filing(medplum.url) as server:
        for step, side in steps:
            server.file(bundle_json(step, side))
    assert counts(medplum) == by_kind(bundle_json(*steps[-1]))
    assert [each["status"] for each in medplum.resources("ServiceRequest")] == ["completed"]
    assert {each["status"] for each in medplum.resources("DocumentReference")} == {"superseded"}
    (report,) = medplum.resources("DiagnosticReport")
    assert report["presentedForm"][0]["size"] == len(sides.PDF)
    (study,) = medplum.resources("ImagingStudy")
    assert report["imagingStudy"][0]["reference"] == f"ImagingStudy/{study['id']}"
    assert (
        study["basedOn"][0]["reference"] == f"ServiceRequest/{medplum.resources('ServiceRequest')[0]['id']}"
    )


def test_two_cases_of_one_practice_share_the_people_and_the_patient(medplum: Medplum) -> None:
    case = samples.case_file()
    another = case.request.document.model_copy(update={"case_id": "0" * 32})
    other = Verified(another, replace(case.request.seal, item_id="0" * 32))
    with filing(medplum.url) as server:
        server.file(bundle_json(case))
        before = counts(medplum)
        server.file(bundle_json(CaseFile(request=other)))
    after = counts(medplum)
    assert after["ServiceRequest"] == before["ServiceRequest"] + 1
    shared = ("Patient", "Organization", "HealthcareService", "Practitioner", "PractitionerRole")
    assert {kind: after[kind] for kind in shared} == {kind: before[kind] for kind in shared}


def test_an_answer_lost_on_the_line_is_asked_for_again_and_nothing_is_there_twice(
    tmp_path: Path, medplum: Medplum
) -> None:
    posted = bundle_json(samples.case_file())
    line = Line()
    line.lead_to(medplum.url)
    line.cut_after(2_000)
    try:
        with filing(f"{line.url}/fhir/R4", IMPATIENT) as server, pytest.raises(FhirUnreachable):
            server.file(posted)
        medplum.kill()
        medplum.start()
        line.lead_to(medplum.url)
        assert counts(medplum)["ServiceRequest"] == 0
        with filing(f"{line.url}/fhir/R4") as server:
            server.file(posted)
    finally:
        line.close()
    assert counts(medplum) == by_kind(posted)


def test_a_server_killed_before_it_could_answer_is_posted_to_again(medplum: Medplum) -> None:
    posted = bundle_json(samples.case_file())
    hasty = FhirServer(FhirAddress(medplum.url), Limits(2, 2, 0.02))
    with hasty, pytest.raises(FhirUnreachable):
        hasty.file(posted)
    medplum.kill()
    medplum.start()
    with filing(medplum.url) as server:
        server.file(posted)
    assert counts(medplum) == by_kind(posted)


def test_what_it_accepted_survives_a_kill(medplum: Medplum) -> None:
    posted = bundle_json(samples.case_file())
    with filing(medplum.url) as server:
        server.file(posted)
    medplum.kill()
    with filing(medplum.url) as server, pytest.raises(FhirUnreachable, match="no connection"):
        server.file(posted)
    medplum.start()
    with filing(medplum.url) as server:
        assert not any(each.created for each in server.file(posted))
    assert counts(medplum) == by_kind(posted)


def test_a_bundle_it_refuses_leaves_nothing_behind_and_says_why(medplum: Medplum) -> None:
    tree: dict[str, Any] = bundle(samples.case_file())
    task = next(e["resource"] for e in tree["entry"] if e["resource"]["resourceType"] == "Task")
    task["performer"] = "nobody"
    with filing(medplum.url) as server, pytest.raises(FhirRefused) as caught:
        server.file(json.dumps(tree).encode())
    assert caught.value.fields["status"] == 422
    assert "resource.performer" in str(caught.value.fields["reason"])
    assert not sum(counts(medplum).values())


def test_an_identifier_that_is_there_twice_is_refused_and_nothing_is_kept(medplum: Medplum) -> None:
    hospital_patient(medplum)
    hospital_patient(medplum)
    with filing(medplum.url) as server, pytest.raises(FhirRefused) as caught:
        server.file(bundle_json(samples.case_file()))
    assert caught.value.fields["status"] == 412
    assert counts(medplum)["ServiceRequest"] == 0


def test_it_is_told_the_token_or_lets_nobody_in(tmp_path: Path) -> None:
    token, wrong = tmp_path / "token", tmp_path / "wrong"
    token.write_text("let me in\n")
    wrong.write_text("open\n")
    posted = bundle_json(samples.case_file())
    with Medplum(tmp_path, token) as medplum:
        for secret in (token, wrong):
            address = FhirAddress(medplum.url, secret)
            with FhirServer(address, QUICK) as server:
                if secret == wrong:
                    with pytest.raises(FhirDenied):
                        server.file(posted)
                else:
                    server.file(posted)


def test_patient_and_order_are_looked_up_for_matching(medplum: Medplum) -> None:
    place = hospital_patient(medplum)
    for number, status in (("A-2026-17", "active"), ("A-2025-01", "completed")):
        medplum.add(
            {
                "resourceType": "ServiceRequest",
                "status": status,
                "intent": "order",
                "subject": {"reference": place},
                "identifier": [{"system": sides.ORDERS, "value": number}],
                "code": {"text": "Medical photography"},
            }
        )
    with filing(medplum.url) as server:
        lookup = Lookup(server, sides.PATIENTS, sides.ORDERS)
        (found,) = lookup.find_patients("85073003328")
        (order,) = lookup.find_orders(found.matched)
        (typed,) = lookup.patient_with_number("4711")
        assert lookup.find_patients("17073003384") == ()
        case = samples.case_file()
        server.file(bundle_json(case, HospitalSide(replace(typed.matched, accession=order.accession))))
    assert found.matched.reference == typed.matched.reference == place
    assert order.accession == sides.ACCESSION
    assert medplum.count("Patient") == 1
