"""Sees a camera's card that is plugged in, while the step is looked at."""

from pathlib import Path

from PySide6.QtCore import QStorageInfo, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from desktop.cards import Volume, cards
from desktop.gui import parts, theme
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
    return [Volume(each.displayName(), Path(each.rootPath())) for each in there]


class CardWatch(QWidget):
    """A button for the card that is there; ``chosen`` gives the ``Volume``. It takes no room while there is none."""

    chosen = Signal(object)

    def __init__(self, desk: Desk, volumes: Volumes) -> None:
        super().__init__()
        self._desk = desk
        self._volumes = volumes
        self._looking = False
        self.card: Volume | None = None
        self.button = parts.secondary("", self._choose, "card")
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.button.hide()
        self.setLayout(parts.row(self.button, margin=theme.MEDIUM))
        self._timer = QTimer(self, interval=_EVERY)
        self._timer.timeout.connect(self.look)

    def look(self) -> None:
        """Look now; in another thread, as a slow card makes the system wait."""
        if not self._looking:
            self._looking = True
            volumes = self._volumes
            self._desk.bridge.run(self, lambda: cards(volumes()), self._show, lane=Lane.NETWORK)

    def _show(self, found: list[Volume]) -> None:
        """The one that was plugged in last, as far as the system's order tells."""
        self._looking = False
        card = found[-1] if found else None
        if card == self.card:
            return
        self.card = card
        self.button.setVisible(card is not None)
        if card is not None:
            self.button.setText(self.tr("From the card…"))
            self.button.setToolTip(card.name)
            self.button.setAccessibleDescription(card.name)

    def _choose(self) -> None:
        if self.card is not None:
            self.chosen.emit(self.card)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Somebody looks at the step."""
        super().showEvent(event)
        self._timer.start()
        self.look()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """Nobody does."""
        super().hideEvent(event)
        self._timer.stop()
