"""One person of the practice: name, role, number, and a passphrase of their own."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QVBoxLayout, QWidget

from cases.person import Role
from desktop.gui import parts, theme
from desktop.gui.desk import Desk
from desktop.gui.fold import Fold
from desktop.gui.passphrase_fields import NewPassphrase
from desktop.gui.segments import Segments
from desktop.gui.terms import role_words
from desktop.practice_entry import PersonEntry, is_name

_LONGEST = 120


class PersonCard(QFrame):
    """Who sets Pli up needs a passphrase now; the others may choose theirs now or later."""

    changed = Signal()
    grown = Signal()
    """More of it is shown."""

    def __init__(
        self,
        desk: Desk,
        entry: PersonEntry,
        practice_name: str,
        remove: "Callable[[PersonCard], None] | None" = None,
    ) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.entry = entry
        self._practice_name = practice_name
        self.is_first = remove is None
        self.called, self.inami = QLineEdit(entry.name), QLineEdit(entry.inami)
        self.called.setMaxLength(_LONGEST)
        self.inami.setMaxLength(20)
        self.passphrase = NewPassphrase(desk)
        self.role = Segments[Role](self.tr("Role"), [(role, role_words(role)) for role in Role])
        self.role.choose(entry.role)
        self.doubt = parts.hint(
            self.tr("The check digits of this number are unusual. Please compare it; you can go on.")
        )
        self.setLayout(self._built(remove))
        self.passphrase.fill(entry.passphrase)
        self._look()
        for line in (self.called, self.inami):
            line.textChanged.connect(self._look)
        self.role.chosen.connect(lambda _: self._look())
        self.passphrase.changed.connect(self._look)

    @property
    def is_ready(self) -> bool:
        """Whether all that is needed is there, and holds."""
        secret_holds = self.passphrase.is_ready or (self.passphrase.is_empty and not self.is_first)
        return is_name(self.called.text()) and secret_holds

    def keep(self) -> None:
        """Note what was typed."""
        self.entry.name, self.entry.inami = self.called.text(), self.inami.text()
        self.entry.role = self.role.value or Role.DOCTOR
        self.entry.passphrase = self.passphrase.text if self.passphrase.is_ready else ""

    def _built(self, remove: "Callable[[PersonCard], None] | None") -> QVBoxLayout:
        called = parts.field(self.tr("Name"), self.called)
        number = parts.field(self.tr("INAMI/RIZIV number (optional)"), self.inami, self.doubt)
        names = parts.row(called, number, space=theme.LARGE)
        for each in (called, number):
            names.setAlignment(each, Qt.AlignmentFlag.AlignTop)
        role = parts.column(QLabel(self.tr("Role")), self.role, space=theme.HAIR)
        secret = parts.column(self._secret())
        if remove is None:
            return parts.column(names, role, secret, space=theme.LARGE, margin=theme.LARGE)
        away = parts.tool("trash", self.tr("Take this person away"), lambda: remove(self))
        top = parts.row(parts.subheading(self.tr("A colleague")), None, away)
        return parts.column(top, names, role, secret, space=theme.LARGE, margin=theme.LARGE)

    def _secret(self) -> QWidget:
        if self.is_first:
            return self.passphrase
        later = parts.hint(
            self.tr(
                "Without a passphrase they cannot unlock Pli yet. It can be chosen later, in the settings."
            )
        )
        fold = Fold(self.tr("They choose their passphrase now"), self.passphrase)
        fold.toggled.connect(later.setHidden)
        fold.toggled.connect(lambda is_open: self.grown.emit() if is_open else None)
        return parts.holding(parts.column(fold, later, space=theme.HAIR))

    def _look(self) -> None:
        self.keep()
        self.doubt.setVisible(self.entry.is_doubtful)
        self.passphrase.about = (self.entry.name, self._practice_name)
        self.changed.emit()
