"""The button that reads the patient's identity card: there where a reader is plugged in, and only there."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cases.errors import Cancelled, PliError
from desktop.eid import reading
from desktop.eid.identity import CardIdentity
from desktop.gui import parts
from desktop.gui.bridge import Lane, Running
from desktop.gui.desk import Desk
from desktop.gui.words import words_of
from desktop.patient_entry import PatientEntry


class CardButton(QWidget):
    """While it waits for the card, the same button cancels. ``says``: what is being done, to put below."""

    read = Signal(object)
    """A ``PatientEntry`` with what the card says."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._running: Running | None = None
        self.button = parts.secondary(self.tr("Read identity card"), self._press, "card")
        self.says = parts.hint("")
        self.says.hide()
        self.setLayout(parts.row(self.button))
        self.hide()
        desk.bridge.run(self, reading.has_reader, self.setVisible, self._without_reader, Lane.NETWORK)

    def leaving(self) -> None:
        """Wait for no card any more."""
        if self._running is not None:
            self._running.cancel()

    def _without_reader(self, error: PliError) -> None:
        self.hide()
        self.setToolTip(words_of(error).what_happened)

    def _press(self) -> None:
        if self._running is not None:
            self._running.cancel()
            return
        self._show(waiting=True, text=self.tr("Put the card into the reader…"))
        self._running = self._desk.bridge.run_long(
            self,
            lambda running: reading.read_card(running.is_cancelled),
            self._take,
            self._fail,
            lane=Lane.NETWORK,
        )

    def _take(self, identity: CardIdentity) -> None:
        self._running = None
        self._show(waiting=False)
        entry = PatientEntry(
            niss=identity.niss,
            family_name=identity.family_name,
            given_name=identity.given_name,
            birth_date=identity.birth_date,
            sex=identity.sex,
        )
        self.read.emit(entry)

    def _fail(self, error: PliError) -> None:
        self._running = None
        words = words_of(error)
        told = "" if isinstance(error, Cancelled) else f"{words.what_happened} {words.what_to_do}"
        self._show(waiting=False, text=told)

    def _show(self, *, waiting: bool, text: str = "") -> None:
        self.button.setText(self.tr("Cancel") if waiting else self.tr("Read identity card"))
        self.says.setText(text)
        self.says.setHidden(not text)
