"""Taking a request away before it was sent: asked once more, for nothing brings it back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.gui import parts
from desktop.gui.desk import Desk
from desktop.gui.request.keeper import DraftKeeper


class DeletePart(QWidget):
    """``deleted``: the draft and its pictures are gone."""

    deleted = Signal()

    def __init__(self, desk: Desk, keeper: DraftKeeper) -> None:
        super().__init__()
        self._desk = desk
        self._keeper = keeper
        self.ask = parts.danger(self.tr("Delete this request"), self._ask)
        self.sure = parts.danger(self.tr("Delete"), self._delete)
        self.keep = parts.secondary(self.tr("Keep it"), self._keep)
        words = self.tr("The request and its pictures are deleted for good. Nothing of it was sent.")
        self._question = parts.Notice("danger", words, self.keep, self.sure)
        self._question.hide()
        self.setLayout(parts.column(parts.row(None, self.ask), self._question))

    def _ask(self) -> None:
        self.ask.hide()
        self._question.show()
        self.keep.setFocus()

    def _keep(self) -> None:
        self._question.hide()
        self.ask.show()
        self.ask.setFocus()

    def _delete(self) -> None:
        case_id = self._keeper.draft.case_id
        self._keeper.forget()
        self._desk.run(self, lambda practice: practice.drop_draft(case_id), self._is_gone)

    def _is_gone(self, _: None) -> None:
        self.deleted.emit()
