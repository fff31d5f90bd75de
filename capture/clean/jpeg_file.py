"""A JPEG file taken apart: what the picture needs, and everything else (ITU-T T.81, Annex B).

Tables are kept as numbers and written where a scan needs them; headers are read into numbers; what is no part of the
picture is dropped with a note of what it was. Nothing after the first EOI belongs to the picture.
"""

import re
import struct
from collections.abc import Callable
from dataclasses import dataclass

from capture.clean.entropy import entropy_coded
from capture.clean.jpeg_frame import (
    MOST_SCANNED_PIXELS,
    MOST_SCANS,
    Frame,
    ScanHeader,
    read_frame,
    read_scan_header,
)
from capture.clean.jpeg_hints import Hints
from capture.clean.parts import Dropped, Kind
from capture.clean.tables import Tables
from capture.clean.trailer import trailer
from cases.errors import PictureDamaged, PictureFormatUnsupported, PictureTooIntricate

MOST_SEGMENTS = 10_000
_START, _END, _SCAN, _LINES = 0xD8, 0xD9, 0xDA, 0xDC
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_ALONE = frozenset((0x01, *range(0xD0, 0xD8)))
_MARKER = re.compile(rb"\xff[^\x00\xff]", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Scan:
    """One scan: the tables it needs and that were not written yet, its header, its coded bytes in pieces."""

    quantisation: bytes
    tables: bytes
    header: ScanHeader
    coded: tuple[bytes | memoryview, ...]


@dataclass(frozen=True, slots=True)
class JpegFile:
    """The parts of a file that its picture needs, and notes of the others."""

    frame: Frame
    scans: tuple[Scan, ...]
    hints: Hints
    dropped: tuple[Dropped, ...]


def read_jpeg(untrusted: bytes) -> JpegFile:
    """Take a JPEG file apart. Raises PictureDamaged, PictureFormatUnsupported, PictureTooIntricate."""
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
        }

    def read(self) -> JpegFile:
        position = 2
        for _ in range(MOST_SEGMENTS):
            marker, position = self._next_marker(position)
            if marker in (_END, None) or (self._is_cut_off(marker, position) and self._is_whole()):
                return self._finished(position)
            if marker not in _ALONE:
                position = self._read_segment(marker, position)
        raise PictureTooIntricate(size=MOST_SEGMENTS + 1, unit="segments", most=MOST_SEGMENTS)

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
        size = self._size_at(position)
        if size < 2 or marker == _START or self._is_cut_off(marker, position):
            raise PictureDamaged(why="a segment of the file is malformed")
        untrusted = self._untrusted[position + 2 : position + size]
        if marker in _FRAMES:
            self._read_frame(marker, untrusted)
        elif marker == _SCAN:
            return self._read_scan(untrusted, position + size)
        elif reader := self._readers.get(marker):
            reader(untrusted)
        else:
            self._dropped += self._hints.read(marker, untrusted, in_head=not self._scans)
        return position + size

    def _is_cut_off(self, marker: int, position: int) -> bool:
        """Whether the segment whose length stands at ``position`` reaches beyond the end of the file."""
        has_length = marker not in _ALONE and marker != _START
        return has_length and position + max(self._size_at(position), 2) > len(self._untrusted)

    def _size_at(self, position: int) -> int:
        return int.from_bytes(self._untrusted[position : position + 2], "big")

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
        tables = self._interval_needed(frame.units(header.named)) + self._tables.huffman_needed(
            header.huffman_selectors(), standard=not frame.progressive
        )
        coded, position = self._read_coded(frame, header, position)
        self._scans.append(Scan(quantisation, tables, header, coded))
        return position

    def _check_work(self, frame: Frame) -> None:
        scans = len(self._scans) + 1
        if scans > MOST_SCANS:
            raise PictureTooIntricate(size=scans, unit="scans", most=MOST_SCANS)
        if scans * frame.width * frame.height > MOST_SCANNED_PIXELS:
            size = scans * frame.width * frame.height
            raise PictureTooIntricate(size=size, unit="pixels in all scans", most=MOST_SCANNED_PIXELS)

    def _quantisation_now(self, frame: Frame, header: ScanHeader) -> set[int]:
        """Tables to be written before this scan: all known ones before the first, later those it begins to use.

        A decoder keeps the table that a component had at its first scan.
        """
        begun = {one.name for scan in self._scans for one, _, _ in scan.header.components}
        used = {one.quantisation for one, _, _ in header.components if one.name not in begun}
        if not all(self._tables.has_quantisation(number) for number in used):
            raise PictureDamaged(why="a quantisation table is missing")
        return used if self._scans else {one.quantisation for one in frame.components}

    def _interval_needed(self, units: int) -> bytes:
        """A DRI segment where another interval holds; one that is as long as the scan says nothing and goes."""
        wanted = self._interval if self._interval < units else 0
        if wanted == self._interval_written or (not wanted and self._interval_written >= units):
            return b""
        self._interval_written = wanted
        return struct.pack(">3H", 0xFFDD, 4, wanted)

    def _read_coded(
        self, frame: Frame, header: ScanHeader, position: int
    ) -> tuple[tuple[memoryview, ...], int]:
        """The coded bytes, with as many restart markers as the picture needs, in their order."""
        coded = entropy_coded(self._untrusted, position)
        units = frame.units(header.named)
        if header.first == 0 and 8 * (coded.end - position) < units:  # a unit takes a bit at least
            raise PictureDamaged(why="its coded part is too short")
        return coded.whole(units, self._interval), coded.end

    def _finished(self, position: int) -> JpegFile:
        if self._frame is None or not self._scans:
            raise PictureDamaged(why="it ends before its picture")
        if not self._is_whole():
            raise PictureDamaged(why="a scan of it is missing")
        dropped = (*self._dropped, *trailer(self._untrusted, position))
        return JpegFile(self._frame, tuple(self._scans), self._hints, dropped)

    def _is_whole(self) -> bool:
        """Whether all that the picture needs was met: what follows, without an end of image, is a trailer."""
        return self._frame is not None and self._frame.is_whole(scan.header for scan in self._scans)

    def _read_interval(self, untrusted: bytes) -> None:
        if len(untrusted) < 2:
            raise PictureDamaged(why="its restart interval is malformed")
        self._interval = struct.unpack_from(">H", untrusted)[0]
