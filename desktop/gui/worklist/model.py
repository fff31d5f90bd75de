"""The rows of the work list: cases under the names of their groups."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from cases.identifiers import CaseId, ItemId
from desktop.case_view import CaseView, Group
from desktop.gui import formats
from desktop.gui.terms import group_words
from desktop.gui.worklist.row_words import RowWords, row_words

ROW = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class GroupRow:
    """The name of a group, and how many cases are in it."""

    group: Group
    count: int

    @property
    def words(self) -> str:
        return f"{group_words(self.group)}  {self.count}"


@dataclass(frozen=True)
class CaseRow:
    """A case and its words. ``sent``: bytes done and bytes in all, while it leaves."""

    case: CaseView
    words: RowWords
    sent: tuple[int, int] | None = None

    @property
    def state(self) -> str:
        """How far it is, with the share that has left."""
        return self.words.state if self.sent is None else formats.percent(*self.sent)


Row = GroupRow | CaseRow


class WorklistModel(QAbstractListModel):
    """Shows what it is given; knows how much of each item has left."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[Row] = []
        self._sent: dict[ItemId, tuple[int, int]] = {}

    def show_cases(self, cases: Sequence[CaseView], *, discreet: bool) -> bool:
        """Other cases, in their order; ``False`` when they are the same as before."""
        rows: list[Row] = []
        counts = {group: sum(case.group is group for case in cases) for group in Group}
        for case in cases:
            if not rows or _group_of(rows[-1]) is not case.group:
                rows.append(GroupRow(case.group, counts[case.group]))
            rows.append(CaseRow(case, row_words(case, discreet=discreet), self._sent_of(case)))
        if rows == self._rows:
            return False
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()
        return True

    def show_sent(self, item_id: ItemId, done: int, total: int) -> None:
        """An item on its way has come so far."""
        self._sent[item_id] = (done, total)
        for number, row in enumerate(self._rows):
            if isinstance(row, CaseRow) and item_id in row.case.on_the_way:
                self._rows[number] = CaseRow(row.case, row.words, (done, total))
                self.dataChanged.emit(self.index(number), self.index(number))

    def row_of(self, case_id: CaseId) -> int | None:
        """Where a case stands."""
        for number, row in enumerate(self._rows):
            if isinstance(row, CaseRow) and row.case.case_id == case_id:
                return number
        return None

    def at(self, index: Index) -> Row | None:
        """The row of an index."""
        return self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None

    def _sent_of(self, case: CaseView) -> tuple[int, int] | None:
        return next((self._sent[each] for each in case.on_the_way if each in self._sent), None)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A group's name is not chosen."""
        row = self.at(index)
        if isinstance(row, CaseRow):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.at(index)
        if row is None:
            return None
        if role == ROW:
            return row
        if role not in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return None
        if isinstance(row, GroupRow):
            return row.words if role == Qt.ItemDataRole.AccessibleTextRole else None
        return row.words.spoken


def _group_of(row: Row) -> Group:
    return row.group if isinstance(row, GroupRow) else row.case.group
