"""How soon a passphrase can be typed: from the start of the process to a painted field that has the keyboard.

Beside the promised limit stands the least that any program of this kind takes: Qt's own window with one field. Both
run on Xvfb as ``bench.startup_jobs``; each figure is the median of several starts, the first not counted.
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
        ours, plain = _median("ours", str(home), surroundings), _median("plain", "", surroundings)
    name = "start to a usable unlock window"
    return [
        cost(name, "s", ours, _PROMISED, "promised limit"),
        cost(name, "s", ours, plain, "one field, by Qt alone", bar=0.3),
    ]


MEASURES = (unlock_window,)


def _median(job: str, home: str, surroundings: dict[str, str]) -> float:
    times = [_start(job, home, surroundings) for _ in range(_STARTS + 1)]
    return statistics.median(times[1:])


def _start(job: str, home: str, surroundings: dict[str, str]) -> float:
    command = [sys.executable, "-m", "bench.startup_jobs", job, str(time.monotonic()), home]
    child = subprocess.run(command, env=surroundings, check=True, stdout=subprocess.PIPE, text=True)
    return float(child.stdout)


def _make_practice(home: Path) -> None:
    doctor = Person(person_id=new_id(), name="Dr Anna Lambert", role=Role.DOCTOR)
    practice = Practice(party_id=new_id(), name="Cabinet Lambert", people=(doctor,))
    passphrase = Passphrase("a passphrase that nobody uses")
    with Home(home).held(), Session(Home(home)) as session:
        session.create(practice, "desk", passphrase, first=doctor.person_id)
