"""The list itself: arrows go along, Enter opens; what somebody looks at stays where it is when something changes."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QListView

from cases.identifiers import CaseId
from desktop.case_view import CaseView
from desktop.gui.worklist.delegate import WorklistDelegate
from desktop.gui.worklist.model import CaseRow, WorklistModel


class WorklistView(QListView):
    """``opened`` and ``helped`` give a ``CaseView``: of the row, or of the button of its way out."""

    opened = Signal(object)
    helped = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.cases = WorklistModel()
        self._painter = WorklistDelegate(self)
        self.setModel(self.cases)
        self.setItemDelegate(self._painter)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setAccessibleName(self.tr("Cases"))

    def show_cases(self, cases: Sequence[CaseView], *, discreet: bool) -> None:
        """Other cases; the chosen one, or else the topmost in sight, stays at its height."""
        anchor, chosen = self._anchor(), self.chosen()
        if not self.cases.show_cases(cases, discreet=discreet):
            return
        if chosen is not None:
            self._choose(chosen.case_id)
        if anchor is not None:
            case_id, height = anchor
            row = self.cases.row_of(case_id)
            if row is not None:
                moved = self.visualRect(self.cases.index(row)).top() - height
                self.verticalScrollBar().setValue(self.verticalScrollBar().value() + moved)

    def chosen(self) -> CaseView | None:
        """The case that the keyboard is on."""
        row = self.cases.at(self.currentIndex())
        return row.case if isinstance(row, CaseRow) else None

    def choose_first(self) -> None:
        """Go to the first case."""
        if self.cases.rowCount() > 1:
            self.setCurrentIndex(self.cases.index(1))

    def _choose(self, case_id: CaseId) -> None:
        row = self.cases.row_of(case_id)
        if row is not None:
            scrolled = self.verticalScrollBar().value()
            self.setCurrentIndex(self.cases.index(row))
            self.verticalScrollBar().setValue(scrolled)

    def _anchor(self) -> tuple[CaseId, int] | None:
        """A case in sight and its height: the chosen one before others."""
        chosen = self.chosen()
        if chosen is not None:
            rect = self.visualRect(self.currentIndex())
            if self.viewport().rect().intersects(rect):
                return chosen.case_id, rect.top()
        for number in range(self.cases.rowCount()):
            index = self.cases.index(number)
            row, rect = self.cases.at(index), self.visualRect(index)
            if isinstance(row, CaseRow) and rect.bottom() >= 0:
                return row.case.case_id, rect.top()
        return None

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """One click opens a case; on its button, it helps."""
        super().mouseReleaseEvent(event)
        place = event.position().toPoint()
        index = self.indexAt(place)
        row = self.cases.at(index)
        if event.button() is not Qt.MouseButton.LeftButton or not isinstance(row, CaseRow):
            return
        if self._painter.is_on_button(row, self.visualRect(index), place):
            self.helped.emit(row.case)
        else:
            self.opened.emit(row.case)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the case."""
        chosen = self.chosen()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and chosen is not None:
            self.opened.emit(chosen)
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)
