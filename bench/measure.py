"""The frame of every measurement: ours beside a peer, in one run, as a ratio with a bar.

**A higher ratio is always better.** Of a *rate* (MiB/s, pictures/s) it is ours ÷ peer; of a *cost* (seconds, MB) it
is peer ÷ ours; of a *count* of faults it is (peer + 1) ÷ (ours + 1), so that none against none is 1. A measurement
is ok when its ratio reaches its bar. Where no program can be the peer, a promised limit is: its name says so.

A module of measurements lists its functions; each takes nothing and returns one or more measurements:

    def seal_256_mib() -> list[Measurement]:
        times = interleaved(ours, age_command)
        return [rate("seal 256 MiB", "MiB/s", 256 / times.ours.best, 256 / times.peer.best, "age", bar=1.0)]

    MEASURES = (seal_256_mib,)

and is listed in ``bench.__main__.MODULES``.
"""

import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypedDict


class MeasurementRow(TypedDict):
    """A measurement as ``build/bench.json`` has it."""

    name: str
    unit: str
    ours: float
    peer: float
    peer_name: str
    ratio: float
    bar: float
    ok: bool


@dataclass(frozen=True, slots=True)
class Measurement:
    """One figure of ours beside its peer's, both in ``unit``; ``ratio`` as the module says, at least ``bar``."""

    name: str
    unit: str
    ours: float
    peer: float
    peer_name: str
    ratio: float
    bar: float

    @property
    def ok(self) -> bool:
        """Whether the bar is reached."""
        return self.ratio >= self.bar

    def as_row(self) -> MeasurementRow:
        """As it is written to ``build/bench.json``, rounded to what such a figure can mean."""
        return MeasurementRow(
            name=self.name,
            unit=self.unit,
            ours=_four_digits(self.ours),
            peer=_four_digits(self.peer),
            peer_name=self.peer_name,
            ratio=_four_digits(self.ratio),
            bar=self.bar,
            ok=self.ok,
        )


Measure = Callable[[], list[Measurement]]


def _four_digits(value: float) -> float:
    return float(f"{value:.4g}")


def rate(name: str, unit: str, ours: float, peer: float, peer_name: str, bar: float = 1.0) -> Measurement:
    """A measurement of which more is better."""
    return Measurement(name, unit, ours, peer, peer_name, ours / peer, bar)


def cost(name: str, unit: str, ours: float, peer: float, peer_name: str, bar: float = 1.0) -> Measurement:
    """A measurement of which less is better."""
    return Measurement(name, unit, ours, peer, peer_name, peer / ours, bar)


def count(name: str, unit: str, ours: int, peer: int, peer_name: str, bar: float = 1.0) -> Measurement:
    """A number of faults: fewer is better, and none is possible."""
    return Measurement(name, unit, ours, peer, peer_name, (peer + 1) / (ours + 1), bar)


@dataclass(frozen=True, slots=True)
class Times:
    """Seconds that one thing took, each time it was done."""

    seconds: tuple[float, ...]

    @property
    def best(self) -> float:
        """The least disturbed time."""
        return min(self.seconds)

    @property
    def median(self) -> float:
        """The usual time."""
        return statistics.median(self.seconds)


@dataclass(frozen=True, slots=True)
class Timed:
    """What the same job took of ours and of the peer, in turns."""

    ours: Times
    peer: Times


def interleaved(ours: Callable[[], object], peer: Callable[[], object], rounds: int = 5) -> Timed:
    """Time both in turns, after one untimed round: what disturbs the machine then disturbs both alike."""
    ours()
    peer()
    ours_seconds, peer_seconds = [], []
    for _ in range(rounds):
        ours_seconds.append(seconds_of(ours))
        peer_seconds.append(seconds_of(peer))
    return Timed(Times(tuple(ours_seconds)), Times(tuple(peer_seconds)))


def repeated(job: Callable[[], object], rounds: int = 5) -> Times:
    """Time one job alone, after one untimed round."""
    job()
    return Times(tuple(seconds_of(job) for _ in range(rounds)))


def seconds_of(job: Callable[[], object]) -> float:
    """Seconds that one call takes."""
    started = time.perf_counter()
    job()
    return time.perf_counter() - started


# The high-water mark of its own address space: unlike ru_maxrss it does not begin at the parent's.
_PRINT_PEAK = """
import re as _re, pathlib as _pathlib
print("\\npeak", _re.search(r"VmHWM:\\s+(\\d+)", _pathlib.Path("/proc/self/status").read_text())[1])
"""


def peak_memory(code: str, *arguments: str) -> float:
    """MB that a fresh interpreter held at most while it ran ``code`` (its ``sys.argv[1:]`` are the arguments)."""
    command = [sys.executable, "-c", code + _PRINT_PEAK, *arguments]
    printed = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
    return int(printed.split()[-1]) * 1024 / 1e6


def peak_memory_over_interpreter(code: str, *arguments: str) -> float:
    """MB beyond those of an interpreter that runs nothing."""
    return peak_memory(code, *arguments) - peak_memory("")
