"""What must hold for any bytes whatever, when they are cleaned as a picture.

Either the file is refused, or what comes out is a picture that cleaning leaves as it is, that strict libjpeg and
libpng decode without a word, with the pixels of the source; and nothing put beside the picture comes along.
"""

import struct
import warnings
import zlib
from io import BytesIO

import cv2
import numpy as np
import simplejpeg
from PIL import Image, UnidentifiedImageError

from capture.clean.clean import CleanImage, clean
from capture.clean.png_file import SIGNATURE
from capture.clean.verify import walk_jpeg, walk_png
from cases.errors import PictureRefused
from cases.picture import ColourProfile
from tests.capture.clean.samples import CANARY, Pixels, chunk, segment

_JPEG = b"\xff\xd8\xff"
_FEW = 1 << 20
_MOST_CHUNKS = 50


def jpeg(untrusted: bytes) -> None:
    """Bytes taken for a JPEG file."""
    untrusted = _JPEG + untrusted.removeprefix(_JPEG)
    image = cleaned(untrusted)
    if image is None:
        return
    walk_jpeg(image.data)
    simplejpeg.decode_jpeg(image.data, "GRAY", strict=True)
    _same_pixels(untrusted, image)
    again = cleaned(untrusted[:2] + segment(0xFE, CANARY) + untrusted[2:] + CANARY)
    assert again is None or again.data == image.data


def png(untrusted: bytes) -> None:
    """Bytes taken for a PNG file, after its lengths and checksums were mended, so that chunks can be changed.

    The first byte: whether IDAT holds a zlib stream (even) or the lines themselves (odd), to be deflated here.
    """
    mended = _mended(untrusted[1:], deflate=bool(untrusted[:1] and untrusted[0] % 2))
    image = cleaned(mended)
    if image is None:
        return
    walk_png(image.data)
    assert cv2.imdecode(np.frombuffer(image.data, np.uint8), cv2.IMREAD_UNCHANGED) is not None
    _same_pixels(mended, image)
    again = cleaned(mended[:33] + chunk(b"teXt", CANARY) + mended[33:] + CANARY)
    assert (
        again is None or again.data == image.data
    )  # a file without its end takes the extra bytes for a chunk


def cleaned(untrusted: bytes) -> CleanImage | None:
    """What comes out, proved to stay the same when it is cleaned again; ``None`` for a refused file."""
    try:
        image = clean(untrusted)
    except PictureRefused:
        return None
    again = clean(image.data)
    assert again.data == image.data
    assert not again.report.removed
    return image


def _same_pixels(untrusted: bytes, image: CleanImage) -> None:
    """Compared by Pillow, where it opens the source, and where no profile had to be converted."""
    if image.report.colour is ColourProfile.CONVERTED or image.width * image.height > _FEW:
        return
    try:
        before = _pixels(untrusted)
    except (OSError, SyntaxError, ValueError, UnidentifiedImageError, struct.error):
        return
    assert np.array_equal(before, _pixels(image.data))


def _pixels(data: bytes) -> Pixels:
    with (
        warnings.catch_warnings(action="ignore"),
        Image.open(BytesIO(data), formats=("JPEG", "PNG")) as opened,
    ):
        return np.asarray(opened if opened.mode in ("CMYK", "I;16") else opened.convert("RGBA"))


def _mended(untrusted: bytes, *, deflate: bool) -> bytes:
    """Chunk after chunk with a length that fits and a checksum that agrees; what is left over comes last."""
    pieces, position = [SIGNATURE], 0
    while position + 6 <= len(untrusted) and len(pieces) < _MOST_CHUNKS:
        size, name = struct.unpack_from(">H4s", untrusted, position)
        content = untrusted[position + 6 : position + 6 + size]
        if name == b"IDAT" and deflate:
            content = zlib.compress(content, 1)
        pieces.append(chunk(name, content))
        position += 6 + size
    return b"".join((*pieces, untrusted[position:]))
