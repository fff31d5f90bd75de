"""Who forgot their passphrase: the printed recovery code, and another passphrase."""

from PySide6.QtWidgets import QLineEdit

from cases.errors import PliError, RecoveryCodeMistyped, WrongPassphrase
from crypto.unlock import Passphrase, RecoveryCode
from crypto.vault_header import Holder
from desktop.gui import parts
from desktop.gui.desk import Desk
from desktop.gui.panel import Panel
from desktop.gui.passphrase_fields import NewPassphrase
from desktop.gui.unlock.modes import Mode
from desktop.practice import Practice

_LONGEST = 60


class CodePanel(Panel):
    """One code for the whole practice; the new passphrase is the person's own."""

    def __init__(self, desk: Desk, person: Holder | None) -> None:
        super().__init__(desk)
        self._person = person
        self.code = QLineEdit()
        self.code.setMaxLength(_LONGEST)
        self.code.setPlaceholderText("8C4G-2M0T-XV7E-1HZK-PW5N-S9AR-D3QF")
        self.code.textChanged.connect(self.ready_changed)
        self.new = NewPassphrase(desk, () if person is None else (person.name,))
        self.new.changed.connect(self.ready_changed)
        self.box.addWidget(
            parts.body(
                self.tr("Take the printed sheet with the recovery code, and choose another passphrase.")
            )
        )
        self.box.addWidget(parts.Card(parts.field(self.tr("Recovery code"), self.code)))
        self.box.addWidget(parts.Card(parts.subheading(self.tr("Your new passphrase")), self.new))

    def name(self) -> str:
        return self.tr("Forgotten passphrase")

    def action(self) -> str:
        return self.tr("Unlock with the new passphrase")

    def back_words(self) -> str:
        return self.tr("Back")

    def go_back(self) -> None:
        self.went_on.emit(Mode.PASSPHRASE)

    def is_ready(self) -> bool:
        return bool(self.code.text().strip()) and self.new.is_ready

    def begin(self) -> None:
        self.code.setFocus()

    def act(self) -> None:
        typed, new, session = self.code.text(), Passphrase(self.new.text), self.desk.session
        person_id = None if self._person is None else self._person.person_id
        self.set_busy(self.tr("Unlocking…"))
        self.desk.bridge.run(
            self,
            lambda: session.recover(RecoveryCode.read(typed), person_id, new),
            self._unlocked,
            self._failed,
        )

    def _unlocked(self, _: Practice) -> None:
        self.code.clear()
        self.new.clear()
        self.went_on.emit(Mode.IN)

    def _failed(self, error: PliError) -> None:
        self.set_busy("")
        self.say(error)
        if isinstance(error, RecoveryCodeMistyped | WrongPassphrase):
            self.code.setFocus()
            self.code.selectAll()
