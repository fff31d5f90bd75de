"""A real Orthanc for tests: one for all that only file, a fresh one for those that kill it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from demo.orthanc import TITLE, USER, Orthanc
from hospital.dicom.association import Peer, Times
from hospital.dicom.cstore import CStorePacs
from hospital.dicom.stow import PacsAddress, StowPacs
from hospital.web import Limits

QUICK = Limits(connect=10, silence=30, total=60, answer_bytes=100_000)
QUICK_TIMES = Times(connect=10, answer=30, silence=30, total=60)


@pytest.fixture(scope="session")
def orthanc(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Orthanc]:
    """Starts in a tenth of a second: each worker has its own."""
    with Orthanc(tmp_path_factory.mktemp("orthanc") / "folder") as running:
        running.start()
        yield running


@pytest.fixture
def own_orthanc(tmp_path: Path) -> Iterator[Orthanc]:
    """One that a test may kill."""
    with Orthanc(tmp_path / "orthanc") as running:
        running.start()
        yield running


def stow(orthanc: Orthanc, url: str | None = None) -> StowPacs:
    """Our client by STOW-RS, perhaps over another ``url``."""
    address = PacsAddress(url or orthanc.web_url, user=USER, password_file=orthanc.password_file)
    return StowPacs(address, QUICK)


def cstore(orthanc: Orthanc, port: int | None = None) -> CStorePacs:
    """Our client by C-STORE, perhaps over another ``port``."""
    return CStorePacs(Peer("127.0.0.1", port or orthanc.dicom_port, TITLE, "PLI"), QUICK_TIMES)
