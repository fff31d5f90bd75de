"""A card reader for the tests of this folder.

The library that talks to the card service reads the name of its socket once in a process. So it is set before any
test, also where the service runs for some of them only.
"""

import os
import secrets
import shutil
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from cases.errors import CardAbsent
from desktop.eid.pcsc import Service
from tests.desktop.eid import virtual_reader
from transport.body import never

_FOLDER = Path("/", "tmp", f"p{secrets.token_hex(2)}")
os.environ["PCSCLITE_CSOCK_NAME"] = str(_FOLDER / virtual_reader.SOCKET)


class Hand:
    """Puts cards into the reader and takes them out."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self._process = process

    def insert(self, name: str) -> None:
        """Put a card in; where there was one, it is taken out first."""
        self.eject()
        self._say(f"insert {name}")

    def eject(self) -> None:
        """Leave the reader empty, and wait until the service has seen that."""
        self._say("eject")
        with Service() as service:
            while not _is_empty(service):
                time.sleep(0.02)

    def _say(self, line: str) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(f"{line}\n")
        self._process.stdin.flush()
        self.expect("done")

    def expect(self, word: str) -> None:
        assert self._process.stdout is not None
        assert self._process.stdout.readline() == f"{word}\n"


def _is_empty(service: Service) -> bool:
    try:
        service.wait_for_card(never, patience=0)
    except CardAbsent:
        return True
    return False


@pytest.fixture(scope="session")
def reader() -> Iterator[Hand]:
    """The card service with one reader, empty."""
    _FOLDER.mkdir(mode=0o700)
    try:
        with subprocess.Popen(
            virtual_reader.command(_FOLDER), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        ) as process:
            hand = Hand(process)
            hand.expect("ready")
            yield hand
            assert process.stdin is not None
            process.stdin.close()
    finally:
        shutil.rmtree(_FOLDER)


@pytest.fixture
def hand(reader: Hand) -> Iterator[Hand]:
    yield reader
    reader.eject()
