"""What stands before the simulated dermatoscope: rendered skin, none of it anybody's.

``render(name)`` paints one of ``SCENES``, a little larger than a frame so that the camera can move over it:
a pigmented lesion (``overview``, ``close_up``, ``dermoscopy``), a thumb nail with a longitudinal band (``nail``)
and a wound on a leg beside its scale marker (``wound``).
"""

from collections.abc import Callable

import cv2
import numpy as np

from demo.props import hairs, marker_label, paper_ruler
from demo.texture import (
    Canvas,
    Colour,
    Field,
    as_field,
    blurred,
    lit,
    mixed,
    moved,
    normalised,
    skin_colour,
    soft_step,
    with_shapes,
)

MARGIN = 90
"""Pixels beyond the frame on each side, for the camera to move over."""


def skin(canvas: Canvas, lesion: Field, redness: Field, furrow_mm: float = 0.7) -> Colour:
    """Skin with its mottling, furrows and pores; ``lesion`` adds melanin and ``redness`` blood."""
    mottled = canvas.noise(6, 4)
    furrows = canvas.cell_borders(furrow_mm, 0.06)
    melanin = 0.17 + 0.02 * mottled + 0.05 * furrows + lesion
    blood = 0.15 + 0.04 * canvas.noise(9, 5) + 0.03 * canvas.noise(0.8, 2) + redness
    colour = skin_colour(as_field(melanin), as_field(np.clip(blood, 0.02, None)))
    relief = as_field(blurred(canvas.grain(), canvas.px(0.05)) * 0.6 - furrows)
    return lit(colour, relief, 0.035)


def dermoscopy(canvas: Canvas) -> Colour:
    """A pigmented lesion in contact: network, globules, an eccentric blotch, a bluish veil."""
    inside = canvas.outline((0.5, 0.5), (11, 7.6), 0.16)
    body = soft_step(inside, 0.7)
    network = canvas.cell_borders(0.42, 0.045) * (0.4 + 0.6 * soft_step(canvas.noise(2.2, 3), 0.5))
    blotch = soft_step(canvas.outline((0.44, 0.46), (3.6, 2.6), 0.3), 0.5)
    globules = _globules(canvas, inside)
    melanin = body * (0.42 + 0.12 * canvas.noise(1.8, 4) + 0.85 * network) + 0.9 * blotch * body + globules
    colour = skin(canvas, as_field(np.clip(melanin, 0, 2.6)), as_field(0.12 * body), 0.9)
    veil = soft_step(canvas.outline((0.57, 0.56), (2.4, 1.9), 0.3), 0.6) * body
    colour = mixed(colour, (0.52, 0.43, 0.40), as_field(0.55 * veil))
    return hairs(canvas, colour, count=9, width_mm=0.09, length_mm=9)


def _globules(canvas: Canvas, inside: Field) -> Field:
    dots = canvas.blank()
    near_edge = np.argwhere((inside > 0.1) & (inside < 1.0))
    for row, column in canvas.chance.choice(near_edge, 70):
        radius = canvas.px(canvas.chance.uniform(0.04, 0.12))
        cv2.circle(
            dots, (int(column), int(row)), radius, float(canvas.chance.uniform(0.3, 1)), -1, cv2.LINE_AA
        )
    return blurred(dots, canvas.px(0.02))


def close_up(canvas: Canvas) -> Colour:
    """The same kind of lesion from a hand's breadth, with a paper ruler beside it."""
    inside = canvas.outline((0.48, 0.42), (11, 7.6), 0.16)
    body = soft_step(inside, 0.8)
    melanin = body * (0.75 + 0.3 * canvas.noise(2.5, 4))
    melanin += 0.7 * body * soft_step(canvas.outline((0.46, 0.40), (3.6, 2.6), 0.3), 0.8)
    melanin += 0.45 * _spots(canvas, 5, 0.8, (0.1, 0.65))
    colour = skin(canvas, as_field(np.clip(melanin, 0, 2.2)), as_field(0.1 * body))
    colour = hairs(canvas, colour, count=60, width_mm=0.05, length_mm=8)
    return paper_ruler(canvas, colour, centre=(0.5, 0.82), length_mm=50)


def _spots(canvas: Canvas, count: int, radius_mm: float, band: tuple[float, float]) -> Field:
    """Small moles, strewn over a band of the height."""
    dots = canvas.blank()
    for _ in range(count):
        column, row = canvas.chance.uniform((0, band[0]), (1, band[1])) * (canvas.width, canvas.height)
        axes = (canvas.chance.uniform(0.4, 1, 2) * canvas.px(radius_mm)).astype(int).tolist()
        turn, dark = float(canvas.chance.uniform(0, 180)), float(canvas.chance.uniform(0.4, 1))
        cv2.ellipse(dots, (int(column), int(row)), axes, turn, 0, 360, dark, -1, cv2.LINE_AA)
    return as_field(blurred(dots, canvas.px(0.2)) * (1 + 0.3 * canvas.noise(radius_mm, 2)))


