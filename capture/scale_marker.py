"""The marker that tells how large things are: printed, cut out, laid beside the skin in the plane of what it shows.

    python -m capture.scale_marker > resources/markers/scale-20mm.svg

It is one code of the dictionary that the authors of ArUco recommend (MIP, 36 bits, any two codes at least 12 apart),
so that neither skin nor cloth is taken for it. Everything about it is said here, once.
"""

import sys
from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

from capture.opencv import cv2

DICTIONARY = cv2.aruco.getPredefinedDictionary(cv2.aruco.DICT_ARUCO_MIP_36h12)
NUMBER = 7
"""Of the code within the dictionary."""
SIDE_MM = 20.0
"""Of the black square, printed at 100 %."""
MODULES = 8
"""Across the black square: six of the code, and a border of one on each side."""
_CARD = (44, 40)  # mm; a quiet margin of more than two modules around the square
_LEFT, _TOP = 12, 7
PRINTED = ((-1.0, -1.0, SIDE_MM + 1, 26.5), (-4.0, 26.5, SIDE_MM + 4, 30.5))
"""Where the card is printed on: left, top, right and bottom in mm from the marker's corner. The rest is white paper, on
which somebody may write."""


def squares() -> npt.NDArray[np.uint8]:
    """The black (0) and white (255) squares of the marker, line by line."""
    return cv2.aruco.generateImageMarker(DICTIONARY, NUMBER, MODULES).astype("uint8", copy=False)


def svg() -> str:
    """The printable card, in millimetres: the marker, and under it a ruler to check the print with."""
    width, height = _CARD
    inner = f'width="{width - 0.2:g}" height="{height - 0.2:g}"'
    size = f'width="{width}mm" height="{height}mm" viewBox="0 0 {width} {height}"'
    words = 'font-family="sans-serif" font-size="2.6" text-anchor="middle"'
    lines = (
        f'<svg xmlns="http://www.w3.org/2000/svg" {size}>',
        f'<rect width="{width}" height="{height}" fill="#fff"/>',
        f'<rect x="0.1" y="0.1" {inner} fill="none" stroke="#999" stroke-width="0.1" stroke-dasharray="1 1"/>',
        '<g shape-rendering="crispEdges">',
        *_marker(),
        "</g>",
        f'<path d="{"".join(_ruler())}" stroke="#000" stroke-width="0.15" fill="none"/>',
        f'<text x="{width / 2:g}" y="36.5" {words}>Pli · {SIDE_MM:g} mm · 100 %</text>',
        "</svg>",
    )
    return "\n".join(lines) + "\n"


def _marker() -> Iterator[str]:
    """The black square, and the white squares upon it: no two black ones meet, so no hairline shows between them."""
    module = SIDE_MM / MODULES
    yield f'<rect x="{_LEFT}" y="{_TOP}" width="{SIDE_MM:g}" height="{SIDE_MM:g}"/>'
    for row, line in enumerate(squares()):
        for column, value in enumerate(line):
            if value:
                yield (
                    f'<rect x="{_LEFT + column * module:g}" y="{_TOP + row * module:g}"'
                    f' width="{module:g}" height="{module:g}" fill="#fff"/>'
                )


def _ruler() -> Iterator[str]:
    for millimetre in range(int(SIDE_MM) + 1):
        length = 3 if millimetre % 10 == 0 else 2 if millimetre % 5 == 0 else 1.2
        yield f"M{_LEFT + millimetre} 30v{length:g}"
    yield f"M{_LEFT} 30h{SIDE_MM:g}"


if __name__ == "__main__":
    sys.stdout.write(svg())
