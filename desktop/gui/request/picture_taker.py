"""Brings pictures into a case: from the shutter, from files, from the clipboard. Outlives the page that began it.

    taker.shoot(preview.shutter(), panel.facts())
    taker.bring([Path("a.jpg")], panel.facts())

Each picture is one piece of work, from the camera to the vault, which ends whatever becomes of the page or the window.
One for which Pli was locked a moment too early waits in memory until it is unlocked: none that was taken is lost.
"""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from capture.frame import Snapshot
from cases.errors import PliError
from cases.identifiers import CaseId, PictureId
from desktop import taking
from desktop.draft import PictureFacts
from desktop.gui.bridge import Lane, Running
from desktop.gui.desk import Desk
from desktop.taking import CleanPicture

Kept = PictureId | tuple[CleanPicture, PictureFacts]
"""Where a picture is now: in the case, or waiting for Pli to be unlocked."""


class PictureTaker(QObject):
    """``kept``: a picture is in the case; ``refused``: the name of one that is not (empty for the camera), and why."""

    shot = Signal()
    """The camera gave a picture; it is cleaned and kept by and by."""
    kept = Signal(str)
    refused = Signal(str, object)
    brought = Signal(int)
    """All files of one go were looked at: how many were taken."""

    def __init__(self, desk: Desk, case_id: CaseId) -> None:
        super().__init__(desk)
        self._desk = desk
        self._case_id = case_id
        self._under_way = 0
        self._leaving = False
        self._locked_out: list[tuple[CleanPicture, PictureFacts]] = []
        desk.lock_changed.connect(self._lock_changed)

    def shoot(self, shutter: Callable[[], Snapshot], facts: PictureFacts) -> None:
        """Take a picture with the camera."""

        def work(running: Running) -> Kept:
            snapshot = shutter()
            running.tell(1, 1)
            return self._keep(taking.from_camera(snapshot), facts)

        # not beside the decoding: a shutter waits for nothing but the next frame
        self._begin(work, "", _Batch(), Lane.NETWORK)

    def bring(self, files: Iterable[Path], facts: PictureFacts) -> None:
        """Pictures from files, which stay where they are."""
        self._bring([(file.name, partial(taking.from_file, file)) for file in files], facts)

    def paste(self, data_of: Callable[[], bytes], facts: PictureFacts) -> None:
        """A picture from the clipboard."""
        self._bring([("", lambda: taking.from_bytes(data_of()))], facts)

    def finish(self) -> None:
        """Nothing more will come: go, as soon as all that did is kept."""
        if not self._leaving:
            self._leaving = True
            self._go_when_done()

    def _bring(self, works: Sequence[tuple[str, Callable[[], CleanPicture]]], facts: PictureFacts) -> None:
        batch = _Batch(len(works))
        for name, clean in works:
            self._begin(partial(self._clean_and_keep, clean, facts), name, batch, Lane.PICTURES)

    def _begin(self, work: Callable[[Running], Kept], name: str, batch: "_Batch", lane: Lane) -> None:
        self._under_way += 1
        self._desk.bridge.run_long(
            self,
            work,
            partial(self._say_kept, batch),
            partial(self._refuse, name, batch),
            lambda _done, _total: self.shot.emit(),
            lane,
        )

    # ── In another thread ────────────────────────────────────────────────────────────────────────────────

    def _clean_and_keep(self, clean: Callable[[], CleanPicture], facts: PictureFacts, _: Running) -> Kept:
        return self._keep(clean(), facts)

    def _keep(self, clean: CleanPicture, facts: PictureFacts, _: Running | None = None) -> Kept:
        with self._desk.session.opened() as practice:
            if practice is None:
                return clean, facts
            said = facts.model_copy(update={"taken": clean.taken})
            return practice.add_picture(self._case_id, clean.image, said)

    # ── In the window's thread ───────────────────────────────────────────────────────────────────────────

    def _say_kept(self, batch: "_Batch", kept: Kept) -> None:
        if isinstance(kept, str):
            self.kept.emit(kept)
            self._desk.changed()
        else:
            self._locked_out.append(kept)
        self._tell(batch, taken=1)

    def _refuse(self, name: str, batch: "_Batch", error: PliError) -> None:
        if self._leaving:
            self._desk.show_error(error)
        self.refused.emit(name, error)
        self._tell(batch, taken=0)

    def _tell(self, batch: "_Batch", taken: int) -> None:
        self._under_way -= 1
        if batch.count(taken):
            self.brought.emit(batch.taken)
        self._go_when_done()

    def _lock_changed(self, locked: bool) -> None:
        if not locked:
            waiting, self._locked_out = self._locked_out, []
            for clean, facts in waiting:
                self._begin(partial(self._keep, clean, facts), "", _Batch(), Lane.CASES)

    def _go_when_done(self) -> None:
        if self._leaving and not self._under_way and not self._locked_out:
            self.deleteLater()


class _Batch:
    """What was brought in one go; none for the camera."""

    def __init__(self, total: int = 0) -> None:
        self.taken = 0
        self._total = total
        self._looked_at = 0

    def count(self, taken: int) -> bool:
        """One more was looked at; whether it was the last."""
        self.taken += taken
        self._looked_at += 1
        return self._looked_at == self._total
