"""Runs Pli's installed commands as processes, as a person or a service would.

Passphrases travel through a pipe of their own (``--passphrase-fd``), documents through standard input; both stay off
the disk and out of the list of processes.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any

from demo.story import Differs

Row = dict[str, Any]
"""One JSON line that a command printed."""

_SECONDS = 120
_NOT_PASSED_ON = {"PYTHONDONTWRITEBYTECODE"}  # each command would compile its modules again


@dataclass(frozen=True)
class Outcome:
    """How a command ended and what it printed."""

    code: int
    printed: str
    complaint: str

    @property
    def rows(self) -> list[Row]:
        """Its output as JSON lines."""
        return [json.loads(line) for line in self.printed.splitlines() if line.strip()]

    @property
    def row(self) -> Row:
        """Its last JSON line."""
        return self.rows[-1]


@dataclass(frozen=True)
class Commands:
    """The commands beside this interpreter, run with ``home`` as home and ``home/tmp`` as the place for temporaries.

    ``options`` are added to each.
    """

    home: Path
    passphrase: str | None = None
    options: tuple[str, ...] = ()
    environment: Mapping[str, str] = field(default_factory=dict)

    def run(self, *words: str | Path, typed: str = "", expecting: tuple[int, ...] = (0,)) -> Outcome:
        """Run one command to its end; raises ``Differs`` when it ends with a code that is not expected."""
        with self.started(*words) as process:
            printed, complaint = process.communicate(typed, timeout=_SECONDS)
        outcome = Outcome(process.returncode, printed, complaint)
        if outcome.code not in expecting:
            raise Differs(
                f"“{' '.join(map(str, words))}” ended with {outcome.code}, not {expecting}:\n{printed}{complaint}"
            )
        return outcome

    @contextmanager
    def started(self, *words: str | Path, log: IO[str] | None = None) -> Iterator["subprocess.Popen[str]"]:
        """A command that runs; its standard streams are pipes of text, but for errors if ``log`` takes them.

        Killed at the end if it still runs.
        """
        with _passphrase_pipe(self.passphrase) as (passing, descriptors):
            process = subprocess.Popen(
                [str(installed(str(words[0]))), *map(str, words[1:]), *self.options, *passing],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=log or subprocess.PIPE,
                text=True,
                env=self._environment(),
                cwd=self.home,
                pass_fds=descriptors,
            )
        with process:
            try:
                yield process
            finally:
                if process.poll() is None:
                    process.kill()

    def _environment(self) -> dict[str, str]:
        folders = folders_of(self.home)
        folders["TMPDIR"].mkdir(mode=0o700, parents=True, exist_ok=True)
        own = {name: str(folder) for name, folder in folders.items()}
        given = {name: value for name, value in os.environ.items() if name not in _NOT_PASSED_ON}
        return {**given, "NO_PROXY": "127.0.0.1", "no_proxy": "127.0.0.1", **own, **self.environment}


def folders_of(home: Path) -> dict[str, Path]:
    """The variables that say where a process keeps what is its own, all within ``home``."""
    return {
        "HOME": home,
        "XDG_DATA_HOME": home / "share",
        "XDG_CONFIG_HOME": home / "config",
        "XDG_STATE_HOME": home / "state",
        "XDG_CACHE_HOME": home / "cache",
        "XDG_RUNTIME_DIR": home / "run",
        "TMPDIR": home / "tmp",
    }


def installed(command: str) -> Path:
    """Where a command of this installation is: beside the interpreter."""
    return Path(sys.executable).parent / command


@contextmanager
def _passphrase_pipe(passphrase: str | None) -> Iterator[tuple[list[str], tuple[int, ...]]]:
    """The option and the descriptor by which a command reads the passphrase."""
    if passphrase is None:
        yield [], ()
        return
    reading, writing = os.pipe()
    with os.fdopen(writing, "w") as pipe:
        pipe.write(passphrase + "\n")
    try:
        yield ["--passphrase-fd", str(reading)], (reading,)
    finally:
        os.close(reading)
