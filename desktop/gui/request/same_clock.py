"""Corrects the pictures by one clock together: offered under the one that was corrected, undone in one step."""

from PySide6.QtCore import QObject

from cases.identifiers import PictureId
from cases.picture import TimeTaken
from desktop import clocks
from desktop.gui.request.clock_offer import ClockOffer
from desktop.gui.request.taken_pictures import TakenPictures


class SameClock(QObject):
    """Of one card: ``corrected`` before the new time of its picture is said, and ``offer`` asks about the others."""

    def __init__(self, taken: TakenPictures, picture_id: PictureId, offer: ClockOffer) -> None:
        super().__init__(offer)
        self._taken, self._picture_id, self._offer = taken, picture_id, offer
        self._after: dict[PictureId, TimeTaken] = {}
        offer.accepted.connect(self._correct)
        offer.taken_back.connect(self._take_back)

    def corrected(self, time: TimeTaken) -> None:
        """A person says another time of the picture."""
        self._offer.hide()
        picture = self._taken.find(self._picture_id)
        by = None if picture is None else clocks.difference(picture.facts.taken, time)
        if picture is None or by is None:
            return
        now = clocks.now_on_the_wall()
        self._after = {
            each.picture_id: clocks.shifted(each.facts, by).taken
            for each in clocks.by_same_clock(self._taken.pictures, picture)
            if not clocks.is_to_come(each.facts, by, now)
        }
        if self._after:
            self._offer.offer(len(self._after), by)

    def _correct(self) -> None:
        """Their times as they were are kept, to be taken back."""
        said = self._say()
        if said:
            self._offer.say_done(said)
        else:
            self._offer.hide()

    def _take_back(self) -> None:
        self._say()

    def _say(self) -> int:
        """Exchange the times with those that were, of the pictures that are still there; how many."""
        there = {each.picture_id: each.facts for each in self._taken.pictures}
        changed = {
            picture_id: there[picture_id].model_copy(update={"taken": time})
            for picture_id, time in self._after.items()
            if picture_id in there
        }
        self._after = {picture_id: there[picture_id].taken for picture_id in changed}
        self._taken.say_all(changed)
        self._taken.save()
        return len(changed)
