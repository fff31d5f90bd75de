"""A JPEG file taken apart: what the picture needs, and everything else (ITU-T T.81, Annex B).

Tables are kept as numbers and written where a scan needs them; headers are read into numbers; what is no part of the
picture is dropped with a note of what it was. Nothing after the first EOI belongs to the picture.
"""

import re
import struct
from collections.abc import Callable
from dataclasses import dataclass, field

from capture.clean.entropy import entropy_coded
from capture.clean.jpeg_frame import (
    MOST_SCANNED_PIXELS,
    MOST_SCANS,
    Frame,
    ScanHeader,
    read_frame,
    read_scan_header,
)
from capture.clean.parts import Dropped, Kind
from capture.clean.tables import Tables
from capture.clean.trailer import trailer
from cases.errors import PictureDamaged, PictureFormatUnsupported, PictureTooLarge

MOST_SEGMENTS = 10_000
_START, _END, _SCAN, _LINES = 0xD8, 0xD9, 0xDA, 0xDC
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_ALONE = frozenset((0x01, *range(0xD0, 0xD8)))
_EXIF, _XMP, _ICC = b"Exif\x00\x00", b"http://ns.adobe.com/xap/1.0/\x00", b"ICC_PROFILE\x00"
_MARKER = re.compile(rb"\xff[^\x00\xff]", re.DOTALL)
_GAIN_MAP = b"urn:iso:std:iso:ts:21496:-1\x00"
_XMP_MORE = b"http://ns.adobe.com/xmp/extension/\x00"


@dataclass(frozen=True, slots=True)
class Scan:
    """One scan: the tables it needs and that were not written yet, its header, its coded bytes in pieces."""

    quantisation: bytes
    tables: bytes
    header: ScanHeader
    coded: tuple[bytes | memoryview, ...]


@dataclass(slots=True)
class Hints:
    """What the segments before the first scan say of colour and orientation."""

    jfif: bool = False
    untrusted_adobe: bytes | None = None
    untrusted_exif: bytes | None = None
    untrusted_xmp: bytes = b""
    untrusted_profile: list[bytes] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class JpegFile:
    """The parts of a file that its picture needs, and notes of the others."""

    frame: Frame
    scans: tuple[Scan, ...]
    hints: Hints
    dropped: tuple[Dropped, ...]


def read_jpeg(untrusted: bytes) -> JpegFile:
    """Take a JPEG file apart. Raises PictureDamaged, PictureFormatUnsupported, PictureTooLarge."""
    return _Reading(untrusted).read()


