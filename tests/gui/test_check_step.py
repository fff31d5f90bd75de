"""Checking: what was removed and what is sent, in words; the time corrected; one deleted and taken back."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from functools import partial
from io import BytesIO

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import Qt, QTime
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from capture.clean.clean import clean
from capture.privacy.findings import Findings
from capture.verdict import Verdict
from cases.codes import BODY_SITES, Laterality
from cases.errors import LookFailed
from cases.identifiers import CaseId, PictureId
from cases.picture import (
    Change,
    CleaningReport,
    ColourProfile,
    PictureRole,
    Removal,
    Removed,
    TimeSource,
    TimeTaken,
)
from cases.privacy import Area, Decision, Found, Shape
from desktop.clocks import now_on_the_wall
from desktop.consent import ConsentForm
from desktop.draft import KeptPicture, PictureFacts
from desktop.gui import counted, parts, theme
from desktop.gui.desk import Desk
from desktop.gui.place import Step, Where
from desktop.gui.request import lookout
from desktop.gui.request.check_step import CheckStep
from desktop.gui.request.cleaning_words import kept_lines, removed_lines, total_line
from desktop.gui.request.time_taken import TimeTakenField
from desktop.settings import Theme
from tests.capture.privacy import scenes
from tests.desktop.world import Site, facts, jpeg

LONG = 20_000  # milliseconds
NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)
Make = Callable[[], CheckStep]


def chatty() -> bytes:
    """A photograph whose file tells where, when and with what it was taken, and lies on its side."""
    exif = Image.Exif()
    exif[0x0112], exif[0x010F], exif[0x0132] = 6, "Maker", "2026:03:04 12:00:00"
    exif.get_ifd(0x8825)[1] = "N"
    out = BytesIO()
    noise = np.random.default_rng(1).integers(0, 255, (48, 64, 3), np.uint8)
    Image.fromarray(noise).save(out, "JPEG", exif=exif, comment=b"words")
    return out.getvalue()


@pytest.fixture
def case_id(site: Site) -> CaseId:
    """Two pictures: a chatty one, and one that had nothing to tell."""
    practice = site.practice
    case_id = practice.begin(practice.document.people[0].person_id)
    practice.record_consent(case_id, ConsentForm())
    said = facts(PictureRole.CLOSE_UP).model_copy(
        update={"site": BODY_SITES["heel"], "laterality": Laterality.LEFT}
    )
    practice.add_picture(case_id, clean(chatty()), said)
    practice.add_picture(case_id, clean(jpeg()), facts())
    return case_id


@pytest.fixture
def step(qtbot: QtBot, desk: Desk, case_id: CaseId) -> Iterator[CheckStep]:
    made = CheckStep(desk, case_id)
    made.resize(1200, 600)
    made.show()
    qtbot.waitUntil(lambda: len(made.cards) == 2, timeout=LONG)
    yield made
    made.leaving()
    delete(made)


def words(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.text())


def button(widget: QWidget, text: str) -> QPushButton:
    return next(each for each in widget.findChildren(QPushButton) if each.text() == text)


def report(**fields: object) -> KeptPicture:
    cleaning = CleaningReport.model_validate({"pixels_identical": True} | fields)
    said = PictureFacts(role=PictureRole.OTHER, taken=TimeTaken(source=TimeSource.UNKNOWN))
    return KeptPicture(
        picture_id="0" * 32,
        sha256="0" * 64,
        type="image/jpeg",
        size=2_000_000,
        width=1920,
        height=1080,
        facts=said,
        added_at=NOON,
        cleaning=cleaning,
    )


@pytest.mark.parametrize("category", list(Removed), ids=lambda category: category.value)
def test_each_kind_of_thing_that_was_removed_has_words_and_numbers(category: Removed) -> None:
    removal = Removal(category=category, count=3, bytes=2_048)
    (line,) = removed_lines(report(removed=(removal,)))
    assert "3" in line
    assert "2" in line
    assert line.split(":")[0]


def test_what_is_left_is_said_with_what_happened_to_it(qtbot: QtBot) -> None:
    assert "Every pixel is as it was." in kept_lines(report())
    converted = kept_lines(report(pixels_identical=False, colour=ColourProfile.CONVERTED, orientation=6))
    assert "Every pixel is as it was." not in converted
    assert any("converted" in line for line in converted)
    assert any("rotation is kept" in line for line in converted)
    assert "1920 × 1080" in kept_lines(report())[0]


def test_of_all_pictures_the_sums_are_said() -> None:
    place, time = (Removal(category=each, count=2, bytes=9) for each in (Removed.PLACE, Removed.TIME))
    said = total_line([report(removed=(place, time)), report(removed=(time,)), report()])
    assert "Time (2), Place (1)" in said
    assert total_line([report()]) == ""


def test_a_converted_picture_says_what_its_file_was(qtbot: QtBot) -> None:
    lines = kept_lines(report(pixels_identical=False, source="HEIC", changes=(Change.ENCODED_AGAIN,)))
    assert "It was a file of the kind HEIC." in lines
    assert "Written anew as JPEG in high quality." in lines


@pytest.mark.parametrize(("days", "doubtful"), [(-400, True), (-2, False), (1, True)])
def test_a_time_that_can_hardly_be_right_is_shown_as_doubtful_until_a_person_says_it(
    days: int, doubtful: bool, qtbot: QtBot
) -> None:
    at = now_on_the_wall() + timedelta(days=days)
    field = TimeTakenField(TimeTaken(at=at, source=TimeSource.FILE))
    qtbot.addWidget(field)
    assert field.doubt.isVisibleTo(field) is doubtful
    field.show_time(TimeTaken(at=at, source=TimeSource.PERSON))
    assert not field.doubt.isVisibleTo(field)


def test_a_picture_stands_beside_what_was_removed_from_its_file(step: CheckStep) -> None:
    chatty_one, silent_one = step.cards
    told = words(chatty_one)
    assert "1. whole lesion · Heel · Left" in told
    for expected in ("Place:", "Time:", "Make and number of the camera:", "Comments:", "rotation is kept"):
        assert expected in told
    assert "There was nothing to remove." in words(silent_one)


def test_a_note_is_kept_and_the_cards_stay(
    qtbot: QtBot, step: CheckStep, site: Site, case_id: CaseId
) -> None:
    card = step.cards[0]
    QTest.keyClicks(card.note, "blurred at the border")
    qtbot.waitUntil(
        lambda: site.practice.pictures(case_id)[0].facts.note == "blurred at the border", timeout=LONG
    )
    assert step.cards[0] is card


def test_the_time_is_corrected_and_says_who_says_so(
    qtbot: QtBot, step: CheckStep, site: Site, case_id: CaseId
) -> None:
    field = step.cards[0].time
    field.correct.click()
    field.day.line.setText("01.02.2026")
    field.hour.setTime(QTime(9, 30))
    field.keep.click()
    step.leaving()
    wanted = TimeTaken(at=datetime(2026, 2, 1, 9, 30), source=TimeSource.PERSON)  # noqa: DTZ001 - wall clock
    qtbot.waitUntil(lambda: site.practice.pictures(case_id)[0].facts.taken == wanted, timeout=LONG)


def test_what_corrects_a_time_comes_into_sight(qtbot: QtBot, step: CheckStep) -> None:
    field = step.cards[0].time
    step.resize(1200, field.correct.mapTo(step, field.correct.rect().bottomLeft()).y() + 4)
    room = parts.scrolled_by(field)
    assert room is not None
    field.correct.click()
    qtbot.waitUntil(lambda: room.verticalScrollBar().value() > 0)
    below = field.keep.mapTo(room, field.keep.rect().bottomLeft()).y()
    qtbot.waitUntil(lambda: field.keep.visibleRegion().boundingRect() == field.keep.rect(), timeout=2_000)
    assert below > 0


def test_correcting_can_be_left_and_enter_keeps_what_was_typed(qtbot: QtBot, qapp: QApplication) -> None:
    theme.apply(qapp, Theme.LIGHT)
    field = TimeTakenField(TimeTaken(source=TimeSource.UNKNOWN))
    qtbot.addWidget(field)
    field.show()
    heard: list[TimeTaken] = []
    field.corrected.connect(heard.append)
    field.correct.click()
    assert field.hour.fontMetrics().horizontalAdvance(field.hour.text()) < field.hour.lineEdit().width()
    field.correct.click()
    assert not field.day.isVisible()
    field.correct.click()
    field.day.line.setText("01.02.2026")
    QTest.keyClick(field.day.line, Qt.Key.Key_Return)
    assert [each.source for each in heard] == [TimeSource.PERSON]
    assert not field.day.isVisible()


def test_a_picture_that_was_still_on_its_way_is_shown_as_soon_as_it_is_there(
    qtbot: QtBot, step: CheckStep, desk: Desk, site: Site, case_id: CaseId
) -> None:
    site.practice.add_picture(case_id, clean(jpeg(7)), facts())
    desk.changed()
    qtbot.waitUntil(lambda: len(step.cards) == 3, timeout=LONG)


def test_a_time_that_is_still_to_come_is_not_taken(qtbot: QtBot) -> None:
    field = TimeTakenField(TimeTaken(source=TimeSource.UNKNOWN))
    qtbot.addWidget(field)
    heard: list[TimeTaken] = []
    field.corrected.connect(heard.append)
    field.correct.click()
    today, year = now_on_the_wall(), timedelta(days=365)
    field.day.line.setText(f"{today + year:%d.%m.%Y}")
    field.keep.click()
    assert not heard
    field.day.line.setText(f"{today - year:%d.%m.%Y}")
    field.keep.click()
    assert [each.source for each in heard] == [TimeSource.PERSON]


def test_cards_of_many_pictures_come_one_by_one(qtbot: QtBot, desk: Desk, case_id: CaseId) -> None:
    made = CheckStep(desk, case_id)
    at_once: list[int] = []
    made.taken.changed.connect(lambda: at_once.append(len(made.cards)))
    qtbot.waitUntil(lambda: len(made.cards) == 2, timeout=LONG)
    assert at_once[0] == 1
    made.leaving()
    delete(made)


def test_deleting_can_be_taken_back(qtbot: QtBot, step: CheckStep, site: Site, case_id: CaseId) -> None:
    step.cards[0].delete.click()
    assert len(step.cards) == 1
    button(step.floating, "Undo").click()
    assert len(step.cards) == 2
    step.cards[1].delete.click()
    step.leaving()
    qtbot.waitUntil(lambda: len(site.practice.pictures(case_id)) == 1, timeout=LONG)


def test_deleting_one_leaves_the_other_cards_and_where_one_has_scrolled_to(
    qtbot: QtBot, desk: Desk, site: Site, case_id: CaseId
) -> None:
    for seed in range(2, 6):
        site.practice.add_picture(case_id, clean(jpeg(seed)), facts())
    made = CheckStep(desk, case_id)
    made.resize(1200, 600)
    made.show()
    qtbot.waitUntil(lambda: len(made.cards) == 6, timeout=LONG)
    before, area = made.cards, parts.scrolled_by(made.cards[2])
    assert area is not None
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > area.height(), timeout=LONG)
    before[2].delete.setFocus()
    area.ensureWidgetVisible(before[2].delete)
    there = area.verticalScrollBar().value()
    before[2].delete.click()
    QApplication.processEvents()
    assert made.cards == [*before[:2], *before[3:]]
    assert area.verticalScrollBar().value() == there
    assert before[3].note.accessibleName() == "Note on picture 3"
    button(made.floating, "Undo").click()
    assert made.cards == before
    assert before[3].note.accessibleName() == "Note on picture 4"
    made.leaving()
    delete(made)


def test_the_second_press_of_a_double_click_deletes_no_other_picture(step: CheckStep) -> None:
    first, second = step.cards
    first.delete.click()
    second.delete.click()
    assert step.cards == [second]


def test_one_is_seen_larger_and_escape_leads_back(qtbot: QtBot, step: CheckStep) -> None:
    step.cards[1].picture.click()
    assert step.large.isVisible()
    qtbot.waitUntil(lambda: step.large.scene._picture.pixmap().width() > 1, timeout=LONG)
    before = step.large.scene.pixels_wanted.width()
    larger, _ = step.large.zooming
    larger.click()
    assert step.large.scene.pixels_wanted.width() > before
    QTest.keyClick(step, Qt.Key.Key_Escape)
    assert not step.large.isVisible()


def test_without_pictures_one_is_led_to_the_camera(qtbot: QtBot, desk: Desk, site: Site) -> None:
    case_id = site.practice.begin(site.practice.document.people[0].person_id)
    step = CheckStep(desk, case_id)
    qtbot.addWidget(step)
    step.show()
    qtbot.waitUntil(lambda: button(step, "Take pictures").isVisible(), timeout=LONG)
    button(step, "Take pictures").click()
    assert (desk.place.where, desk.place.case_id, desk.place.step) == (Where.REQUEST, case_id, Step.PICTURES)


# ── What tells who it is ─────────────────────────────────────────────────────────────────────────────────


def noted(site: Site, case_id: CaseId, number: int, *areas: Area) -> PictureId:
    """What would have been found in a picture that was looked at already."""
    picture_id = site.practice.pictures(case_id)[number].picture_id
    site.practice.decide(case_id, picture_id, areas, None)
    return picture_id


FACE = Area(found=Found.FACE, left=8, top=8, width=16, height=16)
WORDS = Area(found=Found.TEXT, left=30, top=30, width=20, height=8)


@pytest.fixture
def seen(qtbot: QtBot, desk: Desk, site: Site, case_id: CaseId) -> Iterator[CheckStep]:
    """A step in which the second picture shows a face and words, and is open."""
    noted(site, case_id, 1, FACE, WORDS)
    made = CheckStep(desk, case_id)
    made.resize(1200, 600)
    made.show()
    qtbot.waitUntil(lambda: len(made.cards) == 2 and made.cards[1].areas.keep_all.isVisible(), timeout=LONG)
    made.cards[1].picture.click()
    yield made
    made.leaving()
    delete(made)


def decisions(site: Site, case_id: CaseId) -> list[Decision]:
    return [each.decision for each in site.practice.pictures(case_id)[1].areas]


def is_decided(site: Site, case_id: CaseId, expected: Decision) -> bool:
    return decisions(site, case_id)[0] is expected


def test_one_press_covers_and_the_pixels_follow(
    qtbot: QtBot, seen: CheckStep, site: Site, case_id: CaseId
) -> None:
    before = site.practice.pictures(case_id)[1].sha256
    seen.large.list.rows[0].cover.click()
    qtbot.waitUntil(lambda: site.practice.pictures(case_id)[1].sha256 != before, timeout=LONG)
    assert decisions(site, case_id) == [Decision.COVERED, Decision.UNDECIDED]
    qtbot.waitUntil(lambda: counted.areas_covered(1) in words(seen.cards[1]), timeout=LONG)
    seen.large.undo.click()
    qtbot.waitUntil(lambda: site.practice.pictures(case_id)[1].sha256 == before, timeout=LONG)


def test_cover_or_keep_is_offered_only_where_something_was_found(seen: CheckStep) -> None:
    assert [card.areas.open.text() for card in seen.cards] == ["Cover something", "Cover or keep"]


def test_zooming_with_the_wheel_asks_for_more_pixels_as_the_buttons_do(qtbot: QtBot, seen: CheckStep) -> None:
    asked: list[int] = []
    qtbot.waitUntil(lambda: not seen.large._settle.isActive(), timeout=LONG)
    seen.large._settle.timeout.connect(lambda: asked.append(1))
    seen.large.scene.zoom(1.5)
    qtbot.waitUntil(lambda: bool(asked), timeout=LONG)


def test_the_keyboard_stays_on_the_button_that_was_pressed(
    qtbot: QtBot, seen: CheckStep, site: Site, case_id: CaseId
) -> None:
    seen.window().activateWindow()
    row = seen.large.list.rows[0]
    row.keep.setFocus()
    QTest.keyClick(row.keep, Qt.Key.Key_Space)
    qtbot.waitUntil(partial(is_decided, site, case_id, Decision.KEPT), timeout=LONG)
    qtbot.waitUntil(row.keep.isChecked, timeout=LONG)
    assert seen.window().focusWidget() is row.keep


def test_a_press_on_the_box_covers_and_another_keeps(
    qtbot: QtBot, seen: CheckStep, site: Site, case_id: CaseId
) -> None:
    scene = seen.large.scene
    for expected in (Decision.COVERED, Decision.KEPT):
        at = scene.mapFromScene(FACE.left + FACE.width / 2, FACE.top + FACE.height / 2)
        QTest.mouseClick(scene.viewport(), Qt.MouseButton.LeftButton, pos=at)
        qtbot.waitUntil(partial(is_decided, site, case_id, expected), timeout=LONG)


def test_a_drag_covers_what_a_person_sees_and_the_arrows_move_it(
    qtbot: QtBot, seen: CheckStep, site: Site, case_id: CaseId
) -> None:
    scene = seen.large.scene
    seen.large.ellipse.click()
    start, end = scene.mapFromScene(10, 40), scene.mapFromScene(30, 60)
    QTest.mousePress(scene.viewport(), Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(scene.viewport(), end)
    QTest.mouseRelease(scene.viewport(), Qt.MouseButton.LeftButton, pos=end)
    qtbot.waitUntil(lambda: len(decisions(site, case_id)) == 3, timeout=LONG)
    own = site.practice.pictures(case_id)[1].areas[2]
    assert (own.found, own.shape, own.decision) == (Found.OWN, Shape.ELLIPSE, Decision.COVERED)
    QTest.keyClick(scene, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: site.practice.pictures(case_id)[1].areas[2].left > own.left, timeout=LONG)
    seen.large.list.rows[2].keep.click()
    qtbot.waitUntil(lambda: len(decisions(site, case_id)) == 2, timeout=LONG)


def test_the_keyboard_draws_in_the_middle(qtbot: QtBot, seen: CheckStep, site: Site, case_id: CaseId) -> None:
    seen.large.rectangle.click()
    QTest.keyClick(seen.large.scene, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(decisions(site, case_id)) == 3, timeout=LONG)
    own = site.practice.pictures(case_id)[1].areas[2]
    assert abs(own.left + own.width / 2 - 32) <= 1


def test_all_are_kept_at_once_on_the_card_and_that_is_no_scare(
    qtbot: QtBot, seen: CheckStep, site: Site, case_id: CaseId
) -> None:
    line = seen.cards[1].areas
    qtbot.waitUntil(lambda: counted.areas_undecided(2) in words(line), timeout=LONG)
    line.keep_all.click()
    qtbot.waitUntil(lambda: decisions(site, case_id) == [Decision.KEPT] * 2, timeout=LONG)
    assert not line.keep_all.isVisible()


def test_whether_somebody_can_be_recognised_is_said_by_a_person(
    qtbot: QtBot, seen: CheckStep, site: Site, case_id: CaseId
) -> None:
    assert site.practice.pictures(case_id)[1].recognisable is None
    seen.large.recognisable.click()
    qtbot.waitUntil(lambda: site.practice.pictures(case_id)[1].recognisable is True, timeout=LONG)


class BrokenEyes:
    """Cannot look until it is mended."""

    broken = True

    def prepare(self) -> None:
        """There is nothing to load."""

    def look(self, untrusted: bytes) -> Findings:
        if self.broken:
            raise LookFailed(why="it broke down")
        return Findings(Verdict.WHOLE, 1, 1)

    def rest(self) -> None:
        """There is no child."""


def test_what_could_not_be_looked_at_is_said_and_tried_again(
    qtbot: QtBot, desk: Desk, case_id: CaseId, site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lookout, "Looking", BrokenEyes)
    step = CheckStep(desk, case_id)
    qtbot.addWidget(step)
    step.show()
    qtbot.waitUntil(lambda: len(step.cards) == 2 and step.cards[0].areas.retry.isVisible(), timeout=LONG)
    assert "could not look" in words(step.cards[0])
    assert not site.practice.pictures(case_id)[0].was_looked_at
    monkeypatch.setattr(BrokenEyes, "broken", False)
    step.cards[0].areas.retry.click()
    qtbot.waitUntil(lambda: site.practice.pictures(case_id)[0].was_looked_at, timeout=LONG)
    step.leaving()


@pytest.mark.slow  # a child that loads two models
def test_a_face_is_found_without_being_asked_for(
    qtbot: QtBot, real_eyes: None, desk: Desk, site: Site, case_id: CaseId
) -> None:
    scene, _ = scenes.with_face(700, (600, 200))
    picture_id = site.practice.add_picture(case_id, clean(scenes.file_of(scene)), facts())
    step = CheckStep(desk, case_id)
    qtbot.addWidget(step)
    step.show()
    qtbot.waitUntil(lambda: bool(site.practice.waiting_picture(case_id, picture_id).areas), timeout=3 * LONG)
    found = [each.found for each in site.practice.waiting_picture(case_id, picture_id).areas]
    assert Found.FACE in found
    qtbot.waitUntil(step.cards[2].areas.keep_all.isVisible, timeout=LONG)
    step.leaving()
