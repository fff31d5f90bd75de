"""What measurements of windows note while the event loop runs: its longest pause, and the memory of the process."""

import re
import time
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer

_HEARTBEAT = 5  # milliseconds


class Heartbeat(QObject):
    """Notes the longest pause of the event loop since ``begin``."""

    def __init__(self) -> None:
        super().__init__()
        self.longest = 0.0
        self._last = time.monotonic()
        self._timer = QTimer(self, interval=_HEARTBEAT, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def begin(self) -> None:
        self.longest, self._last = 0.0, time.monotonic()

    def _beat(self) -> None:
        now = time.monotonic()
        self.longest, self._last = max(self.longest, now - self._last), now


def peak_memory() -> float:
    """MB that this process held at most."""
    status = Path("/proc/self/status").read_text()
    return int(re.findall(r"VmHWM:\s+(\d+)", status)[0]) * 1024 / 1e6
