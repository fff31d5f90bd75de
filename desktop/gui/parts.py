"""The small parts that every page is made of, so that all pages look and speak alike."""

from collections.abc import Callable
from typing import ClassVar

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.gui import theme
from desktop.gui.icons import SIZE, icon, pixmap

Pressed = Callable[[], object]


# ── Text ─────────────────────────────────────────────────────────────────────────────────────────────────


def title(text: str) -> QLabel:
    """The name of a page."""
    return _label(text, "title")


def heading(text: str) -> QLabel:
    """The name of a part of a page."""
    return _label(text, "heading")


def subheading(text: str) -> QLabel:
    """The name of a group of fields."""
    return _label(text, "subheading")


def body(text: str) -> QLabel:
    """Something to be read."""
    return _label(text, "read")


def hint(text: str) -> QLabel:
    """Something that may be read."""
    return _label(text, "hint")


def badge(kind: str, text: str) -> QLabel:
    """A word on a coloured ground; ``kind``: danger, advice, done, calm, plain. The word alone says everything."""
    made = QLabel(text)
    made.setProperty("badge", kind)
    made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
    return made


def _label(text: str, kind: str) -> QLabel:
    made = QLabel(text)
    made.setProperty("kind", kind)
    made.setTextFormat(Qt.TextFormat.PlainText)  # a patient's name is never markup
    made.setWordWrap(True)
    return made


# ── Buttons ──────────────────────────────────────────────────────────────────────────────────────────────


def primary(text: str, pressed: Pressed | None = None) -> QPushButton:
    """What the page is for; one a page, and Enter presses it (``Page.primary``)."""
    return _button(text, "primary", pressed)


def secondary(text: str, pressed: Pressed | None = None, icon_name: str = "") -> QPushButton:
    """Something else that can be done."""
    return _button(text, "secondary", pressed, icon_name)


def danger(text: str, pressed: Pressed | None = None) -> QPushButton:
    """What takes something away; it is asked once more."""
    return _button(text, "danger", pressed)


def link(text: str, pressed: Pressed | None = None) -> QPushButton:
    """A way to somewhere else."""
    return _button(text, "link", pressed)


def tool(icon_name: str, says: str, pressed: Pressed | None = None) -> QToolButton:
    """A drawing to press; ``says`` is its name for those who do not see it, and its tip for those who do."""
    made = QToolButton()
    made.setIcon(icon(icon_name))
    made.setIconSize(QSize(SIZE, SIZE))
    made.setAccessibleName(says)
    made.setToolTip(says)
    made.setMinimumSize(theme.TARGET, theme.TARGET)
    if pressed is not None:
        made.clicked.connect(lambda _checked: pressed())
    return made


def _button(text: str, kind: str, pressed: Pressed | None, icon_name: str = "") -> QPushButton:
    made = QPushButton(text)
    made.setProperty("kind", kind)
    made.setMinimumHeight(theme.TARGET)
    made.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
    made.setAutoDefault(False)
    if icon_name:
        made.setIcon(icon(icon_name))
        made.setIconSize(QSize(SIZE, SIZE))
    if pressed is not None:
        made.clicked.connect(lambda _checked: pressed())
    return made


# ── Places for them ──────────────────────────────────────────────────────────────────────────────────────


Part = QWidget | QLayout | None


def column(*parts: Part, space: int = theme.MEDIUM, margin: int = 0) -> QVBoxLayout:
    """One below the other; ``None`` takes the room that is left."""
    box = QVBoxLayout()
    _fill(box, parts, space, margin)
    return box


def row(*parts: Part, space: int = theme.MEDIUM, margin: int = 0) -> QHBoxLayout:
    """One beside the other; ``None`` takes the room that is left."""
    box = QHBoxLayout()
    _fill(box, parts, space, margin)
    return box


def _fill(box: QBoxLayout, parts: tuple[Part, ...], space: int, margin: int) -> None:
    box.setSpacing(space)
    box.setContentsMargins(margin, margin, margin, margin)
    for part in parts:
        if part is None:
            box.addStretch(1)
        elif isinstance(part, QWidget):
            box.addWidget(part)
        else:
            box.addLayout(part)


def rule() -> QFrame:
    """A thin line between two things."""
    made = QFrame()
    made.setProperty("kind", "rule")
    return made


class Card(QFrame):
    """A sheet of paper for what belongs together."""

    def __init__(self, *parts: Part, space: int = theme.MEDIUM) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.setLayout(column(*parts, space=space, margin=theme.LARGE))


class Notice(QFrame):
    """Something a person should know, with a drawing and perhaps a way on; ``kind``: danger, advice, done, calm."""

    _DRAWINGS: ClassVar = {"danger": "warning", "advice": "info", "done": "check", "calm": "info"}

    def __init__(self, kind: str, text: str, *ways: QWidget) -> None:
        super().__init__()
        self.setProperty("kind", f"notice-{kind}")
        self.words = body(text)
        self.setAccessibleName(text)
        colours = theme.current()
        colour = {"danger": colours.danger, "advice": colours.advice, "done": colours.done}
        drawing = QLabel()
        drawing.setPixmap(pixmap(self._DRAWINGS[kind], colour.get(kind, colours.accent), ratio=2))
        box = row(drawing, self.words, *ways, margin=theme.MEDIUM)
        box.setStretch(1, 1)
        self.setLayout(box)

    def say(self, text: str) -> None:
        """Say something else."""
        self.words.setText(text)
        self.setAccessibleName(text)


def field(name: str, control: QWidget, note: QWidget | None = None) -> QVBoxLayout:
    """A control under its name, which is also its name for those who do not see it."""
    label = QLabel(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setBuddy(control)
    if not control.accessibleName():
        control.setAccessibleName(name)
    return column(label, control, *(() if note is None else (note,)), space=theme.HAIR)


class _Scrolling(QScrollArea):
    """Gives what is inside the height that its words need at this width; Qt's own does not ask for it."""

    def __init__(self, inside: QWidget) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(inside)
        inside.installEventFilter(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Something inside came, went, or became longer."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        inside = self.widget()
        layout = None if inside is None else inside.layout()
        if inside is not None and layout is not None and layout.hasHeightForWidth():
            inside.setMinimumHeight(layout.totalMinimumHeightForWidth(self.viewport().width()))


def scrolling(inside: QWidget) -> QScrollArea:
    """Room for more than the window is high; never wider than the window."""
    return _Scrolling(inside)


def scrolled_by(inside: QWidget) -> QScrollArea | None:
    """The innermost room with a scroll bar that something stands in."""
    above = inside.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    return above


def holding(layout: QLayout) -> QWidget:
    """A plain widget around a layout."""
    made = QWidget()
    layout.setContentsMargins(0, 0, 0, 0)
    made.setLayout(layout)
    return made


def clear(layout: QLayout) -> None:
    """Take away everything that is in a layout."""
    while (item := layout.takeAt(0)) is not None:
        inside, widget = item.layout(), item.widget()
        if inside is not None:
            clear(inside)
        if widget is not None:
            widget.hide()
            widget.deleteLater()
