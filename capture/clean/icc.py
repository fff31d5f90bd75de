"""ICC profiles of the matrix/TRC kind, rebuilt from their numbers (ICC.1:2022, and ICC.1:2001-04 for version 2).

Such a profile is three colours, three curves and a white point: read as numbers within bounds, and written under a
fresh header with a constant description, they give every decoder the same colours, and hold no text, no name, no
date. Curves must not fall, so that nothing but a curve is taken for one. Every other profile (lookup tables) is for
`capture.clean.convert`.
"""

import struct
from collections.abc import Callable
from typing import NamedTuple

import numpy as np

MOST_PROFILE = 8_000_000
_MOST_TAGS = 100
_CLASSES = (b"mntr", b"scnr", b"spac")
_PRINTER = b"prtr"  # of grey it is one curve, such as Photoshop's "Dot Gain 20%" (ICC.1:2022, 8.5.3)
_TABLES = frozenset((b"A2B0", b"A2B1", b"A2B2", b"D2B0", b"D2B1", b"D2B2", b"D2B3"))
_D50 = bytes.fromhex("0000f6d6 00010000 0000d32d")
_DATE = struct.pack(">6H", 2000, 1, 1, 0, 0, 0)
_MOST_XYZ = 4 << 16  # s15Fixed16: four times the white of the connection space
_MOST_PARAMETER = 16 << 16
_PARAMETERS = {0: 1, 1: 3, 2: 4, 3: 5, 4: 7}


class _NotNumbersOnly(Exception):
    """The profile is not of the matrix/TRC kind, or is broken."""


class _Header(NamedTuple):
    version: int
    device: bytes
    space: bytes
    connection: bytes
    intent: int


def rebuilt_profile(untrusted: bytes) -> bytes | None:
    """The same colours as a fresh profile; ``None`` when they cannot be told by numbers alone."""
    try:
        header = _read_header(untrusted)
        return _written(header, _read_colours(_read_directory(untrusted), header))
    except _NotNumbersOnly:
        return None


def _read_header(untrusted: bytes) -> _Header:
    if not 132 <= len(untrusted) <= MOST_PROFILE or untrusted[36:40] != b"acsp":
        raise _NotNumbersOnly
    version, device, space, connection = struct.unpack_from(">H2x4s4s4s", untrusted, 8)
    intent = struct.unpack_from(">I", untrusted, 64)[0]
    rgb = space == b"RGB " and connection == b"XYZ "
    grey = space == b"GRAY" and connection in (b"XYZ ", b"Lab ")
    known = device in _CLASSES or (grey and device == _PRINTER)
    if version >> 8 not in (2, 4) or not known or not (rgb or grey) or intent > 3:
        raise _NotNumbersOnly
    return _Header(version & 0xFFF0, device, space, connection, intent)


def _read_directory(untrusted: bytes) -> dict[bytes, bytes]:
    """The tags by signature; one that lies outside the profile is none, as LittleCMS has it too.

    Of two that bear one name and tell of colours in two ways, one program shows the first, and LittleCMS neither.
    """
    count = struct.unpack_from(">I", untrusted, 128)[0]
    if count > _MOST_TAGS or 132 + 12 * count > len(untrusted):
        raise _NotNumbersOnly
    tags: dict[bytes, bytes] = {}
    for at in range(132, 132 + 12 * count, 12):
        name, offset, size = struct.unpack_from(">4sII", untrusted, at)
        if offset + size <= len(untrusted):
            content = untrusted[offset : offset + size]
            if tags.setdefault(name, content) != content and name in _OF_COLOURS:
                raise _NotNumbersOnly
    return tags


def _read_colours(untrusted: dict[bytes, bytes], header: _Header) -> dict[bytes, bytes]:
    """The tags that carry colour, each made anew from its numbers."""
    if _TABLES & untrusted.keys():
        raise _NotNumbersOnly
    needed = _GREY if header.space == b"GRAY" else _RGB
    if not needed.keys() <= untrusted.keys():
        raise _NotNumbersOnly
    readers = needed | {name: read for name, read in _OPTIONAL.items() if name in untrusted}
    return {name: read(untrusted[name]) for name, read in readers.items()}


def _xyz(untrusted: bytes) -> bytes:
    return _fixed(untrusted, b"XYZ ", 3)


