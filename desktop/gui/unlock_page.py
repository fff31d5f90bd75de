"""The door: who is there, and by what they unlock. Meanwhile sending goes on, and it says so, in numbers alone."""

from crypto.vault_header import Holder
from desktop.gui.desk import Desk
from desktop.gui.first_run.notes import Notes, Stage
from desktop.gui.panel import Panel, PanelPage
from desktop.gui.place import WELCOME, Place
from desktop.gui.unlock.code_panel import CodePanel
from desktop.gui.unlock.modes import Mode
from desktop.gui.unlock.passphrase_panel import PassphrasePanel
from desktop.gui.unlock.pin_panel import PinPanel
from desktop.gui.unlock.who_panel import WhoPanel
from desktop.waiting import Waiting, waiting


class UnlockPage(PanelPage):
    """With one person, or one secret for all, nobody is asked who is there."""

    WIDEST = 640

    def __init__(self, desk: Desk, place: Place) -> None:
        super().__init__(desk, place)
        self._people: tuple[Holder, ...] = ()
        self._person: Holder | None = None
        self._may_have_pin = False
        session = desk.session
        desk.bridge.run(
            self, lambda: (session.people(), session.may_have_pin()), self._show_people, desk.show_error
        )
        desk.news.connect(self._count)
        desk.lock_changed.connect(lambda _: self._count())
        self._count()

    def title(self) -> str:
        return self.panel.name() or self.tr("Locked")

    def went_on(self, where: object) -> None:
        if isinstance(where, Holder):
            self._person = where
            self._ask(_mode_for(self.desk, where))
        elif where is Mode.IN:
            self._enter()
        elif isinstance(where, Mode):
            self._ask(where)

    def _show_people(self, found: tuple[tuple[Holder, ...], bool]) -> None:
        people, self._may_have_pin = found
        self._people = people
        last = self.desk.session.last_person_id
        back = next((each for each in people if each.person_id == last), None)
        self._person = people[0] if len(people) == 1 else back
        if self._person is not None:
            self._ask(_mode_for(self.desk, self._person))
        else:
            self._ask(Mode.WHO if people else Mode.PASSPHRASE)

    def _ask(self, mode: Mode) -> None:
        panel = self._panel(mode)
        gone = self.panel.gone if isinstance(self.panel, PinPanel) else None
        self.show_panel(panel)
        panel.say(gone)
        panel.begin()

    def _panel(self, mode: Mode) -> Panel:
        alone = len(self._people) < 2
        match mode:
            case Mode.CODE:
                return CodePanel(self.desk, self._person)
            case Mode.PIN if self._person is not None:
                return PinPanel(self.desk, self._person, alone=alone)
            case Mode.WHO if self._people:
                return WhoPanel(self.desk, self._people)
        return PassphrasePanel(self.desk, self._person, alone=alone, may_have_pin=self._may_have_pin)

    def _enter(self) -> None:
        panel = self.panel
        if isinstance(panel, PassphrasePanel) and panel.renewed is not None:
            notes = Notes.of(self.desk)
            notes.stage, notes.code, notes.name = Stage.CODE, panel.renewed, panel.practice_name
            self.desk.lock_changed.emit(False)
            self.desk.go(WELCOME)
            return
        self.desk.unlocked()

    def _count(self) -> None:
        session = self.desk.session
        self.desk.bridge.run(self, lambda: waiting(session), self._show_waiting)

    def _show_waiting(self, found: Waiting | None) -> None:
        if found is None:
            self.foot.setText(self.tr("Sending and receiving go on once somebody has unlocked."))
            return
        lines = [self.tr("While Pli is locked, sending goes on.")]
        if found.to_send:
            lines.append(self.tr("%n to be sent.", "", found.to_send))
        if found.to_open:
            lines.append(self.tr("%n arrived, to be read after unlocking.", "", found.to_open))
        if found.stuck:
            lines.append(self.tr("%n could not be sent: unlock to see why.", "", found.stuck))
        self.foot.setText("\n".join(lines))


def _mode_for(desk: Desk, person: Holder) -> Mode:
    return Mode.PIN if desk.session.pin_tries(person.person_id) else Mode.PASSPHRASE
