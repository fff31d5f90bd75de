"""Getting a ``cv2.VideoCapture`` into the mode we want, and out of it what the camera really sent.

Cameras differ in whether the format must be asked for before or after the size, and answer "yes" without doing
it: both orders are tried, and only what is read back counts.
"""

from collections.abc import Iterator, Sequence

import numpy as np

from capture.camera import Mode, Size
from capture.frame import Frame, jpeg_frame, pixel_frame
from capture.opencv import BACKEND, cv2

_MJPG = "MJPG"
_JPEG_BEGINS = b"\xff\xd8"
OPENING_PATIENCE = 3_000  # milliseconds for a stream's server to answer
READING_PATIENCE = 1_000  # milliseconds without a byte of a stream


def open_device(source: int | str, wanted: Size) -> cv2.VideoCapture | None:
    """Open a camera by number or device path and agree on MJPG near ``wanted``; ``None`` when it cannot be had."""
    device = cv2.VideoCapture(source, BACKEND)
    if not device.isOpened():
        return None
    _negotiate(device, wanted)
    if _fourcc(device) == _MJPG:
        device.set(cv2.CAP_PROP_CONVERT_RGB, 0)
    return device


def open_stream(url_or_file: str) -> cv2.VideoCapture | None:
    """Open a network stream or a video file; Motion JPEG is handed on as it comes, anything else decoded."""
    patience = [
        cv2.CAP_PROP_OPEN_TIMEOUT_MSEC,
        OPENING_PATIENCE,
        cv2.CAP_PROP_READ_TIMEOUT_MSEC,
        READING_PATIENCE,
    ]
    stream = cv2.VideoCapture(url_or_file, cv2.CAP_FFMPEG, patience)
    if not stream.isOpened():
        return None
    if _fourcc(stream) == _MJPG:
        stream.set(cv2.CAP_PROP_FORMAT, -1)
    return stream


def mode_of(device: cv2.VideoCapture) -> Mode:
    """The mode as the device tells it."""
    width, height = int(device.get(cv2.CAP_PROP_FRAME_WIDTH)), int(device.get(cv2.CAP_PROP_FRAME_HEIGHT))
    return Mode(_fourcc(device), width, height, device.get(cv2.CAP_PROP_FPS))


def frame_of(array: np.ndarray, number: int, monotonic: float | None) -> Frame | None:
    """What a read gave, as a frame; ``None`` for a damaged one or a layout that must still be converted."""
    if array.ndim == 3 and array.shape[2] == 3:
        return pixel_frame(number, array.astype(np.uint8, copy=False), monotonic)
    if 1 not in array.shape[:2]:
        return None
    jpeg = array.tobytes()
    try:
        return jpeg_frame(number, jpeg, monotonic) if jpeg.startswith(_JPEG_BEGINS) else None
    except (
        ValueError
    ):  # cameras send broken pictures now and then, mostly as the first: the next is on its way
        return None


def _negotiate(device: cv2.VideoCapture, wanted: Size) -> None:
    orders = list(_orders(wanted))
    reached = [_ask(device, order) for order in orders]
    best = max(range(len(orders)), key=lambda i: _worth(reached[i], wanted))
    if reached[best] != mode_of(device):
        _ask(device, orders[best])


def _orders(wanted: Size) -> Iterator[Sequence[tuple[int, float]]]:
    fourcc = [(cv2.CAP_PROP_FOURCC, float(cv2.VideoWriter.fourcc(*_MJPG)))]
    size = [
        (cv2.CAP_PROP_FRAME_WIDTH, float(wanted.width)),
        (cv2.CAP_PROP_FRAME_HEIGHT, float(wanted.height)),
    ]
    yield fourcc + size
    yield size + fourcc


def _ask(device: cv2.VideoCapture, order: Sequence[tuple[int, float]]) -> Mode:
    for setting, value in order:
        device.set(setting, value)
    return mode_of(device)


def _worth(mode: Mode, wanted: Size) -> tuple[bool, int]:
    """The camera's own JPEG before all else, then the size nearest to the wanted one."""
    return mode.fourcc == _MJPG, -abs(mode.width * mode.height - wanted.width * wanted.height)


def _fourcc(device: cv2.VideoCapture) -> str:
    code = int(device.get(cv2.CAP_PROP_FOURCC)) & 0xFFFFFFFF
    return code.to_bytes(4, "little").decode("latin-1").strip("\0 ")
