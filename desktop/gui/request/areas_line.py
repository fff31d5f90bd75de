"""On the card of a picture: what tells who it is, in a line, and the ways to decide without opening it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cases.errors import PliError
from cases.privacy import Decision
from desktop import areas
from desktop.areas import Decided
from desktop.draft import KeptPicture
from desktop.gui import parts, theme
from desktop.gui.request.area_words import told


class AreasLine(QWidget):
    """``decided``: a ``Decided``; ``opened``: to be seen larger; ``again``: to be looked at once more."""

    decided = Signal(object)
    opened = Signal()
    again = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._picture: KeptPicture | None = None
        self.told = parts.body("")
        self.open = parts.secondary(self.tr("Cover something"), self.opened.emit, "eye")
        self.keep_all = parts.secondary(self.tr("Keep all"), lambda: self._decide(Decision.KEPT))
        self.cover_all = parts.secondary(self.tr("Cover all"), lambda: self._decide(Decision.COVERED))
        self.retry = parts.secondary(self.tr("Look again"), self.again.emit, "refresh")
        self._ways = (self.open, self.keep_all, self.cover_all, self.retry)
        row = parts.row(*self._ways, None, space=theme.SMALL)
        self.setLayout(
            parts.column(parts.hint(self.tr("What tells who it is")), self.told, row, space=theme.HAIR)
        )

    def show_name(self, name: str) -> None:
        """What the picture is called, for those who hear the buttons."""
        for way in self._ways:
            way.setAccessibleDescription(name)

    def show_state(self, picture: KeptPicture, *, busy: bool, failed: PliError | None) -> None:
        """What is known and decided of it now."""
        self._picture = picture
        self.open.setText(self.tr("Cover or keep") if picture.areas else self.tr("Cover something"))
        self.told.setText(told(picture, busy=busy, failed=failed))
        some = picture.undecided > 0
        self.keep_all.setVisible(some)
        self.cover_all.setVisible(some)
        self.retry.setVisible(failed is not None)

    def _decide(self, decision: Decision) -> None:
        picture = self._picture
        if picture is not None:
            self.decided.emit(Decided(areas.decide_open(picture.areas, decision), picture.recognisable))
