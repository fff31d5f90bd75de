"""A DICOM file of a photograph taken apart (PS3.10): its header by category, its pixels as they are stored.

Baseline JPEG within it is handed on as it is, with the colour profile that the header holds; other pixels are decoded
in a child.
"""

import struct
import zlib
from typing import NamedTuple

from capture.clean.dicom_elements import ITEM, PIXEL_DATA, UNDEFINED, Element, Elements
from capture.clean.dicom_told import kind_told
from capture.clean.formats import DICOM
from capture.clean.jpeg import profile_segments
from capture.clean.parts import MOST_BYTES, Dropped, Kind, check_size
from capture.clean.source import Source
from cases.errors import (
    PictureDamaged,
    PictureFormatUnsupported,
    PictureMoves,
    PictureTooLarge,
    PictureTooManyPages,
)

MOST_FRAMES = 10_000
_PREAMBLE, _META = 128, 132
_SYNTAX, _SAMPLES, _COLOURS, _FRAMES, _ROWS, _COLUMNS, _ALLOCATED, _STORED, _PROFILE = (
    0x0002_0010, 0x0028_0002, 0x0028_0004, 0x0028_0008, 0x0028_0010, 0x0028_0011, 0x0028_0100, 0x0028_0101, 0x0028_2000,
)  # fmt: skip
_NUMBERS = (_SAMPLES, _ROWS, _COLUMNS, _ALLOCATED, _STORED)
_IMPLICIT, _EXPLICIT, _DEFLATED, _BIG_ENDIAN = (
    "1.2.840.10008.1.2", "1.2.840.10008.1.2.1", "1.2.840.10008.1.2.1.99", "1.2.840.10008.1.2.2",
)  # fmt: skip
_RLE = "1.2.840.10008.1.2.5"
_JPEG = ("1.2.840.10008.1.2.4.50", "1.2.840.10008.1.2.4.51")
LOSSLESS_JPEG = ("1.2.840.10008.1.2.4.57", "1.2.840.10008.1.2.4.70")
_JPEG_2000 = ("1.2.840.10008.1.2.4.90", "1.2.840.10008.1.2.4.91")
_TAKEN = (_IMPLICIT, _EXPLICIT, _DEFLATED, _BIG_ENDIAN, _RLE, *_JPEG, *LOSSLESS_JPEG, *_JPEG_2000)
_LOSSY = (*_JPEG, _JPEG_2000[1])
_REFUSED = {
    "1.2.840.10008.1.2.4.80": "DICOM (JPEG-LS)",
    "1.2.840.10008.1.2.4.81": "DICOM (JPEG-LS)",
}
_FILM = (
    "1.2.840.10008.1.2.4.100",
    "1.2.840.10008.1.2.4.101",
    "1.2.840.10008.1.2.4.102",
    "1.2.840.10008.1.2.4.103",
)
_READ_AS_STORED = (b"MONOCHROME2", b"YBR_FULL", b"YBR_FULL_422", b"RGB")
_START_OF_JPEG = b"\xff\xd8\xff"
_END_FILLED_UP = b"\xff\xd9\x00"  # every fragment has an even number of bytes (PS3.5, A.4)


class DicomFile(NamedTuple):
    """``values``: of the elements that say how pixels are stored; ``pixels``: where they are."""

    syntax: str
    values: dict[int, bytes]
    pixels: Element
    dropped: tuple[Dropped, ...]

    def number(self, tag: int, default: int = 0) -> int:
        """A whole number of two bytes."""
        value = self.values.get(tag, b"")
        return int(struct.unpack_from(_order(self.syntax) + "H", value)[0]) if len(value) >= 2 else default

    @property
    def frames(self) -> int:
        """How many there are."""
        text = self.values.get(_FRAMES, b"1").strip(b" \x00")
        return int(text) if text.isdigit() and len(text) < 8 else 1

    @property
    def profile(self) -> bytes:
        """The ICC profile of the header, untrusted; or empty."""
        return self.values.get(_PROFILE, b"")


def read_dicom(untrusted: bytes, frame: int = 0) -> Source:
    """Take such a file apart, for the picture of one frame (0 is the first).

    Raises PictureDamaged, PictureTooLarge, PictureFormatUnsupported (a rare way of packing, no picture in it),
    PictureMoves.
    """
    file = dicom_file(untrusted)
    width, height = file.number(_COLUMNS), file.number(_ROWS)
    check_size(width, height)
    if file.frames > MOST_FRAMES:
        raise PictureTooManyPages(size=file.frames, unit="frames", most=MOST_FRAMES)
    if frame >= file.frames:
        raise PictureDamaged(why="it has no such page")
    lossy, jpeg = file.syntax in _LOSSY, b""
    if file.syntax in _JPEG and file.number(_STORED, 8) > 8:
        raise PictureFormatUnsupported(format="DICOM (JPEG of 12 bits)")
    if file.syntax in _JPEG and file.values.get(_COLOURS, b"").strip(b" \x00") in _READ_AS_STORED:
        jpeg = _with_profile(_frame(untrusted, file, frame), file.profile)
    more = (Dropped(Kind.PICTURE, 0),) * (file.frames - 1)
    return Source(DICOM, width, height, lossy, file.dropped, file.frames, file.number(_STORED, 8), more, jpeg)


