"""The demo's cases: each written as its practice speaks, and nothing left in another language."""

import pytest

from cases.codes import Language
from demo import cast
from demo.desk.case_words import said_in
from demo.desk.incoming import CANARIES, NURSES_SPEAK, asked_in
from demo.desk.staff import EVERYBODY
from demo.windows.script import SCRIPTS


@pytest.mark.parametrize("language", SCRIPTS)
def test_each_case_is_written_in_one_language(language: str) -> None:
    mole, nail, wound = asked_in(language)
    assert [case.language for case in (mole, nail, wound)] == [language, language, Language(NURSES_SPEAK)]
    assert all(
        word in case.question for word, case in zip(CANARIES.values(), (mole, nail, wound), strict=True)
    )


@pytest.mark.parametrize("language", [each for each in SCRIPTS if each != "en"])
@pytest.mark.parametrize(
    "case", [cast.MOLE, cast.NAIL, cast.WOUND_FOR_DERMATOLOGY], ids=lambda each: each.title
)
def test_no_question_answer_view_or_site_stays_english(case: cast.Case, language: str) -> None:
    said = said_in(case, language)
    assert said.site != case.site
    assert {view.view for view in said.views}.isdisjoint(view.view for view in case.views)
    for before, after in zip(case.intake.answers, said.intake.answers, strict=True):
        assert after.question != before.question or language == "fr"  # “Cause ?” is French too
        assert after.text is None or after.text != before.text
        assert after.code is None or after.code.display != (before.code.display if before.code else "")


def test_no_two_doctors_share_a_number() -> None:
    doctors = [
        cast.DOCTOR,
        cast.COLLEAGUE,
        cast.DERMATOLOGIST,
        cast.WOUND_EXPERT,
        *(each.person for each in EVERYBODY),
    ]
    numbers = {person.person_id: person.inami for person in doctors if person.inami}
    assert len(set(numbers.values())) == len(numbers)
    assert all(97 - int(number[:6]) % 97 == int(number[6:8]) for number in numbers.values())
