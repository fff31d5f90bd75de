"""What rendered skin is made of: noise, cells, outlines, light. Fields are float32 arrays of height × width.

Colour comes from what absorbs light in skin, melanin and blood, as in the skin models of computer graphics
(Donner and Jensen 2006): a field of each, in arbitrary units, gives the colour of every pixel.
"""

from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

Field = npt.NDArray[np.float32]
"""One number a pixel."""
Colour = npt.NDArray[np.float32]
"""Blue, green, red a pixel, 0 to 1."""
Point = tuple[float, float]

# How strongly one unit absorbs blue, green and red light.
_MELANIN = np.array([1.25, 0.92, 0.52], np.float32)
_BLOOD = np.array([0.95, 1.10, 0.22], np.float32)
_BARE = np.array([0.80, 0.87, 0.97], np.float32)


def as_field(array: npt.ArrayLike) -> Field:
    """Anything of numbers as a field: OpenCV's stubs name no exact type for what they return."""
    return np.asarray(array, np.float32)


@dataclass(frozen=True)
class Canvas:
    """The size of what is rendered, its scale, and its source of chance."""

    height: int
    width: int
    pixels_per_mm: float
    chance: np.random.Generator

    def blank(self, value: float = 0.0) -> Field:
        """A field of one value."""
        return np.full((self.height, self.width), value, np.float32)

    def px(self, millimetres: float) -> int:
        """A length in whole pixels, at least one."""
        return max(1, round(millimetres * self.pixels_per_mm))

    def noise(self, cell_mm: float, octaves: int = 4, roughness: float = 0.5) -> Field:
        """Smooth noise around 0, about −1 to 1, whose largest blots are ``cell_mm`` wide."""
        total, weight = self.blank(), 1.0
        for octave in range(octaves):
            cell = max(1.0, cell_mm * self.pixels_per_mm / 2**octave)
            shape = (int(self.height / cell) + 4, int(self.width / cell) + 4)
            coarse = self.chance.normal(0, 0.5, shape).astype(np.float32)
            size = (round(shape[1] * cell), round(shape[0] * cell))
            grown = as_field(cv2.resize(coarse, size, interpolation=cv2.INTER_CUBIC))
            total += weight * grown[: self.height, : self.width]
            weight *= roughness
        return total

    def grain(self) -> Field:
        """Independent noise in each pixel, deviation 1."""
        return self.chance.normal(0, 1, (self.height, self.width)).astype(np.float32)

    def cell_borders(self, cell_mm: float, line_mm: float) -> Field:
        """Lines, 0 to 1, between irregular cells: skin furrows, or the meshes of a pigment network."""
        seeds = np.ones((self.height, self.width), np.uint8)
        step = max(3, self.px(cell_mm))
        rows, columns = np.mgrid[0 : self.height : step, 0 : self.width : step]
        jitter = self.chance.integers(0, step, (2, *rows.shape))
        rows = np.minimum(rows + jitter[0], self.height - 1)
        columns = np.minimum(columns + jitter[1], self.width - 1)
        seeds[rows, columns] = 0
        _, labels = cv2.distanceTransformWithLabels(
            seeds, cv2.DIST_L2, cv2.DIST_MASK_5, labelType=cv2.DIST_LABEL_PIXEL
        )
        numbered = as_field(labels)
        edge = as_field(cv2.dilate(numbered, np.ones((3, 3), np.uint8))) != numbered
        return normalised(blurred(edge.astype(np.float32), self.px(line_mm)))

    def outline(self, centre: Point, size_mm: Point, roughness: float = 0.12) -> Field:
        """Signed distance in mm (positive inside) to an irregular round outline; ``centre`` from 0 to 1."""
        rows, columns = np.mgrid[0 : self.height, 0 : self.width].astype(np.float32)
        x = (columns - centre[0] * self.width) / self.pixels_per_mm
        y = (rows - centre[1] * self.height) / self.pixels_per_mm
        angle = np.arctan2(y * size_mm[0], x * size_mm[1])
        wobble = 1 + sum(
            roughness / k * self.chance.normal() * np.cos(k * angle + self.chance.uniform(0, 6.28))
            for k in range(2, 7)
        )
        radius = np.hypot(x / (size_mm[0] / 2), y / (size_mm[1] / 2))
        ragged = 0.6 * roughness * self.noise(min(size_mm) / 5, 3)
        return as_field((wobble + ragged - radius) * min(size_mm) / 2)


def blurred(field: Field, sigma: float) -> Field:
    """A field seen out of focus by ``sigma`` pixels."""
    return as_field(cv2.GaussianBlur(field, (0, 0), max(0.3, sigma)))


def moved(field: Field, right: int, down: int) -> Field:
    """A field moved by whole pixels, 0 where nothing came from."""
    shift = np.array([[1, 0, right], [0, 1, down]], np.float32)
    return as_field(cv2.warpAffine(field, shift, (field.shape[1], field.shape[0]), flags=cv2.INTER_NEAREST))


def normalised(field: Field) -> Field:
    """Stretched to 0 … 1."""
    low, high = float(field.min()), float(field.max())
    return as_field((field - low) / max(1e-6, high - low))


def soft_step(field: Field, width: float) -> Field:
    """0 below −width, 1 above width, smooth between."""
    t = np.clip(field / (2 * width) + 0.5, 0, 1)
    return as_field(t * t * (3 - 2 * t))


def skin_colour(melanin: Field, blood: Field) -> Colour:
    """The colour of skin with so much melanin and blood in each pixel."""
    absorbed = melanin[..., None] * _MELANIN + blood[..., None] * _BLOOD
    return as_field(_BARE * np.exp(-absorbed))


def mixed(below: Colour, above: Colour | tuple[float, float, float], cover: Field) -> Colour:
    """``above`` laid over ``below`` where ``cover`` is 1."""
    return as_field(below + (as_field(above) - below) * cover[..., None])


def lit(colour: Colour, relief: Field, depth: float, gloss: float = 0.0) -> Colour:
    """The colour under a lamp from the upper left: slopes of the relief brighten or darken, wet ones shine."""
    slope = (
        as_field(cv2.Sobel(relief, cv2.CV_32F, 1, 0)) + as_field(cv2.Sobel(relief, cv2.CV_32F, 0, 1))
    ) * depth
    shaded = colour * (1 - np.clip(slope, -0.5, 0.5))[..., None]
    if gloss:
        shine = np.clip(-slope - 0.25, 0, 0.4) * gloss
        shaded = shaded + shine[..., None]
    return as_field(shaded)


def with_shapes(
    colour: Colour, shapes: Field, paint: tuple[float, float, float], strength: float = 1.0
) -> Colour:
    """Shapes drawn as a cover (0 to 1), painted in one colour."""
    return mixed(colour, paint, as_field(np.clip(shapes * strength, 0, 1)))
