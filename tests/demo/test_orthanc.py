"""The PACS of demo and tests: reached through loopback alone, and gone with whoever started it."""

import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from demo.orthanc import Orthanc
from demo.story import Differs

_PATIENCE = 60  # seconds
_START_AND_DIE = """
import os, signal, sys
from pathlib import Path
from demo.orthanc import Orthanc
pacs = Orthanc(Path(sys.argv[1]))
pacs.start()
print(pacs.dicom_port, flush=True)
os.kill(os.getpid(), signal.SIGKILL)
"""


def listens(port: int, host: str = "127.0.0.1") -> bool:
    with socket.socket() as caller:
        return caller.connect_ex((host, port)) == 0


def listening() -> set[str]:
    """Every address of this machine's network that is listened at, as the kernel writes them."""
    lines = [line.split() for line in Path("/proc/net/tcp").read_text().splitlines()[1:]]
    return {columns[1] for columns in lines if columns[3] == "0A"}


def test_it_listens_on_loopback_alone_and_keeps_its_ports(tmp_path: Path) -> None:
    before = listening()
    with Orthanc(tmp_path / "pacs") as pacs:
        pacs.start()
        ports = (pacs.url, pacs.dicom_port)
        new = listening() - before
        assert f"0100007F:{pacs.dicom_port:04X}" in new
        assert not any(address.endswith((":1F6A", ":1092")) for address in new)  # its own: 8042 and 4242
        pacs.kill()
        assert not listens(pacs.dicom_port)
        pacs.start()
        assert (pacs.url, pacs.dicom_port) == ports


@pytest.mark.slow  # Orthanc takes seconds to stop
def test_it_ends_with_whoever_started_it(tmp_path: Path) -> None:
    command = [sys.executable, "-c", _START_AND_DIE, str(tmp_path / "pacs")]
    ended = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    assert ended.returncode == -9  # SIGKILL
    port, until = int(ended.stdout), time.monotonic() + _PATIENCE
    while listens(port):
        assert time.monotonic() < until
        time.sleep(0.1)


def test_one_that_does_not_start_says_why(tmp_path: Path) -> None:
    pacs = Orthanc(tmp_path / "pacs")
    (tmp_path / "pacs" / "objects").write_text("no folder")
    with pytest.raises(Differs, match="does not start"):
        pacs.start()
