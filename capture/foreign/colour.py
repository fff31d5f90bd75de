"""Colours of a decoded picture as every viewer shows them: with a profile of a few numbers, or converted to sRGB.

A profile that can be rebuilt from its numbers stays with the pixels. Lookup tables, inks (CMYK) and Lab are converted
by LittleCMS; colours told by code points (ITU-T H.273), among them the wide and bright ones of HDR, by the formulas
of ITU-R BT.2100-3: the light of a white page (203 cd/m², ITU-R BT.2408-7) is white, what is brighter is white too.
"""

from io import BytesIO
from typing import NamedTuple

from PIL import Image, ImageCms

from capture.clean.heif_file import CodePoints
from capture.clean.icc import rebuilt_profile
from capture.foreign.light import is_as_on_screens, to_srgb

__all__ = ["CodePoints", "Coloured", "in_known_colours"]

_SPACES = {"L": "GRAY", "RGB": "RGB", "CMYK": "CMYK", "LAB": "Lab"}


class Coloured(NamedTuple):
    """``profile``: the one to go along, made from numbers; empty for sRGB. ``converted``: pixels were changed."""

    image: Image.Image
    profile: bytes
    converted: bool


def in_known_colours(image: Image.Image, untrusted_profile: bytes, points: CodePoints) -> Coloured:
    """Grey or RGB, with alpha where it was. Raises ``ValueError`` for a profile that does not fit the pixels."""
    alpha = image.getchannel("A") if image.mode in ("LA", "RGBA") else None
    base = image.convert(image.mode[:-1]) if alpha else image
    found = _known(base, untrusted_profile, points)
    if alpha is None:
        return found
    layered = found.image.copy()
    layered.putalpha(alpha)
    return found._replace(image=layered)


def _known(image: Image.Image, untrusted_profile: bytes, points: CodePoints) -> Coloured:
    if image.mode == "YCbCr":
        image = image.convert("RGB")
    if image.mode == "RGB" and untrusted_profile[16:20] == b"GRAY":
        image = _one_channel(image)
    if untrusted_profile and image.mode in _SPACES:
        rebuilt = rebuilt_profile(untrusted_profile)
        if rebuilt and image.mode in ("L", "RGB") and rebuilt[16:20].strip() == _SPACES[image.mode].encode():
            return Coloured(image, rebuilt, converted=False)
        return Coloured(_by_profile(image, untrusted_profile), b"", converted=True)
    if image.mode == "LAB":
        return Coloured(_by_profile(image, _lab()), b"", converted=True)
    if image.mode not in ("L", "RGB"):
        return Coloured(image.convert("RGB"), b"", converted=True)
    if image.mode == "L" or is_as_on_screens(points):
        return Coloured(image, b"", converted=False)
    return Coloured(to_srgb(image, points), b"", converted=True)


def _one_channel(image: Image.Image) -> Image.Image:
    """Grey where all three channels are the same: a decoder of AVIF gives three for one."""
    first, *others = (channel.tobytes() for channel in image.split())
    return image.getchannel(0) if all(one == first for one in others) else image


def _lab() -> bytes:
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()


def _by_profile(image: Image.Image, untrusted_profile: bytes) -> Image.Image:
    try:
        theirs = ImageCms.ImageCmsProfile(BytesIO(untrusted_profile))
        if theirs.profile.xcolor_space.strip() != _SPACES[image.mode]:
            raise ValueError("its colour profile does not fit its pixels")
        intent = ImageCms.Intent(ImageCms.getDefaultIntent(theirs))
        ours = ImageCms.createProfile("sRGB")
        converted = ImageCms.profileToProfile(image, theirs, ours, renderingIntent=intent, outputMode="RGB")
    except ImageCms.PyCMSError as error:
        raise ValueError("its colour profile is broken") from error
    if converted is None:
        raise ValueError("its colour profile is broken")
    return converted
