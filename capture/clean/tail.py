"""The proof that each scan of a JPEG ends with the last byte its picture needs.

libjpeg reads ahead: up to seven bytes before a marker are taken in, and never missed when nothing asks for them, so
its strict mode does not see a short number hidden there. The proof is the reverse: without its last byte the scan
must fail. Bytes that are not needed are cut off, which changes no pixel. Inside a scan, at restart markers, libjpeg
counts exactly; what it finds there is refused.
"""

import struct
from collections.abc import Sequence
from dataclasses import replace

from capture.clean.jpeg import written
from capture.clean.jpeg_file import JpegFile, Scan, read_jpeg
from capture.clean.strict import complaint, refuse, surplus
from cases.errors import PictureHidesData

_MOST_UNSEEN = 16
_START = b"\xff\xd8"


def without_surplus(jpeg: bytes) -> bytes:
    """A rebuilt file whose scans end where their pictures end: the same, or some bytes shorter.

    Raises PictureDamaged, PictureHidesData, PictureFormatUnsupported.
    """
    file = read_jpeg(jpeg)
    words = complaint(jpeg)
    scans: list[Scan] = []
    for scan in file.scans:
        scans.append(_shortened(file, scans, scan, faultless=words is None))
    if any(_size(before) != _size(after) for before, after in zip(file.scans, scans, strict=True)):
        jpeg = written(_head_of(jpeg), file, scans)
        words = complaint(jpeg)
    if words is not None:
        refuse(words)
    return jpeg


def _shortened(file: JpegFile, before: Sequence[Scan], scan: Scan, *, faultless: bool) -> Scan:
    scan = replace(scan, coded=(b"".join(scan.coded),))
    if not faultless:
        scan = _without_what_is_seen(file, before, scan)
    for _ in range(_MOST_UNSEEN):
        shorter = _cut(scan, 1)
        words = complaint(_up_to(file, before, shorter))
        if words is not None and not surplus(words):
            return scan
        scan = shorter
    raise PictureHidesData(what="bytes at the end of its coded part that are no pixels")


def _without_what_is_seen(file: JpegFile, before: Sequence[Scan], scan: Scan) -> Scan:
    """Without the bytes that libjpeg counts itself: not all at once, for how far it reads ahead depends on them."""
    for _ in range(_MOST_UNSEEN):
        words = complaint(_up_to(file, before, scan))
        if words is None:
            return scan
        if not surplus(words):
            refuse(words)
        scan = _cut(scan, surplus(words))
    raise PictureHidesData(what="bytes at the end of its coded part that are no pixels")


def _cut(scan: Scan, count: int) -> Scan:
    """Without its last bytes; a data byte FF goes with the zero that follows it."""
    coded = bytes(scan.coded[0])
    shorter = coded[:-count]
    return replace(scan, coded=(shorter[:-1] if shorter.endswith(b"\xff") else shorter,))


def _up_to(file: JpegFile, before: Sequence[Scan], scan: Scan) -> bytes:
    """A file that ends with this scan, and holds of the earlier ones those that it builds upon."""
    scans = []
    quantisation = tables = b""
    for earlier in (*before, scan):
        quantisation += earlier.quantisation
        tables += earlier.tables
        if _builds_upon(scan, earlier):
            scans.append(replace(earlier, quantisation=quantisation, tables=tables))
            quantisation = tables = b""
    return written(_START, file, scans)


def _builds_upon(scan: Scan, earlier: Scan) -> bool:
    """Whether both carry the same coefficients of a component, or the earlier begins the mean that others follow."""
    low, high = earlier.header.first, earlier.header.last
    bands_meet = low <= scan.header.last and scan.header.first <= high
    begins = low == 0 and earlier.header.high == 0
    return (begins or bands_meet) and bool(_names(earlier) & _names(scan))


def _names(scan: Scan) -> set[int]:
    return {component.name for component, _, _ in scan.header.components}


def _size(scan: Scan) -> int:
    return sum(len(piece) for piece in scan.coded)


def _head_of(jpeg: bytes) -> bytes:
    """SOI and the application segments of a rebuilt file."""
    end = 2
    while 0xE0 <= jpeg[end + 1] <= 0xEF:
        end += 2 + int(struct.unpack_from(">H", jpeg, end + 2)[0])
    return jpeg[:end]
