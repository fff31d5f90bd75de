"""Numbers about a picture, measured on a small grey copy: at full size they would measure the sensor's noise."""

import simplejpeg

from capture.frame import Frame, Pixels
from capture.opencv import cv2

WIDTH = 640  # pixels of the copy, about


def small_grey(frame: Frame) -> Pixels:
    """A grey copy about ``WIDTH`` wide. ``ValueError`` when the JPEG is not whole."""
    if isinstance(frame.content, bytes):
        least = min(WIDTH, frame.width)
        grey = simplejpeg.decode_jpeg(frame.content, "GRAY", fastdct=True, fastupsample=True, min_width=least)
        return grey[..., 0]
    factor = min(1.0, WIDTH / frame.width)
    small = cv2.resize(frame.content, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA)
    return cv2.cvtColor(small, cv2.COLOR_BGR2GRAY).astype("uint8", copy=False)


def sharpness(frame: Frame) -> float:
    """The variance of the Laplacian; comparable among frames of one scene only. ``ValueError`` as above."""
    return float(cv2.Laplacian(small_grey(frame), cv2.CV_32F).var())
