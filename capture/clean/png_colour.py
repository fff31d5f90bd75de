"""How the colours of a PNG are meant: chunks of a few numbers, each read within bounds and written anew.

A chunk whose numbers are none that a colour has is left out: decoders ignore it as well.
"""

import struct
import zlib
from collections.abc import Callable

from capture.clean.icc import MOST_PROFILE
from capture.clean.png_file import GREY, TRUECOLOUR, Header
from cases.errors import PictureDamaged

_MOST_GAMMA = 1_000_000
_MOST_CHROMATICITY = 120_000
_KEYED = {GREY: 1, TRUECOLOUR: 3}


def colour_numbers(name: bytes, untrusted: bytes) -> bytes:
    """The content of a colour chunk made anew; empty when its numbers are none."""
    return _READERS[name](untrusted)


def transparent_colour(untrusted: bytes, header: Header) -> bytes:
    """The tRNS of a grey or true-colour picture: the one colour that is clear. Empty for other pictures."""
    count = _KEYED.get(header.form, 0)
    if not count:
        return b""
    if len(untrusted) < 2 * count:
        raise PictureDamaged(why="its transparent colour is malformed")
    most = (1 << header.depth) - 1
    return struct.pack(
        f">{count}H", *(sample & most for sample in struct.unpack_from(f">{count}H", untrusted))
    )


def profile_in(untrusted: bytes) -> bytes | None:
    """The ICC profile of an iCCP chunk; ``None`` when it is not deflated, for then every decoder takes it for none.

    Raises PictureDamaged where it is cut off or too long; some writers leave out the checksum behind it.
    """
    inflate = zlib.decompressobj()
    try:
        profile = inflate.decompress(untrusted.partition(b"\x00")[2][1:], MOST_PROFILE)
    except zlib.error:
        return None
    if not inflate.eof and len(profile) != int.from_bytes(profile[:4], "big"):
        raise PictureDamaged(why="its colour profile does not unpack")
    return profile


def _gamma(untrusted: bytes) -> bytes:
    return _numbers(untrusted, ">I", (_MOST_GAMMA,))


def _chromaticities(untrusted: bytes) -> bytes:
    return _numbers(untrusted, ">8I", (_MOST_CHROMATICITY,) * 8)


def _intent(untrusted: bytes) -> bytes:
    return _numbers(untrusted, ">B", (3,))


def _code_points(untrusted: bytes) -> bytes:
    return _numbers(untrusted, ">4B", (22, 18, 17, 1))


def _numbers(untrusted: bytes, layout: str, most: tuple[int, ...]) -> bytes:
    if len(untrusted) != struct.calcsize(layout):
        return b""
    numbers = struct.unpack(layout, untrusted)
    return struct.pack(layout, *numbers) if all(map(int.__le__, numbers, most)) else b""


_READERS: dict[bytes, Callable[[bytes], bytes]] = {
    b"cICP": _code_points,
    b"sRGB": _intent,
    b"gAMA": _gamma,
    b"cHRM": _chromaticities,
}
COLOUR_CHUNKS = tuple(_READERS)
