"""The newest frame and the few before it: where one thread grabs, and others see or take pictures."""

import threading
from collections import deque

from capture.frame import Frame
from cases.errors import CameraError, CameraStalled

RING = 6  # frames: a fifth of a second of a USB camera, at most some 10 MB of JPEG at 4K


class LastFrames:
    """Never a queue: who comes late finds the newest frame. ``serial`` counts all that were put."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._ring: deque[tuple[int, Frame]] = deque(maxlen=RING)
        self._serial = 0
        self._error: CameraError | None = None
        self._ended = False

    def put(self, frame: Frame) -> None:
        """A new frame; whatever stood in the way before is over."""
        with self._changed:
            self._serial += 1
            self._ring.append((self._serial, frame))
            self._error = None
            self._changed.notify_all()

    def fail(self, error: CameraError) -> None:
        """No frames for now: everyone who waits is told, instead of waiting in vain. What is there stays."""
        with self._changed:
            self._error = error
            self._changed.notify_all()

    def begin(self) -> None:
        """Forget the frames of an earlier use."""
        with self._changed:
            self._ring.clear()
            self._serial = 0
            self._error = None
            self._ended = False

    def end(self) -> None:
        """Let everyone who waits go."""
        with self._changed:
            self._ended = True
            self._changed.notify_all()

    @property
    def error(self) -> CameraError | None:
        """What stands in the way now."""
        return self._error

    @property
    def serial(self) -> int:
        """How many frames were put since the beginning."""
        return self._serial

    def newest(self) -> Frame | None:
        """The latest frame, however old."""
        with self._changed:
            return self._ring[-1][1] if self._ring else None

    def wait(self, beyond: int) -> tuple[int, Frame] | None:
        """The newest frame, as soon as there is one later than ``beyond``; ``None`` at the end."""
        with self._changed:
            self._changed.wait_for(lambda: self._serial > beyond or self._ended)
            return None if self._ended else self._ring[-1]

    def wait_briefly(self, beyond: int, seconds: float) -> bool:
        """Whether a frame later than ``beyond`` came in time, and before any failure but silence, which may end."""
        with self._changed:
            self._changed.wait_for(lambda: self._serial > beyond or self._is_hopeless(), seconds)
            return self._serial > beyond

    def since(self, monotonic: float) -> list[Frame]:
        """The frames still here that were captured at or after a moment, oldest first."""
        with self._changed:
            return [frame for _, frame in self._ring if frame.monotonic >= monotonic]

    def rate(self) -> float:
        """Frames a second, as measured over those still here; 0 while there are too few."""
        with self._changed:
            frames = [frame for _, frame in self._ring]
        if len(frames) < 2 or frames[-1].monotonic <= frames[0].monotonic:
            return 0.0
        return (len(frames) - 1) / (frames[-1].monotonic - frames[0].monotonic)

    def _is_hopeless(self) -> bool:
        return self._ended or not (self._error is None or isinstance(self._error, CameraStalled))
