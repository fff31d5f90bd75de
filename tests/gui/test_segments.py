"""Choices side by side: one or several, taken back by pressing again, walked through with the arrows."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.gui.segments import Chips, Segments

OPTIONS = [(1, "One"), (2, "Two"), (3, "Three")]


def segments(qtbot: QtBot, *, may_be_none: bool = False) -> tuple[Segments[int], list[int | None]]:
    made = Segments[int]("How many?", OPTIONS, may_be_none=may_be_none)
    heard: list[int | None] = []
    made.chosen.connect(heard.append)
    qtbot.addWidget(made)
    made.show()
    return made, heard


def test_one_is_chosen_at_a_time_and_what_a_program_chooses_is_not_announced(qtbot: QtBot) -> None:
    made, heard = segments(qtbot)
    made.choose(3)
    made.buttons[0].click()
    made.buttons[1].click()
    assert (made.value, heard) == (2, [1, 2])


def test_pressing_the_chosen_one_again_takes_it_back_where_nothing_may_be_chosen(qtbot: QtBot) -> None:
    made, heard = segments(qtbot, may_be_none=True)
    made.buttons[1].click()
    made.buttons[1].click()
    assert (made.value, heard) == (None, [2, None])
    made.buttons[1].click()
    assert made.value == 2


def test_pressing_the_chosen_one_again_changes_nothing_where_one_must_be_chosen(qtbot: QtBot) -> None:
    made, _ = segments(qtbot)
    made.buttons[1].click()
    made.buttons[1].click()
    assert made.value == 2


def test_a_value_that_is_no_option_shows_nothing(qtbot: QtBot) -> None:
    made, heard = segments(qtbot)
    made.choose(2)
    made.choose(9)
    assert (made.value, heard) == (None, [])


def test_the_arrows_go_from_one_to_the_next(qtbot: QtBot) -> None:
    made, heard = segments(qtbot)
    made.buttons[0].click()
    made.activateWindow()
    made.resize(600, 60)
    qtbot.waitUntil(lambda: made.buttons[1].x() > 0)
    made.buttons[0].setFocus()
    qtbot.waitUntil(made.buttons[0].hasFocus)
    QTest.keyClick(made.buttons[0], Qt.Key.Key_Right)
    assert (made.value, heard) == (2, [1, 2])


def test_the_arrows_walk_before_anything_is_chosen_and_space_chooses(qtbot: QtBot) -> None:
    made, heard = segments(qtbot)
    made.activateWindow()
    made.resize(600, 60)
    qtbot.waitUntil(lambda: made.buttons[1].x() > 0)
    made.buttons[0].setFocus()
    qtbot.waitUntil(made.buttons[0].hasFocus)
    QTest.keyClick(made.buttons[0], Qt.Key.Key_Right)
    assert heard == []
    QTest.keyClick(made.buttons[1], Qt.Key.Key_Space)
    assert (made.value, heard) == (2, [2])


def test_each_answer_says_itself_and_its_question_to_those_who_do_not_see_it(qtbot: QtBot) -> None:
    made, _ = segments(qtbot)
    said = QAccessible.queryAccessibleInterface(made.buttons[2])
    assert said.text(QAccessible.Text.Name) == "Three"
    assert said.text(QAccessible.Text.Description) == "How many?"


def test_of_chips_several_are_chosen_and_taken_back(qtbot: QtBot) -> None:
    made = Chips[int]("Which?", OPTIONS)
    qtbot.addWidget(made)
    heard: list[tuple[int, ...]] = []
    made.chosen.connect(heard.append)
    made.choose((1,))
    made.buttons[2].click()
    made.buttons[0].click()
    assert (made.value, heard) == ((3,), [(1, 3), (3,)])


def test_a_row_goes_on_below_where_it_is_too_long(qtbot: QtBot) -> None:
    made, _ = segments(qtbot)
    made.resize(1_000, made.heightForWidth(1_000))
    assert len({button.y() for button in made.buttons}) == 1
    narrow = made.buttons[0].width() + 10
    made.resize(narrow, made.heightForWidth(narrow))
    assert len({button.y() for button in made.buttons}) == len(OPTIONS)
    assert made.heightForWidth(narrow) >= 3 * made.buttons[0].height()
