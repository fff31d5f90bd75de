"""An untrusted JPEG or PNG as upright sRGB pixels, every one of them decoded. For children only, never for a process
that holds keys.

libjpeg-turbo decodes the usual JPEG in one go and strictly; Pillow does what is rare. A colour profile that shows
what sRGB shows costs nothing; another one is applied by LittleCMS to every pixel.
"""

import struct
from io import BytesIO

import numpy as np
import numpy.typing as npt
import simplejpeg
from PIL import Image, ImageCms, JpegImagePlugin, PngImagePlugin

from capture.opencv import cv2

Pixels = npt.NDArray[np.uint8]
"""Height × width × 3: red, green, blue. Before the colours are sRGB's: one, three or four channels."""

# What Pillow and libjpeg raise for pictures that are not what they should be; anything else is a crash.
DAMAGE = (OSError, SyntaxError, ValueError, EOFError, struct.error)
_JPEG_BEGINS = b"\xff\xd8"
ORIENTATION = 0x0112  # the number of that Exif tag
_SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))
_MODES = {1: ("L", "GRAY"), 3: ("RGB", "RGB "), 4: ("CMYK", "CMYK")}
"""By the number of channels: how Pillow calls such pixels, and how a profile does."""
_TURNS = {3: cv2.ROTATE_180, 6: cv2.ROTATE_90_CLOCKWISE, 8: cv2.ROTATE_90_COUNTERCLOCKWISE}
_FLIPS = {2: 1, 4: 0, 7: -1}  # left to right, top to bottom, both
_PROBES = 17  # values of each colour at which two profiles are compared


def opened(untrusted: bytes) -> Image.Image:
    """The header is read, no pixel yet. Raises one of ``DAMAGE``."""
    kind = (
        JpegImagePlugin.JpegImageFile if untrusted.startswith(_JPEG_BEGINS) else PngImagePlugin.PngImageFile
    )
    return kind(BytesIO(untrusted))


def upright_pixels(untrusted: bytes, image: Image.Image) -> Pixels:
    """Three bytes a pixel, red first, of the picture that ``image`` was opened from. Raises one of ``DAMAGE``."""
    orientation = image.getexif().get(ORIENTATION, 1)
    profile = image.info.get("icc_profile", b"")
    if untrusted.startswith(_JPEG_BEGINS) and image.mode in ("L", "RGB"):
        pixels = simplejpeg.decode_jpeg(untrusted, "GRAY" if image.mode == "L" else "RGB", strict=True)
    else:
        pixels = np.asarray(_decoded(image))
    return _turned(_in_srgb(pixels, profile), orientation)


def _decoded(image: Image.Image) -> Image.Image:
    """In one of the modes that a profile speaks of."""
    image.load()
    if image.mode.startswith("I"):  # 16 bits a pixel
        return image.point(lambda value: value * (1 / 256)).convert("L")
    return image if image.mode in ("L", "RGB", "CMYK") else _on_white(image)


def _on_white(image: Image.Image) -> Image.Image:
    """Without palette and transparency."""
    if "A" not in image.mode and "transparency" not in image.info:
        return image.convert("L" if image.mode == "1" else "RGB")
    layered = image.convert("RGBA")
    white = Image.new("RGBA", layered.size, "white")
    white.alpha_composite(layered)
    return white.convert("RGB")


def _in_srgb(pixels: Pixels, untrusted_profile: bytes) -> Pixels:
    """The colours as a screen shows them; a profile that makes no sense changes nothing."""
    channels = 1 if pixels.ndim == 2 else pixels.shape[2]
    mode, space = _MODES[channels]
    if untrusted_profile:
        try:
            theirs = ImageCms.ImageCmsProfile(BytesIO(untrusted_profile))
            if theirs.profile.xcolor_space == space:
                how = ImageCms.buildTransform(theirs, _SRGB, mode, "RGB")
                return pixels if _is_srgb(mode, how) else _applied(how, pixels)
        except (OSError, ImageCms.PyCMSError):
            return _as_rgb(pixels)
    return _as_rgb(pixels)


def _applied(how: ImageCms.ImageCmsTransform, pixels: Pixels) -> Pixels:
    return np.asarray(ImageCms.applyTransform(_image(pixels), how))


def _as_rgb(pixels: Pixels) -> Pixels:
    if pixels.ndim == 3 and pixels.shape[2] == 3:
        return pixels
    return np.asarray(_image(pixels).convert("RGB"))


def _image(pixels: Pixels) -> Image.Image:
    """A picture of one, three or four channels: grey, RGB or CMYK."""
    if pixels.ndim == 3 and pixels.shape[2] == 4:
        return Image.frombytes("CMYK", (pixels.shape[1], pixels.shape[0]), pixels.tobytes())
    return Image.fromarray(pixels.squeeze())


def _is_srgb(mode: str, how: ImageCms.ImageCmsTransform) -> bool:
    """Whether the transform leaves every colour where it is, but for rounding."""
    if mode != "RGB":
        return False
    values = np.linspace(0, 255, _PROBES).round().astype(np.uint8)
    cube = np.stack(np.meshgrid(values, values, values), axis=-1).reshape(_PROBES, -1, 3)
    return int(np.abs(_applied(how, cube).astype(np.int16) - cube).max()) <= 1


def _turned(pixels: Pixels, orientation: int) -> Pixels:
    """As Exif says: 1 to 8, of which 5 to 8 lie on their side; anything else changes nothing."""
    if orientation in _TURNS:
        return cv2.rotate(pixels, _TURNS[orientation]).astype("uint8", copy=False)
    if orientation in (5, 7):
        pixels = cv2.transpose(pixels).astype("uint8", copy=False)
    flip = _FLIPS.get(orientation)
    return pixels if flip is None else cv2.flip(pixels, flip).astype("uint8", copy=False)
