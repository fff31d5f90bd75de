"""The colours of a lookup-table ICC profile in sRGB, by LittleCMS: in a child only, for the profile is untrusted.

A JPEG is written with quality 98 and full colour sampling, a PNG without loss, each with a fresh sRGB profile.
"""

from io import BytesIO

from PIL import Image, ImageCms
from PIL.JpegImagePlugin import JpegImageFile
from PIL.PngImagePlugin import PngImageFile

from capture.clean.exif import only_orientation
from cases.errors import PictureDamaged

_QUALITY = 98  # of a photograph, 95 alone costs as much (ΔE about 1) as the way to sRGB
_MODES = {"GRAY": ("L",), "RGB": ("RGB", "RGBA"), "CMYK": ("CMYK",)}


def in_srgb(untrusted: bytes, untrusted_profile: bytes, orientation: int) -> bytes:
    """A JPEG or PNG of the same colours. Raises PictureDamaged (pixels or profile)."""
    is_jpeg = untrusted.startswith(b"\xff\xd8")
    converted = _in_srgb(_decoded(untrusted, is_jpeg=is_jpeg), untrusted_profile)
    return _encoded(converted, orientation, is_jpeg=is_jpeg)


def _decoded(data: bytes, *, is_jpeg: bool) -> Image.Image:
    image = JpegImageFile(BytesIO(data)) if is_jpeg else PngImageFile(BytesIO(data))
    try:
        image.load()
    except (OSError, SyntaxError, ValueError) as error:
        raise PictureDamaged(why="its pixels cannot be decoded") from error
    return _without_indices(image)


def _without_indices(image: Image.Image) -> Image.Image:
    """As one of the modes that a profile speaks of: grey, RGB, RGBA, CMYK."""
    if image.mode in ("L", "RGB", "RGBA", "CMYK") and "transparency" not in image.info:
        return image
    if image.mode == "1":
        return image.convert("L")
    return image.convert("RGBA" if "A" in image.mode or "transparency" in image.info else "RGB")


def _in_srgb(image: Image.Image, untrusted_profile: bytes) -> Image.Image:
    try:
        profile = ImageCms.ImageCmsProfile(BytesIO(untrusted_profile))
        if image.mode not in _MODES.get(profile.profile.xcolor_space.strip(), ()):
            raise PictureDamaged(why="its colour profile does not fit its pixels")
        converted = ImageCms.profileToProfile(
            image,
            profile,
            ImageCms.createProfile("sRGB"),
            renderingIntent=ImageCms.Intent(ImageCms.getDefaultIntent(profile)),
            outputMode="RGBA" if image.mode == "RGBA" else "RGB",
        )
    except (OSError, ValueError, ImageCms.PyCMSError) as error:
        raise PictureDamaged(why="its colour profile is broken") from error
    if converted is None:
        raise PictureDamaged(why="its colour profile is broken")
    return converted


def _encoded(image: Image.Image, orientation: int, *, is_jpeg: bool) -> bytes:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    exif = b"Exif\x00\x00" + only_orientation(orientation)
    out = BytesIO()
    if is_jpeg:
        image.save(out, "JPEG", quality=_QUALITY, subsampling=0, icc_profile=profile, exif=exif)
    else:
        image.save(out, "PNG", icc_profile=profile, exif=exif)
    return out.getvalue()
