"""A picture with its areas drawn on it: pressed to cover, pressed again to keep, and new ones drawn over it.

Distances are the picture's own pixels, as it stands upright; what is covered is drawn as it will be sent.
"""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QFrame,
    QGraphicsPathItem,
    QGraphicsPixmapItem,
    QGraphicsScene,
    QGraphicsView,
)

from cases.privacy import Area, Shape
from desktop.gui import theme
from desktop.gui.request.area_shape import COVER, AreaShape, path_of

_ZOOM = 1.25
_MOST_ZOOM = 16.0
_LEAST_DRAWN = 4  # pixels of the screen: less was no drawing
_MIDDLE = 0.25  # of the visible part: what the keyboard draws
_STEP = 0.02
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class AreaScene(QGraphicsView):
    """``pressed``: the number of an area; ``drawn``: a ``QRectF`` in the picture; ``moved``: two steps and whether
    the size is meant; ``scaled``: the picture takes more or fewer pixels of the screen than before."""

    pressed = Signal(int)
    drawn = Signal(QRectF)
    moved = Signal(float, float, bool)
    scaled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._scene = QGraphicsScene(self)
        self.setScene(self._scene)
        self._picture = QGraphicsPixmapItem()
        self._picture.setTransformationMode(Qt.TransformationMode.SmoothTransformation)
        self._scene.addItem(self._picture)
        self.shapes: list[AreaShape] = []
        self._size = QSize(1, 1)
        self._tool: Shape | None = None
        self._from: QPointF | None = None
        self._rubber = QGraphicsPathItem()
        self._scene.addItem(self._rubber)
        self._zoom = 1.0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        # frames lie around their shapes, and their width is the screen's
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.FullViewportUpdate)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setBackgroundBrush(QBrush(QColor(theme.current().ground)))

    def show_picture(self, size: tuple[int, int]) -> None:
        """Another picture of so many upright pixels; they come with ``show_pixels``."""
        self._size = QSize(*size)
        self._scene.setSceneRect(QRectF(0, 0, *size))
        self._picture.setPixmap(QPixmap())
        self._zoom = 1.0
        self._fit()

    def show_pixels(self, pixmap: QPixmap) -> None:
        """The picture, in perhaps fewer pixels than it has."""
        self._picture.setPixmap(pixmap)
        self._picture.setScale(self._size.width() / max(1, pixmap.width()))

    def show_areas(self, areas: tuple[Area, ...], chosen: int | None) -> None:
        """Draw them; the chosen one with a wider line."""
        for shape in self.shapes:
            self._scene.removeItem(shape)
        self.shapes = [
            AreaShape(area, number + 1, is_chosen=number == chosen) for number, area in enumerate(areas)
        ]
        for shape in self.shapes:
            self._scene.addItem(shape)

    def choose_tool(self, tool: Shape | None) -> None:
        """What the next drag draws; ``None``: it moves the picture."""
        self._tool = tool
        self.viewport().setCursor(Qt.CursorShape.CrossCursor if tool else Qt.CursorShape.PointingHandCursor)

    def draw_in_the_middle(self) -> None:
        """What the keyboard draws: a quarter of what is seen, to be moved and sized by the arrows."""
        seen = self.mapToScene(self.viewport().rect()).boundingRect() & self._scene.sceneRect()
        size = seen.size() * _MIDDLE
        self.drawn.emit(QRectF(seen.center() - QPointF(size.width() / 2, size.height() / 2), size))

    def zoom(self, factor: float) -> None:
        """Larger or smaller, never smaller than whole."""
        self._zoom = min(_MOST_ZOOM, max(1.0, self._zoom * factor))
        self._fit()

    def enlarge(self) -> None:
        """A step larger, around the chosen area, or what is in the middle."""
        self._zoom_in_place(_ZOOM)

    def reduce(self) -> None:
        """A step smaller."""
        self._zoom_in_place(1 / _ZOOM)

    def _zoom_in_place(self, factor: float) -> None:
        chosen = next((shape for shape in self.shapes if shape.is_chosen), None)
        seen = self.mapToScene(self.viewport().rect()).boundingRect()
        middle = (seen if chosen is None else chosen.sceneBoundingRect()).center()
        self.zoom(factor)
        self.centerOn(middle)

    @property
    def pixels_wanted(self) -> QSize:
        """How many pixels of the screen the whole picture takes."""
        return QSize(self._size) * self.transform().m11() * self.devicePixelRatioF()

    def _fit(self) -> None:
        if not self.viewport().width() or not self._size.width():
            return
        room = self.viewport().size()
        whole = min(room.width() / self._size.width(), room.height() / self._size.height())
        self.resetTransform()
        self.scale(whole * self._zoom, whole * self._zoom)
        self.scaled.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The picture takes the room that there is."""
        super().resizeEvent(event)
        self._fit()

    # ── Mouse and keyboard ───────────────────────────────────────────────────────────────────────────────

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Larger and smaller around the pointer."""
        self.zoom(_ZOOM if event.angleDelta().y() > 0 else 1 / _ZOOM)
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A drag begins, or an area is pressed."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        at = self.mapToScene(event.position().toPoint())
        if self._tool is not None:
            self._from = at
            return
        for number in reversed(range(len(self.shapes))):
            if self.shapes[number].is_at(at, 1 / self.transform().m11()):
                self.pressed.emit(number)
                return

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Shows what is being drawn."""
        if self._from is not None and self._tool is not None:
            box = QRectF(self._from, self.mapToScene(event.position().toPoint())).normalized()
            self._rubber.setPath(path_of(box, self._tool))
            self._rubber.setBrush(QBrush(COVER))
            self._rubber.setZValue(1)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A drawing is done; a mere touch is none."""
        start, self._from = self._from, None
        self._rubber.setPath(QPainterPath())
        if start is None:
            return
        box = QRectF(start, self.mapToScene(event.position().toPoint())).normalized()
        least = _LEAST_DRAWN / self.transform().m11()
        if min(box.width(), box.height()) >= least:
            self.drawn.emit(box)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows move what was drawn; with Shift they size it; Enter draws; plus and minus zoom."""
        key = Qt.Key(event.key())
        if key in _ARROWS:
            across, down = _ARROWS[key]
            sizes = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.moved.emit(across * _STEP * self._size.width(), down * _STEP * self._size.height(), sizes)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._tool is not None:
            self.draw_in_the_middle()
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Minus):
            self._zoom_in_place(_ZOOM if key == Qt.Key.Key_Plus else 1 / _ZOOM)
        else:
            event.ignore()
