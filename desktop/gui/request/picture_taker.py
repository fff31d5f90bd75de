"""Brings pictures into a case: from the shutter, from files, from the clipboard. Outlives the page that began it.

    taker.shoot(preview.shutter(), panel.facts())
    taker.bring(files_given([Path("a.jpg")]), Origin(Kept.FOLDER), panel.facts())

Each file is one piece of work, from the camera to the vault, which ends whatever becomes of the page or the window.
One for which Pli was locked a moment too early waits in memory until it is unlocked: none that was taken is lost.
"""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from capture.clean.formats import PDF
from capture.frame import Snapshot
from cases.errors import Cancelled, PliError
from cases.identifiers import CaseId, PictureId
from cases.picture import PictureRole
from desktop import taking
from desktop.bringing import Given, Origin
from desktop.draft import PictureFacts
from desktop.gui.bridge import Lane, Running
from desktop.gui.desk import Desk
from desktop.gui.request.brought import Brought
from desktop.taking import CleanPicture

Kept = PictureId | tuple[CleanPicture, PictureFacts] | None
"""Where a picture is now: in the case, waiting for Pli to be unlocked, or in the case already before it came."""


class PictureTaker(QObject):
    """``kept``: a picture is in the case; ``refused``: the name of one that is not (empty for the camera), and why."""

    shot = Signal()
    """The camera gave a picture; it is cleaned and kept by and by."""
    kept = Signal(str)
    refused = Signal(str, object)
    progressed = Signal(object)
    """One more file of a go was looked at; gives the ``Brought``, which is over when all were."""

    def __init__(self, desk: Desk, case_id: CaseId) -> None:
        super().__init__(desk)
        self._desk = desk
        self._case_id = case_id
        self._under_way = 0
        self._going: dict[Running, Brought] = {}
        self._leaving = False
        self._locked_out: list[tuple[CleanPicture, PictureFacts]] = []
        desk.lock_changed.connect(self._lock_changed)

    def shoot(self, shutter: Callable[[], Snapshot], facts: PictureFacts) -> None:
        """Take a picture with the camera."""

        def work(running: Running) -> list[Kept]:
            snapshot = shutter()
            running.tell(1, 1)
            return [self._keep(taking.from_camera(snapshot), facts)]

        # not beside the decoding: a shutter waits for nothing but the next frame
        self._begin(work, "", None, Lane.NETWORK)

    def bring(self, given: Sequence[Given], origin: Origin, facts: PictureFacts) -> None:
        """Pictures from files or bytes; the originals stay where they are."""
        brought = Brought(origin, len(given))
        for each in given:
            work = partial(self._clean_and_keep, each, facts)
            self._going[self._begin(work, each.name, brought, Lane.PICTURES)] = brought

    def stop(self) -> None:
        """Take nothing more of what was brought: what is in the case stays in it."""
        for running in list(self._going):
            running.cancel()

    def finish(self) -> None:
        """Nothing more will come: go, as soon as all that did is kept."""
        if not self._leaving:
            self._leaving = True
            self._go_when_done()

    def _begin(
        self, work: Callable[[Running], list[Kept]], name: str, brought: Brought | None, lane: Lane
    ) -> Running:
        self._under_way += 1
        return self._desk.bridge.run_long(
            self,
            work,
            partial(self._say_kept, name, brought),
            partial(self._refuse, name, brought),
            lambda _done, _total: self.shot.emit(),
            lane,
        )

    # ── In another thread ────────────────────────────────────────────────────────────────────────────────

    def _clean_and_keep(self, given: Given, facts: PictureFacts, running: Running) -> list[Kept]:
        """Every page of it; a page that is refused takes nothing of those before it away."""
        running.check()
        kept = []
        for clean in taking.pages_from_bytes(given.read()):
            kept.append(self._keep(clean, facts, once=True))
            if running.is_cancelled():
                break
        return kept

    def _keep_late(self, clean: CleanPicture, facts: PictureFacts, _: Running) -> list[Kept]:
        return [self._keep(clean, facts)]

    def _keep(self, clean: CleanPicture, facts: PictureFacts, *, once: bool = False) -> Kept:
        """``once``: not when the very same picture is there; of the camera's, no two are the same."""
        with self._desk.session.opened() as practice:
            if practice is None:
                return clean, facts
            there = {picture.sha256 for picture in practice.pictures(self._case_id)} if once else ()
            if clean.image.sha256 in there:
                return None
            return practice.add_picture(self._case_id, clean.image, _said(clean, facts))

    # ── In the window's thread ───────────────────────────────────────────────────────────────────────────

    def _say_kept(self, name: str, brought: Brought | None, kept: list[Kept]) -> None:
        for each in kept:
            if isinstance(each, str):
                self.kept.emit(each)
                self._desk.changed()
            elif each is not None:
                self._locked_out.append(each)
        if brought is not None:
            brought.count(name, taken=len(kept) - kept.count(None), twice=kept.count(None))
        self._end(brought)

    def _refuse(self, name: str, brought: Brought | None, error: PliError) -> None:
        if brought is not None:
            brought.refuse(name, None if isinstance(error, Cancelled) else error)
        elif not self._leaving:
            self.refused.emit(name, error)
        if self._leaving and not isinstance(error, Cancelled):
            self._desk.show_error(error)
        self._end(brought)

    def _end(self, brought: Brought | None) -> None:
        self._under_way -= 1
        if brought is not None:
            self._going = {each: of for each, of in self._going.items() if not of.is_over}
            self.progressed.emit(brought)
        self._go_when_done()

    def _lock_changed(self, locked: bool) -> None:
        if not locked:
            waiting, self._locked_out = self._locked_out, []
            for clean, facts in waiting:
                self._begin(partial(self._keep_late, clean, facts), "", None, Lane.CASES)

    def _go_when_done(self) -> None:
        if self._leaving and not self._under_way and not self._locked_out:
            self.deleteLater()


def _said(clean: CleanPicture, facts: PictureFacts) -> PictureFacts:
    """With its time; a page of a document is no view of the body."""
    said = facts.model_copy(update={"taken": clean.taken})
    if clean.image.report.source == PDF:
        return said.model_copy(
            update={"role": PictureRole.DOCUMENT, "view": "", "site": None, "laterality": None}
        )
    return said
