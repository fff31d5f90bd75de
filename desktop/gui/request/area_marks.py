"""The frame around each area that is not covered, as wide on a small picture as on a large one, at every zoom.

What is covered is seen to be; what nobody decided about is dashed.
"""

from collections.abc import Iterable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from cases.privacy import Area, Decision, Shape
from desktop.gui import theme

_LINE = 2.0  # pixels of the screen, of any density
_BEHIND = 2.0  # by how much the line behind it is wider, so that it is seen on dark and light
_LEAST = 10.0  # a frame around less could not be seen


def marked(small: QPixmap, areas: Iterable[Area], size: tuple[int, int]) -> QPixmap:
    """A copy of ``small``, which shows a picture of ``size`` pixels whole; dashed where nobody decided."""
    made = QPixmap(small)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    scale = small.deviceIndependentSize().width() / max(1, size[0])
    for area in areas:
        if area.decision is not Decision.COVERED:
            box = QRectF(area.left * scale, area.top * scale, area.width * scale, area.height * scale)
            draw_frame(painter, box, area)
    painter.end()
    return made


def draw_frame(painter: QPainter, box: QRectF, area: Area, pixel: float = 1.0, line: float = _LINE) -> None:
    """Around ``box``; ``pixel``: the length of one of the screen's, of any density, where ``painter`` draws."""
    colours, is_open = theme.current(), area.decision is Decision.UNDECIDED
    style = Qt.PenStyle.DashLine if is_open else Qt.PenStyle.SolidLine
    front = QPen(QColor(colours.advice if is_open else colours.done), line * pixel, style)
    around = grown(box, pixel)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for pen in (QPen(QColor(colours.surface), (line + _BEHIND) * pixel), front):
        painter.setPen(pen)
        (painter.drawEllipse if area.shape is Shape.ELLIPSE else painter.drawRect)(around)


def grown(box: QRectF, pixel: float = 1.0) -> QRectF:
    """What is framed: an area that would be too small to be seen, or pressed, is larger."""
    across, down = (max(0.0, _LEAST * pixel - side) / 2 for side in (box.width(), box.height()))
    return box.adjusted(-across, -down, across, down)
