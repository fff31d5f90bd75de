"""The one window: a rail, a page, and above it what stands in the way."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QWidget

from cases.errors import PliError
from desktop.gui import language, parts, theme
from desktop.gui.banner import Banner, StatusLine
from desktop.gui.desk import Desk
from desktop.gui.page import Page
from desktop.gui.pages import page_at
from desktop.gui.place import Place, Where
from desktop.gui.rail import Rail

_SMALLEST = (960, 600)
_USUAL = (1366, 740)


class MainWindow(QMainWindow):
    """Shows the page of the place where the desk is; makes it, and all around it, anew for another language."""

    def __init__(self, desk: Desk, app: QApplication) -> None:
        super().__init__()
        self._desk = desk
        self._app = app
        self.setMinimumSize(*_SMALLEST)
        self.resize(*_USUAL)
        self._dress()
        self._make()
        desk.went.connect(self._show)
        desk.trouble.connect(self._say_trouble)
        desk.connection_changed.connect(lambda: self._status.show_connection(desk.connection))
        desk.answers_changed.connect(lambda: self._rail.show_answers(desk.open_answers))
        desk.settings_changed.connect(self._anew)
        self._shortcuts()

    @property
    def page(self) -> Page | None:
        """The page that is shown."""
        shown = self._pages.currentWidget()
        return shown if isinstance(shown, Page) else None

    def raise_up(self) -> None:
        """Come to the front: somebody started Pli once more."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def _say_trouble(self, error: PliError | None) -> None:
        self._banner.show_error(error)

    def _dress(self) -> None:
        language.use(self._app, self._desk.language)
        theme.apply(self._app, self._desk.settings.theme)

    def _make(self) -> None:
        self._rail = Rail(self._desk)
        self._banner = Banner()
        self._status = StatusLine()
        self._pages = QStackedWidget()
        around = parts.column(self._banner, self._pages, self._status, space=theme.SMALL)
        around.setStretch(1, 1)
        around.setContentsMargins(theme.WIDE, theme.LARGE, theme.WIDE, theme.SMALL)
        whole = QWidget()
        whole.setProperty("kind", "page")
        box = parts.row(self._rail, around, space=0)
        box.setStretch(1, 1)
        whole.setLayout(box)
        self.setCentralWidget(whole)

    def _shortcuts(self) -> None:
        for keys, where in (("N", Where.REQUEST), ("Ctrl+N", Where.REQUEST), ("Ctrl+1", Where.WORKLIST)):
            self._shortcut(keys, Place(where))
        self._shortcut("Ctrl+2", Place(Where.ANSWERS))
        self._shortcut("F1", Place(Where.CHECKUP))
        QShortcut(QKeySequence("Ctrl+L"), self).activated.connect(self._lock)

    def _shortcut(self, keys: str, place: Place) -> None:
        QShortcut(QKeySequence(keys), self).activated.connect(lambda: self._go_unless_locked(place))

    def _go_unless_locked(self, place: Place) -> None:
        if not self._desk.session.is_locked:
            self._desk.go(place)

    def _lock(self) -> None:
        if not self._desk.session.is_locked:
            self._desk.lock()

    def _anew(self) -> None:
        """Everything once more, in another language or other colours; the page keeps its place."""
        if self.page is not None:
            self.page.leaving()
        self._dress()
        self._make()
        self._rail.show_answers(self._desk.open_answers)
        self._status.show_connection(self._desk.connection)
        self._desk.refresh()

    def _show(self, place: Place) -> None:
        before = self.page
        if before is not None:
            before.leaving()
        page = page_at(self._desk, place)
        self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)
        if before is not None:
            self._pages.removeWidget(before)
            before.deleteLater()
        self._banner.show_error(None)
        self._rail.setHidden(place.where in (Where.WELCOME, Where.UNLOCK))
        self._rail.show_place(place)
        name = page.title()
        self.setWindowTitle(self.tr("{page} – Pli").format(page=name) if name else "Pli")
        page.setAccessibleName(name)
        page.setFocus()
        page.begin()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing the window keeps what was typed; what is being sent goes on at the next start."""
        if self.page is not None:
            self.page.leaving()
        super().closeEvent(event)
