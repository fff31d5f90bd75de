"""Which of the pictures is looked at, and what is said of it: kept a moment after the last key."""

from PySide6.QtCore import QObject, QTimer

from cases.identifiers import PictureId
from desktop.draft import KeptPicture, PictureFacts
from desktop.gui.request.taken_pictures import TakenPictures

_TYPING = 400
"""Milliseconds after the last key until what is said of a picture is kept."""


class LookedAt(QObject):
    """``picture_id``: ``None`` while the camera is looked at."""

    def __init__(self, taken: TakenPictures, parent: QObject) -> None:
        super().__init__(parent)
        self._taken = taken
        self.picture_id: PictureId | None = None
        self._typing = QTimer(self, singleShot=True, interval=_TYPING)
        self._typing.timeout.connect(self.keep)

    @property
    def picture(self) -> KeptPicture | None:
        """The one that is looked at, unless it went meanwhile."""
        return None if self.picture_id is None else self._taken.find(self.picture_id)

    def say(self, facts: PictureFacts) -> None:
        """Something else is said of it; what is known otherwise stays."""
        picture = self.picture
        if picture is None:
            return
        before = picture.facts
        said = facts.model_copy(update={"lesion": before.lesion, "taken": before.taken})
        if said != before:
            self._taken.say(picture.picture_id, said)
            self._typing.start()

    def keep(self) -> None:
        """Keep now what was said."""
        self._typing.stop()
        self._taken.save()
