"""The tiles of the pictures: made once, in a child process, kept encrypted, and served from memory.

>>> views = Views(homes)                                                        # doctest: +SKIP
>>> views.view(case_id, picture_id).tiles.tile(12, 3, 1)                        # doctest: +SKIP

All of it is derived: what is lost, touched, or dropped for room is made again from the picture. Who may see a case is
asked before; a picture is found only through the case that it belongs to.
"""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import Annotated
from weakref import WeakValueDictionary

from pydantic import Field

from capture.pyramid import Pyramid, Tiles, make_pyramid
from capture.pyramid_layout import Layout
from cases.errors import PictureUnknown, VaultTampered
from cases.identifiers import CaseId, Id, PictureId
from cases.wire import Wire, parse, to_json
from crypto.objects import ObjectStore
from hospital.database import transaction
from hospital.home import Home
from hospital.homes import Homes
from hospital.recent import Recent

FOLDER = "views"
_IN_MEMORY = 256 * 2**20
_ON_DISK = 20 * 2**30
_KNOWN_PLACES = 20_000
_STAMP = 8  # the level of at most 256 pixels a side
_Positive = Annotated[float, Field(gt=0, allow_inf_nan=False)]


class Measure(Wire):
    """A scale that a printed marker told: ``capture.scale_found.Scale``, as it is kept."""

    mm_per_pixel: _Positive
    uncertainty: Annotated[float, Field(ge=0, le=1)]
    x: float
    y: float


class Facts(Wire):
    """What is known of a picture once its tiles are made: its size as it stands upright, and its scale."""

    width: Annotated[int, Field(ge=1, le=65_535)]
    height: Annotated[int, Field(ge=1, le=65_535)]
    scale: Measure | None = None

    @property
    def layout(self) -> Layout:
        """Where its tiles are."""
        return Layout(self.width, self.height)


@dataclass(frozen=True)
class View:
    """A picture ready to be looked at."""

    facts: Facts
    tiles: Tiles


class Views:
    """The table ``view`` and its objects, for all threads. ``make`` cuts up a picture; raises ``PictureRefused``."""

    def __init__(
        self,
        homes: Homes,
        make: Callable[[bytes], Pyramid] = make_pyramid,
        in_memory: int = _IN_MEMORY,
        on_disk: int = _ON_DISK,
    ) -> None:
        self._homes = homes
        self._make = make
        self._on_disk = on_disk
        self._objects = ObjectStore(Path(homes.folder) / FOLDER)
        self._opened: Recent[Id, View] = Recent(in_memory, lambda view: view.tiles.size)
        self._sources: Recent[tuple[CaseId, PictureId], tuple[Id, bytes]] = Recent(_KNOWN_PLACES, lambda _: 1)
        self._guard = Lock()
        self._makers: WeakValueDictionary[Id, Lock] = WeakValueDictionary()

    def view(self, case_id: CaseId, picture_id: PictureId) -> View:
        """A picture of a case, made now if it has to be.

        Raises ``CaseUnknown``, ``PictureUnknown`` (the case has no such picture), and what making it does.
        """
        source, key = self._source(case_id, picture_id)
        found = self._opened.get(source)
        if found is None:
            with self._alone(source):
                found = self._opened.get(source) or self._open(source, key)
        return found

    def stamp(self, case_id: CaseId, picture_id: PictureId) -> bytes:
        """The whole picture as a JPEG of at most 256 pixels a side. Raises as ``view``."""
        view = self.view(case_id, picture_id)
        found = view.tiles.tile(min(_STAMP, view.facts.layout.levels - 1), 0, 0)
        if found is None:
            raise PictureUnknown(number=picture_id)
        return found

    def prepare(self, case_id: CaseId, picture_id: PictureId) -> None:
        """Make it on the disk, unless it is there."""
        source, key = self._source(case_id, picture_id)
        with self._alone(source):
            if self._row(source) is None:
                self._made(source, key)

    def sweep(self) -> int:
        """Remove what a crash left behind, and say how many files. Only while nothing is being made."""
        rows = self._home.connection.execute("SELECT object_id FROM view")
        return self._objects.sweep({object_id for (object_id,) in rows})

    @property
    def _home(self) -> Home:
        return self._homes.mine()

    def _source(self, case_id: CaseId, picture_id: PictureId) -> tuple[Id, bytes]:
        """The picture's own object and its key. A case keeps the pictures it has, so this may be remembered."""
        known = self._sources.get((case_id, picture_id))
        if known is not None:
            return known
        for picture, seal in self._home.case(case_id).pictures():
            if picture.picture_id == picture_id:
                found = self._home.inbox.stored(seal, picture.file)
                self._sources.put((case_id, picture_id), found)
                return found
        raise PictureUnknown(number=picture_id)

    def _alone(self, source: Id) -> Lock:
        """Held by the one thread that makes or opens this picture's tiles; it lives while somebody holds it."""
        with self._guard:
            return self._makers.setdefault(source, Lock())

    def _row(self, source: Id) -> tuple[Id, bytes, bytes] | None:
        row: tuple[Id, bytes, bytes] | None = self._home.connection.execute(
            "SELECT object_id, key, facts FROM view WHERE source = ?", (source,)
        ).fetchone()
        return row

    def _open(self, source: Id, key: bytes) -> View:
        row = self._row(source)
        view = None
        if row is not None:
            with suppress(VaultTampered):  # lost or touched: it is made again
                view = View(parse(Facts, row[2]), Tiles(self._objects.read(row[0], row[1])))
        view = view or self._made(source, key)
        self._opened.put(source, view)
        return view

    def _made(self, source: Id, key: bytes) -> View:
        pyramid = self._make(self._home.objects.read(source, key))
        facts, data = facts_of(pyramid), pyramid.to_zip()
        object_id, own_key = self._objects.put(data)
        with transaction(self._home.connection):
            before = self._row(source)
            self._home.connection.execute(
                "INSERT OR REPLACE INTO view (source, object_id, key, size, facts) VALUES (?, ?, ?, ?, ?)",
                (source, object_id, own_key, len(data), to_json(facts)),
            )
            dropped = self._make_room()
        for old in (*dropped, *([before[0]] if before else [])):
            self._objects.delete(old)
        return View(facts, Tiles(data))

    def _make_room(self) -> list[Id]:
        """The rows of the oldest go while all together are more than the disk is to hold; never the newest."""
        over = self._home.connection.execute(
            "SELECT position, object_id FROM (SELECT position, object_id, SUM(size) OVER (ORDER BY position DESC)"
            " AS held, MAX(position) OVER () AS newest FROM view) WHERE held > ? AND position < newest",
            (self._on_disk,),
        ).fetchall()
        self._home.connection.executemany(
            "DELETE FROM view WHERE position = ?", [(position,) for position, _ in over]
        )
        return [object_id for _, object_id in over]


def facts_of(pyramid: Pyramid) -> Facts:
    """What is kept of a pyramid beside its tiles."""
    scale, layout = pyramid.scale, pyramid.layout
    measure = (
        Measure(mm_per_pixel=scale.mm_per_pixel, uncertainty=scale.uncertainty, x=scale.x, y=scale.y)
        if scale
        else None
    )
    return Facts(width=layout.width, height=layout.height, scale=measure)
