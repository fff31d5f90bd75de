"""The pictures of a case as a step shows them: deleted ones go after a while, so that it can be taken back.

Until then nothing is removed: whatever ends the program, ends it with the picture still there.
"""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from cases.errors import PliError
from cases.identifiers import CaseId, PictureId
from desktop.areas import Decided
from desktop.draft import KeptPicture, PictureFacts
from desktop.gui.desk import Desk
from desktop.gui.request.lookout import lookout_of
from desktop.practice import Practice


class TakenPictures(QObject):
    """``changed``: other pictures than before, or something else is said of them."""

    changed = Signal()

    def __init__(self, desk: Desk, case_id: CaseId, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._case_id = case_id
        self._all: list[KeptPicture] = []
        self._going: PictureId | None = None
        self._unsaved: dict[PictureId, PictureFacts] = {}
        self._saving: dict[PictureId, PictureFacts] = {}
        self._decided: dict[PictureId, Decided] = {}
        self.lookout = lookout_of(desk)
        self.lookout.changed.connect(self._look_again)
        self.lookout.expect()
        desk.news.connect(self.read)

    @property
    def pictures(self) -> list[KeptPicture]:
        """Those that are there, in the order in which they were taken."""
        return [each for each in self._all if each.picture_id != self._going]

    def find(self, picture_id: PictureId) -> KeptPicture | None:
        """One of them."""
        return next((each for each in self.pictures if each.picture_id == picture_id), None)

    def read(self) -> None:
        """Look what is kept now."""
        case_id = self._case_id
        self._desk.run(self, lambda practice: practice.pictures(case_id), self.show)

    def show(self, pictures: Sequence[KeptPicture]) -> None:
        """These are kept; what was said of them a moment ago counts already."""
        self._all = [self._as_said(each) for each in pictures]
        self.lookout.attend(self._case_id, (each for each in self.pictures if not self._is_saving(each)))
        self.changed.emit()

    def say(self, picture_id: PictureId, facts: PictureFacts) -> None:
        """Something else is said of one; it is kept by ``save``."""
        self.say_all({picture_id: facts})

    def say_all(self, facts: Mapping[PictureId, PictureFacts]) -> None:
        """The same of several at once."""
        self._unsaved.update(facts)
        self.show(self._all)

    def save(self) -> None:
        """Keep what was said; also when the step is gone by then."""
        unsaved, self._unsaved = self._unsaved, {}
        if not unsaved:
            return
        self._saving.update(unsaved)
        case_id, desk = self._case_id, self._desk

        def saved(_: None) -> None:
            if isValid(self):
                self._saving = {
                    each: said for each, said in self._saving.items() if unsaved.get(each) != said
                }

        def failed(error: PliError) -> None:
            saved(None)
            desk.show_error(error)

        desk.run(desk, lambda practice: practice.change_pictures(case_id, unsaved), saved, failed)

    def decide(self, picture_id: PictureId, decided: Decided) -> None:
        """Something else is decided about what is seen in one; it is kept at once, and covered by and by."""
        case_id = self._case_id
        self._decided[picture_id] = decided
        self.show(self._all)

        lookout = self.lookout

        def keep(practice: Practice) -> KeptPicture:
            practice.decide(case_id, picture_id, decided.areas, decided.recognisable)
            return practice.waiting_picture(case_id, picture_id)

        def kept(picture: KeptPicture) -> None:
            lookout.attend(case_id, [picture])
            if isValid(self) and self._decided.get(picture_id) == decided:
                del self._decided[picture_id]
                self.read()

        # the desk asks for it, not the step: it is kept, and covered, also when the step is gone by then
        self._desk.run(self._desk, keep, kept)

    def delete(self, picture_id: PictureId) -> None:
        """Take one away, for now."""
        self.remove_deleted()
        self._going = picture_id
        self.changed.emit()

    def restore(self) -> None:
        """Bring it back."""
        self._going = None
        self.changed.emit()

    def remove_deleted(self) -> None:
        """Take it away for good."""
        going, self._going = self._going, None
        if going is not None:
            case_id = self._case_id
            self._all = [each for each in self._all if each.picture_id != going]
            self._unsaved.pop(going, None)
            self._desk.run(
                self._desk,
                lambda practice: practice.remove_picture(case_id, going),
                lambda _: self._desk.changed(),
            )

    def _as_said(self, picture: KeptPicture) -> KeptPicture:
        changed: dict[str, object] = {}
        said = self._unsaved.get(picture.picture_id) or self._saving.get(picture.picture_id)
        if said is not None:
            changed["facts"] = said
        if picture.picture_id in self._decided:
            decided = self._decided[picture.picture_id]
            changed |= {"areas": decided.areas, "recognisable": decided.recognisable}
        return picture.model_copy(update=changed) if changed else picture

    def _is_saving(self, picture: KeptPicture) -> bool:
        return picture.picture_id in self._decided

    def _look_again(self, picture_id: PictureId) -> None:
        if any(each.picture_id == picture_id for each in self._all):
            self.read()
