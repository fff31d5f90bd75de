"""The card with the scale marker is nobody's: what is printed on it is no label to decide about.

Only the print is passed over: what somebody wrote beside it is found as anywhere else.
"""

import numpy as np

from capture.opencv import cv2
from capture.scale import Points, markers_in
from capture.scale_marker import PRINTED, SIDE_MM
from capture.upright import Pixels

_SQUARE = np.array([(0, 0), (SIDE_MM, 0), (SIDE_MM, SIDE_MM), (0, SIDE_MM)], np.float32)


def own_print(pixels: Pixels) -> list[Points]:
    """The outlines of what is printed on each card, four corners each, in an upright RGB picture."""
    grey = cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY).astype("uint8", copy=False)
    return [outline for corners in markers_in(grey) for outline in _outlines(corners)]


def _outlines(corners: Points) -> list[Points]:
    lies = cv2.getPerspectiveTransform(_SQUARE, corners)
    boxes = [
        [(left, top), (right, top), (right, bottom), (left, bottom)] for left, top, right, bottom in PRINTED
    ]
    return [
        cv2.perspectiveTransform(np.array([box], np.float32), lies)[0].astype(np.float32) for box in boxes
    ]
