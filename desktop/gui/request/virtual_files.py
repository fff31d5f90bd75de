"""Files that another program of Windows hands over without a path: a mail's attachments, a telephone's pictures.

Their names and sizes are in one format, their bytes in another (FILEGROUPDESCRIPTORW and CFSTR_FILECONTENTS of the
Windows shell). Bytes are fetched in the window's thread, as Windows wants it, so those of a film are left where they
are.
"""

import struct
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QMimeData

from capture.clean.parts import MOST_BYTES
from cases.errors import FileUnreadable, PictureTooLarge
from desktop.bringing import MOST_AT_ONCE, Given, unreadable
from desktop.origin import Origin

FILE_NAMES = 'application/x-qt-windows-mime;value="FileGroupDescriptorW"'
FILE_BYTES = 'application/x-qt-windows-mime;value="FileContents";index={number}'
_DESCRIPTOR = 592
"""Bytes of a FILEDESCRIPTORW; its name is in the last 520 of them, in UTF-16."""
_NAME = 72
_ATTRIBUTES, _SIZE = 36, 64
_HAS_ATTRIBUTES, _HAS_SIZE = 0x4, 0x40
_IS_FOLDER = 0x10


@dataclass(frozen=True)
class _Described:
    """What the other program says of one file. ``size`` in bytes; ``None`` where it says none."""

    number: int
    name: str
    size: int | None
    is_folder: bool


def virtual_files(content: QMimeData, origin: Origin) -> tuple[Given, ...]:
    """Each with its bytes, or with the reason why there are none. Of more than may be brought nothing is fetched."""
    files = [each for each in _described(bytes(content.data(FILE_NAMES).data())) if not each.is_folder]
    if len(files) > MOST_AT_ONCE:
        return tuple(_unread(each, origin) for each in files)
    return tuple(_fetched(content, each, origin) for each in files)


def _fetched(content: QMimeData, file: _Described, origin: Origin) -> Given:
    if file.size is not None and file.size > MOST_BYTES:
        error = PictureTooLarge(size=file.size, unit="bytes", most=MOST_BYTES)
        return unreadable(file.name, error, origin)
    data = bytes(content.data(FILE_BYTES.format(number=file.number)).data())[: file.size]
    return Given(file.name, partial(bytes, data), origin) if data else _unread(file, origin)


def _unread(file: _Described, origin: Origin) -> Given:
    error = FileUnreadable(name=file.name, why="the other program did not hand it over")
    return unreadable(file.name, error, origin)


def _described(untrusted: bytes) -> list[_Described]:
    """What is cut off is no description."""
    if len(untrusted) < 4:
        return []
    count = min(struct.unpack_from("<I", untrusted)[0], (len(untrusted) - 4) // _DESCRIPTOR)
    begins = range(4, 4 + _DESCRIPTOR * count, _DESCRIPTOR)
    return [
        _description(number, untrusted[begin : begin + _DESCRIPTOR]) for number, begin in enumerate(begins)
    ]


def _description(number: int, untrusted: bytes) -> _Described:
    flags: int = struct.unpack_from("<I", untrusted)[0]
    attributes: int = struct.unpack_from("<I", untrusted, _ATTRIBUTES)[0]
    high, low = struct.unpack_from("<II", untrusted, _SIZE)
    return _Described(
        number=number,
        name=_name(untrusted[_NAME:]),
        size=(high << 32 | low) if flags & _HAS_SIZE else None,
        is_folder=bool(flags & _HAS_ATTRIBUTES and attributes & _IS_FOLDER),
    )


def _name(untrusted: bytes) -> str:
    text = untrusted.decode("utf-16-le", errors="replace").partition("\0")[0]
    return "".join(each for each in text if each.isprintable()).replace("\\", "/").rpartition("/")[2]
