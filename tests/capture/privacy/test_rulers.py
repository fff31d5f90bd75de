"""The figures of a ruler raise no alarm; whatever else stands on it, or only looks like them, does."""

import pytest

from capture.privacy import warming
from capture.privacy.rulers import Rulers
from capture.privacy.text import Text
from tests.capture.privacy.rulers import Make, Pixels, with_ruler

BLACK = Make(paper=(25, 25, 28), ink=(245, 245, 245))
LABELS = [
    "DUPONT Marie",
    "12 03 1985",
    "12.03.1985",
    "12   03   1985",
    "01 23 45 67 89",
    "0470  12  34  56",
    "4711  0815",
    "8 5 0 3 1 2",
    "8   5   0   3   1   2",
    "10 20 30 40 50",
]


@pytest.fixture(scope="module")
def text() -> Text:
    return Text()


def covered(text: Text, seen: Pixels, ink: Pixels) -> float:
    """Which share of the ink lies under what was found."""
    left = ink.copy()
    for each in text.find(seen):
        left[each.top : each.top + each.height, each.left : each.left + each.width] = 0
    return 1 - float((left > 127).sum() / (ink > 127).sum())


@pytest.mark.parametrize(
    "make",
    [
        Make(),
        Make(figures=6, high=3.6),
        Make(number=10, figures=8),
        Make(unit="cm"),
        BLACK,
        Make(paper=(240, 205, 40)),
    ],
    ids=["centimetres", "short", "millimetres", "unit", "black", "yellow"],
)
@pytest.mark.parametrize("degrees", [0, 8, 180])
def test_figures_of_a_ruler_are_nobodys(text: Text, make: Make, degrees: float) -> None:
    seen, _ = with_ruler(make, degrees)
    assert text.find(seen) == []


@pytest.mark.parametrize("degrees", [90, -90])
def test_so_they_are_where_it_stands(text: Text, degrees: float) -> None:
    seen, _ = with_ruler(Make(figures=6), degrees)
    assert text.find(seen) == []


@pytest.mark.parametrize("slant", [-0.15, 0.15])
def test_so_they_are_where_one_end_is_nearer(text: Text, slant: float) -> None:
    seen, _ = with_ruler(Make(), 5, 13, slant)
    assert text.find(seen) == []


@pytest.mark.parametrize("label", LABELS)
@pytest.mark.parametrize("on_row", [False, True], ids=["below", "among the figures"])
@pytest.mark.parametrize("degrees", [0, 12])
def test_what_somebody_wrote_on_a_ruler_is_found(
    text: Text, label: str, on_row: bool, degrees: float
) -> None:
    seen, ink = with_ruler(Make(label=label, on_row=on_row), degrees)
    assert covered(text, seen, ink) > 0.97


@pytest.mark.parametrize("number", [3, 11, 22])
def test_figures_that_count_as_no_ruler_does_are_text(text: Text, number: int) -> None:
    seen, _ = with_ruler(Make(number=number, figures=7))
    assert text.find(seen)


def test_figures_without_ticks_are_text(text: Text) -> None:
    seen, _ = with_ruler(Make(ticks=False))
    assert text.find(seen)


def test_a_child_warms_up_with_a_ruler_whose_figures_are_read(
    text: Text, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert text.find(warming.ruler()) == []
    monkeypatch.setattr(Rulers, "left_out", lambda _self, lines, *_: lines)
    assert text.find(warming.ruler())
