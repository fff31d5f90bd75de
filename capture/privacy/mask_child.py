"""The child that fills areas of one picture: started by ``capture.privacy.mask``, never imported.

    python -I -m capture.privacy.mask_child MEMORY CPU_SECONDS PIXELS [SHAPE LEFT TOP WIDTH HEIGHT]… < picture > answer

Of a JPEG, the coefficients of the blocks concerned become nought, which is a plain grey, where the system has
libjpeg-turbo's own library; all others stay as they are. Else, and of a PNG, the pixels are filled with that grey and
the picture is encoded again. A JPEG's blocks are filled whole in both cases: part of a block still tells of the rest.
"""

import struct
import sys
from collections.abc import Callable
from io import BytesIO

import numpy as np
from PIL import Image, JpegImagePlugin, PngImagePlugin

from capture.opencv import cv2
from capture.privacy.areas import Filled, Filling, as_stored, filled, from_numbers
from capture.privacy.mask_answer import How, to_bytes
from capture.turbojpeg import Row, TurboJpeg
from capture.upright import DAMAGE, ORIENTATION, opened
from capture.verdict import Verdict
from host.system import give_way, limit_this_process

_QUALITY = 95
_BLOCK = 8  # pixels a side
_GREY = 128
_SIGNATURE = 8  # bytes of a PNG's signature
_COLOURS = (b"cHRM", b"cICP", b"gAMA", b"sRGB", b"pHYs")
_KEPT_AS_THEY_ARE = ("L", "LA", "RGB", "RGBA")


def answer(library: TurboJpeg | None, untrusted: bytes, pixels: int, areas: list[Filling]) -> bytes:
    """A byte for the verdict, and the picture with ``areas``, in upright pixels, filled when it is whole.

    The header is read before any pixel.
    """
    try:
        image = opened(untrusted)
        if image.width * image.height > pixels:
            return bytes((Verdict.TOO_MANY_PIXELS,))
        return bytes((Verdict.WHOLE,)) + to_bytes(*_masked(library, untrusted, image, areas))
    except DAMAGE:
        return bytes((Verdict.DAMAGED,))
    except MemoryError:
        return bytes((Verdict.TOO_MUCH_MEMORY,))


def _masked(
    library: TurboJpeg | None, untrusted: bytes, image: Image.Image, areas: list[Filling]
) -> tuple[How, bytes]:
    orientation = image.getexif().get(ORIENTATION, 1)
    stored = [as_stored(area, orientation, *image.size) for area in areas]
    if isinstance(image, JpegImagePlugin.JpegImageFile):
        return _jpeg(library, untrusted, image, stored)
    return _png(untrusted, image, stored)


def _jpeg(
    library: TurboJpeg | None, untrusted: bytes, image: JpegImagePlugin.JpegImageFile, areas: list[Filling]
) -> tuple[How, bytes]:
    sampling = [(across, down) for _, across, down, _ in image.layer]
    if len(sampling) == 1:  # a single component is not interleaved: its unit is one block, whatever it says
        sampling = [(1, 1)]
    unit = (max(across for across, _ in sampling), max(down for _, down in sampling))
    units = filled(areas, *image.size, (unit[0] * _BLOCK, unit[1] * _BLOCK))
    whole = _in_pixels(units, unit)[: image.height, : image.width]
    changed = None if library is None else library.changed(untrusted, _nought(units, sampling))
    if changed is not None and _is_filled(changed, whole):
        return How.BLOCKS, changed
    image.load()
    painted = _painted(image, _with_border(whole, max(unit)))
    out = BytesIO()
    painted.save(out, "JPEG", quality=_QUALITY, subsampling=0, **_belongings(image))
    return How.ENCODED, out.getvalue()


def _in_pixels(units: Filled, unit: tuple[int, int]) -> Filled:
    return np.repeat(np.repeat(units, unit[1] * _BLOCK, axis=0), unit[0] * _BLOCK, axis=1)


