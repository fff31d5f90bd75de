"""From a frame to what a person sees of it, and to what they keep."""

from collections.abc import Iterable
from operator import itemgetter

import simplejpeg

from capture.camera import Size
from capture.frame import Frame, Pixels, Snapshot, View
from capture.opencv import cv2
from capture.quality import sharpness


def view_of(frame: Frame, within: Size) -> View:
    """The frame decoded to fit ``within``, never enlarged. ``ValueError`` when its JPEG is hopeless.

    A JPEG is decoded at the whole, half, quarter or eighth that just covers the view: between these libjpeg knows
    no fast way, and what is left to do is less than a halving, for which two neighbours a pixel are enough.
    """
    factor = min(1.0, within.width / frame.width, within.height / frame.height)
    size = (max(1, round(frame.width * factor)), max(1, round(frame.height * factor)))
    pixels = _decoded(frame, size)
    if (pixels.shape[1], pixels.shape[0]) != size:
        how = cv2.INTER_LINEAR if 2 * size[0] >= pixels.shape[1] else cv2.INTER_AREA
        pixels = cv2.resize(pixels, size, interpolation=how).astype("uint8", copy=False)
    return View(pixels, frame.taken_at, frame.monotonic, frame.width, frame.height)


def snapshot_of(frame: Frame) -> Snapshot:
    """The camera's own JPEG bytes, untouched; pixels become a PNG, which loses nothing."""
    if isinstance(frame.content, bytes):
        return Snapshot(frame.content, "image/jpeg", frame.taken_at, frame.width, frame.height)
    _, png = cv2.imencode(".png", frame.content, [cv2.IMWRITE_PNG_COMPRESSION, 1])
    return Snapshot(png.tobytes(), "image/png", frame.taken_at, frame.width, frame.height)


def sharpest(frames: Iterable[Frame]) -> Frame | None:
    """The sharpest of the whole ones among ``frames``."""
    scored = [(score, frame) for frame in frames if (score := _score(frame)) is not None]
    return max(scored, key=itemgetter(0))[1] if scored else None


def _decoded(frame: Frame, size: tuple[int, int]) -> Pixels:
    if not isinstance(frame.content, bytes):
        return frame.content
    return simplejpeg.decode_jpeg(
        frame.content,
        "BGR",
        fastdct=True,
        fastupsample=True,
        min_width=_least_width(frame, size),
        strict=False,  # half a picture on the screen is better than none for a thirtieth of a second
    )


def _least_width(frame: Frame, size: tuple[int, int]) -> int:
    """The width of the smallest fast reduction that covers the view both ways."""
    reduced = [(-(-frame.width // part), -(-frame.height // part)) for part in (8, 4, 2)]
    return next((width for width, height in reduced if width >= size[0] and height >= size[1]), frame.width)


def _score(frame: Frame) -> float | None:
    try:
        return sharpness(frame)
    except ValueError:  # a picture cut off on its way from the camera is no candidate
        return None
