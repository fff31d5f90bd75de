"""The window shows the page of the place, tells pages when they are left, and is made anew in another language."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QPushButton, QToolButton, QVBoxLayout

from cases.codes import Language
from cases.errors import GatewayRefused, GatewayUnreachable
from desktop.gui import pages
from desktop.gui.banner import Banner, StatusLine
from desktop.gui.desk import Desk
from desktop.gui.main_window import MainWindow
from desktop.gui.page import Page
from desktop.gui.place import Place, Where
from desktop.gui.rail import Rail
from desktop.settings import Theme
from tests.desktop.world import Site

HERE, THERE = Place(Where.WORKLIST), Place(Where.SETTINGS)
left: list[Place] = []
pressed: list[Place] = []


class PlainPage(Page):
    """A page with a field, a box for lines, and its button."""

    def __init__(self, desk: Desk, place: Place) -> None:
        super().__init__(desk, place)
        self.line, self.box, self.go = QLineEdit(), QPlainTextEdit(), QPushButton("Go")
        self.primary = self.go
        self.go.clicked.connect(lambda: pressed.append(self.place))
        layout = QVBoxLayout(self)
        for each in (self.line, self.box, self.go):
            layout.addWidget(each)

    def title(self) -> str:
        return self.place.where

    def leaving(self) -> None:
        left.append(self.place)


@pytest.fixture(autouse=True)
def plain_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "PAGES", dict.fromkeys(Where, PlainPage))
    left.clear()
    pressed.clear()


def page_of(window: MainWindow) -> PlainPage:
    assert isinstance(window.page, PlainPage)
    return window.page


def test_a_page_is_told_when_it_is_left(window: MainWindow, desk: Desk) -> None:
    desk.go(HERE)
    desk.go(THERE)
    assert (page_of(window).place, left) == (THERE, [HERE])
    window.close()
    assert left == [HERE, THERE]


def test_enter_presses_the_button_of_the_page_but_not_where_lines_are_written(
    window: MainWindow, desk: Desk
) -> None:
    desk.go(HERE)
    page = page_of(window)
    page.line.setFocus()
    QTest.keyClick(page.line, Qt.Key.Key_Return)
    assert pressed == [HERE]
    page.box.setFocus()
    QTest.keyClick(page.box, Qt.Key.Key_Return)
    assert pressed == [HERE]
    assert page.box.toPlainText() == "\n"


def test_escape_goes_back_and_n_begins_a_request_unless_one_is_writing(
    window: MainWindow, desk: Desk
) -> None:
    desk.go(THERE)
    desk.go(HERE)
    QTest.keyClick(page_of(window).line, Qt.Key.Key_Escape)
    assert desk.place == THERE
    QTest.keyClick(page_of(window).line, Qt.Key.Key_N)
    assert (desk.place, page_of(window).line.text()) == (THERE, "n")
    page_of(window).go.setFocus()
    QTest.keyClick(page_of(window).go, Qt.Key.Key_N)
    assert desk.place.where is Where.REQUEST


def test_another_language_makes_the_window_anew_in_the_same_place(window: MainWindow, desk: Desk) -> None:
    desk.go(THERE)
    before, names = page_of(window), {}
    for language in Language:
        desk.change_settings(desk.settings.with_fields(language=language))
        assert page_of(window) is not before
        assert page_of(window).place == THERE
        inside = window.centralWidget()
        assert inside is not None
        [rail] = inside.findChildren(Rail)
        names[language] = tuple(each.text() for each in rail.findChildren(QToolButton))
    assert len(set(names.values())) == len(Language)


def test_another_theme_is_seen(window: MainWindow, desk: Desk) -> None:
    desk.go(HERE)
    grounds = set()
    for theme in (Theme.LIGHT, Theme.DARK):
        desk.change_settings(desk.settings.with_fields(theme=theme))
        grounds.add(window.grab().toImage().pixelColor(window.width() - 3, 3).name())
    assert len(grounds) == 2


def test_the_door_has_no_rail_and_no_shortcut_past_it(window: MainWindow, desk: Desk, site: Site) -> None:
    site.session.lock()
    desk.go(Place(Where.UNLOCK))
    assert not any(rail.isVisible() for rail in window.findChildren(Rail))
    page_of(window).go.setFocus()
    QTest.keyClick(page_of(window).go, Qt.Key.Key_N)
    QTest.keyClick(page_of(window).go, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert desk.place.where is Where.UNLOCK


def test_what_stands_in_the_way_is_said_until_one_goes_elsewhere(window: MainWindow, desk: Desk) -> None:
    [banner] = window.findChildren(Banner)
    desk.go(HERE)
    desk.show_error(GatewayRefused(status=403, problem="request.package_unknown"))
    assert banner.isVisible()
    desk.go(THERE)
    assert not banner.isVisible()


def test_a_gateway_that_is_away_is_said_quietly_at_the_foot(window: MainWindow, desk: Desk) -> None:
    desk.connection = GatewayUnreachable(why="no connection")
    desk.connection_changed.emit()
    [status] = window.findChildren(StatusLine)
    assert status.isVisible()
    assert status.text()
    desk.connection = None
    desk.connection_changed.emit()
    assert not status.isVisible()
