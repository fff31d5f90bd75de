"""Reading a few small areas, by the recognition model of PP-OCRv4 (shipped in ``rapidocr-onnxruntime``).

Only figures of rulers are read, so that nobody must decide about them; what was read is not kept. Its output has a
class for each sign of its alphabet (which stands in the model's own description, a line each, after a class for
"nothing"), by steps from left to right: a sign that goes on over several is one (CTC, Graves et al. 2006).
"""

import unicodedata

import numpy as np
import numpy.typing as npt

from capture.opencv import cv2
from capture.privacy.models import FIGURES, Net, checked, load
from capture.upright import Pixels

_ALPHABET = b"character"
_GREY, _CONTRAST = 127.5, 1 / 127.5


class Reader:
    """The loaded network."""

    def __init__(self) -> None:
        self._network: Net = load(FIGURES)
        self._signs = _alphabet(checked(FIGURES))

    def read(self, tiles: list[Pixels]) -> list[str]:
        """What stands in each of some upright RGB pictures, 48 pixels high and all of one width; "" where nothing."""
        blob = cv2.dnn.blobFromImages(
            [np.ascontiguousarray(each) for each in tiles], _CONTRAST, mean=(_GREY, _GREY, _GREY), swapRB=True
        )
        self._network.setInput(blob)
        likely: npt.NDArray[np.float32] = np.asarray(self._network.forward(), np.float32)
        return [self._text(classes) for classes in likely.argmax(axis=2).tolist()]

    def _text(self, classes: list[int]) -> str:
        new = [one for before, one in zip([0, *classes], classes, strict=False) if one and one != before]
        return unicodedata.normalize("NFKC", "".join(self._signs[one] for one in new)).strip()


def _alphabet(model: bytes) -> list[str]:
    """By class. The first and the last sign have other bytes of the model beside them: neither is ever in a scale."""
    _, *signs, _ = model[model.index(_ALPHABET) :].split(b"\n")
    return ["", "", *(sign.decode() for sign in signs), "", " "]
