"""A small picture with a frame around each area that is not covered: what is covered is seen to be."""

from collections.abc import Iterable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from cases.privacy import Area, Decision, Shape
from desktop.gui import theme

_LINE = 2.0  # pixels of the screen, of any density
_AROUND = 4.0  # the line behind it, so that it is seen on dark and light
_LEAST = 10.0  # a frame around less could not be seen


def marked(small: QPixmap, areas: Iterable[Area], size: tuple[int, int]) -> QPixmap:
    """A copy of ``small``, which shows a picture of ``size`` pixels whole; dashed where nobody decided."""
    made = QPixmap(small)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    scale = small.deviceIndependentSize().width() / max(1, size[0])
    for area in areas:
        if area.decision is not Decision.COVERED:
            _frame(painter, area, scale)
    painter.end()
    return made


def _frame(painter: QPainter, area: Area, scale: float) -> None:
    colours, is_open = theme.current(), area.decision is Decision.UNDECIDED
    box = QRectF(area.left * scale, area.top * scale, area.width * scale, area.height * scale)
    grow = [max(0.0, _LEAST - side) / 2 for side in (box.width(), box.height())]
    box.adjust(-grow[0], -grow[1], grow[0], grow[1])
    style = Qt.PenStyle.DashLine if is_open else Qt.PenStyle.SolidLine
    front = QPen(QColor(colours.advice if is_open else colours.done), _LINE, style)
    for pen in (QPen(QColor(colours.surface), _AROUND), front):
        painter.setPen(pen)
        (painter.drawEllipse if area.shape is Shape.ELLIPSE else painter.drawRect)(box)
