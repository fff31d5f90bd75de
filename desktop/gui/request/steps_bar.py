"""The four steps of a request, each a button: where one is, what is complete, and the way to any of them."""

from collections.abc import Iterable

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from desktop.gui import parts, theme
from desktop.gui.icons import SIZE, icon
from desktop.gui.place import Step


class StepsBar(QWidget):
    """``chosen``: somebody wants to go to a ``Step``. Alt and the number of a step lead there as well."""

    chosen = Signal(object)

    def __init__(self, steps: Iterable[Step]) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Steps"))
        words = {
            Step.PATIENT: self.tr("Patient and question"),
            Step.PICTURES: self.tr("Pictures"),
            Step.CHECK: self.tr("Check"),
            Step.SEND: self.tr("Send"),
        }
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._words = words
        self.buttons: dict[Step, QPushButton] = {}
        for number, step in enumerate(steps, 1):
            text = self.tr("{number}  {step}").format(number=number, step=words[step])
            button = QPushButton(text)
            button.setProperty("kind", "step")
            button.setCheckable(True)
            button.setAutoDefault(False)
            button.setMinimumHeight(theme.TARGET)
            button.setIconSize(QSize(SIZE, SIZE))
            button.setShortcut(f"Alt+{number}")
            button.clicked.connect(lambda _, step=step: self.chosen.emit(step))
            self._group.addButton(button)
            self.buttons[step] = button
        self.setLayout(parts.row(*self.buttons.values(), space=theme.SMALL))

    def show_step(self, step: Step) -> None:
        """Where one is."""
        self.buttons[step].setChecked(True)

    def show_complete(self, complete: Iterable[Step]) -> None:
        """The steps that lack nothing."""
        done = set(complete)
        for step, button in self.buttons.items():
            button.setIcon(icon("check" if step in done else "open-circle"))
            said = self.tr("complete") if step in done else ""
            button.setAccessibleDescription(said)

    def words_of(self, step: Step) -> str:
        """The name of a step."""
        return self._words[step]
