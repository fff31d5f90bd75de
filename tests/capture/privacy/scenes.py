"""Pictures in which something tells who somebody is: a photographed face, words, codes, on ground like skin."""

from importlib import resources
from io import BytesIO
from pathlib import Path

import numpy as np
import zxingcpp
from PIL import Image, ImageDraw, ImageFont

PHOTOGRAPH = Path(__file__).parent / "photographs" / "astronaut.jpg"
FACE = (0.355, 0.08, 0.19, 0.27)
"""Of the person in it: left, top, width and height as shares of its sides."""
SIZE = (1920, 1080)
_SKIN = (206, 160, 138)


def skin(size: tuple[int, int] = SIZE) -> Image.Image:
    """Plain skin with a sensor's noise."""
    noise = np.random.default_rng(5).normal(0, 6, (size[1], size[0], 3))
    return Image.fromarray((np.array(_SKIN) + noise).clip(0, 255).astype(np.uint8))


def with_face(side: int, at: tuple[int, int], degrees: int = 0) -> tuple[Image.Image, tuple[float, float]]:
    """A photograph of a person lies in the picture; and where the middle of the face is."""
    scene, person = skin(), Image.open(PHOTOGRAPH).resize((side, side), Image.Resampling.LANCZOS)
    scene.paste(person.rotate(degrees), at)
    left, top, width, height = (share * side for share in FACE)
    across, down = left + width / 2 - side / 2, top + height / 2 - side / 2
    turn = np.deg2rad(degrees)
    x = across * np.cos(turn) + down * np.sin(turn) + side / 2
    y = down * np.cos(turn) - across * np.sin(turn) + side / 2
    return scene, (at[0] + x, at[1] + y)


def with_words(words: str, height: int, degrees: float = 0) -> tuple[Image.Image, tuple[int, int, int, int]]:
    """Words of so many pixels, turned, on skin; and the box of their ink."""
    scene = skin()
    ink = Image.new("L", SIZE)
    type_ = ImageFont.truetype(font(), height)
    ImageDraw.Draw(ink).text((SIZE[0] / 2, SIZE[1] / 2), words, 255, type_, anchor="mm")
    ink = ink.rotate(degrees, Image.Resampling.BICUBIC)
    scene.paste((40, 35, 60), mask=ink)
    box = ink.point(lambda value: 255 * (value > 127)).getbbox()
    if box is None:
        raise ValueError("nothing was written")
    return scene, box


def with_code(kind: zxingcpp.BarcodeFormat, side: int, degrees: int = 0) -> Image.Image:
    """A code on a white label."""
    scene = skin()
    code = zxingcpp.create_barcode("12345670", kind)
    drawn = Image.fromarray(np.asarray(zxingcpp.write_barcode_to_image(code, scale=4)))
    larger = drawn.resize((side, side * drawn.height // drawn.width), Image.Resampling.NEAREST)
    scene.paste(larger.rotate(degrees, expand=True, fillcolor=255), (700, 300))
    return scene


def file_of(image: Image.Image, kind: str = "JPEG", **options: object) -> bytes:
    """A picture as a file."""
    out = BytesIO()
    image.save(out, kind, **({"quality": 90} | options if kind == "JPEG" else options))
    return out.getvalue()


def font() -> BytesIO:
    """The one that ships with Pli."""
    return BytesIO((resources.files("resources") / "fonts" / "DejaVuSansCondensed.ttf").read_bytes())
