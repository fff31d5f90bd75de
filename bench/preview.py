"""How soon and how often a camera's pictures are on the screen, beside the preview that tutorials show.

The camera is the tests' impersonator of a USB device, the screen is Xvfb: ``bench.preview_jobs`` runs in child
processes that see both.
"""

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bench.measure import Measurement, cost, rate
from bench.screen import screen
from tests.camera import impersonator, pictures

_FRAMES = 6
_PLAIN = "copy, signal, pixmap"
_PROMISED = "promised limit"
_FULL_HD, _UHD = (1920, 1080), (3840, 2160)


def preview_1080p() -> list[Measurement]:
    """1920 × 1080 at 30 pictures a second."""
    return _preview(_FULL_HD, least_rate=29)


def preview_4k() -> list[Measurement]:
    """3840 × 2160, Motion JPEG."""
    return _preview(_UHD, least_rate=20)


MEASURES = (preview_1080p, preview_4k)


def _preview(size: tuple[int, int], least_rate: float) -> list[Measurement]:
    name = f"preview {size[1]}p"
    with _camera(size) as folder, screen() as display:
        ours, plain = (_ask(folder, display, job, *size) for job in ("ours", "plain"))
    return [
        rate(f"{name}: pictures painted", "1/s", ours["rate"], least_rate, _PROMISED),
        rate(f"{name}: pictures painted", "1/s", ours["rate"], plain["rate"], _PLAIN, bar=0.95),
        cost(f"{name}: capture to painted, median", "ms", 1000 * ours["delay"], 50, _PROMISED),
        cost(
            f"{name}: capture to painted, median", "ms", 1000 * ours["delay"], 1000 * plain["delay"], _PLAIN
        ),
        cost(f"{name}: longest wait of the window", "ms", 1000 * ours["gap"], 50, _PROMISED),
        cost(
            f"{name}: longest wait of the window",
            "ms",
            1000 * ours["gap"],
            1000 * plain["gap"],
            _PLAIN,
            bar=0.5,
        ),
        cost(f"{name}: memory", "MB", ours["memory"], 300, _PROMISED),
    ]


@contextmanager
def _camera(size: tuple[int, int]) -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        impersonator.build(folder)
        pictures.fill(folder, *size, _FRAMES)
        yield folder


def _ask(folder: Path, display: dict[str, str], *job: str | int) -> dict[str, float]:
    surroundings = impersonator.surroundings(folder / impersonator.LIBRARY, folder)
    child = subprocess.run(
        [sys.executable, "-m", "bench.preview_jobs", *map(str, job)],
        env={**surroundings, **display},
        check=True,
        stdout=subprocess.PIPE,
        text=True,
    )
    answer: dict[str, float] = json.loads(child.stdout)
    return answer
