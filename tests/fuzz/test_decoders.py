"""The fuzzer of decoders finds what it looks for, and finds nothing in files that are as they should be."""

import os
import random
from collections.abc import Callable

import pytest

from capture.foreign import raster
from capture.foreign.answer import Answer
from tests.capture.clean.samples import picture, saved
from tests.fuzz.decoders import SEEDS, changed, tried

pytestmark = pytest.mark.slow  # forks children


@pytest.mark.parametrize("name", SEEDS)
def test_a_file_as_it_should_be_is_taken(name: str) -> None:
    assert tried(SEEDS[name]()) == ("taken", "")


@pytest.mark.parametrize("name", SEEDS)
def test_a_few_changes_break_nothing(name: str) -> None:
    whole, chance = SEEDS[name](), random.Random(name)
    for _ in range(8):
        untrusted = changed(whole, chance)
        assert not tried(untrusted)[1]


def test_changes_are_the_same_for_the_same_seed() -> None:
    whole = SEEDS["BMP"]()
    once, again = ([changed(whole, random.Random(7)) for _ in range(3)] for _ in range(2))
    assert once == again
    assert once[0] != whole


Job = Callable[..., Answer]
_REAL = raster.examine


def raising(*_: object, **__: object) -> Answer:
    raise AssertionError("CANARY")


def crashing(*_: object, **__: object) -> Answer:
    os.abort()


def remembering(untrusted: bytes, pixels: int, page: int, *, lossy: bool) -> Answer:
    """Its picture is of whatever is random in the process."""
    return _REAL(saved(picture(width=os.getpid() % 500 + 8), "BMP"), pixels, page, lossy=lossy)


@pytest.mark.parametrize(
    ("job", "word", "wrong"),
    [(raising, "late", "CANARY"), (crashing, "it broke down", ""), (remembering, "taken", "another picture")],
)
def test_what_goes_wrong_in_a_child_is_found(
    job: Job, word: str, wrong: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(raster, "examine", job)
    monkeypatch.setattr(raster, "warm_up", lambda _name: None)
    found = tried(saved(picture(), "BMP"))
    assert found[0] == word
    assert wrong in found[1]
    assert bool(found[1]) == bool(wrong)
