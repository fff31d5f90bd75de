"""When a picture was taken, who says so, and a way to correct it."""

from datetime import datetime, time

from PySide6.QtCore import Qt, QTime, QTimer, Signal
from PySide6.QtWidgets import QTimeEdit, QWidget

from cases.picture import TimeSource, TimeTaken
from desktop import clocks
from desktop.gui import formats, parts, theme
from desktop.gui.day_field import DayField
from desktop.gui.terms import time_source_words
from desktop.taking import is_doubtful

_HOUR = 90


class TimeTakenField(QWidget):
    """``corrected`` gives the ``TimeTaken`` that a person says."""

    corrected = Signal(object)

    def __init__(self, taken: TimeTaken) -> None:
        super().__init__()
        self._says = parts.body("")
        self.correct = parts.link("", self._ask)
        self._taken = taken
        local = _local(taken)
        self.day = DayField(self.tr("Day on which it was taken"), local.date(), clocks.today())
        self.hour = QTimeEdit(QTime(local.hour, local.minute))
        self.hour.setDisplayFormat("HH:mm")
        self.hour.setMinimumWidth(_HOUR)
        self.hour.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.hour.setAccessibleName(self.tr("Time at which it was taken"))
        self.keep = parts.secondary(self.tr("Keep this time"), self._keep)
        self._wrong = parts.hint("")
        self.doubt = parts.badge("advice", self.tr("Can this be right? The camera's clock may be wrong."))
        self._fields = parts.holding(
            parts.column(parts.row(self.day, self.hour, self.keep, None), self._wrong, space=theme.HAIR)
        )
        self._fields.hide()
        self.day.line.returnPressed.connect(self._keep)
        says = parts.row(self._says, self.correct)
        says.setStretch(0, 1)
        self.setLayout(parts.column(says, self.doubt, self._fields, space=theme.HAIR))
        self.show_time(taken)

    def show_time(self, taken: TimeTaken) -> None:
        """Say when, and where that comes from."""
        self._taken = taken
        source = time_source_words(taken.source)
        self.doubt.setVisible(is_doubtful(taken, datetime.now().astimezone()))
        if taken.at is None:
            self._says.setText(source)
            self.correct.setText(self.tr("Say when"))
        else:
            self._says.setText(f"{formats.moment(taken.at)} · {source}")
            self.correct.setText(self.tr("Correct"))

    def _ask(self) -> None:
        """Open the fields; pressed once more it leaves the time as it is."""
        self._fields.setVisible(self._fields.isHidden())
        self._wrong.setText("")
        if not self._fields.isHidden():
            local = _local(self._taken)
            self.day.show_day(local.date())
            self.hour.setTime(QTime(local.hour, local.minute))
            self.day.line.setFocus()
            QTimer.singleShot(0, self, self._come_into_sight)

    def _come_into_sight(self) -> None:
        """The fields open below what was pressed, which may stand at the lower edge."""
        if (above := parts.scrolled_by(self)) is not None:
            above.ensureWidgetVisible(self._fields, 0, theme.LARGE)

    def _keep(self) -> None:
        day = self.day.value
        if day is None:
            return
        at = datetime.combine(day, time(self.hour.time().hour(), self.hour.time().minute()))
        if at > clocks.now_on_the_wall():
            self._wrong.setText(self.tr("This is still to come."))
            return
        self._wrong.setText("")
        self._fields.hide()
        taken = TimeTaken(at=at, source=TimeSource.PERSON)
        self.show_time(taken)
        self.corrected.emit(taken)


def _local(taken: TimeTaken) -> datetime:
    """By the clock on the wall; now, where it is not known."""
    at = taken.at or clocks.now_on_the_wall()
    return at if at.tzinfo is None else at.astimezone()
