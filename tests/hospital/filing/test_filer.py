"""What is filed when: after the match, pictures before the case, once, and again when the case changed."""

import json
from datetime import UTC, datetime

from cases.errors import PictureDamaged
from cases.message import MessageKind
from hospital.answer import give_answer
from hospital.audit import Deed, entries
from hospital.errors import FhirBusy, FhirRefused, PacsBusy, PacsRefused, PacsUnreachable
from hospital.filing.filer import Filer
from hospital.filing.ledger import FilingState, Target
from hospital.filing.matched import Matches
from tests.cases import samples
from tests.hospital.filing.conftest import Filing
from tests.hospital.world import clinician, jpeg


def states(filing: Filing, case_id: str) -> dict[str, FilingState]:
    return {each.about.partition(":")[0]: each.state for each in filing.ledger.of_case(case_id)}


def test_nothing_is_filed_before_a_person_matched_the_case(filing: Filing) -> None:
    case_id = filing.asked()
    assert filing.filer.once().filed == 0
    assert not filing.pacs.objects
    assert not filing.fhir.bundles
    filing.match(case_id)
    assert Matches(filing.world.home.connection).unmatched() == []
    assert filing.filer.once().filed > 0


def test_pictures_go_to_the_pacs_and_then_the_case_with_their_study_to_the_fhir_server(
    filing: Filing,
) -> None:
    case_id = filing.asked(jpeg(10), jpeg(20))
    filing.match(case_id)
    filing.filer.once()
    assert len(filing.pacs.objects) == 2
    (bundle,) = map(json.loads, filing.fhir.bundles)
    (study,) = [
        each["resource"] for each in bundle["entry"] if each["resource"]["resourceType"] == "ImagingStudy"
    ]
    assert study["numberOfInstances"] == 2
    assert set(states(filing, case_id).values()) == {FilingState.FILED}


def test_what_is_filed_is_not_sent_again(filing: Filing) -> None:
    filing.match(filing.asked())
    filing.filer.once()
    filing.clock.pass_by(days=1)
    assert filing.filer.once().filed == 0
    assert (filing.pacs.sent, len(filing.fhir.bundles)) == (1, 1)


def test_an_answer_is_filed_too_and_the_case_anew(filing: Filing) -> None:
    case_id = filing.asked()
    filing.match(case_id)
    filing.filer.once()
    answer = samples.answer(case_id).model_copy(update={"created": datetime.now(UTC), "author": clinician()})
    give_answer(filing.world.home, answer)
    filing.filer.once()
    modalities = sorted(each.modality for each in filing.pacs.objects.values())
    assert modalities == ["DMS", "DOC"] or modalities == ["DOC", "XC"]
    kinds = {each["resource"]["resourceType"] for each in json.loads(filing.fhir.bundles[-1])["entry"]}
    assert "DiagnosticReport" in kinds
    assert len(filing.fhir.bundles) == 2


def test_a_picture_added_later_joins_the_same_study(filing: Filing) -> None:
    request, _ = filing.world.practice.ask(filing.world.service)
    filing.world.pull()
    filing.match(request.case_id)
    filing.filer.once()
    filing.world.practice.say(request, MessageKind.ADDITION, "", jpeg(77))
    filing.world.pull()
    filing.match(request.case_id)
    filing.filer.once()
    studies = {each.study_instance_uid for each in filing.pacs.objects.values()}
    assert (len(filing.pacs.objects), len(studies)) == (2, 1)


def test_a_pacs_that_is_away_does_not_keep_the_case_from_the_fhir_server(
    filing: Filing, expected_logs: set[str]
) -> None:
    expected_logs.add("pacs.unreachable")
    case_id = filing.asked()
    filing.match(case_id)
    filing.pacs.says = [PacsUnreachable(why="no connection")]
    done = filing.filer.once()
    assert (done.filed, done.later) == (1, 1)
    assert [each.reason for each in filing.ledger.troubled()] == ["pacs.unreachable"]
    filing.clock.pass_by(minutes=16)
    filing.filer.once()
    assert set(states(filing, case_id).values()) == {FilingState.FILED}
    assert len(filing.fhir.bundles) == 2  # with the study now
    assert not filing.ledger.troubled()


def test_what_an_archive_refuses_waits_for_a_person(filing: Filing, expected_logs: set[str]) -> None:
    expected_logs |= {"pacs.refused", "fhir.refused"}
    case_id = filing.asked()
    filing.match(case_id)
    filing.pacs.says = [PacsRefused(status="409", reason="no such class")]
    filing.fhir.says = [FhirRefused(status=422, reason="no")]
    filing.filer.once()
    filing.clock.pass_by(days=1)
    assert filing.filer.once().filed == 0
    assert {each.target for each in filing.ledger.troubled()} == {Target.PACS, Target.FHIR}
    for each in filing.ledger.troubled():
        filing.ledger.want_again(each.about, filing.clock())
    filing.filer.once()
    assert set(states(filing, case_id).values()) == {FilingState.FILED}


