"""SIGKILL at every single thing a gateway does for a package, from its start to the acknowledgement.

After each kill a new process serves the same folder: what was answered holds, what is there is a beginning of the
package, the client goes on, exactly one package arrives with the right bytes, and nothing is left over.
"""

import hashlib
import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import requests

from cases.identifiers import new_id
from cases.receipt import SignedReceipt, Stored
from cases.wire import parse
from gateway.assembly import init
from gateway.settings import Settings
from tests.gateway.server import ROOT, Caller, party_keys, register

pytestmark = pytest.mark.timeout(900)  # on a busy machine, too

assert sys.platform != "win32"  # a kill that asks nothing is POSIX's

DATA = os.urandom(30_000)
PIECE = 12_000


class Nursery:
    """Starts gateways that are to be killed."""

    def __init__(self, parent: Path) -> None:
        self.parent = parent
        self._last: dict[str, int] = {}
        command = [sys.executable, "-m", "tests.crash.gateway_child", str(parent)]
        self._process = subprocess.Popen(
            command,
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )

    def start(self, last: int, name: str) -> tuple[str, int] | None:
        """URL and process of a gateway that dies at the ``last``-th thing, ``None`` when it is dead already."""
        assert self._process.stdin is not None
        self._process.stdin.write(f"{last} {name}\n")
        self._process.stdin.flush()
        said = self._said()
        return (str(said["url"]), int(said["pid"])) if "url" in said else None

    def ended(self) -> tuple[int, int]:
        """Wait status of the gateway, and how many things it had done when it was not killed."""
        said = self._last if "ended" in self._last else self._said()
        return int(said["ended"]), int(said["count"])

    def _said(self) -> dict[str, int]:
        assert self._process.stdout is not None
        self._last = json.loads(self._process.stdout.readline())
        return self._last

    def close(self) -> None:
        self._process.communicate()


@pytest.fixture
def nursery(tmp_path: Path) -> Iterator[Nursery]:
    nursery = Nursery(tmp_path)
    yield nursery
    nursery.close()


class Fresh:
    """A gateway that has not served yet, with two parties; made once, then copied."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.sender, self.recipient = party_keys("practice"), party_keys("service")
        init(folder, Settings())
        register(folder, self.sender)
        register(folder, self.recipient)


class Errand:
    """One package from one party to another, brought on its way as far as the gateway lives."""

    def __init__(self, fresh: "Fresh", folder: Path) -> None:
        shutil.copytree(fresh.folder, folder)
        self.folder = folder
        self.package_id = new_id()
        self.sender, self.recipient = Caller("", fresh.sender), Caller("", fresh.recipient)
        self.answered = 0

    def go_on(self, url: str) -> None:
        """Every step from the first: all of them may be repeated."""
        self.sender.url = self.recipient.url = url
        created = self.sender.create(self.package_id, [self.recipient.party_id], len(DATA))
        assert created.status_code == 201
        offset = self.ask_offset()
        while offset < len(DATA):
            answer = self.sender.patch(self.package_id, offset, DATA[offset : offset + PIECE])
            assert answer.status_code == 204, answer.text
            self.answered = offset = int(answer.headers["Upload-Offset"])
        signed = parse(
            SignedReceipt, self.sender.call("GET", f"/v1/packages/{self.package_id}/receipt").content
        )
        assert parse(Stored, signed.stored.encode()).sha256 == hashlib.sha256(DATA).hexdigest()
        assert self.recipient.call("GET", f"/v1/mailbox/{self.package_id}").content == DATA
        assert self.recipient.acknowledge(self.package_id).status_code == 204

    def ask_offset(self) -> int:
        """What is there is what was answered or more, and is how the package begins."""
        offset = int(self.sender.head(self.package_id).headers["Upload-Offset"])
        assert self.answered <= offset <= len(DATA)
        (path,) = (self.folder / "packages").rglob(self.package_id)
        assert path.read_bytes() == DATA[:offset]
        return offset

    def check_the_end(self) -> None:
        """One package, one notice, no second file, nothing half made."""
        assert self.recipient.call("GET", "/v1/mailbox").json() == {"items": []}
        notices = self.sender.call("GET", "/v1/notices").json()["items"]
        assert [(each["package_id"], each["event"]) for each in notices] == [(self.package_id, "delivered")]
        assert [path.name for path in (self.folder / "packages").rglob("*") if path.is_file()] == [
            self.package_id
        ]
        assert not list(self.folder.rglob("*.part"))

    def close(self) -> None:
        self.sender.close()
        self.recipient.close()


def bring(nursery: Nursery, fresh: Fresh, last: int) -> int:
    """Send a package to a gateway that is killed at its ``last``-th thing; returns how many it did if it was not."""
    errand = Errand(fresh, nursery.parent / f"killed-at-{last}")
    started = nursery.start(last, errand.folder.name)
    if started is not None:
        url, process = started
        try:
            errand.go_on(url)
            os.kill(process, signal.SIGTERM)
        except requests.ConnectionError:
            pass
    status, count = nursery.ended()
    assert status in ((signal.SIGKILL, 0) if last else (0,))  # the very last thing may fall after the answer
    started = nursery.start(0, errand.folder.name)
    assert started is not None
    url, process = started
    errand.go_on(url)
    errand.check_the_end()
    os.kill(process, signal.SIGKILL)
    nursery.ended()
    errand.close()
    return count


@pytest.mark.slow  # some eighty gateways are killed
@pytest.mark.parametrize("part", range(4))
def test_a_kill_at_any_point_loses_nothing_and_leaves_nothing(
    nursery: Nursery, tmp_path: Path, part: int
) -> None:
    fresh = Fresh(tmp_path / "fresh")
    points = bring(nursery, fresh, 0)
    assert points >= 40
    for last in range(1 + part, points + 1, 4):
        bring(nursery, fresh, last)
