"""PNG pictures whose pixels are smaller than a byte, or point into a palette.

Two places that no pixel shows can hold bytes there: palette entries that are never pointed to, and the spare bits at
the end of a line. The first are blanked; lines with spare bits are written anew, unfiltered, without interlacing.
"""

import zlib
from dataclasses import dataclass
from io import BytesIO

import numpy as np
import numpy.typing as npt
from PIL.PngImagePlugin import PngImageFile

from capture.clean.png_file import GREY, Header
from cases.errors import PictureDamaged

_PORTION = 1 << 20
Samples = npt.NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours (PLTE) and their opacity (tRNS), up to the last that a pixel points to."""

    colours: bytes
    opacity: bytes


def samples_of(header: Header, png: bytes) -> Samples:
    """Lines × columns of a grey or indexed picture's samples, as the file numbers them."""
    with PngImageFile(BytesIO(png)) as image:
        image.load()
        samples = np.asarray(image, np.uint8)
    if header.form == GREY and header.depth in (2, 4):  # the decoder scales them to a byte
        return samples // (255 // ((1 << header.depth) - 1))
    return samples


def used_palette(samples: Samples, untrusted_colours: bytes, untrusted_opacity: bytes) -> Palette:
    """The palette with every entry blanked that no pixel points to. Raises PictureDamaged."""
    used = _counts(samples)
    last = int(np.flatnonzero(used)[-1])
    if len(untrusted_colours) % 3 or len(untrusted_colours) > 768 or 3 * last >= len(untrusted_colours):
        raise PictureDamaged(why="its palette does not fit its pixels")
    colours = bytearray(untrusted_colours[: 3 * (last + 1)])
    opacity = bytearray(untrusted_opacity[: last + 1])
    for entry in np.flatnonzero(used[: last + 1] == 0).tolist():
        colours[3 * entry : 3 * entry + 3] = bytes(3)
        opacity[entry : entry + 1] = b"\xff"[: len(opacity[entry : entry + 1])]
    return Palette(bytes(colours), bytes(opacity))


def _counts(samples: Samples) -> npt.NDArray[np.intp]:
    """How often each sample occurs; counted in portions, for numpy takes eight times their memory."""
    flat = samples.ravel()
    portions = (flat[begin : begin + _PORTION] for begin in range(0, len(flat), _PORTION))
    counts = np.zeros(256, np.intp)
    for portion in portions:
        counts += np.bincount(portion, minlength=256)
    return counts


def packed(header: Header, samples: Samples) -> bytes:
    """The lines with ``header.depth`` bits a sample and zero spare bits, deflated."""
    per_byte = 8 // header.depth
    spare = -header.width % per_byte
    padded = np.pad(samples, ((0, 0), (0, spare))).reshape(header.height, -1, per_byte)
    lines = np.zeros((header.height, 1 + padded.shape[1]), np.uint8)  # the first byte: no filter
    for place in range(per_byte):
        lines[:, 1:] |= padded[:, :, place] << (8 - header.depth * (place + 1))
    return zlib.compress(lines.tobytes(), 9)
