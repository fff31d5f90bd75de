"""Pictures whose ICC profile works by lookup tables: converted to sRGB, which is said and counted apart.

Such a profile cannot be rebuilt from a few numbers, and dropping it would change the colours. LittleCMS computes the
same colours in sRGB; a JPEG is then written with quality 95 and full colour sampling, a PNG without loss.
"""

from dataclasses import replace
from io import BytesIO

from PIL import Image, ImageCms
from PIL.JpegImagePlugin import JpegImageFile
from PIL.PngImagePlugin import PngImageFile

from capture.clean.exif import only_orientation
from capture.clean.jpeg import rebuild_jpeg
from capture.clean.parts import Rebuilt
from capture.clean.png import rebuild_png
from cases.errors import PictureDamaged, PictureFormatUnsupported
from cases.picture import ColourProfile

_QUALITY = 95
_DEPTH_OF_PNG = 24  # signature, length and name of IHDR, width, height
_MODES = {"GRAY": ("L",), "RGB": ("RGB", "RGBA"), "CMYK": ("CMYK",)}


def converted_to_srgb(rebuilt: Rebuilt) -> Rebuilt:
    """The picture in sRGB, with a fresh sRGB profile.

    Raises PictureDamaged (a broken profile), PictureFormatUnsupported (more than eight bits a sample).
    """
    is_jpeg = rebuilt.media_type == "image/jpeg"
    if not is_jpeg and rebuilt.data[_DEPTH_OF_PNG] > 8:  # Pillow would round the samples without a word
        raise PictureFormatUnsupported(format="16-bit PNG with a lookup-table colour profile")
    image = _decoded(rebuilt.data, is_jpeg=is_jpeg)
    converted = _in_srgb(image, rebuilt.untrusted_profile or b"")
    fresh = _encoded(converted, rebuilt.orientation, is_jpeg=is_jpeg)
    again = rebuild_jpeg(fresh) if is_jpeg else rebuild_png(fresh)
    return replace(again, colour=ColourProfile.CONVERTED, dropped=rebuilt.dropped, pixels_identical=False)


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
