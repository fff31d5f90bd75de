"""One picture of a case as large as there is room, with a way to the next and back to the case."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop.gui import formats, parts
from desktop.gui.case.material import SentPicture
from desktop.gui.case.said import picture_line
from desktop.gui.desk import Desk
from desktop.gui.pictures import of_item
from desktop.gui.request.large_picture import LargePicture
from desktop.gui.terms import time_source_words


class PictureViewer(QWidget):
    """``closed``: back to the case."""

    closed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._pictures: Sequence[SentPicture] = ()
        self.number = 0
        self.large = LargePicture(desk)
        self.who, self.words = parts.heading(""), parts.body("")
        self.back = parts.secondary(self.tr("Back to the case"), self.closed.emit, "back")
        self._before = parts.secondary(self.tr("Previous"), lambda: self.go(-1))
        self._next = parts.secondary(self.tr("Next"), lambda: self.go(1))
        zoom = parts.secondary(self.tr("Full size"), self.large.toggle_zoom, "search")
        foot = parts.row(self.back, self.words, zoom, self._before, self._next)
        foot.setStretch(1, 1)
        box = parts.column(self.who, self.large, foot)
        box.setStretch(1, 1)
        self.setLayout(box)

    def begin(self, who: str, pictures: Sequence[SentPicture], number: int) -> None:
        """Show one of somebody's pictures."""
        self.who.setText(who)
        self._pictures = pictures
        self._show(number)

    def _show(self, number: int) -> None:
        self.number, pictures = number, self._pictures
        sent = pictures[number]
        self.large.show_picture(of_item(sent.item_id, sent.picture.file), picture_line(sent.picture))
        self.words.setText(
            self.tr("Picture {number} of {count}: {words}. {taken}").format(
                number=number + 1, count=len(pictures), words=picture_line(sent.picture), taken=_taken(sent)
            )
        )
        self._before.setEnabled(number > 0)
        self._next.setEnabled(number < len(pictures) - 1)
        self.back.setFocus()

    def go(self, distance: int) -> None:
        """To one before or after."""
        number = self.number + distance
        if 0 <= number < len(self._pictures):
            self._show(number)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows go along, Escape goes back."""
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.go(1 if event.key() == Qt.Key.Key_Right else -1)
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)


def _taken(sent: SentPicture) -> str:
    taken = sent.picture.taken
    if taken.at is None:
        return time_source_words(taken.source)
    return f"{formats.moment(taken.at)} ({time_source_words(taken.source)})"
