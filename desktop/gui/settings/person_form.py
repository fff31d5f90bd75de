"""Who somebody of the practice is, added or known better; and whether they open it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from cases.errors import PliError
from cases.person import Person, Role
from crypto.unlock import Passphrase
from desktop.gui import parts, theme
from desktop.gui.fold import Fold
from desktop.gui.passphrase_fields import NewPassphrase, SecretField
from desktop.gui.segments import Segments
from desktop.gui.settings.section import Section
from desktop.gui.terms import role_words
from desktop.practice_entry import PersonEntry, is_name

_LONGEST = 120
_LONGEST_NUMBER = 20


class PersonForm(QWidget):
    """``closed``: kept, or given up. ``opens``: whether the person has a passphrase already."""

    closed = Signal()
    kept = Signal(str)
    """What was done, in words."""

    def __init__(self, section: Section, entry: PersonEntry, *, is_new: bool, opens: bool) -> None:
        super().__init__()
        self._section = section
        self._entry = entry
        self._is_new = is_new
        self.called, self.inami = QLineEdit(entry.name), QLineEdit(entry.inami)
        self.called.setMaxLength(_LONGEST)
        self.inami.setMaxLength(_LONGEST_NUMBER)
        self.role = Segments[Role](self.tr("Role"), [(role, role_words(role)) for role in Role])
        self.role.choose(entry.role)
        self.doubt = parts.hint(
            self.tr("The check digits of this number are unusual. Please compare it; you can go on.")
        )
        self.passphrase = NewPassphrase(section.desk)
        self.by = SecretField(self.tr("Your own passphrase, to let them in"))
        self.keep = parts.secondary(self.tr("Add") if is_new else self.tr("Keep"), self._keep, "check")
        self.cancel = parts.secondary(self.tr("Cancel"), self.closed.emit)
        self._build(opens)
        for line in (self.called, self.inami, self.by.edit):
            line.textChanged.connect(self._look)
            line.returnPressed.connect(self.keep.click)
        self.passphrase.changed.connect(self._look)
        self.role.chosen.connect(lambda _: self._look())
        self.setFocusProxy(self.called)
        self._look()

    def _build(self, opens: bool) -> None:
        names = parts.row(
            parts.field(self.tr("Name"), self.called),
            parts.field(self.tr("INAMI/RIZIV number (optional)"), self.inami, self.doubt),
            space=theme.LARGE,
        )
        role = parts.column(QLabel(self.tr("Role")), self.role, space=theme.HAIR)
        box = parts.column(names, role, space=theme.LARGE)
        if not opens:
            self.by.setMaximumWidth(400)
            secret = parts.holding(parts.column(self.passphrase, self.by, space=theme.LARGE))
            box.addWidget(Fold(self.tr("They choose their passphrase now"), secret))
        box.addLayout(parts.row(self.keep, self.cancel, None))
        self.setLayout(box)

    @property
    def is_ready(self) -> bool:
        """Whether what was typed holds: a name, and no passphrase or one with the own beside it."""
        lets_in = self.passphrase.is_ready and bool(self.by.text)
        return is_name(self.called.text()) and (lets_in or self.passphrase.is_empty)

    def _look(self) -> None:
        self._entry.name, self._entry.inami = self.called.text(), self.inami.text()
        self._entry.role = self.role.value or Role.DOCTOR
        self.doubt.setVisible(self._entry.is_doubtful)
        self.passphrase.about = (self._entry.name,)
        self.keep.setEnabled(self.is_ready)

    def _keep(self) -> None:
        self.keep.setEnabled(False)
        desk = self._section.desk
        desk.run(self, lambda practice: practice.add_person(self._entry.person()), self._let_in, self._failed)

    def _let_in(self, _: None) -> None:
        person = self._entry.person()
        if self.passphrase.is_empty:
            self._done(person)
            return
        self._section.wait(self.tr("They are being let in…"))
        session = self._section.desk.session
        by, secret = Passphrase(self.by.text), Passphrase(self.passphrase.text)
        self._section.desk.bridge.run(
            self,
            lambda: session.add_person(by, person, secret),
            lambda _: self._done(person),
            self._failed,
        )

    def _failed(self, error: PliError) -> None:
        self._look()
        self._section.fail(error)

    def _done(self, person: Person) -> None:
        words = self.tr("{name} was added.") if self._is_new else self.tr("{name} was kept.")
        self.kept.emit(words.format(name=person.name))
        self.closed.emit()


class RemoveForm(QWidget):
    """Somebody left the practice; asked once more, with the own passphrase."""

    closed = Signal()
    removed = Signal(str)

    def __init__(self, section: Section, person: Person) -> None:
        super().__init__()
        self._section = section
        self._person = person
        says = parts.body(
            self.tr("{name} will not open Pli any more. What they sent and signed stays.").format(
                name=person.name
            )
        )
        self.by = SecretField(self.tr("Your own passphrase"))
        self.by.setMaximumWidth(400)
        self.away = parts.danger(self.tr("Take away"), self._remove)
        self.cancel = parts.secondary(self.tr("Cancel"), self.closed.emit)
        self.away.setEnabled(False)
        self.by.edit.textChanged.connect(lambda text: self.away.setEnabled(bool(text)))
        self.setFocusProxy(self.by)
        self.setLayout(parts.column(says, self.by, parts.row(self.away, self.cancel, None)))

    def _remove(self) -> None:
        self._section.wait(self.tr("Your passphrase is being compared…"))
        session, by, person = self._section.desk.session, Passphrase(self.by.text), self._person
        self._section.desk.bridge.run(
            self, lambda: session.remove_person(by, person.person_id), self._removed, self._section.fail
        )

    def _removed(self, _: None) -> None:
        self.removed.emit(self.tr("{name} was taken away.").format(name=self._person.name))
        self.closed.emit()
