"""Pictures that a person brings along: chosen, dropped or pasted. Each that is refused is told by its name."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication, QImage, QImageWriter
from PySide6.QtWidgets import QFileDialog, QWidget

from cases.errors import PliError
from desktop.draft import PictureFacts
from desktop.gui.request.picture_taker import PictureTaker
from desktop.gui.words import words_of


class FromElsewhere(QObject):
    """``said``: what became of them, in words."""

    said = Signal(str)

    def __init__(self, taker: PictureTaker, parent: QObject) -> None:
        super().__init__(parent)
        self._taker = taker
        self._refused: list[str] = []
        taker.refused.connect(self._refuse)
        taker.brought.connect(self._tell)

    def choose(self, window: QWidget, facts: PictureFacts) -> None:
        """Ask for files."""
        kinds = self.tr("Pictures (*.jpg *.jpeg *.png);;All files (*)")
        names, _ = QFileDialog.getOpenFileNames(window, self.tr("Pictures from files"), "", kinds)
        self.bring([Path(name) for name in names], facts)

    def bring(self, files: Sequence[Path], facts: PictureFacts) -> None:
        """Take pictures out of files, which stay where they are."""
        if files:
            self._taker.bring(files, facts)

    def paste(self, facts: PictureFacts) -> None:
        """Take what is in the clipboard: files, or a picture."""
        clipboard = QGuiApplication.clipboard()
        files = local_files(clipboard.mimeData())
        if files:
            self.bring(files, facts)
        elif clipboard.mimeData().hasImage():
            picture = clipboard.image()
            self._taker.paste(lambda: _as_png(picture), facts)

    def _refuse(self, name: str, error: PliError) -> None:
        words = words_of(error)
        told = self.tr("{happened} {todo}").format(happened=words.what_happened, todo=words.what_to_do)
        if name:
            self._refused.append(self.tr("{name}: {reason}").format(name=name, reason=told))
        else:
            self.said.emit(told)

    def _tell(self, taken: int) -> None:
        refused, self._refused = self._refused, []
        added = self.tr("%n picture(s) added. The originals stay where they are.", "", taken)
        lines = [*([added] if taken else []), *refused]
        if lines:
            self.said.emit("\n".join(lines))


def local_files(content: QMimeData) -> list[Path]:
    """The files of this computer that were dropped or pasted."""
    return [Path(url.toLocalFile()) for url in content.urls() if url.isLocalFile()]


def _as_png(picture: QImage) -> bytes:
    """For a lane of the bridge."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"png").write(picture)
    return bytes(buffer.data().data())
