"""What a drop or the clipboard holds: paths where there are some, else the bytes of files, else a picture.

Mail programs and telephones on a cable hand over no paths on Windows but "virtual files": their names in one format,
their bytes in another (FILEGROUPDESCRIPTORW and CFSTR_FILECONTENTS of the Windows shell). Nothing is ever fetched from
an address: a browser's picture is taken when its pixels come along.
"""

import struct
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMimeData
from PySide6.QtGui import QImage, QImageWriter

from desktop.bringing import MOST_AT_ONCE, Given

FILE_NAMES = 'application/x-qt-windows-mime;value="FileGroupDescriptorW"'
FILE_BYTES = 'application/x-qt-windows-mime;value="FileContents";index={number}'
_DESCRIPTOR = 592
"""Bytes of a FILEDESCRIPTORW; its name is in the last 520 of them, in UTF-16."""
_NAME = 72
_PICTURES = ("image/jpeg", "image/png", "image/heic", "image/heif", "image/avif", "image/tiff", "image/webp")


@dataclass(frozen=True)
class Dropped:
    """``paths``: files and folders of this computer; else ``given``: what came as bytes."""

    paths: tuple[Path, ...]
    given: tuple[Given, ...]


def can_hold_pictures(content: QMimeData) -> bool:
    """Whether it is worth letting go here: what is in it is seen afterwards."""
    return (
        content.hasUrls() or content.hasImage() or content.hasFormat(FILE_NAMES) or bool(_as_files(content))
    )


def dropped(content: QMimeData) -> Dropped:
    """What is in it, the most faithful first. Bytes are taken over at once: they are gone when the drop is over."""
    paths = tuple(Path(url.toLocalFile()) for url in content.urls() if url.isLocalFile())
    if paths:
        return Dropped(paths, ())
    virtual = _virtual_files(content)
    if virtual:
        return Dropped((), virtual)
    files = _as_files(content)
    if files:
        return Dropped((), (_given("", bytes(content.data(files[0]).data())),))
    if content.hasImage():
        return Dropped((), (Given("", _encoder(content.imageData())),))
    return Dropped((), ())


def _as_files(content: QMimeData) -> list[str]:
    return [form for form in _PICTURES if content.hasFormat(form)]


def _virtual_files(content: QMimeData) -> tuple[Given, ...]:
    names = _names(bytes(content.data(FILE_NAMES).data()))
    pieces = (bytes(content.data(FILE_BYTES.format(number=number)).data()) for number in range(len(names)))
    return tuple(_given(name, data) for name, data in zip(names, pieces, strict=True) if data)


def _names(untrusted: bytes) -> list[str]:
    """At most so many as may be brought at once; what is cut off is no name."""
    if len(untrusted) < 4:
        return []
    count = min(struct.unpack_from("<I", untrusted)[0], (len(untrusted) - 4) // _DESCRIPTOR, MOST_AT_ONCE)
    return [_name(untrusted[4 + _DESCRIPTOR * number :][:_DESCRIPTOR]) for number in range(count)]


def _name(untrusted: bytes) -> str:
    text = untrusted[_NAME:].decode("utf-16-le", errors="replace").partition("\0")[0]
    return "".join(each for each in text if each.isprintable()).replace("\\", "/").rpartition("/")[2]


def _given(name: str, data: bytes) -> Given:
    return Given(name, partial(bytes, data))


def _encoder(image: object) -> Callable[[], bytes]:
    """For a lane of the bridge: a large picture takes its time."""
    if not isinstance(image, QImage):
        image = QImage()
    return partial(as_png, image)


def as_png(picture: QImage) -> bytes:
    """The pixels alone."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"png").write(picture)
    return bytes(buffer.data().data())
