"""What the rebuilders of all formats share: bounds, what they leave behind, and what they hand on."""

from dataclasses import dataclass
from enum import Enum, auto

from cases.errors import PictureDamaged, PictureTooLarge
from cases.picture import ColourProfile

MOST_BYTES = 64 * 2**20
MOST_PIXELS = 64_000_000
"""What is cleaned must be opened at the other end, so these are the bounds of ``capture.sandbox`` too."""
MOST_SIDE = 65_535


class Kind(Enum):
    """What a piece that was left behind is, by the place where it stood in the file."""

    EXIF = auto()
    XMP = auto()
    IPTC = auto()
    TEXT = auto()
    TAG = auto()
    """A tag of a TIFF directory; its number is the ``name``, two bytes, high byte first."""
    PLACE = auto()
    TIME = auto()
    DEVICE = auto()
    PERSON = auto()
    SOFTWARE = auto()
    COMMENT = auto()
    IDENTIFIER = auto()
    PICTURE = auto()
    THUMBNAIL = auto()
    HIDDEN = auto()
    TRAILER = auto()
    OTHER = auto()


@dataclass(frozen=True, slots=True)
class Dropped:
    """A piece of the file that was not taken over.

    ``size``: its bytes in the file; ``untrusted``: its content where that tells more than the kind, else empty;
    ``name``: the keyword of a PNG text or the number of a tag, else empty.
    """

    kind: Kind
    size: int
    untrusted: bytes = b""
    name: bytes = b""


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """A file made anew from what the allowlist names; not verified yet.

    ``untrusted_profile`` is an ICC profile that cannot be rebuilt from numbers: the pixels await conversion.
    """

    data: bytes
    media_type: str
    width: int
    height: int
    orientation: int
    colour: ColourProfile
    dropped: tuple[Dropped, ...]
    untrusted_profile: bytes | None = None
    pixels_identical: bool = True


def check_size(width: int, height: int) -> None:
    """Refuse a picture by its header, before anything is decoded.

    Raises PictureDamaged (no pixels), PictureTooLarge.
    """
    if width < 1 or height < 1:
        raise PictureDamaged(why="it has no pixels")
    if max(width, height) > MOST_SIDE:
        raise PictureTooLarge(size=max(width, height), unit="pixels on a side", most=MOST_SIDE)
    if width * height > MOST_PIXELS:
        raise PictureTooLarge(size=width * height, unit="pixels", most=MOST_PIXELS)
