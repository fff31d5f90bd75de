"""What lies on the skin before the camera: hairs, a paper ruler, a label with a scale marker."""

import cv2
import numpy as np
import numpy.typing as npt

from demo.texture import Canvas, Colour, Field, Point, as_field, blurred, mixed, moved, with_shapes

Paper = npt.NDArray[np.uint8]
_INK, _PAPER = 30, 237


def hairs(canvas: Canvas, colour: Colour, count: int, width_mm: float, length_mm: float) -> Colour:
    """Dark curved hairs, mostly growing one way, each with its shadow."""
    strokes = canvas.blank()
    grain = canvas.chance.uniform(0, 6.28)
    for _ in range(count):
        start = canvas.chance.uniform((0, 0), (canvas.width, canvas.height))
        angle = grain + canvas.chance.normal(0, 0.35)
        length = canvas.px(length_mm) * canvas.chance.uniform(0.4, 1)
        _stroke(canvas, strokes, start, angle, length, canvas.px(width_mm))
    shadow = blurred(moved(strokes, 3, 3), 3)
    return with_shapes(
        with_shapes(colour, shadow, (0.3, 0.33, 0.45), 0.35), strokes, (0.10, 0.13, 0.17), 0.85
    )


def _stroke(
    canvas: Canvas,
    strokes: Field,
    start: np.ndarray[tuple[int], np.dtype[np.float64]],
    angle: float,
    length: float,
    width: int,
) -> None:
    along = np.linspace(0, 1, 24)
    bend = canvas.chance.normal(0, 0.5)
    turned = angle + bend * along
    steps = np.stack([np.cos(turned), np.sin(turned)], 1) * length / 24
    points = (start + np.cumsum(steps, 0)) * 16
    for part in range(23):
        thick = max(1, round(width * (1 - 0.6 * along[part])))
        first, second = points[part].astype(int), points[part + 1].astype(int)
        cv2.line(strokes, first.tolist(), second.tolist(), 1.0, thick, cv2.LINE_AA, shift=4)


def paper_ruler(canvas: Canvas, colour: Colour, centre: Point, length_mm: int, angle: float = -2.5) -> Colour:
    """A white strip with a tick at each millimetre and a number at each centimetre."""
    size = (canvas.px(length_mm + 8), canvas.px(max(5, min(9, 240 / canvas.pixels_per_mm))))
    strip = np.full((size[1], size[0]), _PAPER, np.uint8)
    for millimetre in range(length_mm + 1):
        _tick(canvas, strip, millimetre)
    return _laid(canvas, colour, strip, centre, angle)


def _tick(canvas: Canvas, strip: Paper, millimetre: int) -> None:
    place = canvas.px(4 + millimetre)
    deep = strip.shape[0] * (0.42 if millimetre % 10 == 0 else 0.3 if millimetre % 5 == 0 else 0.2)
    cv2.line(strip, (place, 0), (place, round(deep)), _INK, max(1, canvas.px(0.08)), cv2.LINE_AA)
    if millimetre % 10 == 0:
        text, scale = str(millimetre // 10), strip.shape[0] / 85
        where = (place - round(9 * scale * len(text)), round(strip.shape[0] * 0.84))
        cv2.putText(
            strip, text, where, cv2.FONT_HERSHEY_SIMPLEX, scale, _INK, max(1, round(scale * 2)), cv2.LINE_AA
        )


def marker_label(canvas: Canvas, colour: Colour, centre: Point) -> Colour:
    """A label with the marker that Pli prints (``resources/markers``) and a ruler: size and slant are found from it."""
    side = canvas.px(20)
    label = np.full((canvas.px(40), canvas.px(44)), _PAPER, np.uint8)
    dictionary = cv2.aruco.getPredefinedDictionary(cv2.aruco.DICT_ARUCO_MIP_36h12)
    marker = np.asarray(cv2.aruco.generateImageMarker(dictionary, 7, side)) > 0
    left, top, base = canvas.px(12), canvas.px(7), canvas.px(30)
    label[top : top + side, left : left + side] = np.where(marker, _PAPER, _INK)
    for millimetre in range(21):
        high = canvas.px(3 if millimetre % 10 == 0 else 2 if millimetre % 5 == 0 else 1.2)
        place = left + canvas.px(millimetre)
        cv2.line(label, (place, base), (place, base + high), _INK, 1, cv2.LINE_AA)
    words, where = "Pli  20 mm  100 %", (left - canvas.px(1), canvas.px(36.5))
    cv2.putText(label, words, where, cv2.FONT_HERSHEY_SIMPLEX, side / 300, _INK, 1, cv2.LINE_AA)
    return _laid(canvas, colour, label, centre, 4)


def _laid(canvas: Canvas, colour: Colour, paper: Paper, centre: Point, angle: float) -> Colour:
    """Paper turned by ``angle`` degrees, laid down with its shadow."""
    turn = cv2.getRotationMatrix2D((paper.shape[1] / 2, paper.shape[0] / 2), angle, 1)
    turn[:, 2] += (
        centre[0] * canvas.width - paper.shape[1] / 2,
        centre[1] * canvas.height - paper.shape[0] / 2,
    )
    size = (canvas.width, canvas.height)
    cover = as_field(cv2.warpAffine(np.ones(paper.shape, np.float32), turn, size))
    print_ = as_field(
        cv2.warpAffine(paper, turn, size, flags=cv2.INTER_AREA, borderMode=cv2.BORDER_REPLICATE)
    )
    shadow = blurred(moved(cover, 4, 5), 6)
    shaded = as_field(colour * (1 - 0.4 * shadow)[..., None])
    tint = np.array([0.95, 0.98, 1.0], np.float32)
    return mixed(shaded, as_field(print_[..., None] / 255 * tint), cover)
