"""Decoding WebP, TIFF, GIF, BMP, AVIF, JPEG 2000 and rare JPEG, by Pillow. In the child only."""

from collections.abc import Callable
from io import BytesIO

from PIL import Image
from PIL.AvifImagePlugin import AvifImageFile
from PIL.GifImagePlugin import GifImageFile
from PIL.Jpeg2KImagePlugin import Jpeg2KImageFile
from PIL.JpegImagePlugin import JpegImageFile
from PIL.TiffImagePlugin import TiffImageFile
from PIL.WebPImagePlugin import WebPImageFile

from capture.clean.bmp_file import profile_in_bmp
from capture.clean.formats import AVIF, BMP, GIF, JPEG, JPEG_2000, TIFF, WEBP, source_of
from capture.clean.heif_file import CodePoints, code_points
from capture.clean.jpeg2000_file import profile_in_jpeg2000
from capture.clean.jpeg_rare import ARITHMETIC_JPEG, UNUSUAL_JPEG, with_more_to_read
from capture.clean.tiff_file import frame_of
from capture.foreign import bitmap
from capture.foreign.answer import Answer
from capture.foreign.written import ORIENTATION, too_many, written
from capture.verdict import Verdict


def _jpeg(file: BytesIO) -> JpegImageFile:
    image = JpegImageFile(file)
    image.decodermaxblock = len(file.getbuffer())  # libjpeg cannot stop and go on within arithmetic coding
    return image


_OPENERS: dict[str, Callable[[BytesIO], Image.Image]] = {
    WEBP: WebPImageFile, TIFF: TiffImageFile, GIF: GifImageFile, BMP: bitmap.opened, AVIF: AvifImageFile,
    JPEG_2000: Jpeg2KImageFile, JPEG: _jpeg, ARITHMETIC_JPEG: _jpeg, UNUSUAL_JPEG: _jpeg,
}  # fmt: skip
_PROFILES: dict[str, Callable[[bytes], bytes]] = {BMP: profile_in_bmp, JPEG_2000: profile_in_jpeg2000}
"""Of formats whose profile Pillow does not look at."""
_RARE = (ARITHMETIC_JPEG, UNUSUAL_JPEG)
_NAMES = {JPEG_2000: "JPEG2000", ARITHMETIC_JPEG: JPEG, UNUSUAL_JPEG: JPEG}  # Pillow's
_OF_MANY_KINDS = (TIFF, BMP)
"""Formats of which Pillow knows some kinds: when it does not open one, our own reader having done so."""


def examine(untrusted: bytes, pixels: int, page: int, *, lossy: bool) -> Answer:
    """Header first, then every pixel. Raises what Pillow raises for a damaged file."""
    name = source_of(untrusted)
    try:
        image = _OPENERS[name](BytesIO(untrusted))
    except (OSError, SyntaxError):
        if name not in _OF_MANY_KINDS:
            raise
        return Answer(Verdict.UNSUPPORTED)
    if name == TIFF:
        image.seek(frame_of(untrusted, page))
    if refusal := too_many(image.size, pixels):
        return refusal
    image.load()
    if name in _RARE and _jpeg(BytesIO(with_more_to_read(untrusted))).tobytes() != image.tobytes():
        return Answer(Verdict.DAMAGED)
    return written(
        image,
        orientation=image.getexif().get(ORIENTATION, 1),
        profile=_PROFILES[name](untrusted) if name in _PROFILES else image.info.get("icc_profile") or b"",
        points=code_points(untrusted) if name == AVIF else CodePoints(),
        lossy=lossy,
    )


def warm_up(name: str) -> None:
    """Decode a picture of our own, so that nothing is left to be loaded."""
    Image.MAX_IMAGE_PIXELS = None  # the limit is ours, and stands in ``examine``
    out = BytesIO()
    Image.new("P" if name == GIF else "RGB", (16, 16)).save(out, _NAMES.get(name, name))
    for lossy in (False, True):
        examine(out.getvalue(), 256, 0, lossy=lossy)
