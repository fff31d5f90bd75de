"""The PIN of the day, of the one who is there."""

from cases.errors import PinWrong, PliError
from crypto.vault_header import Holder
from desktop.gui import parts
from desktop.gui.desk import Desk
from desktop.gui.panel import Panel
from desktop.gui.unlock.modes import Mode
from desktop.gui.unlock.pin_edit import PinEdit
from desktop.pin import LEAST_DIGITS
from desktop.practice import Practice


class PinPanel(Panel):
    """After the last try it goes on to the passphrase, and says why."""

    def __init__(self, desk: Desk, person: Holder, *, alone: bool) -> None:
        super().__init__(desk)
        self._person = person
        self._alone = alone
        self.gone: PliError | None = None
        self.pin = PinEdit()
        self.pin.textChanged.connect(self.ready_changed)
        self.box.addWidget(parts.Card(parts.field(self.tr("PIN"), self.pin)))

    def name(self) -> str:
        return self._person.name

    def action(self) -> str:
        return self.tr("Unlock")

    def back_words(self) -> str:
        return "" if self._alone else self.tr("Somebody else")

    def go_back(self) -> None:
        self.went_on.emit(Mode.WHO)

    def other_words(self) -> str:
        return self.tr("Use my passphrase")

    def other(self) -> None:
        self.went_on.emit(Mode.PASSPHRASE)

    def is_ready(self) -> bool:
        return len(self.pin.text()) >= LEAST_DIGITS

    def begin(self) -> None:
        self.pin.setFocus()

    def act(self) -> None:
        pin, session, person_id = self.pin.text(), self.desk.session, self._person.person_id
        self.set_busy(self.tr("Unlocking…"))
        self.desk.bridge.run(
            self, lambda: session.unlock_by_pin(person_id, pin), self._unlocked, self._failed
        )

    def _unlocked(self, _: Practice) -> None:
        self.pin.clear()
        self.went_on.emit(Mode.IN)

    def _failed(self, error: PliError) -> None:
        self.set_busy("")
        self.pin.clear()
        if not isinstance(error, PinWrong):
            self.gone = error
            self.went_on.emit(Mode.PASSPHRASE)
            return
        self.say(error)
        self.pin.setFocus()
