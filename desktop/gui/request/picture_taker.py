"""Brings pictures into a case: from the shutter, from files, from the clipboard. Outlives the page that began it.

    taker.shoot(preview.shutter(), panel.facts())
    taker.look_through(partial(files_given, [Path("a.jpg")]), panel.said())

Each file is one piece of work, from the camera to the vault, which ends whatever becomes of the page or the window.
One for which Pli was locked a moment too early waits in memory until it is unlocked: none that was taken is lost.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from capture.clean.formats import PDF
from capture.frame import Snapshot
from cases.errors import Cancelled, PliError
from cases.identifiers import CaseId, PictureId, new_id
from cases.picture import PictureRole
from desktop import taking
from desktop.bringing import Given, Looked
from desktop.draft import PictureFacts
from desktop.gui.bridge import Lane, Running
from desktop.gui.desk import Desk
from desktop.gui.request.brought import Brought
from desktop.gui.request.looking_through import Look, LookingThrough
from desktop.gui.request.turn import Turn
from desktop.origin import Origin
from desktop.taking import CleanPicture


@dataclass(frozen=True)
class Waiting:
    """A clean picture on its way. ``origin``: where its original stays, if it is somewhere; ``clock``: whose time."""

    clean: CleanPicture
    facts: PictureFacts
    origin: Origin | None = None
    clock: str = ""


Kept = PictureId | Waiting | None
"""Where a picture is now: in the case, waiting for Pli to be unlocked, or in the case already before it came."""


@dataclass(frozen=True)
class Said:
    """What is said of the next pictures. ``is_chosen``: by a person, and not merely the view that is proposed next."""

    facts: PictureFacts
    is_chosen: bool = False

    def of(self, files: int) -> PictureFacts:
        """Of so many brought at once: nobody said that all of them are of the view that is wanted next."""
        if self.is_chosen or files == 1:
            return self.facts
        return self.facts.model_copy(update={"role": PictureRole.OTHER, "view": ""})


def is_on_its_way(desk: Desk, case_id: CaseId) -> bool:
    """Whether pictures are still being brought into a case, by whichever page."""
    return any(taker.is_busy for taker in desk.findChildren(PictureTaker) if taker.case_id == case_id)


class PictureTaker(QObject):
    """``kept``: a picture is in the case, and whether it came by itself; ``refused``: why one of the camera is not."""

    shot = Signal()
    """The camera gave a picture; it is cleaned and kept by and by."""
    kept = Signal(str, bool)
    refused = Signal(object)
    progressed = Signal(object)
    """A go began, or one more file of it was looked at; gives the ``Brought``, which is over when all were."""

    def __init__(self, desk: Desk, case_id: CaseId) -> None:
        super().__init__(desk)
        self._desk = desk
        self.case_id = case_id
        self._under_way = 0
        self.folders = LookingThrough(desk, self)
        self._going: dict[Running, Brought] = {}
        self._leaving = False
        self._locked_out: list[Waiting] = []
        desk.lock_changed.connect(self._lock_changed)

    def shoot(self, shutter: Callable[[], Snapshot], facts: PictureFacts) -> None:
        """Take a picture with the camera."""

        def work(running: Running) -> list[Kept]:
            snapshot = shutter()
            running.tell(1, 1)
            return [self._keep(Waiting(taking.from_camera(snapshot), facts))]

        # not beside the decoding: a shutter waits for nothing but the next frame
        self._begin(work, None, None, Lane.NETWORK)

    def look_through(self, look: Look, said: Said) -> None:
        """Bring what is in files and folders; of far too many nothing."""
        self.folders.begin(look, partial(self._bring_looked, said))

    def bring(self, given: Sequence[Given], said: Said, passed_over: int = 0) -> None:
        """Pictures from files or bytes; the originals stay where they are."""
        brought = Brought(given, passed_over)
        facts = said.of(len(given))
        go, before = new_id(), Turn()
        before.end()
        for each in given:
            turn = Turn()
            work = partial(self._clean_and_keep, each, facts, each.origin.clock(go), before, turn)
            before = turn
            self._going[self._begin(work, each, brought, Lane.PICTURES)] = brought
        if given:
            self.progressed.emit(brought)

    def stop(self) -> None:
        """Take nothing more of what was brought: what is in the case stays in it."""
        self.folders.stop()
        for running in list(self._going):
            running.cancel()

    @property
    def is_busy(self) -> bool:
        """Whether something is still on its way into the case."""
        return bool(self._under_way or self._locked_out or self.folders.is_busy)

    def finish(self) -> None:
        """Nothing more will come: go, as soon as all that did is kept."""
        if not self._leaving:
            self._leaving = True
            self._go_when_done()

    def _begin(
        self, work: Callable[[Running], list[Kept]], given: Given | None, brought: Brought | None, lane: Lane
    ) -> Running:
        self._under_way += 1
        return self._desk.bridge.run_long(
            self,
            work,
            partial(self._say_kept, given, brought),
            partial(self._refuse, given, brought),
            lambda _done, _total: self.shot.emit(),
            lane,
        )

    # ── In another thread ────────────────────────────────────────────────────────────────────────────────

    def _clean_and_keep(
        self, given: Given, facts: PictureFacts, clock: str, before: Turn, turn: Turn, running: Running
    ) -> list[Kept]:
        """Every page of it, behind those of the file ``before``; a page that is refused takes none before it away."""
        kept = []
        with turn:
            running.check()
            for clean in taking.pages_of(given.read()):
                before.wait()
                kept.append(self._keep(Waiting(clean, facts, given.origin, clock), once=True))
                if running.is_cancelled():
                    break
        return kept

    def _keep_late(self, waiting: Waiting, _: Running) -> list[Kept]:
        return [self._keep(waiting)]

    def _keep(self, waiting: Waiting, *, once: bool = False) -> Kept:
        """``once``: not when the very same picture is there; of the camera's, no two are the same."""
        with self._desk.session.opened() as practice:
            if practice is None:
                return waiting
            clean = waiting.clean
            if once and practice.has_picture(self.case_id, clean.image.sha256):
                return None
            kept = practice.add_picture(self.case_id, clean.image, _said(clean, waiting.facts), waiting.clock)
            if waiting.origin is not None:
                practice.remind(self.case_id, waiting.origin)
            return kept

    # ── In the window's thread ───────────────────────────────────────────────────────────────────────────

    def _bring_looked(self, said: Said, looked: Looked | None) -> None:
        if looked is not None and not looked.too_many:
            self.bring(looked.given, said, looked.passed_over)
        self._settle()

    def _say_kept(self, given: Given | None, brought: Brought | None, kept: list[Kept]) -> None:
        for each in kept:
            if isinstance(each, str):
                self.kept.emit(each, brought is None or brought.total == 1)
                self._desk.changed()
            elif each is not None:
                self._locked_out.append(each)
        if brought is not None and given is not None:
            brought.count(taken=len(kept) - kept.count(None), twice=kept.count(None))
        self._end(brought)

    def _refuse(self, given: Given | None, brought: Brought | None, error: PliError) -> None:
        if brought is not None and given is not None:
            brought.refuse(given, None if isinstance(error, Cancelled) else error)
        elif not self._leaving:
            self.refused.emit(error)
        if self._leaving and not isinstance(error, Cancelled):
            self._desk.show_error(error)
        self._end(brought)

    def _end(self, brought: Brought | None) -> None:
        self._under_way -= 1
        if brought is not None:
            self._going = {each: of for each, of in self._going.items() if not of.is_over}
            self.progressed.emit(brought)
        self._settle()

    def _settle(self) -> None:
        """Whoever waited to send is told when nothing comes any more, also when nothing came."""
        if not self.is_busy:
            self._desk.changed()
        self._go_when_done()

    def _lock_changed(self, locked: bool) -> None:
        if not locked:
            waiting, self._locked_out = self._locked_out, []
            for each in waiting:
                self._begin(partial(self._keep_late, each), None, None, Lane.CASES)

    def _go_when_done(self) -> None:
        if self._leaving and not self.is_busy:
            self.deleteLater()


def _said(clean: CleanPicture, facts: PictureFacts) -> PictureFacts:
    """With its time; a page of a document is no view of the body."""
    said = facts.model_copy(update={"taken": clean.taken})
    if clean.image.report.source == PDF:
        return said.model_copy(
            update={"role": PictureRole.DOCUMENT, "view": "", "site": None, "laterality": None}
        )
    return said
