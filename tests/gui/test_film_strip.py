"""The strip of pictures."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPixmap
from PySide6.QtWidgets import QApplication, QListWidgetItem
from pytestqt.qtbot import QtBot

from cases.identifiers import new_id
from desktop.gui import theme
from desktop.gui.desk import Desk
from desktop.gui.request.film_strip import CELL, FilmStrip
from desktop.settings import Theme


def test_a_white_page_is_seen_on_the_white_strip(qtbot: QtBot, qapp: QApplication, desk: Desk) -> None:
    theme.apply(qapp, Theme.LIGHT)
    strip = FilmStrip(desk, new_id())
    qtbot.addWidget(strip)
    page = QPixmap(40, 56)
    page.fill(Qt.GlobalColor.white)
    item = QListWidgetItem()
    item.setSizeHint(CELL)
    item.setData(Qt.ItemDataRole.DecorationRole, page)
    strip.addItem(item)
    strip.resize(300, 140)
    strip.show()
    drawn = strip.viewport().grab(strip.visualItemRect(item)).toImage()
    middle = [drawn.pixelColor(x, CELL.height() // 3) for x in range(drawn.width())]
    assert middle.count(QColor(theme.current().edge)) == 2
