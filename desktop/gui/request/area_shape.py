"""One area on a large picture: covered as it will be sent, or framed, and a word why it was found."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QTransform
from PySide6.QtWidgets import (
    QGraphicsPathItem,
    QGraphicsRectItem,
    QGraphicsSimpleTextItem,
    QStyleOptionGraphicsItem,
    QWidget,
)

from cases.privacy import Area, Decision, Shape
from desktop.gui import theme
from desktop.gui.request.area_marks import draw_frame, grown
from desktop.gui.terms import found_words

COVER = QColor(128, 128, 128)
_LINE, _CHOSEN = 3.0, 5.0  # pixels of the screen, of any density: the picture is large


class AreaShape(QGraphicsPathItem):
    """``number`` is said with the word why; the frame of the one that is ``chosen`` is wider."""

    def __init__(self, area: Area, number: int, *, is_chosen: bool) -> None:
        self._area = area
        self._box = QRectF(area.left, area.top, area.width, area.height)
        super().__init__(path_of(self._box, area.shape))
        self.is_chosen = is_chosen
        self._line = _CHOSEN if is_chosen else _LINE
        _named(self, f"{number}. {found_words(area.found)}")

    def is_at(self, at: QPointF, pixel: float) -> bool:
        """Whether a place of the picture is in it; ``pixel``: one of the screen's, in the picture's own."""
        return path_of(grown(self._box, pixel), self._area.shape).contains(at)

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None
    ) -> None:
        """By hand: a cosmetic line would be half as wide on a screen of twice the density."""
        pixel = 1 / painter.worldTransform().m11()
        if self._area.decision is Decision.COVERED:
            painter.setBrush(QBrush(COVER))
            painter.setPen(QPen(QColor(theme.current().edge), self._line * pixel))
            painter.drawPath(self.path())
        else:
            draw_frame(painter, self._box, self._area, pixel, self._line)


def path_of(box: QRectF, shape: Shape) -> QPainterPath:
    """The outline of a shape that fills a box."""
    path = QPainterPath()
    if shape is Shape.ELLIPSE:
        path.addEllipse(box)
    else:
        path.addRect(box)
    return path


def _named(shape: QGraphicsPathItem, words: str) -> None:
    """A word why, above the corner where there is room, as large at every zoom."""
    label = QGraphicsSimpleTextItem(words, shape)
    label.setFlag(QGraphicsSimpleTextItem.GraphicsItemFlag.ItemIgnoresTransformations)
    corner = shape.path().boundingRect().topLeft()
    label.setPos(corner)
    if corner.y() > 0:
        label.setTransform(QTransform.fromTranslate(0, -label.boundingRect().height()))
    label.setBrush(QBrush(QColor(theme.current().text)))
    room = QRectF(label.boundingRect()).adjusted(-theme.HAIR, 0, theme.HAIR, 0)
    paper = QGraphicsRectItem(room, label)
    paper.setBrush(QBrush(QColor(theme.current().surface)))
    paper.setPen(QPen(Qt.PenStyle.NoPen))
    paper.setFlag(QGraphicsSimpleTextItem.GraphicsItemFlag.ItemStacksBehindParent)
