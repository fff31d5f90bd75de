"""The picture's bytes as Pixel Data: untouched where the transfer syntax allows them, else made to fit and said so.

* A **baseline JPEG that stands upright** goes in as it is, to the byte (1.2.840.10008.1.2.4.50: JPEG Baseline, SOF0).
* Any other JPEG (progressive, extended, lying) is turned by whole blocks, each coefficient kept; where a side cuts a
  block, or colours need converting, it is encoded again at quality 95, 4:4:4.
* **PNG** becomes plain pixels (Explicit VR Little Endian): every PACS reads them; RLE makes photographs no smaller,
  and the other lossless syntaxes are optional for archives.

No pixel is decoded in this process: that is ``capture.turning``'s child.
"""

from dataclasses import dataclass, field
from functools import cache

from PIL import ImageCms
from pydicom.uid import UID, ExplicitVRLittleEndian, JPEGBaseline8Bit

from capture.clean.icc import rebuilt_profile
from capture.clean.jpeg import head, joined_profile, orientation_of, written
from capture.clean.jpeg_file import JpegFile, read_jpeg
from capture.clean.png_colour import profile_in
from capture.clean.png_file import read_png
from capture.turning import turn
from capture.turning_answer import How
from cases.errors import DecoderFailed, PictureDamaged
from cases.picture import Picture

_BASELINE = 0xC0
_MOST_TABLE = 1  # of baseline: two tables of each class
_RGB_NAMES = (ord("R"), ord("G"), ord("B"))
_SAID = {
    How.BLOCKS: "Turned upright, made sequential, or freed of what is no picture, by whole JPEG blocks without loss.",
    How.ENCODED: "Encoded again as JPEG of quality 95, 4:4:4, from the decoded picture in sRGB.",
    How.PIXELS: "Lossless PNG unpacked; every value is the original's.",
    How.CONVERTED: "PNG unpacked and converted to 8-bit sRGB without transparency.",
}


@dataclass(frozen=True)
class Frame:
    """What goes into Pixel Data, and what is said of it.

    ``jpegs``: sizes in bytes of the JPEG files that the picture has been, the last one is in ``data``; none for a
    PNG. ``profile``: ICC, empty for grey. ``derived``: values are not those of the case's file; ``told``: what was
    done, empty when nothing.
    """

    transfer_syntax: UID
    data: bytes = field(repr=False)
    width: int
    height: int
    samples: int
    photometric: str
    profile: bytes = field(repr=False)
    is_srgb: bool
    jpegs: tuple[int, ...]
    derived: bool
    told: str


def frame_of(picture: Picture, data: bytes) -> Frame:
    """The picture's file as Pixel Data. Raises what reading and turning raise: PictureRefused."""
    return _of_jpeg(data) if picture.type == "image/jpeg" else _of_png(data)


def _of_jpeg(data: bytes) -> Frame:
    file = read_jpeg(data)
    untrusted_profile = joined_profile(file.hints.untrusted_profile)
    profile = rebuilt_profile(untrusted_profile) if untrusted_profile else None
    if _stands(file) and written(head(file.frame, file.hints, 1, profile), file, file.scans) == data:
        return _jpeg_frame(file, data, profile, (len(data),))
    turned = turn(data, keep_colours=not untrusted_profile or profile is not None)
    again = read_jpeg(turned.data)
    if not _stands(again) or (again.frame.width, again.frame.height) != (turned.width, turned.height):
        raise DecoderFailed(why="it answered nonsense")
    kept = profile if turned.how is How.BLOCKS else srgb()
    upright = written(head(again.frame, again.hints, 1, kept), again, again.scans)
    sizes = (len(data), len(upright)) if turned.how is How.ENCODED else (len(upright),)
    return _jpeg_frame(again, upright, kept, sizes, turned.how)


def _stands(file: JpegFile) -> bool:
    """Whether it is baseline, upright, and of one or three components."""
    tables = {number & 0xF for scan in file.scans for number in scan.header.huffman_selectors()}
    baseline = file.frame.process == _BASELINE and max(tables, default=0) <= _MOST_TABLE
    return baseline and orientation_of(file.hints) == 1 and len(file.frame.components) in (1, 3)


def _jpeg_frame(
    file: JpegFile, data: bytes, profile: bytes | None, sizes: tuple[int, ...], how: How | None = None
) -> Frame:
    samples = len(file.frame.components)
    return Frame(
        transfer_syntax=JPEGBaseline8Bit,
        data=data,
        width=file.frame.width,
        height=file.frame.height,
        samples=samples,
        photometric=_photometric(file),
        profile=_or_srgb(profile, samples),
        is_srgb=samples != 1 and profile in (None, srgb()),
        jpegs=sizes,
        derived=how is How.ENCODED,
        told=_SAID[how] if how else "",
    )


def _photometric(file: JpegFile) -> str:
    """As decoders read the components: by Adobe's transform, by JFIF, else by their names (libjpeg, jdapimin.c).

    YBR_FULL_422 is said of every sampling of YCbCr in JPEG (PS3.5, 8.2.1).
    """
    if len(file.frame.components) == 1:
        return "MONOCHROME2"
    if file.hints.jfif:
        return "YBR_FULL_422"
    if file.hints.untrusted_adobe is not None:
        return "YBR_FULL_422" if file.hints.untrusted_adobe[11] else "RGB"
    names = tuple(one.name for one in file.frame.components)
    return "RGB" if names == _RGB_NAMES else "YBR_FULL_422"


def _of_png(data: bytes) -> Frame:
    file = read_png(data)
    untrusted_profile = profile_in(file.untrusted[b"iCCP"]) if b"iCCP" in file.untrusted else b""
    profile = rebuilt_profile(untrusted_profile) if untrusted_profile else None
    kept = untrusted_profile == b"" or (profile is not None and profile[16:20] == b"RGB ")
    turned = turn(data, keep_colours=kept)
    if turned.how not in (How.PIXELS, How.CONVERTED):
        raise PictureDamaged(why="it is not what it says it is")
    profile = profile if turned.how is How.PIXELS else None
    return Frame(
        transfer_syntax=ExplicitVRLittleEndian,
        data=turned.data,
        width=turned.width,
        height=turned.height,
        samples=turned.samples,
        photometric="MONOCHROME2" if turned.samples == 1 else "RGB",
        profile=_or_srgb(profile, turned.samples),
        is_srgb=turned.samples != 1 and profile in (None, srgb()),
        jpegs=(),
        derived=turned.how is How.CONVERTED,
        told=_SAID[turned.how],
    )


def _or_srgb(profile: bytes | None, samples: int) -> bytes:
    """A picture without profile is read as sRGB everywhere (IEC 61966-2-1); of grey the attribute does not speak."""
    return b"" if samples == 1 else profile or srgb()


@cache
def srgb() -> bytes:
    """The ICC profile of sRGB, always the same bytes."""
    profile = rebuilt_profile(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    if profile is None:
        raise TypeError("sRGB is three curves and a matrix")
    return profile
