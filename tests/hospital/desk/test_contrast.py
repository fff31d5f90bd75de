"""Every pair of colours that carries words reaches 4.5 to 1 (WCAG 2.2, 1.4.3), edges 3 to 1, light and dark."""

import re

import pytest

from hospital.desk.app import STATIC

CSS = (STATIC / "desk.css").read_text()
WORDS = [
    ("text", "surface"), ("text", "ground"), ("muted", "surface"), ("muted", "ground"), ("accent", "surface"),
    ("accent", "ground"), ("accent", "accent-soft"), ("text", "accent-soft"), ("muted", "accent-soft"),
    ("on-accent", "accent"), ("on-danger", "danger"), ("danger", "danger-soft"), ("danger", "surface"),
    ("advice", "advice-soft"), ("done", "done-soft"),
]  # fmt: skip
EDGES = [("edge", "surface"), ("edge", "ground"), ("accent", "surface"), ("danger", "surface")]


def tokens(*, dark: bool) -> dict[str, str]:
    """The custom properties of a scheme; dark ones stand over those of the light one."""
    light, after = CSS.split("@media (prefers-color-scheme: dark)")
    found = dict(re.findall(r"--([a-z-]+): (#[0-9a-f]+)", light))
    block = after[: after.index("}\n}")]
    return found | dict(re.findall(r"--([a-z-]+): (#[0-9a-f]+)", block)) if dark else found


def luminance(colour: str) -> float:
    digits = colour.removeprefix("#")
    pairs = [each * 2 for each in digits] if len(digits) == 3 else re.findall("..", digits)
    parts = [int(pair, 16) / 255 for pair in pairs]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_black_on_white_is_twenty_one_to_one() -> None:
    assert contrast("#000", "#ffffff") == pytest.approx(21)


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize(("front", "back"), WORDS)
def test_words_can_be_read(front: str, back: str, dark: bool) -> None:
    of = tokens(dark=dark)
    assert contrast(of[front], of[back]) >= 4.5


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize(("front", "back"), EDGES)
def test_edges_can_be_seen(front: str, back: str, dark: bool) -> None:
    of = tokens(dark=dark)
    assert contrast(of[front], of[back]) >= 3
