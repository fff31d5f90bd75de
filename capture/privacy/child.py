"""The child that looks at one picture, says where something is, and ends: started by ``look``, never imported.

    python -I -m capture.privacy.child MEMORY CPU_SECONDS PIXELS < picture > answer

Whatever it needs is loaded first, before any picture is there; then it gives up memory, time and files; then it reads
the picture. What goes wrong with a model is a crash, never an answer without findings.
"""

import os
import sys

import numpy as np
from PIL import Image

from capture.opencv import cv2
from capture.privacy import codes, warming
from capture.privacy.faces import Faces
from capture.privacy.findings import Finding, Findings, surest, to_bytes
from capture.privacy.own_print import own_print
from capture.privacy.scaled import enlarged
from capture.privacy.text import Text
from capture.upright import DAMAGE, ORIENTATION, Pixels, opened, upright_pixels
from capture.verdict import Verdict
from host.system import give_way, limit_this_process

MOST_SIDE = 4096
"""Pixels of the longer side: what is larger is looked at in this size."""
_LYING = (5, 6, 7, 8)  # values of the orientation by which width and height change places


class Eyes:
    """The loaded models."""

    def __init__(self) -> None:
        self._faces, self._text = Faces(), Text()

    def see(self, untrusted: bytes, pixels: int) -> Findings:
        """Header first, then the picture, upright."""
        try:
            image = opened(untrusted)
            if image.width * image.height > pixels:
                return Findings(Verdict.TOO_MANY_PIXELS)
            width, height = _upright_size(image)
            reduced = _reduced(upright_pixels(untrusted, image))
            found = (enlarged(each, reduced, width, height) for each in self._find(reduced))
            return Findings(Verdict.WHOLE, width, height, surest(found))
        except DAMAGE:
            return Findings(Verdict.DAMAGED)
        except MemoryError:
            return Findings(Verdict.TOO_MUCH_MEMORY)

    def _find(self, pixels: Pixels) -> list[Finding]:
        return [*self._faces.find(pixels), *self._text.find(pixels, own_print(pixels)), *codes.find(pixels)]


def _upright_size(image: Image.Image) -> tuple[int, int]:
    lies = image.getexif().get(ORIENTATION, 1) in _LYING
    return (image.height, image.width) if lies else image.size


def _reduced(pixels: Pixels) -> Pixels:
    scale = MOST_SIDE / max(pixels.shape)
    if scale >= 1:
        return np.ascontiguousarray(pixels)
    return cv2.resize(pixels, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA).astype("uint8")


def main() -> None:
    """One picture from standard input, one answer to standard output."""
    memory, cpu_seconds, pixels = map(int, sys.argv[1:])
    eyes = Eyes()
    _warm_up(eyes)
    limit_this_process(memory, cpu_seconds)
    give_way()
    sys.stdout.buffer.write(to_bytes(eyes.see(sys.stdin.buffer.read(), pixels)))
    sys.stdout.flush()
    os._exit(0)  # taking two networks apart takes a twentieth of a second, for which somebody would wait


def _warm_up(eyes: Eyes) -> None:
    Image.MAX_IMAGE_PIXELS = None  # the limit is ours, and stands in ``see``
    for own in warming.pictures():
        eyes.see(own, warming.SIZE[0] * warming.SIZE[1])


if __name__ == "__main__":
    main()
