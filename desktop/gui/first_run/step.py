"""What each step of the first run is: a panel that notes what was typed, and knows the step before."""

from desktop.gui.desk import Desk
from desktop.gui.first_run.notes import Notes, Stage
from desktop.gui.panel import Panel


class RunStep(Panel):
    """``went_on`` says to which step; ``None`` ends the first run."""

    def __init__(self, desk: Desk, notes: Notes) -> None:
        super().__init__(desk)
        self.notes = notes

    def earlier(self) -> Stage | None:
        """The step that one can go back to."""
        return None

    def back_words(self) -> str:
        return "" if self.earlier() is None else self.tr("Back")

    def go_back(self) -> None:
        self.went_on.emit(self.earlier())