def _with_border(whole: Filled, pixels: int) -> Filled:
    """A decoder smooths colours across blocks: so far beyond the border it shows what lies within."""
    side = 2 * pixels + 1
    return cv2.dilate(whole.astype(np.uint8), np.ones((side, side), np.uint8)) > 0


def _nought(units: Filled, sampling: list[tuple[int, int]]) -> Callable[[Row, int, int], None]:
    """Changes a row of blocks: those of a filled unit become nought, in every component."""
    rows = [np.repeat(np.repeat(units, down, axis=0), across, axis=1) for across, down in sampling]

    def change(numbers: Row, row: int, component: int) -> None:
        here = rows[component][row]
        numbers[here[: len(numbers)]] = 0

    return change


def _is_filled(jpeg: bytes, whole: Filled) -> bool:
    """Whether a decoder sees one plain grey where it must, and nothing else."""
    seen = np.asarray(opened(jpeg).convert("L"))[whole]
    return not seen.size or int(np.ptp(seen)) == 0


def _png(untrusted: bytes, image: Image.Image, areas: list[Filling]) -> tuple[How, bytes]:
    belongings = _belongings(image)
    image.load()
    how = How.PIXELS
    if image.mode not in _KEPT_AS_THEY_ARE or "transparency" in image.info:
        how, image = _in_eight_bits(image)
    out = BytesIO()
    painted = _painted(image, filled(areas, *image.size))
    painted.save(out, "PNG", pnginfo=_colours(untrusted), **belongings)
    return how, out.getvalue()


def _in_eight_bits(image: Image.Image) -> tuple[How, Image.Image]:
    if image.mode.startswith("I"):  # 16 bits a pixel
        return How.EIGHT_BITS, image.point(lambda value: value * (1 / 256)).convert("L")
    layered = "transparency" in image.info or "A" in image.mode
    return How.PIXELS, image.convert("RGBA" if layered else "L" if image.mode == "1" else "RGB")


def _painted(image: Image.Image, whole: Filled) -> Image.Image:
    pixels = np.array(image)
    pixels[whole] = _GREY
    if image.mode in ("LA", "RGBA"):
        pixels[whole, -1] = 255
    return Image.fromarray(pixels, image.mode)


def _belongings(image: Image.Image) -> dict[str, bytes | Image.Exif]:
    """Its colours and how it is turned."""
    exif = Image.Exif()
    orientation = image.getexif().get(ORIENTATION, 1)
    if orientation != 1:
        exif[ORIENTATION] = orientation
    profile = image.info.get("icc_profile")
    return {"exif": exif} | ({"icc_profile": profile} if profile else {})


def _colours(untrusted: bytes) -> PngImagePlugin.PngInfo:
    """The chunks that say how its numbers are shown."""
    info, at = PngImagePlugin.PngInfo(), _SIGNATURE
    while at + 8 <= len(untrusted):
        length, kind = struct.unpack_from("!I4s", untrusted, at)
        if kind in _COLOURS:
            info.add(kind, untrusted[at + 8 : at + 8 + length])
        at += length + 12
    return info


def main() -> None:
    """One picture from standard input, one answer to standard output."""
    memory, cpu_seconds, pixels, *numbers = map(int, sys.argv[1:])
    library = _library()
    _warm_up(library)
    limit_this_process(memory, cpu_seconds)
    give_way()
    sys.stdout.buffer.write(answer(library, sys.stdin.buffer.read(), pixels, from_numbers(numbers)))


def _library() -> TurboJpeg | None:
    try:
        return TurboJpeg()
    except OSError:
        return None


def _warm_up(library: TurboJpeg | None) -> None:
    """Fill pictures of our own, so that nothing is left to be loaded once files can no longer be opened."""
    Image.MAX_IMAGE_PIXELS = None  # the limit is ours, and stands in ``answer``
    for kind in ("JPEG", "PNG"):
        out = BytesIO()
        Image.new("RGB", (8, 8)).save(out, kind)
        for own in (library, None):
            answer(own, out.getvalue(), 64, [])


if __name__ == "__main__":
    main()
