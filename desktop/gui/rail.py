"""The rail at the left: the few places there are, each with its drawing and its name."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QSizePolicy, QToolButton

from desktop.gui import parts, theme
from desktop.gui.desk import Desk
from desktop.gui.icons import SIZE, icon
from desktop.gui.place import Place, Where

_MOST_ANSWERS = 99
"""So many have room beside the word."""
_BELONGS_TO = {Where.REQUEST: Where.WORKLIST, Where.CASE: Where.WORKLIST}
"""Pages without a place of their own in the rail."""


class Rail(QFrame):
    """Made anew with the window's language."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setProperty("kind", "rail")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self._desk = desk
        self._buttons = {
            Where.WORKLIST: self._place("worklist", self.tr("To do"), Where.WORKLIST),
            Where.ANSWERS: self._place("answers", self.tr("Answers"), Where.ANSWERS),
            Where.CHECKUP: self._place("checkup", self.tr("Check"), Where.CHECKUP),
            Where.SETTINGS: self._place("settings", self.tr("Settings"), Where.SETTINGS),
        }
        self._buttons[Where.CHECKUP].setToolTip(self.tr("Check this computer"))
        self.show_answers(_MOST_ANSWERS)
        widest = self._buttons[Where.ANSWERS]
        widest.setMinimumWidth(widest.sizeHint().width())
        self.show_answers(0)
        lock = self._button("lock", self.tr("Lock"))
        lock.setToolTip(self.tr("Lock now (Ctrl+L)"))
        lock.clicked.connect(desk.lock)
        above = [self._buttons[Where.WORKLIST], self._buttons[Where.ANSWERS]]
        below = [self._buttons[Where.CHECKUP], self._buttons[Where.SETTINGS], lock]
        self.setLayout(parts.column(*above, None, *below, space=theme.SMALL, margin=theme.SMALL))

    def show_place(self, place: Place) -> None:
        """Mark where one is."""
        where = _BELONGS_TO.get(place.where, place.where)
        for each, button in self._buttons.items():
            button.setChecked(each is where)

    def show_answers(self, open_answers: int) -> None:
        """How many answers wait for somebody to read them or to tell the patient."""
        button = self._buttons[Where.ANSWERS]
        name = self.tr("Answers")
        button.setText(self.tr("Answers ({count})").format(count=open_answers) if open_answers else name)
        button.setAccessibleName(button.text())

    def _place(self, drawing: str, name: str, where: Where) -> QToolButton:
        button = self._button(drawing, name)
        button.setCheckable(True)
        button.clicked.connect(lambda: self._desk.go(Place(where)))
        return button

    def _button(self, drawing: str, name: str) -> QToolButton:
        button = QToolButton()
        button.setProperty("kind", "rail")
        button.setText(name)
        button.setAccessibleName(name)
        button.setIcon(icon(drawing))
        button.setIconSize(QSize(SIZE, SIZE))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.setMinimumHeight(theme.TARGET + theme.WIDE)
        return button