def _matrix(untrusted: bytes) -> bytes:
    return _fixed(untrusted, b"sf32", 9)


def _fixed(untrusted: bytes, kind: bytes, count: int) -> bytes:
    if untrusted[:4] != kind or len(untrusted) < 8 + 4 * count:
        raise _NotNumbersOnly
    numbers = struct.unpack_from(f">{count}i", untrusted, 8)
    if any(abs(number) > _MOST_XYZ for number in numbers):
        raise _NotNumbersOnly
    return struct.pack(f">4s4x{count}i", kind, *numbers)


def _curve(untrusted: bytes) -> bytes:
    if len(untrusted) < 12:
        raise _NotNumbersOnly
    if untrusted[:4] == b"para":
        return _parametric(untrusted)
    count = struct.unpack_from(">I", untrusted, 8)[0]
    if untrusted[:4] != b"curv" or len(untrusted) < 12 + 2 * count:
        raise _NotNumbersOnly
    points = np.frombuffer(untrusted, ">u2", count, 12)
    if np.any(points[1:] < points[:-1]):
        raise _NotNumbersOnly
    return struct.pack(">4s4xI", b"curv", count) + points.tobytes()


def _parametric(untrusted: bytes) -> bytes:
    form = struct.unpack_from(">H", untrusted, 8)[0]
    count = _PARAMETERS.get(form, 0)
    if not count or len(untrusted) < 12 + 4 * count:
        raise _NotNumbersOnly
    parameters = struct.unpack_from(f">{count}i", untrusted, 12)
    if any(abs(parameter) > _MOST_PARAMETER for parameter in parameters):
        raise _NotNumbersOnly
    return struct.pack(f">4s4xH2x{count}i", b"para", form, *parameters)


def _code_points(untrusted: bytes) -> bytes:
    if len(untrusted) < 12 or untrusted[:4] != b"cicp":
        raise _NotNumbersOnly
    primaries, transfer, matrix, full = untrusted[8:12]
    if primaries > 22 or transfer > 18 or matrix > 17 or full > 1:
        raise _NotNumbersOnly
    return struct.pack(">4s4x4B", b"cicp", primaries, transfer, matrix, full)


_RGB: dict[bytes, Callable[[bytes], bytes]] = {
    b"rXYZ": _xyz, b"gXYZ": _xyz, b"bXYZ": _xyz, b"rTRC": _curve, b"gTRC": _curve, b"bTRC": _curve,
}  # fmt: skip
_GREY: dict[bytes, Callable[[bytes], bytes]] = {b"kTRC": _curve}
_OPTIONAL: dict[bytes, Callable[[bytes], bytes]] = {b"wtpt": _xyz, b"chad": _matrix, b"cicp": _code_points}
_OF_COLOURS = frozenset((*_RGB, *_GREY, *_OPTIONAL))


def _written(header: _Header, colours: dict[bytes, bytes]) -> bytes:
    tags = _words(header.version) | colours
    places: dict[bytes, int] = {}
    body = b""
    begin = 132 + 12 * len(tags)
    for content in tags.values():
        if content not in places:  # equal curves are stored once
            places[content] = begin + len(body)
            body += content + bytes(-len(content) % 4)
    directory = b"".join(
        struct.pack(">4sII", name, places[content], len(content)) for name, content in tags.items()
    )
    return _header_written(header, begin + len(body)) + struct.pack(">I", len(tags)) + directory + body


def _header_written(header: _Header, size: int) -> bytes:
    device = header.device + header.space + header.connection
    identity = struct.pack(">I4xH2x", size, header.version) + device + _DATE + b"acsp"
    return identity + bytes(24) + struct.pack(">I", header.intent) + _D50 + bytes(48)


def _words(version: int) -> dict[bytes, bytes]:
    """The two texts that a profile must have, always the same ones."""
    if version >> 8 == 4:
        word = struct.pack(">4s4xII2s2sII", b"mluc", 1, 12, b"en", b"US", 6, 28) + b"\x00R\x00G\x00B"
        return {b"desc": word, b"cprt": word}
    description = struct.pack(">4s4xI4s", b"desc", 4, b"RGB\x00") + bytes(4 + 4 + 2 + 1 + 67)
    return {b"desc": description, b"cprt": struct.pack(">4s4x4s", b"text", b"RGB\x00")}
