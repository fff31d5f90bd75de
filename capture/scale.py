"""How large a picture's pixels are, told by the printed marker that lies in it. Runs in the child that decodes.

    scale_in(pixels)      # Scale(mm_per_pixel=0.042, uncertainty=0.012, x=1900.3, y=1410.8), or None

The marker is found on a smaller copy and its corners are then placed to a fraction of a pixel on the whole picture. A
plane seen at a slant has another scale in each direction: the mean is told, and half their difference is part of the
uncertainty. What does not lie in the marker's plane is larger or smaller than this says.
"""

from math import hypot, sqrt
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from capture.opencv import cv2
from capture.scale_found import Scale
from capture.scale_marker import DICTIONARY, MODULES, NUMBER, SIDE_MM
from capture.upright import Pixels

Points = npt.NDArray[np.float32]

_SEARCHED = 1_500  # pixels of the longer side of the copy on which it is looked for, at most
_CORNER_PIXELS = 0.3  # how well a corner is placed
_PRINT = 0.01  # what printers are off by
_MOST_SLANT = 2.0  # seen at more than 60° from above, it tells too little
_LEAST_SIDE = 3 * MODULES  # pixels


class _InDirections(NamedTuple):
    """Pixels a millimetre, in the direction where they are most, and across it."""

    most: float
    least: float


def scale_in(pixels: Pixels) -> Scale | None:
    """From the largest marker in upright pixels; ``None`` without one, or when it is too small or too slanted."""
    grey = cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY).astype("uint8", copy=False)
    found = [_refined(grey, corners) for corners in markers_in(grey)]
    return _scale_of(max(found, key=cv2.contourArea)) if found else None


def markers_in(grey: Pixels) -> list[Points]:
    """The four corners of each marker, clockwise from its own first one, in pixels of the whole picture."""
    shrunk, factor = grey, 1
    while max(shrunk.shape) > _SEARCHED:
        factor *= 2
        size = (max(1, grey.shape[1] // factor), max(1, grey.shape[0] // factor))
        shrunk = cv2.resize(grey, size, interpolation=cv2.INTER_AREA).astype("uint8", copy=False)
    corners, numbers, _ = cv2.aruco.ArucoDetector(DICTIONARY).detectMarkers(shrunk)
    known = np.ravel(numbers).tolist() if corners else []
    # A pixel's coordinates are those of its centre.
    return [
        ((np.reshape(four, (4, 2)) + 0.5) * factor - 0.5).astype(np.float32)
        for four, number in zip(corners, known, strict=True)
        if number == NUMBER
    ]


def _refined(grey: Pixels, corners: Points) -> Points:
    """The corners where the edges meet, searched no further than half a module, so that no other edge is near."""
    shortest = min(_sides(corners))
    half = max(2, min(15, int(shortest / MODULES / 2)))
    until = (cv2.TERM_CRITERIA_EPS + cv2.TERM_CRITERIA_COUNT, 50, 0.005)
    refined = cv2.cornerSubPix(grey, corners.reshape(4, 1, 2), (half, half), (-1, -1), until)
    return np.reshape(refined, (4, 2)).astype(np.float32)


def _sides(corners: Points) -> list[float]:
    return [hypot(*(corners[n] - corners[n - 1]).tolist()) for n in range(4)]


def _scale_of(corners: Points) -> Scale | None:
    seen = _at_centre(corners)
    if min(_sides(corners)) < _LEAST_SIDE or seen.most > _MOST_SLANT * seen.least:
        return None
    corner = _CORNER_PIXELS * sqrt(2) / min(_sides(corners))
    slant = (seen.most - seen.least) / (seen.most + seen.least)
    x, y = corners.mean(axis=0).tolist()
    return Scale(1 / sqrt(seen.most * seen.least), hypot(corner, slant, _PRINT), x, y)


def _at_centre(corners: Points) -> _InDirections:
    """The derivative, at the marker's centre, of the homography from its plane to the picture."""
    half = SIDE_MM / 2
    plane = np.array([(-half, -half), (half, -half), (half, half), (-half, half)], np.float32)
    shape = np.asarray(cv2.getPerspectiveTransform(plane, corners), np.float64)
    centre = shape[:2, 2] / shape[2, 2]
    derivative = (shape[:2, :2] - np.outer(centre, shape[2, :2])) / shape[2, 2]
    most, least = np.linalg.svd(derivative, compute_uv=False).tolist()
    return _InDirections(most, least)
