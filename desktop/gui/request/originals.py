"""Where the originals of pictures still are: said once for each place, until it is read. Nothing is deleted by Pli."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.bringing import Kept, Origin
from desktop.gui import parts, theme


class Originals(QWidget):
    """A line for each place, the latest below."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: dict[Origin, parts.Notice] = {}
        self._lines: QVBoxLayout = parts.column(space=theme.SMALL)
        self.setLayout(self._lines)

    def remind(self, origin: Origin) -> None:
        """Say where they are; what is said already is not said twice."""
        if origin.kept is Kept.CLIPBOARD or origin in self._shown:
            return
        read = parts.secondary(self.tr("Understood"), lambda: self._forget(origin))
        line = parts.Notice("calm", self._words(origin), read)
        self._shown[origin] = line
        self._lines.addWidget(line)

    def _forget(self, origin: Origin) -> None:
        line = self._shown.pop(origin)
        line.hide()
        line.deleteLater()

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
