"""The pictures of a case as a step shows them: deleted ones go after a while, so that it can be taken back.

Until then nothing is removed: whatever ends the program, ends it with the picture still there.
"""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from cases.identifiers import CaseId, PictureId
from desktop.draft import KeptPicture, PictureFacts
from desktop.gui.desk import Desk
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
        self.changed.emit()

    def say(self, picture_id: PictureId, facts: PictureFacts) -> None:
        """Something else is said of one; it is kept by ``save``."""
        self._unsaved[picture_id] = facts
        self.show(self._all)

    def save(self) -> None:
        """Keep what was said; also when the step is gone by then."""
        unsaved, self._unsaved = self._unsaved, {}
        case_id = self._case_id
        for picture_id, facts in unsaved.items():
            change = partial(_change, case_id=case_id, picture_id=picture_id, facts=facts)
            self._desk.run(self._desk, change, _done)

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
        facts = self._unsaved.get(picture.picture_id)
        return picture if facts is None else picture.model_copy(update={"facts": facts})


def _change(practice: Practice, case_id: CaseId, picture_id: PictureId, facts: PictureFacts) -> None:
    practice.change_picture(case_id, picture_id, facts)


def _done(_: None) -> None:
    """It is kept."""
