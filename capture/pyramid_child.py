"""The child that makes the tiles of one picture, and looks for a scale in it: started by ``capture.pyramid``, never
imported.

    python -I -m capture.pyramid_child MEMORY CPU_SECONDS PIXELS < picture > answer

Whatever it needs is imported first; then it gives up memory, time and files; then it reads the picture.
"""

import sys
from io import BytesIO

import numpy as np
import simplejpeg
from PIL import Image, ImageCms

from capture.opencv import cv2
from capture.pyramid_answer import Answer, to_pieces
from capture.pyramid_layout import Layout
from capture.scale import scale_in
from capture.upright import DAMAGE, ORIENTATION, Pixels, opened, upright_pixels
from capture.verdict import Verdict
from host.system import give_way, limit_this_process

QUALITY = 92


def examine(untrusted: bytes, most_pixels: int) -> Answer:
    """Header first, then every pixel, then the tiles."""
    try:
        image = opened(untrusted)
        if image.width * image.height > most_pixels:
            return Answer(Verdict.TOO_MANY_PIXELS, image.width, image.height)
        return _made(upright_pixels(untrusted, image))
    except DAMAGE:
        return Answer(Verdict.DAMAGED)
    except (MemoryError, cv2.error):  # what OpenCV raises when it gets no memory
        return Answer(Verdict.TOO_MUCH_MEMORY)


def _made(pixels: Pixels) -> Answer:
    layout = Layout(pixels.shape[1], pixels.shape[0])
    scale = scale_in(pixels)
    jpegs, level, overview = [], layout.levels - 1, b""
    for at in layout.tiles():
        if at.level < level:
            pixels, level = _halved(pixels), at.level
        if level == layout.overview and not overview:
            overview = _encoded(pixels)
        jpegs.append(_encoded(pixels[at.top : at.bottom, at.left : at.right]))
    return Answer(Verdict.WHOLE, layout.width, layout.height, (overview, *jpegs), scale)


def _halved(pixels: Pixels) -> Pixels:
    """The mean of four each; a last odd line or column counts twice."""
    height, width, _ = pixels.shape
    if height % 2 or width % 2:
        pixels = np.pad(pixels, ((0, height % 2), (0, width % 2), (0, 0)), mode="edge")
    size = (pixels.shape[1] // 2, pixels.shape[0] // 2)
    return cv2.resize(pixels, size, interpolation=cv2.INTER_AREA).astype("uint8", copy=False)


def _encoded(pixels: Pixels) -> bytes:
    return simplejpeg.encode_jpeg(np.ascontiguousarray(pixels), QUALITY, "RGB", "444")


def main() -> None:
    """One picture from standard input, one answer to standard output."""
    memory, cpu_seconds, most_pixels = map(int, sys.argv[1:])
    cv2.setNumThreads(1)  # others have work to do
    _warm_up()
    limit_this_process(memory, cpu_seconds)
    give_way()
    sys.stdout.buffer.writelines(to_pieces(examine(sys.stdin.buffer.read(), most_pixels)))


def _warm_up() -> None:
    """Make tiles of pictures of our own, so that nothing is left to be loaded once files can no longer be opened."""
    Image.MAX_IMAGE_PIXELS = None  # the limit is ours, and stands in ``examine``
    own = Image.new("RGB", (33, 33))
    turned = Image.Exif()
    turned[ORIENTATION] = 6
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    for kind in ("JPEG", "PNG"):
        out = BytesIO()
        own.save(out, kind, exif=turned, icc_profile=profile)
        examine(out.getvalue(), own.width * own.height)


if __name__ == "__main__":
    main()
