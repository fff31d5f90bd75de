"""Between a picture and what a network sees of it: one size smaller, with sides that the network can halve."""

from typing import NamedTuple

import numpy as np

from capture.opencv import cv2
from capture.privacy.findings import Finding
from capture.upright import Pixels
from cases.privacy import Found

_MULTIPLE = 32  # networks halve the picture five times


class Box(NamedTuple):
    """In pixels of what the network saw, perhaps beyond its sides."""

    left: float
    top: float
    width: float
    height: float
    confidence: float


def for_network(pixels: Pixels, share: float, least: int, most: int) -> tuple[Pixels, float]:
    """A ``share`` of the picture's size, its longer side from ``least`` to ``most`` pixels, never more than it has.

    Black fills it up to whole multiples. And the scale that it has.
    """
    small, scale = shrunk(pixels, share, least, most)
    return filled_up(small), scale


def shrunk(pixels: Pixels, share: float, least: int, most: int) -> tuple[Pixels, float]:
    """The same, not filled up yet."""
    high, wide = pixels.shape[:2]
    longer = max(high, wide)
    scale = max(least, min(most, share * longer)) / longer
    if scale >= 1:
        return pixels, 1.0
    size = max(1, round(wide * scale)), max(1, round(high * scale))
    return cv2.resize(pixels, size, interpolation=cv2.INTER_AREA).astype("uint8", copy=False), scale


def filled_up(pixels: Pixels) -> Pixels:
    """With black on the right and below, up to whole multiples."""
    high, wide = pixels.shape[:2]
    seen = np.zeros((_whole(high), _whole(wide), 3), np.uint8)
    seen[:high, :wide] = pixels
    return seen


def findings(kind: Found, boxes: list[Box], scale: float, pixels: Pixels) -> list[Finding]:
    """Boxes of the network in pixels of the picture; what lies outside of it is cut off, or left out."""
    high, wide = pixels.shape[:2]
    made = []
    for box in boxes:
        left, top = max(0, int(box.left / scale)), max(0, int(box.top / scale))
        right = min(wide, int(np.ceil((box.left + box.width) / scale)))
        bottom = min(high, int(np.ceil((box.top + box.height) / scale)))
        if right > left and bottom > top:
            made.append(Finding(kind, left, top, right - left, bottom - top, box.confidence))
    return made


def _whole(length: int) -> int:
    return -(-length // _MULTIPLE) * _MULTIPLE


def enlarged(finding: Finding, pixels: Pixels, width: int, height: int) -> Finding:
    """A finding in ``pixels``, a smaller copy, as it lies in the picture of ``width`` × ``height``."""
    high, wide = pixels.shape[:2]
    if (wide, high) == (width, height):
        return finding
    left, top = finding.left * width // wide, finding.top * height // high
    right = min(width, -(-(finding.left + finding.width) * width // wide))
    bottom = min(height, -(-(finding.top + finding.height) * height // high))
    return Finding(finding.kind, left, top, max(1, right - left), max(1, bottom - top), finding.confidence)
