"""What stands on a card, read and offered: several pictures are chosen and taken. Nothing is changed on the card."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.cards import OnCard, Volume, pictures_on
from desktop.gui import counted, parts, theme
from desktop.gui.bridge import Lane, Running
from desktop.gui.desk import Desk
from desktop.gui.request.card_list import CardList


class CardPage(QWidget):
    """``taken`` gives the list of paths; ``left``: back without any."""

    taken = Signal(object)
    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._reading: Running | None = None
        self._still_chosen: frozenset[Path] = frozenset()
        self._heading = parts.heading("")
        self._says = parts.hint("")
        self.list = CardList(desk.bridge)
        self.take = parts.primary("", self._take)
        self.back = parts.secondary(self.tr("Back to the camera"), self._leave, "camera")
        foot = parts.row(self.back, None, self.take)
        self.setLayout(parts.column(self._heading, self._says, self.list, foot, space=theme.SMALL))
        self.list.itemSelectionChanged.connect(self._count)

    def show_card(self, card: Volume) -> None:
        """Show what stands on it, as soon as it is read; what was chosen and not added is chosen again."""
        self._forget()
        self._heading.setText(
            self.tr("On the telephone “{name}”").format(name=card.name)
            if card.is_phone
            else self.tr("On the card “{name}”").format(name=card.name)
        )
        self._says.setText(self.tr("Being read…"))
        self._count()
        self._reading = self._read(card)

    def _read(self, card: Volume) -> Running:
        """Beside the window; of a card that was left meanwhile nothing is shown."""

        def unless_left(call: Callable[[], None]) -> None:
            if running is self._reading:
                call()

        running = self._desk.bridge.run_long(
            self,
            lambda inside: pictures_on(card, inside.count),
            lambda found: unless_left(partial(self._show, found)),
            lambda _: unless_left(self._say_unread),
            lambda files, _: unless_left(partial(self._say_how_far, files)),
            Lane.NETWORK,
        )
        return running

    def _show(self, found: OnCard) -> None:
        self._says.setText(self._told(found))
        self.list.setFocus()
        self.list.show_pictures(found.pictures, self._still_chosen)
        self._still_chosen = frozenset()

    def _say_unread(self) -> None:
        self._says.setText(self.tr("It cannot be read. See whether it is plugged in and unlocked."))

    def _say_how_far(self, files: int) -> None:
        self._says.setText(self.tr("Being read: %n file(s) so far…", "", files))

    def _told(self, found: OnCard) -> str:
        lines = [
            self.tr("Choose the pictures of this patient. They stay where they are.")
            if found.pictures
            else self.tr("There is no picture on it that could be taken.")
        ]
        if found.unread:
            lines.append(self.tr("%n folder(s) or file(s) on it cannot be read.", "", found.unread))
        return " ".join(lines)

    def _count(self) -> None:
        chosen = len(self.list.selectedItems())
        self.take.setText(self.tr("Add {pictures}").format(pictures=counted.pictures(chosen)))
        self.take.setEnabled(bool(chosen))

    def _take(self) -> None:
        chosen = self.list.chosen()
        self._forget()
        self._still_chosen = frozenset()
        self.taken.emit(chosen)

    def _leave(self) -> None:
        self._forget()
        self.left.emit()

    def _forget(self) -> None:
        if self._reading is not None:
            self._reading.cancel()
        self._reading = None
        self._still_chosen |= frozenset(self.list.chosen())
        self.list.forget()
