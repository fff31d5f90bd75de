"""How far the pictures are that a person brought along, and a button that ends it."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from desktop.gui import parts, theme
from desktop.gui.request.brought import Brought

_PATIENCE = 300
"""Milliseconds: what is done by then needs no word."""
_BAR = 160


class ImportProgress(QWidget):
    """``stopped``: the person wants no more of it."""

    stopped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._brought: list[Brought] = []
        self._folders = 0
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(_BAR)
        self.stop = parts.secondary(self.tr("Stop"), self._stop)
        self.line = parts.Notice("calm", "", self.bar, self.stop)
        self.setLayout(parts.column(self.line, space=theme.SMALL))
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE)
        self._patience.timeout.connect(self.show)
        self.hide()

    def begin_folders(self, seen: int) -> None:
        """Folders are looked through: ``seen`` files so far, 0 at the beginning of each."""
        self._folders += not seen
        self._show(self.tr("%n file(s) seen so far…", "", seen), 0, 0)

    def end_folders(self) -> None:
        """One of them was looked through."""
        self._folders -= 1
        self._show_brought()

    def show_brought(self, brought: Brought) -> None:
        """One go more, one file more of it, or its end."""
        others = [each for each in self._brought if each is not brought]
        self._brought = others if brought.is_over else [*others, brought]
        self._show_brought()

    def _show_brought(self) -> None:
        looked_at = sum(each.looked_at for each in self._brought)
        total = sum(each.total for each in self._brought)
        words = self.tr("{done} of {total} files looked at…").format(done=looked_at, total=total)
        self._show(words, looked_at, total)

    def _show(self, words: str, done: int, total: int) -> None:
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        self.bar.setAccessibleName(words)
        if not (self._brought or self._folders):
            self._patience.stop()
            self.hide()
            self.stop.setEnabled(True)
        elif self.stop.isEnabled():
            self.line.say(words)
            if self.isHidden() and not self._patience.isActive():
                self._patience.start()

    def _stop(self) -> None:
        """What is being read just now is read to its end: a card that is slow may take a moment."""
        self.line.say(self.tr("Being stopped…"))
        self.stop.setEnabled(False)
        self.stopped.emit()
