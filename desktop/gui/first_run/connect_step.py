"""The way to a hospital: its invitation, as a file or as a code to type."""

from pathlib import Path

from PySide6.QtWidgets import QLineEdit

from cases.errors import PliError
from crypto.public_keys import CheckedInvitation
from desktop.gui import parts
from desktop.gui.bridge import Lane
from desktop.gui.desk import Desk
from desktop.gui.first_run.drop_area import DropArea
from desktop.gui.first_run.notes import Notes, Stage
from desktop.gui.first_run.step import RunStep
from desktop.joining import fetch, join, read_file

_LONGEST_CODE = 600


class ConnectStep(RunStep):
    """A file is taken at once, a code when the button is pressed."""

    def __init__(self, desk: Desk, notes: Notes) -> None:
        super().__init__(desk, notes)
        self.box.addWidget(
            parts.body(
                self.tr(
                    "The hospital gave you an invitation: a file, or a code in a letter. It says where your"
                    " requests go and which services you can ask."
                )
            )
        )
        self.drop = DropArea()
        self.drop.chosen.connect(self._take_file)
        self.code = QLineEdit()
        self.code.setMaxLength(_LONGEST_CODE)
        self.code.setPlaceholderText("gateway.example.be/SMAD-J0FD-SN8B-888H-W8ZZ-GJRC-ZHM4")
        self.code.textChanged.connect(self.ready_changed)
        self.box.addWidget(self.drop)
        self.box.addWidget(parts.Card(parts.field(self.tr("Or type the code of the invitation"), self.code)))

    def name(self) -> str:
        return self.tr("Connect to a hospital")

    def action(self) -> str:
        return self.tr("Connect")

    def other_words(self) -> str:
        return self.tr("Later")

    def other(self) -> None:
        self.went_on.emit(None)

    def begin(self) -> None:
        self.drop.choose.setFocus()

    def is_ready(self) -> bool:
        return bool(self.code.text().strip())

    def act(self) -> None:
        typed, settings = self.code.text(), self.desk.settings
        self._show_busy(True)
        self.desk.bridge.run(self, lambda: fetch(typed, settings), self._join, self._failed, Lane.NETWORK)

    def _take_file(self, path: Path) -> None:
        self._show_busy(True)
        self.desk.bridge.run(self, lambda: read_file(path), self._join, self._failed)

    def _join(self, untrusted: bytes) -> None:
        self.desk.run(self, lambda practice: join(practice, untrusted), self._joined, self._failed)

    def _joined(self, joined: CheckedInvitation) -> None:
        self._show_busy(False)
        self.notes.joined = joined
        self.desk.changed()
        self.went_on.emit(Stage.HOSPITAL)

    def _failed(self, error: PliError) -> None:
        self._show_busy(False)
        self.say(error)

    def _show_busy(self, busy: bool) -> None:
        self.drop.setEnabled(not busy)
        self.code.setEnabled(not busy)
        self.set_busy(self.tr("Connecting to the hospital…") if busy else "")
