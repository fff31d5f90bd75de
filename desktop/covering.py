"""What tells who somebody is in pictures that wait: what was found, what a person decided, and what is covered.

>>> practice.was_looked_at(case_id, picture_id, found)                           # doctest: +SKIP
>>> data = practice.original_picture(case_id, picture_id)                        # doctest: +SKIP
>>> practice.cover(case_id, picture_id, covered, mask(data, covered))            # doctest: +SKIP

Covering exchanges the pixels. The picture as it was stays in the vault until its case is sent; until then it can be
undone, and afterwards it is gone.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from cases.errors import PictureUnknown
from cases.identifiers import CaseId, PictureId
from cases.picture import CleaningReport
from cases.privacy import MOST_AREAS, Area, Decision, Found
from crypto.objects import ObjectStore
from desktop.areas import decide_open
from desktop.disk import require_room, told_when_full
from desktop.draft import KeptPicture
from desktop.home import Home
from desktop.store.cases import CaseStore
from desktop.store.stored import StoredObject

if TYPE_CHECKING:  # its libraries are for those who have pictures
    from capture.privacy.mask import Masked


_DECIDED = ("facts", "areas", "was_looked_at", "recognisable")


class Covering:
    """Part of ``desktop.drafting.Drafting``."""

    _home: Home
    _store: CaseStore
    _objects: ObjectStore

    def waiting_picture(self, case_id: CaseId, picture_id: PictureId) -> KeptPicture:
        """One that waits, as it is now. Raises ``PictureUnknown``."""
        return self._waiting(case_id, picture_id)[0]

    def original_picture(self, case_id: CaseId, picture_id: PictureId) -> bytes:
        """The bytes of one that waits, without what was covered. Raises ``PictureUnknown``."""
        _, stored = self._original(case_id, picture_id)
        return self._objects.read(stored.object_id, stored.key)

    def was_looked_at(self, case_id: CaseId, picture_id: PictureId, found: Sequence[Area]) -> None:
        """What was found in a picture; what was decided before stays. Raises ``PictureUnknown``."""
        picture, _ = self._waiting(case_id, picture_id)
        if not picture.was_looked_at:
            areas = (*picture.areas, *found)[:MOST_AREAS]
            self._change(picture, was_looked_at=True, areas=areas)

    def decide(
        self, case_id: CaseId, picture_id: PictureId, areas: Sequence[Area], recognisable: bool | None
    ) -> None:
        """What becomes of each area; what is to be covered is so after ``cover``. Raises ``PictureUnknown``.

        What was found stays, also where the person did not know of it yet.
        """
        picture, _ = self._waiting(case_id, picture_id)
        known = {_place(each) for each in areas}
        found = (each for each in picture.areas if each.found is not Found.OWN and _place(each) not in known)
        self._change(picture, areas=(*areas, *found)[:MOST_AREAS], recognisable=recognisable)

    def keep_open(self, case_id: CaseId) -> None:
        """Whatever nobody decided about, in any picture that waits, is kept."""
        for picture, _ in self._store.waiting_pictures(case_id):
            if picture.undecided:
                self._change(picture, areas=decide_open(picture.areas, Decision.KEPT))

    def cover(
        self, case_id: CaseId, picture_id: PictureId, filled: Sequence[Area], masked: "Masked | None"
    ) -> None:
        """Exchange the pixels for those in which ``filled`` are; ``None``: for the original ones.

        The original stays until the case is sent, so that it can be undone. Raises ``PictureUnknown``, ``DiskFull``.
        """
        picture, stored = self._waiting(case_id, picture_id)
        original, place = self._original(case_id, picture_id)
        own = {name: getattr(picture, name) for name in _DECIDED} | {"filled": tuple(filled)}
        kept, now_stored = original.model_copy(update=own), place
        if masked is not None:
            require_room(self._home.folder, len(masked.image.data))
            with told_when_full():
                now_stored = StoredObject(*self._objects.put(masked.image.data))
            kept = kept.model_copy(update=_pixels_of(masked, original.cleaning))
        with self._store.database.transaction():
            if not self._store.exchange_picture(kept, now_stored):
                raise PictureUnknown(number=picture_id)
            self._store.delete_original(picture_id)
            if masked is not None:
                self._store.set_original(case_id, original, place)
        if stored.object_id not in (place.object_id, now_stored.object_id):
            self._objects.delete(stored.object_id)

    def _original(self, case_id: CaseId, picture_id: PictureId) -> tuple[KeptPicture, StoredObject]:
        waiting = self._waiting(case_id, picture_id)
        return self._store.original(picture_id) or waiting

    def _change(self, picture: KeptPicture, **fields: object) -> None:
        if not self._store.change_picture(picture.model_copy(update=fields)):
            raise PictureUnknown(number=picture.picture_id)

    def _waiting(self, case_id: CaseId, picture_id: PictureId) -> tuple[KeptPicture, StoredObject]:
        for picture, stored in self._store.waiting_pictures(case_id):
            if picture.picture_id == picture_id:
                return picture, stored
        raise PictureUnknown(number=picture_id)


def _place(area: Area) -> tuple[int, int, int, int]:
    return area.left, area.top, area.width, area.height


def _pixels_of(masked: "Masked", cleaned: CleaningReport) -> dict[str, object]:
    """What another file changes in what is known of a picture."""
    image = masked.image
    return {
        "sha256": image.sha256,
        "size": len(image.data),
        "width": image.width,
        "height": image.height,
        "cleaning": masked.report_of(cleaned),
    }
