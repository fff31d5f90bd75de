"""The passphrase of the one who is there; and, if they like, a PIN to come back with today."""

from PySide6.QtWidgets import QWidget

from cases.errors import PinRefused, PliError, WrongPassphrase
from cases.identifiers import PersonId
from crypto.unlock import Passphrase, RecoveryCode
from crypto.vault_header import Holder
from desktop.gui import parts
from desktop.gui.desk import Desk
from desktop.gui.fold import Fold
from desktop.gui.panel import Panel
from desktop.gui.passphrase_fields import SecretField
from desktop.gui.unlock.modes import Mode
from desktop.gui.unlock.pin_edit import PinEdit
from desktop.pin import check_pin
from desktop.session import Session


class PassphrasePanel(Panel):
    """``renewed``: a recovery code made anew because nobody has shown that the one before is on paper."""

    def __init__(self, desk: Desk, person: Holder | None, *, alone: bool, may_have_pin: bool) -> None:
        super().__init__(desk)
        self._person = person
        self._alone = alone
        self.renewed: RecoveryCode | None = None
        self.practice_name = ""
        self.secret = SecretField(self.tr("Passphrase"))
        self.secret.edit.textChanged.connect(self.ready_changed)
        self.pin = PinEdit()
        self.pin.textChanged.connect(self.ready_changed)
        self.box.addWidget(parts.Card(self.secret))
        says = parts.hint(
            self.tr("Four to twelve digits. Valid until midnight, on this computer, as long as Pli runs.")
        )
        self.fold = Fold(
            self.tr("Come back with a PIN today"),
            _inside(parts.field(self.tr("PIN"), self.pin), says),
        )
        self.box.addWidget(self.fold)
        self.fold.setVisible(may_have_pin)

    def name(self) -> str:
        return self.tr("Unlock Pli") if self._person is None else self._person.name

    def action(self) -> str:
        return self.tr("Unlock")

    def back_words(self) -> str:
        return "" if self._alone else self.tr("Somebody else")

    def go_back(self) -> None:
        self.went_on.emit(Mode.WHO)

    def other_words(self) -> str:
        return self.tr("I forgot it")

    def other(self) -> None:
        self.went_on.emit(Mode.CODE)

    def is_ready(self) -> bool:
        return bool(self.secret.text)

    def begin(self) -> None:
        self.secret.setFocus()

    def act(self) -> None:
        secret, session = Passphrase(self.secret.text), self.desk.session
        pin = self.pin.text() if self.fold.is_open else ""
        person_id = None if self._person is None else self._person.person_id
        self.secret.mark(False)
        self.set_busy(self.tr("Unlocking…"))
        self.desk.bridge.run(
            self, lambda: _unlock(session, person_id, secret, pin), self._unlocked, self._failed
        )

    def _unlocked(self, opened: tuple[str, RecoveryCode | None]) -> None:
        self.secret.clear()
        self.pin.clear()
        self.practice_name, self.renewed = opened
        self.went_on.emit(Mode.IN)

    def _failed(self, error: PliError) -> None:
        self.set_busy("")
        self.say(error)
        if isinstance(error, PinRefused):
            self.pin.setFocus()
            return
        self.secret.mark(isinstance(error, WrongPassphrase))
        self.secret.setFocus()
        self.secret.edit.selectAll()


def _inside(*lines: parts.Part) -> QWidget:
    made = QWidget()
    made.setLayout(parts.column(*lines))
    return made


def _unlock(
    session: Session, person_id: PersonId | None, secret: Passphrase, pin: str
) -> tuple[str, RecoveryCode | None]:
    if pin:
        check_pin(pin)
    practice = session.unlock(secret) if person_id is None else session.unlock_as(person_id, secret)
    if pin:
        session.set_pin(pin)
    code = session.new_recovery_code(secret) if session.code_to_check else None
    return practice.document.name, code