def overview(canvas: Canvas) -> Colour:
    """A forearm on a green drape, the lesion small in its middle."""
    rows, columns = np.mgrid[0 : canvas.height, 0 : canvas.width].astype(np.float32)
    taper = 0.27 + 0.05 * columns / canvas.width
    across = (rows / canvas.height - 0.5 - 0.02 * np.sin(columns / 500)) / taper
    melanin = 0.75 * soft_step(canvas.outline((0.5, 0.48), (11, 7.6), 0.16), 0.8)
    melanin = melanin + 0.4 * _spots(canvas, 22, 1.0, (0.25, 0.75))
    colour = skin(canvas, as_field(melanin), canvas.blank(0.02), 1.2)
    colour = hairs(canvas, colour, count=160, width_mm=0.12, length_mm=14)
    roundness = np.sqrt(np.clip(1.02 - across**2, 0.03, 1))
    arm = as_field(colour * (0.35 + 0.65 * roundness)[..., None])
    cover = soft_step(as_field((1 - np.abs(across)) * taper * canvas.height), 2.0)
    return mixed(_drape(canvas, (0.34, 0.42, 0.26), cover), arm, cover)


def _drape(canvas: Canvas, colour: tuple[float, float, float], thing: Field) -> Colour:
    """Cloth, with the shadow of the thing that lies on it."""
    folds = canvas.noise(45, 3)
    weave = canvas.grain() * 0.03
    shade = 1 + 0.14 * folds + weave
    shadow = blurred(moved(thing, 18, 26), 24)
    return as_field(np.array(colour, np.float32) * (shade * (1 - 0.45 * shadow))[..., None])


def nail(canvas: Canvas) -> Colour:
    """A thumb from above, its nail with a brown longitudinal band."""
    x, y = _millimetres(canvas, (0.5, 0.5))
    tip = _rounded(x, y - 15, 10.5, 25.5, 9.0)
    thumb = soft_step(tip, 0.15)
    waves = np.sin(3.1 * y + 0.02 * x**2 + 0.9 * canvas.noise(6, 3)) - 0.86
    creases = 0.22 * soft_step(as_field(waves), 0.13) * soft_step(as_field(y - 9.6), 0.6)
    flesh = skin(canvas, as_field(creases), as_field(0.14 + 0.1 * soft_step(as_field(-y - 6), 3)), 0.45)
    flesh = as_field(flesh * (0.45 + 0.55 * np.sqrt(np.clip(1.03 - (x / 10.7) ** 2, 0.03, 1)))[..., None])
    plate_edge = _rounded(x, y + 0.8, 7.1, 8.3, 5.2)
    fold = blurred(as_field(np.abs(plate_edge) < 0.35), canvas.px(0.25))
    flesh = with_shapes(flesh, fold, (0.22, 0.25, 0.45), 0.7)
    seen = mixed(flesh, _plate(canvas, x, y), soft_step(plate_edge, 0.12))
    seen = mixed(_drape(canvas, (0.50, 0.40, 0.33), thumb), seen, thumb)
    return paper_ruler(canvas, seen, centre=(0.13, 0.5), length_mm=20, angle=90)


