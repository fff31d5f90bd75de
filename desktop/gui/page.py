"""What every page is: made anew when somebody goes there, thrown away when they leave.

A page shows what the core keeps and tells the core what a person does. It keeps nothing of its own that is not saved,
so it can be made again at any moment: for another language, after a lock, after a crash.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QWidget

from desktop.gui.desk import Desk
from desktop.gui.place import Place


class Page(QWidget):
    """``primary`` is the one button that Enter presses; ``leaving`` is called before the page goes."""

    def __init__(self, desk: Desk, place: Place) -> None:
        super().__init__()
        self.setProperty("kind", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.desk = desk
        self.place = place
        self.primary: QPushButton | None = None

    def title(self) -> str:
        """The page's name, for the window and for those who do not see it."""
        return ""

    def begin(self) -> None:
        """The page is in the window: give the keyboard to where a person begins."""

    def leaving(self) -> None:
        """Keep what was typed, let the camera go: nothing is lost by leaving."""

    def back(self) -> None:
        """What Escape does."""
        self.desk.back()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the primary button, Escape goes back; where lines are written, Enter makes a new one."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        writing = isinstance(self.focusWidget(), QPlainTextEdit)
        if enter and not writing and self.primary is not None and self.primary.isEnabled():
            self.primary.click()
        elif event.key() == Qt.Key.Key_Escape:
            self.back()
        else:
            super().keyPressEvent(event)
