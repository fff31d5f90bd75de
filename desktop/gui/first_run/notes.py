"""What was typed during the first run, from one page to the next: in memory alone, until the practice is made.

The page is made anew for another language, so it keeps nothing itself; the desk holds these notes.
"""

from enum import IntEnum

from PySide6.QtCore import QObject

from crypto.public_keys import CheckedInvitation
from crypto.unlock import RecoveryCode
from desktop.gui.desk import Desk
from desktop.practice_entry import PersonEntry


class Stage(IntEnum):
    """The steps of a first run, in their order."""

    LANGUAGE = 0
    PRACTICE = 1
    PEOPLE = 2
    CODE = 3
    CONNECT = 4
    HOSPITAL = 5


class Notes(QObject):
    """One for each first run; ``of`` finds it again."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.stage = Stage.LANGUAGE
        self.name = ""
        self.address = ""
        self.telephone = ""
        self.people = [PersonEntry()]
        self.code: RecoveryCode | None = None
        self.joined: CheckedInvitation | None = None

    @classmethod
    def of(cls, desk: Desk) -> "Notes":
        """The notes of the first run that goes on, or fresh ones."""
        return desk.findChild(cls) or cls(desk)

    def forget_secrets(self) -> None:
        """The practice is made: its vault keeps what is to be kept."""
        for person in self.people:
            person.passphrase = ""

    def end(self) -> None:
        """The first run is over."""
        self.forget_secrets()
        self.code = None
        self.setParent(None)
        self.deleteLater()
