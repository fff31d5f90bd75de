"""The first run: language, practice, people, recovery code, hospital. Under two minutes, and nothing is asked twice.

Interrupted before the practice is made, it begins again; after that, whoever unlocks goes on where it was. With a
practice that is unlocked and has its code on paper, it is the way to one more hospital.
"""

from collections.abc import Mapping
from typing import Final

from desktop.gui.desk import Desk
from desktop.gui.first_run.code_step import CodeStep
from desktop.gui.first_run.connect_step import ConnectStep
from desktop.gui.first_run.hospital_step import HospitalStep
from desktop.gui.first_run.language_step import LanguageStep
from desktop.gui.first_run.notes import Notes, Stage
from desktop.gui.first_run.people_step import PeopleStep
from desktop.gui.first_run.practice_step import PracticeStep
from desktop.gui.first_run.step import RunStep
from desktop.gui.panel import PanelPage
from desktop.gui.place import UNLOCK, Place

_STEPS: Final[Mapping[Stage, type[RunStep]]] = {
    Stage.LANGUAGE: LanguageStep,
    Stage.PRACTICE: PracticeStep,
    Stage.PEOPLE: PeopleStep,
    Stage.CODE: CodeStep,
    Stage.CONNECT: ConnectStep,
    Stage.HOSPITAL: HospitalStep,
}
_COUNTED = len(_STEPS) - 1
"""What the hospital offers belongs to the connection, and is no step more."""


class FirstRunPage(PanelPage):
    """One step at a time."""

    def __init__(self, desk: Desk, place: Place) -> None:
        super().__init__(desk, place)
        self.notes = Notes.of(desk)
        if not desk.session.is_locked and self.notes.stage < Stage.CODE:
            self.notes.stage = Stage.CONNECT
        desk.lock_changed.connect(self._lock_changed)
        self._show(self.notes.stage)

    def went_on(self, where: object) -> None:
        if isinstance(where, Stage):
            self._show(where)
            self.begin()
            return
        self.notes.end()
        self.desk.unlocked()

    def _show(self, stage: Stage) -> None:
        number = min(stage + 1, _COUNTED)
        self.above.setText(self.tr("Step {number} of {all}").format(number=number, all=_COUNTED))
        self.notes.stage = stage
        self.show_panel(_STEPS[stage](self.desk, self.notes))

    def _lock_changed(self, locked: bool) -> None:
        if locked:
            self.desk.go(UNLOCK)
