"""Looking up the hospital's patients and orders: what is asked, and what is believed."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import parse_qs

import pytest

from hospital.errors import FhirUntrusted
from hospital.fhir.connection import FhirAddress
from hospital.fhir.hospital_side import MatchedPatient
from hospital.fhir.imaging import Accession
from hospital.fhir.lookup import Lookup, OrderCandidate
from hospital.fhir.parts import SSIN
from hospital.fhir.server import FhirServer
from hospital.web import Limits
from tests.hospital.fhir.sides import ORDERS, PATIENTS
from tests.transport.servers import Exchange, gateway

NISS = "85073003328"
QUICK = Limits(connect=10, silence=20, total=30, answer_bytes=100_000)
Tree = dict[str, Any]


def patient(**changes: object) -> Tree:
    return {
        "resourceType": "Patient",
        "id": "17",
        "identifier": [
            {"system": SSIN, "value": NISS},
            {"system": PATIENTS, "value": "4711"},
        ],
        "name": [{"family": "Voorbeeld", "given": ["Jan"]}],
        "birthDate": "1985-07-30",
        **changes,
    }


def order(number: str = "A-1", **changes: object) -> Tree:
    return {
        "resourceType": "ServiceRequest",
        "id": "5",
        "status": "active",
        "identifier": [{"system": ORDERS, "value": number}],
        "subject": {"reference": "Patient/17"},
        "code": {"coding": [{"code": "x", "display": "Photography"}]},
        "authoredOn": "2026-03-04T08:00:00+01:00",
        **changes,
    }


def searchset(*resources: Tree, mode: str = "match") -> Tree:
    entries = [{"resource": resource, "search": {"mode": mode}} for resource in resources]
    return {"resourceType": "Bundle", "type": "searchset", "entry": entries}


@contextmanager
def answering(
    *answers: Tree, order_system: str = ORDERS, hear: Callable[[str, str], None] = lambda *_: None
) -> Iterator[Lookup]:
    waiting = list(answers)

    def answer(exchange: Exchange) -> None:
        hear(exchange.path, exchange.body().decode())
        exchange.reply(200, json.dumps(waiting.pop(0)).encode(), Content_Type="application/fhir+json")

    with gateway(answer) as url, FhirServer(FhirAddress(url), QUICK) as server:
        yield Lookup(server, PATIENTS, order_system)


def test_a_patient_is_found_by_national_number_and_no_number_stands_in_the_address() -> None:
    heard: list[tuple[str, str]] = []
    with answering(searchset(patient()), hear=lambda *each: heard.append(each)) as lookup:
        (found,) = lookup.find_patients(NISS)
    assert found.matched == MatchedPatient(PATIENTS, "4711", reference="Patient/17")
    assert (found.name, found.birth_date) == ("VOORBEELD Jan", "1985-07-30")
    ((path, body),) = heard
    assert path == "/Patient/_search"
    assert parse_qs(body) == {"identifier": [f"{SSIN}|{NISS}"], "_count": ["50"]}


def test_what_a_person_typed_is_searched_for_as_one_number() -> None:
    heard: list[str] = []
    with answering(searchset(), hear=lambda _, body: heard.append(body)) as lookup:
        assert lookup.patient_with_number(r"1,x|2$\3") == ()
    assert parse_qs(heard[0])["identifier"] == [PATIENTS + r"|1\,x\|2\$\\3"]


@pytest.mark.parametrize(
    "other",
    [
        patient(identifier=[{"system": PATIENTS, "value": "4711"}]),
        patient(identifier=[{"system": SSIN, "value": "17073003384"}, {"system": PATIENTS, "value": "1"}]),
        patient(identifier=[{"system": SSIN, "value": NISS}]),
        patient(active=False),
    ],
    ids=["no national number", "another one", "no number of the hospital", "merged into another"],
)
def test_who_was_not_asked_for_is_left_out(other: Tree) -> None:
    with answering(searchset(patient(), other)) as lookup:
        assert len(lookup.find_patients(NISS)) == 1


def test_the_name_of_today_is_shown() -> None:
    names = [
        {"use": "maiden", "family": "Before", "given": ["An"]},
        {"use": "usual", "text": "Annie Now"},
        {"use": "official", "family": "Now", "given": ["An", "Marie"]},
    ]
    with answering(searchset(patient(name=names)), searchset(patient(name=names[:2]))) as lookup:
        assert lookup.find_patients(NISS)[0].name == "NOW An Marie"
        assert lookup.find_patients(NISS)[0].name == "Annie Now"


def test_what_is_only_included_is_left_out() -> None:
    with answering(searchset(patient(), mode="include")) as lookup:
        assert lookup.find_patients(NISS) == ()


def test_two_patients_of_one_number_are_both_shown() -> None:
    second = patient(id="18", birthDate="1985", name=[{"text": "Voorbeeld, Jan\u202e"}])
    with answering(searchset(patient(), second)) as lookup:
        found = lookup.find_patients(NISS)
    assert [each.matched.reference for each in found] == ["Patient/17", "Patient/18"]
    assert found[1].name == "Voorbeeld, Jan�"


@pytest.mark.parametrize(
    "wrong",
    [
        patient(id="../../etc"),
        patient(birthDate="yesterday"),
        patient(name="Jan"),
        patient(identifier=[{"system": 1}]),
        patient(name=[{"text": "x" * 501}]),
        order(),
    ],
    ids=["id", "birth date", "name", "identifier", "long", "another kind"],
)
def test_a_result_that_cannot_be_right_is_not_believed(wrong: Tree) -> None:
    with answering(searchset(wrong)) as lookup, pytest.raises(FhirUntrusted):
        lookup.find_patients(NISS)


def test_another_bundle_is_not_believed() -> None:
    with answering({**searchset(patient()), "type": "history"}) as lookup, pytest.raises(FhirUntrusted):
        lookup.find_patients(NISS)


def test_whoever_has_a_number_of_the_hospital_is_found_with_their_place() -> None:
    with answering(searchset(patient()), searchset(), searchset(patient(), patient(id="18"))) as lookup:
        found = [lookup.patient_with_number("4711") for _ in range(3)]
    assert [[each.matched.reference for each in candidates] for candidates in found] == [
        ["Patient/17"],
        [],
        ["Patient/17", "Patient/18"],
    ]


def test_orders_are_those_of_the_patient_that_are_open_and_have_a_number() -> None:
    found = MatchedPatient(PATIENTS, "4711", reference="Patient/17")
    results = searchset(
        order(),
        order("A-2", status="completed"),
        order("A-3", subject={"reference": "Patient/170"}),
        order("A-4", identifier=[{"system": "https://elsewhere.example", "value": "A-4"}]),
        order("A-5", subject={"reference": "https://fhir.example/r4/Patient/17"}, code={}, authoredOn="2026"),
        order(code={"text": "The same number again"}),
    )
    with answering(results) as lookup:
        orders = lookup.find_orders(found)
    assert orders == (
        OrderCandidate(Accession(ORDERS, "A-1"), "Photography", "2026-03-04T08:00:00+01:00"),
        OrderCandidate(Accession(ORDERS, "A-5"), "", "2026"),
    )


def test_a_hospital_that_named_no_system_has_its_orders_found_by_type() -> None:
    found = MatchedPatient(PATIENTS, "4711", reference="Patient/17")
    typed = [{"value": "no type"}, {"type": {"coding": [{"code": "ACSN"}]}, "value": "A-9"}]
    with answering(searchset(order(identifier=typed)), order_system="") as lookup:
        (only,) = lookup.find_orders(found)
    assert only.accession == Accession("", "A-9")


def test_without_a_place_there_is_nothing_to_ask() -> None:
    with answering() as lookup:
        assert lookup.find_orders(MatchedPatient(PATIENTS, "4711")) == ()
