"""The pictures on a card as a list, by day, each small as soon as it is looked at; several can be chosen."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from datetime import date
from itertools import islice, takewhile
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSignalBlocker, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QListWidget,
    QListWidgetItem,
    QStyleOptionViewItem,
)

from capture.clean.batch import read_picture
from capture.clean.clean import clean
from capture.clean.formats import JPEG, PNG, source_of
from cases.errors import PliError
from desktop.cards import CardPicture
from desktop.gui import formats, theme
from desktop.gui.bridge import Bridge, Lane, Running
from desktop.gui.pictures import THUMBNAIL, image_of
from desktop.gui.request.picture_cell import Index, PictureCell

_CELL = QSize(THUMBNAIL.width() + theme.LARGE, THUMBNAIL.height() + 2 * theme.WIDE)
_HEADING = 40
_PATH = Qt.ItemDataRole.UserRole
_AT_ONCE = 100
"""Pictures that are added to the list in one go."""
_PAUSE = 120
"""Milliseconds after scrolling until what is in sight is decoded."""


class CardList(QListWidget):
    """A card holds thousands: they are added bit by bit, and only those in sight are decoded."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge = bridge
        self._asked: dict[str, Running] = {}
        self._decoded: set[str] = set()
        self._day: date | None = None
        self._to_add: Iterator[CardPicture] = iter(())
        self._chosen: AbstractSet[Path] = frozenset()
        self._more = QTimer(self, singleShot=True, interval=0)
        self._more.timeout.connect(self._add_some)
        self._settle = QTimer(self, singleShot=True, interval=_PAUSE)
        self._settle.timeout.connect(self._decode_in_sight)
        self.verticalScrollBar().valueChanged.connect(lambda _: self._settle.start())
        self._lay_out()

    def show_pictures(self, pictures: Sequence[CardPicture], chosen: AbstractSet[Path] = frozenset()) -> None:
        """List them as they are given, under the names of their days; some are chosen already."""
        self.forget()
        self._to_add, self._chosen = iter(pictures), chosen
        self._add_some()

    def chosen(self) -> list[Path]:
        """In the order in which they were taken."""
        rows = sorted((index.row() for index in self.selectedIndexes()), reverse=True)
        return [Path(self.item(row).data(_PATH)) for row in rows]

    def forget(self) -> None:
        """List nothing, and decode no more of what was listed."""
        for running in self._asked.values():
            running.cancel()
        self._asked, self._decoded = {}, set()
        self._day, self._to_add = None, iter(())
        with QSignalBlocker(self):
            self.clearSelection()
            self.clear()

    # ── What is listed ───────────────────────────────────────────────────────────────────────────────────

    def _add_some(self) -> None:
        """So many at once that the window does not wait."""
        some = list(islice(self._to_add, _AT_ONCE))
        for picture in some:
            if picture.at.date() != self._day:
                self._day = picture.at.date()
                self._add_day(self._day)
            self._add(picture)
        if some:
            self._more.start()
            self._settle.start()

    def _add_day(self, day: date) -> None:
        item = QListWidgetItem(formats.day(day))
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        item.setSizeHint(self._heading_size())
        self.addItem(item)

    def _add(self, picture: CardPicture) -> None:
        item = QListWidgetItem(formats.time_of_day(picture.at))
        item.setData(_PATH, str(picture.path))
        item.setToolTip(picture.path.name)
        item.setSizeHint(_CELL)
        words = QCoreApplication.translate("CardPage", "{name}, {moment}")
        spoken = words.format(name=picture.path.name, moment=formats.moment(picture.at))
        item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
        self.addItem(item)
        item.setSelected(picture.path in self._chosen)

    # ── What is decoded ──────────────────────────────────────────────────────────────────────────────────

    def _decode_in_sight(self) -> None:
        """Each in a child of its own; those that went out of sight wait until they are looked at again."""
        rows = {self.item(row).data(_PATH): row for row in self._in_sight()}
        for path in [path for path in self._asked if path not in rows]:
            self._asked.pop(path).cancel()
        for path, row in rows.items():
            if path is not None and path not in self._asked and path not in self._decoded:
                self._ask(row, path)

    def _in_sight(self) -> list[int]:
        sight, rows = self.viewport().rect(), range(self.count())
        top = bisect_left(rows, sight.top(), key=lambda row: self.visualItemRect(self.item(row)).bottom())
        return list(
            takewhile(lambda row: self.visualItemRect(self.item(row)).top() <= sight.bottom(), rows[top:])
        )

    def _ask(self, row: int, path: str) -> None:
        size = THUMBNAIL * self.devicePixelRatioF()

        def work(running: Running) -> QImage:
            running.check()
            return thumbnail(Path(path), size)

        def show(image: QImage) -> None:
            pixmap = QPixmap.fromImage(image)
            pixmap.setDevicePixelRatio(self.devicePixelRatioF())
            if row < self.count() and self.item(row).data(_PATH) == path:
                self._decoded.add(path)
                self.item(row).setData(Qt.ItemDataRole.DecorationRole, pixmap)

        self._asked[path] = self._bridge.run_long(self, work, show, _stays_blank, lane=Lane.PICTURES)

    # ── How it looks ─────────────────────────────────────────────────────────────────────────────────────

    def _lay_out(self) -> None:
        self.setAccessibleName(QCoreApplication.translate("CardPage", "Pictures on the card"))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSelectionMode(QAbstractItemView.SelectionMode.MultiSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setItemDelegate(_DayOrPicture(THUMBNAIL, self, ticks=True))

    def _heading_size(self) -> QSize:
        """A day's name takes the whole line."""
        return QSize(max(1, self.viewport().width() - theme.LARGE), _HEADING)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Headings as wide as the list, and other pictures in sight."""
        super().resizeEvent(event)
        for row in range(self.count()):
            if self.item(row).data(_PATH) is None:
                self.item(row).setSizeHint(self._heading_size())
        self._settle.start()


class _DayOrPicture(PictureCell):
    """What cannot be chosen is the name of a day."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        if index.flags() & Qt.ItemFlag.ItemIsSelectable:
            super().paint(painter, option, index)
            return
        painter.save()
        painter.setPen(QColor(theme.current().text))
        place = option.rect.adjusted(theme.SMALL, 0, 0, 0)
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, str(index.data()))
        painter.restore()


def thumbnail(path: Path, within: QSize) -> QImage:
    """The picture small, decoded in a child; of formats that no child of ours shows, cleaned first."""
    untrusted = read_picture(path)
    if source_of(untrusted) not in (JPEG, PNG):
        untrusted = clean(untrusted).data
    return image_of(untrusted, within)


def _stays_blank(_: PliError) -> None:
    """What is wrong with a file is said when somebody wants it."""
