"""Hostile files of formats that are decoded in a child: what each costs this process, and that the child is stopped."""

import subprocess
import sys
from collections.abc import Callable
from time import perf_counter

import pytest

from capture.clean.clean import clean
from capture.foreign.decoding import decoded
from capture.sandbox import Limits
from cases.errors import DecoderFailed, PictureRefused
from tests.attacks import hostile_files
from tests.capture.clean.samples import picture, saved
from tests.capture.clean.seen import by_opencv
from tests.capture.foreign.makers import dicom, even, heic

pytestmark = pytest.mark.slow  # each starts processes, whose memory and time are measured

MOST_GROWTH = 64  # MB of resident memory of the process that cleans; 62 megapixels are 186
MOST_TIME = 8.0  # seconds of the processor, in this process


@pytest.mark.parametrize("name", hostile_files.COSTLY)
def test_the_process_that_cleans_keeps_its_memory_and_its_time(name: str) -> None:
    command = [sys.executable, "-m", "tests.attacks.cost"]
    said = subprocess.run(command, input=hostile_files.COSTLY[name](), check=True, capture_output=True).stdout
    growth, seconds = map(float, said.split())
    assert growth < MOST_GROWTH
    assert seconds < MOST_TIME


@pytest.mark.parametrize("name", hostile_files.ENDLESS)
def test_what_has_no_end_is_stopped_with_its_child(name: str) -> None:
    limits = Limits(memory=2**30, cpu_seconds=2, wall_seconds=15)
    untrusted = hostile_files.ENDLESS[name]()
    began = perf_counter()
    with pytest.raises(DecoderFailed):
        decoded(untrusted, "PDF", 0, lossy=False, limits=limits)
    assert perf_counter() - began < 60  # its start, too, takes its time on a busy machine


WHOLE: dict[str, Callable[[], bytes]] = {
    "WebP": lambda: saved(picture(), "WEBP", quality=80),
    "lossless WebP": lambda: saved(picture(), "WEBP", lossless=True),
    "TIFF": lambda: saved(picture(), "TIFF"),
    "JPEG in TIFF": lambda: saved(even(), "TIFF", compression="jpeg"),
    "GIF": lambda: saved(picture().quantize(99), "GIF"),
    "BMP": lambda: saved(picture(), "BMP"),
    "HEIC": heic,
    "HEIC of tiles": lambda: heic(picture(width=48, height=40), "-b", "10"),
    "AVIF": lambda: saved(even(), "AVIF"),
    "JPEG 2000": lambda: saved(even(), "JPEG2000"),
    "DICOM": dicom,
}


@pytest.mark.parametrize("sixteenth", range(3, 16, 4))
@pytest.mark.parametrize("form", WHOLE)
def test_wherever_a_file_ends_it_is_refused_or_shows_the_same_twice(form: str, sixteenth: int) -> None:
    """Were there memory of the process in it, two processes of different pasts would show different pixels."""
    whole = WHOLE[form]()
    first, second = (_shown(whole[: len(whole) * sixteenth // 16]) for _ in range(2))
    assert first == second


@pytest.mark.parametrize("form", WHOLE)
def test_a_file_that_was_scrambled_is_refused_or_shows_the_same_twice(form: str) -> None:
    whole = WHOLE[form]()
    place = len(whole) * 2 // 3
    scrambled = whole[:place] + bytes(40) + whole[place + 40 :]
    assert _shown(scrambled) == _shown(scrambled)


def _shown(untrusted: bytes) -> bytes | str:
    try:
        return by_opencv(clean(untrusted).data).tobytes()
    except PictureRefused as error:
        return error.code
