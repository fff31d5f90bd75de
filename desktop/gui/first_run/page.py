"""The first run: language, practice, people, recovery code, hospital. Under two minutes, and nothing is asked twice.

Interrupted before the practice is made, it begins again; after that, whoever unlocks goes on where it was. With a
practice that is unlocked and has its code on paper, it is the way to one more hospital.
"""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QWidget

from desktop.gui import parts, theme
from desktop.gui.desk import Desk
from desktop.gui.first_run.code_step import CodeStep
from desktop.gui.first_run.connect_step import ConnectStep
from desktop.gui.first_run.hospital_step import HospitalStep
from desktop.gui.first_run.language_step import LanguageStep
from desktop.gui.first_run.notes import Notes, Stage
from desktop.gui.first_run.people_step import PeopleStep
from desktop.gui.first_run.practice_step import PracticeStep
from desktop.gui.first_run.step import RunStep
from desktop.gui.page import Page
from desktop.gui.place import UNLOCK, Place

_WIDEST = 860
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


class FirstRunPage(Page):
    """One step at a time; ``step`` is the one that is shown."""

    def __init__(self, desk: Desk, place: Place) -> None:
        super().__init__(desk, place)
        self._notes = Notes.of(desk)
        if not desk.session.is_locked and self._notes.stage < Stage.CODE:
            self._notes.stage = Stage.CONNECT
        self._count = parts.hint("")
        self._title = parts.title("")
        self._room = QScrollArea()
        self._room.setWidgetResizable(True)
        self._room.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._room.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._earlier = parts.secondary(self.tr("Back"), self.back, "back")
        self._later = parts.secondary("", self._pass_by)
        self._next = parts.primary("", self._act)
        below = parts.row(self._earlier, None, self._later, self._next, space=theme.MEDIUM)
        middle = parts.column(self._count, self._title, self._room, below, space=theme.MEDIUM)
        inside = parts.holding(middle)
        inside.setMaximumWidth(_WIDEST)
        inside.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        whole = parts.row(None, inside, None, space=0)
        whole.setStretch(1, 100)
        self.setLayout(whole)
        desk.lock_changed.connect(self._lock_changed)
        self._show(self._notes.stage)

    def title(self) -> str:
        return self.step.name()

    def begin(self) -> None:
        self.step.begin()

    def leaving(self) -> None:
        self.step.keep()

    def back(self) -> None:
        """To the step before, where there is a way back."""
        stage = self.step.earlier()
        if stage is not None:
            self._go(stage)

    def _act(self) -> None:
        if self.step.is_ready():
            self.step.act()

    def _pass_by(self) -> None:
        self.step.pass_by()

    def _go(self, stage: Stage | None) -> None:
        self.step.keep()
        if stage is None:
            self._notes.end()
            self.desk.unlocked()
            return
        self._show(stage)
        self.begin()

    def _show(self, stage: Stage) -> None:
        self._notes.stage = stage
        self.step = _STEPS[stage](self.desk, self._notes)
        self.step.went_on.connect(self._go)
        self.step.ready_changed.connect(self._look)
        self._title.setText(self.step.name())
        number = min(stage + 1, _COUNTED)
        self._count.setText(self.tr("Step {number} of {all}").format(number=number, all=_COUNTED))
        before = self._room.takeWidget()
        if before is not None:
            before.deleteLater()  # its own button may be what was pressed
        self._room.setWidget(_with_room_below(self.step))
        self._look()

    def _look(self) -> None:
        step, action, later = self.step, self.step.action(), self.step.later()
        self._next.setText(action)
        self._next.setVisible(bool(action))
        self._next.setEnabled(step.is_ready())
        self.primary = self._next if action else None
        self._later.setText(later)
        self._later.setVisible(bool(later))
        self._earlier.setVisible(step.earlier() is not None)

    def _lock_changed(self, locked: bool) -> None:
        if locked:
            self.desk.go(UNLOCK)


def _with_room_below(step: RunStep) -> QWidget:
    box = parts.column(step, None)
    box.setContentsMargins(0, theme.SMALL, theme.MEDIUM, theme.SMALL)
    made = QWidget()
    made.setLayout(box)
    return made
