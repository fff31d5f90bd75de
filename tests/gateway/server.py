"""A real gateway on loopback for any test, and parties that talk to it.

    with running(tmp_path / "gateway") as gateway:             # a thread of this process, fresh folder
        practice = gateway.party("practice")                  # fresh keys, registered
        practice.call("GET", "/v1/mailbox").json()            # requests, signed

    with spawned(tmp_path / "gateway") as child:               # its own process, to be killed
        child.url, child.kill(), child.stop()

``gateway.key`` is the public key of its receipts; ``register(folder, keys)`` registers a ``PartyKeys``.
"""

import base64
import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import requests

from cases.identifiers import new_id
from cases.person import PartyKind
from crypto.http_signature import sign_request
from crypto.keys import PartyKeys
from crypto.signing import PublicKey
from gateway import receipts
from gateway.accounts import Accounts, Clock
from gateway.assembly import DATABASE_FILE, Gateway, init, wall_clock
from gateway.blobs import Blobs
from gateway.serve import Server, listen, url_of
from gateway.settings import Settings
from gateway.store import Store

TUS = {"Tus-Resumable": "1.0.0"}
_MOST_A_PATCH = 4 * 2**20
ROOT = Path(__file__).parents[2]


class Caller:
    """A registered party's device. ``url`` may be exchanged, as after a restart on another port."""

    def __init__(self, url: str, keys: PartyKeys, clock: Clock = wall_clock) -> None:
        self.url = url
        self.keys = keys
        self.clock = clock
        self._session = requests.Session()

    @property
    def party_id(self) -> str:
        return self.keys.party_id

    def signed(self, method: str, path: str, headers: Mapping[str, str], body: bytes) -> dict[str, str]:
        """All header fields of such a request, its signature too."""
        added = sign_request(
            method,
            self.url + path,
            headers,
            body,
            key_id=self.keys.device_id,
            key=self.keys.http_key,
            now=self.clock(),
        )
        return {**headers, **added}

    def call(
        self, method: str, path: str, headers: Mapping[str, str] | None = None, body: bytes = b""
    ) -> requests.Response:
        """Send a signed request."""
        return self.send(method, path, self.signed(method, path, headers or {}, body), body)

    def send(
        self, method: str, path: str, headers: Mapping[str, str], body: bytes = b""
    ) -> requests.Response:
        """Send a request as it is."""
        return self._session.request(method, self.url + path, headers=headers, data=body or None, timeout=120)

    def create(self, package_id: str, to: Sequence[str], size: int) -> requests.Response:
        headers = {**TUS, "Upload-Length": str(size), "Upload-Metadata": metadata(package_id, to)}
        return self.call("POST", "/v1/packages", headers)

    def patch(self, package_id: str, offset: int, data: bytes) -> requests.Response:
        headers = {**TUS, "Upload-Offset": str(offset), "Content-Type": "application/offset+octet-stream"}
        return self.call("PATCH", f"/v1/packages/{package_id}", headers, data)

    def head(self, package_id: str) -> requests.Response:
        return self.call("HEAD", f"/v1/packages/{package_id}", TUS)

    def upload(self, to: Sequence[str], data: bytes, package_id: str | None = None) -> str:
        """Create and send a whole package; returns its identifier."""
        package_id = package_id or new_id()
        assert self.create(package_id, to, len(data)).status_code == 201
        for offset in range(0, len(data), _MOST_A_PATCH):
            piece = data[offset : offset + _MOST_A_PATCH]
            assert self.patch(package_id, offset, piece).status_code == 204
        return package_id

    def acknowledge(self, package_id: str, outcome: str = "delivered") -> requests.Response:
        body = json.dumps({"outcome": outcome}).encode()
        headers = {"Content-Type": "application/json"}
        return self.call("POST", f"/v1/mailbox/{package_id}/acknowledge", headers, body)

    def close(self) -> None:
        self._session.close()


@dataclass
class RunningGateway:
    """A gateway that serves from a thread; ``inside`` is the object behind it."""

    url: str
    folder: Path
    inside: Gateway
    callers: list[Caller]

    @property
    def key(self) -> PublicKey:
        return receipts.load_key(self.folder).public

    def party(self, name: str, kind: PartyKind = PartyKind.PRACTICE) -> Caller:
        """A fresh party, registered, with the gateway's own clock."""
        keys = party_keys(name, kind)
        register(self.folder, keys)
        self.callers.append(Caller(self.url, keys, self.inside.clock))
        return self.callers[-1]


@contextmanager
def running(
    folder: Path,
    settings: Settings | None = None,
    *,
    clock: Clock = wall_clock,
    blobs: Blobs | None = None,
    port: int = 0,
) -> Iterator[RunningGateway]:
    """Serve ``folder`` (made when it is not there) from a thread."""
    if not folder.exists():
        init(folder, settings or Settings())
    listening = threading.Event()
    with listen("127.0.0.1", port) as listener:
        url = url_of(listener)
        inside = Gateway.open(folder, url, clock=clock, blobs=blobs)
        server = Server(inside, listening.set)
        thread = threading.Thread(target=server.run, args=([listener],))
        thread.start()
        assert listening.wait(120)
        gateway = RunningGateway(url, folder, inside, [])
        try:
            yield gateway
        finally:
            for caller in gateway.callers:
                caller.close()
            server.should_exit = True
            thread.join()


@dataclass
class Child:
    """A gateway in its own process."""

    url: str
    folder: Path
    process: subprocess.Popen[str]

    @property
    def port(self) -> int:
        return int(self.url.rpartition(":")[2])

    def kill(self) -> None:
        """SIGKILL, and wait until it is gone."""
        self.process.kill()
        self.process.wait()

    def stop(self) -> int:
        """SIGTERM; returns the exit code."""
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(120)


@contextmanager
def spawned(
    folder: Path,
    *,
    port: int = 0,
    settings: Settings | None = None,
    environment: Mapping[str, str] | None = None,
) -> Iterator[Child]:
    """Serve ``folder`` (made when it is not there) by the installed command in a process of its own."""
    if not folder.exists():
        init(folder, settings or Settings())
    command = [sys.executable, "-m", "gateway.cli", "serve", "--folder", str(folder), "--port", str(port)]
    with (folder / "log").open("ab") as log:
        process = subprocess.Popen(
            command,
            stdout=subprocess.PIPE,
            stderr=log,
            text=True,
            cwd=ROOT,
            env={**os.environ, **(environment or {})},
        )
    assert process.stdout is not None
    try:
        line = process.stdout.readline()
        assert line, (folder / "log").read_text()
        yield Child(json.loads(line)["url"], folder, process)
    finally:
        if process.poll() is None:
            process.kill()
        process.wait()
        process.stdout.close()


def party_keys(name: str, kind: PartyKind = PartyKind.PRACTICE) -> PartyKeys:
    """Fresh keys, without the post-quantum half of signatures, which the gateway does not look at."""
    return PartyKeys.create(kind, name, "test device", datetime.now(UTC), post_quantum=False)


def register(folder: Path, keys: PartyKeys) -> None:
    """Register a party at the gateway of ``folder``, running or not."""
    store = Store.open(folder / DATABASE_FILE)
    Accounts(store, wall_clock).register(keys.record)
    store.close()


def metadata(package_id: str, to: Sequence[str]) -> str:
    """An ``Upload-Metadata`` header."""
    fields = {"package": package_id, "to": ",".join(to)}
    return ",".join(f"{key} {base64.b64encode(value.encode()).decode()}" for key, value in fields.items())
