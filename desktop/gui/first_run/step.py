"""What each step of the first run is: a few fields, one button to go on, and a place for what went wrong."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cases.errors import PliError
from desktop.gui import parts, theme
from desktop.gui.desk import Desk
from desktop.gui.first_run.notes import Notes, Stage
from desktop.gui.words import words_of


class RunStep(QWidget):
    """``went_on``: to which step; ``ready_changed``: whether the button can be pressed."""

    went_on = Signal(object)
    ready_changed = Signal()

    def __init__(self, desk: Desk, notes: Notes) -> None:
        super().__init__()
        self.desk = desk
        self.notes = notes
        self.trouble = parts.Notice("danger", "")
        self.trouble.hide()
        self.box = QVBoxLayout(self)
        self.box.setSpacing(theme.LARGE)
        self.box.setContentsMargins(0, 0, 0, 0)
        self.box.addWidget(self.trouble)

    def name(self) -> str:
        """What the step is for, above it."""
        return ""

    def action(self) -> str:
        """The words of its button; none where choosing goes on by itself."""
        return self.tr("Next")

    def earlier(self) -> Stage | None:
        """The step that one can go back to."""
        return None

    def later(self) -> str:
        """The words of a way past it, where there is one."""
        return ""

    def pass_by(self) -> None:
        """Go past it."""

    def is_ready(self) -> bool:
        """Whether all that is needed is there."""
        return True

    def begin(self) -> None:
        """Give the keyboard to where a person begins."""

    def keep(self) -> None:
        """Note what was typed."""

    def act(self) -> None:
        """The button was pressed."""

    def say(self, error: PliError | None) -> None:
        """Say what went wrong, here where it did."""
        self.trouble.setVisible(error is not None)
        if error is not None:
            words = words_of(error)
            self.trouble.say(f"{words.what_happened}\n{words.what_to_do}")
