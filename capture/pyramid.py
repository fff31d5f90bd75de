"""The tiles of an untrusted picture, made in a child process that can do nothing else.

    pyramid = make_pyramid(data)         # every tile upright and in sRGB, an overview, a scale when a marker is there
    pyramid.to_zip()                     # a Deep Zoom Image in an uncompressed ZIP
    tiles = Tiles(stored); tiles.tile(12, 0, 3)

What the child says is bounded, and every JPEG of it is read by the strict parser and written anew; nothing is
decoded here.
"""

import sys
from dataclasses import dataclass, field
from io import BytesIO
from zipfile import ZipFile

from capture.child import ask
from capture.clean.formats import format_of
from capture.pyramid_answer import LONGEST, Answer
from capture.pyramid_check import parse
from capture.pyramid_layout import OVERLAP, TILE, Layout
from capture.sandbox import Limits
from capture.scale_found import Scale
from capture.verdict import require_whole
from cases.errors import DecoderFailed, PictureTooLarge

LIMITS = Limits(memory=3 * 2**29)
"""Those of ``capture.sandbox``, and memory for a turned copy of the largest picture."""
CHILD = (sys.executable, "-I", "-m", "capture.pyramid_child")
_DESCRIPTION = "picture.dzi"
_OVERVIEW = "overview.jpg"
_TILE = "picture_files/{}/{}_{}.jpg"
_DZI = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<Image xmlns="http://schemas.microsoft.com/deepzoom/2008" Format="jpg"'
    ' Overlap="{overlap}" TileSize="{tile}"><Size Width="{width}" Height="{height}"/></Image>\n'
)


@dataclass(frozen=True)
class Pyramid:
    """``tiles`` in the order of ``layout.tiles()``; sizes of the picture as it stands upright."""

    layout: Layout
    overview: bytes = field(repr=False)
    tiles: tuple[bytes, ...] = field(repr=False)
    scale: Scale | None

    def to_zip(self) -> bytes:
        """As any viewer of Deep Zoom Images reads it once unpacked."""
        out = BytesIO()
        size = {"width": self.layout.width, "height": self.layout.height}
        with ZipFile(out, "w") as archive:
            archive.writestr(_DESCRIPTION, _DZI.format(overlap=OVERLAP, tile=TILE, **size))
            archive.writestr(_OVERVIEW, self.overview)
            for at, jpeg in zip(self.layout.tiles(), self.tiles, strict=True):
                archive.writestr(_TILE.format(at.level, at.column, at.row), jpeg)
        return out.getvalue()


class Tiles:
    """A pyramid's ZIP, of our own making, opened; any thread may read."""

    def __init__(self, data: bytes) -> None:
        self.size = len(data)
        self._archive = ZipFile(BytesIO(data))

    def overview(self) -> bytes:
        """The whole picture in one JPEG."""
        return self._archive.read(_OVERVIEW)

    def tile(self, level: int, column: int, row: int) -> bytes | None:
        """One tile; ``None`` where the picture has none."""
        name = _TILE.format(level, column, row)
        return self._archive.read(name) if name in self._archive.NameToInfo else None


def make_pyramid(untrusted: bytes, limits: Limits = LIMITS) -> Pyramid:
    """Decode a JPEG or PNG wholly, and cut it up.

    Raises PictureTooLarge (bytes, or pixels by the header alone), PictureFormatUnsupported, PictureDamaged, and
    DecoderFailed when the child had to be stopped or broke down.
    """
    if len(untrusted) > limits.file_bytes:
        raise PictureTooLarge(size=len(untrusted), unit="bytes", most=limits.file_bytes)
    format_of(untrusted)
    answer = _ask_child(untrusted, limits)
    require_whole(answer.verdict, pixels=answer.width * answer.height, most=limits.pixels)
    overview, *tiles = answer.jpegs
    return Pyramid(Layout(answer.width, answer.height), overview, tuple(tiles), answer.scale)


def _ask_child(untrusted: bytes, limits: Limits) -> Answer:
    words = (limits.memory, limits.cpu_seconds, limits.pixels)
    untrusted_answer = ask(CHILD, words, untrusted, most=LONGEST, wall_seconds=limits.wall_seconds)
    try:
        return parse(untrusted_answer, limits.pixels)
    except ValueError as error:
        raise DecoderFailed(why="it answered nonsense") from error
