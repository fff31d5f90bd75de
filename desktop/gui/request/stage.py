"""The place where one looks: the consent that comes first, the live picture, one that was taken, or a card's."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QStackedWidget, QWidget

from desktop.cards import Volume
from desktop.gui import parts
from desktop.gui.desk import Desk
from desktop.gui.preview import Preview
from desktop.gui.request.card_page import CardPage
from desktop.gui.request.floating import Floating
from desktop.gui.request.large_picture import LargePicture

_CONSENT_WIDTH = 560


class Stage(QWidget):
    """``ways``: buttons that lead on when the camera does not come."""

    def __init__(self, desk: Desk, *ways: QWidget) -> None:
        super().__init__()
        self.preview = Preview(desk.bridge, *ways)
        self.large = LargePicture(desk)
        self.card = CardPage(desk)
        self.floating = Floating()
        self._stack = QStackedWidget()
        before = QWidget()
        self._before = QGridLayout(before)
        for page in (before, self.preview, self.large, self.card):
            self._stack.addWidget(page)
        over = QGridLayout(self)
        over.setContentsMargins(0, 0, 0, 0)
        over.addWidget(self._stack, 0, 0)
        over.addWidget(self.floating, 0, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)

    def ask(self, name: str, question: QWidget) -> None:
        """Show what must be answered before any camera."""
        card = parts.Card(parts.subheading(name), question)
        card.setMaximumWidth(_CONSENT_WIDTH)
        self._before.addWidget(card, 0, 0, Qt.AlignmentFlag.AlignCenter)
        self._stack.setCurrentIndex(0)

    def show_live(self) -> None:
        """The camera, and the keyboard to it."""
        self._stack.setCurrentWidget(self.preview)
        self.preview.setFocus()

    def show_large(self) -> None:
        """A picture that was taken."""
        self._stack.setCurrentWidget(self.large)

    def show_card(self, card: Volume) -> None:
        """The pictures on a card."""
        self._stack.setCurrentWidget(self.card)
        self.card.show_card(card)
