"""The ticks of a ruler: thin marks side by side, so many to a figure."""

import numpy as np

from capture.privacy.rows import Row
from capture.privacy.strip import Strip, Window, cut, marks
from capture.upright import Pixels

_TO_A_FIGURE = (5, 10, 20)
_LEAST = 12
_LIKE, _MOSTLY, _EXACT = 0.3, 0.7, 0.15
"""How far a way from tick to tick may be from the usual one; how many are that like; and how far the usual one may be
from what the figures say."""
_ASIDE = (0.2, 0.3, 0.4, 0.5, 0.6, 0.7)
"""Of the way from figure to figure: how far aside from them ticks are sought, on both sides."""


def is_comb(strip: Strip, space: float) -> bool:
    """Whether a strip shows the ticks of a scale whose figures are ``space`` columns apart."""
    middles = np.array([(left + right) / 2 for left, right in marks(strip, apart=0)])
    ways = np.diff(middles)
    if len(ways) < _LEAST:
        return False
    usual = float(np.median(ways))
    like = np.abs(ways - usual) < _LIKE * usual
    return bool(like.mean() > _MOSTLY) and any(abs(space / usual / n - 1) < _EXACT for n in _TO_A_FIGURE)


def has_ticks(pixels: Pixels, scale: float, row: Row, space: float) -> bool:
    """Whether ticks stand beside a row whose figures are ``space`` of its pixels apart."""
    windows = (
        Window(row.start, row.end, side * aside * space, row.broad) for aside in _ASIDE for side in (-1, 1)
    )
    strips = (cut(pixels, scale, row, window) for window in windows)
    return any(is_comb(strip, space * strip.scale) for strip in strips)