class _Reading:
    def __init__(self, untrusted: bytes) -> None:
        self._untrusted = untrusted
        self._frame: Frame | None = None
        self._tables = Tables()
        self._interval = self._interval_written = 0
        self._scans: list[Scan] = []
        self._hints = Hints()
        self._dropped: list[Dropped] = []
        self._readers: dict[int, Callable[[bytes], None]] = {
            0xDB: self._tables.read_quantisation,
            0xC4: self._tables.read_huffman,
            0xDD: self._read_interval,
            0xE0: self._read_app0,
            0xE1: self._read_app1,
            0xE2: self._read_app2,
            0xED: lambda untrusted: self._drop(Kind.IPTC, untrusted),
            0xEE: self._read_app14,
            0xFE: lambda untrusted: self._drop(Kind.TEXT, untrusted),
        }

    def read(self) -> JpegFile:
        position = 2
        for _ in range(MOST_SEGMENTS):
            marker, position = self._next_marker(position)
            if marker in (_END, None):
                return self._finished(position)
            if marker not in _ALONE:
                position = self._read_segment(marker, position)
        raise PictureTooLarge(size=MOST_SEGMENTS + 1, unit="segments", most=MOST_SEGMENTS)

    def _next_marker(self, position: int) -> tuple[int | None, int]:
        """The next marker and the offset after it; what stands before it is dropped."""
        found = _MARKER.search(self._untrusted, position)
        if found is None:
            return None, position
        if self._untrusted[position : found.start()].strip(b"\xff"):
            self._dropped.append(Dropped(Kind.HIDDEN, found.start() - position))
        return found[0][1], found.end()

    def _read_segment(self, marker: int, position: int) -> int:
        """Read the segment whose length stands at ``position``; the offset after it (and after its coded part)."""
        if marker == _LINES:  # DNL (B.2.5): decoders that heed it show another picture than those that do not
            raise PictureFormatUnsupported(format="JPEG that tells its height at its end")
        size = struct.unpack_from(">H", self._untrusted, position)[0] if self._has(position, 2) else 0
        if size < 2 or not self._has(position, size) or marker == _START:
            raise PictureDamaged(why="a segment of the file is malformed")
        untrusted = self._untrusted[position + 2 : position + size]
        if marker in _FRAMES:
            self._read_frame(marker, untrusted)
        elif marker == _SCAN:
            return self._read_scan(untrusted, position + size)
        elif reader := self._readers.get(marker):
            reader(untrusted)
        else:
            self._drop(Kind.OTHER, untrusted)
        return position + size

    def _has(self, position: int, size: int) -> bool:
        return position + size <= len(self._untrusted)

    def _read_frame(self, marker: int, untrusted: bytes) -> None:
        if self._frame is not None:
            raise PictureDamaged(why="it has more than one frame")
        self._frame = read_frame(marker, untrusted)

    def _read_scan(self, untrusted: bytes, position: int) -> int:
        frame = self._frame
        if frame is None:
            raise PictureDamaged(why="a scan stands before the frame")
        self._check_work(frame)
        header = read_scan_header(frame, untrusted)
        quantisation = self._tables.quantisation_needed(self._quantisation_now(frame, header))
        tables = self._interval_needed() + self._tables.huffman_needed(
            header.huffman_selectors(), standard=not frame.progressive
        )
        coded, position = self._read_coded(frame, header, position)
        self._scans.append(Scan(quantisation, tables, header, coded))
        return position

    def _check_work(self, frame: Frame) -> None:
        scans = len(self._scans) + 1
        if scans > MOST_SCANS:
            raise PictureTooLarge(size=scans, unit="scans", most=MOST_SCANS)
        if scans * frame.width * frame.height > MOST_SCANNED_PIXELS:
            size = scans * frame.width * frame.height
            raise PictureTooLarge(size=size, unit="pixels in all scans", most=MOST_SCANNED_PIXELS)

    def _quantisation_now(self, frame: Frame, header: ScanHeader) -> set[int]:
        """Tables to be written before this scan: all known ones before the first, later those it begins to use.

        A decoder keeps the table that a component had at its first scan.
        """
        begun = {one.name for scan in self._scans for one, _, _ in scan.header.components}
        used = {one.quantisation for one, _, _ in header.components if one.name not in begun}
        if not all(self._tables.has_quantisation(number) for number in used):
            raise PictureDamaged(why="a quantisation table is missing")
        return used if self._scans else {one.quantisation for one in frame.components}

    def _interval_needed(self) -> bytes:
        if self._interval == self._interval_written:
            return b""
        self._interval_written = self._interval
        return struct.pack(">4H", 0xFFDD, 4, self._interval, 0)[:6]

    def _read_coded(
        self, frame: Frame, header: ScanHeader, position: int
    ) -> tuple[tuple[memoryview, ...], int]:
        """The coded bytes, with as many restart markers as the picture needs, in their order."""
        coded = entropy_coded(self._untrusted, position)
        units = frame.units(tuple(one for one, _, _ in header.components))
        expected = (units - 1) // self._interval if self._interval else 0
        found = len(coded.restarts)
        pieces = coded.pieces
        if header.first == 0 and 8 * (coded.end - position) < units:  # a unit takes a bit at least
            raise PictureDamaged(why="its coded part is too short")
        if found == expected + 1 and coded.end >= 2 and 0xD0 <= self._untrusted[coded.end - 1] <= 0xD7:
            pieces = (*pieces[:-1], pieces[-1][:-2])  # one more after the last unit begins nothing
        elif found != expected:
            raise PictureDamaged(why=f"it has {found} restart markers instead of {expected}")
        if not coded.in_order:
            raise PictureDamaged(why="its restart markers are out of order")
        return pieces, coded.end

    def _finished(self, position: int) -> JpegFile:
        if self._frame is None or not self._scans:
            raise PictureDamaged(why="it ends before its picture")
        if not self._frame.is_whole(scan.header for scan in self._scans):
            raise PictureDamaged(why="a scan of it is missing")
        dropped = (*self._dropped, *trailer(self._untrusted, position))
        return JpegFile(self._frame, tuple(self._scans), self._hints, dropped)

    def _drop(self, kind: Kind, untrusted: bytes) -> None:
        self._dropped.append(Dropped(kind, len(untrusted), untrusted))

    @property
    def _in_head(self) -> bool:
        """Whether no scan was met: only here do decoders take hints."""
        return not self._scans

    def _read_interval(self, untrusted: bytes) -> None:
        if len(untrusted) < 2:
            raise PictureDamaged(why="its restart interval is malformed")
        self._interval = struct.unpack_from(">H", untrusted)[0]

    def _read_app0(self, untrusted: bytes) -> None:
        if untrusted.startswith(b"JFIF\x00") and len(untrusted) >= 14 and self._in_head:
            self._hints.jfif = True
            if len(untrusted) > 14:
                self._dropped.append(Dropped(Kind.THUMBNAIL, len(untrusted) - 14))
        else:
            self._drop(Kind.THUMBNAIL if untrusted.startswith(b"JFXX\x00") else Kind.OTHER, untrusted)

    def _read_app1(self, untrusted: bytes) -> None:
        if untrusted.startswith(_EXIF):
            if self._in_head and self._hints.untrusted_exif is None:
                self._hints.untrusted_exif = untrusted[6:]
            self._drop(Kind.EXIF, untrusted[6:])
        elif untrusted.startswith(_XMP):
            if self._in_head and not self._hints.untrusted_xmp:
                self._hints.untrusted_xmp = untrusted
            self._drop(Kind.XMP, untrusted)
        else:
            self._drop(Kind.XMP if untrusted.startswith(_XMP_MORE) else Kind.OTHER, untrusted)

    def _read_app2(self, untrusted: bytes) -> None:
        if untrusted.startswith(_ICC) and self._in_head:
            self._hints.untrusted_profile.append(untrusted[len(_ICC) :])
        else:
            of_pictures = untrusted.startswith((b"MPF\x00", _GAIN_MAP))
            self._drop(Kind.PICTURE if of_pictures else Kind.OTHER, untrusted)

    def _read_app14(self, untrusted: bytes) -> None:
        if untrusted.startswith(b"Adobe") and len(untrusted) >= 12 and self._in_head:
            self._hints.untrusted_adobe = untrusted[:12]
        else:
            self._drop(Kind.OTHER, untrusted)
