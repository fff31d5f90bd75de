"""Our own line drawings, in the colour they are needed in.

Each is a file of ``resources/icons``: 24 × 24, strokes of 1.75 in ``currentColor``, no fill, no text.
"""

from importlib import resources

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from desktop.gui import theme

SIZE = 24


def drawing(name: str) -> bytes:
    """The SVG of an icon; raises ``FileNotFoundError``."""
    return (resources.files("resources") / "icons" / f"{name}.svg").read_bytes()


def pixmap(name: str, colour: str, size: int = SIZE, ratio: float = 1.0) -> QPixmap:
    """An icon of ``size`` device-independent pixels, sharp on a screen with ``ratio``; drawn once."""
    key = f"{name} {colour} {size} {ratio}"
    kept = QPixmap()
    if QPixmapCache.find(key, kept):
        return kept
    drawn = QPixmap(QSize(round(size * ratio), round(size * ratio)))
    drawn.fill(Qt.GlobalColor.transparent)
    renderer = QSvgRenderer(QByteArray(drawing(name).replace(b"currentColor", colour.encode())))
    painter = QPainter(drawn)
    renderer.render(painter, QRectF(0, 0, size * ratio, size * ratio))
    painter.end()
    drawn.setDevicePixelRatio(ratio)
    QPixmapCache.insert(key, drawn)
    return drawn


def icon(name: str, colour: str | None = None) -> QIcon:
    """An icon in the colour of text (``colour``: another of the palette's), lighter where it is disabled."""
    colours = theme.current()
    made = QIcon()
    for ratio in (1.0, 2.0):
        made.addPixmap(pixmap(name, colour or colours.text, ratio=ratio))
        made.addPixmap(pixmap(name, colour or colours.accent, ratio=ratio), QIcon.Mode.Normal, QIcon.State.On)
        made.addPixmap(pixmap(name, colours.muted, ratio=ratio), QIcon.Mode.Disabled)
    return made
