"""The child that proves and converts: what it says is what this process would, and nothing it says is believed."""

import sys
from collections.abc import Callable
from unittest.mock import Mock

import pytest

from capture.clean import apart, verify
from capture.clean.apart import coloured, proved
from capture.clean.clean import clean
from capture.sandbox import decode
from cases.errors import (
    DecoderFailed,
    PictureDamaged,
    PictureFormatUnsupported,
    PictureHidesData,
    PictureRefused,
)
from cases.picture import ColourProfile
from tests.capture.clean.lookup_profile import lookup_profile
from tests.capture.clean.samples import (
    before_end,
    before_marker,
    jpeg,
    piped,
    png,
    ppm,
    segment,
    without_segments,
)
from tests.capture.clean.seen import assert_same_picture

EXIF = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0"
PROGRESSIVE = clean(jpeg(progressive=True)).data


@pytest.mark.parametrize("make", [jpeg, png])
def test_a_lookup_profile_is_converted_in_a_child(make: Callable[..., bytes]) -> None:
    image = clean(make(icc_profile=lookup_profile(), exif=EXIF))
    assert image.report.colour is ColourProfile.CONVERTED
    assert image.report.orientation == 6


def test_a_large_progressive_picture_is_proved_in_a_child(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = Mock(wraps=proved)
    monkeypatch.setattr(verify, "MOST_PIXELS_HERE", 100)
    monkeypatch.setattr(verify, "proved", asked)
    hiding = before_end(jpeg(progressive=True), b"85073")
    image = clean(hiding)
    asked.assert_called_once()
    assert image.data == PROGRESSIVE
    assert image.report.removed


def test_a_large_png_is_decoded_in_a_child(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(verify, "MOST_PIXELS_HERE", 100)
    asked = Mock(wraps=decode)
    monkeypatch.setattr(verify, "decode", asked)
    image = clean(png())
    asked.assert_called_once_with(image.data)
    assert_same_picture(png(), image.data)


@pytest.mark.parametrize(
    ("untrusted", "refusal"),
    [
        (before_marker(clean(jpeg(restart_marker_blocks=4)).data, 0xD0, b"850730"), PictureHidesData),
        (PROGRESSIVE[:-400] + b"\xff\xd9", PictureDamaged),
        (without_segments(piped("cjpeg", "-sample", "3x1", given=ppm()), 0xFE), PictureFormatUnsupported),
        (b"no picture", PictureDamaged),
    ],
)
def test_each_refusal_of_the_child_is_told(untrusted: bytes, refusal: type[PictureRefused]) -> None:
    with pytest.raises(refusal):
        proved(untrusted)


def test_a_profile_that_breaks_the_colours_is_refused() -> None:
    with pytest.raises(PictureDamaged, match="colour profile"):
        coloured(jpeg(), b"no profile", 1)


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("", "nonsense"),
        ("sys.stdout.buffer.write(b'\\0')", "nonsense"),
        ("sys.stdout.buffer.write(b'\\x09')", "nonsense"),
        ("sys.stdout.buffer.write(b'\\x04')", "memory"),
        ("sys.exit(3)", "broke down"),
    ],
)
def test_a_child_that_says_nonsense(words: str, why: str, monkeypatch: pytest.MonkeyPatch) -> None:
    command = (sys.executable, "-I", "-c", f"import sys; sys.stdin.buffer.read(); {words}")
    monkeypatch.setattr(apart, "CHILD", command)
    with pytest.raises(DecoderFailed, match=why):
        proved(PROGRESSIVE)


@pytest.mark.parametrize(
    ("other", "refusal"),
    [
        (before_end(PROGRESSIVE[:-400] + b"\xff\xd9", segment(0xFE, b"CANARY")), PictureHidesData),
        (clean(jpeg("L", progressive=True)).data, DecoderFailed),
        (PROGRESSIVE + b"CANARY", DecoderFailed),
        (b"CANARY", PictureDamaged),
    ],
    ids=["more than a picture", "another picture", "more", "none"],
)
def test_a_child_that_was_taken_over_gives_no_other_picture(
    other: bytes, refusal: type[PictureRefused], monkeypatch: pytest.MonkeyPatch
) -> None:
    words = f"import sys; sys.stdin.buffer.read(); sys.stdout.buffer.write(b'\\x01' + {other!r})"
    monkeypatch.setattr(apart, "CHILD", (sys.executable, "-I", "-c", words))
    monkeypatch.setattr(verify, "MOST_PIXELS_HERE", 100)
    with pytest.raises(refusal):
        clean(jpeg(progressive=True))
