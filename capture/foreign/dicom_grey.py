"""Grey samples of a DICOM file as a viewer shows them (PS3.3, C.11.1 and C.11.2): rescaled, windowed, from 0 to 1."""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from pydicom import Dataset
from pydicom.pixels.processing import apply_modality_lut

Samples = npt.NDArray[np.generic]
Shares = npt.NDArray[np.float64]
_FINE = 8  # bits a sample that need no window: a photograph's own range


class _Window(NamedTuple):
    """The value that is half bright, how far apart black and white are, and how values in between become brighter."""

    centre: float
    width: float
    function: str


def shown(samples: Samples, header: Dataset) -> Shares:
    """From black, 0, to white, 1. Raises what pydicom raises for a header that makes no sense."""
    values = np.asarray(apply_modality_lut(samples, header), np.float64)
    window = _window(header)
    share = _windowed(values, window) if window else _within_its_range(values, samples, header)
    return 1 - share if header.PhotometricInterpretation == "MONOCHROME1" else share


def _window(header: Dataset) -> _Window | None:
    """The first one, where it is wide enough to be meant."""
    found = [header.get(name) for name in ("WindowCenter", "WindowWidth")]
    if None in found:
        return None
    centre, width = (float(np.atleast_1d(np.asarray(one, np.float64))[0]) for one in found)
    function = header.get("VOILUTFunction", "LINEAR")
    least = 0 if function in ("LINEAR_EXACT", "SIGMOID") else 1
    return _Window(centre, width, function) if width > least else None


def _windowed(values: Shares, window: _Window) -> Shares:
    if window.function == "SIGMOID":
        return np.asarray(1 / (1 + np.exp(np.clip(-4 * (values - window.centre) / window.width, -700, 700))))
    if window.function == "LINEAR_EXACT":
        return np.clip((values - window.centre) / window.width + 0.5, 0, 1)
    return np.clip((values - (window.centre - 0.5)) / (window.width - 1) + 0.5, 0, 1)


def _within_its_range(values: Shares, samples: Samples, header: Dataset) -> Shares:
    """Of eight bits the whole range; of more, which seldom fill theirs, from the darkest to the brightest."""
    bits = int(header.BitsStored)
    if bits > _FINE:
        least, most = float(values.min()), float(values.max())
        return (values - least) / max(most - least, 1)
    least = -(1 << bits - 1) if header.PixelRepresentation else 0
    return np.clip((np.asarray(samples, np.float64) - least) / ((1 << bits) - 1), 0, 1)
