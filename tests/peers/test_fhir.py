"""The npm validator `fhir` finds nothing wrong with our bundles: fields, cardinalities, required codes, references."""

import json
from collections.abc import Callable
from dataclasses import replace
from importlib.resources import files
from typing import Any

import pytest

from cases.identifiers import new_id
from cases.message import Message, MessageKind
from hospital.case_file import CaseFile, Verified
from hospital.fhir.bundle import bundle, bundle_json
from hospital.fhir.hospital_side import BESIDE_ITS_FILES, NOTHING_ADDED, HospitalSide
from tests.cases import samples as common
from tests.hospital import samples
from tests.hospital.fhir import sides
from tests.hospital.fhir.test_bundle import case_forwarded_to_us, forwarded_case
from tests.peers.node import run_node

_NOT_OF_HL7 = ("snomed.info", "loinc.org", "ehealth.fgov.be", "urn:ietf:rfc:3986")
"""Code systems the validator has no lists of: it warns of every code of theirs."""


def findings(resource: bytes) -> list[dict[str, str]]:
    found: list[dict[str, str]] = json.loads(run_node("fhir_validate.mjs", stdin=resource))
    return found


def bare_case() -> CaseFile:
    case = samples.case_file()
    request = common.request().model_copy(update={"author": samples.assistant()})
    reply = Message(
        case_id=new_id(),
        kind=MessageKind.REPLY,
        created=common.NOON,
        author=common.person(),
        text="Thank you",
    )
    from_service = samples.seal(request.service.party, reply.author)
    return CaseFile(
        Verified(request, case.request.seal),
        messages=(Verified(reply, from_service),),
        answers=(Verified(common.answer(request.case_id), from_service),),
    )


def partly_filed(case: CaseFile) -> HospitalSide:
    return HospitalSide(images=sides.filed(case.request.document.pictures[0]))


@pytest.mark.parametrize(
    "case",
    [
        samples.case_file(),
        replace(samples.case_file(), answers=()),
        samples.withdrawn_case(),
        bare_case(),
        forwarded_case()[0],
        case_forwarded_to_us()[0],
    ],
    ids=["answered", "new", "withdrawn", "bare", "forwarded", "forwarded to us"],
)
@pytest.mark.parametrize(
    "side_of",
    [
        lambda _: NOTHING_ADDED,
        lambda _: BESIDE_ITS_FILES,
        partly_filed,
        sides.side,
        lambda case: sides.side(case, "Patient/17"),
    ],
    ids=["unmatched", "in a folder", "partly filed", "matched by number", "matched"],
)
def test_the_bundle_of_a_case_is_valid(case: CaseFile, side_of: Callable[[CaseFile], HospitalSide]) -> None:
    found = findings(bundle_json(case, side_of(case)))
    assert not [item for item in found if item["severity"] in ("error", "fatal")]


def test_codes_of_the_lists_of_hl7_are_the_ones_suggested() -> None:
    case = samples.case_file()
    found = findings(bundle_json(case, sides.side(case)))
    unusual = [item["message"] for item in found if item["severity"] == "warning"]
    assert not [message for message in unusual if not any(system in message for system in _NOT_OF_HL7)]


def laid_flat(specialty: str) -> dict[str, Any]:
    """A protocol's questionnaire with all items on one level: the validator looks no deeper."""
    protocol = json.loads(files("resources").joinpath("protocols", f"{specialty}.json").read_bytes())
    questionnaire: dict[str, Any] = protocol["questionnaire"]
    groups = questionnaire["item"]
    questionnaire["item"] = [item for group in groups for item in (group, *group["item"])]
    return questionnaire


@pytest.mark.parametrize("specialty", ["dermatology", "nails", "wounds"])
def test_the_questionnaire_of_a_protocol_is_valid(specialty: str) -> None:
    found = findings(json.dumps(laid_flat(specialty)).encode())
    assert not [item for item in found if item["severity"] != "info"]


def test_the_validator_notices_a_broken_question() -> None:
    broken = laid_flat("nails")
    question = broken["item"][1]
    question["type"], question["answers"] = "tick-box", []
    del broken["item"][2]["linkId"]
    wrong = {
        found["location"] for found in findings(json.dumps(broken).encode()) if found["severity"] == "error"
    }
    assert {place.removeprefix("Questionnaire.") for place in wrong} == {
        "item[1].answers",
        "item[1].type",
        "item[2].linkId",
    }


def test_the_validator_notices_what_is_wrong_in_a_study_or_a_report() -> None:
    case = samples.case_file()
    tree = bundle(case, sides.side(case))
    assert isinstance(tree["entry"], list)
    by_kind = {entry["resource"]["resourceType"]: entry["resource"] for entry in tree["entry"]}
    by_kind["ImagingStudy"]["status"] = "filed"
    del by_kind["ImagingStudy"]["series"][0]["uid"]
    by_kind["DiagnosticReport"]["presentedForm"][0]["pages"] = 2
    by_kind["DocumentReference"]["status"] = "replaced"
    wrong = {
        found["location"] for found in findings(json.dumps(tree).encode()) if found["severity"] == "error"
    }
    assert wrong == {
        "ImagingStudy.status",
        "ImagingStudy.series[0].uid",
        "DiagnosticReport.presentedForm[0].pages",
        "DocumentReference.status",
    }


def test_the_validator_notices_an_unknown_field_and_a_wrong_code() -> None:
    tree = bundle(samples.case_file())
    assert isinstance(tree["entry"], list)
    task = next(e["resource"] for e in tree["entry"] if e["resource"]["resourceType"] == "Task")
    task["status"] = "in-the-post"
    task["performer"] = "nobody"
    wrong = {found["location"]: found for found in findings(json.dumps(tree).encode())}
    assert wrong["Task.status"]["severity"] == "error"
    assert wrong["Task.performer"]["message"] == "Unexpected property"
