"""Under a time that was corrected: the other pictures by the same clock can be corrected in the same step."""

from datetime import timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.gui import parts

_DAY, _HOUR = timedelta(days=1), timedelta(hours=1)


class ClockOffer(QWidget):
    """``accepted``: correct them too; ``taken_back``: leave them as they were after all."""

    accepted = Signal()
    taken_back = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.accept = parts.secondary(self.tr("Correct them too"), self.accepted.emit)
        self.refuse = parts.secondary(self.tr("Only this one"), self.hide)
        self.undo = parts.secondary(self.tr("Undo"), self._undo, "undo")
        self.line = parts.Notice("calm", "", self.accept, self.refuse, self.undo)
        self.setLayout(parts.column(self.line))
        self.hide()

    def show_name(self, name: str) -> None:
        """What the picture is called, for those who hear the buttons."""
        for button in (self.accept, self.refuse, self.undo):
            button.setAccessibleDescription(name)

    def offer(self, others: int, by: timedelta) -> None:
        """So many pictures have the same clock, which was wrong by so much."""
        later = self.tr("%n other picture(s) by the same clock: {difference} later as well?", "", others)
        earlier = self.tr("%n other picture(s) by the same clock: {difference} earlier as well?", "", others)
        words = later if by > timedelta() else earlier
        self._show(words.format(difference=self._difference(abs(by))), is_done=False)
        self.accept.setFocus()

    def say_done(self, others: int) -> None:
        """They were corrected; it can be undone for as long as the card is there."""
        self._show(self.tr("%n other picture(s) corrected as well.", "", others), is_done=True)
        self.undo.setFocus()

    def _show(self, words: str, *, is_done: bool) -> None:
        self.line.say(words)
        self.accept.setHidden(is_done)
        self.refuse.setHidden(is_done)
        self.undo.setVisible(is_done)
        self.show()

    def _undo(self) -> None:
        self.hide()
        self.taken_back.emit()

    def _difference(self, by: timedelta) -> str:
        """Days, hours and minutes, without those that are none."""
        days, rest = divmod(by, _DAY)
        hours, rest = divmod(rest, _HOUR)
        minutes = rest // timedelta(minutes=1)
        said = (
            self.tr("%n day(s)", "", days) if days else "",
            self.tr("%n hour(s)", "", hours) if hours else "",
            self.tr("%n minute(s)", "", minutes) if minutes else "",
        )
        return " ".join(filter(None, said))
