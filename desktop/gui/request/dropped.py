"""What a drop or the clipboard holds: paths where there are some, else the bytes of files, else a picture.

Nothing is ever fetched from an address, and no file is opened because a page of a browser names it: a browser's picture
is taken when its bytes come along. The pixels that Qt hands over are the last choice: whatever comes as bytes is
decoded in a child, not here.
"""

import re
from base64 import b64decode
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from urllib.parse import unquote

from PySide6.QtCore import QBuffer, QIODevice, QMimeData
from PySide6.QtGui import QImage, QImageWriter

from desktop import phones
from desktop.bringing import MOST_AT_ONCE, Given
from desktop.gui.request.virtual_files import FILE_NAMES, virtual_files
from desktop.origin import Kept, Origin

_FILES = (
    "image/png",  # programs that offer several have made the others from their pixels, and JPEG with a loss
    "image/jpeg",
    "image/heic",
    "image/heif",
    "image/avif",
    "image/tiff",
    "image/webp",
    "image/gif",
    "image/bmp",
    "application/pdf",
    "application/dicom",
    "application/octet-stream",  # Chromium, of a picture of a page
)
_IN_PAGE = re.compile(r"src\s*=\s*[\"']?data:image/[\w.+-]{1,40};base64,([A-Za-z0-9+/=%\s]+)")


@dataclass(frozen=True)
class Dropped:
    """``paths``: files and folders of this computer, ``on_phones``: addresses of a telephone on a cable.

    Else ``given``: what came as bytes.
    """

    paths: tuple[Path, ...] = ()
    on_phones: tuple[str, ...] = ()
    given: tuple[Given, ...] = ()


def can_hold_pictures(content: QMimeData) -> bool:
    """Whether it is worth letting go here: what is in it is seen afterwards."""
    return (
        content.hasUrls()
        or content.hasImage()
        or content.hasFormat(FILE_NAMES)
        or bool(_as_files(content))
        or bool(_in_page(content))
    )


def dropped(content: QMimeData, kept: Kept = Kept.PROGRAM) -> Dropped:
    """What is in it, the most faithful first. Bytes are taken over at once: they are gone when the drop is over."""
    origin = Origin(kept)
    paths = tuple(Path(url.toLocalFile()) for url in content.urls() if url.isLocalFile())
    on_phones = tuple(filter(phones.is_address, _addresses(content)))
    if paths or on_phones:
        return Dropped(paths, on_phones)
    given = virtual_files(content, origin) or _file(content, origin) or _pages_pictures(content, origin)
    if not given and content.hasImage():
        given = (Given("", _encoder(content.imageData()), origin),)
    return Dropped(given=given)


def is_text_alone(content: QMimeData) -> bool:
    """Whether somebody copied words, and no picture."""
    return content.hasText() and not can_hold_pictures(content)


def _addresses(content: QMimeData) -> list[str]:
    """As they are written: Qt would change the name of a telephone as if it were a host's."""
    listed = bytes(content.data("text/uri-list").data()).decode("utf-8", errors="replace")
    return [line for line in listed.splitlines() if line and not line.startswith("#")]


def _as_files(content: QMimeData) -> list[str]:
    return [form for form in _FILES if content.hasFormat(form)]


def _file(content: QMimeData, origin: Origin) -> tuple[Given, ...]:
    return tuple(
        Given("", partial(bytes, bytes(content.data(form).data())), origin) for form in _as_files(content)[:1]
    )


def _in_page(content: QMimeData) -> list[str]:
    """The pictures that a copied piece of a page carries within it, as they are written there."""
    return _IN_PAGE.findall(content.html())[: MOST_AT_ONCE + 1] if content.hasHtml() else []


def _pages_pictures(content: QMimeData, origin: Origin) -> tuple[Given, ...]:
    return tuple(Given("", partial(_decoded, written), origin) for written in _in_page(content))


def _decoded(untrusted: str) -> bytes:
    """What is cut off, or no Base64, is refused as any other bytes are that are no picture."""
    try:
        return b64decode("".join(unquote(untrusted).split()), validate=True)
    except ValueError:
        return b""


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
