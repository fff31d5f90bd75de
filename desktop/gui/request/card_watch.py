"""Sees a camera's card or a telephone that is plugged in, while the step is looked at."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QStorageInfo, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QMenu, QWidget

from desktop import phones
from desktop.cards import Volume, cards
from desktop.gui import parts
from desktop.gui.bridge import Lane
from desktop.gui.desk import Desk
from desktop.gui.request.from_elsewhere import Volumes

_EVERY = 3_000
"""Milliseconds between two looks."""


def mounted() -> list[Volume]:
    """All volumes that can be read, by the name that the system shows; not the one the system itself is on."""
    there = [
        each
        for each in QStorageInfo.mountedVolumes()
        if each.isValid() and each.isReady() and not each.isRoot()
    ]
    volumes = [Volume(each.displayName(), Path(each.rootPath())) for each in there]
    return [*volumes, *phones.phones(phones.mounts())]


class CardWatch(QWidget):
    """A button for what is there; ``chosen`` gives the ``Volume``. It takes no room while there is none."""

    chosen = Signal(object)

    def __init__(self, desk: Desk, volumes: Volumes) -> None:
        super().__init__()
        self._desk = desk
        self._volumes = volumes
        self._looking = False
        self.cards: list[Volume] = []
        self.button = parts.secondary("", self._choose, "memory-card")
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.button.hide()
        self.menu = QMenu(self)
        self.setLayout(parts.row(self.button))
        self._timer = QTimer(self, interval=_EVERY)
        self._timer.timeout.connect(self.look)

    def look(self) -> None:
        """Look now; in another thread, as a slow card makes the system wait."""
        if not self._looking:
            self._looking = True
            volumes = self._volumes
            self._desk.bridge.run(self, lambda: cards(volumes()), self._show, lane=Lane.NETWORK)

    def _show(self, found: list[Volume]) -> None:
        self._looking = False
        if found == self.cards:
            return
        self.cards = found
        self.button.setVisible(bool(found))
        if found:
            names = ", ".join(each.name for each in found)
            self.button.setText(self._words())
            self.button.setToolTip(names)
            self.button.setAccessibleDescription(names)

    def _words(self) -> str:
        if len(self.cards) > 1:
            return self.tr("Card or telephone…")
        return self.tr("From the telephone…") if self.cards[0].is_phone else self.tr("From the memory card…")

    def _choose(self) -> None:
        """The only one; of several, one that is asked for by its name."""
        if len(self.cards) == 1:
            self.chosen.emit(self.cards[0])
            return
        self.menu.clear()
        for card in self.cards:
            self.menu.addAction(card.name.replace("&", "&&"), partial(self.chosen.emit, card))
        self.menu.popup(self.button.mapToGlobal(self.button.rect().topLeft()))

    def showEvent(self, event: QShowEvent) -> None:
        """Somebody looks at the step."""
        super().showEvent(event)
        self._timer.start()
        self.look()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody does."""
        super().hideEvent(event)
        self._timer.stop()
