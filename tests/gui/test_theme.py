"""Every text can be read where it stands: the contrast of each pair of colours that meet (WCAG 2.2, AA)."""

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from desktop.gui import theme
from desktop.gui.theme import DARK, LIGHT, Palette
from desktop.settings import Theme

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


@pytest.mark.parametrize("scheme", [Theme.LIGHT, Theme.DARK])
@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit])
def test_what_a_field_asks_for_can_be_read(
    scheme: Theme, kind: type[QLineEdit | QPlainTextEdit], qapp: QApplication
) -> None:
    theme.apply(qapp, scheme)
    holder = QWidget()
    field = kind(holder)
    field.setPlaceholderText("██████")
    holder.ensurePolished()
    field.ensurePolished()
    asked = field.palette().placeholderText().color()
    assert contrast(asked.name(), theme.palette_of(scheme).surface) >= LEAST
    assert asked.alpha() == 255
    theme.apply(qapp, Theme.LIGHT)
