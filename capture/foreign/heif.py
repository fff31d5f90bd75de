"""Decoding HEIC and HEIF, by libheif. In the child only.

libheif puts grids together and turns the picture as its own boxes say (irot, imir); an orientation in its Exif does
not count (MIAF, 7.3.6.7), and is not looked at.
"""

from dataclasses import replace
from io import BytesIO

import numpy as np
import numpy.typing as npt
import pi_heif
from PIL import Image

from capture.clean.heif_file import CodePoints, code_points
from capture.foreign.answer import Answer
from capture.foreign.light import is_as_on_screens, samples_to_srgb
from capture.foreign.written import too_many, written

_THREADS = 2


def examine(untrusted: bytes, pixels: int, _page: int, *, lossy: bool) -> Answer:
    """Header first, then every pixel of the primary picture. Raises what libheif raises for a damaged file."""
    file = pi_heif.open_heif(BytesIO(untrusted), convert_hdr_to_8bit=False)
    picture = file[file.primary_index]
    if refusal := too_many(picture.size, pixels):
        return refusal
    profile, points = picture.info.get("icc_profile") or b"", code_points(untrusted)
    samples = np.asarray(picture)[:, : picture.size[0]]
    converted = not profile and samples.ndim == 3 and not is_as_on_screens(points)
    if converted:
        samples = _in_srgb(samples, points)
    answer = written(Image.fromarray(_in_eight_bits(samples)), profile=profile, lossy=lossy)
    return replace(answer, converted=answer.converted or converted)


def warm_up(_name: str) -> None:
    """Set the decoder up: no second pictures. libheif loads nothing later."""
    pi_heif.options.THUMBNAILS = pi_heif.options.DEPTH_IMAGES = pi_heif.options.AUX_IMAGES = False
    pi_heif.options.DECODE_THREADS = _THREADS
    written(Image.new("RGB", (8, 8)), lossy=True)
    pi_heif.libheif_info()


def _in_srgb(samples: npt.NDArray[np.uint8], points: CodePoints) -> npt.NDArray[np.uint8]:
    colours = samples_to_srgb(samples[..., :3], points)
    return np.dstack((colours, _in_eight_bits(samples[..., 3:])))


def _in_eight_bits(samples: npt.NDArray[np.uint8]) -> npt.NDArray[np.uint8]:
    """Whether they have eight bits or are spread over sixteen."""
    if samples.dtype == np.uint8:
        return samples
    return ((samples.astype(np.uint32) * 255 + 32_767) // 65_535).astype(np.uint8)
