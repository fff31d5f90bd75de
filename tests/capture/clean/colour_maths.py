"""Colours by formulas alone, with no colour management of anybody's: sRGB, CIELAB at D50, and CIEDE2000."""

import numpy as np
import numpy.typing as npt

Colours = npt.NDArray[np.float64]

_WHITE = np.array((0.9642, 1.0, 0.8249))
_TO_XYZ = np.array(
    (
        (0.4360747, 0.3850649, 0.1430804),
        (0.2225045, 0.7168786, 0.0606169),
        (0.0139322, 0.0971045, 0.7141733),
    )
)
"""Linear sRGB to XYZ, adapted from D65 to D50 by Bradford's transform."""


def lab_of_srgb(srgb: Colours) -> Colours:
    """Of values from 0 to 1 (IEC 61966-2-1)."""
    linear = np.where(srgb <= 0.04045, srgb / 12.92, ((srgb + 0.055) / 1.055) ** 2.4)
    share = linear @ _TO_XYZ.T / _WHITE
    root = np.where(share > (6 / 29) ** 3, np.cbrt(share), share * (29 / 6) ** 2 / 3 + 4 / 29)
    x, y, z = root[..., 0], root[..., 1], root[..., 2]
    return np.stack((116 * y - 16, 500 * (x - y), 200 * (y - z)), axis=-1)


def is_of_srgb(lab: Colours) -> npt.NDArray[np.bool_]:
    """Whether a screen of sRGB can show such a colour."""
    y = (lab[..., 0] + 16) / 116
    root = np.stack((y + lab[..., 1] / 500, y, y - lab[..., 2] / 200), axis=-1)
    share = np.where(root > 6 / 29, root**3, 3 * (6 / 29) ** 2 * (root - 4 / 29))
    linear = (share * _WHITE) @ np.linalg.inv(_TO_XYZ).T
    return np.asarray(np.all((linear > 0.002) & (linear < 0.998), axis=-1))


def delta_e_2000(one: Colours, other: Colours) -> Colours:
    """After Sharma, Wu and Dalal, “The CIEDE2000 color-difference formula” (2005); all weights 1."""
    mean = (np.hypot(one[..., 1], one[..., 2]) + np.hypot(other[..., 1], other[..., 2])) / 2
    factor = 1.5 - 0.5 * np.sqrt(mean**7 / (mean**7 + 25.0**7))
    chroma, hue = zip(*(_polar(lab, factor) for lab in (one, other)), strict=True)
    grey = chroma[0] * chroma[1] == 0
    turn = np.where(grey, 0, (hue[1] - hue[0] + 180) % 360 - 180)
    light, mean = (one[..., 0] + other[..., 0]) / 2, (chroma[0] + chroma[1]) / 2
    return _weighed(other[..., 0] - one[..., 0], chroma, turn, light, mean, _mean_hue(hue, grey))


def _polar(lab: Colours, factor: Colours) -> tuple[Colours, Colours]:
    a = lab[..., 1] * factor
    return np.hypot(a, lab[..., 2]), np.degrees(np.arctan2(lab[..., 2], a)) % 360


def _mean_hue(hue: tuple[Colours, ...], grey: npt.NDArray[np.bool_]) -> Colours:
    total = hue[0] + hue[1]
    far = np.abs(hue[0] - hue[1]) > 180
    return np.where(grey, total, np.where(far, np.where(total < 360, total + 360, total - 360), total) / 2)


def _weighed(
    lighter: Colours, chroma: tuple[Colours, ...], turn: Colours, light: Colours, mean: Colours, hue: Colours
) -> Colours:
    angle = np.radians(hue)
    t = 1 - 0.17 * np.cos(angle - np.pi / 6) + 0.24 * np.cos(2 * angle)
    t += 0.32 * np.cos(3 * angle + np.radians(6)) - 0.2 * np.cos(4 * angle - np.radians(63))
    of_light = lighter / (1 + 0.015 * (light - 50) ** 2 / np.sqrt(20 + (light - 50) ** 2))
    of_chroma = (chroma[1] - chroma[0]) / (1 + 0.045 * mean)
    of_hue = 2 * np.sqrt(chroma[0] * chroma[1]) * np.sin(np.radians(turn / 2)) / (1 + 0.015 * mean * t)
    bend = (
        -2
        * np.sqrt(mean**7 / (mean**7 + 25.0**7))
        * np.sin(np.radians(60 * np.exp(-(((hue - 275) / 25) ** 2))))
    )
    return np.asarray(np.sqrt(of_light**2 + of_chroma**2 + of_hue**2 + bend * of_chroma * of_hue))
