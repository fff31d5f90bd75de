"""Paints the rows of the work list, so that two thousand of them cost no more than those in sight."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from cases.request import Urgency
from desktop.gui import theme
from desktop.gui.icons import pixmap
from desktop.gui.worklist.model import ROW, CaseRow, GroupRow
from desktop.gui.worklist.row_words import KINDS, icon_name

_ROW, _GROUP = 64, 44
_ICON = 20
_LEAST_LEFT = 0.45
"""Of the width of a row, what who it is about has at least."""
Index = QModelIndex | QPersistentModelIndex


class WorklistDelegate(QStyledItemDelegate):
    """Two lines for a case, one for the name of a group."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row = index.data(ROW)
        return QSize(option.rect.width(), _GROUP if isinstance(row, GroupRow) else _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, GroupRow):
            _paint_group(painter, option.rect, row, painter.device().devicePixelRatio())
        elif isinstance(row, CaseRow):
            _paint_ground(painter, option)
            _paint_case(painter, option.rect.adjusted(theme.LARGE, 0, -theme.LARGE, 0), row)
        painter.restore()

    def is_on_button(self, row: CaseRow, rect: QRect, place: QPoint) -> bool:
        """Whether a place in a row is on the button that it may have."""
        if not row.words.button:
            return False
        inside = rect.adjusted(theme.LARGE, 0, -theme.LARGE, 0)
        return _button_rect(inside, row.words.button).contains(place)


def colour_of(kind: str) -> str:
    """The colour of words of a kind."""
    colours = theme.current()
    return {
        "danger": colours.danger,
        "advice": colours.advice,
        "done": colours.done,
        "calm": colours.accent,
    }.get(kind, colours.muted)


def _paint_group(painter: QPainter, rect: QRect, row: GroupRow, ratio: float) -> None:
    colours, colour = theme.current(), colour_of(KINDS[row.group])
    painter.fillRect(rect, QColor(colours.ground))
    top = rect.top() + (rect.height() - _ICON) // 2
    painter.drawPixmap(rect.left() + theme.LARGE, top, pixmap(icon_name(row.group), colour, _ICON, ratio))
    painter.setPen(QColor(colour))
    painter.setFont(_font(theme.READ, bold=True))
    words = rect.adjusted(theme.LARGE + _ICON + theme.SMALL, 0, -theme.LARGE, 0)
    painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, row.words)


def _paint_ground(painter: QPainter, option: QStyleOptionViewItem) -> None:
    colours, rect = theme.current(), option.rect
    state = option.state
    selected = bool(state & QStyle.StateFlag.State_Selected)
    hover = bool(state & QStyle.StateFlag.State_MouseOver)
    painter.fillRect(rect, QColor(colours.accent_soft if selected or hover else colours.surface))
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(colours.line))
    if selected and state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(QPen(QColor(colours.accent), 2))
        painter.drawRoundedRect(rect.adjusted(1, 1, -2, -2), theme.HAIR, theme.HAIR)


def _paint_case(painter: QPainter, rect: QRect, row: CaseRow) -> None:
    colours, words = theme.current(), row.words
    if words.button:
        button = _button_rect(rect, words.button)
        _paint_button(painter, button, words.button)
        rect = rect.adjusted(0, 0, -button.width() - theme.LARGE, 0)
    state, note = _font(theme.READ), _font(theme.BASE)
    wanted = max(
        QFontMetrics(state).horizontalAdvance(row.state), QFontMetrics(note).horizontalAdvance(words.note)
    )
    right = 0 if words.button else min(wanted + theme.HAIR, round(rect.width() * (1 - _LEAST_LEFT)))
    above, below = _lines(rect)
    left = rect.width() - right - theme.LARGE
    taken = _paint_who(painter, above, below, left, row)
    colour = colours.danger if words.reason else colours.muted
    rest = below.adjusted(taken, 0, 0, 0)
    _paint(painter, rest, left - taken, words.reason or words.about, note, colour)
    if words.button:
        return
    _paint_right(painter, above, right, row.state, state, colour_of(words.kind))
    if row.sent is None:
        colour = colours.danger if row.case.overdue else colours.muted
        _paint_right(painter, below, right, words.note, note, colour)
    else:
        _paint_progress(painter, below, *row.sent)


