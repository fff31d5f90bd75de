"""The child that decodes one picture, and nothing else: started by ``capture.sandbox``, never imported.

    python -I -m capture.sandbox_child MEMORY CPU_SECONDS PIXELS THUMBNAIL_SIDE < picture > answer

Whatever it needs is imported first; then it gives up memory, time and files; then it reads the picture.
"""

import struct
import sys
from io import BytesIO

import simplejpeg
from PIL import Image, ImageOps, JpegImagePlugin, PngImagePlugin

from capture.sandbox_answer import Answer, Verdict, to_bytes
from host.system import limit_this_process

_JPEG_BEGINS = b"\xff\xd8"
_QUALITY = 85
_ORIENTATION = 0x0112  # the number of that Exif tag
# What Pillow and libjpeg raise for pictures that are not what they should be; anything else is a crash.
_DAMAGE = (OSError, SyntaxError, ValueError, EOFError, struct.error)


def examine(untrusted: bytes, pixels: int, side: int) -> Answer:
    """Header first, then every pixel, then a thumbnail of at most ``side`` pixels a side (none for 0)."""
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
        return Answer(Verdict.WHOLE, width, height, _thumbnail(image, side) if side else b"")
    except _DAMAGE:
        return Answer(Verdict.DAMAGED)
    except MemoryError:
        return Answer(Verdict.TOO_MUCH_MEMORY)


def _open(untrusted: bytes) -> Image.Image:
    kind = (
        JpegImagePlugin.JpegImageFile if untrusted.startswith(_JPEG_BEGINS) else PngImagePlugin.PngImageFile
    )
    return kind(BytesIO(untrusted))


def _thumbnail(image: Image.Image, side: int) -> bytes:
    if image.mode.startswith("I"):  # 16 bits a pixel
        image = image.point(lambda value: value * (1 / 256)).convert("L")
    if image.mode not in ("L", "RGB"):
        image = image.convert("RGB")
    image.thumbnail((side, side))
    ImageOps.exif_transpose(image, in_place=True)
    out = BytesIO()
    image.save(out, "JPEG", quality=_QUALITY)
    return out.getvalue()


def main() -> None:
    """One picture from standard input, one answer to standard output."""
    memory, cpu_seconds, pixels, side = map(int, sys.argv[1:])
    _warm_up()
    limit_this_process(memory, cpu_seconds)
    sys.stdout.buffer.write(to_bytes(examine(sys.stdin.buffer.read(), pixels, side)))


def _warm_up() -> None:
    """Decode pictures of our own, so that nothing is left to be loaded once files can no longer be opened."""
    Image.MAX_IMAGE_PIXELS = None  # the limit is ours, and stands in ``examine``
    own = Image.new("RGB", (8, 8))
    turned = Image.Exif()
    turned[_ORIENTATION] = 6
    words = PngImagePlugin.PngInfo()
    words.add_text("Comment", "latin", zip=True)
    words.add_itxt("Comment", "unicode")
    for options in ({"format": "JPEG", "exif": turned}, {"format": "PNG", "exif": turned, "pnginfo": words}):
        out = BytesIO()
        own.save(out, **options)
        examine(out.getvalue(), 64, 4)


if __name__ == "__main__":
    main()
