"""A person is found by any part of a name or number, however it is typed."""

import pytest

from cases.search import is_found

TEXTS = ("D'HONDT-LEFÈVRE Hervé", "85073003328", "A/17", "Dermatology, CHU Example")


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "  ",
        "hondt",
        "LEFEVRE",
        "lefèvre",
        "Hervé hondt",
        "85.07.30-033.28",
        "85.07.30",
        "33 28",
        "chu derm",
        "a/17",
    ],
)
def test_it_is_found(typed: str) -> None:
    assert is_found(typed, *TEXTS)


@pytest.mark.parametrize("typed", ["janssens", "hervé janssens", "86.07.30", "17.85"])
def test_it_is_another(typed: str) -> None:
    assert not is_found(typed, *TEXTS)
