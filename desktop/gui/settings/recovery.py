"""Another recovery code, when the paper is lost: shown once, printed, and asked for, as at the first run."""

from PySide6.QtWidgets import QWidget

from cases.errors import PliError
from crypto.unlock import Passphrase, RecoveryCode
from desktop.gui import parts, theme
from desktop.gui.first_run.code_step import CodeStep
from desktop.gui.first_run.notes import Notes
from desktop.gui.passphrase_fields import SecretField
from desktop.gui.settings.section import Section


class RecoveryForm(QWidget):
    """The code before it opens no more from the moment that the new one is made."""

    def __init__(self, section: Section) -> None:
        super().__init__()
        self._section = section
        self._notes: Notes | None = None
        self.step: CodeStep | None = None
        self.by = SecretField(self.tr("Your passphrase"))
        self.by.setMaximumWidth(400)
        self.make = parts.secondary(self.tr("Make a new code"), self._make)
        self.by.edit.returnPressed.connect(self.make.click)
        says = parts.hint(self.tr("For when the paper is lost. The old code opens nothing from then on."))
        self._asking = parts.holding(parts.column(says, self.by, parts.row(self.make, None)))
        self.go_on = parts.secondary("", self._go_on)
        self.go_on.hide()
        self._box = parts.column(self._asking, parts.row(self.go_on, None), space=theme.LARGE)
        self.setLayout(self._box)

    def _make(self) -> None:
        session, by = self._section.desk.session, Passphrase(self.by.text)
        self.make.setEnabled(False)
        self._section.wait(self.tr("The code is being made…"))
        self._section.desk.bridge.run(self, lambda: session.new_recovery_code(by), self._show, self._failed)

    def _failed(self, error: PliError) -> None:
        self.make.setEnabled(True)
        self._section.fail(error)

    def _show(self, code: RecoveryCode) -> None:
        self._section.quiet()
        self.by.clear()
        self._notes = Notes(self._section.desk)
        self._notes.code = code
        self.step = CodeStep(self._section.desk, self._notes)
        self.step.ready_changed.connect(self._look)
        self.step.went_on.connect(lambda _: self._end())
        self._asking.hide()
        self._box.insertWidget(0, self.step)
        self.step.show()
        self.step.begin()
        self._look()

    def _look(self) -> None:
        if self.step is not None:
            self.go_on.setText(self.step.action())
            self.go_on.setEnabled(self.step.is_ready())
            self.go_on.show()

    def _go_on(self) -> None:
        if self.step is not None:
            self.step.act()

    def leaving(self) -> None:
        """The code that was shown is forgotten; who did not write it down makes another."""
        step, notes = self.step, self._notes
        self.step = self._notes = None
        if step is not None and notes is not None:
            notes.end()
            step.hide()
            step.deleteLater()

    def _end(self) -> None:
        self.leaving()
        self.go_on.hide()
        self.make.setEnabled(True)
        self._asking.show()
        self._section.tell(self.tr("The new code is on paper."))