def _plate(canvas: Canvas, x: Field, y: Field) -> Colour:
    """The nail plate: bed, half-moon, free edge, ridges, the band, and the lamp's reflection."""
    ridges = canvas.noise(0.5, 2)[canvas.height // 2][None, :] + canvas.blank()
    wander = x + 2.0 + 0.08 * canvas.noise(4, 2)
    lines = 0.35 * canvas.noise(0.35, 2)[canvas.height // 3][None, :]
    band = soft_step(as_field(1.25 - np.abs(wander)), 0.35) * (0.8 + lines)
    melanin = 0.06 + 0.02 * ridges + 0.8 * band
    blood = 0.26 + 0.04 * canvas.noise(3, 3)
    colour = skin_colour(as_field(melanin), as_field(blood))
    moon = soft_step(as_field(y - 4.6 - 0.13 * x**2), 0.35)
    colour = mixed(colour, (0.80, 0.83, 0.90), as_field(0.45 * moon * (1 - 0.6 * band)))
    free = soft_step(as_field(-y - 7.3 + 0.02 * x**2), 0.15)
    colour = mixed(colour, (0.74, 0.80, 0.84), as_field(0.8 * free))
    gloss = np.exp(-(((x - 3.4 - 0.03 * y) / 0.8) ** 2)) * np.exp(-((y / 5.5) ** 4)) * (0.8 + 0.25 * ridges)
    round_side = 0.62 + 0.38 * np.sqrt(np.clip(1.02 - (x / 7.3) ** 2, 0.03, 1))
    return as_field(np.clip(colour * round_side[..., None] + 0.42 * gloss[..., None], 0, 1))


def wound(canvas: Canvas) -> Colour:
    """A leg ulcer: granulation, slough, a pink rim, brown stained skin around; a scale marker beside it."""
    inside = canvas.outline((0.43, 0.5), (66, 46), 0.22)
    bed = soft_step(inside, 0.8)
    around = soft_step(as_field(inside + 16), 15)
    stain = np.clip(canvas.noise(14, 5) + 0.35, 0, 1.2) * around
    leg = skin(canvas, as_field(0.3 * stain), as_field(0.34 * around + 0.1), 1.6)
    leg = hairs(canvas, leg, count=50, width_mm=0.12, length_mm=12)
    rim = soft_step(as_field(inside + 2.6), 1.6) * (1 - bed)
    leg = mixed(leg, (0.62, 0.60, 0.85), as_field(0.75 * rim))
    seen = mixed(leg, _bed(canvas, inside), bed)
    lip = blurred(as_field(np.abs(inside) < 0.5), canvas.px(0.7))
    seen = with_shapes(seen, lip, (0.10, 0.09, 0.28), 0.8)
    y = np.linspace(-1, 1, canvas.height, dtype=np.float32)[:, None]
    seen = as_field(seen * (0.62 + 0.38 * np.sqrt(1.05 - 0.75 * y**2))[..., None])
    return marker_label(canvas, seen, centre=(0.83, 0.5))


def _bed(canvas: Canvas, inside: Field) -> Colour:
    """The bottom of the wound, wet: red bumps of granulation, yellow islands of slough."""
    bumps = normalised(as_field(blurred(canvas.grain(), canvas.px(0.45)) + 0.5 * canvas.noise(2.4, 2)))
    red = skin_colour(as_field(0.3 + 0.12 * canvas.noise(5, 3)), as_field(1.15 + 0.35 * canvas.noise(7, 4)))
    red = lit(red, bumps, 1.5, 1.1)
    fibres = canvas.noise(4, 4, 0.6)
    yellow = as_field(np.array([0.42, 0.66, 0.75], np.float32) * (1 + 0.13 * fibres)[..., None])
    islands = soft_step(as_field(canvas.noise(15, 4) - 0.2), 0.22) * soft_step(as_field(inside - 2), 2)
    return mixed(red, lit(yellow, normalised(blurred(fibres, 2)), 1.1, 0.9), as_field(0.88 * islands))


def _millimetres(canvas: Canvas, centre: tuple[float, float]) -> tuple[Field, Field]:
    rows, columns = np.mgrid[0 : canvas.height, 0 : canvas.width].astype(np.float32)
    scale = canvas.pixels_per_mm
    return as_field((columns - centre[0] * canvas.width) / scale), as_field(
        (rows - centre[1] * canvas.height) / scale
    )


def _rounded(x: Field, y: Field, half_width: float, half_height: float, corner: float) -> Field:
    """Signed distance in mm (positive inside) to a box with round corners around 0."""
    across, along = np.abs(x) - half_width + corner, np.abs(y) - half_height + corner
    outside = np.hypot(np.maximum(across, 0), np.maximum(along, 0))
    return as_field(corner - outside - np.minimum(np.maximum(across, along), 0))


SCENES: dict[str, tuple[float, Callable[[Canvas], Colour]]] = {
    "dermoscopy": (90.0, dermoscopy),
    "close_up": (26.0, close_up),
    "overview": (9.0, overview),
    "nail": (44.0, nail),
    "wound": (12.0, wound),
}
"""The name of each scene, its pixels per mm at 1920 × 1080, and what paints it."""


def render(name: str, width: int, height: int) -> Colour:
    """Paint a scene for frames of ``width`` × ``height``, with ``MARGIN`` around; always the same."""
    scale, paint = SCENES[name]
    chance = np.random.default_rng(sorted(SCENES).index(name) + 1)
    canvas = Canvas(height + 2 * MARGIN, width + 2 * MARGIN, scale * width / 1920, chance)
    return as_field(np.clip(paint(canvas), 0, 1))
