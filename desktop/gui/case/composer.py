"""Where something is written on a case: a reply, a correction, why it is withdrawn. Kept as it is typed."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QPushButton

from cases.errors import PliError
from cases.identifiers import CaseId
from cases.message import MessageKind
from desktop.gui import parts, theme
from desktop.gui.desk import Desk
from desktop.practice import MessageText
from desktop.store.courier import Parcel

_TYPING = 400
"""Milliseconds after the last key until what was typed is kept."""
_MOST = 8_000
_HEIGHT = 112


class Composer(parts.Card):
    """``said``: it was sealed; ``put_aside``: not now. Hidden until ``open``."""

    said = Signal()
    put_aside = Signal()

    def __init__(self, desk: Desk, case_id: CaseId) -> None:
        self.name = parts.subheading("")
        self.text = QPlainTextEdit()
        self.text.setFixedHeight(_HEIGHT)
        self.text.setTabChangesFocus(True)
        self._close = parts.secondary(self.tr("Not now"), self.close_it)
        self._buttons: dict[MessageKind, QPushButton] = {
            MessageKind.REPLY: parts.primary(self.tr("Send the reply"), self.say),
            MessageKind.CORRECTION: parts.primary(self.tr("Send the correction"), self.say),
            MessageKind.WITHDRAWAL: parts.danger(self.tr("Withdraw the case"), self.say),
        }
        super().__init__(
            self.name,
            self.text,
            parts.row(self._close, None, *self._buttons.values()),
            space=theme.SMALL,
        )
        self._desk = desk
        self._case_id = case_id
        self.kind: MessageText = MessageKind.REPLY
        self._kept: dict[str, str] = {}
        self._typing = QTimer(self, singleShot=True, interval=_TYPING)
        self._typing.timeout.connect(self.keep)
        self.text.textChanged.connect(self._changed)
        self.hide()

    def begin(self, kept: dict[str, str]) -> None:
        """What was begun to be written stands there again."""
        self._kept = dict(kept)
        if kept.get(MessageKind.REPLY):
            self.open(MessageKind.REPLY)

    def open(self, kind: MessageText) -> None:
        """Write something of this kind."""
        self.keep()
        self.kind = kind
        self.name.setText(self._names()[kind])
        self.text.setAccessibleName(self.name.text())
        self.text.setPlainText(self._kept.get(kind, ""))
        self.text.moveCursor(QTextCursor.MoveOperation.End)
        for each, button in self._buttons.items():
            button.setVisible(each is kind)
        self._changed()
        self.show()
        self.text.setFocus()

    def close_it(self) -> None:
        """Put it aside; what was typed is kept."""
        self.keep()
        self.hide()
        self.put_aside.emit()

    def keep(self) -> None:
        """Keep what was typed until now."""
        self._typing.stop()
        if self.isHidden() or self._kept.get(self.kind, "") == self._written():
            return
        case_id, kind, written = self._case_id, self.kind, self._written()
        self._kept[kind] = written
        self._desk.run(
            self._desk, lambda practice: practice.keep_unsent(case_id, kind, written), _nothing_more
        )

    def say(self) -> None:
        """Seal it for all whom the case concerns."""
        self._typing.stop()
        case_id, kind, written = self._case_id, self.kind, self._written()
        author = self._desk.person.person_id
        self._buttons[kind].setEnabled(False)
        self._desk.run(
            self,
            lambda practice: practice.say(case_id, kind, written, author),
            self._is_said,
            self._failed,
        )

    @property
    def button(self) -> QPushButton:
        """What Enter presses while it is open."""
        return self._buttons[self.kind]

    def _is_said(self, _: Parcel) -> None:
        self._kept.pop(self.kind, None)
        self.hide()
        self._desk.sync_now()
        self.said.emit()

    def _failed(self, error: PliError) -> None:
        self._changed()
        self._desk.show_error(error)

    def _changed(self) -> None:
        self._buttons[self.kind].setEnabled(bool(self._written().strip()))
        if not self.isHidden():
            self._typing.start()

    def _written(self) -> str:
        return self.text.toPlainText()[:_MOST]

    def _names(self) -> dict[MessageKind, str]:
        return {
            MessageKind.REPLY: self.tr("Your reply to the service"),
            MessageKind.CORRECTION: self.tr("What is to be corrected?"),
            MessageKind.WITHDRAWAL: self.tr(
                "Why is the case withdrawn? The service is told, and cannot answer it any more."
            ),
        }


def _nothing_more(_: None) -> None:
    """It is kept."""
