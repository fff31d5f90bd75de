"""A part of a page that is folded away until somebody wants it."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QSizePolicy, QWidget

from desktop.gui import parts, theme
from desktop.gui.icons import SIZE, icon


class Fold(QFrame):
    """A heading to press, and below it what it hides; ``says``: in a few words, what is inside."""

    toggled = Signal(bool)

    def __init__(self, name: str, inside: QWidget, *, is_open: bool = False) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._name = name
        room = parts.column(inside)
        room.setContentsMargins(theme.SMALL, 0, 0, theme.MEDIUM)
        self._inside = QWidget()
        self._inside.setLayout(room)
        self.heading = QPushButton(name)
        self.heading.setProperty("kind", "fold")
        self.heading.setCheckable(True)
        self.heading.setAutoDefault(False)
        self.heading.setMinimumHeight(theme.TARGET)
        self.heading.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.heading.setIconSize(QSize(SIZE, SIZE))
        self._says = parts.hint("")
        self._says.setHidden(True)
        top = parts.row(self.heading, self._says)
        top.setStretch(1, 1)
        whole = parts.column(top, self._inside, space=theme.SMALL)
        whole.setContentsMargins(theme.SMALL, theme.HAIR, theme.LARGE, theme.HAIR)
        self.setLayout(whole)
        self.heading.toggled.connect(self._show)
        self.heading.setChecked(is_open)
        self._show(is_open)

    def say(self, text: str) -> None:
        """What is inside, in a few words beside the heading."""
        self._says.setText(text)
        self._says.setHidden(not text)
        self.heading.setAccessibleDescription(text)

    def open(self) -> None:
        """Unfold."""
        self.heading.setChecked(True)

    @property
    def is_open(self) -> bool:
        """Whether what is inside is seen."""
        return self.heading.isChecked()

    def _show(self, is_open: bool) -> None:
        self._inside.setHidden(not is_open)
        self.heading.setIcon(icon("unfolded" if is_open else "folded"))
        self.toggled.emit(is_open)
