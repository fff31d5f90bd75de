"""What a bundle says once the hospital matched the case and filed its pictures."""

import base64
import hashlib
import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from cases.identifiers import new_id
from cases.message import Message, MessageKind
from cases.person import Party, PartyKind
from hospital.case_file import CaseFile, Verified
from hospital.fhir import opinion
from hospital.fhir.bundle import bundle_json
from hospital.fhir.hospital_side import BESIDE_ITS_FILES, NOTHING_ADDED, HospitalSide
from tests.cases import samples as common
from tests.hospital import samples
from tests.hospital.fhir import sides

Tree = dict[str, Any]


def entries(case: CaseFile, side: HospitalSide = NOTHING_ADDED) -> list[Tree]:
    made: list[Tree] = json.loads(bundle_json(case, side))["entry"]
    return made


def resources(case: CaseFile, side: HospitalSide, kind: str) -> list[Tree]:
    return [e["resource"] for e in entries(case, side) if e["resource"]["resourceType"] == kind]


def references(tree: object) -> Iterator[Tree]:
    if isinstance(tree, dict):
        if isinstance(tree.get("reference"), str) or tree.get("type") == "Patient":
            yield tree
        for value in tree.values():
            yield from references(value)
    elif isinstance(tree, list):
        for value in tree:
            yield from references(value)


def test_a_matched_case_refers_to_the_hospitals_own_patient_and_makes_none() -> None:
    case = samples.case_file()
    side = sides.side(case, "Patient/17")
    assert not resources(case, side, "Patient")
    whose = [each for each in references(entries(case, side)) if each.get("type") == "Patient"]
    assert len(whose) > 10
    assert {each["reference"] for each in whose} == {"Patient/17"}
    assert {each["identifier"]["value"] for each in whose} == {"4711"}
    assert {each["identifier"]["type"]["coding"][0]["code"] for each in whose} == {"MR"}


def test_a_patient_who_was_not_looked_up_is_referred_to_by_number() -> None:
    case = samples.case_file()
    (question,) = resources(case, sides.side(case), "ServiceRequest")
    assert "reference" not in question["subject"]
    assert question["subject"]["identifier"]["system"] == sides.PATIENTS


def test_no_number_of_the_practice_is_searched_for() -> None:
    case = samples.case_file()
    own = common.patient().model_copy(update={"niss": None, "pseudonym": "7,https://x|1"})
    request = case.request.document.model_copy(update={"patient": own})
    made = entries(replace(case, request=Verified(request, case.request.seal)))
    (patient,) = [e for e in made if e["resource"]["resourceType"] == "Patient"]
    assert patient["request"]["ifNoneExist"].startswith("identifier=urn%3Aietf%3Arfc%3A3986%7Curn%3Auuid%3A")


def test_every_other_reference_is_to_an_entry_of_the_bundle() -> None:
    case = samples.case_file()
    made = entries(case, sides.side(case, "Patient/17"))
    places = {entry["fullUrl"] for entry in made}
    assert {each["reference"] for each in references(made)} <= places | {"Patient/17"}


def test_no_identifier_is_also_a_place_in_the_bundle() -> None:
    made = entries(samples.case_file())
    written = json.dumps([entry["resource"].get("identifier") for entry in made])
    assert not [entry["fullUrl"] for entry in made if entry["fullUrl"] in written]


def test_order_and_study_carry_the_accession_number() -> None:
    case = samples.case_file()
    side = sides.side(case)
    for kind in ("ServiceRequest", "ImagingStudy"):
        (resource,) = resources(case, side, kind)
        (number,) = [each for each in resource["identifier"] if "type" in each]
        assert number["type"]["coding"][0]["code"] == "ACSN"
        assert (number["system"], number["value"]) == (sides.ORDERS, "A-2026-17")


