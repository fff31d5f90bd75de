"""A word on top of the picture, with perhaps a way back; it goes by itself and moves nothing."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QSizePolicy

from desktop.gui import parts

_WIDTH = 380
_LONG = 10_000
_READ_A_WORD = 350
"""Milliseconds."""


class Floating(parts.Card):
    """``over``: it went, and nobody pressed its button."""

    pressed = Signal()
    over = Signal()

    def __init__(self) -> None:
        self._words = parts.body("")
        self._way = parts.secondary("", self._press)
        self._close = parts.tool("close", "", self.end)
        row = parts.row(self._words, self._way, self._close)
        row.setStretch(0, 1)
        super().__init__(row)
        self._close.setAccessibleName(self.tr("Close"))
        self._close.setToolTip(self.tr("Close"))
        for button in (self._way, self._close):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
        self._words.setMinimumWidth(_WIDTH)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.end)
        self.hide()

    def say(self, text: str, way: str = "") -> None:
        """Say something for as long as reading it takes; what was said before is over."""
        self.end()
        self._words.setText(text)
        self.setAccessibleName(text)
        self._way.setText(way)
        self._way.setVisible(bool(way))
        self.show()
        self.raise_()
        self._timer.start(_LONG + _READ_A_WORD * len(text.split()))

    def end(self) -> None:
        """Take it away."""
        self._timer.stop()
        if not self.isHidden():
            self.hide()
            self.over.emit()

    def _press(self) -> None:
        self._timer.stop()
        self.hide()
        self.pressed.emit()
