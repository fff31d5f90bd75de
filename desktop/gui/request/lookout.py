"""Looks at each picture that waits for what tells who somebody is, and covers what is to be covered.

    lookout_of(desk).attend(case_id, pictures)      # ``changed`` says when something about one is known

Both happen beside the window, in children that see one picture each. What is found and decided is in the case at
once; what could not be done stays to be done, and ``failed`` says why: the next time the pictures are shown it is
tried again.
"""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QObject, Signal

from capture.privacy.findings import Finding
from capture.privacy.look import Looking
from capture.privacy.mask import mask
from cases.errors import CaseUnknown, PictureUnknown, PliError, VaultLocked
from cases.identifiers import CaseId, PictureId
from cases.privacy import Area
from desktop.draft import KeptPicture
from desktop.gui.bridge import Lane, Running
from desktop.gui.desk import Desk


def lookout_of(desk: Desk) -> "Lookout":
    """The one of this desk."""
    return desk.findChild(Lookout) or Lookout(desk)


class Lookout(QObject):
    """One for each desk: ``lookout_of``."""

    changed = Signal(str)
    """The identifier of a picture of which something else is known, or that has other pixels."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._looking = Looking()
        self._is_expecting = False
        self._busy: set[PictureId] = set()
        self.failed: dict[PictureId, PliError] = {}
        desk.lock_changed.connect(lambda locked: self.rest() if locked else None)

    def attend(self, case_id: CaseId, pictures: Iterable[KeptPicture]) -> None:
        """Do what is still to be done with these."""
        for picture in pictures:
            if picture.picture_id not in self._busy and picture.picture_id not in self.failed:
                self._attend_to(case_id, picture)

    def again(self, picture_id: PictureId) -> None:
        """What failed is to be tried again."""
        self.failed.pop(picture_id, None)
        self.changed.emit(picture_id)

    def is_busy(self, picture_id: PictureId) -> bool:
        """Whether a picture is being looked at or covered."""
        return picture_id in self._busy

    def expect(self) -> None:
        """Pictures will come: have a child ready for the next one."""
        self._is_expecting = True
        self._desk.bridge.run(self, self._prepare, _ready, _said_when_it_looks, lane=Lane.LOOKING)

    def rest(self) -> None:
        """No picture is expected: let no child wait for one."""
        self._is_expecting = False
        self._looking.rest()

    def _attend_to(self, case_id: CaseId, picture: KeptPicture) -> None:
        work = self._look if not picture.was_looked_at else self._cover if not picture.is_covered else None
        if work is None:
            return
        picture_id = picture.picture_id
        self._busy.add(picture_id)
        self._desk.bridge.run_long(
            self,
            partial(work, case_id, picture_id),
            partial(self._done, case_id),
            partial(self._fail, picture_id),
            lane=Lane.LOOKING,
        )

    # ── In another thread ────────────────────────────────────────────────────────────────────────────────

    def _prepare(self) -> None:
        if self._is_expecting:
            self._looking.prepare()

    def _look(self, case_id: CaseId, picture_id: PictureId, running: Running) -> KeptPicture:
        running.check()
        with self._desk.session.opened() as practice:
            if practice is None:
                raise VaultLocked
            data = practice.original_picture(case_id, picture_id)
        found = tuple(map(_area, self._looking.look(data).found))
        with self._desk.session.opened() as practice:
            if practice is None:
                raise VaultLocked
            practice.was_looked_at(case_id, picture_id, found)
            return practice.waiting_picture(case_id, picture_id)

    def _cover(self, case_id: CaseId, picture_id: PictureId, running: Running) -> KeptPicture:
        running.check()
        with self._desk.session.opened() as practice:
            if practice is None:
                raise VaultLocked
            picture = practice.waiting_picture(case_id, picture_id)
            data = practice.original_picture(case_id, picture_id)
        masked = mask(data, picture.covered) if picture.covered else None
        with self._desk.session.opened() as practice:
            if practice is None:
                raise VaultLocked
            practice.cover(case_id, picture_id, picture.covered, masked)
            return practice.waiting_picture(case_id, picture_id)

    # ── In the window's thread ───────────────────────────────────────────────────────────────────────────

    def _done(self, case_id: CaseId, picture: KeptPicture) -> None:
        """What was decided meanwhile is done next."""
        self._busy.discard(picture.picture_id)
        self.attend(case_id, [picture])
        if self._is_expecting:
            self.expect()
        self.changed.emit(picture.picture_id)

    def _fail(self, picture_id: PictureId, error: PliError) -> None:
        self._busy.discard(picture_id)
        if not isinstance(
            error, PictureUnknown | CaseUnknown | VaultLocked
        ):  # it went, or it waits to be unlocked
            self.failed[picture_id] = error
        self.changed.emit(picture_id)


def _ready(_: None) -> None:
    """A child waits."""


def _said_when_it_looks(_: PliError) -> None:
    """The next picture says the same, and is the one that it concerns."""


def _area(found: Finding) -> Area:
    return Area(
        found=found.kind,
        left=found.left,
        top=found.top,
        width=found.width,
        height=found.height,
        confidence=round(found.confidence, 3),
    )