def test_the_study_is_found_by_its_uid_and_says_what_each_object_is() -> None:
    case = samples.case_file()
    made = entries(case, sides.side(case))
    (entry,) = [e for e in made if e["resource"]["resourceType"] == "ImagingStudy"]
    study = entry["resource"]
    assert entry["request"]["method"] == "PUT"
    assert entry["request"]["url"].endswith("dicom%3Auid%7Curn%3Aoid%3A" + sides.STUDY)
    assert (study["numberOfSeries"], study["numberOfInstances"]) == (2, 5)
    pictures, document = study["series"]
    assert [each["number"] for each in pictures["instance"]] == [1, 2, 3, 4]
    assert pictures["instance"][0]["sopClass"]["code"] == "urn:oid:" + sides.DERMOSCOPY
    assert document["modality"]["code"] == "DOC"
    assert study["started"] == "2026-03-04T12:00:00.000+00:00"


def test_a_series_has_a_place_only_when_all_its_pictures_share_it() -> None:
    case = samples.case_file()
    forearm = next(picture for picture, _ in case.pictures() if picture.site == samples.FOREARM)
    (study,) = resources(case, HospitalSide(images=sides.filed(forearm)), "ImagingStudy")
    assert study["series"][0]["bodySite"]["code"] == samples.FOREARM.code
    assert study["series"][0]["laterality"]["code"] == "7771000"
    (study,) = resources(case, sides.side(case), "ImagingStudy")
    assert "bodySite" not in study["series"][0]


def test_only_filed_pictures_are_superseded_and_say_where_they_went() -> None:
    case = samples.case_file()
    first = case.request.document.pictures[0]
    side = HospitalSide(images=sides.filed(first))
    shown = resources(case, side, "DocumentReference")
    assert [each["status"] for each in shown] == ["superseded", "current", "current", "current"]
    assert shown[0]["masterIdentifier"]["value"] == f"urn:oid:{sides.STUDY}.1.1"
    assert shown[0]["context"]["related"][0]["type"] == "ImagingStudy"
    assert all(each["type"] != "ImagingStudy" for each in shown[1]["context"]["related"] if "type" in each)
    (question,) = resources(case, side, "ServiceRequest")
    supporting = [each["type"] for each in question["supportingInfo"]]
    assert sorted(supporting) == [
        "Consent", "DocumentReference", "DocumentReference", "ImagingStudy", "QuestionnaireResponse"
    ]  # fmt: skip


def test_an_address_beside_the_bundle_is_given_only_in_a_folder() -> None:
    case = samples.case_file()
    for side, there in ((BESIDE_ITS_FILES, True), (NOTHING_ADDED, False)):
        for shown in resources(case, side, "DocumentReference"):
            assert ("url" in shown["content"][0]["attachment"]) is there


def test_the_report_holds_the_printed_answer_and_names_the_study() -> None:
    case = samples.case_file()
    (report,) = resources(case, sides.side(case), "DiagnosticReport")
    (form,) = report["presentedForm"]
    assert base64.b64decode(form["data"]) == sides.PDF
    assert form["size"] == len(sides.PDF)
    assert base64.b64decode(form["hash"]) == hashlib.sha1(sides.PDF, usedforsecurity=False).digest()
    assert form["language"] == "fr"
    assert report["imagingStudy"][0]["type"] == "ImagingStudy"


def test_a_large_printed_answer_is_named_by_size_and_hash_alone() -> None:
    case = samples.case_file()
    large = bytes(opinion.INLINE_BYTES + 1)
    side = HospitalSide(reports={case.answers[0].seal.item_id: large})
    (report,) = resources(case, side, "DiagnosticReport")
    assert "data" not in report["presentedForm"][0]
    assert report["presentedForm"][0]["size"] == len(large)


def forwarded_case() -> tuple[CaseFile, Party]:
    case = samples.case_file()
    service = case.request.document.service.party
    onward = Party(kind=PartyKind.SERVICE, party_id=new_id(), name="Plastic surgery, CHU Example")
    message = Message(
        case_id=case.case_id,
        kind=MessageKind.FORWARD,
        created=common.NOON,
        author=common.person("Dr Carla Expert"),
        text="For you, I think",
        forwarded_to=onward,
        original_manifest="cd" * 32,
    )
    ours = Verified(message, samples.seal(service, message.author))
    return replace(case, answers=(), messages=(*case.messages, ours)), onward


