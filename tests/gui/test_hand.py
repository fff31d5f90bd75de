"""The hand that walks through the windows: it uses what a person can use, and stops at what one cannot."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFormLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from demo.album import Album
from demo.story import Differs
from demo.windows.hand import Hand
from demo.windows.words import Words

Act = Callable[[Callable[[Hand], None]], None]


@pytest.fixture
def act(qtbot: QtBot, tmp_path: Path) -> Act:
    """Lets a hand do something in a thread of its own, and raises what it raises."""

    def acting(job: Callable[[Hand], None]) -> None:
        hand = Hand(Words("en"), Album(tmp_path), patience=1)
        with ThreadPoolExecutor(1) as elsewhere:
            doing = elsewhere.submit(job, hand)
            qtbot.waitUntil(doing.done, timeout=20_000)
            doing.result()

    return acting


class Form(QWidget):
    """A small window of everything."""

    def __init__(self) -> None:
        super().__init__()
        self.name = QLineEdit("before")
        self.kind = QComboBox()
        self.kind.addItems(["First", "Second", "Third"])
        self.agreed = QCheckBox("&Agreed")
        self.button = QPushButton("Send")
        self.pressed: list[str] = []
        self.button.clicked.connect(lambda: self.pressed.append("Send"))
        self.list = QListWidget()
        self.list.addItems(["Peeters", "Janssens"])
        self.list.itemActivated.connect(lambda item: self.pressed.append(item.text()))
        box = QFormLayout(self)
        box.addRow("&Name", self.name)
        self.kind.setAccessibleName("Kind")
        box.addRow("Kind", self.kind)
        box.addRow(self.agreed)
        box.addRow(self.list)
        box.addRow(self.button)


@pytest.fixture
def form(qtbot: QtBot) -> Form:
    made = Form()
    qtbot.addWidget(made)
    made.show()
    return made


def test_fields_are_found_by_the_names_that_a_screen_reader_says(act: Act, form: Form) -> None:
    def job(hand: Hand) -> None:
        hand.write("Name", "Odile Sérinette")
        hand.choose("Kind", "Third")
        hand.tick("Agreed")
        hand.tick("Agreed")
        hand.press("Send")
        hand.open_row("Janssens")

    act(job)
    assert (form.name.text(), form.kind.currentText(), form.agreed.isChecked()) == (
        "Odile Sérinette",
        "Third",
        True,
    )
    assert form.pressed == ["Send", "Janssens"]


def test_what_has_no_name_is_not_there(act: Act, form: Form) -> None:
    form.button.setText("")
    with pytest.raises(Differs, match="“Send” can be used"):
        act(lambda hand: hand.press("Send"))


def test_what_is_disabled_cannot_be_pressed(act: Act, form: Form) -> None:
    form.button.setEnabled(False)
    with pytest.raises(Differs, match="“Send” can be used"):
        act(lambda hand: hand.press("Send"))


def test_what_lies_under_something_else_cannot_be_clicked(act: Act, form: Form) -> None:
    cover = QLabel("A veil", form)
    cover.setGeometry(form.rect())
    cover.show()
    with pytest.raises(Differs, match="cannot be clicked: there is A veil"):
        act(lambda hand: hand.press("Send"))


def test_what_is_further_down_is_scrolled_to(act: Act, qtbot: QtBot) -> None:
    area, form = QScrollArea(), Form()
    qtbot.addWidget(area)
    form.setFixedSize(200, 2000)
    area.setWidget(form)
    area.resize(220, 100)
    area.show()
    act(lambda hand: hand.press("Send"))
    assert form.pressed == ["Send"]


def test_a_dialog_that_waits_is_answered(qtbot: QtBot, act: Act, form: Form) -> None:
    """The click that opens it returns only when the dialog is closed again."""

    def ask() -> None:
        dialog = QDialog(form)
        button = QPushButton("Yes", dialog)
        button.clicked.connect(dialog.accept)
        form.pressed.append("accepted" if dialog.exec() else "refused")

    form.button.clicked.connect(ask)

    def job(hand: Hand) -> None:
        hand.press("Send")
        hand.press("Yes")

    act(job)
    qtbot.waitUntil(lambda: form.pressed == ["Send", "accepted"], timeout=5_000)


def test_words_are_awaited_and_what_stands_there_instead_is_told(act: Act, form: Form) -> None:
    act(lambda hand: hand.read("Peeters"))
    with pytest.raises(Differs, match=r"“Answered” is on the screen; on the screen: .*Janssens"):
        act(lambda hand: hand.see("Answered"))


def test_a_shot_is_a_numbered_picture_of_the_window(act: Act, form: Form, tmp_path: Path) -> None:
    def job(hand: Hand) -> None:
        hand.shot("first")
        hand.shot("second")

    act(job)
    assert sorted(file.name for file in tmp_path.iterdir()) == ["01-first.png", "02-second.png"]


def test_a_mistake_in_the_application_reaches_the_hand(act: Act, form: Form) -> None:
    def fail() -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        act(lambda hand: hand.now(fail))


def test_keys_go_where_the_keyboard_is(act: Act, form: Form) -> None:
    form.activateWindow()
    form.button.setFocus(Qt.FocusReason.TabFocusReason)
    act(lambda hand: hand.key("Space"))
    assert form.pressed == ["Send"]


def test_words_are_those_of_the_language_with_their_fields(tmp_path: Path) -> None:
    words = Words("fr")
    assert words.of("Close this message") == {"Fermer ce message"}
    assert words.of("Nobody ever translated this") == {"Nobody ever translated this"}
    assert words.is_said("{page} – Pli", "Réglages – Pli")
    assert words.is_said("{page} – Pli", "Réglages – Pli", {"page": "Réglages"})
    assert not words.is_said("{page} – Pli", "Réponses – Pli", {"page": "Réglages"})


def test_words_of_the_protocols_are_known(tmp_path: Path) -> None:
    words = Words("nl")
    assert words.of("Close-up") == {"Detail"}
    assert words.of("Bleeding?") == {"Bloeding?"}