def dicom_file(untrusted: bytes) -> DicomFile:
    """Its header and the place of its pixels. Raises as ``read_dicom``."""
    syntax, begin, dropped = _meta(untrusted)
    _check_syntax(syntax)
    if syntax == _DEFLATED:
        untrusted, begin = _inflated(untrusted[begin:]), 0
    values: dict[int, bytes] = {}
    pixels = None
    letters = untrusted[begin + 4 : begin + 6]  # some devices leave them out, whatever syntax they name
    explicit = syntax != _IMPLICIT and letters.isalpha()
    elements = Elements(untrusted, begin, explicit=explicit, order=_order(syntax))
    for element in elements:
        if element.tag == PIXEL_DATA:
            pixels = element  # the last: icons stand before, within their sequence
        elif element.tag >> 16 == 0x0028 and element.size <= 8_000_000:
            values[element.tag] = untrusted[element.begin : element.begin + element.size]
        dropped += _dropped(element, untrusted)
    if pixels is None:
        raise PictureFormatUnsupported(format="DICOM (without a picture)")
    if untrusted[elements.position :].strip(b"\x00"):
        dropped.append(Dropped(Kind.TRAILER, len(untrusted) - elements.position))
    return DicomFile(syntax, values, pixels, tuple(dropped))


def _check_syntax(syntax: str) -> None:
    if syntax.startswith(_FILM):
        raise PictureMoves(format="DICOM")
    if syntax not in _TAKEN:
        raise PictureFormatUnsupported(format=_REFUSED.get(syntax, "DICOM (a rare way of packing)"))


def _order(syntax: str) -> str:
    return ">" if syntax == _BIG_ENDIAN else "<"


def _inflated(untrusted: bytes) -> bytes:
    """A data set that was deflated (PS3.5, A.5), within bounds."""
    try:
        unpacking = zlib.decompressobj(-zlib.MAX_WBITS)
        found = unpacking.decompress(untrusted, MOST_BYTES)
    except zlib.error as error:
        raise PictureDamaged(why="it does not unpack") from error
    if not unpacking.eof:
        if len(found) < MOST_BYTES:
            raise PictureDamaged(why="it is cut off")
        raise PictureTooLarge(size=len(found) + 1, unit="bytes", most=MOST_BYTES)
    return found


def _meta(untrusted: bytes) -> tuple[str, int, list[Dropped]]:
    """The transfer syntax, where the data set begins, and what stood before."""
    dropped = [Dropped(Kind.HIDDEN, _PREAMBLE)] if any(untrusted[:_PREAMBLE]) else []
    syntax, begin = "", _META
    for element in Elements(untrusted, _META, explicit=True).of_group(0x0002):
        begin = element.begin + element.size
        dropped += _dropped(element, untrusted)
        if element.tag == _SYNTAX:
            syntax = untrusted[element.begin : begin].strip(b" \x00").decode("ascii", "replace")
    return syntax, begin, dropped


def _dropped(element: Element, untrusted: bytes) -> list[Dropped]:
    kind = kind_told(element)
    if kind is None or not element.size:
        return []
    if kind is Kind.TIME:  # the time that the picture was taken is among them
        value = untrusted[element.begin : element.begin + min(element.size, 64)]
        return [Dropped(kind, element.size, value, element.tag.to_bytes(4, "big"))]
    return [Dropped(kind, 0 if element.size == UNDEFINED else element.size)]


def _frame(untrusted: bytes, file: DicomFile, frame: int) -> bytes:
    """The JPEG of one frame: a fragment that begins one, and those behind it that do not."""
    if file.pixels.size != UNDEFINED:
        raise PictureDamaged(why="its pixels are not where they should be")
    frames: list[list[bytes]] = []
    for fragment in _fragments(untrusted, file.pixels.begin):
        if fragment.startswith(_START_OF_JPEG):
            frames.append([])
        if not frames:
            raise PictureDamaged(why="its pixels are not what it says")
        frames[-1].append(fragment)
    if len(frames) != file.frames:
        raise PictureDamaged(why="its pixels are not what it says")
    whole = b"".join(frames[frame])
    return whole[:-1] if whole.endswith(_END_FILLED_UP) else whole


def _fragments(untrusted: bytes, begin: int) -> list[bytes]:
    """The items behind the table of offsets."""
    found: list[bytes] = []
    while begin + 8 <= len(untrusted) and len(found) <= 2 * MOST_FRAMES:
        group, number, size = struct.unpack_from("<HHI", untrusted, begin)
        if group << 16 | number != ITEM:
            break
        if begin + 8 + size > len(untrusted):
            raise PictureDamaged(why="it is cut off")
        found.append(untrusted[begin + 8 : begin + 8 + size])
        begin += 8 + size
    return found[1:]


def _with_profile(jpeg: bytes, profile: bytes) -> bytes:
    """The header's profile counts where the JPEG has none of its own."""
    if not profile or b"ICC_PROFILE\x00" in jpeg[:65_536]:
        return jpeg
    return jpeg[:2] + profile_segments(profile) + jpeg[2:]
