"""A clock that was wrong is corrected once: the other pictures by it are offered, corrected and taken back together."""

from collections.abc import Iterator
from datetime import datetime

import pytest
from PySide6.QtCore import QTime
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from cases.identifiers import CaseId
from cases.picture import TimeSource, TimeTaken
from desktop.consent import ConsentForm
from desktop.gui.desk import Desk
from desktop.gui.request.check_step import CheckStep
from tests.desktop.world import Site, clean_picture, facts
from tests.gui import looking

LONG = 20_000  # milliseconds
AT = [datetime(2024, 3, 4, 12, minute, 30) for minute in (0, 5, 9)]  # noqa: DTZ001 - a camera's clock knows no zone


@pytest.fixture
def case_id(site: Site) -> CaseId:
    """Two pictures of one card, and one of another."""
    practice = site.practice
    case_id = practice.begin(practice.document.people[0].person_id)
    practice.record_consent(case_id, ConsentForm())
    for number, clock in enumerate(("card A", "card A", "card B")):
        said = facts().model_copy(update={"taken": TimeTaken(at=AT[number], source=TimeSource.FILE)})
        practice.add_picture(case_id, clean_picture(number), said, clock)
    return case_id


@pytest.fixture
def step(qtbot: QtBot, desk: Desk, case_id: CaseId) -> Iterator[CheckStep]:
    made = CheckStep(desk, case_id)
    made.resize(1200, 600)
    made.show()
    qtbot.waitUntil(lambda: len(made.cards) == 3, timeout=LONG)
    yield made
    made.leaving()
    delete(made)


def correct(step: CheckStep, number: int, hour: int, minute: int) -> None:
    time = step.cards[number].time
    time.correct.click()
    time.hour.setTime(QTime(hour, minute))
    time.keep.click()


def times(site: Site, case_id: CaseId) -> list[tuple[str, TimeSource]]:
    said = [each.facts.taken for each in site.practice.pictures(case_id)]
    return [(f"{each.at:%H:%M}", each.source) for each in said]


FILE, PERSON = TimeSource.FILE, TimeSource.PERSON


def test_the_others_by_the_same_clock_are_corrected_in_one_step_and_taken_back_in_one(
    qtbot: QtBot, step: CheckStep, site: Site, case_id: CaseId
) -> None:
    correct(step, 0, 13, 2)
    offer = step.cards[0].clock
    assert offer.line.accessibleName() == "1 other picture by the same clock: 1 hour 2 minutes later as well?"
    assert all(card.clock.isHidden() for card in step.cards[1:])
    offer.accept.click()
    corrected = [("13:02", PERSON), ("13:07", PERSON), ("12:09", FILE)]
    qtbot.waitUntil(lambda: times(site, case_id) == corrected, timeout=LONG)
    assert "13:07" in step.cards[1].time._says.text()
    assert offer.line.accessibleName() == "1 other picture corrected as well."
    offer.undo.click()
    before = [("13:02", PERSON), ("12:05", FILE), ("12:09", FILE)]
    qtbot.waitUntil(lambda: times(site, case_id) == before, timeout=LONG)
    assert "12:05" in step.cards[1].time._says.text()
    assert offer.isHidden()


def test_a_note_that_was_typed_meanwhile_stays(
    qtbot: QtBot, step: CheckStep, site: Site, case_id: CaseId
) -> None:
    correct(step, 0, 11, 0)
    assert "1 hour earlier" in step.cards[0].clock.line.accessibleName()
    step.cards[1].note.setText("heel")
    step.cards[1].note.textEdited.emit("heel")
    step.cards[0].clock.accept.click()
    step.cards[1].note.textEdited.emit("left heel")
    step.taken.save()
    qtbot.waitUntil(lambda: site.practice.pictures(case_id)[1].facts.note == "left heel", timeout=LONG)
    assert times(site, case_id)[1] == ("11:05", PERSON)


def test_only_this_one_leaves_the_others_and_another_clock_is_not_asked_about(
    qtbot: QtBot, step: CheckStep, site: Site, case_id: CaseId
) -> None:
    correct(step, 0, 13, 0)
    step.cards[0].clock.refuse.click()
    assert step.cards[0].clock.isHidden()
    correct(step, 2, 10, 0)
    assert step.cards[2].clock.isHidden()
    qtbot.waitUntil(lambda: times(site, case_id)[2] == ("10:00", PERSON), timeout=LONG)
    assert times(site, case_id)[1] == ("12:05", FILE)


def test_one_that_was_deleted_meanwhile_is_left_out(
    qtbot: QtBot, step: CheckStep, site: Site, case_id: CaseId
) -> None:
    correct(step, 0, 13, 0)
    offer = step.cards[0].clock
    step.taken.delete(step.taken.pictures[1].picture_id)
    offer.accept.click()
    assert offer.isHidden()


def test_everything_that_is_pressed_has_a_name_for_those_who_do_not_see_it(
    qtbot: QtBot, step: CheckStep
) -> None:
    correct(step, 0, 13, 0)
    assert looking.without_name(step) == []
