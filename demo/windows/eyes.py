"""What is on the screen, as somebody hears it who cannot see it: a control without a name is not there.

For the window's own thread.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QObject, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

Fits = Callable[[str], bool]


@dataclass(frozen=True)
class Row:
    """A row of a list."""

    view: QAbstractItemView
    index: QModelIndex


def name_of(thing: QObject) -> str:
    """What a screen reader calls it; of a list of choices Qt says only what is chosen."""
    if isinstance(thing, QComboBox):
        return thing.accessibleName()
    interface = QAccessible.queryAccessibleInterface(thing)
    return interface.text(QAccessible.Text.Name) if interface.isValid() else ""


def windows() -> list[QWidget]:
    """Those that are open, the one that holds the others up first."""
    modal = QApplication.activeModalWidget()
    shown = [window for window in QApplication.topLevelWidgets() if window.isVisible()]
    return [modal] if modal is not None else shown


def controls(fits: Fits, *kinds: type[QWidget]) -> Iterator[QWidget]:
    """The visible, enabled widgets of these kinds whose name fits."""
    for widget in _widgets():
        if isinstance(widget, kinds) and widget.isEnabled() and fits(name_of(widget)):
            yield widget


def rows(fits: Fits) -> Iterator[Row]:
    """The rows of lists of which some text fits."""
    for view in _widgets():
        if isinstance(view, QAbstractItemView) and view.model() is not None:
            for indexes in _rows(view):
                if any(fits(text) for index in indexes for text in _texts(index)):
                    yield Row(view, indexes[0])


def texts() -> list[str]:
    """Everything that can be read."""
    found = [text for widget in _widgets() for text in _read(widget)]
    return [text for text in dict.fromkeys(found) if text.strip()]


def _read(widget: QWidget) -> Iterator[str]:
    yield name_of(widget)
    if isinstance(widget, QLabel):
        yield widget.text()
    elif isinstance(widget, QLineEdit):
        yield widget.displayText()
    elif isinstance(widget, QComboBox):
        yield widget.currentText()
    elif isinstance(widget, QPlainTextEdit | QTextEdit):
        yield widget.toPlainText()
    elif isinstance(widget, QAbstractItemView) and widget.model() is not None:
        for indexes in _rows(widget):
            for index in indexes:
                yield from _texts(index)


def _rows(view: QAbstractItemView) -> Iterator[list[QModelIndex]]:
    model, root = view.model(), view.rootIndex()
    columns = 1 if isinstance(view, QListView) else model.columnCount(root)
    for row in range(model.rowCount(root)):
        yield [model.index(row, column, root) for column in range(columns)]


def _texts(index: QModelIndex) -> Iterator[str]:
    for role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole):
        text = index.data(role)
        if isinstance(text, str):
            yield text


def _widgets() -> Iterator[QWidget]:
    for window in windows():
        for widget in (window, *window.findChildren(QWidget)):
            if (widget.isVisible() and not widget.visibleRegion().isEmpty()) or _is_scrolled_away(widget):
                yield widget


def _is_scrolled_away(widget: QWidget) -> bool:
    """Whether one scrolls to see it."""
    above = widget.parentWidget()
    while above is not None and widget.isVisible():
        if isinstance(above, QAbstractScrollArea):
            return True
        above = above.parentWidget()
    return False
