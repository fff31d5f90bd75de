"""What was not taken: as high as its words."""

import pytest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from cases.errors import PictureMoves, PictureNotRecognised
from desktop.gui import theme
from desktop.gui.request.refusals import Refusal, Refusals
from desktop.settings import Theme

FILM = ("MVI_1031.MP4", PictureMoves(format="MP4"))
TEXT = ("notes.txt", PictureNotRecognised())


@pytest.mark.parametrize("refused", [[FILM], [TEXT], [FILM, TEXT]])
def test_it_is_as_high_as_its_words(qtbot: QtBot, qapp: QApplication, refused: list[Refusal]) -> None:
    theme.apply(qapp, Theme.LIGHT)
    step = QWidget()
    qtbot.addWidget(step)
    step.resize(900, 600)
    refusals = Refusals(step)
    step.show()
    refusals.say("3 pictures added.", refused)
    qtbot.waitUntil(lambda: refusals.width() == 520)
    scrolled = refusals.findChild(QScrollArea)
    assert isinstance(scrolled, QScrollArea)
    inside = scrolled.widget()
    assert inside is not None
    qtbot.wait(50)
    qtbot.waitUntil(lambda: scrolled.verticalScrollBar().maximum() == 0)
    assert scrolled.viewport().height() - inside.minimumHeight() <= theme.LARGE
