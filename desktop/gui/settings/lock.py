"""When Pli locks, the PIN of the day, and one's own passphrase."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QWidget

from cases.errors import PliError
from crypto.unlock import Passphrase
from desktop.gui import parts, theme
from desktop.gui.desk import Desk
from desktop.gui.fold import Fold
from desktop.gui.passphrase_fields import NewPassphrase, SecretField
from desktop.gui.segments import Segments
from desktop.gui.settings.recovery import RecoveryForm
from desktop.gui.settings.section import Section

_MINUTES = (2, 5, 10, 15, 30)


class LockSection(Section):
    """Only one's own secrets are changed here."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, self.tr("Lock and passphrase"))
        now = desk.settings.auto_lock_minutes
        choices = sorted({*_MINUTES, now})
        self.minutes = Segments[int](self.tr("Lock by itself"), [(each, _minutes(each)) for each in choices])
        self.minutes.choose(now)
        self.minutes.chosen.connect(lambda chosen: self.change(auto_lock_minutes=chosen))
        says = parts.hint(
            self.tr(
                "When nobody touches Pli for so long. Sending goes on; the live picture is never cut off."
            )
        )
        name = QLabel(self.tr("Lock by itself after"))
        self.box.addLayout(parts.column(name, self.minutes, says, space=theme.HAIR))
        self.pin = _PinForm(self)
        self.passphrase = _PassphraseForm(self)
        self.recovery = RecoveryForm(self)
        self.box.addWidget(Fold(self.tr("A PIN for today"), self.pin))
        self.box.addWidget(Fold(self.tr("Change my passphrase"), self.passphrase))
        self.box.addWidget(Fold(self.tr("A new recovery code"), self.recovery))


class _PinForm(QWidget):
    def __init__(self, section: Section) -> None:
        super().__init__()
        self._section = section
        self.pin = SecretField(self.tr("PIN, at least 4 digits"))
        self.pin.setMaximumWidth(320)
        self.keep = parts.secondary(self.tr("Use this PIN today"), self._keep)
        self.pin.edit.returnPressed.connect(self.keep.click)
        says = parts.hint(
            self.tr("It reopens Pli until midnight. After five wrong tries, the passphrase is asked.")
        )
        self.setLayout(parts.column(says, self.pin, parts.row(self.keep, None)))

    def _keep(self) -> None:
        pin, desk = self.pin.text, self._section.desk
        desk.bridge.run(self, lambda: desk.session.set_pin(pin), self._kept, self._section.fail)

    def _kept(self, _: None) -> None:
        self.pin.clear()
        self._section.tell(self.tr("The PIN reopens Pli until midnight."))


class _PassphraseForm(QWidget):
    def __init__(self, section: Section) -> None:
        super().__init__()
        self._section = section
        self.old = SecretField(self.tr("Your passphrase now"))
        self.old.setMaximumWidth(400)
        self.new = NewPassphrase(section.desk, (section.desk.person.name,))
        self.keep = parts.secondary(self.tr("Change my passphrase"), self._keep)
        self.setLayout(parts.column(self.old, self.new, parts.row(self.keep, None), space=theme.LARGE))
        self.new.changed.connect(self._look)
        for field in (self.old, self.new.first, self.new.again):
            field.edit.returnPressed.connect(self.keep.click)
        self.old.edit.textChanged.connect(self._look)
        self._look()

    def _look(self) -> None:
        self.keep.setEnabled(self.new.is_ready and bool(self.old.text))

    def _keep(self) -> None:
        self.keep.setEnabled(False)
        self._section.wait(self.tr("Your passphrase is being changed…"))
        old, new, session = Passphrase(self.old.text), Passphrase(self.new.text), self._section.desk.session
        self._section.desk.bridge.run(
            self, lambda: session.change_passphrase(old, new), self._kept, self._failed
        )

    def _kept(self, _: None) -> None:
        self.old.clear()
        self.new.clear()
        self._section.tell(self.tr("Your passphrase is changed. Use the new one from now on."))

    def _failed(self, error: PliError) -> None:
        self._look()
        self._section.fail(error)


def _minutes(count: int) -> str:
    return QCoreApplication.translate("settings", "{count} min").format(count=count)
