"""Every text can be read where it stands: the contrast of each pair of colours that meet (WCAG 2.2, AA)."""

import pytest

from desktop.gui.theme import DARK, LIGHT, Palette

LEAST = 4.5


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_black_on_white_is_the_most_there_is() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_every_text_can_be_read_on_every_ground_it_stands_on(palette: Palette) -> None:
    poor = [(pair, round(contrast(*pair), 2)) for pair in palette.pairs if contrast(*pair) < LEAST]
    assert not poor


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_the_border_of_a_field_stands_out_from_its_ground(palette: Palette) -> None:
    assert contrast(palette.edge, palette.surface) >= 3
    assert contrast(palette.accent, palette.surface) >= 3
