"""What the practice is called, as the hospital will read it."""

from PySide6.QtWidgets import QLineEdit

from desktop.gui import parts, theme
from desktop.gui.desk import Desk
from desktop.gui.first_run.notes import Notes, Stage
from desktop.gui.first_run.step import RunStep
from desktop.practice_entry import is_line, is_name, is_telephone

_LONGEST = 120


class PracticeStep(RunStep):
    """Name, and if one likes address and telephone."""

    def __init__(self, desk: Desk, notes: Notes) -> None:
        super().__init__(desk, notes)
        self.called = QLineEdit(notes.name)
        self.address = QLineEdit(notes.address)
        self.telephone = QLineEdit(notes.telephone)
        for line in (self.called, self.address, self.telephone):
            line.setMaxLength(_LONGEST)
            line.textChanged.connect(self.ready_changed)
        self._note = parts.hint(self.tr("This does not look like a telephone number."))
        self._note.hide()
        self.telephone.textChanged.connect(self._look)
        card = parts.Card(
            parts.field(self.tr("Name of the practice"), self.called),
            parts.field(self.tr("Address (optional)"), self.address),
            parts.field(self.tr("Telephone (optional)"), self.telephone, self._note),
            space=theme.LARGE,
        )
        self.box.addWidget(card)
        self.box.addWidget(parts.hint(self.tr("The hospital reads this with each of your requests.")))
        self._look()

    def name(self) -> str:
        return self.tr("Your practice")

    def earlier(self) -> Stage | None:
        return Stage.LANGUAGE

    def begin(self) -> None:
        self.called.setFocus()

    def is_ready(self) -> bool:
        return is_name(self.called.text()) and is_line(self.address.text()) and self._telephone_holds()

    def keep(self) -> None:
        self.notes.name = self.called.text()
        self.notes.address = self.address.text()
        self.notes.telephone = self.telephone.text()

    def act(self) -> None:
        self.went_on.emit(Stage.PEOPLE)

    def _look(self) -> None:
        self._note.setHidden(self._telephone_holds())

    def _telephone_holds(self) -> bool:
        return not self.telephone.text().strip() or is_telephone(self.telephone.text())
