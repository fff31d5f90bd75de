"""The touches of a hand, one by one: a click where the pointer reaches, keys where the keyboard is.

For the application's own thread. A control that lies under another, or beyond where one can scroll, is a difference.
"""

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage, QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QRadioButton,
    QScrollArea,
    QWidget,
)

from demo.story import Differs
from demo.windows import eyes

_LEFT = Qt.MouseButton.LeftButton
_ALIKE = 12.0
"""Mean difference of two pictures, of 255, below which they show the same."""
_INTO_A_TICK = 12
"""Pixels from the left edge of a tick's control to the middle of its square."""


def click(widget: QWidget) -> None:
    """Scroll to it, and click it."""
    _scroll_to(widget)
    place = widget.rect().center()
    if isinstance(widget, QCheckBox | QRadioButton):
        place = QPoint(_INTO_A_TICK, place.y())
    window = widget.window()
    under = window.childAt(widget.mapTo(window, place))
    if under is None or not (under is widget or widget.isAncestorOf(under)):
        lies_above = "nothing" if under is None else eyes.name_of(under) or type(under).__name__
        raise Differs(f"“{eyes.name_of(widget)}” cannot be clicked: there is {lies_above}")
    window.activateWindow()  # a screen that is none does not do so when a list closes
    QTest.mouseClick(under, _LEFT, Qt.KeyboardModifier.NoModifier, under.mapFrom(widget, place))


def tick(widget: QWidget) -> None:
    """Click it unless it is ticked."""
    if isinstance(widget, QCheckBox | QRadioButton) and not widget.isChecked():
        click(widget)


def write(field: QWidget, text: str) -> None:
    """Write over what is in a field."""
    click(field)
    QTest.keySequence(field, QKeySequence(QKeySequence.StandardKey.SelectAll))
    if text:
        _type(field, text)
    else:
        QTest.keyClick(field, Qt.Key.Key_Delete)


def choose(box: QWidget, number: int) -> None:
    """Open a list of choices, and go down to one."""
    if not isinstance(box, QComboBox):
        raise Differs(f"“{eyes.name_of(box)}” is no list of choices")
    click(box)
    if box.isEditable():
        box.showPopup()  # a click is for writing there
    view = box.view()
    QTest.keyClick(view, Qt.Key.Key_Home)
    while (before := view.currentIndex().row()) < number:
        QTest.keyClick(view, Qt.Key.Key_Down)
        if view.currentIndex().row() == before:
            raise Differs(f"“{eyes.name_of(box)}” does not go beyond {view.currentIndex().data()!r}")
    QTest.keyClick(view, Qt.Key.Key_Return)


def open_row(row: eyes.Row) -> None:
    """Click a row of a list, and press Enter on it."""
    view = row.view
    view.scrollTo(row.index)
    QTest.mouseClick(
        view.viewport(), _LEFT, Qt.KeyboardModifier.NoModifier, view.visualRect(row.index).center()
    )
    if view.isVisible():
        QTest.keyClick(view, Qt.Key.Key_Return)


def key(keys: str) -> None:
    """Press a key or a chord where the keyboard is."""
    window = eyes.windows()[0]
    window.activateWindow()
    inside = [widget for widget in window.findChildren(QWidget) if widget.hasFocus()]
    QTest.keySequence(inside[0] if inside else window, QKeySequence(keys))


def file_dialog() -> QFileDialog | None:
    """The dialog that asks for a file or a folder."""
    return next((window for window in eyes.windows() if isinstance(window, QFileDialog)), None)


def name_file(dialog: QFileDialog, path: Path) -> None:
    """Write the file's name, and accept it."""
    field = dialog.findChild(QLineEdit, "fileNameEdit")
    if not isinstance(field, QLineEdit):
        raise Differs("the dialog has no field for a name")
    field.setFocus()
    QTest.keySequence(field, QKeySequence(QKeySequence.StandardKey.SelectAll))
    _type(field, str(path))
    QTest.keyClick(field, Qt.Key.Key_Return)


def close() -> None:
    """Close the window by its corner."""
    eyes.windows()[0].close()


def glance() -> bytes:
    """What the topmost window shows, roughly: to see whether it still changes."""
    return bytes(
        eyes.windows()[0].grab().toImage().convertToFormat(QImage.Format.Format_RGBX8888).constBits()
    )


def picture(file: Path) -> None:
    """What the topmost window shows, as a PNG."""
    if not eyes.windows()[0].grab().save(str(file)):
        raise Differs(f"{file} cannot be written")


def shows(widget: QWidget, jpeg: bytes) -> bool:
    """Whether a widget shows about this picture: compared very small, so that a hand may tremble."""
    wanted = QImage.fromData(jpeg)
    seen = widget.grab().toImage()
    room = wanted.size().scaled(seen.size(), Qt.AspectRatioMode.KeepAspectRatio)
    shown = seen.copy(
        (seen.width() - room.width()) // 2, (seen.height() - room.height()) // 2, room.width(), room.height()
    )
    return not shown.isNull() and _distance(_small(shown), _small(wanted)) < _ALIKE


def _small(image: QImage) -> bytes:
    smooth = Qt.TransformationMode.SmoothTransformation
    small = image.scaled(16, 9, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
    return bytes(small.convertToFormat(QImage.Format.Format_RGBX8888).constBits())


def _distance(one: bytes, other: bytes) -> float:
    return sum(abs(a - b) for a, b in zip(one, other, strict=True)) / len(one)


def _type(field: QWidget, text: str) -> None:
    """Letter by letter; Qt's own way knows no letter beyond ASCII."""
    for letter in text:
        for kind in (QKeyEvent.Type.KeyPress, QKeyEvent.Type.KeyRelease):
            event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(field, event)


def _scroll_to(widget: QWidget) -> None:
    """As far as it takes; from the innermost area outwards."""
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(widget, 8, 8)
        above = above.parentWidget()
