"""Decoding AVIF: by Pillow, which rounds to eight bits, and by OpenCV where more are needed. In the child only.

Samples of PQ and HLG lie so far apart in eight bits that dark skin would show steps: they are converted before they
are rounded.
"""

from dataclasses import replace
from io import BytesIO

import numpy as np
from PIL import Image
from PIL.AvifImagePlugin import AvifImageFile

from capture.clean.heif_file import code_points, read_heif
from capture.foreign import raster
from capture.foreign.answer import Answer
from capture.foreign.light import Samples, is_as_on_screens, samples_to_srgb
from capture.foreign.written import ORIENTATION, too_many, written
from capture.opencv import cv2

_MOST = 65_535


def examine(untrusted: bytes, pixels: int, page: int, *, lossy: bool) -> Answer:
    """Header first, then every pixel. Raises what Pillow raises for a damaged file."""
    header, points = AvifImageFile(BytesIO(untrusted)), code_points(untrusted)
    is_plain = is_as_on_screens(points) or header.mode == "L" or "icc_profile" in header.info
    if refusal := too_many(header.size, pixels):
        return refusal
    if is_plain:
        return raster.examine(untrusted, pixels, page, lossy=lossy)
    samples = _samples(untrusted, header.size)
    shown = [samples_to_srgb(samples[..., :3], points), _in_eight_bits(samples[..., 3:])]
    orientation = header.getexif().get(ORIENTATION, 1)
    answer = written(Image.fromarray(np.dstack(shown)), orientation=orientation, lossy=lossy)
    return replace(answer, converted=True)


def warm_up(name: str) -> None:
    """Decode pictures of our own, so that nothing is left to be loaded."""
    raster.warm_up(name)
    out = BytesIO()
    Image.new("RGB", (16, 16)).save(out, name)
    _samples(out.getvalue(), (16, 16))


def _samples(untrusted: bytes, size: tuple[int, int]) -> Samples:
    """Red, green, blue, and alpha where there is one, of eight bits or spread over sixteen; not turned."""
    decoded = cv2.imdecode(np.frombuffer(untrusted, np.uint8), cv2.IMREAD_UNCHANGED)
    if decoded is None or decoded.shape[1::-1] != size or decoded.ndim != 3:
        raise ValueError("it cannot be decoded")
    samples = np.concatenate((decoded[..., 2::-1], decoded[..., 3:]), axis=2)
    if samples.dtype == np.uint8:
        return np.asarray(samples, np.uint8)
    most = (1 << read_heif(untrusted).depth) - 1
    return np.asarray((np.minimum(samples, most).astype(np.uint32) * _MOST + most // 2) // most, np.uint16)


def _in_eight_bits(samples: Samples) -> Samples:
    return samples if samples.dtype == np.uint8 else np.asarray(samples >> 8, np.uint8)
