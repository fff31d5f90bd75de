"""The pictures on a card, by day, the newest first; several are chosen and taken. Nothing is changed on the card."""

from bisect import bisect_left
from collections.abc import Iterator
from datetime import date
from functools import partial
from itertools import islice, takewhile
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QIcon, QImage, QPixmap, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QListWidget, QListWidgetItem, QWidget

from capture.clean.batch import read_picture
from capture.clean.clean import clean
from capture.clean.formats import JPEG, PNG, source_of
from cases.errors import PliError
from desktop.cards import CardPicture, OnCard, Volume, pictures_on
from desktop.gui import counted, formats, parts, theme
from desktop.gui.bridge import Lane, Running
from desktop.gui.desk import Desk
from desktop.gui.pictures import THUMBNAIL, image_of

_CELL = QSize(THUMBNAIL.width() + theme.LARGE, THUMBNAIL.height() + 2 * theme.WIDE)
_HEADING = 40
_PATH = Qt.ItemDataRole.UserRole
_AT_ONCE = 100
"""Pictures that are added to the list in one go."""
_PAUSE = 120
"""Milliseconds after scrolling until what is in sight is decoded."""


class CardPage(QWidget):
    """``taken`` gives the list of paths; ``left``: back without any."""

    taken = Signal(object)
    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._asked: dict[str, Running] = {}
        self._shown: set[str] = set()
        self._reading: Running | None = None
        self._heading = parts.heading("")
        self._says = parts.hint("")
        self.list = QListWidget()
        self.take = parts.secondary("", self._take, "check")
        self.back = parts.secondary(self.tr("Back to the camera"), self._leave, "camera")
        blank = QPixmap(THUMBNAIL)
        blank.fill(theme.current().line)
        self._blank = QIcon(blank)
        self._build_list()
        foot = parts.row(self.back, None, self.take)
        self.setLayout(parts.column(self._heading, self._says, self.list, foot, space=theme.SMALL))
        self._day: date | None = None
        self._to_add: Iterator[CardPicture] = iter(())
        self._more = QTimer(self, singleShot=True, interval=0)
        self._more.timeout.connect(self._add_some)
        self._settle = QTimer(self, singleShot=True, interval=_PAUSE)
        self._settle.timeout.connect(self._decode_in_sight)
        self.list.verticalScrollBar().valueChanged.connect(lambda _: self._settle.start())
        self.list.itemSelectionChanged.connect(self._count)

    def show_card(self, card: Volume) -> None:
        """Show what stands on it, as soon as it is read."""
        self._forget()
        self._heading.setText(
            self.tr("On the telephone “{name}”").format(name=card.name)
            if card.is_phone
            else self.tr("On the card “{name}”").format(name=card.name)
        )
        self._says.setText(self.tr("Being read…"))
        self._count()

        def read(running: Running) -> OnCard:
            return pictures_on(card, partial(_tell, running))

        def show(found: OnCard) -> None:
            if reading is self._reading:
                self._show(found)

        def fail(_: PliError) -> None:
            if reading is self._reading:
                self._says.setText(self.tr("It cannot be read. See whether it is plugged in and unlocked."))

        def seen(files: int, _: int) -> None:
            if reading is self._reading:
                self._says.setText(self.tr("Being read: %n file(s) so far…", "", files))

        reading = self._desk.bridge.run_long(self, read, show, fail, seen, Lane.NETWORK)
        self._reading = reading

    def _show(self, found: OnCard) -> None:
        self._says.setText(self._told(found))
        self._day = None
        self._to_add = iter(found.pictures)
        self.list.setFocus()
        self._add_some()

    def _add_some(self) -> None:
        """So many at once that the window does not wait: a card holds thousands."""
        some = list(islice(self._to_add, _AT_ONCE))
        for picture in some:
            if picture.at.date() != self._day:
                self._day = picture.at.date()
                self._add_day(self._day)
            self._add(picture)
        if some:
            self._more.start()
            self._settle.start()

    def _told(self, found: OnCard) -> str:
        lines = [
            self.tr("Choose the pictures of this patient. They stay where they are.")
            if found.pictures
            else self.tr("There is no picture on it that could be taken.")
        ]
        if found.unread:
            lines.append(self.tr("%n folder(s) or file(s) on it cannot be read.", "", found.unread))
        return " ".join(lines)

    def _add_day(self, day: date) -> None:
        item = QListWidgetItem(formats.day(day))
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        item.setForeground(self.palette().text())
        item.setSizeHint(QSize(self._width(), _HEADING))
        self.list.addItem(item)

    def _add(self, picture: CardPicture) -> None:
        item = QListWidgetItem(formats.time_of_day(picture.at))
        item.setData(_PATH, str(picture.path))
        item.setToolTip(picture.path.name)
        item.setSizeHint(_CELL)
        item.setIcon(self._blank)
        spoken = self.tr("{name}, {moment}").format(name=picture.path.name, moment=formats.moment(picture.at))
        item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
        self.list.addItem(item)

    def _decode_in_sight(self) -> None:
        """Each in a child of its own; those that went out of sight wait until they are looked at again."""
        rows = {self.list.item(row).data(_PATH): row for row in self._in_sight()}
        for path in [path for path in self._asked if path not in rows]:
            self._asked.pop(path).cancel()
        for path, row in rows.items():
            if path is not None and path not in self._asked and path not in self._shown:
                self._ask(row, path)

    def _in_sight(self) -> list[int]:
        sight = self.list.viewport().rect()
        rows = range(self.list.count())
        top = bisect_left(
            rows, sight.top(), key=lambda row: self.list.visualItemRect(self.list.item(row)).bottom()
        )
        return list(
            takewhile(
                lambda row: self.list.visualItemRect(self.list.item(row)).top() <= sight.bottom(), rows[top:]
            )
        )

    def _ask(self, row: int, path: str) -> None:
        size = THUMBNAIL * self.devicePixelRatioF()

        def work(running: Running) -> QImage:
            running.check()
            return thumbnail(Path(path), size)

        def show(image: QImage) -> None:
            pixmap = QPixmap.fromImage(image)
            pixmap.setDevicePixelRatio(self.devicePixelRatioF())
            if row < self.list.count() and self.list.item(row).data(_PATH) == path:
                self._shown.add(path)
                self.list.item(row).setIcon(QIcon(pixmap))

        self._asked[path] = self._desk.bridge.run_long(self, work, show, _stays_blank, lane=Lane.PICTURES)

    def _chosen(self) -> list[Path]:
        """In the order in which they were taken."""
        rows = sorted((index.row() for index in self.list.selectedIndexes()), reverse=True)
        return [Path(self.list.item(row).data(_PATH)) for row in rows]

    def _count(self) -> None:
        chosen = len(self.list.selectedItems())
        self.take.setText(self.tr("Add {pictures}").format(pictures=counted.pictures(chosen)))
        self.take.setEnabled(bool(chosen))

    def _take(self) -> None:
        chosen = self._chosen()
        self._forget()
        self.taken.emit(chosen)

    def _leave(self) -> None:
        self._forget()
        self.left.emit()

    def _forget(self) -> None:
        for running in (*self._asked.values(), *([] if self._reading is None else [self._reading])):
            running.cancel()
        self._asked, self._shown, self._reading = {}, set(), None
        self._to_add = iter(())
        with QSignalBlocker(self.list):
            self.list.clearSelection()
            self.list.clear()

    def _build_list(self) -> None:
        self.list.setAccessibleName(self.tr("Pictures on the card"))
        self.list.setViewMode(QListView.ViewMode.IconMode)
        self.list.setMovement(QListView.Movement.Static)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.MultiSelection)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setIconSize(THUMBNAIL)

    def _width(self) -> int:
        """A day's name takes the whole line."""
        return max(1, self.list.viewport().width() - theme.LARGE)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Headings as wide as the list, and other pictures in sight."""
        super().resizeEvent(event)
        for row in range(self.list.count()):
            if self.list.item(row).data(_PATH) is None:
                self.list.item(row).setSizeHint(QSize(self._width(), _HEADING))
        self._settle.start()


def thumbnail(path: Path, within: QSize) -> QImage:
    """The picture small, decoded in a child; of formats that no child of ours shows, cleaned first."""
    untrusted = read_picture(path)
    if source_of(untrusted) not in (JPEG, PNG):
        untrusted = clean(untrusted).data
    return image_of(untrusted, within)


def _tell(running: Running, seen: int) -> None:
    running.check()
    running.tell(seen, seen)


def _stays_blank(_: PliError) -> None:
    """What is wrong with a file is said when somebody wants it."""
