"""How fast the gateway takes a package until it is on disk, beside the tus project's own server, from the same client.

curl sends 256 MiB as 64 requests of 4 MiB on one connection. Ours checks signature and digest of each, hashes the
package, syncs every piece before it answers, and signs a receipt. ``@tus/server`` checks nothing and leaves syncing to
the system: its file is synced once, at the end, within the time taken. The bar says what the checks and the 64 syncs
may cost: half the speed.
"""

import os
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from bench.measure import Measurement, rate, seconds_of
from cases.identifiers import new_id
from tests.gateway.server import TUS, Caller, metadata, party_keys, register, spawned
from tests.peers.node import FOLDER as PEERS
from tests.peers.node import NODE

_PIECE = 4 * 2**20
_PIECES = 64
_ROUNDS = 6
_MIB = _PIECE * _PIECES / 2**20
_SCRATCH = Path("build")


def upload_256_mib() -> list[Measurement]:
    """Upload throughput with fsync."""
    _SCRATCH.mkdir(exist_ok=True)
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(dir=_SCRATCH)))
        (folder / "piece").write_bytes(os.urandom(_PIECE))
        child = stack.enter_context(spawned(folder / "gateway"))
        keys = party_keys("bench")
        register(child.folder, keys)
        peer_url = stack.enter_context(_tus_server(folder / "peer"))
        ours, peer = Caller(child.url, keys), Caller(peer_url, keys)
        times = [(_upload(ours, folder), _upload(peer, folder)) for _ in range(_ROUNDS)]
        ours.close()
        peer.close()
    ours_best, peer_best = (min(seconds) for seconds in zip(*times, strict=True))
    return [
        rate(
            "upload 256 MiB until it is on disk",
            "MiB/s",
            _MIB / ours_best,
            _MIB / peer_best,
            "@tus/server",
            bar=0.5,
        )
    ]


MEASURES = (upload_256_mib,)


def _upload(to: Caller, folder: Path) -> float:
    """Seconds that curl took. Either gets the same signed requests: the peer looks at no signature."""
    package_id = new_id()
    piece = (folder / "piece").read_bytes()
    path = f"/v1/packages/{package_id}"
    creation = {
        **TUS,
        "Upload-Length": str(_PIECE * _PIECES),
        "Upload-Metadata": metadata(package_id, [to.party_id]),
    }
    requests = [_curl_request(to, "POST", "/v1/packages", creation, b"", None)]
    for number in range(_PIECES):
        headers = {
            **TUS,
            "Upload-Offset": str(number * _PIECE),
            "Content-Type": "application/offset+octet-stream",
        }
        requests.append(_curl_request(to, "PATCH", path, headers, piece, folder / "piece"))
    said: list[str] = []
    config = "\nnext\n".join(requests)

    def send() -> None:
        said.append(_curl(config))
        _sync(folder, package_id)

    seconds = seconds_of(send)
    if said[0].split() != ["201"] + ["204"] * _PIECES:
        raise RuntimeError(f"the upload failed: {said[0]}")
    for stored in folder.rglob(package_id):
        stored.unlink()  # else the disk's cache would fill up, and the last round be unlike the first
    return seconds


def _sync(folder: Path, package_id: str) -> None:
    for stored in folder.rglob(package_id):
        with stored.open("rb+") as file:
            os.fsync(file.fileno())


def _curl(config: str) -> str:
    command = ["curl", "--config", "-"]
    return subprocess.run(command, input=config, stdout=subprocess.PIPE, text=True, check=True).stdout


def _curl_request(
    to: Caller, method: str, path: str, headers: dict[str, str], body: bytes, file: Path | None
) -> str:
    lines = [
        "silent",
        f'url = "{to.url}{path}"',
        f'request = "{method}"',
        'write-out = "%{http_code} "',
        "fail",
    ]
    lines += [
        f'header = "{name}: {_quoted(value)}"'
        for name, value in to.signed(method, path, headers, body).items()
    ]
    lines.append('header = "Expect:"')
    if file is not None:
        lines.append(f'data-binary = "@{file}"')
    return "\n".join(lines)


def _quoted(value: str) -> str:
    return value.replace("\\", "\\\\").replace('"', '\\"')


@contextmanager
def _tus_server(folder: Path) -> Iterator[str]:
    folder.mkdir()
    command = [NODE, PEERS / "tus_server.mjs", folder.resolve()]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=PEERS) as process:
        if process.stdout is None:
            raise RuntimeError("no output")
        yield f"http://127.0.0.1:{int(process.stdout.readline())}"
        process.communicate()
