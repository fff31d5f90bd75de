"""Decoding BMP where Pillow does not: colours behind any bit masks, and runs that end before the picture does."""

import os
import struct
from io import BytesIO

import numpy as np
import numpy.typing as npt
from PIL import Image
from PIL.BmpImagePlugin import BmpImageFile, BmpRleDecoder

from capture.clean.bmp_file import BEHIND_MASKS

_HEADER, _MASKS, _WITH_ALPHA = 14, 54, 56
_END_OF_PICTURE = b"\x00\x01"
_Samples = npt.NDArray[np.uint32]


def opened(file: BytesIO) -> Image.Image:
    """The picture, decoded where its colours are behind masks, else as Pillow opens it."""
    untrusted = file.getvalue()
    if struct.unpack_from("<I", untrusted, _HEADER)[0] >= 40:
        bits, compression = struct.unpack_from("<HI", untrusted, 28)
        if compression in BEHIND_MASKS and bits in (16, 32):
            return _by_masks(untrusted, bits, with_alpha=compression == BEHIND_MASKS[1])
    Image.register_decoder("bmp_rle", _Runs)
    return BmpImageFile(file)


class _Runs(BmpRleDecoder):
    """What no run speaks of has the first colour of the palette, provided that the picture is ended by its mark."""

    def set_as_raw(
        self, data: bytes | bytearray, rawmode: str | None = None, extra: tuple[object, ...] = ()
    ) -> None:
        if self.fd is None:
            raise ValueError("it has no file")
        self.fd.seek(-len(_END_OF_PICTURE), os.SEEK_CUR)
        if self.fd.read(len(_END_OF_PICTURE)) == _END_OF_PICTURE:
            data = data.ljust(self.state.xsize * self.state.ysize, b"\x00")
        super().set_as_raw(data, rawmode, extra)


def _by_masks(untrusted: bytes, bits: int, *, with_alpha: bool) -> Image.Image:
    begin, header, width, height = struct.unpack_from("<IIii", untrusted, 10)
    across = (width * bits + 31) // 32 * 32 // bits
    samples = np.frombuffer(untrusted, f"<u{bits // 8}", across * abs(height), begin)
    lines = samples.reshape(abs(height), across)[:, :width].astype(np.uint32)
    masks = struct.unpack_from(f"<{4 if with_alpha or header >= _WITH_ALPHA else 3}I", untrusted, _MASKS)
    layers = [_behind(lines[::-1] if height > 0 else lines, mask) for mask in masks]
    if len(layers) == 4 and not layers[3].any():  # programs that know no alpha leave it empty
        layers.pop()
    return Image.fromarray(np.dstack(layers))


def _behind(lines: _Samples, mask: int) -> npt.NDArray[np.uint8]:
    """What is behind a mask, spread over eight bits. ``ValueError`` for a mask with holes."""
    if not mask:
        return np.zeros(lines.shape, np.uint8)
    lowest = (mask & -mask).bit_length() - 1
    most = mask >> lowest
    if most & (most + 1):
        raise ValueError("its masks have holes")
    values = (lines & np.uint32(mask)) >> np.uint32(lowest)
    return np.asarray((values.astype(np.float64) * (255 / most) + 0.5), np.uint8)
