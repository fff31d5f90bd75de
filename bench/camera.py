"""What a 4K camera costs and how soon it is seen, beside the plain loop that OpenCV's manual shows.

The camera is the tests' impersonator of a USB device, so ``bench.camera_jobs`` runs in child processes. Faults are
timed from the moment they happen to the moment the person is told.
"""

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bench.measure import Measurement, cost
from tests.camera import impersonator, pictures

_FRAMES = 6
_PLAIN = "cv2 read() loop"


def grab_4k() -> list[Measurement]:
    """Share of a core while 30 pictures of 4K arrive each second."""
    with _camera() as folder:
        ours, plain = _ask(folder, "grab"), _ask(folder, "grab_plainly")
    return [cost("grab 4K MJPG at 30/s", "core", ours, plain, _PLAIN, bar=4)]


def see_4k() -> list[Measurement]:
    """Seconds from capture to pixels at 1280 × 720; the median."""
    with _camera() as folder:
        ours, plain = _ask(folder, "see"), _ask(folder, "see_plainly")
    return [cost("4K capture to view", "s", ours, plain, _PLAIN, bar=1.2)]


def notice_faults() -> list[Measurement]:
    """Seconds until a fault is told."""
    with _camera() as folder:
        return [
            cost(f"{fault} noticed", "s", _ask(folder, "notice", fault), 2.0, "promised limit")
            for fault in ("unplug", "stall", "freeze")
        ]


MEASURES = (grab_4k, see_4k, notice_faults)


@contextmanager
def _camera() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        impersonator.build(folder)
        pictures.fill(folder, 3840, 2160, _FRAMES)
        yield folder


def _ask(folder: Path, *job: str) -> float:
    command = [sys.executable, "-m", "bench.camera_jobs", *job]
    surroundings = impersonator.surroundings(folder / impersonator.LIBRARY, folder)
    return float(
        subprocess.run(command, env=surroundings, check=True, stdout=subprocess.PIPE, text=True).stdout
    )
