"""Where the originals of pictures still are: said once for each place, until it is read. Nothing is deleted by Pli.

The practice keeps it (``remind``): whoever goes on, closes Pli or comes back another day is still told.
"""

from PySide6.QtWidgets import QWidget

from cases.identifiers import CaseId
from desktop.gui import parts
from desktop.gui.desk import Desk
from desktop.gui.request.picture_taker import is_on_its_way
from desktop.origin import Kept, Origin


class Originals(QWidget):
    """One line at a time, so that the live picture keeps its room; the next comes when it is read."""

    def __init__(self, desk: Desk, case_id: CaseId) -> None:
        super().__init__()
        self._desk, self._case_id = desk, case_id
        self._place: Origin | None = None
        self.read = parts.secondary(self.tr("Understood"), self._was_read)
        self.line = parts.Notice("calm", "", self.read)
        self.setLayout(parts.column(self.line))
        self.hide()
        desk.news.connect(self._look)
        self._look()

    def _look(self) -> None:
        case_id = self._case_id
        self._desk.run(self, lambda practice: practice.reminders(case_id), self._show)

    def _show(self, places: tuple[Origin, ...]) -> None:
        """While pictures still come nobody is told to delete them: when the last one is there, one looks again."""
        self._place = places[0] if places and not is_on_its_way(self._desk, self._case_id) else None
        if self._place is not None:
            self.line.say(self._words(self._place))
        self.setVisible(self._place is not None)

    def _was_read(self) -> None:
        place, case_id = self._place, self._case_id
        if place is not None:
            self._desk.run(
                self._desk,
                lambda practice: practice.reminder_was_read(case_id, place),
                lambda _: self._desk.changed(),
            )

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
