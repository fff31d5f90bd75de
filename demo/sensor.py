"""The simulated dermatoscope's lens, plate, sensor and the hand that holds it: a scene becomes a device's JPEG."""

import math
from datetime import datetime
from functools import lru_cache

import cv2
import numpy as np
import numpy.typing as npt
from PIL import Image

from demo.scenes import MARGIN, SCENES, render
from demo.texture import Canvas, Field, as_field, blurred

Pixels = npt.NDArray[np.uint8]
"""Height × width × (blue, green, red)."""

SERIAL = "PLI-DEMO-SN-4711-0815"
"""What the device writes into its pictures, and what must be found nowhere later."""
MAKER = "Pli Demo Optics"


class Dermatoscope:
    """One scene through the lens: ``pixels`` and ``jpeg`` of the frame at any moment."""

    def __init__(self, scene: str, width: int = 1920, height: int = 1080, *, still: bool = False) -> None:
        self.scene, self.width, self.height = scene, width, height
        self._moving = 0.0 if still else 1.0
        self._view = _as_bytes(render(scene, width, height))
        self._lens = _lens(scene, width, height)
        chance = np.random.default_rng(7)
        self._noise = chance.normal(128, 3.5, (height + 64, width + 64, 3)).clip(0, 255).astype(np.uint8)

    def pixels(self, seconds: float) -> Pixels:
        """The frame at ``seconds`` after the start; the same moment gives the same frame."""
        seen = cv2.warpAffine(
            self._view, self._hand(seconds), (self.width, self.height), flags=cv2.INTER_LINEAR
        )
        seen = cv2.multiply(seen, self._lens, scale=1 / 255)
        row, column = (int(x) for x in np.random.default_rng(int(seconds * 1000)).integers(0, 64, 2))
        noise = self._noise[row : row + self.height, column : column + self.width]
        return np.asarray(cv2.addWeighted(seen, 1, noise, 1, -128), np.uint8)

    def jpeg(self, seconds: float, taken_at: datetime, quality: int = 97) -> bytes:
        """The frame as the device's JPEG, with what devices write into it."""
        _, encoded = cv2.imencode(".jpg", self.pixels(seconds), [cv2.IMWRITE_JPEG_QUALITY, quality])
        data = encoded.tobytes()
        return data[:2] + _segments(taken_at.replace(microsecond=0)) + data[2:]

    def _hand(self, seconds: float) -> npt.NDArray[np.float32]:
        """Where the hand holds the device: it drifts in seconds and trembles at 9 Hz, less in contact."""
        steady = self._moving * (0.35 if self.scene == "dermoscopy" else 1.0)
        drift = 34 * steady
        x = drift * math.sin(0.9 * seconds) + 2.2 * steady * math.sin(57 * seconds)
        y = drift * math.sin(0.7 * seconds + 1) + 2.0 * steady * math.sin(61 * seconds + 2)
        turn = 0.012 * steady * math.sin(0.5 * seconds)
        cos, sin = math.cos(turn), math.sin(turn)
        half = (self.width / 2, self.height / 2)
        right = half[0] - cos * (half[0] + MARGIN) + sin * (half[1] + MARGIN) + x
        down = half[1] - sin * (half[0] + MARGIN) - cos * (half[1] + MARGIN) + y
        return np.array([[cos, -sin, right], [sin, cos, down]], np.float32)


def _as_bytes(field: Field) -> Pixels:
    return np.asarray(np.clip(field * 255, 0, 255), np.uint8)


def _lens(scene: str, width: int, height: int) -> Pixels:
    """How much light passes at each pixel: darker corners, dust, and in contact the plate's edge and scale."""
    canvas = Canvas(height, width, SCENES[scene][0] * width / 1920, np.random.default_rng(11))
    rows, columns = np.mgrid[0:height, 0:width].astype(np.float32)
    radius = np.hypot(columns - width / 2, rows - height / 2) / height
    passed = 1 - 0.22 * np.clip(radius, 0, 1.1) ** 2
    if scene == "dermoscopy":
        passed *= np.clip((0.72 - radius) / 0.012, 0.02, 1)
        passed *= 1 - 0.85 * _plate_scale(canvas)
    passed *= 1 - _dust(canvas)
    return np.repeat(_as_bytes(as_field(passed))[..., None], 3, axis=2)


def _dust(canvas: Canvas) -> Field:
    """Specks and a fibre on the lens: they stay in place while the skin moves."""
    dust = np.zeros((canvas.height, canvas.width), np.float32)
    for _ in range(26):
        column, row = canvas.chance.uniform((0, 0), (canvas.width, canvas.height)).astype(int).tolist()
        cv2.circle(
            dust, (column, row), int(canvas.chance.integers(2, 8)), float(canvas.chance.uniform(0.1, 0.5)), -1
        )
    fibre = (np.array([canvas.width, canvas.height]) * (0.71, 0.2)).astype(int)
    cv2.ellipse(
        dust, fibre.tolist(), (canvas.width // 40, canvas.width // 90), 30, 0, 200, 0.45, 2, cv2.LINE_AA
    )
    return blurred(dust, canvas.width / 900)


def _plate_scale(canvas: Canvas) -> Field:
    """Millimetre ticks across the contact plate, near its lower edge."""
    ticks = np.zeros((canvas.height, canvas.width), np.float32)
    base, middle, thick = round(canvas.height * 0.93), canvas.width // 2, max(1, canvas.px(0.035))
    cv2.line(ticks, (middle - canvas.px(5), base), (middle + canvas.px(5), base), 1.0, thick, cv2.LINE_AA)
    for millimetre in range(-5, 6):
        place = middle + round(millimetre * canvas.pixels_per_mm)
        high = canvas.px(0.6 if millimetre % 5 == 0 else 0.35)
        cv2.line(ticks, (place, base - high), (place, base), 1.0, thick, cv2.LINE_AA)
    return ticks


@lru_cache(maxsize=4)
def _segments(taken_at: datetime) -> bytes:
    """Exif (APP1) and a comment (COM), as devices write them."""
    exif = Image.Exif()
    exif[0x010F], exif[0x0110] = MAKER, "Dermatoscope 1"
    exif[0x0132] = taken_at.strftime("%Y:%m:%d %H:%M:%S")
    details = exif.get_ifd(0x8769)
    details[0x9003], details[0xA431] = exif[0x0132], SERIAL
    return _segment(0xE1, exif.tobytes()) + _segment(0xFE, f"{MAKER} {SERIAL}".encode())


def _segment(marker: int, body: bytes) -> bytes:
    return bytes((0xFF, marker)) + (len(body) + 2).to_bytes(2, "big") + body
