"""Where the originals of pictures still are: said once for each place, until it is read. Nothing is deleted by Pli.

reminders_of(desk).remind(case_id, origin)      # whichever page is looked at shows it: ``Originals``
"""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from cases.identifiers import CaseId
from desktop.bringing import Kept, Origin
from desktop.gui import parts
from desktop.gui.desk import Desk


def reminders_of(desk: Desk) -> "Reminders":
    """The ones of this desk."""
    return desk.findChild(Reminders) or Reminders(desk)


class Reminders(QObject):
    """One for each desk: whoever goes on to the next step is still told."""

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._places: dict[CaseId, list[Origin]] = {}

    def places(self, case_id: CaseId) -> tuple[Origin, ...]:
        """Of which nobody said yet that they know."""
        return tuple(self._places.get(case_id, ()))

    def remind(self, case_id: CaseId, origin: Origin) -> None:
        """What waits to be read is not said twice; a clipboard keeps nothing that could be deleted."""
        places = self._places.setdefault(case_id, [])
        if origin.kept is not Kept.CLIPBOARD and origin not in places:
            places.append(origin)
            self.changed.emit()

    def was_read(self, case_id: CaseId) -> None:
        """The first of them."""
        del self._places[case_id][0]
        self.changed.emit()


class Originals(QWidget):
    """One line at a time, so that the live picture keeps its room; the next comes when it is read."""

    def __init__(self, desk: Desk, case_id: CaseId) -> None:
        super().__init__()
        self._reminders = reminders_of(desk)
        self._case_id = case_id
        self.read = parts.secondary(self.tr("Understood"), lambda: self._reminders.was_read(case_id))
        self.line = parts.Notice("calm", "", self.read)
        self.setLayout(parts.column(self.line))
        self._reminders.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        places = self._reminders.places(self._case_id)
        if places:
            self.line.say(self._words(places[0]))
        self.setVisible(bool(places))

    def _words(self, origin: Origin) -> str:
        match origin.kept:
            case Kept.CARD:
                words = self.tr(
                    "The originals are still on the card “{name}”: delete them there when all has arrived."
                )
            case Kept.PHONE:
                words = self.tr(
                    "The originals are still on the telephone “{name}”: delete them there when all has arrived."
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
