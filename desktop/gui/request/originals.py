"""Where the originals of pictures still are: said once for each place, until it is read. Nothing is deleted by Pli."""

from PySide6.QtWidgets import QWidget

from desktop.bringing import Kept, Origin
from desktop.gui import parts


class Originals(QWidget):
    """One line at a time, so that the live picture keeps its room; the next comes when it is read."""

    def __init__(self) -> None:
        super().__init__()
        self.places: list[Origin] = []
        """Of which nobody said yet that they know."""
        self.read = parts.secondary(self.tr("Understood"), self._forget)
        self.line = parts.Notice("calm", "", self.read)
        self.line.hide()
        self.setLayout(parts.column(self.line))

    def remind(self, origin: Origin) -> None:
        """Say where they are; what waits to be read is not said twice."""
        if origin.kept is not Kept.CLIPBOARD and origin not in self.places:
            self.places.append(origin)
            self._show()

    def _forget(self) -> None:
        del self.places[0]
        self._show()

    def _show(self) -> None:
        if self.places:
            self.line.say(self._words(self.places[0]))
        self.line.setVisible(bool(self.places))

    def _words(self, origin: Origin) -> str:
        match origin.kept:
            case Kept.CARD:
                words = self.tr(
                    "The originals are still on the card “{name}”: delete them there when all has arrived."
                )
            case Kept.FOLDER:
                words = self.tr(
                    "The originals are still in the folder “{name}”: delete them there when all has arrived."
                )
            case _:
                words = self.tr(
                    "The originals are still on the telephone or in the mail: delete them there as well."
                )
        return words.format(name=origin.name)
