"""The button that takes a picture: large, round, and the same wherever one looks."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from desktop.gui import theme

_SIDE = 64
_RING = 4


class Shutter(QAbstractButton):
    """Pressed by the mouse, by Space, by whatever the page counts as a shutter."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Take a picture"))
        self.setAccessibleDescription(self.tr("The space bar takes a picture as well."))
        self.setToolTip(self.tr("Take a picture (space bar)"))
        self.setFixedSize(self.sizeHint())
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        """Large enough for a hand in a hurry."""
        return QSize(_SIDE, _SIDE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A disc in a ring; focus is a second ring."""
        colours = theme.current()
        on = self.isEnabled()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ring = QColor(colours.text if self.hasFocus() else colours.accent if on else colours.edge)
        whole = QRectF(0, 0, _SIDE, _SIDE).adjusted(_RING / 2, _RING / 2, -_RING / 2, -_RING / 2)
        painter.setPen(QPen(ring, _RING))
        painter.drawEllipse(whole)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.accent if on else colours.line))
        inset = 2 * _RING + (_RING if self.isDown() else 0)
        painter.drawEllipse(whole.adjusted(inset, inset, -inset, -inset))
        painter.end()
