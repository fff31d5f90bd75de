"""The work list: what is to be done, the most pressing first."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QStackedLayout, QWidget

from desktop import clocks
from desktop.case_view import CaseView, Stage, WayOut
from desktop.gui import parts, theme
from desktop.gui.desk import Desk
from desktop.gui.page import Page
from desktop.gui.place import Place, Where
from desktop.gui.worklist.view import WorklistView

_TYPING = 150
"""Milliseconds after the last key until the search begins."""
_SOON = 300
"""Milliseconds until a person is told what is waited for."""
_MINUTE = 60_000
_SEARCH_WIDTH = 320
_TO_THE_LIST = (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)


def place_of(case: CaseView) -> Place:
    """Where a case is opened: a draft is gone on with, anything else is read."""
    return Place(Where.REQUEST if case.stage is Stage.DRAFT else Where.CASE, case.case_id)


class WorklistPage(Page):
    """Follows the news by itself."""

    def __init__(self, desk: Desk, place: Place) -> None:
        super().__init__(desk, place)
        self.view = WorklistView()
        self.view.opened.connect(lambda case: desk.go(place_of(case)))
        self.view.helped.connect(self._help)
        self.search = QLineEdit()
        self.primary = parts.primary(self.tr("New request"), lambda: desk.go(Place(Where.REQUEST)))
        self._nothing = parts.body("")
        self._typing = QTimer(self, singleShot=True, interval=_TYPING)
        self._typing.timeout.connect(self.reload)
        self._day = QTimer(self, interval=_MINUTE)
        self._day.timeout.connect(self._look_at_the_day)
        self._today = _today()
        self._is_read = False
        self._build()
        desk.news.connect(self.reload)
        desk.sending.connect(self.view.cases.show_sent)

    def title(self) -> str:
        return self.tr("To do")

    def begin(self) -> None:
        """Read the cases."""
        self.view.setFocus()
        self._day.start()
        self.reload()
        QTimer.singleShot(_SOON, self, self._say_reading)

    def back(self) -> None:
        """Escape ends a search; there is nowhere to go back to."""
        self.search.clear()
        self.view.setFocus()

    def reload(self) -> None:
        """Read the cases anew."""
        today, text = self._today, self.search.text()
        self.desk.run(self, lambda practice: practice.overview.worklist(today, text), self._show)

    def _show(self, cases: Sequence[CaseView]) -> None:
        first, self._is_read = not self.view.cases.rowCount(), True
        self.view.show_cases(cases, discreet=self.desk.settings.discreet)
        if first and not self.search.hasFocus():
            self.view.choose_first()
        self._nothing.setText(
            self.tr("Nobody is found by these words.")
            if self.search.text().strip()
            else self.tr("Nothing is to be done. Press N for a new request.")
        )
        self._pile.setCurrentIndex(0 if cases else 1)

    def _say_reading(self) -> None:
        if not self._is_read:
            self._nothing.setText(self.tr("Reading the cases…"))

    def _help(self, case: CaseView) -> None:
        trouble = case.trouble
        if trouble is None or trouble.way_out is WayOut.OPEN:
            self.desk.go(place_of(case))
        elif trouble.way_out is WayOut.VERIFY_KEYS:
            self.desk.go(Place(Where.SETTINGS))
        else:
            self.desk.run(self, lambda practice: practice.send_again(trouble.item_id), self._sent_again)

    def _sent_again(self, _: None) -> None:
        self.desk.sync_now()
        self.desk.changed()

    def _go_to_the_list(self) -> None:
        self.view.setFocus()
        if self.view.chosen() is None:
            self.view.choose_first()

    def _typed(self, _: str) -> None:
        self._typing.start()

    def _look_at_the_day(self) -> None:
        """After midnight, another day: what was due yesterday is overdue."""
        if _today() != self._today:
            self._today = _today()
            self.reload()

    def _toggle_discreet(self) -> None:
        settings = self.desk.settings
        self.desk.change_settings(settings.with_fields(discreet=not settings.discreet))

    # ── How it is put together ───────────────────────────────────────────────────────────────────────────

    def _build(self) -> None:
        self.search.setPlaceholderText(self.tr("Search a name, number or service"))
        self.search.setAccessibleName(self.tr("Search"))
        self.search.setToolTip(self.tr("Search ( / or Ctrl+F )"))
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(_SEARCH_WIDTH)
        self.search.textChanged.connect(self._typed)
        self.search.installEventFilter(self)
        if self.primary is not None:
            self.primary.setToolTip(self.tr("New request ( N )"))
        for keys in ("/", "Ctrl+F"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.search.setFocus)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        pile = QWidget()
        self._pile = QStackedLayout(pile)  # without a widget it would show its layers as windows
        self._pile.addWidget(self.view)
        self._pile.addWidget(self._nothing)
        self._pile.setCurrentIndex(1)
        title = parts.title(self.title())
        title.setWordWrap(False)
        head = parts.row(title, None, self.search, self._eye(), self.primary, space=theme.MEDIUM)
        box = parts.column(head, pile, space=theme.LARGE)
        box.setStretch(1, 1)
        self.setLayout(box)

    def _eye(self) -> QWidget:
        discreet = self.desk.settings.discreet
        says = self.tr("Show names and birth dates") if discreet else self.tr("Hide names and birth dates")
        return parts.tool("eye-off" if discreet else "eye", says, self._toggle_discreet)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """From the search field, the arrow down or Enter goes to what was found."""
        if watched is self.search and isinstance(event, QKeyEvent) and event.key() in _TO_THE_LIST:
            if event.type() == QEvent.Type.KeyPress:
                self._go_to_the_list()
            return True
        return super().eventFilter(watched, event)


def _today() -> date:
    """By the calendar on the wall."""
    return clocks.today()
