"""Bar and QR codes: those that zxing-cpp reads or sees, and bars that lie aslant or are too small to be read.

Of a bar code zxing tells a line across its bars. How high they are, and where bars are that it cannot read, OpenCV
finds by their direction; what both see is covered whole.
"""

import numpy as np
import zxingcpp

from capture.opencv import cv2
from capture.privacy.boxes import joined
from capture.privacy.findings import Finding
from capture.privacy.scaled import Box, findings
from capture.upright import Pixels
from cases.privacy import Found

_READ, _SEEN = 1.0, 0.5
_ROOM = 0.1  # of its size: the corners that are reported lie inside the outermost modules
_NARROWEST = 8  # pixels: a bar code is reported as a line across its bars


def find(pixels: Pixels) -> list[Finding]:
    """The codes in an upright RGB picture. What they say is not kept."""
    grey = cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY)
    read = [_box(code) for code in zxingcpp.read_barcodes(grey)]
    return findings(Found.CODE, joined([*read, *_bars(grey)]), 1, pixels)


def _bars(grey: cv2.typing.MatLike) -> list[Box]:
    """Where bars stand side by side, in any direction."""
    found, corners = cv2.barcode.BarcodeDetector().detectMulti(grey)
    return [_around(four) for four in np.reshape(corners, (-1, 4, 2)).tolist()] if found else []


def _around(corners: list[list[float]]) -> Box:
    across, down = zip(*corners, strict=True)
    left, top, wide, high = min(across), min(down), max(across) - min(across), max(down) - min(down)
    return Box(left - _ROOM * wide, top - _ROOM * high, wide * (1 + 2 * _ROOM), high * (1 + 2 * _ROOM), _SEEN)


def _box(code: zxingcpp.Barcode) -> Box:
    at = code.position
    corners = (at.top_left, at.top_right, at.bottom_left, at.bottom_right)
    left, top = min(point.x for point in corners), min(point.y for point in corners)
    wide, high = max(point.x for point in corners) - left, max(point.y for point in corners) - top
    across, down = max(_ROOM * wide, _NARROWEST), max(_ROOM * high, _NARROWEST)
    confidence = _READ if code.valid else _SEEN
    return Box(left - across, top - down, wide + 2 * across, high + 2 * down, confidence)