def test_a_corrected_match_files_under_the_right_patient(filing: Filing) -> None:
    case_id = filing.asked()
    filing.match(case_id, "H-1")
    filing.filer.once()
    filing.match(case_id, "H-2")
    filing.filer.once()
    assert len(filing.pacs.objects) == 2
    assert b"H-2" in filing.fhir.bundles[-1]
    assert b"H-1" not in filing.fhir.bundles[-1]


def test_a_damaged_object_store_refuses_that_picture_alone(filing: Filing, expected_logs: set[str]) -> None:
    expected_logs.add("vault.tampered")
    case_id = filing.asked(jpeg(10), jpeg(20))
    filing.match(case_id)
    broken = next(filing.world.home.folder.joinpath("objects").iterdir())
    broken.write_bytes(broken.read_bytes()[:-1] + b"\0")
    filing.filer.once()
    assert len(filing.pacs.objects) == 1


def test_filing_stands_in_the_trail(filing: Filing) -> None:
    case_id = filing.asked()
    filing.match(case_id)
    filing.filer.once()
    filed = [each for each in entries(filing.world.home.connection) if each.action == Deed.FILED]
    assert {each.case_id for each in filed} == {case_id}
    assert all(each.person_id is None for each in filed)


def test_a_server_that_asks_for_a_pause_gets_it(filing: Filing, expected_logs: set[str]) -> None:
    expected_logs.add("fhir.busy")
    filing.match(filing.asked())
    filing.fhir.says = [FhirBusy(status=503, reason="maintenance").after(3_000)]
    filing.filer.once()
    filing.clock.pass_by(minutes=49)
    assert filing.filer.once().filed == 0
    filing.clock.pass_by(minutes=2)
    assert filing.filer.once().filed == 1


def test_a_pacs_that_asks_for_a_pause_is_not_asked_for_the_next_object_either(
    filing: Filing, expected_logs: set[str]
) -> None:
    expected_logs.add("pacs.busy")
    filing.match(filing.asked(jpeg(10), jpeg(20)))
    filing.pacs.says = [PacsBusy(status=503).after(3_000) for _ in range(2)]
    filing.filer.once()
    filing.clock.pass_by(minutes=49)
    filing.filer.once()
    assert (filing.pacs.sent, len(filing.pacs.says)) == (0, 1)
    filing.pacs.says.clear()
    filing.clock.pass_by(minutes=2)
    filing.filer.once()
    assert filing.pacs.sent == 2


def test_what_comes_to_be_filed_during_the_pause_waits_for_its_end_too(
    filing: Filing, expected_logs: set[str]
) -> None:
    expected_logs |= {"pacs.busy", "fhir.busy"}
    filing.match(filing.asked())
    filing.pacs.says = [PacsBusy(status=503).after(3_000) for _ in range(2)]
    filing.fhir.says = [FhirBusy(status=503, reason="maintenance").after(3_000) for _ in range(2)]
    filing.filer.once()
    filing.clock.pass_by(minutes=1)
    another = filing.asked(jpeg(10))
    filing.match(another)
    filing.filer.once()
    for each in filing.ledger.of_case(another):
        filing.ledger.want_again(each.about, filing.clock())
    filing.match(another, "H-2")
    filing.filer.once()
    assert (len(filing.pacs.says), len(filing.fhir.says)) == (1, 1)  # neither was asked again
    filing.pacs.says.clear()
    filing.fhir.says.clear()
    filing.clock.pass_by(minutes=50)
    assert filing.filer.once().filed >= 4
    assert set(states(filing, another).values()) == {FilingState.FILED}


def test_the_printed_answer_shows_the_pictures_that_it_is_about(
    filing: Filing, expected_logs: set[str]
) -> None:
    expected_logs.add("picture.damaged")
    request, _ = filing.world.practice.ask(filing.world.service, jpeg(10), jpeg(20))
    filing.world.pull()
    case_id = request.case_id
    filing.match(case_id)
    give_answer(
        filing.world.home,
        samples.answer(case_id).model_copy(update={"created": datetime.now(UTC), "author": clinician()}),
    )
    filing.world.practice.say(request, MessageKind.ADDITION, "", jpeg(77))
    filing.world.pull()
    first = request.pictures[0].picture_id

    def small(_: str, picture_id: str) -> bytes:
        if picture_id == first:
            raise PictureDamaged(why="cut off")
        return jpeg(5)

    Filer(filing.world.home, filing.pacs, filing.fhir, filing.clock, small).once()
    [document] = [each for each in filing.pacs.objects.values() if each.modality == "DOC"]
    assert document.data.count(b"/Subtype /Image") == 1