def test_a_forwarded_case_says_so_and_to_whom() -> None:
    case, onward = forwarded_case()
    (task,) = resources(case, NOTHING_ADDED, "Task")
    assert task["businessStatus"]["text"] == f"Forwarded to {onward.name}"
    said = resources(case, NOTHING_ADDED, "Communication")[1]
    assert said["topic"]["text"] == "forward"
    assert [each.get("contentString") for each in said["payload"]] == [
        "For you, I think",
        f"Forwarded to {onward.name}",
    ]
    assert said["about"][1]["identifier"]["value"] == "nih:sha-256;" + "cd" * 32
    assert len(said["recipient"]) == 2
    assert onward.name in {house["name"] for house in resources(case, NOTHING_ADDED, "Organization")}


def test_a_message_of_ours_goes_to_the_practice_and_was_received_by_nobody_here() -> None:
    case, _ = forwarded_case()
    theirs, ours = resources(case, NOTHING_ADDED, "Communication")
    assert "received" in theirs
    assert "received" not in ours
    assert theirs["recipient"][0]["type"] == "HealthcareService"
    assert ours["recipient"][0]["type"] == "Organization"


def case_forwarded_to_us() -> tuple[CaseFile, Party]:
    """The same message, seen by the service to which it went; it wrote and answered as well."""
    case, us = forwarded_case()
    forward = case.messages[-1]
    ours = samples.seal(us, common.person("Dr Eva Surgeon"))
    reply = Message(
        case_id=case.case_id,
        kind=MessageKind.REPLY,
        created=common.NOON,
        author=common.person("Dr Eva Surgeon"),
        text="We look at it",
    )
    opinion = common.answer(case.case_id)
    return replace(
        case,
        messages=(*case.messages, Verified(reply, ours)),
        answers=(Verified(opinion, samples.seal(us, opinion.author)),),
        forwarded_by=forward,
    ), us


def test_a_case_forwarded_to_us_is_ours_to_answer_and_the_hospital_first_asked_stays_named() -> None:
    case, us = case_forwarded_to_us()
    made = {entry["fullUrl"]: entry["resource"] for entry in entries(case)}
    (task,) = resources(case, NOTHING_ADDED, "Task")
    assert made[task["owner"]["reference"]]["name"] == us.name
    assert task["businessStatus"]["text"] == "Forwarded by Dermatology, CHU Example"
    (report,) = resources(case, NOTHING_ADDED, "DiagnosticReport")
    role = made[report["performer"][0]["reference"]]
    assert made[role["organization"]["reference"]]["name"] == us.name
    assert "healthcareService" not in role
    assert resources(case, NOTHING_ADDED, "HealthcareService")[0]["name"] == "Dermatology"
    from_practice, forward, reply = resources(case, NOTHING_ADDED, "Communication")
    assert made[from_practice["recipient"][0]["reference"]]["name"] == us.name
    assert "received" in forward
    assert "received" not in reply


def test_the_opinion_of_the_service_it_was_forwarded_to_completes_the_case() -> None:
    case, onward = forwarded_case()
    given = common.answer(case.case_id)
    theirs = Verified(given, samples.seal(onward, given.author))
    answered = replace(case, other_answers=(theirs,))
    assert resources(case, NOTHING_ADDED, "Task")[0]["status"] == "requested"
    assert resources(answered, NOTHING_ADDED, "Task")[0]["status"] == "completed"
    assert resources(answered, NOTHING_ADDED, "ServiceRequest")[0]["status"] == "completed"
    assert len(resources(answered, NOTHING_ADDED, "DiagnosticReport")) == 1


def test_a_case_that_was_opened_is_in_progress() -> None:
    case = replace(samples.case_file(), answers=(), readers=(common.person(),))
    assert resources(case, NOTHING_ADDED, "Task")[0]["status"] == "in-progress"
