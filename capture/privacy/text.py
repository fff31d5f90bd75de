"""Readable text and labels, by the text detector of PP-OCRv4 (shipped in ``rapidocr-onnxruntime``).

It says of each pixel how likely it belongs to text of any language; nothing is read. Its patches are narrower than
the letters by design (DB, Liao et al. 2020, arXiv 1911.08947): they are widened by area × ratio ÷ perimeter. Lines
that stand close belong to one label.

Enlarged enough, the ground of a wound or a crust looks like letters to it; letters stay letters in a smaller copy too.
So what is large must be seen in one of half the size as well.
"""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from capture.opencv import cv2
from capture.privacy.boxes import joined
from capture.privacy.findings import Finding
from capture.privacy.lines import Line
from capture.privacy.models import TEXT, Net, load
from capture.privacy.rulers import Rulers
from capture.privacy.scaled import Box, filled_up, findings, for_network
from capture.scale import Points
from capture.upright import Pixels
from cases.privacy import Found

SEEN = (0.6, 960, 2304)
"""As the network sees it: share of the size, and the least and most pixels of the longer side."""
_LIKELY = 0.3
_SURE = ((20, 0.95), (14, 0.93), (8, 0.8), (0, 0.72))
"""How sure of a patch at least so many pixels broad: of letters the network is the surer the larger they are, of hairs
and lesions it is not."""
_LARGE = 20
"""Patches at least so many pixels broad must be seen at half the size, too: of letters they still have ten there."""
_WIDEN = 1.6
_NARROWEST = 3  # pixels
_LONG = ((0.15, 3.0), (0.08, 2.0))
"""A patch broader than that share of the picture's shorter side, and not as many times as long, is no line of text but
a lesion, a wound, a nail or a cup: the detector likes dark things on light ground."""
_FULL, _SHORT, _LEAST_FULL = 0.64, 3.0, 8
"""Letters fill the rectangle around their patch. One that fills less of it, is not so many times as long as broad and
at least so many pixels broad, is a lesion too, or hairs that cross."""
_MOST_PATCHES = 400
_ROOM = 0.12  # of the narrower side: letters reach beyond the patch where they are large
_NEAR = 0.5  # of a line's height: what is nearer than that stands on the same label
_GREY, _CONTRAST = 127.5, 1 / 127.5
Likely = npt.NDArray[np.float32]


class Text:
    """The loaded network."""

    def __init__(self) -> None:
        self._network: Net = load(TEXT)
        self._rulers = Rulers()

    def find(self, pixels: Pixels, passed_over: Sequence[Points] = ()) -> list[Finding]:
        """The labels in an upright RGB picture, but for what lies within the outlines ``passed_over``."""
        seen, scale = for_network(pixels, *SEEN)
        likely = self._likely(seen)
        for outline in passed_over:
            cv2.fillConvexPoly(likely, (outline * scale).round().astype(np.int32), 0)
        lines = self._rulers.left_out(self._confirmed(_lines(likely), seen), pixels, scale)
        return findings(Found.TEXT, labels([line.box for line in lines]), scale, pixels)

    def _likely(self, seen: Pixels) -> Likely:
        blob = cv2.dnn.blobFromImage(seen, _CONTRAST, mean=(_GREY, _GREY, _GREY), swapRB=True)
        self._network.setInput(blob)
        likely: Likely = np.asarray(self._network.forward(), np.float32)[0, 0].copy()
        return likely

    def _confirmed(self, lines: list[Line], seen: Pixels) -> list[Line]:
        """``lines``, without the large ones of which nothing is left in a copy of half the size."""
        if all(line.broad < _LARGE for line in lines):
            return lines
        high, wide = seen.shape[:2]
        smaller = cv2.resize(seen, (wide // 2, high // 2), interpolation=cv2.INTER_AREA).astype(
            "uint8", copy=False
        )
        likely = self._likely(filled_up(smaller))
        return [line for line in lines if line.broad < _LARGE or _is_seen(likely, line.box)]


def _is_seen(likely: Likely, box: Box) -> bool:
    """Whether anything is text in a box of twice the size that ``likely`` has."""
    left, top = max(0, int(box.left / 2)), max(0, int(box.top / 2))
    right, bottom = int((box.left + box.width) / 2) + 1, int((box.top + box.height) / 2) + 1
    return bool((likely[top:bottom, left:right] > _LIKELY).any())


def _lines(likely: Likely) -> list[Line]:
    patches, _ = cv2.findContours(
        (likely > _LIKELY).astype(np.uint8), cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE
    )
    largest = sorted(patches, key=len, reverse=True)[:_MOST_PATCHES]
    return [line for patch in largest if (line := _line(likely, patch)) is not None]


def _line(likely: Likely, patch: cv2.typing.MatLike) -> Line | None:
    centre, (wide, high), angle = cv2.minAreaRect(patch)
    if _is_no_line(cv2.contourArea(patch), min(wide, high), max(wide, high), min(likely.shape)):
        return None
    left, top, across, down = cv2.boundingRect(patch)
    inside = np.zeros((down, across), np.uint8)
    cv2.drawContours(inside, [patch - (left, top)], -1, 1, cv2.FILLED)
    sure = cv2.mean(likely[top : top + down, left : left + across], inside)[0]
    if sure < next(least for broad, least in _SURE if min(wide, high) >= broad):
        return None
    grown = 2 * wide * high * _WIDEN / (2 * (wide + high)) + 2 * _ROOM * min(wide, high)
    corners = cv2.boxPoints((centre, (wide + grown, high + grown), angle))
    (from_left, from_top), (to_right, to_bottom) = corners.min(axis=0), corners.max(axis=0)
    sides = float(to_right - from_left), float(to_bottom - from_top)
    box = Box(float(from_left), float(from_top), *sides, min(1.0, sure))
    return Line(box, min(wide, high), *_axis(complex(*centre), wide, high, angle))


def _axis(centre: complex, wide: float, high: float, angle: float) -> tuple[complex, complex]:
    """Of a rectangle turned by ``angle`` degrees, from half its breadth within to as far from the other end."""
    along = np.exp(1j * np.deg2rad(angle)) * (1 if wide > high else 1j)
    half = abs(wide - high) / 2 * along
    return complex(centre - half), complex(centre + half)


def _is_no_line(area: float, narrow: float, long: float, side: int) -> bool:
    """By its form alone: a patch of that ``area`` in a picture whose shorter side is ``side``."""
    is_ragged = narrow >= _LEAST_FULL and long < _SHORT * narrow and area < _FULL * narrow * long
    is_stout = any(narrow > share * side and long < times * narrow for share, times in _LONG)
    return narrow < _NARROWEST or is_ragged or is_stout


def labels(lines: list[Box]) -> list[Box]:
    """Lines that stand close, as one box each."""
    return joined(lines, _NEAR)
