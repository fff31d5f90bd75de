"""What the answer's lines at the terminal must not leave out: by when, where, and what comes after."""

from datetime import date

import pytest

from cases.answer import Answer, Outcome
from crypto.key_book import Trust
from desktop.case_view import AnswerView
from desktop.commands.reading import in_words
from tests.cases import samples


def words(**changes: object) -> str:
    answer = Answer.model_validate(dict(samples.answer("a" * 32)) | changes)
    return in_words(
        AnswerView("a" * 32, "b" * 32, samples.patient(), "Dermatology", Trust.VERIFIED, answer, (), False)
    )


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"outcome": Outcome.SEE_IN_PERSON, "see_by": date(2026, 12, 2)}, ": see in person by 2026-12-02\n"),
        (
            {"outcome": Outcome.TELEPHONE_NOW, "telephone": "+32 2 555 02 02"},
            ": telephone now: +32 2 555 02 02\n",
        ),
        ({"outcome": Outcome.OTHER_SERVICE, "other_service": "Wound care"}, ": other service: Wound care\n"),
        ({"follow_up": "In three months"}, "\n    follow-up: In three months\n"),
    ],
)
def test_what_the_practice_must_do_next_is_said(changes: dict[str, object], said: str) -> None:
    assert said in words(**changes)
