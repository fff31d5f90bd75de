"""The folder that a person names: laid out as tar would, private, whole or not there."""

import io
import stat
import sys
from pathlib import Path

import pytest

from cases.errors import OutputExists, PayloadDamaged
from crypto.opening import open_package
from crypto.quarantine import FolderStore
from tests.crypto.parties import NothingSeen, content, send, world


def opened_into(folder: Path, package: bytes) -> None:
    service = world().service
    source = io.BytesIO(package)
    open_package(
        source, service.party_id, service.identities, world().book, NothingSeen(), FolderStore(folder)
    )


def test_a_folder_holds_the_package_as_tar_would_lay_it_out(tmp_path: Path) -> None:
    package, _ = send(tmp_path, content(b"mole"))
    opened_into(tmp_path / "out", package)
    found = {
        path.relative_to(tmp_path / "out").as_posix(): path.read_bytes()
        for path in (tmp_path / "out").rglob("*")
        if path.is_file()
    }
    assert sorted(found) == [
        "files/0000",
        "files/0001",
        "manifest.json",
        "manifest.json.mldsa",
        "manifest.json.sig",
    ]
    assert found["files/0001"] == b"mole"


@pytest.mark.skipif(
    sys.platform == "win32", reason="modes are POSIX; on Windows the profile's access list holds"
)
def test_the_folder_is_its_owners_alone(tmp_path: Path) -> None:
    package, _ = send(tmp_path, content(b"mole"))
    opened_into(tmp_path / "out", package)
    folders = [tmp_path / "out", tmp_path / "out" / "files"]
    assert {stat.S_IMODE(folder.stat().st_mode) for folder in folders} == {0o700}
    files = [path for path in (tmp_path / "out").rglob("*") if path.is_file()]
    assert {stat.S_IMODE(path.stat().st_mode) for path in files} == {0o600}


def test_nothing_appears_under_the_name_and_nothing_is_left_when_the_package_is_refused(
    tmp_path: Path,
) -> None:
    package, _ = send(tmp_path, content(bytes(200_000)))
    into = tmp_path / "into"
    into.mkdir()
    with pytest.raises(PayloadDamaged):
        opened_into(into / "out", package[:-1])
    assert not list(into.iterdir())


def test_a_folder_that_exists_is_never_written_into(tmp_path: Path) -> None:
    package, _ = send(tmp_path, content(b"mole"))
    (tmp_path / "out").mkdir()
    with pytest.raises(OutputExists):
        opened_into(tmp_path / "out", package)
    assert not list((tmp_path / "out").iterdir())
