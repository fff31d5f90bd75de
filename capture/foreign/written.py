"""Decoded pixels made upright and written as a file: PNG without loss, JPEG where the source was lossy already.

In the child only. The parent takes the file apart again and rebuilds it like any that a person brings.
"""

from io import BytesIO

import numpy as np
from PIL import Image

from capture.clean.parts import MOST_SIDE
from capture.foreign.answer import Answer
from capture.foreign.colour import CodePoints, in_known_colours
from capture.orientation import TURNS
from capture.verdict import Verdict

ORIENTATION = 0x0112
"""The number of Exif's tag."""
_UNSAID = CodePoints()
_QUALITY = 95
_FAST = 1  # the parent deflates it anew


def written(
    image: Image.Image,
    *,
    orientation: int = 1,
    profile: bytes = b"",
    points: CodePoints = _UNSAID,
    lossy: bool,
    pictures: int = 1,
) -> Answer:
    """The picture in eight bits, in colours that every viewer knows, upright. ``orientation`` is Exif's number."""
    if image.mode in ("F", "I"):
        return Answer(Verdict.UNSUPPORTED)
    coloured = in_known_colours(_with_alpha_or_without(_in_eight_bits(image)), profile, points)
    turn = TURNS.get(orientation)
    upright = coloured.image if turn is None else coloured.image.transpose(turn)
    data = _encoded(upright, coloured.profile, lossy=lossy and upright.mode in ("L", "RGB"))
    return Answer(Verdict.WHOLE, *upright.size, pictures, coloured.converted, data=data)


def too_many(size: tuple[int, int], pixels: int) -> Answer | None:
    """The refusal, when the header names more pixels than are decoded."""
    if size[0] * size[1] > pixels or max(size) > MOST_SIDE:
        return Answer(Verdict.TOO_MANY_PIXELS, *size)
    return None


def _in_eight_bits(image: Image.Image) -> Image.Image:
    if image.mode.startswith("I;16"):
        samples = np.asarray(image).astype(np.uint32)
        return Image.fromarray(((samples * 255 + 32_767) // 65_535).astype(np.uint8))
    if image.mode == "1":
        return image.convert("L")
    return image


def _with_alpha_or_without(image: Image.Image) -> Image.Image:
    """Grey, RGB, with alpha only where something shows through, or the modes that colour conversion knows."""
    if image.mode == "La":
        image = image.convert("LA")
    if image.mode in ("P", "PA", "RGBa", "RGBX") or "transparency" in image.info:
        clear = image.mode in ("PA", "RGBa") or "transparency" in image.info
        image = image.convert("RGBA" if clear else "RGB")
    if image.mode in ("LA", "RGBA"):
        alpha = image.getchannel("A")
        if alpha.getextrema() == (255, 255):
            return image.convert(image.mode[:-1])
        bare = Image.new(image.mode, image.size)  # what nobody sees must not be in it
        bare.paste(image, mask=alpha.point(lambda value: 255 if value else 0))
        return bare
    return image


def _encoded(image: Image.Image, profile: bytes, *, lossy: bool) -> bytes:
    out = BytesIO()
    extra = {"icc_profile": profile} if profile else {}
    bare = Image.frombytes(
        image.mode, image.size, image.tobytes()
    )  # none of what the decoder noted goes along
    if lossy:
        bare.save(out, "JPEG", quality=_QUALITY, subsampling=0, **extra)
    else:
        bare.save(out, "PNG", compress_level=_FAST, **extra)
    return out.getvalue()
