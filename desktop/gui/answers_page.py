"""The answers: those about which somebody has to do something, and on demand all there ever were."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QCheckBox, QLineEdit, QStackedLayout, QWidget

from desktop import clocks
from desktop.case_view import CaseView
from desktop.gui import parts, theme
from desktop.gui.desk import Desk
from desktop.gui.page import Page
from desktop.gui.place import Place, Where
from desktop.gui.worklist.view import WorklistView

_TYPING = 150
"""Milliseconds after the last key until the search begins."""
_SEARCH_WIDTH = 320


class AnswersPage(Page):
    """Follows the news by itself."""

    def __init__(self, desk: Desk, place: Place) -> None:
        super().__init__(desk, place)
        self.view = WorklistView()
        self.view.setAccessibleName(self.tr("Answers"))
        self.view.opened.connect(self._open)
        self.view.helped.connect(self._open)
        self.search = QLineEdit()
        self.all = QCheckBox(self.tr("Show finished ones too"))
        self._nothing = parts.body("")
        self._typing = QTimer(self, singleShot=True, interval=_TYPING)
        self._build()
        desk.news.connect(self.reload)

    def title(self) -> str:
        return self.tr("Answers")

    def begin(self) -> None:
        """Read the answers."""
        self.view.setFocus()
        self.reload()

    def reload(self) -> None:
        """Read the answers anew."""
        today, text = clocks.today(), self.search.text()
        open_only = not (self.all.isChecked() or text.strip())
        self.desk.run(
            self, lambda practice: practice.overview.answered(today, text, open_only=open_only), self._show
        )

    def _show(self, cases: Sequence[CaseView]) -> None:
        first = not self.view.cases.rowCount()
        self.view.show_cases(cases, discreet=self.desk.settings.discreet)
        if first and not self.search.hasFocus():
            self.view.choose_first()
        self._nothing.setText(
            self.tr("Nobody is found by these words.")
            if self.search.text().strip()
            else self.tr("No answer waits for you.")
        )
        self._pile.setCurrentIndex(0 if cases else 1)

    def _open(self, case: CaseView) -> None:
        self.desk.go(Place(Where.CASE, case.case_id))

    def _build(self) -> None:
        self.search.setPlaceholderText(self.tr("Search a name, number or service"))
        self.search.setAccessibleName(self.tr("Search"))
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(_SEARCH_WIDTH)
        self.search.textChanged.connect(lambda _: self._typing.start())
        self._typing.timeout.connect(self.reload)
        self.all.toggled.connect(lambda _: self.reload())
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        pile = QWidget()
        self._pile = QStackedLayout(pile)
        self._pile.addWidget(self.view)
        self._pile.addWidget(self._nothing)
        title = parts.title(self.title())
        title.setWordWrap(False)
        box = parts.column(parts.row(title, None, self.all, self.search), pile, space=theme.LARGE)
        box.setStretch(1, 1)
        self.setLayout(box)
