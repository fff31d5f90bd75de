"""Pictures for the screen: decoded by a child, kept in memory for a while, never on a disk.

    pictures_of(desk).ask(page, of_draft(case_id, picture), QSize(320, 240), page.show_picture)

The bytes come out of the vault and go into the sandbox beside the window; only pixels reach its thread. What is kept
goes when Pli locks.
"""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, QSize
from PySide6.QtGui import QImage, QPixmap
from shiboken6 import isValid

from capture.sandbox import decode
from cases.errors import DecoderFailed, PliError, VaultLocked
from cases.identifiers import CaseId, ItemId, PictureId
from desktop.draft import KeptPicture
from desktop.gui.bridge import Failed, Lane, Running
from desktop.gui.desk import Desk
from desktop.practice import Practice

MOST_KEPT = 32_000_000
"""Bytes of pixels."""
THUMBNAIL = QSize(160, 120)
LARGE = QSize(1600, 1200)
WHOLE = QSize(4096, 4096)

Shown = Callable[[QPixmap], None]
_Key = tuple[str, int, int]


@dataclass(frozen=True)
class _Asking:
    """Somebody who waits for a picture: of several who wait for the same, it is decoded once."""

    owner: QObject
    done: Shown
    failed: Failed | None


@dataclass(frozen=True)
class Source:
    """A picture that never changes under its name, and how its bytes are had."""

    name: str
    read: Callable[[Practice], bytes]


def of_draft(case_id: CaseId, picture: KeptPicture) -> Source:
    """A picture that was not sent yet; with other pixels it is another one."""
    name = f"{picture.picture_id}/{picture.sha256}"
    return Source(name, lambda practice: practice.draft_picture(case_id, picture.picture_id))


def uncovered(case_id: CaseId, picture_id: PictureId) -> Source:
    """The same without what was covered."""
    return Source(f"{picture_id}/uncovered", lambda practice: practice.original_picture(case_id, picture_id))


def of_item(item_id: ItemId, file: int) -> Source:
    """A picture of something that was sent or received."""
    return Source(f"{item_id}/{file}", lambda practice: practice.picture(item_id, file))


def pictures_of(desk: Desk) -> "Pictures":
    """The ones of this desk."""
    return desk.findChild(Pictures) or Pictures(desk)


class Pictures(QObject):
    """The pictures last seen. One for each desk: ``pictures_of``."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._kept: OrderedDict[_Key, QPixmap] = OrderedDict()
        self._asked: dict[tuple[int, _Key], list[_Asking]] = {}
        self._opened = 0
        desk.lock_changed.connect(self._lock_changed)

    def ask(
        self, owner: QObject, source: Source, within: QSize, done: Shown, failed: Failed | None = None
    ) -> None:
        """Have a picture in at most so many pixels of the screen: at once where it was seen before, else soon."""
        key = (source.name, within.width(), within.height())
        if key in self._kept:
            self._kept.move_to_end(key)
            done(QPixmap(self._kept[key]))
            return
        waiting = self._asked.setdefault((self._opened, key), [])
        waiting.append(_Asking(owner, done, failed))
        if len(waiting) == 1:
            self._desk.bridge.run_long(
                self,
                partial(self._read, source, within),
                partial(self._come, self._opened, key),
                partial(self._fail, self._opened, key),
                lane=Lane.PICTURES,
            )

    def seen(self, source: Source) -> QPixmap | None:
        """The largest of it that is at hand."""
        kept = [pixmap for (name, _, _), pixmap in self._kept.items() if name == source.name]
        return max(kept, key=QPixmap.width, default=None)

    def _read(self, source: Source, within: QSize, running: Running) -> QImage:
        """In another thread; the practice may be locked while the picture is decoded."""
        running.check()
        with self._desk.session.opened() as practice:
            if practice is None:
                raise VaultLocked
            data = source.read(practice)
        return image_of(data, within)

    def _come(self, opened: int, key: _Key, image: QImage) -> None:
        pixmap = QPixmap.fromImage(image)
        if opened == self._opened and image.sizeInBytes() <= MOST_KEPT / 2:
            self._kept[key] = pixmap
            while sum(4 * each.width() * each.height() for each in self._kept.values()) > MOST_KEPT:
                self._kept.popitem(last=False)
        for asking in self._asked.pop((opened, key)):
            if isValid(asking.owner):
                asking.done(QPixmap(pixmap))

    def _fail(self, opened: int, key: _Key, error: PliError) -> None:
        for asking in self._asked.pop((opened, key)):
            if isValid(asking.owner):
                (asking.failed or self._desk.show_error)(error)

    def _lock_changed(self, locked: bool) -> None:
        if locked:
            self._opened += 1
            self._kept.clear()


def image_of(untrusted: bytes, within: QSize) -> QImage:
    """The picture upright, as the screen keeps it. Raises what ``decode`` raises; for a lane of the bridge."""
    raster = decode(untrusted, within=(within.width(), within.height())).raster
    if raster is None:
        raise DecoderFailed(why="it gave no pixels")
    image = QImage(raster.rgb, raster.width, raster.height, 3 * raster.width, QImage.Format.Format_RGB888)
    return image.convertToFormat(QImage.Format.Format_RGB32)
