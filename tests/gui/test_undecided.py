"""What nobody decided about is said by its kind, framed on the small picture, and never told in green."""

from datetime import UTC, datetime

import pytest
from PySide6.QtGui import QColor, QPixmap
from pytestqt.qtbot import QtBot

from cases.errors import LookFailed
from cases.picture import CleaningReport, PictureRole, TimeSource, TimeTaken
from cases.privacy import Area, Decision, Found, Shape
from desktop.draft import KeptPicture, PictureFacts
from desktop.gui import counted
from desktop.gui.parts import Notice
from desktop.gui.place import Step
from desktop.gui.request.area_marks import marked
from desktop.gui.request.area_words import told, undecided_words
from tests.desktop.world import Site
from tests.gui.asking import Asking, button, read_aloud

FACE = Area(found=Found.FACE, left=8, top=8, width=16, height=16)
WORDS = Area(found=Found.TEXT, left=30, top=30, width=20, height=8)
CODE = Area(found=Found.CODE, left=40, top=4, width=8, height=8)
GREY = QColor(90, 90, 90)


def decided(area: Area, decision: Decision) -> Area:
    return area.model_copy(update={"decision": decision})


def picture(*areas: Area, looked: bool = True) -> KeptPicture:
    return KeptPicture(
        picture_id="0" * 32,
        sha256="0" * 64,
        type="image/jpeg",
        size=2_000,
        width=64,
        height=48,
        facts=PictureFacts(role=PictureRole.OTHER, taken=TimeTaken(source=TimeSource.UNKNOWN)),
        added_at=datetime(2026, 3, 4, 12, tzinfo=UTC),
        cleaning=CleaningReport(pixels_identical=True),
        was_looked_at=looked,
        areas=areas,
    )


def test_each_kind_is_told_with_its_number(qtbot: QtBot) -> None:
    words = undecided_words([FACE, WORDS, decided(CODE, Decision.KEPT), WORDS])
    assert words == f"{counted.faces(1)}, {counted.texts(2)}"


def test_a_line_says_what_is_open_and_what_was_decided(qtbot: QtBot) -> None:
    line = told(picture(FACE, decided(WORDS, Decision.COVERED), CODE), busy=False, failed=None)
    open_ones = f"{counted.areas_undecided(2)}: {counted.faces(1)}, {counted.codes(1)}"
    assert line == f"{open_ones} · {counted.areas_covered(1)}"


@pytest.mark.parametrize("looked", [True, False])
def test_nothing_found_is_another_thing_than_not_looked_at(qtbot: QtBot, looked: bool) -> None:
    line = told(picture(looked=looked), busy=False, failed=None)
    assert ("Look yourself, too." in line) is looked


def test_a_look_that_failed_is_said(qtbot: QtBot) -> None:
    assert told(picture(), busy=False, failed=LookFailed(why="it broke down")) != told(
        picture(), busy=False, failed=None
    )


def colours_on(areas: list[Area], ratio: float = 1.0) -> set[str]:
    """Of the upper edge of the face's frame, and nothing else."""
    small = QPixmap(round(128 * ratio), round(96 * ratio))
    small.setDevicePixelRatio(ratio)
    small.fill(GREY)
    image = marked(small, areas, (64, 48)).toImage()
    y, begin, end = round(16 * ratio), round(20 * ratio), round(44 * ratio)
    return {image.pixelColor(x, y).name() for x in range(begin, end)}


@pytest.mark.parametrize("ratio", [1.0, 2.0])
@pytest.mark.parametrize("decision", [Decision.UNDECIDED, Decision.KEPT])
def test_what_is_not_covered_is_framed_where_it_lies(qtbot: QtBot, decision: Decision, ratio: float) -> None:
    assert colours_on([decided(FACE, decision)], ratio) != {GREY.name()}


def test_what_is_covered_needs_no_frame_and_an_undecided_one_looks_otherwise_than_a_kept_one(
    qtbot: QtBot,
) -> None:
    assert colours_on([decided(FACE, Decision.COVERED)]) == {GREY.name()}
    assert colours_on([FACE]) != colours_on([decided(FACE, Decision.KEPT)])


def test_a_drawn_ellipse_is_framed_as_one(qtbot: QtBot) -> None:
    small = QPixmap(128, 96)
    small.fill(GREY)
    oval = FACE.model_copy(update={"shape": Shape.ELLIPSE, "decision": Decision.KEPT})
    image = marked(small, [oval], (64, 48)).toImage()
    assert image.pixelColor(16, 16) == GREY  # the corner of its box
    assert image.pixelColor(32, 16) != GREY


def kinds(asking: Asking) -> list[str]:
    """How each notice of the last step is coloured."""
    return [str(each.property("kind")) for each in asking.last.findChildren(Notice)]


@pytest.mark.parametrize("decision", list(Decision))
def test_the_last_step_is_green_only_when_everything_was_decided(
    qtbot: QtBot, asking: Asking, site: Site, decision: Decision
) -> None:
    asking.begin()
    asking.fill()
    asking.add_picture()
    (waiting,) = site.practice.pictures(asking.case_id)
    site.practice.was_looked_at(asking.case_id, waiting.picture_id, [decided(FACE, decision)])
    asking.to(Step.SEND)
    qtbot.waitUntil(asking.next.isEnabled, timeout=20_000)
    asking.settle()
    is_open = decision is Decision.UNDECIDED
    said = counted.sent_as_it_is(counted.faces(1), 1)
    assert (said in read_aloud(asking.last)) is is_open
    assert ("notice-done" in kinds(asking)) is not is_open
    if is_open:  # keeping is one press away, and sending was never stopped
        button(asking.last, "Keep all").click()
        qtbot.waitUntil(lambda: "notice-done" in kinds(asking), timeout=20_000)
