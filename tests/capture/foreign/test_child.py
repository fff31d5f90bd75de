"""The child that ships, with its limits: what a file needs must be loaded before, or the file is called damaged."""

import errno
from collections.abc import Callable
from io import BytesIO

import pytest
from PIL import Image, ImageCms

from capture.clean.clean import clean
from capture.foreign import child
from capture.foreign.answer import Answer
from capture.verdict import Verdict
from cases.picture import ColourProfile
from tests.capture.clean.lookup_profile import lookup_profile
from tests.capture.clean.samples import saved, srgb_profile
from tests.capture.foreign.makers import even, heic

Maker = Callable[[bytes], bytes]

CARRIERS: dict[str, Maker] = {
    "WebP": lambda profile: saved(even(), "WEBP", icc_profile=profile, quality=95),
    "TIFF": lambda profile: saved(even(), "TIFF", icc_profile=profile),
    "AVIF": lambda profile: saved(even(), "AVIF", icc_profile=profile, quality=95),
    "HEIC": lambda profile: heic(icc_profile=profile),
}
PROFILES = {
    "numbers": (srgb_profile(), ColourProfile.REBUILT),
    "numbers of version 2": (srgb_profile()[:8] + b"\x02\x10" + srgb_profile()[10:], ColourProfile.REBUILT),
    "tables": (lookup_profile(), ColourProfile.CONVERTED),
}


@pytest.mark.slow  # starts a child for each
@pytest.mark.parametrize("kind", PROFILES)
@pytest.mark.parametrize("name", CARRIERS)
def test_a_profile_is_read_by_the_child_that_ships(name: str, kind: str) -> None:
    profile, wanted = PROFILES[kind]
    assert clean(CARRIERS[name](profile)).report.colour is wanted


@pytest.mark.slow  # starts a child for each
@pytest.mark.parametrize("mode", ["CMYK", "LAB", "I;16", "1", "P", "RGBA"])
def test_each_mode_is_converted_by_the_child_that_ships(mode: str) -> None:
    image = Image.new(mode, (20, 20))
    if mode == "LAB":
        image = _lab()
    assert clean(saved(image, "TIFF")).width == image.width


def _lab() -> Image.Image:
    srgb, lab = ImageCms.createProfile("sRGB"), ImageCms.createProfile("LAB")
    converted = ImageCms.profileToProfile(even(), srgb, lab, outputMode="LAB")
    assert converted is not None
    return converted


class _Late:
    """A job that fails as one does that loads something late, or as one whose file is cut off."""

    def __init__(self, number: int) -> None:
        self.number = number

    def warm_up(self, name: str) -> None:
        raise AssertionError(name)

    def examine(self, untrusted: bytes, pixels: int, page: int, *, lossy: bool) -> Answer:
        raise OSError(self.number, f"{BytesIO(untrusted)} {pixels} {page} {lossy}")


def test_what_was_loaded_late_is_no_damage_of_the_file() -> None:
    assert child.answer(_Late(errno.EIO), b"", 1, 0, lossy=False).verdict is Verdict.DAMAGED
    with pytest.raises(OSError, match="BytesIO"):
        child.answer(_Late(errno.EMFILE), b"", 1, 0, lossy=False)
