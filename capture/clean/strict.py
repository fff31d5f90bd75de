"""The second parser of JPEG: libjpeg-turbo, told to take each warning for a failure.

It decodes at an eighth of the size, which reads every coded bit and computes little.
"""

import re

import simplejpeg

from cases.errors import PictureDamaged, PictureFormatUnsupported, PictureHidesData

_EXTRANEOUS = re.compile(r"(\d+) extraneous bytes before marker 0x(\w\w)")


def complaint(jpeg: bytes) -> str | None:
    """What libjpeg has against the file; ``None`` when nothing. Raises PictureFormatUnsupported (rare sampling)."""
    try:
        simplejpeg.decode_jpeg(
            jpeg, "GRAY", fastdct=True, fastupsample=True, min_height=1, min_width=1, min_factor=8
        )
    except ValueError as error:
        words = str(error)
        if "subsampling" in words:
            raise PictureFormatUnsupported(format="unusually sampled JPEG") from error
        return words
    return None


def surplus(words: str) -> int:
    """How many bytes libjpeg found between the last scan and the end, and took no part of the picture from; or 0."""
    found = _EXTRANEOUS.search(words)
    return int(found[1]) if found and found[2] == "d9" else 0


def refuse(words: str) -> None:
    """Raise PictureHidesData or PictureDamaged for a complaint."""
    if _EXTRANEOUS.search(words):
        raise PictureHidesData(what="bytes inside its coded part that are no pixels")
    raise PictureDamaged(why="its coded part is incomplete or broken")
