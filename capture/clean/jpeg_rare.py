"""JPEG of kinds that hardly any program writes: coded by arithmetic, or with colours sampled in an unusual ratio.

Decoders know them; what checks and transforms coded parts does not (TurboJPEG knows the seven usual ratios, and
Huffman codes alone). So such a picture is decoded once, and its very pixels go on as PNG.
"""

import re
from collections.abc import Iterator

from capture.clean.entropy import entropy_coded
from capture.clean.jpeg_frame import ARITHMETIC, Component, Frame, ScanHeader, read_frame, read_scan_header
from capture.clean.jpeg_hints import Hints
from capture.clean.parts import Dropped
from capture.clean.source import Source
from capture.clean.trailer import trailer
from cases.errors import PictureDamaged, PictureRefused

ARITHMETIC_JPEG, UNUSUAL_JPEG = "arithmetic-coded JPEG", "unusually sampled JPEG"
_MOST_SEGMENTS = 10_000
_SCAN, _INTERVAL, _END = 0xDA, 0xDD, 0xD9
_FRAMES = frozenset((0xC0, 0xC1, 0xC2, *ARITHMETIC))
_NEEDED = frozenset((*_FRAMES, 0xC4, 0xCC, _SCAN, 0xDB, _INTERVAL))
_NEXT = re.compile(rb"\xff[^\x00\x01\xff\xd0-\xd7]", re.DOTALL)
_RESTART = re.compile(rb"\xff+[\xd0-\xd7]")
_MORE = bytes.fromhex("a9 5b d2 36 6d 94 c3 4e")
_LEFT_OUT = bytes(4)
"""Zeros that arithmetic coders leave out at an end (T.81, D.1.8), and more than they do in practice."""
_USUAL = ((1, 1), (2, 1), (2, 2), (1, 2), (4, 1), (1, 4))
"""Factors of the lightness where each colour has one sample a unit."""
_ALSO_USUAL = ((1, 2), (2, 1))
"""Factors of both colours where lightness has two by two."""
_MOST_EQUAL = 3
"""Samples a unit where all components have as many."""


def rare_name(untrusted: bytes) -> str | None:
    """Which rare kind of JPEG this is; ``None`` for the usual ones, and where no frame can be read."""
    try:
        frame = _frame(untrusted)
    except PictureRefused:
        return None
    if frame.process in ARITHMETIC:
        return ARITHMETIC_JPEG
    return None if _is_usual(frame.components) else UNUSUAL_JPEG


def read_rare_jpeg(untrusted: bytes, _page: int = 0) -> Source:
    """Take such a file apart. Raises PictureDamaged, PictureTooLarge, PictureFormatUnsupported.

    It counts as stored without loss: nothing shall be lost again.
    """
    frame, hints, dropped = _frame(untrusted), Hints(), list[Dropped]()
    in_head, segments = True, list(_segments(untrusted))
    for marker, content, _ in segments:
        if marker not in _NEEDED and marker != _END:
            dropped += hints.read(marker, content, in_head=in_head)
        in_head = in_head and marker != _SCAN
    _check_scans(untrusted, frame, segments)
    name = ARITHMETIC_JPEG if frame.process in ARITHMETIC else UNUSUAL_JPEG
    behind = trailer(untrusted, segments[-1][2])
    return Source(name, frame.width, frame.height, lossy=False, dropped=(*dropped, *behind))


def with_more_to_read(untrusted: bytes) -> bytes:
    """The same file with bytes put at the end of each coded interval, which no decoder of a whole picture reaches.

    Where one was cut off, and its markers were put behind it, decoders fill up with nothing, without a word: there
    these bytes become pixels, so that both files are two pictures.
    """
    is_arithmetic = _frame(untrusted).process in ARITHMETIC
    more = _LEFT_OUT + _MORE if is_arithmetic else _MORE
    pieces, begin = [], 0
    for marker, _, position in _segments(untrusted):
        if marker == _SCAN:
            found = _NEXT.search(untrusted, position)
            end = found.start() if found else len(untrusted)
            coded = _RESTART.sub(lambda restart: more + restart[0], untrusted[position:end])
            pieces += [untrusted[begin:position], coded, more]
            begin = end
    return b"".join((*pieces, untrusted[begin:]))


def _frame(untrusted: bytes) -> Frame:
    for marker, content, _ in _segments(untrusted):
        if marker in _FRAMES:
            return read_frame(marker, content, arithmetic=True)
    raise PictureDamaged(why="it ends before its picture")


def _check_scans(untrusted: bytes, frame: Frame, segments: list[tuple[int, bytes, int]]) -> None:
    """Whether none is missing, nor a restart marker in one."""
    interval, headers = 0, list[ScanHeader]()
    for marker, content, position in segments:
        if marker == _INTERVAL:
            interval = int.from_bytes(content[:2], "big")
        if marker == _SCAN:
            headers.append(read_scan_header(frame, content))
            entropy_coded(untrusted, position).whole(frame.units(headers[-1].named), interval)
    if not frame.is_whole(headers):
        raise PictureDamaged(why="a scan of it is missing")


def _segments(untrusted: bytes) -> Iterator[tuple[int, bytes, int]]:
    """Marker, content, and the offset behind it, up to the end of the image; coded parts are passed over."""
    position = 2
    for _ in range(_MOST_SEGMENTS):
        found = _NEXT.search(untrusted, position)
        if found is None:
            return
        marker, begin = found[0][1], found.end()
        size = 0 if marker == _END else int.from_bytes(untrusted[begin : begin + 2], "big")
        position = begin + size
        yield marker, untrusted[begin + 2 : position], position
        if marker == _END:
            return


def _is_usual(components: tuple[Component, ...]) -> bool:
    """The ratios that TurboJPEG knows (turbojpeg.c, ``getSubsamp``); black is sampled like lightness."""
    factors = [(one.horizontal, one.vertical) for one in components]
    first, colours, black = factors[0], set(factors[1:3]), factors[3:]
    if len(set(factors)) == 1:
        return len(factors) == 1 or first[0] * first[1] <= _MOST_EQUAL
    if len(colours) != 1 or any(one != first for one in black):
        return False
    colour = colours.pop()
    return (colour == (1, 1) and first in _USUAL) or (first == (2, 2) and colour in _ALSO_USUAL)
