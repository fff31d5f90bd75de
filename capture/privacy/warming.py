"""A picture of our own for a child that looks: with all that makes it load and call what it has.

Files cannot be opened any more once the limits are given up, and what is loaded only when it is first needed would
fail there; and a network that has had its memory once answers some 60 ms sooner.
"""

from collections.abc import Iterator
from io import BytesIO

import numpy as np
from PIL import Image

from capture.opencv import cv2
from capture.upright import ORIENTATION, Pixels

SIZE = (1920, 1080)
"""What cameras give."""
_FIGURES, _SPACE, _LEFT, _TOP = 10, 130, 300, 500
_INK = (20, 20, 20)


def pictures() -> Iterator[bytes]:
    """A ruler, upside down, in each of the formats that come."""
    turned = Image.Exif()
    turned[ORIENTATION] = 3
    for kind in ("JPEG", "PNG"):
        out = BytesIO()
        Image.fromarray(ruler()).save(out, kind, exif=turned)
        yield out.getvalue()


def ruler() -> Pixels:
    """Its figures are read, since they count up beside ticks, and so is its unit."""
    drawn = np.full((SIZE[1], SIZE[0], 3), 235, np.uint8)
    for at in range(_FIGURES * 10 + 1):
        x, long = _LEFT + at * _SPACE // 10, 45 if at % 10 == 0 else 25
        cv2.line(drawn, (x, _TOP), (x, _TOP + long), _INK, 2)
    words = [*map(str, range(_FIGURES + 1)), "cm"]
    for at, word in enumerate(words):
        place = (_LEFT + at * _SPACE - 12, _TOP + 95)
        cv2.putText(drawn, word, place, cv2.FONT_HERSHEY_SIMPLEX, 1.2, _INK, 3)
    return drawn
