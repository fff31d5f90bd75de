"""Pictures for the screen: decoded by a child, kept in memory for a while, never on a disk.

    pictures_of(desk).ask(page, of_draft(case_id, picture_id), QSize(320, 240), page.show_picture)

The bytes come out of the vault in the lane of the cases; the sandbox decodes them in that of the pictures; only
pixels reach the window's thread. What is kept goes when Pli locks.
"""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, QSize
from PySide6.QtGui import QImage, QPixmap

from capture.sandbox import decode
from cases.errors import DecoderFailed
from cases.identifiers import CaseId, ItemId, PictureId
from desktop.gui.bridge import Failed, Lane
from desktop.gui.desk import Desk
from desktop.practice import Practice

MOST_KEPT = 32_000_000
"""Bytes of pixels."""
THUMBNAIL = QSize(160, 120)
LARGE = QSize(1600, 1200)
WHOLE = QSize(4096, 4096)

Shown = Callable[[QPixmap], None]


@dataclass(frozen=True)
class Source:
    """A picture that never changes under its name, and how its bytes are had."""

    name: str
    read: Callable[[Practice], bytes]


def of_draft(case_id: CaseId, picture_id: PictureId) -> Source:
    """A picture that was not sent yet."""
    return Source(picture_id, lambda practice: practice.draft_picture(case_id, picture_id))


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
        self._kept: OrderedDict[tuple[str, int, int], QPixmap] = OrderedDict()
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
        keep = partial(self._keep, key, self._opened, done)
        self._desk.run(owner, source.read, partial(self._decode, owner, within, keep, failed), failed)

    def seen(self, source: Source) -> QPixmap | None:
        """The largest of it that is at hand."""
        kept = [pixmap for (name, _, _), pixmap in self._kept.items() if name == source.name]
        return max(kept, key=QPixmap.width, default=None)

    def decode(
        self, owner: QObject, data: bytes, within: QSize, done: Shown, failed: Failed | None = None
    ) -> None:
        """Have a picture of bytes at hand; it is not kept."""
        self._decode(owner, within, lambda image: done(QPixmap.fromImage(image)), failed, data)

    def _decode(
        self,
        owner: QObject,
        within: QSize,
        done: Callable[[QImage], None],
        failed: Failed | None,
        data: bytes,
    ) -> None:
        work = partial(image_of, data, within)
        self._desk.bridge.run(owner, work, done, failed, Lane.PICTURES)

    def _keep(self, key: tuple[str, int, int], opened: int, done: Shown, image: QImage) -> None:
        pixmap = QPixmap.fromImage(image)
        if opened == self._opened and image.sizeInBytes() < MOST_KEPT / 2:
            self._kept[key] = pixmap
            while sum(4 * each.width() * each.height() for each in self._kept.values()) > MOST_KEPT:
                self._kept.popitem(last=False)
        done(QPixmap(pixmap))

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
