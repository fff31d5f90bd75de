"""Brings pictures into a case: from the shutter, from files, from the clipboard. Outlives the page that began it.

    taker.shoot(preview, panel.facts())
    taker.bring([Path("a.jpg")], panel.facts())

Cleaning is done beside the window, keeping in the lane of the cases. A picture for which Pli was locked a moment too
early waits in memory until it is unlocked: none that was taken is lost.
"""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from capture.frame import Snapshot
from cases.errors import PliError, VaultLocked
from cases.identifiers import CaseId, PictureId
from desktop import taking
from desktop.draft import PictureFacts
from desktop.gui.bridge import Lane
from desktop.gui.desk import Desk
from desktop.gui.preview import Preview
from desktop.taking import CleanPicture


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

    def shoot(self, preview: Preview, facts: PictureFacts) -> None:
        """Take a picture with the camera."""
        self._under_way += 1
        preview.take(self, partial(self._shot, facts), partial(self._refuse, "", _Batch()))

    def bring(self, files: Iterable[Path], facts: PictureFacts) -> None:
        """Pictures from files, which stay where they are."""
        works = [(file.name, partial(taking.from_file, file)) for file in files]
        self._bring(works, facts)

    def paste(self, data_of: Callable[[], bytes], facts: PictureFacts) -> None:
        """A picture from the clipboard."""
        self._bring([("", lambda: taking.from_bytes(data_of()))], facts)

    def finish(self) -> None:
        """Nothing more will come: go, as soon as all that did is kept."""
        self._leaving = True
        self._go_when_done()

    def _shot(self, facts: PictureFacts, snapshot: Snapshot) -> None:
        self._under_way -= 1
        self.shot.emit()
        self._clean(partial(taking.from_camera, snapshot), facts, "", _Batch())

    def _bring(self, works: Sequence[tuple[str, Callable[[], CleanPicture]]], facts: PictureFacts) -> None:
        batch = _Batch(len(works))
        for name, work in works:
            self._clean(work, facts, name, batch)

    def _clean(
        self, work: Callable[[], CleanPicture], facts: PictureFacts, name: str, batch: "_Batch"
    ) -> None:
        self._under_way += 1
        failed = partial(self._refuse, name, batch)
        self._desk.bridge.run(
            self,
            work,
            lambda clean: self._add(clean, facts, name, batch),
            failed,
            Lane.PICTURES,
        )

    def _add(self, clean: CleanPicture, facts: PictureFacts, name: str, batch: "_Batch") -> None:
        case_id, said = self._case_id, facts.model_copy(update={"taken": clean.taken})

        def failed(error: PliError) -> None:
            if isinstance(error, VaultLocked):
                self._locked_out.append((clean, facts))
            else:
                self._refuse(name, batch, error)

        self._desk.run(
            self,
            lambda practice: practice.add_picture(case_id, clean.image, said),
            partial(self._say_kept, batch),
            failed,
        )

    def _say_kept(self, batch: "_Batch", picture_id: PictureId) -> None:
        self.kept.emit(picture_id)
        self._desk.changed()
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
                self._add(clean, facts, "", _Batch())

    def _go_when_done(self) -> None:
        if self._leaving and not self._under_way:
            self.deleteLater()


class _Batch:
    """What was brought in one go; none for the camera."""

    def __init__(self, total: int = 0) -> None:
        self._total = total
        self.taken = 0
        self._looked_at = 0

    def count(self, taken: int) -> bool:
        """One more was looked at; whether it was the last."""
        self.taken += taken
        self._looked_at += 1
        return self._looked_at == self._total
