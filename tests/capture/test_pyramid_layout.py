"""Where tiles are: every pixel of every level is in one, neighbours overlap, and the smallest is one pixel."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from capture.pyramid_layout import OVERLAP, TILE, Layout

SIDES = st.integers(min_value=1, max_value=5_000)


def test_twelve_megapixels() -> None:
    layout = Layout(4000, 3000)
    assert layout.levels == 13
    assert [layout.size(level) for level in (12, 11, 10, 0)] == [
        (4000, 3000),
        (2000, 1500),
        (1000, 750),
        (1, 1),
    ]
    assert (layout.overview, len(list(layout.tiles()))) == (10, 74)


@given(SIDES, SIDES)
def test_the_tiles_of_a_level_cover_it_once_but_for_the_overlap(width: int, height: int) -> None:
    layout = Layout(width, height)
    top = [at for at in layout.tiles() if at.level == layout.levels - 1]
    columns = {at.column: (at.left, at.right) for at in top}
    assert (columns[0][0], columns[max(columns)][1]) == (0, width)
    for column in range(1, len(columns)):
        assert columns[column - 1][1] == min(width, columns[column][0] + 2 * OVERLAP)
    assert max(max(at.size) for at in top) <= TILE + 2 * OVERLAP
    assert sorted((at.column, at.row) for at in top) == sorted(
        (column, row) for column in columns for row in {at.row for at in top}
    )


@given(SIDES, SIDES)
def test_levels_halve_down_to_one_pixel(width: int, height: int) -> None:
    layout = Layout(width, height)
    assert layout.size(layout.levels - 1) == (width, height)
    assert layout.size(0) == (1, 1)
    for level in range(1, layout.levels):
        wide, high = layout.size(level)
        assert layout.size(level - 1) == (-(-wide // 2), -(-high // 2))


@pytest.mark.parametrize(
    ("size", "overview"),
    [((1, 1), (1, 1)), ((1280, 3), (1280, 3)), ((1281, 900), (641, 450)), ((65_535, 1), (1024, 1))],
)
def test_the_overview_fits_a_window(size: tuple[int, int], overview: tuple[int, int]) -> None:
    layout = Layout(*size)
    assert layout.size(layout.overview) == overview
