"""A few answers side by side as large buttons, of which one is chosen: quicker than a list that opens.

>>> urgency = Segments(parent_name, [(Urgency.ROUTINE, "Not urgent"), (Urgency.URGENT, "Urgent")])   # doctest: +SKIP
>>> urgency.chosen.connect(keep)                                                                     # doctest: +SKIP

Tab comes to the chosen one, the arrows go to the next; pressing the chosen one again takes the choice back, where
``may_be_none``. What is chosen is said by a tick beside the colour.
"""

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QButtonGroup, QPushButton, QSizePolicy, QWidget

from desktop.gui import theme
from desktop.gui.flow import Flow
from desktop.gui.icons import pixmap

V = TypeVar("V")

_TICK = 16


class Segments(QWidget, Generic[V]):
    """The choice; ``name`` is read to those who do not see what it is about."""

    chosen = Signal(object)
    """What a person chose, or ``None`` when they took it back; not sent by ``choose``."""

    def __init__(
        self,
        name: str,
        options: Sequence[tuple[V, str]],
        *,
        may_be_none: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._may_be_none = may_be_none
        self.setAccessibleName(name)
        self._values = [value for value, _ in options]
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        row = Flow()
        self.buttons = [ticked(words, name) for _, words in options]
        for number, button in enumerate(self.buttons):
            self._group.addButton(button, number)
            row.addWidget(button)
            if number > 0:
                button.setFocusPolicy(
                    Qt.FocusPolicy.ClickFocus
                )  # Tab comes to one of them, arrows to the others
        self.setLayout(row)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        if self.buttons:
            self.setFocusProxy(self.buttons[0])
        self._before = -1
        self._group.idPressed.connect(self._note)
        self._group.idClicked.connect(self._choose)

    @property
    def value(self) -> V | None:
        """What is chosen."""
        number = self._group.checkedId()
        return self._values[number] if number >= 0 else None

    def choose(self, value: V | None) -> None:
        """Show a choice."""
        if value in self._values:
            self.buttons[self._values.index(value)].setChecked(True)
        else:
            self._clear()

    def _note(self, _: int) -> None:
        self._before = self._group.checkedId()

    def _choose(self, number: int) -> None:
        if number == self._before and self._may_be_none:
            self._clear()
        self.chosen.emit(self.value)

    def _clear(self) -> None:
        self._group.setExclusive(False)
        for button in self.buttons:
            button.setChecked(False)
        self._group.setExclusive(True)


class Chips(QWidget, Generic[V]):
    """The same where several can be chosen."""

    chosen = Signal(object)
    """All that are chosen now, a tuple."""

    def __init__(self, name: str, options: Sequence[tuple[V, str]]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._values = [value for value, _ in options]
        self._row = Flow()
        self.buttons = [ticked(words, name) for _, words in options]
        for button in self.buttons:
            self._row.addWidget(button)
            button.clicked.connect(lambda: self.chosen.emit(self.value))
        self.setLayout(self._row)
        if self.buttons:
            self.setFocusProxy(self.buttons[0])
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def value(self) -> tuple[V, ...]:
        """What is chosen."""
        return tuple(v for v, button in zip(self._values, self.buttons, strict=True) if button.isChecked())

    def add(self, button: QPushButton) -> None:
        """One more button beside the others, which is none of them."""
        self._row.addWidget(button)

    def choose(self, values: Sequence[V]) -> None:
        """Show a choice."""
        for value, button in zip(self._values, self.buttons, strict=True):
            button.setChecked(value in values)


def ticked(words: str, about: str) -> QPushButton:
    """One such button that stands alone; ``about``: what it is an answer to."""
    made = QPushButton(words)
    _dress(made, words, about)
    return made


def _dress(button: QPushButton, words: str, about: str) -> None:
    button.setProperty("kind", "segment")
    button.setCheckable(True)
    button.setAutoDefault(False)
    button.setMinimumHeight(theme.TARGET)
    button.setAccessibleName(words)
    button.setAccessibleDescription(about)
    button.setIcon(_tick())
    button.setIconSize(QSize(_TICK, _TICK))


def _tick() -> QIcon:
    """A tick when it is chosen; as much room for it when it is not."""
    made = QIcon()
    nothing = QPixmap(_TICK, _TICK)
    nothing.fill(Qt.GlobalColor.transparent)
    made.addPixmap(nothing, QIcon.Mode.Normal, QIcon.State.Off)
    tick = pixmap("check", theme.current().accent, _TICK, ratio=2)
    made.addPixmap(tick, QIcon.Mode.Normal, QIcon.State.On)
    return made
