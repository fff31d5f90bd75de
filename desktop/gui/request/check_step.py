"""The third step: each picture as it will be sent, and what was taken out of its file, in words."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QGridLayout, QStackedWidget, QWidget

from cases.identifiers import CaseId, PictureId
from desktop.areas import Decided
from desktop.draft import KeptPicture, PictureFacts
from desktop.gui import parts
from desktop.gui.desk import Desk
from desktop.gui.place import Place, Step, Where
from desktop.gui.request.areas_view import AreasView
from desktop.gui.request.cleaning_words import total_line
from desktop.gui.request.film_strip import shot_words
from desktop.gui.request.floating import Floating
from desktop.gui.request.picture_check import PictureCheck
from desktop.gui.request.same_clock import SameClock
from desktop.gui.request.taken_pictures import TakenPictures

_NONE, _CARDS, _LARGE = range(3)
_TYPING = 400  # milliseconds after the last key until what is said of a picture is kept


class CheckStep(QWidget):
    """A card for each picture, or one of them large."""

    def __init__(self, desk: Desk, case_id: CaseId) -> None:
        super().__init__()
        self._desk = desk
        self._case_id = case_id
        self._cards: dict[PictureId, PictureCheck] = {}
        self.taken = TakenPictures(desk, case_id, self)
        self.floating = Floating()
        self.large = AreasView(desk, case_id)
        self._typing = QTimer(self, singleShot=True, interval=_TYPING)
        self._making = QTimer(self, singleShot=True, interval=0)
        self._deleting = QTimer(self, singleShot=True, interval=QApplication.doubleClickInterval())
        self._build()
        self._connect()
        self.taken.read()

    def leaving(self) -> None:
        """Keep what was said, and remove what was deleted."""
        self._typing.stop()
        self.taken.save()
        self.taken.remove_deleted()
        self.taken.lookout.rest()

    @property
    def cards(self) -> list[PictureCheck]:
        """Of the pictures that are there, in their order; the last may have none yet."""
        return [
            self._cards[each.picture_id] for each in self.taken.pictures if each.picture_id in self._cards
        ]

    def _show(self) -> None:
        """A card that is there stays, with what is typed in it; of a deleted picture it is hidden, to come back."""
        pictures = self.taken.pictures
        self._total.setText(total_line(pictures) if len(pictures) > 1 else "")
        self._total.setHidden(not self._total.text())
        for picture_id, card in self._cards.items():
            card.setHidden(self.taken.find(picture_id) is None)
        large = self.large.shown if self._stack.currentIndex() == _LARGE else None
        if large is None or self.taken.find(large.picture_id) is None:
            self._stack.setCurrentIndex(_CARDS if pictures else _NONE)
        self._show_areas()
        self._make_next()

    def _make_next(self) -> None:
        """The card of the first picture that has none; one by one, so that the window answers meanwhile."""
        for number, picture in enumerate(self.taken.pictures, 1):
            if picture.picture_id not in self._cards:
                card = self._cards[picture.picture_id] = self._card(number, picture)
                self._list.addWidget(card)
                self._show_state(card, picture)
                self._making.start()
                return

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
            self._stack.setCurrentIndex(_LARGE)
            self.large.show_picture(picture, shot_words(picture.facts))
            self._show_areas()
            self._back.setFocus()

    def _show_areas(self) -> None:
        for number, picture in enumerate(self.taken.pictures, 1):
            if (card := self._cards.get(picture.picture_id)) is not None:
                card.show_number(number)
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
        self._stack.setCurrentIndex(_CARDS)

    def _delete(self, picture_id: PictureId) -> None:
        if self._deleting.isActive():
            return  # the second press of a double click: the next card stands there by now
        self._deleting.start()
        self._leave_card(picture_id)
        self.floating.say(self.tr("The picture was deleted."), self.tr("Undo"))
        self.taken.delete(picture_id)

    def _leave_card(self, picture_id: PictureId) -> None:
        """Give the keyboard to the card beside it: Qt would scroll to where that stood before."""
        cards, leaving = self.cards, self._cards[picture_id]
        at = cards.index(leaving)
        for beside in (*cards[at + 1 : at + 2], *cards[max(0, at - 1) : at])[:1]:
            beside.picture.setFocus()

    def _restore(self) -> None:
        self._deleting.stop()
        self.taken.restore()

    def _say(self, picture_id: PictureId, facts: object) -> None:
        if isinstance(facts, PictureFacts):
            self.taken.say(picture_id, facts)
            self._typing.start()

    def _take_pictures(self) -> None:
        self._desk.go(Place(Where.REQUEST, self._case_id, step=Step.PICTURES))

    def _build(self) -> None:
        self._list = parts.column()
        self._total = parts.hint("")
        inside = parts.holding(parts.column(self._total, self._list, None))
        self._back = parts.secondary(self.tr("All pictures"), self._close, "back")
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
        self.floating.pressed.connect(self._restore)
        self.floating.over.connect(self.taken.remove_deleted)
        self.large.decided.connect(self._decide_open_one)
        self.large.again.connect(self._look_again)
        self._typing.timeout.connect(self.taken.save)
        self._making.timeout.connect(self._make_next)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves a large picture."""
        if event.key() == Qt.Key.Key_Escape and self._stack.currentIndex() == _LARGE:
            self._close()
        else:
            super().keyPressEvent(event)
