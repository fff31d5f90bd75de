"""Tells of an answer while one works in another program. Never of whom: others may see the screen."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from desktop.gui import theme
from desktop.gui.icons import icon
from desktop.gui.main_window import MainWindow


class Tray(QObject):
    """The icon in the system's tray; where there is none, the window asks for attention in the task bar."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._icon: QSystemTrayIcon | None = None
        if QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages():
            self._icon = QSystemTrayIcon(icon("seal", theme.current().accent), self)
            self._icon.setToolTip("Pli")
            self._icon.activated.connect(window.raise_up)
            self._icon.messageClicked.connect(window.raise_up)
            self._icon.show()

    def announce_answer(self) -> None:
        """An answer has come; who looks at Pli already sees it there."""
        if self._window.isActiveWindow():
            return
        if self._icon is None:
            QApplication.alert(self._window)
        else:
            self._icon.showMessage(
                self.tr("An answer has arrived"), self.tr("Open Pli to read it."), self._icon.icon()
            )
