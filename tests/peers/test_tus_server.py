"""Our client uploads to the tus project's own server, and does so again after a cut."""

import hashlib
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from cases.errors import Cancelled
from cases.identifiers import new_id
from tests.peers.node import FOLDER, NODE
from tests.transport.servers import client
from transport.client import Limits
from transport.upload import Parcel, send

PATIENT = Limits(connect=10, silence=60, total=60)


@pytest.fixture
def tus_server(tmp_path: Path) -> Iterator[str]:
    command = [NODE, FOLDER / "tus_server.mjs", tmp_path]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=FOLDER) as process:
        assert process.stdout is not None
        yield f"http://127.0.0.1:{int(process.stdout.readline())}"
        process.communicate()


def parcel_in(folder: Path, size: int) -> Parcel:
    data = os.urandom(size)
    path = folder / "package.age"
    path.write_bytes(data)
    return Parcel(new_id(), [new_id()], path, size, hashlib.sha256(data).hexdigest())


def test_it_receives_every_byte(tus_server: str, tmp_path: Path) -> None:
    parcel = parcel_in(tmp_path, 9_000_001)
    with client(tus_server, PATIENT) as sending:
        send(sending, parcel)
    assert (tmp_path / parcel.package_id).read_bytes() == parcel.path.read_bytes()


def test_a_cancelled_upload_is_whole_after_the_next_try(tus_server: str, tmp_path: Path) -> None:
    parcel = parcel_in(tmp_path, 60_000_001)  # more than what may be under way before the server writes it
    with client(tus_server, PATIENT) as sending:
        with pytest.raises(Cancelled):
            send(sending, parcel, cancelled=lambda: (tmp_path / parcel.package_id).stat().st_size > 3_000_000)
        arrived = (tmp_path / parcel.package_id).stat().st_size
        send(sending, parcel)
    assert 3_000_000 < arrived < 60_000_001
    assert (tmp_path / parcel.package_id).read_bytes() == parcel.path.read_bytes()
