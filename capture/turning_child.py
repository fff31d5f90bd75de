"""The child that turns one picture upright for an archive: started by ``capture.turning``, never imported.

    python -I -m capture.turning_child MEMORY CPU_SECONDS PIXELS KEEP_COLOURS < picture > answer

Whatever it needs is imported first; then it gives up memory, time and files; then it reads the picture.
"""

import sys
from io import BytesIO

import numpy as np
import simplejpeg
from PIL import Image

from capture.orientation import TURNS
from capture.turbojpeg import TurboJpeg
from capture.turning_answer import How, Upright, to_bytes
from capture.upright import DAMAGE, ORIENTATION, opened, upright_pixels
from capture.verdict import Verdict
from host.system import give_way, limit_this_process

QUALITY = 95


def answer(library: TurboJpeg, untrusted: bytes, pixels: int, *, keep_colours: bool) -> bytes:
    """A byte for the verdict, and the picture upright when it is whole. The header is read before any pixel.

    ``keep_colours``: as they are, else in sRGB.
    """
    try:
        image = opened(untrusted)
        if image.width * image.height > pixels:
            return bytes((Verdict.TOO_MANY_PIXELS,))
        return bytes((Verdict.WHOLE,)) + to_bytes(_turned(library, untrusted, image, keep_colours))
    except DAMAGE:
        return bytes((Verdict.DAMAGED,))
    except MemoryError:
        return bytes((Verdict.TOO_MUCH_MEMORY,))


def _turned(library: TurboJpeg, untrusted: bytes, image: Image.Image, keep_colours: bool) -> Upright:
    if image.format == "JPEG":
        return _blocks(library, untrusted, image, keep_colours) or _encoded(untrusted, image)
    return _pixels(untrusted, image, keep_colours)


def _orientation(image: Image.Image) -> int:
    found = image.getexif().get(ORIENTATION, 1)
    return found if found in TURNS else 1


def _blocks(library: TurboJpeg, untrusted: bytes, image: Image.Image, keep_colours: bool) -> Upright | None:
    if not keep_colours or image.mode not in ("L", "RGB"):
        return None
    orientation = _orientation(image)
    jpeg = library.upright(untrusted, orientation)
    size = image.size if orientation < 5 else (image.height, image.width)  # from 5 on they lie on their side
    return Upright(How.BLOCKS, *size, 1 if image.mode == "L" else 3, jpeg) if jpeg else None


def _encoded(untrusted: bytes, image: Image.Image) -> Upright:
    upright = np.ascontiguousarray(upright_pixels(untrusted, image))
    height, width, samples = upright.shape
    return Upright(How.ENCODED, width, height, samples, simplejpeg.encode_jpeg(upright, QUALITY))


def _pixels(untrusted: bytes, image: Image.Image, keep_colours: bool) -> Upright:
    plain = image.mode in ("L", "RGB") and "transparency" not in image.info
    if plain and keep_colours:
        image.load()
        turn = TURNS.get(_orientation(image))
        upright = image if turn is None else image.transpose(turn)
        return Upright(How.PIXELS, *upright.size, len(upright.getbands()), upright.tobytes())
    converted = upright_pixels(untrusted, image)
    height, width, samples = converted.shape
    return Upright(How.CONVERTED, width, height, samples, converted.tobytes())


def main() -> None:
    """One picture from standard input, one answer to standard output."""
    memory, cpu_seconds, pixels, keep_colours = map(int, sys.argv[1:])
    library = TurboJpeg()
    _warm_up(library)
    limit_this_process(memory, cpu_seconds)
    give_way()
    untrusted = sys.stdin.buffer.read()
    sys.stdout.buffer.write(answer(library, untrusted, pixels, keep_colours=bool(keep_colours)))


def _warm_up(library: TurboJpeg) -> None:
    """Turn pictures of our own, so that nothing is left to be loaded once files can no longer be opened."""
    Image.MAX_IMAGE_PIXELS = None  # the limit is ours, and stands in ``answer``
    exif = Image.Exif()
    exif[ORIENTATION] = 6
    for kind in ("JPEG", "PNG"):
        out = BytesIO()
        Image.new("RGB", (8, 8)).save(out, kind, exif=exif)
        for keep in (False, True):
            answer(library, out.getvalue(), 64, keep_colours=keep)


if __name__ == "__main__":
    main()
