"""A day as Belgians type it: ``30.07.1985``, with points, strokes or spaces between, or eight figures in a row."""

import re
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.gui import parts

_EIGHT = re.compile(r"(\d\d)(\d\d)(\d{4})")
_DAY = re.compile(r"(\d{1,2})[./ -](\d{1,2})[./ -](\d{4})")


def typed_day(text: str) -> date | None:
    """The day that was typed, if it is one.

    >>> typed_day("30.7.1985"), typed_day("31/02/1985")
    (datetime.date(1985, 7, 30), None)
    """
    found = _DAY.fullmatch(text.strip()) or _EIGHT.fullmatch(text.strip())
    if found is None:
        return None
    day, month, year = map(int, found.groups())
    try:
        return date(year, month, day)
    except ValueError:
        return None


def shown_day(value: date) -> str:
    """As it is typed."""
    return f"{value:%d.%m.%Y}"


class DayField(QWidget):
    """A line for a day, and a word below when it is none. ``latest``: the last day that can be meant."""

    chosen = Signal(object)
    """A ``date``, or ``None`` while there is none."""

    def __init__(self, name: str, value: date | None = None, latest: date | None = None) -> None:
        super().__init__()
        self._latest = latest
        self.line = QLineEdit("" if value is None else shown_day(value))
        self.line.setPlaceholderText(self.tr("dd.mm.yyyy"))
        self.line.setAccessibleName(name)
        self.line.setMaxLength(10)
        self.line.setMaximumWidth(150)
        self._note = parts.hint("")
        self._note.setHidden(True)
        self.setLayout(parts.column(self.line, self._note, space=0))
        self.setFocusProxy(self.line)
        self.line.textEdited.connect(lambda: self.chosen.emit(self.value))
        self.line.textEdited.connect(lambda: self._say(""))
        self.line.editingFinished.connect(self._judge)

    @property
    def value(self) -> date | None:
        """The day, if what was typed is one that can be meant."""
        day = typed_day(self.line.text())
        return None if day is None or (self._latest is not None and day > self._latest) else day

    def show_day(self, value: date | None) -> None:
        """Show a day."""
        self.line.setText("" if value is None else shown_day(value))
        self._say("")

    def _judge(self) -> None:
        if self.value is not None:
            self.line.setText(shown_day(self.value))
        elif typed_day(self.line.text()) is not None:
            self._say(self.tr("This day is still to come."))
        elif self.line.text().strip():
            self._say(self.tr("Write the day like 30.07.1985."))

    def _say(self, text: str) -> None:
        self._note.setText(text)
        self._note.setHidden(not text)
        self.line.setAccessibleDescription(text)
