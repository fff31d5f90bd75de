"""How a picture stands in a list: small, its words below it, a border where it is chosen."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.gui import theme
from desktop.gui.icons import pixmap as drawing

Index = QModelIndex | QPersistentModelIndex

_GAP = 4
_LINE = 2
_TICK = 24


class PictureCell(QStyledItemDelegate):
    """For pictures of at most ``picture``, in the screen's own pixels, under ``DecorationRole``; an item has its size.

    ``ticks``: several can be chosen, and each that is bears a tick.
    """

    def __init__(self, picture: QSize, parent: QObject, *, ticks: bool = False) -> None:
        super().__init__(parent)
        self._picture = picture
        self._ticks = ticks

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        cell = QRect(option.rect).adjusted(_GAP, _GAP, -_GAP, -_GAP)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        self._paint_frame(painter, cell, option.state, is_chosen=is_chosen)
        place = QRect(cell.left(), cell.top() + _GAP, cell.width(), self._picture.height())
        at = self._paint_picture(painter, place, index.data(Qt.ItemDataRole.DecorationRole))
        if is_chosen and self._ticks:
            _paint_tick(painter, at)
        painter.setPen(QColor(theme.current().text))
        words = QRect(cell.left(), place.bottom() + 1, cell.width(), cell.bottom() - place.bottom())
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, str(index.data()))
        painter.restore()

    def _paint_frame(
        self, painter: QPainter, cell: QRect, state: QStyle.StateFlag, *, is_chosen: bool
    ) -> None:
        """Around what is chosen; and around where the keyboard is, when that may be another."""
        colours = theme.current()
        has_keyboard = self._ticks and bool(state & QStyle.StateFlag.State_HasFocus)
        if is_chosen or has_keyboard:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(colours.text if has_keyboard else colours.accent), _LINE))
            painter.setBrush(QColor(colours.accent_soft) if is_chosen else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(cell, theme.RADIUS, theme.RADIUS)

    def _paint_picture(self, painter: QPainter, place: QRect, pixmap: QPixmap | None) -> QRect:
        """Where it is now; until it is decoded, a sheet."""
        ratio = painter.device().devicePixelRatioF()
        size = self._picture if pixmap is None else pixmap.size() / ratio
        at = QRect(QPoint(0, 0), size)
        at.moveCenter(place.center())
        if pixmap is None:
            painter.fillRect(at, QColor(theme.current().line))
        else:
            painter.drawPixmap(at, pixmap)
            painter.setPen(QColor(theme.current().edge))  # a page is white, as the list is
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
            painter.drawRect(at.adjusted(0, 0, -1, -1))
        return at


def _paint_tick(painter: QPainter, picture: QRect) -> None:
    """In the upper right corner."""
    colours = theme.current()
    place = QRect(picture.right() - _TICK - _GAP, picture.top() + _GAP, _TICK, _TICK)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.accent))
    painter.drawEllipse(place)
    inner = place.adjusted(_GAP, _GAP, -_GAP, -_GAP)
    ratio = painter.device().devicePixelRatioF()
    painter.drawPixmap(inner, drawing("check", colours.on_accent, inner.width(), ratio))
