"""What keeps a draft from being an answer is said by field; a whole one becomes what was typed."""

from datetime import UTC, date, datetime

import pytest

from cases.answer import Certainty, Outcome
from cases.codes import Language
from cases.picture import PictureRole
from hospital.drafts import Draft, TypedDiagnosis, answer_of
from hospital.errors import DraftIncomplete
from hospital.retakes import choices, retake_of
from tests.hospital import samples
from tests.hospital.world import clinician

NOW = datetime(2026, 3, 4, 12, 0, tzinfo=UTC)
CASE = samples.case_file()
NAEVUS = (TypedDiagnosis(text=" Naevus ", certainty="certain"),)
WHOLE = Draft(outcome="treat_here", diagnoses=NAEVUS, advice="Nothing to do.")


def faults(draft: Draft) -> dict[str, str]:
    with pytest.raises(DraftIncomplete) as caught:
        answer_of(draft, CASE, clinician(), NOW)
    return dict(caught.value.faults)


def test_a_whole_draft_is_an_answer_in_the_language_of_the_question() -> None:
    answer = answer_of(WHOLE, CASE, clinician(), NOW)
    assert (answer.outcome, answer.language, answer.created) == (Outcome.TREAT_HERE, Language.FR, NOW)
    [diagnosis] = answer.diagnoses
    assert (diagnosis.text, diagnosis.certainty) == ("Naevus", Certainty.CERTAIN)


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"outcome": ""}, "outcome"),
        ({"outcome": "operate"}, "outcome"),
        ({"outcome": "see_in_person"}, "see_by"),
        ({"outcome": "see_in_person", "see_by": "soon"}, "see_by"),
        ({"outcome": "see_in_person", "see_by": "2026-03-03"}, "see_by"),
        ({"outcome": "telephone_now"}, "telephone"),
        ({"outcome": "telephone_now", "telephone": "call me"}, "telephone"),
        ({"outcome": "other_service"}, "other_service"),
        ({"outcome": "other_service", "other_service": "x" * 121}, "other_service"),
        ({"outcome": "declined", "advice": " ", "diagnoses": ()}, "advice"),
        ({"diagnoses": ()}, "diagnoses"),
        ({"diagnoses": (TypedDiagnosis(text="x" * 121),)}, "diagnoses"),
        ({"diagnoses": (TypedDiagnosis(text="Naevus", certainty="sure"),)}, "diagnoses"),
        ({"cannot_be_assessed": "blurred"}, "cannot_be_assessed"),
        ({"advice": "x" * 8_001}, "advice"),
        ({"advice": "bell \x07"}, "advice"),
        ({"follow_up": "two\nlines"}, "follow_up"),
        ({"picture_feedback": "x" * 301}, "picture_feedback"),
        ({"retake": "view:dermoscopy"}, "retake_reason"),
        ({"retake": "view:dermoscopy", "retake_reason": "\x00"}, "retake_reason"),
        ({"retake": "view:back_of_the_moon", "retake_reason": "dark"}, "retake"),
    ],
)
def test_what_is_missing_is_said_beside_its_field(changes: dict[str, object], field: str) -> None:
    found = faults(WHOLE.model_copy(update=changes))
    assert set(found) == {field}
    assert found[field]


def test_the_day_itself_is_not_past() -> None:
    today = WHOLE.model_copy(update={"outcome": "see_in_person", "see_by": "2026-03-04"})
    assert answer_of(today, CASE, clinician(), NOW).see_by == date(2026, 3, 4)


def test_what_another_outcome_needed_is_left_aside() -> None:
    typed = {"telephone": "not a number", "see_by": "2020-01-01", "other_service": "x" * 500}
    answer = answer_of(WHOLE.model_copy(update=typed), CASE, clinician(), NOW)
    assert (answer.telephone, answer.see_by, answer.other_service) == (None, None, None)


def test_a_declined_case_needs_no_diagnosis() -> None:
    draft = Draft(outcome="declined", advice="Wrong service.")
    assert answer_of(draft, CASE, clinician(), NOW).diagnoses == ()


def test_a_picture_of_the_case_can_be_asked_for_again() -> None:
    case = samples.case_file()
    picture = case.request.document.pictures[1]
    retake = retake_of(case, f"picture:{picture.picture_id}", "out of focus")
    assert retake is not None
    assert (retake.role, retake.instead_of, retake.laterality) == (
        PictureRole.CLOSE_UP,
        picture.picture_id,
        picture.laterality,
    )
    assert retake.view == "Gros plan"  # as the protocol names it in the language of the question


def test_a_view_of_the_protocol_can_be_asked_for_though_no_picture_shows_it() -> None:
    retake = retake_of(CASE, "view:scale", "with the ruler, please")
    assert retake is not None
    assert (retake.role, retake.view, retake.instead_of) == (PictureRole.SCALE, "Avec réglette", None)


def test_choices_name_pictures_by_number_then_the_protocols_views() -> None:
    found = choices(CASE, Language.EN)
    assert [choice.number for choice in found[:4]] == [1, 2, 3, 4]
    assert [choice.value for choice in found[4:]] == [
        "view:overview",
        "view:close_up",
        "view:scale",
        "view:dermoscopy",
    ]
    assert found[-1].name == "Dermoscopy"
