"""Samples to light and back to sRGB, by code points (ITU-T H.273: primaries and transfer characteristics)."""

import numpy as np
import numpy.typing as npt
from PIL import Image

from capture.clean.heif_file import CodePoints

Light = npt.NDArray[np.float64]
Samples = npt.NDArray[np.uint8] | npt.NDArray[np.uint16]

_WHITE_OF_A_PAGE = 203.0  # cd/m², ITU-R BT.2408-7
_PQ_PEAK, _HLG_PEAK, _HLG_GAMMA = 10_000.0, 1_000.0, 1.2
_PQ, _HLG, _LINEAR, _GAMMA_22, _GAMMA_28 = 16, 18, 8, 4, 5
_SRGB_LIKE = (1, 2, 6, 13, 14, 15)  # cameras write BT.709 and mean what a screen shows
_D65, _DCI_WHITE = (0.3127, 0.3290), (0.314, 0.351)
_PRIMARIES = {
    1: ((0.640, 0.330), (0.300, 0.600), (0.150, 0.060), _D65),
    4: ((0.670, 0.330), (0.210, 0.710), (0.140, 0.080), (0.310, 0.316)),
    5: ((0.640, 0.330), (0.290, 0.600), (0.150, 0.060), _D65),
    6: ((0.630, 0.340), (0.310, 0.595), (0.155, 0.070), _D65),
    7: ((0.630, 0.340), (0.310, 0.595), (0.155, 0.070), _D65),
    9: ((0.708, 0.292), (0.170, 0.797), (0.131, 0.046), _D65),
    11: ((0.680, 0.320), (0.265, 0.690), (0.150, 0.060), _DCI_WHITE),
    12: ((0.680, 0.320), (0.265, 0.690), (0.150, 0.060), _D65),
    22: ((0.630, 0.340), (0.295, 0.605), (0.155, 0.077), _D65),
}
_SAME_AS_1 = (1, 2)
_LINES = 64  # at a time: the numbers of a whole picture would fill the child's memory


def is_as_on_screens(points: CodePoints) -> bool:
    """Whether the samples are shown rightly as they are."""
    return points.primaries in _SAME_AS_1 and points.transfer in _SRGB_LIKE


def to_srgb(image: Image.Image, points: CodePoints) -> Image.Image:
    """An RGB picture of eight bits. Raises ``ValueError`` for code points that nobody uses."""
    return Image.fromarray(samples_to_srgb(np.asarray(image), points))


def samples_to_srgb(samples: Samples, points: CodePoints) -> npt.NDArray[np.uint8]:
    """The same for samples of eight or sixteen bits, height × width × 3."""
    matrix = _to_srgb_primaries(points.primaries)
    most = np.iinfo(samples.dtype).max
    table = _light(np.arange(most + 1) / most, points.transfer)
    out = np.empty(samples.shape, np.uint8)
    for top in range(0, len(samples), _LINES):
        light = table[samples[top : top + _LINES]]
        if points.transfer == _HLG:
            light = _shown(light)
        out[top : top + _LINES] = _encoded(light @ matrix.T)
    return out


def _light(values: Light, transfer: int) -> Light:
    """Light of samples from 0 to 1; of HLG that of the scene, else that of the screen, a white page being 1."""
    if transfer in _SRGB_LIKE:
        return np.where(values <= 0.04045, values / 12.92, ((values + 0.055) / 1.055) ** 2.4)
    if transfer in (_GAMMA_22, _GAMMA_28):
        return np.asarray(values ** (2.2 if transfer == _GAMMA_22 else 2.8))
    if transfer == _LINEAR:
        return values
    if transfer == _PQ:
        power = values ** (1 / 78.84375)
        ratio = np.maximum(power - 0.8359375, 0) / (18.8515625 - 18.6875 * power)
        return np.asarray(ratio ** (1 / 0.1593017578125) * _PQ_PEAK / _WHITE_OF_A_PAGE)
    if transfer == _HLG:
        a, b, c = 0.17883277, 0.28466892, 0.55991073
        return np.where(values <= 0.5, values**2 / 3, (np.exp((values - c) / a) + b) / 12)
    raise ValueError("code points that no camera uses")


def _shown(scene: Light) -> Light:
    """HLG's way from the light of a scene to that of a screen of 1000 cd/m² (BT.2100-3, table 5)."""
    luminance = scene @ np.array((0.2627, 0.6780, 0.0593))
    return np.asarray(scene * (luminance ** (_HLG_GAMMA - 1))[..., np.newaxis] * _HLG_PEAK / _WHITE_OF_A_PAGE)


def _encoded(light: Light) -> npt.NDArray[np.uint8]:
    within = np.clip(light, 0, 1)
    values = np.where(within <= 0.0031308, within * 12.92, 1.055 * within ** (1 / 2.4) - 0.055)
    return (values * 255 + 0.5).astype(np.uint8)


def _to_srgb_primaries(primaries: int) -> Light:
    if primaries in _SAME_AS_1:
        return np.eye(3)
    if primaries not in _PRIMARIES:
        raise ValueError("code points that no camera uses")
    return np.linalg.inv(_to_xyz(1)) @ _to_xyz(primaries)


def _to_xyz(primaries: int) -> Light:
    *colours, white = (np.array((x / y, 1, (1 - x - y) / y)) for x, y in _PRIMARIES[primaries])
    matrix = np.stack(colours, axis=1)
    return np.asarray(matrix * np.linalg.solve(matrix, white))
