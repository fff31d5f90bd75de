"""Paper rulers on skin, with whatever somebody wrote on them: drawn large, laid down aslant, as a camera sees them."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageDraw, ImageFont

from capture.opencv import cv2
from tests.capture.privacy.scenes import SIZE, font, skin

Pixels = npt.NDArray[np.uint8]
_FINER = 3
"""Times: a ruler is drawn larger than it is seen."""
_INK, _PEN = (20, 20, 25), (25, 25, 80)


@dataclass(frozen=True, slots=True)
class Make:
    """Of a ruler; millimetres. ``label`` is written in its own colour, on its row of figures or below."""

    figures: int = 10
    number: int = 1  # from figure to figure
    paper: tuple[int, int, int] = (250, 250, 246)
    ink: tuple[int, int, int] = _INK
    high: float = 3.0
    ticks: bool = True
    unit: str = ""
    label: str = ""
    on_row: bool = False


def with_ruler(
    make: Make, degrees: float = 0, pixels_per_mm: float = 13, slant: float = 0
) -> tuple[Pixels, Pixels]:
    """The picture; and the ink of the label alone, 255 where it is, as it lies there."""
    strip, label = _drawn(make, pixels_per_mm * _FINER)
    lies = _lies(strip.size, degrees, slant)
    laid, cover, ink = (
        np.asarray(cv2.warpPerspective(np.asarray(each), lies, SIZE, flags=cv2.INTER_AREA))
        for each in (strip, Image.new("L", strip.size, 255), label)
    )
    share = (cover / 255)[..., None]
    seen = np.asarray(skin()) * (1 - share) + laid * share
    return cv2.GaussianBlur(seen, (0, 0), 0.8).clip(0, 255).astype(np.uint8), ink.astype(np.uint8)


def _drawn(make: Make, mm: float) -> tuple[Image.Image, Image.Image]:
    size = (round((make.figures * 10 + 14) * mm), round(20 * mm))
    strip, label = Image.new("RGB", size, make.paper), Image.new("L", size)
    draw, type_ = ImageDraw.Draw(strip), ImageFont.truetype(font(), round(make.high * 1.35 * mm))
    for tick in range(make.figures * 10 + 1 if make.ticks else 0):
        deep = 4.5 if tick % 10 == 0 else 3 if tick % 5 == 0 else 2
        draw.line(((6 + tick) * mm, 0, (6 + tick) * mm, deep * mm), make.ink, max(1, round(0.18 * mm)))
    for place in range(make.figures + 1):
        at = ((6 + place * 10) * mm, 7.5 * mm)
        draw.text(at, str(place * make.number), make.ink, type_, anchor="mm")
    draw.text((16 * mm, 15 * mm), make.unit, make.ink, type_, anchor="mm")
    ImageDraw.Draw(label).text(
        (size[0] / 2, (7.5 if make.on_row else 15) * mm), make.label, 255, type_, anchor="mm"
    )
    if (box := label.getbbox()) is not None and make.on_row:
        draw.rectangle((box[0] - mm, box[1] - mm, box[2] + mm, box[3] + mm), make.paper)
    strip.paste(_PEN, mask=label)
    return strip, label


def _lies(size: tuple[int, int], degrees: float, slant: float) -> cv2.typing.MatLike:
    """Turned about the picture's middle; ``slant``: how much nearer its one side is, seen in perspective."""
    wide, high = size[0] / _FINER / 2, size[1] / _FINER / 2
    corners = np.array(
        [complex(-wide, -high), complex(wide, -high), complex(wide, high), complex(-wide, high)]
    )
    turned = corners * np.exp(-1j * np.deg2rad(degrees))
    nearer = turned / (1 + slant * turned.real / SIZE[0])
    laid = np.stack((nearer.real + SIZE[0] / 2, nearer.imag + SIZE[1] / 2), axis=1).astype(np.float32)
    drawn = np.array([(0, 0), (size[0], 0), size, (0, size[1])], np.float32)
    return cv2.getPerspectiveTransform(drawn, laid)
