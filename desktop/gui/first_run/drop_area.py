"""Where a file is dropped, or chosen by pressing."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QLabel

from desktop.gui import parts, theme
from desktop.gui.icons import pixmap


class DropArea(QFrame):
    """``chosen``: the path of one file; what is in it nobody has looked at yet."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setAcceptDrops(True)
        self.setProperty("kind", "card")
        drawing = QLabel()
        drawing.setPixmap(pixmap("file", theme.current().accent, 32, ratio=2))
        self.choose = parts.secondary(self.tr("Choose the file…"), self._ask, "folder")
        self._says = parts.body(self.tr("Drop the invitation of the hospital here, or choose its file."))
        box = parts.row(drawing, self._says, self.choose, space=theme.LARGE, margin=theme.LARGE)
        box.setStretch(1, 1)
        self.setLayout(box)

    def _ask(self) -> None:
        path, _ = QFileDialog.getOpenFileName(
            self, self.tr("The invitation"), "", self.tr("Invitations (*.json);;All files (*)")
        )
        if path:
            self.chosen.emit(Path(path))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """One file of this computer, and nothing else."""
        if self._path(event) is not None:
            event.acceptProposedAction()
            self._mark(True)

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        """It was not meant for us."""
        self._mark(False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the file."""
        self._mark(False)
        path = self._path(event)
        if path is not None:
            event.acceptProposedAction()
            self.chosen.emit(path)

    def _path(self, event: QDropEvent) -> Path | None:
        urls = event.mimeData().urls()
        return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None

    def _mark(self, hovered: bool) -> None:
        self.setProperty("kind", "notice-calm" if hovered else "card")
        self.style().unpolish(self)
        self.style().polish(self)
