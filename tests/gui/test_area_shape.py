"""The frame of an area in the large view: as wide on a screen of any density, at every zoom, on light and dark."""

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from cases.privacy import Area, Decision, Found, Shape
from desktop.gui import theme
from desktop.gui.request.area_scene import AreaScene
from desktop.gui.request.area_shape import COVER

SIZE = (4000, 3000)
FACE = Area(found=Found.FACE, left=1000, top=1000, width=1500, height=1200)
SPECK = Area(found=Found.CODE, left=2000, top=1500, width=4, height=4)


@pytest.fixture
def scene(qtbot: QtBot) -> AreaScene:
    made = AreaScene()
    qtbot.addWidget(made)
    made.resize(800, 600)
    made.show()
    made.show_picture(SIZE)
    return made


def seen(scene: AreaScene, ratio: float) -> QImage:
    """As a screen of so many pixels for one draws it."""
    image = QImage(scene.viewport().size() * ratio, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(QColor("black"))
    painter = QPainter(image)
    room = scene.viewport().rect()
    scene.render(painter, QRectF(room), room)
    painter.end()
    return image


def widest(scene: AreaScene, area: Area, ratio: float) -> float:
    """Of the frame's left side, by all that is not ground: in pixels of a screen of density one."""
    image, left = seen(scene, ratio), scene.mapFromScene(area.left, area.top)
    ground = image.pixelColor(0, 0)
    x, bottom = left.x(), scene.mapFromScene(area.left, area.top + area.height).y()
    rows = range(round((left.y() + 10) * ratio), round(min(bottom, image.height() / ratio - 2) * ratio) - 10)
    columns = range(round((x - 8) * ratio), round((x + 8) * ratio))
    return max(sum(image.pixelColor(at, y) != ground for at in columns) for y in rows) / ratio


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0, 3.0])
@pytest.mark.parametrize("zoom", [1.0, 1.5])
def test_the_frame_of_what_is_undecided_is_as_wide_at_every_zoom_and_density(
    scene: AreaScene, zoom: float, ratio: float
) -> None:
    scene.zoom(zoom)
    scene.show_areas((FACE,), None)
    assert 5 <= widest(scene, FACE, ratio) <= 7


def test_the_chosen_one_is_wider(scene: AreaScene) -> None:
    scene.show_areas((FACE,), None)
    before = widest(scene, FACE, 1)
    scene.show_areas((FACE,), 0)
    assert widest(scene, FACE, 1) > before


@pytest.mark.parametrize("shape", list(Shape))
def test_a_speck_is_framed_and_pressed_as_something_that_can_be_seen(scene: AreaScene, shape: Shape) -> None:
    scene.show_areas((SPECK.model_copy(update={"shape": shape}),), None)
    pixel = 1 / scene.transform().m11()
    middle = QPointF(2002, 1502)
    assert scene.shapes[0].is_at(middle + QPointF(4 * pixel, 0), pixel)
    assert not scene.shapes[0].is_at(middle + QPointF(9 * pixel, 0), pixel)


def test_what_is_covered_is_drawn_as_it_is_sent(scene: AreaScene) -> None:
    scene.show_areas((FACE.model_copy(update={"decision": Decision.COVERED}),), None)
    at = scene.mapFromScene(FACE.left + FACE.width / 2, FACE.top + FACE.height / 2)
    assert seen(scene, 1).pixelColor(at) == COVER


def test_the_dashes_lie_on_a_line_that_is_seen_on_dark_and_light(scene: AreaScene) -> None:
    scene.show_areas((FACE,), None)
    corner = scene.mapFromScene(FACE.left, FACE.top)
    large = seen(scene, 1)
    found = {
        large.pixelColor(corner.x() + x, corner.y() + y).name() for x in range(-3, 4) for y in range(200)
    }
    colours = theme.current()
    assert {QColor(colours.advice).name(), QColor(colours.surface).name()} <= found


@pytest.mark.parametrize("chosen", [0, None])
def test_steps_of_zooming_keep_the_chosen_area_or_the_middle_in_sight(
    scene: AreaScene, chosen: int | None
) -> None:
    corner = Area(found=Found.TEXT, left=3600, top=2800, width=200, height=100)
    scene.show_areas((corner,), chosen)
    for _ in range(4):
        scene.enlarge()
    wanted = QPointF(3700, 2850) if chosen == 0 else QPointF(2000, 1500)
    assert scene.viewport().rect().contains(scene.mapFromScene(wanted))
