"""The printed marker on a plane, seen by a camera: at a distance, at a slant, turned, a little blurred, with noise."""

from math import cos, radians, sin, sqrt

import cv2
import numpy as np
import numpy.typing as npt

from capture.scale_marker import MODULES, SIDE_MM, squares

_MODULE = 20  # pixels of the drawn card
_MARGIN = 2  # modules
_FOCAL = 4_000.0  # pixels
_FINER = 2  # the scene is drawn so much finer, then averaged, as a sensor does


def scene(
    px_per_mm: float,
    tilt: float = 0,
    turn: float = 0,
    size: tuple[int, int] = (1_500, 1_000),
    card: npt.NDArray[np.uint8] | None = None,
) -> npt.NDArray[np.uint8]:
    """Upright RGB pixels; ``tilt`` and ``turn`` in degrees, the marker's centre in the middle."""
    drawn = _card() if card is None else card
    to_scene = _camera(px_per_mm, tilt, turn, size) @ _millimetres(drawn)
    shift = (_FINER - 1) / 2
    finer = np.array([[_FINER, 0, shift], [0, _FINER, shift], [0, 0, 1.0]]) @ to_scene
    large = (size[0] * _FINER, size[1] * _FINER)
    seen = cv2.warpPerspective(drawn, finer, large, borderMode=cv2.BORDER_CONSTANT, borderValue=(170,))
    soft = cv2.GaussianBlur(cv2.resize(seen, size, interpolation=cv2.INTER_AREA), (0, 0), 0.8)
    noise = np.random.default_rng(7).normal(0, 3, soft.shape)
    grey = np.clip(soft * 0.7 + 20 + noise, 0, 255).astype(np.uint8)
    return np.dstack([grey, grey, grey])


def true_scale(px_per_mm: float, tilt: float) -> float:
    """mm a pixel at the middle of a scene, the mean of its two directions."""
    return 1 / (px_per_mm * sqrt(cos(radians(tilt))))


def _card() -> npt.NDArray[np.uint8]:
    marker = cv2.resize(squares(), None, fx=_MODULE, fy=_MODULE, interpolation=cv2.INTER_NEAREST)
    return np.pad(marker, _MARGIN * _MODULE, constant_values=255).astype(np.uint8)


def _millimetres(card: npt.NDArray[np.uint8]) -> npt.NDArray[np.float64]:
    """From a pixel of the card, whose middle is the marker's, to the plane."""
    each = SIDE_MM / (card.shape[1] * MODULES / (MODULES + 2 * _MARGIN))
    middle = [-(side - 1) / 2 * each for side in (card.shape[1], card.shape[0])]
    return np.array([[each, 0, middle[0]], [0, each, middle[1]], [0, 0, 1.0]])


def _camera(px_per_mm: float, tilt: float, turn: float, size: tuple[int, int]) -> npt.NDArray[np.float64]:
    """From the plane in millimetres to the picture: a pinhole above its middle."""
    a, b = radians(tilt), radians(turn)
    slanted = np.array([[1, 0, 0], [0, cos(a), -sin(a)], [0, sin(a), cos(a)]])
    turned = np.array([[cos(b), -sin(b), 0], [sin(b), cos(b), 0], [0, 0, 1]])
    pose = slanted @ turned
    lens = np.array([[_FOCAL, 0, size[0] / 2], [0, _FOCAL, size[1] / 2], [0, 0, 1]])
    placed: npt.NDArray[np.float64] = lens @ np.column_stack(
        [pose[:, 0], pose[:, 1], [0, 0, _FOCAL / px_per_mm]]
    )
    return placed
