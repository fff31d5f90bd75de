"""The transaction bundle: what stands in it, and that posting it twice does no harm."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from cases.answer import Outcome
from cases.codes import Language
from cases.identifiers import new_id
from cases.manifest import Sender
from cases.person import Party, PartyKind
from hospital.case_file import CaseFile, Verified
from hospital.catalogues import words_in
from hospital.fhir.bundle import bundle, bundle_json
from tests.cases import samples as common
from tests.hospital import samples

Tree = dict[str, Any]


def resources(case: CaseFile, kind: str) -> list[Tree]:
    tree: Tree = json.loads(bundle_json(case))
    return [entry["resource"] for entry in tree["entry"] if entry["resource"]["resourceType"] == kind]


def references(tree: object) -> Iterator[str]:
    if isinstance(tree, dict):
        if isinstance(tree.get("reference"), str):
            yield tree["reference"]
        for value in tree.values():
            yield from references(value)
    elif isinstance(tree, list):
        for value in tree:
            yield from references(value)


def test_every_reference_is_to_an_entry_of_the_bundle() -> None:
    tree = bundle(samples.case_file())
    assert isinstance(tree["entry"], list)
    urns = {entry["fullUrl"] for entry in tree["entry"]}
    assert len(urns) == len(tree["entry"])
    assert set(references(tree)) <= urns


def test_the_same_case_makes_the_same_bundle_and_each_entry_has_its_condition() -> None:
    case = samples.case_file()
    assert bundle_json(case) == bundle_json(case)
    for entry in json.loads(bundle_json(case))["entry"]:
        request = entry["request"]
        condition = request.get("ifNoneExist") or request["url"].partition("?")[2]
        assert condition.startswith(("identifier=", "_tag="))


def test_what_is_known_before_the_answer_keeps_its_urn_after_it() -> None:
    case = samples.case_file()
    before = {entry["fullUrl"] for entry in json.loads(bundle_json(replace(case, answers=())))["entry"]}
    after = {entry["fullUrl"] for entry in json.loads(bundle_json(case))["entry"]}
    assert before < after


def test_the_patient_is_found_by_the_national_number_or_by_the_practice_and_its_own_number() -> None:
    case = samples.case_file()
    (patient,) = resources(case, "Patient")
    ssin = "https://www.ehealth.fgov.be/standards/fhir/core/NamingSystem/ssin"
    assert {"system": ssin, "value": "85073003328"} in patient["identifier"]
    own = common.patient().model_copy(update={"niss": None, "pseudonym": "P-17"})
    request = case.request.document.model_copy(update={"patient": own})
    (patient,) = resources(replace(case, request=Verified(request, case.request.seal)), "Patient")
    system = f"urn:pli:practice:{request.practice.party_id}"
    assert {"system": system, "value": "P-17"} in patient["identifier"]


def test_the_question_names_no_performer_and_has_the_places_coded() -> None:
    (question,) = resources(samples.case_file(), "ServiceRequest")
    assert "performer" not in question
    codes = {coding["code"] for site in question["bodySite"] for coding in site["coding"]}
    assert codes == {"14975008", "7771000", "770822006", "24028007"}


def test_the_intake_keeps_each_kind_of_answer() -> None:
    (intake,) = resources(samples.case_file(), "QuestionnaireResponse")
    values = {item["linkId"]: item["answer"][0] for item in intake["item"]}
    assert values["itch"] == {"valueBoolean": False}
    assert values["pain"] == {"valueDecimal": 3.0}
    assert values["size"]["valueQuantity"] == {"value": 4.5, "unit": "mm"}
    assert values["since"] == {"valueDate": "2026-01-02"}
    assert values["anticoagulant"]["valueCoding"]["code"] == "asked-unknown"
    assert values["site"]["valueCoding"]["code"] == "14975008"


def test_several_answers_to_one_question_are_one_item() -> None:
    (intake,) = resources(samples.case_file(), "QuestionnaireResponse")
    (site,) = [item for item in intake["item"] if item["linkId"] == "site"]
    assert [answer["valueCoding"]["code"] for answer in site["answer"]] == ["14975008", "68367000"]


def test_a_time_without_a_zone_is_given_as_a_day() -> None:
    pictures = resources(samples.case_file(), "DocumentReference")
    assert len(pictures) == 4
    assert pictures[0]["context"]["period"]["start"].endswith("+00:00")
    assert pictures[1]["context"]["period"] == {"start": "2026-03-03"}
    assert "period" not in pictures[2]["context"]


def test_the_task_follows_the_case() -> None:
    case = samples.case_file()
    declined = case.answers[0].document.model_copy(update={"outcome": Outcome.DECLINED, "see_by": None})
    statuses = [
        resources(state, "Task")[0]["status"]
        for state in (
            replace(case, answers=()),
            case,
            replace(case, answers=(Verified(declined, case.answers[0].seal),)),
            samples.withdrawn_case(),
        )
    ]
    assert statuses == ["requested", "completed", "rejected", "cancelled"]
    assert resources(samples.withdrawn_case(), "ServiceRequest")[0]["status"] == "revoked"


def test_the_opinion_says_outcome_and_certainty_and_who_supervised() -> None:
    case = samples.case_file()
    (report,) = resources(case, "DiagnosticReport")
    assert report["language"] == "fr"
    assert not re.search(r"see_in_person|Outcome|Diagnosis:", report["conclusion"])
    outcome = words_in(Language.FR)(Outcome.SEE_IN_PERSON)
    assert f": {outcome}\n" in report["conclusion"]
    assert ": 2026-04-01\n" in report["conclusion"]
    assert report["conclusionCode"] == [{"text": "Seborrhoeic keratosis (probable)"}]
    assert report["performer"][0]["reference"] != report["resultsInterpreter"][0]["reference"]
    retake = resources(case, "Task")[1]
    assert retake["description"] == "Dermatoscopie, lesion 1: out of focus"


def test_each_sealed_item_has_its_provenance() -> None:
    case = samples.case_file()
    made = resources(case, "Provenance")
    assert len(made) == 3
    assert all(item["entity"][0]["what"]["identifier"]["value"].startswith("nih:sha-256;") for item in made)


def test_a_message_of_another_practice_comes_from_that_practice() -> None:
    case = samples.case_file()
    other = Party(kind=PartyKind.PRACTICE, party_id=new_id(), name="The GP's Practice")
    message = case.messages[0]
    sender = Sender(party=other, device=new_id(), key="SHA256:" + "B" * 43, person=message.document.author)
    moved = replace(case, messages=(Verified(message.document, replace(message.seal, sender=sender)),))
    assert "The GP's Practice" in {house["name"] for house in resources(moved, "Organization")}
