"""What other programs see of two files: the same pixels, the same colours, the same way up."""

import subprocess
from io import BytesIO

import cv2
import numpy as np
from PIL import Image, ImageOps

from tests.capture.clean.samples import Pixels


def by_pillow(data: bytes) -> tuple[str, Pixels]:
    """Mode and pixels, as stored."""
    with Image.open(BytesIO(data)) as image:
        wanted = image.mode if image.mode in ("CMYK", "I;16") else "RGBA"
        return image.mode, np.asarray(image if image.mode == wanted else image.convert(wanted))


def upright(data: bytes) -> Pixels:
    """Pixels as a viewer shows them."""
    with Image.open(BytesIO(data)) as image:
        return np.asarray(ImageOps.exif_transpose(image).convert("RGBA"))


def by_opencv(data: bytes, flags: int = cv2.IMREAD_UNCHANGED) -> Pixels:
    image = cv2.imdecode(np.frombuffer(data, np.uint8), flags)
    assert image is not None
    return np.asarray(image, np.uint16 if image.dtype == np.uint16 else np.uint8)


def by_djpeg(data: bytes) -> bytes:
    """A portable pixmap. Warnings, which it gives for the hidden data of a source, are no matter here."""
    done = subprocess.run(["djpeg", "-dct", "int"], input=data, check=False, capture_output=True)
    assert done.returncode in (0, 2)
    return done.stdout


def assert_same_picture(before: bytes, after: bytes) -> None:
    """Pixel for pixel by Pillow and OpenCV, of JPEG by djpeg too; and the same way up."""
    assert by_pillow(before)[0] == by_pillow(after)[0]
    assert np.array_equal(by_pillow(before)[1], by_pillow(after)[1])
    assert np.array_equal(by_opencv(before), by_opencv(after))
    assert np.array_equal(by_opencv(before, cv2.IMREAD_COLOR), by_opencv(after, cv2.IMREAD_COLOR))
    assert np.array_equal(upright(before), upright(after))
    if before.startswith(b"\xff\xd8"):
        assert by_djpeg(before) == by_djpeg(after)
