"""Decoding WebP, TIFF, GIF, BMP and AVIF, by Pillow. In the child only."""

from collections.abc import Callable
from io import BytesIO

from PIL import Image, ImageFile
from PIL.AvifImagePlugin import AvifImageFile
from PIL.BmpImagePlugin import BmpImageFile
from PIL.GifImagePlugin import GifImageFile
from PIL.TiffImagePlugin import TiffImageFile
from PIL.WebPImagePlugin import WebPImageFile

from capture.clean.bmp_file import profile_in_bmp
from capture.clean.formats import AVIF, BMP, GIF, TIFF, WEBP, source_of
from capture.clean.heif_file import CodePoints, code_points
from capture.clean.tiff_file import frame_of
from capture.foreign.answer import Answer
from capture.foreign.written import too_many, written

_ORIENTATION = 0x0112
_OPENERS: dict[str, Callable[[BytesIO], ImageFile.ImageFile]] = {
    WEBP: WebPImageFile, TIFF: TiffImageFile, GIF: GifImageFile, BMP: BmpImageFile, AVIF: AvifImageFile,
}  # fmt: skip


def examine(untrusted: bytes, pixels: int, page: int, *, lossy: bool) -> Answer:
    """Header first, then every pixel. Raises what Pillow raises for a damaged file."""
    name = source_of(untrusted)
    image = _OPENERS[name](BytesIO(untrusted))
    if name == TIFF:
        image.seek(frame_of(untrusted, page))
    if refusal := too_many(image.size, pixels):
        return refusal
    image.load()
    return written(
        image,
        orientation=image.getexif().get(_ORIENTATION, 1),
        profile=profile_in_bmp(untrusted) if name == BMP else image.info.get("icc_profile") or b"",
        points=code_points(untrusted) if name == AVIF else CodePoints(),
        lossy=lossy,
    )


def warm_up(name: str) -> None:
    """Decode a picture of our own, so that nothing is left to be loaded."""
    Image.MAX_IMAGE_PIXELS = None  # the limit is ours, and stands in ``examine``
    out = BytesIO()
    Image.new("P" if name == GIF else "RGB", (16, 16)).save(out, name)
    for lossy in (False, True):
        examine(out.getvalue(), 256, 0, lossy=lossy)