def _paint_who(painter: QPainter, above: QRect, below: QRect, width: int, row: CaseRow) -> int:
    """The name, and behind it what cannot wait, or where there is no room at the beginning of the line below.

    Gives the room that was taken there.
    """
    font, urgency = _font(theme.READ, bold=True), row.words.urgency
    metrics = QFontMetrics(font)
    pill = metrics.horizontalAdvance(urgency) + theme.LARGE if urgency else 0
    name = metrics.horizontalAdvance(row.words.who)
    beside = name + theme.SMALL + pill <= width
    _paint(painter, above, width, row.words.who, font, theme.current().text, Qt.TextElideMode.ElideMiddle)
    if not urgency:
        return 0
    at = above.left() + name + theme.SMALL if beside else below.left()
    line = above if beside else below
    ground = QRect(at, line.top(), pill, line.height())
    _paint_pill(painter, ground, urgency, is_urgent=row.case.urgency is Urgency.URGENT)
    return 0 if beside else pill + theme.SMALL


def _paint_pill(painter: QPainter, ground: QRect, text: str, *, is_urgent: bool) -> None:
    colours = theme.current()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.danger_soft if is_urgent else colours.advice_soft))
    painter.drawRoundedRect(ground, theme.RADIUS, theme.RADIUS)
    painter.setPen(QColor(colours.danger if is_urgent else colours.advice))
    painter.setFont(_font(theme.BASE, bold=True))
    painter.drawText(ground, Qt.AlignmentFlag.AlignCenter, text)


def _lines(rect: QRect) -> tuple[QRect, QRect]:
    """The two lines of a row, as high as their letters."""
    high, low = QFontMetrics(_font(theme.READ)).height(), QFontMetrics(_font(theme.BASE)).height()
    top = rect.top() + (rect.height() - high - low - theme.HAIR) // 2
    above = QRect(rect.left(), top, rect.width(), high)
    return above, QRect(rect.left(), above.bottom() + 1 + theme.HAIR, rect.width(), low)


def _paint(
    painter: QPainter,
    line: QRect,
    width: int,
    text: str,
    font: QFont,
    colour: str,
    mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
) -> None:
    """``mode``: of a name that is too long the middle is left out, never the birth date behind it."""
    painter.setFont(font)
    painter.setPen(QColor(colour))
    shown = QFontMetrics(font).elidedText(text, mode, width)
    painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)


def _paint_right(painter: QPainter, line: QRect, width: int, text: str, font: QFont, colour: str) -> None:
    painter.setFont(font)
    painter.setPen(QColor(colour))
    shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, width)
    painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, shown)


def _paint_progress(painter: QPainter, line: QRect, done: int, total: int) -> None:
    colours, width = theme.current(), 160
    bar = QRect(line.right() - width, line.center().y() - theme.HAIR, width, theme.SMALL)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.line))
    painter.drawRoundedRect(bar, theme.HAIR, theme.HAIR)
    painter.setBrush(QColor(colours.accent))
    bar.setWidth(round(width * min(done / max(total, 1), 1)))
    painter.drawRoundedRect(bar, theme.HAIR, theme.HAIR)


def _paint_button(painter: QPainter, rect: QRect, text: str) -> None:
    colours = theme.current()
    painter.setPen(QPen(QColor(colours.edge), 2))
    painter.setBrush(QColor(colours.surface))
    painter.drawRoundedRect(rect, theme.RADIUS, theme.RADIUS)
    painter.setPen(QColor(colours.text))
    painter.setFont(_font(theme.READ))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)


def _button_rect(inside: QRect, text: str) -> QRect:
    width = QFontMetrics(_font(theme.READ)).horizontalAdvance(text) + 2 * theme.LARGE
    top = inside.top() + (inside.height() - theme.TARGET) // 2
    return QRect(inside.right() - width, top, width, theme.TARGET)


def _font(size: int, *, bold: bool = False) -> QFont:
    font = QFont()
    font.setPixelSize(size)
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font
