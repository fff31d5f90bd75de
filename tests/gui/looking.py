"""What a test sees of a window: names for those who do not see it, reach of the keyboard, room for every word."""

import re
from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QStyle,
    QStyleOptionComboBox,
    QTextEdit,
    QWidget,
)

OPERATED = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
)
LEAST_HEIGHT = 40
_SLACK = 1
"""Pixels that rounding may take."""


def visible(root: QWidget) -> Iterator[QWidget]:
    """Every widget below that a person can see or scroll to."""
    for widget in root.findChildren(QWidget):
        if widget.isVisibleTo(root) and widget.isVisible():
            yield widget


def operated(root: QWidget) -> list[QWidget]:
    """Every widget that a person operates; not the inner parts of Qt's own (a spin box's line, a scroll bar)."""
    return [
        widget
        for widget in visible(root)
        if isinstance(widget, OPERATED) and not isinstance(widget, QScrollBar) and not _is_inner(widget)
    ]


def called(widget: QWidget) -> str:
    """How a complaint names a widget."""
    text = getattr(widget, "text", lambda: "")
    shown = str(text()) if callable(text) else ""
    return f"{type(widget).__name__}({widget.accessibleName() or shown!r})"


def without_name(root: QWidget) -> list[str]:
    """What a screen reader would announce as a mere button, or that a person must press and cannot be told of."""
    nameless = []
    for widget in operated(root):
        told = QAccessible.queryAccessibleInterface(widget)
        if not told.text(QAccessible.Text.Name).strip():
            nameless.append(called(widget))
    return nameless


def not_reached_by_tab(window: QWidget, root: QWidget) -> list[str]:
    """What the Tab key does not come by; of buttons of which one is chosen, one is enough: arrows do the rest."""
    wanted = [widget for widget in operated(root) if widget.isEnabled()]
    reached = set(_tab_round(window))
    groups = [set(_exclusive_with(widget)) for widget in wanted]
    return [
        called(widget)
        for widget, group in zip(wanted, groups, strict=True)
        if widget not in reached and not group & reached
    ]


def too_low(root: QWidget) -> list[str]:
    """What is pressed or clicked and is lower than a finger or a tired eye wants it."""
    return [
        f"{called(widget)} {widget.height()}"
        for widget in operated(root)
        if widget.height() < LEAST_HEIGHT and not isinstance(widget, QPlainTextEdit | QTextEdit)
    ]


def said_by_colour_alone(root: QWidget) -> list[str]:
    """Badges and notices without a word."""
    silent = []
    for widget in visible(root):
        kind = str(widget.property("kind") or "")
        texts = [each.text() for each in widget.findChildren(QLabel)]
        if (widget.property("badge") and isinstance(widget, QLabel) and not widget.text().strip()) or (
            kind.startswith("notice-") and not any(texts)
        ):
            silent.append(called(widget))
    return silent


def clipped(root: QWidget) -> list[str]:
    """Words that have less room than they need, and widgets that stick out of what holds them."""
    complaints = []
    for widget in visible(root):
        if _is_inner(widget):
            continue
        lacks = _lacks_room(widget)
        if lacks:
            complaints.append(f"{called(widget)} lacks {lacks} in {widget.width()}×{widget.height()}")
        elif isinstance(widget, QLabel | QAbstractButton | QComboBox | QLineEdit) and _sticks_out(
            widget, root
        ):
            complaints.append(f"{called(widget)} sticks out")
    return complaints


def _lacks_room(widget: QWidget) -> str:
    if isinstance(widget, QLabel):
        return _label_lacks(widget)
    if isinstance(widget, QComboBox):
        return _combo_lacks(widget)
    if isinstance(widget, QLineEdit):
        words = widget.placeholderText()
        inside = widget.width() - 2 * 10  # padding and border of the style sheet
        return "width" if widget.fontMetrics().horizontalAdvance(words) > inside + _SLACK else ""
    if isinstance(widget, QAbstractButton) and widget.text():
        wanted = widget.sizeHint()
        if wanted.width() > widget.width() + _SLACK:
            return f"width ({wanted.width()})"
        return f"height ({wanted.height()})" if wanted.height() > widget.height() + _SLACK else ""
    return ""


def _label_lacks(label: QLabel) -> str:
    if not label.text() or not label.pixmap().isNull():
        return ""
    if not label.wordWrap():
        wanted = label.sizeHint()
        return f"width ({wanted.width()})" if wanted.width() > label.width() + _SLACK else ""
    around = label.width() - label.contentsRect().width() + 2 * label.margin()
    metrics = label.fontMetrics()
    longest = max(map(metrics.horizontalAdvance, re.split(r"[\s\u200b/–-]+", label.text())), default=0)
    if longest + around > label.width() + _SLACK:
        return f"width ({longest})"
    wanted_height = label.heightForWidth(label.width())
    return f"height ({wanted_height})" if wanted_height > label.height() + _SLACK else ""


def _combo_lacks(box: QComboBox) -> str:
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    room = box.style().subControlRect(
        QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, box
    )
    wanted = box.fontMetrics().horizontalAdvance(box.currentText())
    return f"width ({wanted})" if wanted > room.width() + _SLACK else ""


def _sticks_out(widget: QWidget, root: QWidget) -> bool:
    """Out of an ancestor, sideways always, and downwards where nothing scrolls."""
    holder: QWidget | None = widget.parentWidget()
    scrolls = False
    while holder is not None:
        place = QRect(widget.mapTo(holder, QPoint(0, 0)), widget.size())
        if isinstance(holder.parentWidget(), QAbstractScrollArea):
            scrolls = True
        if place.left() < -_SLACK or place.right() > holder.width() + _SLACK:
            return True
        if not scrolls and (place.top() < -_SLACK or place.bottom() > holder.height() + _SLACK):
            return True
        if holder is root:
            return False
        holder = holder.parentWidget()
    return False


def _is_inner(widget: QWidget) -> bool:
    """A part that Qt made within one of its own widgets."""
    holder = widget.parentWidget()
    return widget.objectName().startswith("qt_") or isinstance(
        holder, QComboBox | QAbstractSpinBox | QLineEdit
    )


def _tab_round(window: QWidget) -> Iterator[QWidget]:
    """Whatever gets the focus on one round by Tab."""
    seen: list[QWidget] = []
    for _ in range(500):
        QTest.keyClick(_focused(window), Qt.Key.Key_Tab)
        now = _focused(window)
        if seen.count(now) > 1:
            break
        seen.append(now)
    return iter(seen)


def _focused(window: QWidget) -> QWidget:
    now = QApplication.focusWidget()
    return window if now is None else now


def _exclusive_with(widget: QWidget) -> Iterator[QWidget]:
    if not isinstance(widget, QAbstractButton):
        return
    if widget.group() is not None:
        yield from widget.group().buttons()
    elif widget.autoExclusive() and (holder := widget.parentWidget()) is not None:
        yield from holder.findChildren(type(widget))
