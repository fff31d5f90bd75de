"""The child that decodes one picture, and nothing else: started by ``capture.sandbox``, never imported.

    python -I -m capture.sandbox_child MEMORY CPU_SECONDS PIXELS THUMBNAIL_SIDE WIDTH HEIGHT < picture > answer

Whatever it needs is imported first; then it gives up memory, time and files; then it reads the picture.
"""

import struct
import sys
from io import BytesIO

import simplejpeg
from PIL import Image, ImageCms, ImageOps, JpegImagePlugin, PngImagePlugin

from capture.loaded_late import is_loaded_late
from capture.sandbox_answer import Answer, Raster, to_bytes
from capture.verdict import Verdict
from host.system import give_way, limit_this_process

_JPEG_BEGINS = b"\xff\xd8"
_SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))
_QUALITY = 85
_ORIENTATION = 0x0112  # the number of that Exif tag
_LYING = (5, 6, 7, 8)  # its values by which width and height change places
# What Pillow and libjpeg raise for pictures that are not what they should be; anything else is a crash.
_DAMAGE = (OSError, SyntaxError, ValueError, EOFError, struct.error)


def examine(untrusted: bytes, pixels: int, side: int, room: tuple[int, int]) -> Answer:
    """Header first, then every pixel; then a thumbnail of at most ``side`` pixels a side, and a raster that fits
    ``room`` (none for 0)."""
    try:
        image = _open(untrusted)
        if image.width * image.height > pixels:
            return Answer(Verdict.TOO_MANY_PIXELS, image.width, image.height)
        width, height = image.size
        image.load()
        if untrusted.startswith(_JPEG_BEGINS):
            simplejpeg.decode_jpeg(
                untrusted, min_factor=8, strict=True
            )  # finds the damage that Pillow forgives
        raster = _raster(image, room) if min(room) else None
        return Answer(Verdict.WHOLE, width, height, _thumbnail(image, side) if side else b"", raster)
    except _DAMAGE as error:
        if is_loaded_late(error):
            raise
        return Answer(Verdict.DAMAGED)
    except MemoryError:
        return Answer(Verdict.TOO_MUCH_MEMORY)


def _open(untrusted: bytes) -> Image.Image:
    kind = (
        JpegImagePlugin.JpegImageFile if untrusted.startswith(_JPEG_BEGINS) else PngImagePlugin.PngImageFile
    )
    return kind(BytesIO(untrusted))


def _thumbnail(image: Image.Image, side: int) -> bytes:
    out = BytesIO()
    _upright(image, (side, side)).save(out, "JPEG", quality=_QUALITY)
    return out.getvalue()


def _raster(image: Image.Image, room: tuple[int, int]) -> Raster:
    fitting = _in_srgb(_upright(image, room).convert("RGB"), image.info.get("icc_profile", b""))
    return Raster(*fitting.size, fitting.tobytes())


def _in_srgb(image: Image.Image, untrusted_profile: bytes) -> Image.Image:
    """The colours as a screen shows them; a profile that makes no sense changes nothing."""
    try:
        theirs = ImageCms.ImageCmsProfile(BytesIO(untrusted_profile))
        return ImageCms.profileToProfile(image, theirs, _SRGB) or image
    except (OSError, ImageCms.PyCMSError):
        return image


def _upright(image: Image.Image, room: tuple[int, int]) -> Image.Image:
    """A copy that is grey or RGB, fits ``room`` when it stands upright, and does so."""
    lying = image.getexif().get(_ORIENTATION, 1) in _LYING
    if image.mode.startswith("I"):  # 16 bits a pixel
        image = image.point(lambda value: value * (1 / 256)).convert("L")
    image = image.convert("RGB") if image.mode not in ("L", "RGB") else image.copy()
    image.thumbnail((room[1], room[0]) if lying else room)
    ImageOps.exif_transpose(image, in_place=True)
    return image


def main() -> None:
    """One picture from standard input, one answer to standard output."""
    memory, cpu_seconds, pixels, side, *room = map(int, sys.argv[1:])
    _warm_up()
    limit_this_process(memory, cpu_seconds)
    give_way()  # the window that waits for this picture goes first
    sys.stdout.buffer.write(to_bytes(examine(sys.stdin.buffer.read(), pixels, side, (room[0], room[1]))))


def _warm_up() -> None:
    """Decode pictures of our own, so that nothing is left to be loaded once files can no longer be opened."""
    Image.MAX_IMAGE_PIXELS = None  # the limit is ours, and stands in ``examine``
    own = Image.new("RGB", (8, 8))
    turned = Image.Exif()
    turned[_ORIENTATION] = 6
    words = PngImagePlugin.PngInfo()
    words.add_text("Comment", "latin", zip=True)
    words.add_itxt("Comment", "unicode")
    colours = {"exif": turned, "icc_profile": _SRGB.tobytes()}
    for options in ({"format": "JPEG", **colours}, {"format": "PNG", **colours, "pnginfo": words}):
        out = BytesIO()
        own.save(out, **options)
        examine(out.getvalue(), 64, 4, (4, 4))


if __name__ == "__main__":
    main()
