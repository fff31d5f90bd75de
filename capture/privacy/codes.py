"""Bar and QR codes, by zxing-cpp: those that can be read, and those that are seen and too damaged to be."""

import zxingcpp

from capture.opencv import cv2
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
    return findings(Found.CODE, [_box(code) for code in zxingcpp.read_barcodes(grey)], 1, pixels)


def _box(code: zxingcpp.Barcode) -> Box:
    at = code.position
    corners = (at.top_left, at.top_right, at.bottom_left, at.bottom_right)
    left, top = min(point.x for point in corners), min(point.y for point in corners)
    wide, high = max(point.x for point in corners) - left, max(point.y for point in corners) - top
    across, down = max(_ROOM * wide, _NARROWEST), max(_ROOM * high, _NARROWEST)
    confidence = _READ if code.valid else _SEEN
    return Box(left - across, top - down, wide + 2 * across, high + 2 * down, confidence)
