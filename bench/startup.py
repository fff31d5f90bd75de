"""How soon a passphrase can be typed: from the start of the process to a painted field that has the keyboard.

Beside the promised limit: no other program does the same. It runs on Xvfb as ``bench.startup_jobs``; the figure is
the median of several starts, the first not counted.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench.measure import Measurement, cost
from bench.screen import screen
from cases.identifiers import new_id
from cases.person import Person, Practice, Role
from crypto.unlock import Passphrase
from desktop.home import Home
from desktop.session import Session

_PROMISED = 1.5
_STARTS = 7


def unlock_window() -> list[Measurement]:
    """``pli-desktop`` of a practice of one, to its unlock window."""
    with tempfile.TemporaryDirectory() as folder, screen() as display:
        home = Path(folder) / "practice"
        _make_practice(home)
        surroundings = {**os.environ, **display, "HOME": folder, "XDG_RUNTIME_DIR": folder}
        ours = _median(home, surroundings)
    return [cost("start to a usable unlock window", "s", ours, _PROMISED, "promised limit")]


MEASURES = (unlock_window,)


def _median(home: Path, surroundings: dict[str, str]) -> float:
    times = [_start(home, surroundings) for _ in range(_STARTS + 1)]
    return statistics.median(times[1:])


def _start(home: Path, surroundings: dict[str, str]) -> float:
    command = [sys.executable, "-m", "bench.startup_jobs", str(time.monotonic()), str(home)]
    child = subprocess.run(command, env=surroundings, check=True, stdout=subprocess.PIPE, text=True)
    return float(child.stdout)


def _make_practice(home: Path) -> None:
    doctor = Person(person_id=new_id(), name="Dr Anna Lambert", role=Role.DOCTOR)
    practice = Practice(party_id=new_id(), name="Cabinet Lambert", people=(doctor,))
    passphrase = Passphrase("a passphrase that nobody uses")
    with Home(home).held(), Session(Home(home)) as session:
        session.create(practice, "desk", passphrase, first=doctor.person_id)
