"""The third step: each picture as it will be sent, and what was taken out of its file, in words."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QStackedWidget, QVBoxLayout, QWidget

from cases.identifiers import CaseId, PictureId
from desktop.areas import Decided
from desktop.draft import KeptPicture, PictureFacts
from desktop.gui import parts, theme
from desktop.gui.desk import Desk
from desktop.gui.place import Place, Step, Where
from desktop.gui.request.areas_view import AreasView
from desktop.gui.request.cleaning_words import total_line
from desktop.gui.request.film_strip import shot_words
from desktop.gui.request.floating import Floating
from desktop.gui.request.picture_check import PictureCheck
from desktop.gui.request.same_clock import SameClock
from desktop.gui.request.taken_pictures import TakenPictures

_TYPING = 400  # milliseconds after the last key until what is said of a picture is kept


class CheckStep(QWidget):
    """A card for each picture, or one of them large."""

    def __init__(self, desk: Desk, case_id: CaseId) -> None:
        super().__init__()
        self._desk = desk
        self._case_id = case_id
        self._shown: list[PictureId] = []
        self._read_once = False
        self.cards: list[PictureCheck] = []
        self.taken = TakenPictures(desk, case_id, self)
        self.floating = Floating()
        self.large = AreasView(desk, case_id)
        self._typing = QTimer(self, singleShot=True, interval=_TYPING)
        self._making = QTimer(self, singleShot=True, interval=0)
        self._build()
        self._connect()
        self.taken.read()

    def leaving(self) -> None:
        """Keep what was said, and remove what was deleted."""
        self._typing.stop()
        self.taken.save()
        self.taken.remove_deleted()
        self.taken.lookout.rest()

    def _show(self) -> None:
        """Make the cards anew where there are other pictures; what is typed in them stays where it is."""
        wanted = [picture.picture_id for picture in self.taken.pictures]
        if self._read_once and wanted == self._shown:
            self._show_areas()
            return
        is_first, self._read_once, self._shown = not self._read_once, True, wanted
        parts.clear(self._list)
        self.cards = []
        if len(wanted) > 1 and (total := total_line(self.taken.pictures)):
            self._list.addWidget(parts.hint(total))
        self._list.addStretch(1)
        self._stack.setCurrentIndex(1 if wanted else 0)
        while self._make_next() and not is_first:
            pass  # who deletes one of many stays where they are in the list

    def _make_next(self) -> bool:
        """The card of the first picture that has none; at first one by one, so that the window answers meanwhile."""
        if len(self.cards) == len(self._shown):
            return False
        picture = self.taken.pictures[len(self.cards)]
        card = self._card(len(self.cards) + 1, picture)
        self._list.insertWidget(self._list.count() - 1, card)
        self.cards.append(card)
        self._show_state(card, picture)
        self._making.start()
        return True

    def _card(self, number: int, picture: KeptPicture) -> PictureCheck:
        card = PictureCheck(self._desk, self._case_id, number, picture)
        picture_id = picture.picture_id
        card.opened.connect(lambda: self._open(picture_id))
        card.deleted.connect(lambda: self._delete(picture_id))
        card.corrected.connect(SameClock(self.taken, picture_id, card.clock).corrected)
        card.said.connect(lambda facts: self._say(picture_id, facts))
        card.areas.decided.connect(lambda decided: self._decide(picture_id, decided))
        card.areas.again.connect(lambda: self.taken.lookout.again(picture_id))
        return card

    def _open(self, picture_id: PictureId) -> None:
        picture = self.taken.find(picture_id)
        if picture is not None:
            self._stack.setCurrentIndex(2)
            self.large.show_picture(picture, shot_words(picture.facts))
            self._show_areas()
            self._back.setFocus()

    def _show_areas(self) -> None:
        for card, picture in zip(
            self.cards, self.taken.pictures, strict=False
        ):  # the last may have no card yet
            self._show_state(card, picture)

    def _show_state(self, card: PictureCheck, picture: KeptPicture) -> None:
        """What is seen in it, and what was decided about it."""
        lookout, open_now = self.taken.lookout, self.large.shown
        busy, failed = lookout.is_busy(picture.picture_id), lookout.failed.get(picture.picture_id)
        card.show_state(picture, busy=busy, failed=failed)
        if open_now is not None and open_now.picture_id == picture.picture_id:
            self.large.show_state(picture, busy=busy, failed=failed)

    def _decide(self, picture_id: PictureId, decided: object) -> None:
        if isinstance(decided, Decided):
            self.taken.decide(picture_id, decided)

    def _decide_open_one(self, decided: object) -> None:
        if self.large.shown is not None:
            self._decide(self.large.shown.picture_id, decided)

    def _look_again(self) -> None:
        if self.large.shown is not None:
            self.taken.lookout.again(self.large.shown.picture_id)

    def _close(self) -> None:
        self._stack.setCurrentIndex(1)

    def _delete(self, picture_id: PictureId) -> None:
        self.floating.say(self.tr("The picture was deleted."), self.tr("Undo"))
        self.taken.delete(picture_id)

    def _say(self, picture_id: PictureId, facts: object) -> None:
        if isinstance(facts, PictureFacts):
            self.taken.say(picture_id, facts)
            self._typing.start()

    def _take_pictures(self) -> None:
        self._desk.go(Place(Where.REQUEST, self._case_id, step=Step.PICTURES))

    def _build(self) -> None:
        self._list = QVBoxLayout()
        self._list.setSpacing(theme.MEDIUM)
        inside = parts.holding(self._list)
        self._back = parts.secondary(self.tr("Back to the pictures"), self._close, "back")
        large = parts.column(self.large, parts.row(self._back, None, *self.large.zooming))
        large.setStretch(0, 1)
        none = parts.body(self.tr("There is no picture yet."))
        take = parts.secondary(self.tr("Take pictures"), self._take_pictures, "camera")
        self._stack = QStackedWidget()
        self._stack.addWidget(parts.holding(parts.column(none, parts.row(take, None), None)))
        self._stack.addWidget(parts.scrolling(inside))
        self._stack.addWidget(parts.holding(large))
        over = QGridLayout(self)
        over.setContentsMargins(0, 0, 0, 0)
        over.addWidget(self._stack, 0, 0)
        top = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter
        over.addWidget(self.floating, 0, 0, top)

    def _connect(self) -> None:
        self.taken.changed.connect(self._show)
        self.floating.pressed.connect(self.taken.restore)
        self.floating.over.connect(self.taken.remove_deleted)
        self.large.decided.connect(self._decide_open_one)
        self.large.again.connect(self._look_again)
        self._typing.timeout.connect(self.taken.save)
        self._making.timeout.connect(self._make_next)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves a large picture."""
        if event.key() == Qt.Key.Key_Escape and self._stack.currentIndex() == 2:
            self._close()
        else:
            super().keyPressEvent(event)
