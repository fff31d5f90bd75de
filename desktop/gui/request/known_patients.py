"""Patients a case was sent for before, offered while a name or a number is typed: one key fills in all of them."""

from PySide6.QtCore import QCoreApplication, QObject, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView

from cases.person import Patient
from desktop.gui import formats, theme
from desktop.gui.bridge import Running
from desktop.gui.desk import Desk

_PAUSE = 150
"""Milliseconds without typing before one looks."""
_LEAST = 2
"""Letters to look for."""


class KnownPatients(QObject):
    """A list below the line in which somebody types; arrows and Enter choose from it."""

    chosen = Signal(object)
    """A ``Patient``."""

    def __init__(self, desk: Desk, lines: tuple[QLineEdit, ...], parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._found: list[Patient] = []
        self._looking: Running | None = None
        self._line = lines[0]
        self._model = QStandardItemModel(self)
        # set beside the line, not into it: the line keeps what was typed while one goes through the list
        self._list = QCompleter(self._model, self)
        self._list.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.popup = QListView()
        self.popup.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.popup.setAccessibleName(self.tr("Known patients"))
        self._list.setPopup(self.popup)
        self._list.activated.connect(self._choose)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self._look)
        for line in lines:
            line.textEdited.connect(lambda _, line=line: self._typed(line))

    def leaving(self) -> None:
        """Look for nobody any more."""
        self._timer.stop()
        self.popup.hide()

    def _typed(self, line: QLineEdit) -> None:
        self._line = line
        self._timer.start()

    def _look(self) -> None:
        text = self._line.text().strip()
        if self._looking is not None:
            self._looking.cancel()
        if len(text) < _LEAST:
            self._show([])
            return
        self._looking = self._desk.run(self, lambda practice: practice.known_patients(text), self._show)

    def _show(self, found: list[Patient]) -> None:
        self._looking = None
        self._found = found
        self._model.clear()
        for patient in found:
            item = QStandardItem(_line(patient))
            item.setSizeHint(QSize(0, theme.TARGET))
            self._model.appendRow(item)
        if not found or not self._line.hasFocus():
            self.popup.hide()
            return
        self._list.setWidget(self._line)
        wide = max(self._line.width(), self._widest() + theme.HUGE)
        self._list.complete(QRect(0, 0, wide, self._line.height()))

    def _widest(self) -> int:
        metrics = self.popup.fontMetrics()
        return max(metrics.horizontalAdvance(_line(patient)) for patient in self._found)

    def _choose(self, line: str) -> None:
        for patient in self._found:
            if _line(patient) == line:
                self.chosen.emit(patient)
                return


def _line(patient: Patient) -> str:
    """Who it is, with the number, so that two of one name are told apart."""
    words = QCoreApplication.translate("KnownPatients", "{patient} · {number}")
    number = patient.pseudonym or formats.niss(patient.niss or "")
    return words.format(patient=formats.patient_line(patient), number=number)
