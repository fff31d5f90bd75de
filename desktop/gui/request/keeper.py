"""Keeps a draft as it is typed: each change is on the disk a quarter of a second later, and at once when one leaves.

>>> keeper.change(question="Is this benign?")                                    # doctest: +SKIP
>>> keeper.flush()                                                               # doctest: +SKIP
"""

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from cases.errors import PliError
from desktop.draft import Draft
from desktop.gui.desk import Desk

_PAUSE = 250
"""Milliseconds after a change until it is kept, with what was changed meanwhile."""


class DraftKeeper(QObject):
    """The draft as the page has it, ahead of the disk by a quarter of a second at most."""

    changed = Signal()
    """Something else was typed or chosen: ``draft`` says what."""
    saved = Signal()
    """What was changed is on the disk."""

    def __init__(self, desk: Desk, draft: Draft, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self.draft = draft
        self._kept = draft
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self.flush)

    def change(self, **fields: object) -> None:
        """Exchange some fields; the consent has its own way (``adopt``)."""
        try:
            changed = self.draft.with_fields(**fields)
        except PliError as error:
            self._desk.show_error(error)
            return
        if changed != self.draft:
            self.draft = changed
            if not self._timer.isActive():  # who types without a pause is kept too
                self._timer.start()
            self.changed.emit()

    def take(self, kept: Draft) -> None:
        """The draft was read anew, with nothing left to keep."""
        self.draft = self._kept = kept

    def adopt(self, kept: Draft) -> None:
        """A consent was recorded; what was typed meanwhile stays."""
        self._kept = self._kept.model_copy(update={"consent": kept.consent})
        self.draft = self.draft.model_copy(update={"consent": kept.consent})
        self.saved.emit()

    def forget(self) -> None:
        """Nothing more is to be kept: the draft goes."""
        self._timer.stop()
        self._kept = self.draft

    def flush(self) -> None:
        """Keep now what was changed."""
        self._timer.stop()
        if self.draft == self._kept:
            return
        draft, before = self.draft, self._kept
        self._kept = draft

        def failed(error: PliError) -> None:
            if isValid(self):
                self._kept = before
            self._desk.show_error(error)

        # the desk asks for it, not the page: it is kept, and an error is shown, also when the page is gone by then
        self._desk.run(self._desk, lambda practice: practice.save_draft(draft), self._say_saved, failed)

    def _say_saved(self, _: Draft) -> None:
        if isValid(self):
            self.saved.emit()
