"""Runs the commands of the practice on a folder of their own: in this process, or as a shell would."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import fail
from typer.testing import CliRunner

from desktop.cli import app

ROOT = Path(__file__).parents[2]
PASSPHRASE = "correct horse battery"


@dataclass
class Ended:
    """How a command ended."""

    code: int
    out: str
    err: str

    @property
    def rows(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.out.splitlines()]

    @property
    def row(self) -> dict[str, Any]:
        [row] = self.rows
        return row


@dataclass
class CommandLine:
    """``pli`` with a practice's folder. ``key_file`` opens it once ``init`` has run."""

    home: Path
    environment: dict[str, str] = field(default_factory=dict)
    keyring: KeyringBackend = field(default_factory=fail.Keyring)

    @property
    def key_file(self) -> Path:
        return self.home.parent / f"{self.home.name}.key"

    def run(self, *words: str | Path, stdin: str = "", expect: int | None = 0, locked: bool = False) -> Ended:
        """Run with ``--home``, ``--key-file`` and ``--json``."""
        secret: Sequence[str | Path] = () if locked else ("--key-file", self.key_file)
        return self.plain(*words, "--home", self.home, *secret, "--json", stdin=stdin, expect=expect)

    def init(self, practice: str) -> Ended:
        """Make the practice, by a passphrase through a pipe; a key file for all that follows."""
        return self.with_passphrase(
            "init", "--practice", "-", "--key-file", self.key_file, "--json", stdin=practice
        )

    def with_passphrase(
        self, *words: str | Path, passphrase: str = PASSPHRASE, stdin: str = "", expect: int | None = 0
    ) -> Ended:
        reading, writing = os.pipe()
        os.write(writing, passphrase.encode() + b"\n")
        os.close(writing)
        options = ("--home", self.home, "--passphrase-fd", str(reading))
        try:
            return self.plain(*words, *options, stdin=stdin, expect=expect)
        finally:
            os.close(reading)

    def plain(self, *words: str | Path, stdin: str = "", expect: int | None = 0) -> Ended:
        """Run exactly these words, in this process."""
        with _keyring(self.keyring), _environment(self.environment):
            result = CliRunner().invoke(app, [*map(str, words)], input=stdin)
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            raise result.exception
        ended = Ended(result.exit_code, result.stdout, result.stderr)
        assert expect in (None, ended.code), ended
        return ended

    def as_process(
        self, *words: str | Path, stdin: str = "", expect: int = 0, descriptors: tuple[int, ...] = ()
    ) -> Ended:
        """Run exactly these words as a person's shell would."""
        done = subprocess.run(
            [sys.executable, "-m", "desktop.cli", *map(str, words)],
            input=stdin,
            capture_output=True,
            text=True,
            check=False,
            cwd=ROOT,
            env={**os.environ, "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring"},
            pass_fds=descriptors,
            timeout=280,
        )
        ended = Ended(done.returncode, done.stdout, done.stderr)
        assert expect == ended.code, ended
        return ended


@contextmanager
def _keyring(chosen: KeyringBackend) -> Iterator[None]:
    before = keyring.get_keyring()
    keyring.set_keyring(chosen)
    try:
        yield
    finally:
        keyring.set_keyring(before)


@contextmanager
def _environment(changed: dict[str, str]) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        for name, value in changed.items():
            patch.setenv(name, value)
        yield
